"""What the page of an organisation's own wording shows, ready to print."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ui.panels.views import Choice
from ui.theme.tokens import Tone
from ui.ticket.views import PlanStageView
from workstation.own_wording import WordingKind


@dataclass(frozen=True, slots=True)
class WordingRowView:
    """One row of the list.

    Shape: a heading has no ``key``; ``about`` says language and days; ``tag`` may be empty.
    """

    name: str
    key: str = ""
    about: str = ""
    tag: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact that a template may use: what it is, and what is put into the text for it."""

    words: str
    inserted: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A template filled from the sample ticket; ``trouble`` is one sentence instead."""

    subject: str = ""
    body: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class WordingFormView:
    """What is chosen in the list, as it was typed.

    Shape: ``texts`` holds name, valid_from, valid_to, subject, body and plain; ``errors`` one
    sentence for a field that cannot be saved so; ``note`` says what agents will find.
    """

    key: str
    texts: Mapping[str, str]
    language: str = ""
    stages: tuple[PlanStageView, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    is_own: bool = True
    is_changed: bool = False
    is_busy: bool = False
    can_remove: bool = False
    preview: PreviewView = PreviewView()
    facts: tuple[FactView, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingView:
    """The page at one moment.

    Shape: ``form`` is None while nothing is chosen; ``unsaved`` says how much is not saved yet.
    """

    kind: WordingKind
    rows: tuple[WordingRowView, ...] = ()
    form: WordingFormView | None = None
    languages: tuple[Choice, ...] = ()
    unsaved: str = ""
    trouble: str = ""
