"""Days and hours on which nobody is at the desk, as the organisation's calendar names them (C2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class ClosedTime:
    """A holiday, or hours of a day on which the desk is closed.

    Shape: ``begin`` None is from the day's beginning, ``end`` None until its end; both None is the
    whole day. ``uid`` is the event's own in the calendar it came from, ``calendar`` its name.
    Units: day and times are of the desk's zone.
    """

    name: str
    day: date
    begin: time | None = None
    end: time | None = None
    uid: str = ""
    calendar: str = ""

    @property
    def is_whole_day(self) -> bool:
        return self.begin is None and self.end is None

    def holds(self, at: time) -> bool:
        """Tell whether the time of day lies in it."""
        return (self.begin is None or self.begin <= at) and (self.end is None or at < self.end)


@dataclass(frozen=True)
class ClosedDays:
    """All closed times, found by their day."""

    times: tuple[ClosedTime, ...] = ()

    @cached_property
    def _by_day(self) -> MappingProxyType[date, tuple[ClosedTime, ...]]:
        days: dict[date, tuple[ClosedTime, ...]] = {}
        for each in self.times:
            days[each.day] = (*days.get(each.day, ()), each)
        return MappingProxyType(days)

    def of(self, day: date) -> tuple[ClosedTime, ...]:
        return self._by_day.get(day, ())

    def name_of_day(self, day: date) -> str:
        """Return the name of what closes the whole day, empty for a day that is open."""
        return next((each.name for each in self.of(day) if each.is_whole_day), "")

    def name_at(self, local: datetime) -> str:
        """Return the name of what closes this time of the desk's zone, empty for none."""
        at = local.time()
        return next((each.name for each in self.of(local.date()) if each.holds(at)), "")


def in_order(times: Iterable[ClosedTime]) -> tuple[ClosedTime, ...]:
    """Return closed times by day, then time, then name."""
    return tuple(sorted(times, key=lambda each: (each.day, each.begin or time(), each.name)))
