"""Calls that we promised: due at a time, tried until somebody is reached."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CallbackId, CallId, CustomerId, TicketId
from workstation.tickets import Priority


class CallbackReason(enum.Enum):
    """Where a callback came from."""

    DROPPED_ON_HOLD = "dropped_on_hold"  # E5
    HOLD_TOO_LONG = "hold_too_long"  # E4
    WRAP_UP = "wrap_up"
    TICKET = "ticket"
    MISSED_CALL = "missed_call"


class CallbackState(enum.Enum):
    """Whether the call is still owed."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class AttemptOutcome(enum.Enum):
    """What became of one try to reach the customer."""

    REACHED = "reached"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"
    FAILED = "failed"  # our network or the number itself


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to reach the customer."""

    at: datetime
    outcome: AttemptOutcome
    call_id: CallId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Callback:
    """A call that we owe somebody.

    Shape: ``number`` is what to dial: E.164 or a SIP URI; ``attempts`` is oldest first;
    ``call_id`` is the call it was promised in.
    """

    id: CallbackId
    number: str
    name: str
    due_at: datetime
    made_at: datetime
    reason: CallbackReason
    subject: str = ""
    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    call_id: CallId | None = None
    priority: Priority = Priority.NORMAL
    owner: str = ""
    time_zone: str = ""
    state: CallbackState = CallbackState.OPEN
    attempts: tuple[Attempt, ...] = ()
    reminded_at: datetime | None = None
    snoozed_until: datetime | None = None
