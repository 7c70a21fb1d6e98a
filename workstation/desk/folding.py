"""Callbacks of one customer put together and taken apart again, with each ticket told."""

from dataclasses import replace

from workstation.callbacks import Because, Callback, CallbackReason, CallbackState
from workstation.clock import Clock
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.tickets import TicketDesk
from workstation.folding import joins, merged, reasons, unfolded, without
from workstation.ids import CallbackId, CallId, CustomerId, TicketId, new_id
from workstation.ports import Stores
from workstation.tickets import EntryKind


class FoldingDesk:
    """Keeps every reason that there is to call somebody exactly once.

    Errors: StorageTrouble; nothing is changed then.
    """

    def __init__(
        self, stores: Stores, tickets: TicketDesk, callbacks: CallbackDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._clock = clock

    def take_out(
        self,
        callback: Callback,
        because: Because,
        words: str,
        state: CallbackState = CallbackState.DONE,
    ) -> Callback:
        """Settle one reason; the callback stands for the others, or is in ``state``.

        ``words`` stand on the ticket of the reason.
        """
        rest = without(callback, because)
        after = replace(callback, state=state) if rest is None else rest
        with self._stores.as_one():
            self._stores.callbacks.save(after)
            self._tell(because.ticket_id, words)
        self._callbacks.changes.announce()
        return after

    def withdraw(self, callback_id: CallbackId, call_id: CallId, reason: CallbackReason) -> None:
        """Take back what was promised in a call; other reasons to call go on."""
        callback = self._stores.callbacks.get(callback_id)
        if callback is None or not callback.is_open:
            return
        for because in reasons(callback):
            if (because.call_id, because.reason) == (call_id, reason):
                rest = without(callback, because)
                self._stores.callbacks.save(
                    rest or replace(callback, state=CallbackState.CANCELLED)
                )
        self._callbacks.changes.announce()

    def unfold(self, callback_id: CallbackId, number: int) -> Callback | None:
        """Make one of the reasons a callback of its own; ``number`` counts them from 0.

        Return the new one, None when there is nothing to take apart.
        """
        callback = self._stores.callbacks.get(callback_id)
        if callback is None or not callback.is_open or number >= len(reasons(callback)):
            return None
        because = reasons(callback)[number]
        two = unfolded(callback, because, CallbackId(new_id()))
        if two is None:
            return None
        with self._stores.as_one():
            for each in two:
                self._stores.callbacks.save(each)
            self._tell(because.ticket_id, "Called back separately")
        self._callbacks.changes.announce()
        return two[1]

    def put_together(self, customer_id: CustomerId) -> int:
        """Fold what is owed to one customer, and can be told in one call; return how many went.

        Callbacks of a series stay themselves; others go into them.
        """
        owed = self._stores.callbacks.open_of_party(customer_id, "")
        owed.sort(key=lambda each: (each.series_id is None, each.due_at))
        kept: list[Callback] = []
        closed: list[Callback] = []
        for callback in owed:
            into = None if callback.series_id else _takes_all(kept, callback)
            if into is None:
                kept.append(callback)
                continue
            kept[into], gone = merged(kept[into], callback)
            closed.append(gone)
        if closed:
            with self._stores.as_one():
                for each in (*kept, *closed):
                    self._stores.callbacks.save(each)
            self._callbacks.changes.announce()
        return len(closed)

    def separate(self, *customer_ids: CustomerId) -> None:
        """Take apart what was put together for customers who are two again."""
        found = {
            callback.id: callback
            for customer_id in customer_ids
            for callback in self._stores.callbacks.open_of_party(customer_id, "")
        }
        for callback in found.values():
            self._separate(callback)

    def _separate(self, callback: Callback) -> None:
        for because in callback.also:
            if self._standing(because.customer_id) == self._standing(callback.customer_id):
                continue
            two = unfolded(callback, because, CallbackId(new_id()))
            if two is not None:
                callback = two[0]
                with self._stores.as_one():
                    for each in two:
                        self._stores.callbacks.save(each)

    def _standing(self, customer_id: CustomerId | None) -> CustomerId | None:
        customer = self._stores.customers.standing(customer_id) if customer_id else None
        return customer.id if customer else None

    def _tell(self, ticket_id: TicketId | None, words: str) -> None:
        if ticket_id is not None:
            self._tickets.note(ticket_id, EntryKind.CALLBACK, words, at=self._clock.now().at)


def _takes_all(kept: list[Callback], callback: Callback) -> int | None:
    """Return which of ``kept`` can take in every reason of ``callback``."""
    for place, each in enumerate(kept):
        if all(joins(each, because) for because in reasons(callback)):
            return place
    return None
