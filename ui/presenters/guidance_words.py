"""Says which file of guidance cannot be used, where, why, and what holds instead."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.window_language.sentences import in_window_language
from workstation.guidance_folders import Instead, RefusedFile


def refused_words(refused: RefusedFile, folder: str) -> str:
    """Return one sentence about a file that is not in force.

    Shape: ``folder`` is the organisation's; the file is named as it lies below it.
    """
    problem = refused.problems[0]
    pattern = {
        Instead.BEFORE: _tr("{file}: {what} What it said before still holds."),
        Instead.BUILT_IN: _tr("{file}: {what} The built-in wording holds instead."),
        Instead.NOTHING: _tr("{file}: {what} It is left out."),
    }[refused.instead]
    file = _name_below(refused.path, Path(folder))
    if problem.line:
        file = _tr("{file}, line {line}").format(file=file, line=problem.line)
    what = in_window_language(problem.sentence)
    mark = "" if what.endswith(("?", ".", "!")) else "."
    return pattern.format(file=file, what=f"{what}{mark}")


def _name_below(path: Path, folder: Path) -> str:
    is_inside = path != folder and path.is_relative_to(folder)
    return path.relative_to(folder).as_posix() if is_inside else str(path)


def _tr(text: str) -> str:
    return QCoreApplication.translate("GuidanceWords", text)
