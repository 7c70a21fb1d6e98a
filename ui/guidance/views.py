"""What the guidance column shows, ready to print."""

from dataclasses import dataclass
from typing import TypeAlias

from ui.callbacks.views import CallbackEditorView
from ui.panels.views import Choice, PhraseView
from ui.theme.tokens import Tone
from ui.widgets.hold_ring import HoldRingView
from ui.widgets.stepper import StepperView


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of the ticket that belongs to this stage; a press leads to it.

    Shape: ``value`` is what stands there, or what is missing in a word or two; ``key`` leads there
    too, empty for none; ``tone`` is NEUTRAL for what may stay empty, DUE for what may not; an
    ``icon`` stands in place of the empty tick for what is a way to go and no field.
    """

    id: str
    label: str
    value: str = ""
    is_noted: bool = False
    key: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


@dataclass(frozen=True, slots=True)
class StageCardView:
    """What to say now.

    Shape: ``main_label`` is empty where nothing follows; ``note`` is a remark in amber (an
    outdated greeting), mostly empty; with ``is_large`` the phrases are words to say now; ``do``
    are hints for the agent; ``fields`` are what belongs on the ticket in this stage; ``reminder``
    says that this explanation has become long (B6), mostly empty.
    """

    title: str
    subtitle: str = ""
    phrases: tuple[PhraseView, ...] = ()
    do: tuple[str, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    reminder: str = ""
    main_label: str = ""
    main_key: str = "Ctrl+Enter"
    note: str = ""
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer that is there: its question's id, what it is called, and what was said."""

    id: str
    label: str
    value: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class AskingView:
    """A matter asked out one question at a time (B4).

    Shape: with ``topics`` the agent chooses what it is about; with ``phrase`` one question is
    asked, and ``subject`` names it; with neither everything is asked. ``where`` says where the
    customer finds the answer (A5); ``answer`` is what stands there from before; ``trouble`` is a
    sentence about what was typed; ``answers`` are what is known already (A4).
    """

    title: str
    place: str = ""
    topics: tuple[Choice, ...] = ()
    phrase: PhraseView | None = None
    subject: str = ""
    where: str = ""
    answer: str = ""
    trouble: str = ""
    can_go_back: bool = False
    answers: tuple[AnswerRow, ...] = ()


@dataclass(frozen=True, slots=True)
class PermissionView:
    """Before the hold: what to ask, why, and for how long (E1).

    Shape: ``wait_note`` says where the suggested wait comes from, or is empty.
    Units: ``wait_s`` in seconds, None until one is chosen.
    """

    phrase: PhraseView
    reasons: tuple[Choice, ...] = ()
    reason: str = ""
    waits: tuple[tuple[int, str], ...] = (
        (30, "30 s"),
        (60, "1 min"),
        (120, "2 min"),
        (180, "3 min"),
    )
    wait_s: int | None = None
    wait_note: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """A line of what happened: icon, words, and a time at the right."""

    icon: str
    text: str
    right: str = ""
    tone: Tone = Tone.LIVE


@dataclass(frozen=True, slots=True)
class HoldView:
    """The customer waits.

    Shape: the ring tells the time since the last contact; ``phrase`` is for the next check-in;
    ``wait_words`` set the stated wait against the real one, amber or red once it is over.
    """

    ring: HoldRingView
    title: str
    lines: tuple[str, ...] = ()
    wait_words: str = ""
    wait_tone: Tone = Tone.NEUTRAL
    phrase: PhraseView | None = None
    offers_callback: bool = False
    log: tuple[LogRow, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingRowView:
    """A caller who waits behind the call in front.

    Shape: without ``ring`` they hold us, and nothing is due; ``action`` is the button's words;
    only the first of those on hold has a ``key``.
    """

    id: str
    name: str
    words: str
    ring: HoldRingView | None = None
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class BackView:
    """Talking again after a check-in, with the hold not yet ended."""

    title: str
    subtitle: str
    phrase: PhraseView | None = None
    offers_callback: bool = False
    log: tuple[LogRow, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldByThemView:
    """The customer put us on hold; nothing is asked of the agent."""

    title: str
    text: str
    clock: str = ""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """Something a ticket should have before it is left; ``action`` offers to do it."""

    id: str
    label: str
    is_done: bool
    action: str = ""


@dataclass(frozen=True, slots=True)
class NextCallbackView:
    """The callback that is due next; ``share`` is the allowed time used, 0–1."""

    id: str
    name: str
    text: str
    share: float = 0.0
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class IdleView:
    """Between calls; ``text`` teaches when there is nothing else to show."""

    checks: tuple[CheckRow, ...] = ()
    next_callback: NextCallbackView | None = None
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class CallingBackView:
    """A promised call that is placed now, or was placed just now and reached nobody.

    Shape: ``facts`` are caption and value: what was promised, the customer's words last time, the
    last tries, the best hours; ``outcomes`` are there once there is one, ``question`` asks for it
    and ``outcome`` is the chosen key or empty; ``phrases`` are what to say to a voicemail.
    """

    id: str
    title: str
    subject: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    outcomes: tuple[Choice, ...] = ()
    outcome: str = ""
    question: str = ""
    phrases: tuple[PhraseView, ...] = ()
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class CallerView:
    """How the caller sounds (D1–D4).

    Shape: ``chosen`` is a key or empty; ``do`` and ``avoid`` belong to the chosen type.
    """

    types: tuple[Choice, ...]
    chosen: str = ""
    do: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The languages that this call can be led in, by code, and the one that it is."""

    languages: tuple[Choice, ...]
    chosen: str


GuidanceCard: TypeAlias = (
    StageCardView | AskingView | PermissionView | HoldView | BackView | HeldByThemView | IdleView
)


@dataclass(frozen=True, slots=True)
class GuidanceView:
    """Everything in the right column.

    Shape: ``editor`` is a callback being promised during a call; ``waiting`` are callers on hold
    behind the call in front, the one due first in front; ``language`` is None where there is
    nothing to choose.
    """

    card: GuidanceCard
    stepper: StepperView | None = None
    caller: CallerView | None = None
    language: LanguageView | None = None
    editor: CallbackEditorView | None = None
    waiting: tuple[WaitingRowView, ...] = ()
