"""What one call is about: a concern of the customer with its ticket, checklist and note (F1)."""

from dataclasses import dataclass, field

from workstation.clock import Moment
from workstation.closing import ClosingChecklist
from workstation.ids import TicketId


@dataclass(frozen=True, slots=True)
class Topic:
    """One concern in a call.

    Shape: ``number`` counts from 1 in the order in which the concerns came up; ``started`` is
    None for the first, which starts with the call. Several may share a ticket. ``note`` is what
    the wrap-up says of this one.
    """

    number: int
    ticket_id: TicketId | None = None
    checklist: ClosingChecklist = field(default_factory=ClosingChecklist)
    note: str = ""
    started: Moment | None = None
