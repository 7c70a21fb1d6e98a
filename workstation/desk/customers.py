"""Customers at the desk: who a caller is, and the customer whose page is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from workstation.calls import Direction
from workstation.clock import Clock
from workstation.conversation import Conversation
from workstation.customer_fields import one_line, suggested_zone
from workstation.customers import Customer
from workstation.desk.book import ConversationBook
from workstation.desk.calls import CallDesk
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import CallId, CustomerId, new_id
from workstation.likely_callers import with_way
from workstation.merges import MergeKind
from workstation.numbers import caller_identity
from workstation.origins import Origin, OriginSource
from workstation.ports import Stores
from workstation.tickets import EntryKind, Ticket

EDITED: Final = (
    "name",
    "salutation",
    "organisation",
    "numbers",
    "emails",
    "sip_addresses",
    "time_zone",
    "language",
)
_LISTS: Final = ("numbers", "emails", "sip_addresses")
_TYPED: Final = ("name", "salutation", "organisation")
_MOST_UNDONE: Final = 100
_MOST_OFFERED: Final = 3
_FEWEST_LETTERS: Final = 2
_FEWEST_TO_SEARCH: Final = 4


class CustomerNotFound(LookupError):
    """No customer has this id."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What some fields were before an edit."""

    customer_id: CustomerId
    before: tuple[tuple[str, object], ...]

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.before)


class CustomerDesk:
    """Holds the customer on the screen; tells who a caller is, and lets call and ticket follow.

    Errors: CustomerNotFound for an unknown id; StorageTrouble when the store refuses.
    """

    def __init__(
        self,
        stores: Stores,
        book: ConversationBook,
        tickets: TicketDesk,
        calls: CallDesk,
        clock: Clock,
        settings: SettingsDesk,
    ) -> None:
        self._stores = stores
        self._book = book
        self._tickets = tickets
        self._calls = calls
        self._clock = clock
        self._settings = settings
        self._done: list[_Change] = []
        self.changes = Changes()
        self.customer: Customer | None = None

    # --- the customer on the screen

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Return where the fields come from; a value of a list has a name like "numbers:+44…"."""
        return self._stores.origins.of(self.customer.id) if self.customer else {}

    @property
    def can_undo(self) -> bool:
        shown = self.customer
        return shown is not None and any(each.customer_id == shown.id for each in self._done)

    def forget(self) -> None:
        """Let go of what could be undone, and read the shown customer anew: they were erased."""
        self._done.clear()
        if self.customer is not None:
            self.customer = self._existing(self.customer.id)

    def show(self, customer_id: CustomerId) -> None:
        """Show a customer; one that was merged is shown as the one that stands for it."""
        into = self._stores.merges.surviving(MergeKind.CUSTOMER, customer_id)
        self.customer = self._existing(CustomerId(into))
        self.changes.announce()

    def keep(
        self, customer: Customer, source: OriginSource = OriginSource.AGENT, detail: str = ""
    ) -> None:
        """Save an edited customer, with where its new values come from."""
        before = self._existing(customer.id)
        changed = tuple(name for name in EDITED if getattr(before, name) != getattr(customer, name))
        if not changed:
            return
        self._write(before, customer, changed, source, detail)
        self._remember(_Change(customer.id, tuple((n, getattr(before, n)) for n in changed)))
        self._tell(customer)

    def undo(self) -> bool:
        """Take back the latest edit of the customer on the screen; tell whether there was one."""
        shown = self.customer
        own = [change for change in self._done if shown and change.customer_id == shown.id]
        if shown is None or not own:
            return False
        change = own[-1]
        now = self._existing(shown.id)
        values: dict[str, object] = dict(change.before)
        restored = replace(now, **values)  # type: ignore[arg-type]  # by field name
        self._write(now, restored, change.fields, OriginSource.AGENT, "")
        self._done.remove(change)
        self._tell(restored)
        return True

    def add(self, name: str, organisation: str = "") -> Customer:
        """Make a customer who is not on a call."""
        made = self._new(name, organisation)
        self._save_new(made, {"name": OriginSource.AGENT, "organisation": OriginSource.AGENT})
        return made

    # --- who a caller is

    def named_like(self, text: str) -> list[Customer]:
        """Return a few customers whose name begins so: is it one of them?"""
        wanted = text.strip()
        if len(wanted) < _FEWEST_LETTERS:
            return []
        found = self._stores.customers.by_name_start(wanted, _MOST_OFFERED)
        if len(found) < _MOST_OFFERED and len(wanted) >= _FEWEST_TO_SEARCH:
            # The beginning of a surname is searched for when few enough can have it.
            found += self._stores.customers.search(wanted, _MOST_OFFERED)
        return list({customer.id: customer for customer in found}.values())[:_MOST_OFFERED]

    def name_caller(
        self, call_id: CallId, name: str, organisation: str = "", number: str = ""
    ) -> Customer | None:
        """Make a customer of an unknown caller, with the number that came with the call.

        Shape: ``number`` is E.164, for a caller whose own is withheld; None without a name or call.
        """
        conversation = self._book.find(call_id)
        if conversation is None or not one_line(name):
            return None
        region = self._settings.value.region
        identity = caller_identity(conversation.call, region)
        made = with_way(self._new(name, organisation), identity)
        if number and not made.numbers:
            made = replace(made, numbers=(number,))
        made = replace(made, time_zone=suggested_zone(made, region))
        is_sent = made.name == one_line(conversation.call.remote_name)
        from_call = OriginSource.AGENT if number else OriginSource.CALL
        sources = {
            "name": OriginSource.CALL if is_sent else OriginSource.AGENT,
            "organisation": OriginSource.AGENT,
            "numbers": from_call,
            "sip_addresses": OriginSource.CALL,
            "time_zone": OriginSource.SUGGESTED,
        }
        self._save_new(made, sources)
        self._be(conversation, made)
        return made

    def is_caller(self, call_id: CallId, customer_id: CustomerId) -> Customer | None:
        """Say that the caller is this customer: number, call, ticket and callbacks follow."""
        conversation = self._book.find(call_id)
        if conversation is None:
            return None
        customer = self._existing(customer_id)
        call = conversation.call
        if call.direction is Direction.INBOUND:
            identity = caller_identity(call, self._settings.value.region)
            customer = with_way(customer, identity)
            self.keep(customer, OriginSource.CALL)
        self._be(conversation, customer)
        return customer

    # --- what follows

    def _be(self, conversation: Conversation, customer: Customer) -> None:
        """Let the call, what is told of it, its ticket and its callbacks be this customer's."""
        self._calls.use_customer(conversation.id, customer.id)
        with self._stores.as_one():
            ticket = self._follow(conversation, customer)
        if ticket is not None and ticket.id != conversation.ticket_id:
            self._calls.use_ticket(conversation.id, ticket.id)

    def _follow(self, conversation: Conversation, customer: Customer) -> Ticket | None:
        """Let the call's ticket and callbacks be the customer's; return the ticket to go on with.

        A ticket that was opened in this call goes along; an older one stays with its own customer.
        """
        for callback in self._stores.callbacks.of_call(conversation.id):
            if callback.is_open and callback.customer_id != customer.id:
                moved = replace(callback, customer_id=customer.id, name=customer.name)
                self._stores.callbacks.save(moved)
        ticket_id = conversation.ticket_id
        ticket = self._stores.tickets.get(ticket_id) if ticket_id is not None else None
        if ticket is None or ticket.customer_id == customer.id:
            return ticket
        if ticket.customer_id is None or ticket.opened_at >= conversation.call.placed_at:
            self._tickets.keep(replace(ticket, customer_id=customer.id))
            if ticket.customer_id is not None:
                words = f"The caller is {customer.name}"
                self._tickets.note(ticket.id, EntryKind.NOTE, words, call_id=conversation.id)
            return ticket
        pop = self._calls.pop_of(conversation.id)
        offered = pop.offered if pop is not None else None
        return offered or self._tickets.open_new(customer.id)

    def _new(self, name: str, organisation: str) -> Customer:
        return Customer(
            CustomerId(new_id()),
            one_line(name),
            organisation=one_line(organisation),
            language=self._settings.value.language,
            made_at=self._clock.now().at,
        )

    def _save_new(self, made: Customer, sources: Mapping[str, OriginSource]) -> None:
        with self._stores.as_one():
            self._stores.customers.save(made)
            for name, source in sources.items():
                self._note(made, [name] if getattr(made, name) else [], (), source, "")
        self._tell(made)

    def _write(
        self,
        before: Customer,
        after: Customer,
        changed: Iterable[str],
        source: OriginSource,
        detail: str,
    ) -> None:
        known = [value for name in _LISTS for value in getattr(before, name)]
        with self._stores.as_one():
            self._stores.customers.save(after)
            self._note(after, changed, known, source, detail)

    def _note(
        self,
        customer: Customer,
        fields: Iterable[str],
        known: Iterable[str],
        source: OriginSource,
        detail: str,
    ) -> None:
        """Write where fields come from; in a list, each value that is not ``known`` by itself."""
        old = frozenset(known)
        names = []
        for name in fields:
            if name in _LISTS:
                names += [f"{name}:{v}" for v in getattr(customer, name) if v not in old]
            else:
                names.append(name)
        now, by = self._clock.now().at, self._tickets.owner
        self._stores.origins.note(
            customer.id, [Origin(name, source, now, by, detail) for name in names]
        )

    def _remember(self, change: _Change) -> None:
        """Keep what was there before; keys typed one after another are one edit."""
        last = self._done[-1] if self._done else None
        goes_on = (
            last is not None
            and last.customer_id == change.customer_id
            and last.fields == change.fields
            and change.fields[0] in _TYPED
        )
        if not goes_on:
            self._done.append(change)
            del self._done[:-_MOST_UNDONE]

    def _tell(self, customer: Customer) -> None:
        """Let everybody who shows this customer show it as it is now."""
        if self.customer is not None and self.customer.id == customer.id:
            self.customer = customer
        self.changes.announce()
        if self._tickets.customer is not None and self._tickets.customer.id == customer.id:
            self._tickets.customer = customer
            self._tickets.changes.announce()

    def _existing(self, customer_id: CustomerId) -> Customer:
        customer = self._stores.customers.get(customer_id)
        if customer is None:
            raise CustomerNotFound(customer_id)
        return customer
