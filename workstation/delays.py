"""A delay on its way to the customer: planned, waiting to be told, told, or given up (F4).

A promised time moves only when the customer knows. Until then the new time stands here, on the
disk, so that neither the old promise nor the wish to tell is forgotten when the program ends.
"""

import enum
from dataclasses import dataclass, replace
from datetime import datetime

from workstation.ids import BatchId, CallbackId, DelayId, MessageId, PromiseId, TicketId
from workstation.moves import ToldBy


class DelayState(enum.Enum):
    """How far a delay is on its way to the customer."""

    PLANNED = "planned"  # part of a bulk delay that was not come to yet
    WAITING = "waiting"  # the draft lies there, or the call is still to be made
    TOLD = "told"  # the customer knows, and the time has moved
    DROPPED = "dropped"  # given up: the time is as it was


@dataclass(frozen=True, slots=True)
class Delay:
    """One promised time that is to move, and how the customer is to hear of it.

    Shape: of exactly one callback or one promise; ``to_at`` begins a window that ends at
    ``until``, or is the new time itself; ``batch_id`` names the bulk delay that it is part of;
    ``message_id`` is the draft where ``way`` is a message.
    """

    id: DelayId
    made_at: datetime
    from_at: datetime
    to_at: datetime
    reason: str
    way: ToldBy
    callback_id: CallbackId | None = None
    promise_id: PromiseId | None = None
    ticket_id: TicketId | None = None
    until: datetime | None = None
    batch_id: BatchId | None = None
    message_id: MessageId | None = None
    owner: str = ""
    state: DelayState = DelayState.WAITING
    settled_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state in (DelayState.PLANNED, DelayState.WAITING)


def ended(delay: Delay, state: DelayState, now: datetime) -> Delay:
    """Return the delay as told or given up; what has ended stays as it is."""
    return replace(delay, state=state, settled_at=now) if delay.is_open else delay
