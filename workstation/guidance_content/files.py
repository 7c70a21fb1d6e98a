"""All guidance files of one language, and how they are read."""

from pathlib import Path
from typing import Final, TypeVar

from workstation.content_files import line_named_by as line_of_table
from workstation.content_files import read_content, read_content_text
from workstation.guidance_content.callers import Callers
from workstation.guidance_content.closing import ClosingContent
from workstation.guidance_content.greetings import Greetings
from workstation.guidance_content.hold import HoldContent
from workstation.guidance_content.stages import Stages
from workstation.guidance_content.table import GuidanceError, Table
from workstation.guidance_content.wrap_up import WrapUpContent

__all__ = ["GuidanceContent", "line_of_table", "read_guidance", "read_text"]


class GuidanceContent(Table, frozen=True):
    """All files of one language."""

    language: str
    greetings: Greetings
    stages: Stages
    callers: Callers
    hold: HoldContent
    closing: ClosingContent
    wrap_up: WrapUpContent


_FILES: Final[dict[str, type[Table]]] = {
    "greetings": Greetings,
    "stages": Stages,
    "callers": Callers,
    "hold": HoldContent,
    "closing": ClosingContent,
    "wrap_up": WrapUpContent,
}
_File = TypeVar("_File", bound=Table)


def read_guidance(folder: Path) -> GuidanceContent:
    """Return the content of a language's folder; the folder's name is the language.

    Errors: GuidanceError for a file that is missing, unreadable, too large or of another shape.
    """
    files = {name: _read(folder / f"{name}.toml", kind) for name, kind in _FILES.items()}
    return GuidanceContent(language=folder.name, **files)  # type: ignore[arg-type]


def read_text(file: Path) -> str:
    """Return a guidance file's text. Errors: GuidanceError when that is impossible."""
    return read_content_text(file, GuidanceError)


def _read(file: Path, kind: type[_File]) -> _File:
    return read_content(file, kind, GuidanceError)[0]
