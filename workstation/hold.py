"""Hold as a conversation: permission, check-ins, overdue, offer to call back (E1–E5)."""

import enum
from dataclasses import dataclass

from workstation.clock import Moment


class HoldOutcome(enum.Enum):
    """How a hold spell ended."""

    RESUMED = "resumed"
    CALLBACK = "callback"
    CUSTOMER_LEFT = "customer_left"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The agent came back to a caller on hold."""

    at: Moment
    phrase_id: str
    gap_s: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """Uninterrupted time on hold; contact with the customer at both ends."""

    started: Moment
    ended: Moment | None = None


@dataclass(frozen=True, slots=True)
class HoldSpell:
    """One stretch of waiting for the customer, check-ins included, until talk goes on or ends.

    Shape: ``stretches`` is never empty, oldest first; only the last may be open. Between two
    stretches lies a check-in. ``ended`` and ``outcome`` are set together.
    Units: ``stated_wait_s`` in seconds, None when the agent named none (E1).
    """

    stretches: tuple[Stretch, ...]
    asked_permission: bool = False
    stated_wait_s: int | None = None
    reason: str = ""
    check_ins: tuple[CheckIn, ...] = ()
    ended: Moment | None = None
    outcome: HoldOutcome | None = None


@dataclass(frozen=True, slots=True)
class HoldRules:
    """The intervals that the organisation set.

    Units: seconds. Errors: ValueError unless 30 <= check_in_after_s <= 120.
    """

    check_in_after_s: int = 90
    overdue_after_s: int = 120
    offer_callback_after_s: int = 180
    ask_permission_first: bool = True

    def __post_init__(self) -> None:
        if not 30 <= self.check_in_after_s <= 120:
            raise ValueError(f"check-in interval {self.check_in_after_s} s is not 30–120 s")


class HoldDue(enum.Enum):
    """What the hold coach asks for now."""

    NOTHING = "nothing"
    CHECK_IN = "check_in"
    OVERDUE = "overdue"
