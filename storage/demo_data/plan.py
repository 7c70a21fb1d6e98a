"""How much made-up data is wanted, and how it lies in time."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

_DAY_S: Final = 86_400
_HOUR_S: Final = 3600
_OPENS_S: Final = 6 * _HOUR_S  # UTC: most of Europe is at work then
_WORKING_S: Final = 12 * _HOUR_S
_SATURDAY: Final = 6
_SHORTEST_DAYS, _LONGEST_DAYS = 30, 1461
_PER_DAY: Final = 7
_CUSTOMERS_PER_TICKET: Final = 0.2
_ENTRIES_PER_TICKET: Final = 3.0
_FEWEST_CUSTOMERS: Final = 5
STORY_LIMIT: Final = 30_000  # its ticket numbers begin at 48 164, so no more fit before them
_STORY_NUMBER: Final = 48_150
_FIRST_NUMBER: Final = 10_000


class DataPresent(Exception):
    """The file holds something already; one plain sentence."""


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """How many of what, under which seed, up to when.

    Shape: ``customers`` and ``entries`` None are in proportion to ``tickets``. ``agent`` is who
    the told afternoon belongs to. ``callbacks`` are so many open ones beside those of the tickets,
    with half as many settled ones and as many promises.
    Units: ``until`` is aware; nothing happened after it.
    """

    tickets: int
    seed: int
    until: datetime
    customers: int | None = None
    entries: int | None = None
    agent: str = "Dana Reyes"
    callbacks: int = 0

    def __post_init__(self) -> None:
        if self.until.tzinfo is None:
            raise ValueError(f"{self.until} has no time zone")
        if self.tickets < 1:
            raise ValueError(f"{self.tickets} tickets are none")

    @property
    def customer_count(self) -> int:
        if self.customers is not None:
            return max(1, self.customers)
        return max(_FEWEST_CUSTOMERS, round(self.tickets * _CUSTOMERS_PER_TICKET))

    @property
    def entry_count(self) -> int:
        return round(self.tickets * _ENTRIES_PER_TICKET) if self.entries is None else self.entries

    @property
    def has_story(self) -> bool:
        """Tell whether the told afternoon of the demo stands at the end."""
        return self.tickets <= STORY_LIMIT

    @property
    def first_number(self) -> int:
        return _STORY_NUMBER - self.tickets if self.has_story else _FIRST_NUMBER

    @property
    def end_s(self) -> int:
        return int(self.until.timestamp())

    @property
    def days(self) -> int:
        return min(_LONGEST_DAYS, max(_SHORTEST_DAYS, self.tickets // _PER_DAY))

    @property
    def start_s(self) -> int:
        """Return the midnight, UTC, on which everything begins."""
        return (self.end_s // _DAY_S - self.days) * _DAY_S


class Calendar:
    """Spreads the tickets of a plan over its working days."""

    def __init__(self, plan: DemoPlan) -> None:
        first = datetime.fromtimestamp(plan.start_s, timezone.utc)
        days = (first + timedelta(days=n) for n in range(plan.days))
        self._days = [int(day.timestamp()) for day in days if day.isoweekday() < _SATURDAY]
        self._count = plan.tickets
        self._last_s = plan.end_s - _HOUR_S

    def opened_s(self, index: int) -> int:
        """Return when ticket ``index`` was opened: within working hours, on a working day."""
        day, share = divmod(index / self._count * len(self._days), 1)
        at = self._days[int(day)] + _OPENS_S + int(share * _WORKING_S)
        return min(at, self._last_s)
