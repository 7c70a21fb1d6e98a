"""What a customer answered when asked: kept on the ticket, so that nobody asks again (A4)."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CallId, TicketId


@dataclass(frozen=True, slots=True)
class TicketFact:
    """One answer to a scripted question.

    Shape: ``name`` is the fact's name in the question scripts, one of each to a ticket;
    ``label`` is how it is written on the ticket; ``value`` is never empty; ``is_unusual`` when it
    does not look as that answer should; ``call_id`` is the call in which it was asked.
    Units: aware UTC.
    """

    ticket_id: TicketId
    name: str
    label: str
    value: str
    asked_at: datetime
    by: str = ""
    call_id: CallId | None = None
    is_unusual: bool = False
