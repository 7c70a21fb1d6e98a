"""What the ticket pane shows, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice, StepView, WhenView
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class MenuFieldView:
    """A value that a click opens a menu for.

    Shape: ``label`` is the value in words; ``ring`` is the share of time used, None for no ring.
    """

    label: str
    key: str = ""
    choices: tuple[Choice, ...] = ()
    icon: str = ""
    tone: Tone = Tone.NEUTRAL
    ring: float | None = None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Something that happened: when, what, and at the right with whom or how long."""

    id: str
    when: str
    icon: str
    text: str
    right: str = ""
    tone: Tone = Tone.NEUTRAL


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
    """A caller whom nobody knows yet; ``name`` is what was typed so far."""

    number: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class TicketView:
    """One ticket with everything on it.

    Shape: ``confirmed`` is when the customer said yes, empty for not yet; ``saved`` is
    "Saved 14:12" or what went wrong, then ``is_unsaved`` is True.
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
