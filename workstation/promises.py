"""What we said we would do by a time: kept, renegotiated before due, or broken (C2)."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CallId, PromiseId, TicketId


class PromiseState(enum.Enum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    RENEGOTIATED = "renegotiated"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something we said we would do by ``due_at``.

    Shape: moving it makes a new Promise; ``moved_from`` names the old one and ``move_reason``
    says why.
    """

    id: PromiseId
    ticket_id: TicketId
    what: str
    due_at: datetime
    made_at: datetime
    owner: str = ""
    call_id: CallId | None = None
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None
    moved_from: PromiseId | None = None
    move_reason: str = ""
