"""Calls that we promised: due at a time, tried until somebody is reached."""

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.ids import CallbackId, CallId, CustomerId, SeriesId, TicketId
from workstation.moves import Move
from workstation.tickets import Priority


class CallbackReason(enum.Enum):
    """Where a callback came from."""

    DROPPED_ON_HOLD = "dropped_on_hold"  # E5
    HOLD_TOO_LONG = "hold_too_long"  # E4
    HOLD_DECLINED = "hold_declined"  # E1
    WRAP_UP = "wrap_up"
    TICKET = "ticket"
    MISSED_CALL = "missed_call"
    ABANDONED_CALL = "abandoned_call"  # the caller gave up before anybody could answer
    VOICEMAIL = "voicemail"  # H2
    NEXT_UPDATE = "next_update"  # C1
    SERIES = "series"  # a long case: every Tuesday until solved
    IMPORTED = "imported"
    SATISFACTION = "satisfaction"  # H4: did it help?


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
    """One try to reach the customer.

    Shape: ``number`` is what was dialled, empty where nobody kept it. ``told_as`` is what the phone
    made of the try, None where an agent noted it or nobody kept it; ``corrected_by`` and
    ``corrected_at`` say who put another outcome in its place. ``chosen_at`` is the next time as
    the agent chose it. ``due_before`` and ``until_before`` are the callback's time before this
    try, ``due_after`` the one that the try gave it; None for tries from before these were kept.
    """

    at: datetime
    outcome: AttemptOutcome
    call_id: CallId | None = None
    note: str = ""
    number: str = ""
    told_as: AttemptOutcome | None = None
    corrected_by: str = ""
    corrected_at: datetime | None = None
    chosen_at: datetime | None = None
    due_before: datetime | None = None
    until_before: datetime | None = None
    due_after: datetime | None = None

    def is_same_try(self, other: "Attempt") -> bool:
        """Tell whether both speak of one try: the same call, or without a call the same time."""
        if self.call_id is None and other.call_id is None:
            return self.at == other.at
        return self.call_id == other.call_id


@dataclass(frozen=True, slots=True)
class Because:
    """One more reason to call the same customer, folded into a callback that is owed already.

    Shape: what it would need to be a callback by itself; see ``workstation.folding``. ``due_at``
    None is whenever the callback is due.
    """

    reason: CallbackReason
    at: datetime
    subject: str = ""
    ticket_id: TicketId | None = None
    call_id: CallId | None = None
    due_at: datetime | None = None
    until: datetime | None = None
    priority: Priority = Priority.NORMAL
    number: str = ""
    name: str = ""
    customer_id: CustomerId | None = None
    owner: str = ""
    rang_s: int | None = None


@dataclass(frozen=True, slots=True)
class Callback:
    """A call that we owe somebody.

    Shape: ``number`` is what to dial: E.164 or a SIP URI, empty for a caller who withheld theirs
    and was lost on hold; ``attempts``, ``also`` and ``moves`` are oldest first; ``call_id`` is
    the call it was promised in. A window ("between 10 and 12") begins at ``due_at`` and ends at
    ``until``, which is None for a single time. ``series_id`` names the series it is part of;
    ``reason_at`` is when ``reason`` came up, None for ``made_at``; ``rang_s`` is how long a call
    rang that nobody answered.
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
    until: datetime | None = None
    series_id: SeriesId | None = None
    also: tuple[Because, ...] = ()
    reason_at: datetime | None = None
    rang_s: int | None = None
    moves: tuple[Move, ...] = ()

    @property
    def late_at(self) -> datetime:
        """Return after which time the call is late: the end of its window, or its time."""
        return self.until or self.due_at

    @property
    def is_open(self) -> bool:
        return self.state is CallbackState.OPEN

    @property
    def can_be_dialled(self) -> bool:
        """Tell whether there is a number; without one the ticket is the only way on."""
        return bool(self.number)


def left_of(callback: Callback, now: datetime) -> timedelta:
    """Return how long there is to its time: nothing within its window, negative when it is late."""
    if now < callback.due_at:
        return callback.due_at - now
    return min(timedelta(), callback.late_at - now)
