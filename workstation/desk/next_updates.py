"""Updates that a ticket's customer was told to expect: each becomes one callback when it is due."""

from datetime import datetime

from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.clock import Clock
from workstation.customers import Customer
from workstation.desk.callbacks import CallbackDesk, CallbackWish
from workstation.desk.changes import Changes
from workstation.desk.folding import FoldingDesk
from workstation.desk.settings import SettingsDesk
from workstation.folding import reasons
from workstation.ids import TicketId
from workstation.ports import Stores
from workstation.tickets import Ticket


class NextUpdateDesk:
    """Sees to it that no update is forgotten (C1); ``look`` may be called as often as one likes."""

    def __init__(
        self,
        stores: Stores,
        callbacks: CallbackDesk,
        folding: FoldingDesk,
        clock: Clock,
        settings: SettingsDesk,
        *,
        is_practice: bool = False,
    ) -> None:
        self._stores = stores
        self._callbacks = callbacks
        self._folding = folding
        self._clock = clock
        self._settings = settings
        self._is_practice = is_practice
        self.changes = Changes()

    def look(self) -> None:
        """Make a callback of each update that is due; settle those that were set anew.

        Errors: StorageTrouble; looking again goes on where it stopped.
        """
        if self._is_practice:
            return
        self._let_go()
        if not self._settings.value.sources.next_update:
            return
        for ticket_id in self._stores.sources.updates_due(self._clock.now().at):
            ticket = self._stores.tickets.get(ticket_id)
            if ticket is not None and ticket.next_update_at is not None:
                self._owe(ticket, ticket.next_update_at)

    def seconds_to_next(self) -> float | None:
        """Return when to look again; None while no update waits."""
        now = self._clock.now().at
        at = self._stores.sources.next_update(now)
        return None if at is None else (at - now).total_seconds()

    def _owe(self, ticket: Ticket, at: datetime) -> None:
        sources = self._stores.sources
        with self._stores.as_one():
            known = self._promised_already(ticket.id, at)
            callback = known or self._callbacks.make(self._wish(ticket, at))
            sources.note(sources.update_source(ticket.id, at), callback.id, at)

    def _promised_already(self, ticket_id: TicketId, at: datetime) -> Callback | None:
        """Return the callback that was promised for this very time, if there is one."""
        for callback in self._stores.callbacks.open_of_tickets([ticket_id]):
            for because in reasons(callback):
                due_at = because.due_at or callback.due_at
                if because.ticket_id == ticket_id and due_at == at:
                    return callback
        return None

    def _wish(self, ticket: Ticket, at: datetime) -> CallbackWish:
        customers = self._stores.customers
        customer = customers.standing(ticket.customer_id) if ticket.customer_id else None
        return CallbackWish(
            number=_first_number(customer),
            name=customer.name if customer else "",
            due_at=at,
            reason=CallbackReason.NEXT_UPDATE,
            subject=ticket.subject,
            customer_id=ticket.customer_id,
            ticket_id=ticket.id,
            priority=ticket.priority,
            owner=ticket.owner,
            folds=True,
        )

    def _let_go(self) -> None:
        """Settle updates of tickets that are solved, or whose update was set for another time."""
        for callback, ticket_id in self._stores.sources.updates_past():
            for because in reasons(callback):
                if (because.reason, because.ticket_id) == (CallbackReason.NEXT_UPDATE, ticket_id):
                    words = "The next update has another time, or none any more"
                    state = CallbackState.CANCELLED
                    callback = self._folding.take_out(callback, because, words, state)


def _first_number(customer: Customer | None) -> str:
    known = (*customer.numbers, *customer.sip_addresses) if customer else ()
    return next(iter(known), "")
