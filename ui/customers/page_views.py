"""What the customer's page shows, ready to print."""

from dataclasses import dataclass

from ui.customers.views import LikelyView
from ui.panels.views import Choice
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a field.

    Shape: ``origin`` says where it comes from ("from the call, Tue 14:02"); ``error`` is one
    sentence about what was typed instead, which stays in the line; both may be empty.
    ``revision`` changes when the value was put in its own spelling, which the line then shows.
    """

    text: str = ""
    origin: str = ""
    error: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class RecordView:
    """One line of what there was: when, what, and how it stands.

    Shape: ``ticket_id`` is where a press leads, empty when nowhere.
    """

    when: str
    text: str
    right: str = ""
    icon_name: str = ""
    tone: Tone = Tone.NEUTRAL
    ticket_id: str = ""


@dataclass(frozen=True, slots=True)
class RecordsView:
    """A few records of one kind; ``more`` tells of those left out ("and 12 more")."""

    rows: tuple[RecordView, ...] = ()
    more: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class MergedView:
    """A record that was merged into this one ("Merged from Dan Okafor, today 14:02")."""

    merge_id: str
    words: str


@dataclass(frozen=True, slots=True)
class CustomerPageView:
    """A customer.

    Shape: the values of ``lists`` come by field name ("numbers", "emails", "sip_addresses");
    ``suggested_zone`` is offered while no zone is set; ``duplicates`` may be the same person.
    """

    id: str
    name: ValueView
    salutation: ValueView = ValueView()
    organisation: ValueView = ValueView()
    time_zone: ValueView = ValueView()
    zone_hint: str = ""
    suggested_zone: str = ""
    language: str = ""
    languages: tuple[Choice, ...] = ()
    language_origin: str = ""
    numbers: tuple[ValueView, ...] = ()
    emails: tuple[ValueView, ...] = ()
    sip_addresses: tuple[ValueView, ...] = ()
    saved: str = ""
    can_undo: bool = False
    duplicates: tuple[LikelyView, ...] = ()
    merged: tuple[MergedView, ...] = ()
    tickets: RecordsView = RecordsView()
    contacts: RecordsView = RecordsView()
    promises: RecordsView = RecordsView()
    messages: RecordsView = RecordsView()
    back: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """One of two records to merge: its name, and what it holds line by line."""

    id: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeView:
    """Two records side by side; ``stays`` is the id of the one that will stand for both."""

    one: SideView
    other: SideView
    stays: str
    outcome: str = ""
    trouble: str = ""
