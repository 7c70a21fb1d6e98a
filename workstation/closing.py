"""Before a call ends: anything else, questions answered, summary, confirmation (F1–F2)."""

import enum
from dataclasses import dataclass, field

from workstation.clock import Moment


class ClosingItem(enum.Enum):
    """What to settle before the call ends, in the order shown."""

    QUESTIONS_ANSWERED = "questions_answered"  # F1
    ANYTHING_ELSE = "anything_else"  # F1
    SUMMARY = "summary"  # F2
    CONFIRMED = "confirmed"  # F2


class ItemResult(enum.Enum):
    """What became of an item."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"
    NOT_ASKED_CUSTOMER_LEFT = "not_asked_customer_left"


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """One item with what became of it, and when."""

    item: ClosingItem
    result: ItemResult = ItemResult.OPEN
    at: Moment | None = None


def _all_open() -> tuple[ClosingEntry, ...]:
    return tuple(ClosingEntry(item) for item in ClosingItem)


@dataclass(frozen=True, slots=True)
class ClosingChecklist:
    """The items of one call; ``opened`` is when the agent first pressed End."""

    entries: tuple[ClosingEntry, ...] = field(default_factory=_all_open)
    opened: Moment | None = None
