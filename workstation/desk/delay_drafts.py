"""Makes a delay ready to be told: the new time on the disk, with its draft (F4)."""

from dataclasses import replace
from datetime import datetime

from workstation.callbacks import Callback
from workstation.clock import Clock
from workstation.delays import Delay, DelayState
from workstation.desk.messages import MessageDesk
from workstation.desk.promises import PromiseDesk
from workstation.ids import BatchId, DelayId, new_id
from workstation.message_facts import DelayFacts
from workstation.moves import ToldBy
from workstation.ports import Stores
from workstation.promises import Promise

DELAY_TEMPLATE = "delay"


class CannotWrite(ValueError):
    """There is no ticket to write from; one plain sentence, nothing was changed."""


class DelayDrafts:
    """What a delay needs before it can be told.

    Thread: the one that ``stores`` belong to, the window's or a worker's.
    """

    def __init__(
        self, stores: Stores, promises: PromiseDesk, messages: MessageDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._promises = promises
        self._messages = messages
        self._clock = clock

    def open_of(self, owed: Callback | Promise) -> Delay | None:
        """Return the delay of this callback or promise that the customer is still to hear of."""
        if isinstance(owed, Callback):
            return self._stores.delays.open_of_callback(owed.id)
        return self._stores.delays.open_of_promise(owed.id)

    def owed_by(self, delay: Delay) -> Callback | Promise | None:
        """Return what the delay is of."""
        if delay.callback_id is not None:
            return self._stores.callbacks.get(delay.callback_id)
        return self._stores.promises.get(delay.promise_id) if delay.promise_id else None

    def is_kept_by_call(self, promise: Promise) -> bool:
        """Tell whether a callback for the same time moves this promise along."""
        return self._promises.kinds.is_kept_by_call(promise.kind)

    def new_delay(
        self,
        owed: Callback | Promise,
        at: datetime,
        reason: str,
        way: ToldBy,
        *,
        until: datetime | None = None,
        batch_id: BatchId | None = None,
    ) -> Delay:
        """Return a delay that is nowhere yet, planned for a bulk delay or about to be proposed."""
        callback = owed if isinstance(owed, Callback) else None
        promise = owed if isinstance(owed, Promise) else None
        return Delay(
            id=DelayId(new_id()),
            made_at=self._clock.now().at,
            from_at=callback.late_at if callback else owed.due_at,
            to_at=at,
            reason=reason.strip(),
            way=way,
            callback_id=callback.id if callback else None,
            promise_id=promise.id if promise else None,
            ticket_id=owed.ticket_id,
            until=until,
            batch_id=batch_id,
            owner=self._promises.me,
            state=DelayState.PLANNED if batch_id else DelayState.WAITING,
        )

    def prepare(self, delay: Delay, owed: Callback | Promise) -> Delay:
        """Save a delay as waiting to be told, with its draft; inside the caller's transaction."""
        message_id = None
        if delay.way is ToldBy.MESSAGE:
            if delay.ticket_id is None:
                raise CannotWrite("There is no ticket to write from: call instead.")
            facts = DelayFacts(self._what(owed, delay), delay.until or delay.to_at, delay.reason)
            draft = self._messages.draft(delay.ticket_id, DELAY_TEMPLATE, delay=facts)
            message_id = draft.id
        waiting = replace(delay, state=DelayState.WAITING, message_id=message_id)
        self._stores.delays.save(waiting)
        return waiting

    def _what(self, owed: Callback | Promise, delay: Delay) -> str:
        """Return what was promised, in the words in which it was promised."""
        if isinstance(owed, Promise):
            return owed.what
        same = self._promises.for_time(delay.ticket_id, owed.due_at) if delay.ticket_id else []
        return same[0].what if same else owed.subject
