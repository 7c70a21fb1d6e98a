"""Moving a promised time openly: to when, why, and how the customer heard of it (C2, F4)."""

import enum
from dataclasses import dataclass
from datetime import datetime


class ToldBy(enum.Enum):
    """How the customer heard that a promised time moves."""

    CALL = "call"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a promised time.

    Shape: ``told_by`` is None while the customer does not know: such a move is no agreement.
    """

    at: datetime
    from_at: datetime
    to_at: datetime
    reason: str
    told_by: ToldBy | None = None

    @property
    def is_agreed(self) -> bool:
        """Tell whether the customer heard of it before the time that was promised (C2)."""
        return self.told_by is not None and self.at <= self.from_at
