"""The whole scenario of a long solution: its stages, how long each takes, and what if it fails."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from workstation.ids import PlanId


@dataclass(frozen=True, slots=True)
class PlanStage:
    """One stage of a resolution plan (C4).

    Shape: ``takes`` None means that nobody can say yet; ``what_if`` is what the customer does when
    the stage fails; ``contact`` is whom to call then. Both may be empty. ``done_at`` is only
    set on a ticket's own plan.
    """

    what: str
    takes: timedelta | None = None
    what_if: str = ""
    contact: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A resolution plan kept for use on other tickets.

    Shape: valid from ``valid_from`` up to and with ``valid_to``; None is without an end.
    """

    id: PlanId
    name: str
    language: str
    stages: tuple[PlanStage, ...]
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid(self, day: date) -> bool:
        return is_within(day, self.valid_from, self.valid_to)


def is_within(day: date, first: date | None, last: date | None) -> bool:
    """Tell whether ``day`` lies between two days, both included; None is without an end."""
    return (first is None or first <= day) and (last is None or day <= last)
