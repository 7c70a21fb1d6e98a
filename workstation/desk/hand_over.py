"""Handing over what is owed: one callback, or everything at the end of a shift (C1)."""

from collections.abc import Sequence

from workstation.clock import Clock
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.changes import Changes
from workstation.desk.tickets import TicketDesk
from workstation.handing_over import HandedOver, Handing
from workstation.ids import CallbackId
from workstation.ports import Stores
from workstation.ticket_ports import HandOvers


class HandOverDesk:
    """Says whose a callback is, and gives it to another."""

    def __init__(
        self, stores: Stores, tickets: TicketDesk, callbacks: CallbackDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._clock = clock
        self.changes = Changes()

    @property
    def me(self) -> str:
        return self._tickets.owner

    @property
    def store(self) -> HandOvers:
        return self._stores.hand_overs

    def assign(self, callback_id: CallbackId, owner: str) -> None:
        """Give one callback to ``owner``; "" is anyone."""
        callback = self._callbacks.find(callback_id)
        if callback is None or not callback.is_open or callback.owner == owner:
            return
        self.hand([Handing(callback.id, False, callback.owner, owner)])

    def take(self, callback_id: CallbackId) -> None:
        """Make one callback the agent's own."""
        self.assign(callback_id, self.me)

    def hand(self, handings: Sequence[Handing]) -> HandedOver:
        """Change a few owners at once, here; many are a worker's work."""
        handed = self._stores.hand_overs.hand(handings, self._clock.now().at)
        self.told()
        return handed

    def told(self) -> None:
        """Tell everybody who listens that owners are others now."""
        self._tickets.changes.announce()
        self._callbacks.changes.announce()
        self.changes.announce()
