"""Reads the guidance of one language from its two folders: built in, and the organisation's own.

The organisation's folder has the same shape as the built-in one, ``<language>/<file>.toml``. Each
file there stands in place of the built-in file of its name; a language that is not built in needs
all its files there. A file that cannot be used is told, and what it said before is used instead.
"""

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from workstation.guidance import Guidance
from workstation.guidance_content import (
    FILES,
    GuidanceError,
    Problem,
    problems_of,
    read_language,
    read_text,
)

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


class Instead(enum.Enum):
    """What is used in place of a file that cannot be."""

    BEFORE = "before"  # what it said when it was last right
    BUILT_IN = "built_in"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file of the organisation's that is not in force.

    Shape: ``problems`` has one at least, the first line first; a line is 0 for what has none, a
    folder or a file of no known name.
    """

    path: Path
    problems: tuple[Problem, ...]
    instead: Instead


@dataclass(frozen=True, slots=True)
class LanguageInForce:
    """One language as it is used.

    Shape: ``texts`` are those of its files, by name; ``own`` names the organisation's among them.
    """

    guidance: Guidance
    texts: Mapping[str, str]
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LanguageFolders:
    """Where one language may lie, and how it was used so far; a folder may be missing."""

    code: str
    built_in: Path | None = None
    own: Path | None = None
    before: LanguageInForce | None = None

    @property
    def has_built_in(self) -> bool:
        return self.built_in is not None and has_guidance(self.built_in)


@dataclass(slots=True)
class _Found:
    """The files of a language while they are put together."""

    texts: dict[str, str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    refused: list[RefusedFile] = field(default_factory=list)


def has_guidance(folder: Path) -> bool:
    """Tell whether a folder is named after a language and holds a file of guidance."""
    return bool(_LANGUAGE.fullmatch(folder.name)) and any(
        (folder / f"{name}.toml").is_file() for name in FILES
    )


def read_folders(
    folders: LanguageFolders,
) -> tuple[LanguageInForce | None, tuple[RefusedFile, ...]]:
    """Return the language as it can be used, None when it cannot, and what was refused.

    Errors: GuidanceError when what comes with the program is at fault itself.
    """
    found = _Found()
    for name in FILES:
        _find(found, name, folders)
    before = folders.before
    if before is not None and before.texts == found.texts:
        return LanguageInForce(before.guidance, found.texts, frozenset(found.own)), tuple(
            found.refused
        )
    if not found.texts:
        return None, tuple(found.refused)
    # What comes with the program is checked by its tests, and the others when they were found.
    read = read_language(folders.code, found.texts, frozenset(found.texts))
    if read.content is not None:
        guidance = Guidance(read.content, read.book)
        in_force = LanguageInForce(guidance, found.texts, frozenset(found.own))
        return in_force, tuple(found.refused)
    if folders.own is None:
        raise GuidanceError(f"{folders.built_in}: {read.problems[0]}")
    instead, used = _used_instead(folders)
    path = folders.own / read.problems[0].file
    return used, (*found.refused, RefusedFile(path, read.problems, instead))


def _used_instead(folders: LanguageFolders) -> tuple[Instead, LanguageInForce | None]:
    """Return what is used where files that are right by themselves do not go together."""
    if folders.before is not None:
        return Instead.BEFORE, folders.before
    if not folders.has_built_in:
        return Instead.NOTHING, None
    used, _ = read_folders(LanguageFolders(folders.code, folders.built_in))
    return Instead.BUILT_IN, used


def _find(found: _Found, name: str, folders: LanguageFolders) -> None:
    """Find the text of one file: the organisation's, else what it was, else the built-in."""
    built_in = folders.built_in / f"{name}.toml" if folders.built_in else None
    has_built_in = built_in is not None and built_in.is_file()
    own = folders.own / f"{name}.toml" if folders.own else None
    if own is not None and own.is_file():
        text, problems = _judged(name, own)
        instead = Instead.BUILT_IN if has_built_in else Instead.NOTHING
        if problems and folders.before is not None and name in folders.before.own:
            text, instead = folders.before.texts[name], Instead.BEFORE
        if problems:
            found.refused.append(RefusedFile(own, problems, instead))
        if not problems or instead is Instead.BEFORE:
            found.texts[name] = text
            found.own.add(name)
            return
    if built_in is not None and has_built_in:
        found.texts[name] = read_text(built_in)


def _judged(name: str, path: Path) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = read_text(path)
    except GuidanceError as error:
        return "", (Problem(path.name, 0, str(error).removeprefix(f"{path}: ")),)
    return text, tuple(problems_of(name, text))


def strange_files(own: Path) -> tuple[RefusedFile, ...]:
    """Return what lies in the organisation's folder and means nothing; also that it is gone."""
    try:
        inside = sorted(path for path in own.iterdir() if path.is_dir())
    except OSError as error:
        return (_strange(own, f"the folder cannot be read ({error.strerror})"),)
    known = ", ".join(f"{name}.toml" for name in FILES)
    found = []
    for folder in inside:
        files = sorted(folder.glob("*.toml"))
        if files and not _LANGUAGE.fullmatch(folder.name):
            found.append(_strange(folder, 'a folder is named after its language, as "de"'))
        else:
            unknown = f"there is no guidance file of this name; there are {known}"
            found += [_strange(file, unknown) for file in files if file.stem not in FILES]
    return tuple(found)


def _strange(path: Path, sentence: str) -> RefusedFile:
    return RefusedFile(path, (Problem(path.name, 0, sentence),), Instead.NOTHING)
