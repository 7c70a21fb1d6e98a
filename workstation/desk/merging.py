"""Merging at the desk: two records of one person or one matter become one, until undone."""

import unicodedata
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from workstation.clock import Clock
from workstation.customers import Customer
from workstation.desk.changes import Changes
from workstation.desk.folding import FoldingDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import CustomerId, MergeId, TicketId, new_id
from workstation.merges import Merge, MergeImpossible, MergeKind
from workstation.ports import Stores
from workstation.tickets import EntryKind, Ticket, TicketNotFound

_NEARLY: Final = 85.0  # of 100; "Daniel Okafor" and "Daniel Okafer" have 92


class MergeDesk:
    """Merges customers and tickets, undoes it, and says who may be there twice.

    Errors: MergeImpossible with one plain sentence; StorageTrouble when the store refuses. Nothing
    is changed then.
    """

    def __init__(
        self, stores: Stores, tickets: TicketDesk, clock: Clock, folding: FoldingDesk
    ) -> None:
        self._stores = stores
        self._folding = folding
        self._tickets = tickets
        self._clock = clock
        self.changes = Changes()

    def merge_customers(self, from_id: CustomerId, into_id: CustomerId) -> Merge:
        """Let ``into_id``, or whoever stands for them, stand for ``from_id`` too.

        What is owed to both is told in one call, where one call can tell it.
        """
        merge = self._new(MergeKind.CUSTOMER, from_id, into_id)
        with self._stores.as_one():
            self._stores.merges.merge(merge)
            self._folding.put_together(CustomerId(merge.into_id))
        self._show_anew()
        return merge

    def merge_tickets(self, from_id: TicketId, into_id: TicketId) -> Merge:
        """Let ``into_id``, or what stands for it, stand for ``from_id`` too.

        Owner, priority and next update time of the surviving ticket stay; one without any update
        time takes over the other's.
        """
        merge = self._new(MergeKind.TICKET, from_id, into_id)
        part, whole = self._ticket(from_id), self._ticket(merge.into_id)
        if part.is_open and not whole.is_open:
            raise MergeImpossible(
                f"#{whole.number} is solved and #{part.number} is not, so an open matter would be "
                "out of sight; nothing was changed: merge them the other way round."
            )
        if whole.next_update_at is None:
            merge = replace(merge, update_at=part.next_update_at)
        with self._stores.as_one():
            self._stores.merges.merge(merge)
            if merge.update_at is not None:
                self._stores.tickets.save(replace(whole, next_update_at=merge.update_at))
            self._note(part, f"Merged into #{whole.number}")
            self._note(whole, f"#{part.number} merged into this one")
        self._show_anew()
        return merge

    def undo(self, merge_id: MergeId) -> None:
        """Let the two stand for themselves again, each with all that was its own."""
        merge = self._stores.merges.get(merge_id)
        if merge is None:
            raise MergeImpossible("These two are not merged any more; nothing was changed.")
        with self._stores.as_one():
            self._stores.merges.undo(merge_id, self._clock.now().at)
            if merge.kind is MergeKind.CUSTOMER:
                self._folding.separate(CustomerId(merge.from_id), CustomerId(merge.into_id))
            if merge.kind is MergeKind.TICKET:
                part, whole = self._ticket(merge.from_id), self._ticket(merge.into_id)
                self._give_back_update(merge, whole)
                self._note(part, f"No longer merged into #{whole.number}")
                self._note(whole, f"#{part.number} no longer merged into this one")
        self._show_anew()

    def into_customer(self, customer_id: CustomerId) -> list[Merge]:
        """Return the merges into this customer that can be undone, the latest first."""
        return self._stores.merges.into(MergeKind.CUSTOMER, customer_id)

    def into_ticket(self, ticket_id: TicketId) -> list[Merge]:
        """Return the merges into this ticket that can be undone, the latest first."""
        return self._stores.merges.into(MergeKind.TICKET, ticket_id)

    def likely_duplicates(self, customer: Customer) -> list[Customer]:
        """Return who may be the same person, the most alike in name first.

        Shape: has the same number, SIP address or e-mail, or nearly the same name in the same
        organisation; a household that shares its number is among them.
        """
        customers = self._stores.customers
        known = [customer, *customers.also_known(customer.id)]
        found: dict[CustomerId, Customer] = {}
        for one in known:
            hits = [c for number in one.numbers for c in customers.by_number(number)]
            hits += [c for sip in one.sip_addresses for c in customers.by_sip_address(sip)]
            hits += [c for email in one.emails for c in customers.by_email(email)]
            found |= {c.id: c for c in (*hits, *self._alike_in_organisation(one))}
        own = {one.id for one in known}
        others = [c for c in found.values() if c.id not in own and c.erased_at is None]
        return sorted(others, key=lambda c: (-likeness(c.name, customer.name), c.id))

    def _alike_in_organisation(self, customer: Customer) -> list[Customer]:
        if customer.organisation_id is None:
            return []
        names = self._stores.customers.names_in(customer.organisation_id)
        alike = [i for i, name in names.items() if likeness(name, customer.name) >= _NEARLY]
        found = (self._stores.customers.get(customer_id) for customer_id in alike)
        return [c for c in found if c is not None]

    def _new(self, kind: MergeKind, from_id: str, into_id: str) -> Merge:
        into = self._stores.merges.surviving(kind, into_id)
        now = self._clock.now().at
        return Merge(MergeId(new_id()), kind, from_id, into, now, self._tickets.owner)

    def _give_back_update(self, merge: Merge, whole: Ticket) -> None:
        """Take back the update time that came with ``merge``, unless the agent set another since.

        Another ticket that is still merged into this one gives its own instead, so that no
        matter is without one (C1).
        """
        if merge.update_at is None or whole.next_update_at != merge.update_at:
            return
        times = [
            (at, other.id)
            for other in self._stores.merges.into(MergeKind.TICKET, whole.id)
            if (at := self._ticket(other.from_id).next_update_at) is not None
        ]
        at, heir = min(times, default=(None, None))
        if heir is not None:
            self._stores.merges.take_over_update(heir, at)
        self._stores.tickets.save(replace(whole, next_update_at=at))

    def _note(self, ticket: Ticket, text: str) -> None:
        self._tickets.note(ticket.id, EntryKind.MERGED, text, detail=self._tickets.owner)

    def _ticket(self, ticket_id: str) -> Ticket:
        ticket = self._stores.tickets.get(TicketId(ticket_id))
        if ticket is None:
            raise TicketNotFound(ticket_id)
        return ticket

    def _show_anew(self) -> None:
        """Show what stands for the ticket on the screen now."""
        shown = self._tickets.ticket
        if shown is not None:
            standing = self._stores.merges.surviving(MergeKind.TICKET, shown.id)
            self._tickets.show(TicketId(standing))
        self.changes.announce()


def likeness(name: str, other: str) -> float:
    """Return how much two names are alike, 0 to 100: capitals, accents and order of words aside.

    An initial is as good as the name that it stands for ("M. Fenn", "Mia Fenn").
    """
    words, others = _words(name), _words(other)
    if words and len(words) == len(others) and words[-1] == others[-1]:
        pairs = zip(words[:-1], others[:-1], strict=True)
        if all(a.startswith(b) or b.startswith(a) for a, b in pairs if min(len(a), len(b)) == 1):
            words, others = _with_initials(words, others)
    return float(fuzz.token_sort_ratio(" ".join(words), " ".join(others)))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return letters.split()


def _with_initials(words: list[str], others: list[str]) -> tuple[list[str], list[str]]:
    """Return both names with an initial wherever either has only that."""
    short = [min(len(a), len(b)) == 1 for a, b in zip(words, others, strict=True)]
    return (
        [w[0] if is_short else w for w, is_short in zip(words, short, strict=True)],
        [w[0] if is_short else w for w, is_short in zip(others, short, strict=True)],
    )
