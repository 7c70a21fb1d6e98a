"""What stands in the guidance files of one language: their shape, and how they are read.

The files are content that an organisation may rewrite; the README of resources/guidance names
the fields. Reading checks everything that can be wrong with them, so that nothing is found out
in the middle of a call.
"""

import datetime
import enum
from pathlib import Path
from typing import Annotated, Final, TypeVar

import msgspec

from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import ClosingItem
from workstation.content_files import line_named_by as line_of_table
from workstation.content_files import read_content, read_content_text
from workstation.wrap_up import Disposition, SelfReview

__all__ = ["GuidanceContent", "GuidanceError", "line_of_table", "read_guidance", "read_text"]


class GuidanceError(Exception):
    """A guidance file cannot be used; the message names file, line and trouble."""


class DayPart(enum.Enum):
    """The time of day that a greeting speaks of."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Occasion(enum.Enum):
    """Who called whom."""

    INCOMING = "incoming"
    CALLBACK = "callback"


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in a guidance file."""


class PhraseContent(_Content, frozen=True):
    """Something to say.

    Shape: ``say`` are wordings, the best first; the first whose facts are all known is used, so
    the last should need none. ``rule`` is a number of COMMUNICATION_RULES ("A2"). An empty
    ``callers`` suits every caller. A known fact named in ``unless`` leaves the phrase out (A4).
    ``offers_callback`` marks check-ins that satisfy E4 by themselves.
    """

    id: str
    say: tuple[str, ...]
    rule: str = ""
    callers: tuple[CallerType, ...] = ()
    unless: tuple[str, ...] = ()
    offers_callback: bool = False


class GreetingContent(_Content, frozen=True):
    """A greeting and where it holds (A2, A6); an empty field holds everywhere."""

    id: str
    say: tuple[str, ...]
    occasion: Occasion = Occasion.INCOMING
    line: str = ""
    day_parts: tuple[DayPart, ...] = ()
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    @property
    def holds_everywhere(self) -> bool:
        is_dated = self.valid_from is not None or self.valid_until is not None
        return not (self.line or self.day_parts or is_dated)


class DayPartContent(_Content, frozen=True):
    """When a part of the day begins ("HH:MM") and what one wishes in it."""

    part: DayPart
    begins: Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    good_day: str


class Greetings(_Content, frozen=True):
    day_parts: tuple[DayPartContent, ...]
    greetings: tuple[GreetingContent, ...]


class StageContent(_Content, frozen=True):
    """What to do and say in one stage of the call."""

    stage: Stage
    title: str
    subtitle: str
    do: tuple[str, ...] = ()
    phrases: tuple[PhraseContent, ...] = ()


class Stages(_Content, frozen=True):
    stages: tuple[StageContent, ...]


class CallerContent(_Content, frozen=True):
    """The card of one caller type (D1–D4)."""

    type: CallerType
    rule: str
    name: str
    recognise: tuple[str, ...]
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    phrases: tuple[PhraseContent, ...]


class Callers(_Content, frozen=True):
    callers: tuple[CallerContent, ...]
    for_all: tuple[str, ...]


class HoldReason(_Content, frozen=True):
    """Why callers are put on hold: ``words`` go on after "to put you on hold" ("to ask …")."""

    id: str
    label: str
    words: str
    usual_wait_s: int


class HoldContent(_Content, frozen=True):
    """What is said before, during and after a hold (E1–E5)."""

    waits_s: tuple[int, ...]
    reasons: tuple[HoldReason, ...]
    permission: tuple[PhraseContent, ...]
    check_ins: tuple[PhraseContent, ...]
    late_check_ins: tuple[PhraseContent, ...]
    callback_offers: tuple[PhraseContent, ...]
    no_new_words: PhraseContent
    back: tuple[PhraseContent, ...]
    callback_agreed: tuple[PhraseContent, ...]


class ClosingItemContent(_Content, frozen=True):
    """One item of the closing checklist: ``done_label`` is the button that ticks it."""

    item: ClosingItem
    rule: str
    title: str
    hint: str
    done_label: str
    say: tuple[str, ...]


class ClosingContent(_Content, frozen=True):
    items: tuple[ClosingItemContent, ...]
    goodbye: tuple[PhraseContent, ...]


class DispositionContent(_Content, frozen=True):
    disposition: Disposition
    label: str
    hint: str


class ReviewContent(_Content, frozen=True):
    review: SelfReview
    label: str


class WrapUpContent(_Content, frozen=True):
    """Labels of after-call work (F5)."""

    dispositions: tuple[DispositionContent, ...]
    review_question: str
    reviews: tuple[ReviewContent, ...]
    internal_causes: tuple[str, ...]


class GuidanceContent(_Content, frozen=True):
    """All files of one language."""

    language: str
    greetings: Greetings
    stages: Stages
    callers: Callers
    hold: HoldContent
    closing: ClosingContent
    wrap_up: WrapUpContent


_FILES: Final[dict[str, type[_Content]]] = {
    "greetings": Greetings,
    "stages": Stages,
    "callers": Callers,
    "hold": HoldContent,
    "closing": ClosingContent,
    "wrap_up": WrapUpContent,
}
_File = TypeVar("_File", bound=_Content)


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
