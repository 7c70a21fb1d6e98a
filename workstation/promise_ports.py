"""What the promise ledger and delays need from the edges, as Protocols."""

from datetime import datetime, timedelta
from typing import Protocol

from workstation.delays import Delay, DelayState
from workstation.ids import BatchId, CallbackId, DelayId, MessageId, PromiseId
from workstation.promises import LedgerPart, Promise


class PromiseLedger(Protocol):
    """Errors: every method of every store may raise StorageTrouble."""

    def page(self, part: LedgerPart, now: datetime, owner: str, limit: int) -> list[Promise]:
        """Return the first promises of a part: by due time, settled ones the latest first."""
        ...

    def count(self, part: LedgerPart, now: datetime, owner: str, at_most: int) -> int: ...

    def line_of(self, promise_id: PromiseId) -> list[Promise]:
        """Return the promise and all that it was moved from, the first promise first."""
        ...

    def moved_to(self, promise_id: PromiseId) -> Promise | None: ...

    def times_to_keep(self, kind: str) -> list[timedelta]:
        """Return how long the latest kept promises of a kind took, from the first word on."""
        ...

    def due_between(self, start: datetime, end: datetime, limit: int) -> list[Promise]: ...


class Delays(Protocol):
    """Times that are to move as soon as the customer knows."""

    def get(self, delay_id: DelayId) -> Delay | None: ...

    def save(self, delay: Delay) -> None: ...

    def open_of_callback(self, callback_id: CallbackId) -> Delay | None: ...

    def open_of_promise(self, promise_id: PromiseId) -> Delay | None: ...

    def waiting(self, limit: int = 500) -> list[Delay]: ...

    def waiting_count(self, at_most: int = 1000) -> int: ...

    def left_with_message(self, now: datetime) -> list[Delay]:
        """Return waiting delays whose message has left the agent's hands, and is not for later."""
        ...

    def waiting_for(self, message_id: MessageId) -> Delay | None:
        """Return the delay that waits for this message to leave."""
        ...

    def of_batch(self, batch_id: BatchId, state: DelayState, limit: int) -> list[Delay]: ...

    def unfinished_batches(self) -> list[tuple[BatchId, int]]: ...
