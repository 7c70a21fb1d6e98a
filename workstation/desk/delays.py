"""Delays told before they are noticed (F4): proposed, drafted or called, and moved when known.

What counts as told: a call, when the agent confirms that the customer knows; a message, when the
delay's own draft leaves the agent's hands, that is, waits in the outbox or was handed to the mail
program. Until then the old time stands, and the delay waits in the list of those to be told.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from workstation.callbacks import Callback
from workstation.clock import Clock
from workstation.delays import Delay, DelayState, ended
from workstation.desk.bulk_delay import MakeBulkDelays
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.changes import Changes
from workstation.desk.delay_drafts import DelayDrafts
from workstation.desk.messages import MessageDesk
from workstation.desk.promises import NewTime, PromiseDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import DelayId, TicketId
from workstation.messages import Message
from workstation.moves import ToldBy
from workstation.origins import OriginSource
from workstation.ports import Stores
from workstation.promises import Promise, ReasonMissing


class DelayDesk:
    """Takes a delay from the wish to tell to the customer who knows.

    Shape: ``many`` gives what joins a bulk delay over a worker's stores; ask on the desk's thread.
    Errors: StorageTrouble when the store refuses; nothing is changed then.
    """

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        callbacks: CallbackDesk,
        promises: PromiseDesk,
        messages: MessageDesk,
        clock: Clock,
        many: Callable[[], MakeBulkDelays],
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._promises = promises
        self._messages = messages
        self._clock = clock
        self.many = many
        self.changes = Changes()
        self.drafts = DelayDrafts(stores, promises, messages, clock)
        messages.changes.listen(self.catch_up)

    # --- looking

    def find(self, delay_id: DelayId) -> Delay | None:
        return self._stores.delays.get(delay_id)

    def waiting(self, limit: int = 300) -> list[Delay]:
        """Return what customers are still to hear of, the earliest new time first."""
        return self._stores.delays.waiting(limit)

    def waiting_count(self) -> int:
        return self._stores.delays.waiting_count()

    def open_of(self, owed: Callback | Promise) -> Delay | None:
        """Return the delay of this callback or promise that the customer is still to hear of."""
        return self.drafts.open_of(owed)

    def owed_by(self, delay: Delay) -> Callback | Promise | None:
        """Return what the delay is of."""
        return self.drafts.owed_by(delay)

    # --- the way of one delay

    def propose(
        self,
        owed: Callback | Promise,
        at: datetime,
        reason: str,
        way: ToldBy,
        *,
        until: datetime | None = None,
    ) -> Delay:
        """Keep that this is to be told; for a message the draft lies ready, too.

        What was proposed of it before gives its place to this. Nothing has moved yet.
        Errors: ReasonMissing; CannotWrite without a ticket; TemplateUnusable.
        """
        if not reason.strip():
            raise ReasonMissing("Say why it is late; its time is as it was.")
        known = self.open_of(owed)
        delay = self.drafts.new_delay(owed, at, reason, way, until=until)
        if known is not None:
            delay = replace(delay, id=known.id, batch_id=known.batch_id)
        with self._stores.as_one():
            if known is not None:
                self._stores.delays.save(replace(known, message_id=None))
                self._throw_away(known)
            prepared = self.drafts.prepare(delay, owed)
        self.changes.announce()
        return prepared

    def told(self, delay_id: DelayId, how: ToldBy, *, at: datetime | None = None) -> bool:
        """Note that the customer knows, and move what was promised; tell whether it was moved.

        ``at`` is when they heard of it, None for now. Twice does no harm; what was settled in the
        meantime has nothing to move, and the delay is given up.
        """
        delay = self.find(delay_id)
        if delay is None or not delay.is_open:
            return False
        now = self._clock.now().at
        owed = self.owed_by(delay)
        is_owed = owed is not None and owed.is_open
        to = NewTime(delay.to_at, delay.reason, how, delay.until, told_at=at)
        with self._stores.as_one():
            if how is ToldBy.CALL:
                self._throw_away(delay)
            state = DelayState.TOLD if is_owed else DelayState.DROPPED
            self._stores.delays.save(replace(ended(delay, state, now), way=how))
            if is_owed and delay.callback_id is not None:
                self._callbacks.move(delay.callback_id, to)
            elif is_owed and delay.promise_id is not None:
                self._promises.move(delay.promise_id, to)
            if is_owed and delay.ticket_id is not None:
                self._update_later(delay.ticket_id, delay)
        self.changes.announce()
        return is_owed

    def _update_later(self, ticket_id: TicketId, delay: Delay) -> None:
        """Let the ticket's next update follow where it was promised for the same time (C1)."""
        ticket = self._stores.tickets.get(ticket_id)
        if ticket is not None and ticket.next_update_at == delay.from_at:
            later = replace(ticket, next_update_at=delay.until or delay.to_at)
            self._tickets.keep(later, OriginSource.SUGGESTED, "promise")

    def give_up(self, delay_id: DelayId) -> None:
        """Leave the time as it is; what was written into its draft stays. Twice does no harm."""
        delay = self.find(delay_id)
        if delay is not None and delay.is_open:
            with self._stores.as_one():
                self._stores.delays.save(ended(delay, DelayState.DROPPED, self._clock.now().at))
                self._throw_away(delay)
            self.changes.announce()

    def _throw_away(self, delay: Delay) -> None:
        """Throw a draft away that nobody needs any more and nobody has written in."""
        message = self._stores.messages.get(delay.message_id) if delay.message_id else None
        if message is not None and message.is_untouched:
            self._messages.discard(message.id)

    def catch_up(self) -> None:
        """Move what customers were written about: its draft has left the agent's hands.

        Also for what left just before the program ended; twice does no harm.
        """
        for delay in self._stores.delays.left_with_message(self._clock.now().at):
            message = self._stores.messages.get(delay.message_id) if delay.message_id else None
            if message is not None:
                self.told(delay.id, ToldBy.MESSAGE, at=_left_at(message))


def _left_at(message: Message) -> datetime:
    return message.settled_at or message.changed_at
