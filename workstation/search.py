"""What was found for the words typed into the search field."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CustomerId, TicketId


class SearchStopped(Exception):
    """A search was ended before it was done: something else is looked for by now."""


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

    Shape: one line without control signs; ``marks`` are (start, end) in characters of ``text``,
    rising, without overlap.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, with what leads to it.

    Shape: ``is_near`` when it was found only by tolerating a typing error; ``excerpt`` is where
    it was found and may be empty; ``who`` is the customer's name beside a ticket and what stands
    in it, and may be empty; ``id``, ``ticket_id`` and ``customer_id`` name what stands for a
    merged record. Each is found by what it has itself.
    """

    kind: HitKind
    id: str
    title: Excerpt
    excerpt: Excerpt = Excerpt("")
    at: datetime | None = None
    ticket_id: TicketId | None = None
    customer_id: CustomerId | None = None
    is_near: bool = False
    who: Excerpt = Excerpt("")
