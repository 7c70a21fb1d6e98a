"""All guidance files of one language, and how they are read from their folder."""

from pathlib import Path
from typing import Final

from workstation.content_files import line_named_by as line_of_table
from workstation.content_files import read_content_text
from workstation.guidance_content.callbacks import CallbacksContent
from workstation.guidance_content.callers import Callers
from workstation.guidance_content.closing import ClosingContent
from workstation.guidance_content.coach import CoachContent
from workstation.guidance_content.greetings import Greetings
from workstation.guidance_content.hold import HoldContent
from workstation.guidance_content.promises import PromisesContent
from workstation.guidance_content.questions import QuestionScripts
from workstation.guidance_content.repeats import RepeatWords
from workstation.guidance_content.spoken import SpokenWords
from workstation.guidance_content.stages import Stages
from workstation.guidance_content.table import FileContent, GuidanceError, Table
from workstation.guidance_content.times import TimesContent
from workstation.guidance_content.wrap_up import WrapUpContent

__all__ = ["FILES", "GuidanceContent", "files_of", "line_of_table", "read_text"]


class GuidanceContent(Table, frozen=True):
    """All files of one language, each in the field that is named after it."""

    language: str
    greetings: Greetings
    stages: Stages
    callers: Callers
    hold: HoldContent
    closing: ClosingContent
    wrap_up: WrapUpContent
    coach: CoachContent
    spoken: SpokenWords
    questions: QuestionScripts
    promises: PromisesContent
    repeats: RepeatWords
    callbacks: CallbacksContent
    times: TimesContent


# What each file holds, by its name without ".toml". A new kind of file is named here and above.
FILES: Final[dict[str, type[FileContent]]] = {
    "greetings": Greetings,
    "stages": Stages,
    "callers": Callers,
    "hold": HoldContent,
    "closing": ClosingContent,
    "wrap_up": WrapUpContent,
    "coach": CoachContent,
    "spoken": SpokenWords,
    "questions": QuestionScripts,
    "promises": PromisesContent,
    "repeats": RepeatWords,
    "callbacks": CallbacksContent,
    "times": TimesContent,
}


def files_of(content: GuidanceContent) -> dict[str, FileContent]:
    """Return the files of a language by name."""
    return {name: getattr(content, name) for name in FILES}


def read_text(file: Path) -> str:
    """Return a guidance file's text. Errors: GuidanceError when that is impossible."""
    return read_content_text(file, GuidanceError)
