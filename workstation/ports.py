"""What the rules need from the edges: the phone and the stores, as Protocols."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, Protocol

from workstation.agenda import AgendaFilter, AgendaGroup, AgendaSpan, AgendaTimes, Place
from workstation.agents import AgentState
from workstation.best_hours import ContactTime
from workstation.callbacks import Callback
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.holiday_files import HolidayEvent
from workstation.holidays import ClosedTime
from workstation.ids import (
    AccountId,
    CallbackId,
    CallId,
    CustomerId,
    NextStepId,
    OrganisationId,
    PromiseId,
    TicketId,
)
from workstation.mailboxes import Mailbox
from workstation.moods import MoodNote
from workstation.phone import AnyCommand, CallChanged
from workstation.practice_results import PracticeResults
from workstation.promise_figures import PromiseCounter
from workstation.promise_ports import Delays, PromiseLedger
from workstation.promises import Promise
from workstation.queue_filters import QueueFilter
from workstation.recorded_greetings import RecordedGreeting
from workstation.reminders import ReminderBook
from workstation.ticket_ports import (
    Attachments,
    CalendarFiles,
    Glossary,
    HandOvers,
    Merges,
    Messages,
    MessageTemplates,
    Organisations,
    Origins,
    Plans,
    QueueFilters,
    Search,
    Series,
    TicketFacts,
)
from workstation.tickets import NextStep, Ticket, TimelineEntry
from workstation.tries import NumberTried

MOST_OPEN: Final = 500  # of one kind, gathered at once: what a window can show and an agent do


class StorageTrouble(Exception):
    """The disk or the database refused; the message is one plain sentence for the agent."""


class Phone(Protocol):
    """The engine as the desk sees it: commands go in, outcomes come as events."""

    def do(self, command: AnyCommand) -> None: ...


class Customers(Protocol):
    """Errors: every method of every store may raise StorageTrouble."""

    def get(self, customer_id: CustomerId) -> Customer | None: ...

    def save(self, customer: Customer) -> None: ...

    def by_number(self, e164: str) -> list[Customer]:
        """Return who has this number, a merged customer's by the one that stands for them."""
        ...

    def by_sip_address(self, address: str) -> list[Customer]: ...

    def by_email(self, email: str) -> list[Customer]: ...

    def also_known(self, customer_id: CustomerId) -> list[Customer]:
        """Return the records merged into this one, those merged into them included."""
        ...

    def by_name(self, name: str, limit: int = 20) -> list[Customer]:
        """Return the customers of exactly this name, capitals aside."""
        ...

    def standing(self, customer_id: CustomerId) -> Customer | None:
        """Return who stands for this customer, themselves when they are not merged."""
        ...

    def names_in(self, organisation_id: OrganisationId) -> Mapping[CustomerId, str]:
        """Return the names of an organisation's people, merged and erased ones left out."""
        ...

    def by_name_start(self, start: str, limit: int = 20) -> list[Customer]:
        """Return customers whose whole name begins so, capitals aside, in order of names."""
        ...

    def in_block(self, start: str, limit: int = 20) -> list[Customer]:
        """Return customers with an organisation whose number (E.164) begins with ``start``."""
        ...

    def search(self, text: str, limit: int = 20) -> list[Customer]: ...


class Tickets(Protocol):
    """Tickets with their timelines and next steps."""

    def get(self, ticket_id: TicketId) -> Ticket | None: ...

    def of_ids(self, ticket_ids: Collection[TicketId]) -> list[Ticket]: ...

    def save(self, ticket: Ticket) -> None:
        """Write ``ticket``, new or changed; its number comes from ``next_number``."""
        ...

    def next_number(self) -> int: ...

    def open_tickets(self, limit: int = 200) -> list[Ticket]: ...

    def of_customer(self, customer_id: CustomerId, limit: int = 100) -> list[Ticket]:
        """Return the customer's tickets, open ones first, then the latest first."""
        ...

    def search(self, text: str, limit: int = 20) -> list[Ticket]: ...

    def timeline(self, ticket_id: TicketId) -> list[TimelineEntry]:
        """Return the entries, the latest first."""
        ...

    def add_entry(self, entry: TimelineEntry) -> None: ...

    def next_steps(self, ticket_id: TicketId) -> list[NextStep]: ...

    def save_next_step(self, step: NextStep) -> None: ...

    def remove_next_step(self, step_id: NextStepId) -> None: ...


class Promises(Protocol):
    """What was promised, and what became of it."""

    def get(self, promise_id: PromiseId) -> Promise | None: ...

    def save(self, promise: Promise) -> None: ...

    def of_ticket(self, ticket_id: TicketId) -> list[Promise]: ...

    def open_promises(self, limit: int = MOST_OPEN) -> list[Promise]:
        """Return open promises, the earliest due first."""
        ...

    def open_of_tickets(self, ticket_ids: Collection[TicketId]) -> list[Promise]: ...

    def of_customer(self, customer_id: CustomerId, limit: int = 50) -> list[Promise]:
        """Return promises on the customer's tickets: open ones first, then the latest due."""
        ...

    def of_call(self, call_id: CallId) -> list[Promise]: ...

    def made_between(self, start: datetime, end: datetime) -> list[Promise]: ...

    def remove(self, promise_id: PromiseId) -> None:
        """Take out a promise that was made by mistake and that nothing refers to."""
        ...


class Callbacks(Protocol):
    """Calls that are owed."""

    def get(self, callback_id: CallbackId) -> Callback | None: ...

    def save(self, callback: Callback) -> None: ...

    def open_callbacks(self, limit: int = MOST_OPEN) -> list[Callback]:
        """Return open callbacks, the earliest due first, and urgent ones whatever their time."""
        ...

    def open_count(self) -> int: ...

    def open_of_tickets(self, ticket_ids: Collection[TicketId]) -> list[Callback]: ...

    def open_of_party(self, customer_id: CustomerId | None, number: str) -> list[Callback]:
        """Return open callbacks to a customer, or to a number that is nobody's or theirs."""
        ...

    def of_customer(self, customer_id: CustomerId, limit: int = 50) -> list[Callback]:
        """Return the customer's callbacks: open ones first, then the latest due."""
        ...

    def of_number(self, number: str, limit: int = 50) -> list[Callback]: ...

    def of_call(self, call_id: CallId) -> list[Callback]: ...

    def of_ticket(self, ticket_id: TicketId) -> list[Callback]: ...

    def open_times(self, start: datetime, end: datetime) -> list[tuple[CallbackId, datetime]]:
        """Return id and due time of what is open from ``start`` up to, not at, ``end``."""
        ...

    def due_between(self, start: datetime, end: datetime) -> list[Callback]:
        """Return callbacks in any state due from ``start`` up to, not at, ``end``."""
        ...


class Agenda(Protocol):
    """What is owed over time, a page or a few days at once; it is only read."""

    def counts(self, times: AgendaTimes, choice: AgendaFilter) -> Mapping[AgendaGroup, int]:
        """Return how many open callbacks each group has."""
        ...

    def page(
        self,
        group: AgendaGroup,
        times: AgendaTimes,
        choice: AgendaFilter,
        offset: int,
        limit: int,
    ) -> list[Callback]:
        """Return open callbacks of a group from the ``offset``-th on, the earliest due first."""
        ...

    def place_of(
        self, callback_id: CallbackId, times: AgendaTimes, choice: AgendaFilter
    ) -> Place | None:
        """Return where a callback stands in the list; None when it does not."""
        ...

    def span(
        self, start: datetime, end: datetime, choice: AgendaFilter, most_in_slot: int
    ) -> AgendaSpan:
        """Return what is due from ``start`` up to, not at, ``end``: owed, kept, broken."""
        ...


class CallbackSources(Protocol):
    """What was looked at already, so that nothing makes two callbacks; and the voicemail.

    Shape: a source is named "call:" and the call's id, or "update:", the ticket's id, ":" and the
    time of the update as the store writes it.
    """

    def is_known(self, source: str) -> bool: ...

    def note(self, source: str, callback_id: CallbackId | None, at: datetime) -> None:
        """Note that a source was looked at; ``callback_id`` None is that nothing came of it."""
        ...

    def update_source(self, ticket_id: TicketId, at: datetime) -> str:
        """Return the name of a ticket's next update as a source."""
        ...

    def missed_calls(self, since: datetime) -> list[CallId]:
        """Return calls that nobody answered and nobody has looked at yet, the earliest first."""
        ...

    def updates_due(self, by: datetime) -> list[TicketId]:
        """Return open tickets whose next update is due and was not looked at yet."""
        ...

    def updates_past(self) -> list[tuple[Callback, TicketId]]:
        """Return open callbacks for updates that were set anew since, with the ticket of each."""
        ...

    def callback_of(self, source: str) -> CallbackId | None:
        """Return the callback that came of a source."""
        ...

    def next_update(self, after: datetime) -> datetime | None: ...

    def mailbox(self, account_id: AccountId) -> Mailbox | None: ...

    def save_mailbox(self, mailbox: Mailbox) -> None: ...

    def forget_mailboxes(self, but: Sequence[AccountId]) -> None: ...


class Tries(Protocol):
    """What earlier tries and calls tell of a customer."""

    def contact_times(
        self, customer_id: CustomerId, since: datetime, limit: int
    ) -> list[ContactTime]:
        """Return the contacts with a customer since then, the latest first."""
        ...

    def numbers_tried(self, customer_id: CustomerId) -> Mapping[str, NumberTried]:
        """Return what the last try at each number of a customer came to, by number."""
        ...


class Conversations(Protocol):
    """Calls with their guidance records; the phone's journal is folded in here."""

    def get(self, call_id: CallId) -> Conversation | None: ...

    def save(self, conversation: Conversation) -> None: ...

    def fold(self, event: CallChanged) -> bool:
        """Take one journal event into the call's record; True unless it was known already."""
        ...

    def unfinished(self) -> list[Conversation]:
        """Return answered calls whose wrap-up is not finished, the latest first."""
        ...

    def open_calls(self) -> list[Conversation]:
        """Return the records of calls that have no end yet."""
        ...

    def forget_caller_types(self) -> None:
        """Take the mark of how the caller sounded out of every call (D1–D4)."""
        ...

    def recent(self, limit: int = 100) -> list[Conversation]:
        """Return the latest calls of any kind, practice included, the latest first."""
        ...

    def of_customer(self, customer_id: CustomerId, limit: int = 10) -> list[Conversation]: ...

    def started_between(self, start: datetime, end: datetime) -> list[Conversation]: ...

    def talks_between(
        self, start: datetime, end: datetime, *, with_practice: bool = False
    ) -> tuple[int, float, float]:
        """Return the number of answered calls, and their seconds of talk-over and of speech."""
        ...

    def hold_waits(self, reason_id: str, limit: int = 20) -> list[float]:
        """Return the seconds that this agent's last holds for a reason took, the latest first.

        Shape: only holds after which the talk went on; who left had not waited it out.
        """
        ...


class AgentStates(Protocol):
    """What the agent was doing when."""

    def log(self, state: AgentState) -> None: ...

    def latest(self) -> AgentState | None: ...

    def logged_between(self, start: datetime, end: datetime) -> list[AgentState]:
        """Return states entered from ``start`` up to, not at, ``end``, the earliest first."""
        ...


class RecordedGreetings(Protocol):
    """Greetings that the agent recorded, one for each line at most."""

    def all(self) -> list[RecordedGreeting]: ...

    def of(self, account_id: AccountId) -> RecordedGreeting | None: ...

    def new_take(self) -> Path:
        """Return where the next recording goes until it is kept."""
        ...

    def keep(self, greeting: RecordedGreeting, take: Path) -> RecordedGreeting:
        """Keep ``take`` as the greeting of its line, in place of an earlier one."""
        ...

    def change(self, greeting: RecordedGreeting) -> None:
        """Save whether a greeting is on."""
        ...

    def remove(self, account_id: AccountId) -> None: ...

    def path_of(self, greeting: RecordedGreeting) -> Path:
        """Return the file to play."""
        ...


class Moods(Protocol):
    """How each day felt to the agent, one note for each day at most."""

    def between(self, first: date, last: date) -> list[MoodNote]:
        """Return the notes of the days from ``first`` to ``last``, both included."""
        ...

    def save(self, note: MoodNote) -> None: ...

    def remove(self, day: date) -> None: ...

    def remove_before(self, day: date) -> None: ...

    def remove_all(self) -> None: ...


class Work(Protocol):
    """What the work queue is gathered from."""

    def urgent_tickets(
        self,
        now: datetime,
        first_response_h: Mapping[str, float],
        limit: int,
        choice: QueueFilter | None = None,
    ) -> list[TicketId]:
        """Return open tickets by rank, the most urgent first, at most ``limit``.

        ``choice`` narrows it by owner, channel and priority.
        """
        ...

    def open_tickets(self, choice: QueueFilter | None = None, at_most: int = 1000) -> int:
        """Return how many open tickets there are, counted to ``at_most``; narrowed as above."""
        ...

    def late_tickets(self, now: datetime, at_most: int = 1000) -> int:
        """Return how many open tickets are past their next update, counted to ``at_most``."""
        ...


class Holidays(Protocol):
    """The organisation's holidays, from calendar files."""

    def times(self) -> list[ClosedTime]:
        """Return every closed time that is known, by day."""
        ...

    def events(self) -> list[HolidayEvent]:
        """Return every event, by calendar and name, without its times."""
        ...

    def save(self, events: Iterable[HolidayEvent]) -> None:
        """Write events in place of those of the same uid; one without a time is taken out."""
        ...

    def remove_calendar(self, calendar: str) -> None: ...


class Stores(Protocol):
    """All stores of one database."""

    @property
    def customers(self) -> Customers: ...

    @property
    def tickets(self) -> Tickets: ...

    @property
    def promises(self) -> Promises: ...

    @property
    def ledger(self) -> PromiseLedger: ...

    @property
    def delays(self) -> Delays: ...

    @property
    def callbacks(self) -> Callbacks: ...

    @property
    def promise_counter(self) -> PromiseCounter: ...

    @property
    def series(self) -> Series: ...

    @property
    def reminders(self) -> ReminderBook: ...

    @property
    def agenda(self) -> Agenda: ...

    @property
    def sources(self) -> CallbackSources: ...

    @property
    def tries(self) -> Tries: ...

    @property
    def hand_overs(self) -> HandOvers: ...

    @property
    def calendar(self) -> CalendarFiles: ...

    @property
    def holidays(self) -> Holidays: ...

    @property
    def conversations(self) -> Conversations: ...

    @property
    def agent_states(self) -> AgentStates: ...

    @property
    def greetings(self) -> RecordedGreetings: ...

    @property
    def moods(self) -> Moods: ...

    @property
    def organisations(self) -> Organisations: ...

    @property
    def origins(self) -> Origins: ...

    @property
    def plans(self) -> Plans: ...

    @property
    def facts(self) -> TicketFacts: ...

    @property
    def attachments(self) -> Attachments: ...

    @property
    def glossary(self) -> Glossary: ...

    @property
    def messages(self) -> Messages: ...

    @property
    def message_templates(self) -> MessageTemplates: ...

    @property
    def merges(self) -> Merges: ...

    @property
    def queue_filters(self) -> QueueFilters: ...

    @property
    def practice(self) -> PracticeResults: ...

    @property
    def work(self) -> Work: ...

    @property
    def search(self) -> Search: ...

    def beside(self) -> Callable[[], AbstractContextManager["Stores"]] | None:
        """Return a way to open these stores once more, for a worker's thread; None in memory."""
        ...

    def as_one(self) -> AbstractContextManager[None]:
        """Make everything saved inside one transaction: all of it or nothing.

        Conversations are not for it: they are read while they are written.
        """
        ...


@dataclass(frozen=True, slots=True)
class RescuedText:
    """Text that the database refused and that was kept in a plain file.

    Shape: ``key`` says which field it belongs to ("notes-" and the ticket's id); ``title`` is for
    people.
    """

    key: str
    title: str
    text: str
    at: datetime


class Rescue(Protocol):
    """The emergency place for typed text while the database refuses."""

    def keep(self, key: str, title: str, text: str, at: datetime) -> Path:
        """Write ``text`` in place of what ``key`` had; StorageTrouble when even that fails.

        Shape: ``key`` has 1-100 letters, digits, dots, dashes or underscores.
        """
        ...

    def drop(self, key: str) -> None: ...

    def waiting(self) -> list[RescuedText]:
        """Return what was rescued and not dropped since, the oldest first."""
        ...
