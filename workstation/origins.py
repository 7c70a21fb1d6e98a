"""Where a known field comes from, so that the agent need not ask again (A4)."""

import enum
from dataclasses import dataclass
from datetime import datetime


class OriginSource(enum.Enum):
    """Who or what told us."""

    CALL = "call"  # the caller's number or the name that their phone sent
    AGENT = "agent"  # typed here
    CUSTOMER = "customer"  # said or confirmed by the customer
    IMPORT = "import"  # a file; ``detail`` names it
    MESSAGE = "message"
    EARLIER_TICKET = "earlier_ticket"
    SUGGESTED = "suggested"  # filled in by the program from what it knows


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one field of a customer or ticket comes from.

    Shape: ``field`` is the value's field name ("name", "numbers", "subject"); ``by`` is the
    agent's name and may be empty; ``detail`` says more ("customers.csv", "+44 161 …").
    """

    field: str
    source: OriginSource
    at: datetime
    by: str = ""
    detail: str = ""
