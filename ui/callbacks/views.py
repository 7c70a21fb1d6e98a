"""What the callback screens show, ready to print."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from ui.panels.views import Choice, WhenView
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class CallbackRowView:
    """One promised call in the list.

    Shape: ``due`` is "14:30" or "Fri 12:00", ``there`` the customer's time when it differs;
    ``left`` is "8 min late" or "37 min"; ``share`` is the allowed time used, 0–1; ``tag`` says
    why it is here; with ``is_done`` a tick stands in place of the ring.
    """

    id: str
    name: str
    due: str
    subject: str = ""
    tag: str = ""
    tag_icon: str = ""
    there: str = ""
    left: str = ""
    share: float = 0.0
    tone: Tone = Tone.NEUTRAL
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class CallbackGroupView:
    """Callbacks of one stretch of time: late, today, tomorrow.

    Shape: ``rows`` are all of them, or none where the list asks for them page by page: then
    ``count`` says how many there are, and ``key`` which group to ask for.
    """

    title: str
    rows: tuple[CallbackRowView, ...] = ()
    tone: Tone = Tone.NEUTRAL
    key: str = ""
    count: int = -1

    @property
    def size(self) -> int:
        return len(self.rows) if self.count < 0 else self.count


RowPages: TypeAlias = Callable[[str, int, int], tuple[CallbackRowView, ...]]


@dataclass(frozen=True, slots=True)
class CallbacksView:
    """The whole list, ordered; ``selected`` is an id or empty.

    Shape: ``pages`` gives a group's rows by its key, from which on, and how many; None where all
    are here. ``place`` is where the selected one stands: its group's key and how-manieth, from 0.
    """

    groups: tuple[CallbackGroupView, ...] = ()
    summary: str = ""
    selected: str = ""
    pages: RowPages | None = None
    place: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class TriedView:
    """What the last try came to, and what is next.

    Shape: ``outcome`` is the chosen key of ``outcomes``; ``noted`` says who noted it, ``way``
    what is next; ``again`` is given when it is tried again by itself; ``numbers`` are offered
    after a wrong one, ``number`` being the one that is called; each label is empty where that way
    is not offered.
    """

    outcomes: tuple[Choice, ...]
    outcome: str
    noted: str = ""
    way: str = ""
    again: WhenView | None = None
    numbers: tuple[Choice, ...] = ()
    number: str = ""
    write_label: str = ""
    owner_label: str = ""
    close_label: str = ""


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One of several reasons to call the same customer.

    Shape: ``came`` is what it came from ("Today 14:02, rang 18 s, hung up before the answer").
    """

    why: str
    due: str
    subject: str = ""
    came: str = ""
    ticket_id: str = ""
    can_go_apart: bool = True


@dataclass(frozen=True, slots=True)
class CallbackDetailView:
    """One callback in full.

    Shape: ``facts`` are label and value; ``attempts`` are time and outcome, oldest first;
    ``tried`` is None until something was tried; ``delay`` is given when it
    can be moved; ``trouble`` is one sentence;
    ``reasons`` are empty while there is a single one.
    """

    id: str
    name: str
    subject: str
    tag: str = ""
    tone: Tone = Tone.NEUTRAL
    facts: tuple[tuple[str, str], ...] = ()
    attempts: tuple[tuple[str, str], ...] = ()
    can_call: bool = True
    why_not_call: str = ""
    tried: TriedView | None = None
    delay: WhenView | None = None
    can_move: bool = False
    trouble: str = ""
    can_open_ticket: bool = False
    reasons: tuple[ReasonView, ...] = ()


@dataclass(frozen=True, slots=True)
class RepeatView:
    """Whether a callback comes back, and when.

    Shape: without ``choices`` it is not offered; ``note`` has the next times, one a line;
    ``trouble`` names what was not understood; ``ends`` is empty while it comes once.
    """

    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    is_typed: bool = False
    text: str = ""
    ends: tuple[Choice, ...] = ()
    end: str = ""
    note: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CallbackEditorView:
    """A callback being made.

    Shape: ``key`` is another one for each new form; ``trouble`` is one sentence about the number
    or the time, or empty; without ``has_note`` the note is left out, where room is short.
    ``facts`` are caption and value of what is filled in and needs no field; ``save_key`` is the
    key that promises it beside Ctrl+Enter, or empty. Without ``owners`` the agent at the desk is.
    """

    key: str
    title: str = ""
    name: str = ""
    number: str = ""
    subject: str = ""
    note: str = ""
    when: WhenView = WhenView()
    trouble: str = ""
    can_save: bool = True
    has_note: bool = True
    facts: tuple[tuple[str, str], ...] = ()
    save_key: str = ""
    owners: tuple[Choice, ...] = ()
    owner: str = ""
    repeat: RepeatView = RepeatView()
