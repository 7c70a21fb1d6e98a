"""A customer's matter: the ticket, its append-only timeline and its next steps."""

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workstation.ids import CallId, CustomerId, EntryId, NextStepId, TicketId

MOST_STRAIN: Final = 3


class TicketNotFound(LookupError):
    """No ticket has this id."""


class Channel(enum.Enum):
    """How the matter reached us (H1)."""

    PHONE = "phone"
    VOICEMAIL = "voicemail"
    EMAIL = "email"
    CHAT = "chat"
    SOCIAL = "social"
    LETTER = "letter"
    IN_PERSON = "in_person"


class TicketStatus(enum.Enum):
    """How far the matter is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"  # for the customer or somebody outside
    SOLVED = "solved"


class Priority(enum.IntEnum):
    """How urgent; higher sorts first (H3)."""

    LOW = 0
    NORMAL = 1
    HIGH = 2
    URGENT = 3


class EntryKind(enum.Enum):
    """What a timeline entry tells of."""

    OPENED = "opened"
    CALL = "call"
    MISSED_CALL = "missed_call"
    HOLD = "hold"
    CHECK_IN = "check_in"
    NOTE = "note"
    PROMISE = "promise"
    CALLBACK = "callback"
    NEXT_STEP = "next_step"
    STATUS = "status"
    WRAP_UP = "wrap_up"
    MESSAGE = "message"
    ESCALATED = "escalated"
    MERGED = "merged"
    ATTACHMENT = "attachment"
    PLAN = "plan"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Ticket:
    """One matter of one customer.

    Shape: ``number`` is the reference that people say, unique and rising; ``customer_id`` is None
    until the caller is known; texts are plain and may be empty; ``notes`` and ``internal_cause``
    are internal, ``answer`` is for the customer; ``link`` is where the matter stands in public
    (H1); ``strain`` is 0 to 3, how hard this has been for the customer so far (H3);
    ``merged_into`` names the ticket that stands for this one since the two were found to be one
    matter.
    Units: aware UTC.
    """

    id: TicketId
    number: int
    opened_at: datetime
    subject: str = ""
    customer_id: CustomerId | None = None
    channel: Channel = Channel.PHONE
    status: TicketStatus = TicketStatus.NEW
    priority: Priority = Priority.NORMAL
    owner: str = ""
    next_update_at: datetime | None = None  # C1
    customer_words: str = ""  # B2, what they said
    understood: str = ""  # B2, what we made of it
    confirmed_at: datetime | None = None  # B2, the customer's yes
    notes: str = ""
    link: str = ""
    real_need: str = ""  # B5, what is behind the trigger
    may_come_next: str = ""  # B5, what may become the next problem
    answer: str = ""  # C5, what the customer does now, and why
    internal_cause: str = ""  # F5
    extra: str = ""  # C9
    strain: int = 0
    first_response_at: datetime | None = None  # G6
    merged_into: TicketId | None = None

    @property
    def is_open(self) -> bool:
        return self.status is not TicketStatus.SOLVED


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened on a ticket; never changed afterwards."""

    id: EntryId
    ticket_id: TicketId
    at: datetime
    kind: EntryKind
    text: str
    detail: str = ""
    call_id: CallId | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """Who does what by when (C3).

    Shape: ``due_at`` None means that the time is still to be set; ``position`` orders the rows.
    """

    id: NextStepId
    ticket_id: TicketId
    who: str
    what: str
    due_at: datetime | None = None
    confirmed_at: datetime | None = None
    done_at: datetime | None = None
    position: int = 0
