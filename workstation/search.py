"""What was found for the words typed into the search field."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CustomerId, TicketId


class HitKind(enum.Enum):
    """Where the words were found."""

    CUSTOMER = "customer"
    TICKET = "ticket"
    ENTRY = "entry"  # on a ticket's timeline
    MESSAGE = "message"
    CALL = "call"  # the note of a call


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of text; ``marks`` are the parts that matched.

    Shape: ``marks`` are (start, end) in characters of ``text``, rising, without overlap.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, with what leads to it.

    Shape: ``is_near`` when it was found only by tolerating a typing error; ``excerpt`` is where
    it was found and may be empty.
    """

    kind: HitKind
    id: str
    title: Excerpt
    excerpt: Excerpt = Excerpt("")
    at: datetime | None = None
    ticket_id: TicketId | None = None
    customer_id: CustomerId | None = None
    is_near: bool = False
