"""What the ticket pane shows, ready to print."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ui.customers.views import LikelyView
from ui.panels.views import Choice, StepView, WhenView
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class MenuFieldView:
    """A value that a click opens a menu for.

    Shape: ``label`` is the value in words; ``ring`` is the share of time used, None for no ring;
    ``origin`` says where the value comes from, ``origin_short`` the same beside the caption, empty
    where that says nothing new; with ``is_icon_only`` the icon stands for the words.
    """

    label: str
    key: str = ""
    choices: tuple[Choice, ...] = ()
    icon: str = ""
    tone: Tone = Tone.NEUTRAL
    ring: float | None = None
    origin: str = ""
    origin_short: str = ""
    is_icon_only: bool = False


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What the customer answered to a question, and when that was asked."""

    id: str
    label: str
    value: str
    origin: str = ""
    is_unusual: bool = False


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Something that happened: when, what, and at the right with whom or how long.

    Shape: ``more`` is read when the row is pointed at; ``opens`` is the id of what a press on the
    row opens, empty for nothing; ``bar`` are the shares of a call's stages, by their number, drawn
    before what stands at the right, and ``more`` says them in words.
    """

    id: str
    when: str
    icon: str
    text: str
    right: str = ""
    tone: Tone = Tone.NEUTRAL
    more: str = ""
    opens: str = ""
    bar: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStageView:
    """One stage of the resolution plan (C4).

    Shape: ``takes`` is "2 h", empty for not known; ``done`` is when it was done, empty for not.
    """

    what: str = ""
    takes: str = ""
    what_if: str = ""
    contact: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class PlanView:
    """The ticket's plan, and the plans that can be used."""

    stages: tuple[PlanStageView, ...] = ()
    choices: tuple[Choice, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of the ticket; ``is_gone`` when its content is not there any more."""

    id: str
    name: str
    detail: str = ""
    icon: str = "file"
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class AskView:
    """A ticket without a next update, when the agent leaves it (C1)."""

    ticket_id: str
    words: str
    when: WhenView


@dataclass(frozen=True, slots=True)
class EscalationView:
    """Whom there is to escalate to: names, the likeliest first, and the times to call back."""

    names: tuple[Choice, ...] = ()
    when: WhenView = WhenView()


@dataclass(frozen=True, slots=True)
class EscalationForm:
    """What the agent filled in; ``callback_at`` None hands over now."""

    to: str
    why: str
    callback_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfferedTicket:
    """An open ticket of the caller; ``text`` is its number and subject."""

    id: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class OfferView:
    """Open tickets of the caller, the likeliest first; never empty."""

    tickets: tuple[OfferedTicket, ...]


@dataclass(frozen=True, slots=True)
class UnknownCallerView:
    """A caller whom nobody knows yet; ``name`` is what was typed so far.

    Shape: ``likely`` are customers it may be, each with its key; the name is then not asked yet.
    """

    number: str
    name: str = ""
    likely: tuple[LikelyView, ...] = ()


@dataclass(frozen=True, slots=True)
class TicketView:
    """One ticket with everything on it.

    Shape: ``confirmed`` is when the customer said yes, empty for not yet; ``saved`` is
    "Saved 14:12" or what went wrong, then ``is_unsaved`` is True; ``origins`` says where the
    fields come from, by their names in the ticket ("typed by Dana 14:12", A4); ``undo`` and
    ``redo`` name what would be taken back or done again, empty for nothing.
    """

    id: str
    number: str
    opened: str
    subject: str = ""
    status: MenuFieldView = MenuFieldView("")
    priority: MenuFieldView = MenuFieldView("")
    owner: MenuFieldView = MenuFieldView("")
    next_update: MenuFieldView = MenuFieldView("")
    last_heard: str = ""
    customer_words: str = ""
    understood: str = ""
    confirmed: str = ""
    was_already_clear: bool = False
    can_be_clear: bool = False
    notes: str = ""
    saved: str = ""
    is_unsaved: bool = False
    steps: tuple[StepView, ...] = ()
    timeline: tuple[TimelineView, ...] = ()
    when: WhenView = WhenView()
    offer: OfferView | None = None
    unknown_caller: UnknownCallerView | None = None
    can_call_back: bool = True
    channel: MenuFieldView = MenuFieldView("")
    has_link: bool = False
    link: str = ""
    real_need: str = ""
    may_come_next: str = ""
    answer: str = ""
    internal_cause: str = ""
    extra: str = ""
    plan: PlanView = PlanView()
    files: tuple[FileView, ...] = ()
    answers: tuple[AnswerView, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    undo: str = ""
    redo: str = ""
