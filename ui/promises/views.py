"""What the screens about promises and delays show, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice, WhenView
from ui.theme.tokens import Tone
from ui.widgets.say_text import Phrase


@dataclass(frozen=True, slots=True)
class DelayView:
    """A new time being thought of.

    Shape: ``key`` is another one for each thing delayed; ``reasons`` are what to choose from, in
    the words of the content; ``why_not_call`` and ``why_not_write`` say in one sentence why a way
    is closed, empty where it is open; ``notes`` say what else is so (a draft lies ready).
    """

    key: str
    when: WhenView = WhenView()
    reason: str = ""
    reasons: tuple[Choice, ...] = ()
    say: Phrase = ()
    is_complete: bool = False
    why_not_call: str = ""
    why_not_write: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class TellView:
    """What to tell one customer now, and what it moves."""

    title: str = ""
    times: str = ""
    reason: str = ""
    say: Phrase = ()


@dataclass(frozen=True, slots=True)
class PromiseDetailView:
    """One promise in full.

    Shape: ``facts`` are label and value; ``history`` are time and what happened, the first
    promise first; ``usual`` says how long such promises take, or is empty.
    """

    id: str
    title: str
    what: str
    tag: str = ""
    tone: Tone = Tone.NEUTRAL
    facts: tuple[tuple[str, str], ...] = ()
    history: tuple[tuple[str, str], ...] = ()
    is_open: bool = True
    is_moving: bool = False


@dataclass(frozen=True, slots=True)
class PromiseFormView:
    """A promise being made.

    Shape: ``key`` is another one for each new form; ``trouble`` is one sentence or empty.
    """

    key: str
    what: str = ""
    kinds: tuple[Choice, ...] = ()
    kind: str = ""
    when: WhenView = WhenView()
    to_whom: str = ""
    owners: tuple[Choice, ...] = ()
    owner: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class BulkView:
    """Many delayed by one cause.

    Shape: ``found`` says how many the choice finds; ``progress`` is 0–100 while it runs, None
    otherwise; ``result`` says what was done, ``unfinished`` what an earlier run left.
    """

    key: str
    spans: tuple[Choice, ...] = ()
    span: str = ""
    kinds: tuple[Choice, ...] = ()
    kind: str = ""
    words: str = ""
    found: str = ""
    shifts: tuple[Choice, ...] = ()
    shift: str = ""
    shift_note: str = ""
    reason: str = ""
    reasons: tuple[Choice, ...] = ()
    ways: tuple[Choice, ...] = ()
    way: str = ""
    can_start: bool = False
    progress: int | None = None
    result: str = ""
    trouble: str = ""
    unfinished: str = ""
