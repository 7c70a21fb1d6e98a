"""Who else there is: owners to choose from, and whom to escalate to (C7)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can own a ticket.

    Shape: ``number`` and ``email`` may be empty.
    """

    name: str
    number: str = ""
    email: str = ""
    takes_escalations: bool = False
