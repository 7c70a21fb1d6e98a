"""Times at which a callback can be promised: in working hours, and not taken yet (C2)."""

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from workstation.settings import Settings

SLOT: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(days=28)
_WEEKDAYS: Final = frozenset(range(5))


class SlotTrouble(enum.Enum):
    """What speaks against a time."""

    PAST = "past"
    OUTSIDE_HOURS = "outside_hours"
    TAKEN = "taken"
    AT_NIGHT_THERE = "at_night_there"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When the desk can call, in its own zone; ``days`` counts from Monday, 0."""

    begin: time
    end: time
    days: frozenset[int] = _WEEKDAYS

    def hold(self, local: datetime) -> bool:
        return local.weekday() in self.days and self.begin <= local.time() < self.end


# When a call is welcome where the customer is, on any day of the week.
WELCOME_HOURS: Final = WorkingHours(time(8), time(20), frozenset(range(7)))


def working_hours(settings: Settings) -> WorkingHours:
    """Return the hours that are set. Errors: ValueError unless they are "HH:MM"."""
    return WorkingHours(
        time.fromisoformat(settings.work_from), time.fromisoformat(settings.work_until)
    )


def free_slots(
    taken: Iterable[datetime],
    hours: WorkingHours,
    now: datetime,
    zone: tzinfo,
    *,
    there: tzinfo | None = None,
    ahead: timedelta = SLOT,
    count: int = 3,
) -> tuple[datetime, ...]:
    """Return the next free times, at least ``ahead`` from now, the earliest first.

    Shape: aware UTC on a raster of quarter hours; fewer than ``count`` when four weeks have no
    more. ``taken`` are the due times of what is promised already. With ``there``, the customer's
    zone, only times at which a call is welcome there, unless our hours never meet such a time.
    """
    found = _free(taken, hours, now + ahead, zone, there, count)
    if not found and there is not None:
        found = _free(taken, hours, now + ahead, zone, None, count)
    return tuple(found)


def _free(
    taken: Iterable[datetime],
    hours: WorkingHours,
    earliest: datetime,
    zone: tzinfo,
    there: tzinfo | None,
    count: int,
) -> list[datetime]:
    taken_slots = {_raster(at) for at in taken}
    found: list[datetime] = []
    for slot in _slots(hours, earliest, zone):
        is_welcome = there is None or WELCOME_HOURS.hold(slot.astimezone(there))
        if is_welcome and slot not in taken_slots:
            found.append(slot)
        if len(found) >= count:
            break
    return found


def trouble_with(
    at: datetime,
    taken: Iterable[datetime],
    hours: WorkingHours,
    now: datetime,
    zone: tzinfo,
    there: tzinfo | None = None,
) -> SlotTrouble | None:
    """Return what speaks against ``at``, None if nothing does."""
    if at < now:
        return SlotTrouble.PAST
    if not hours.hold(at.astimezone(zone)):
        return SlotTrouble.OUTSIDE_HOURS
    if there is not None and not WELCOME_HOURS.hold(at.astimezone(there)):
        return SlotTrouble.AT_NIGHT_THERE
    is_taken = _raster(at) in {_raster(other) for other in taken}
    return SlotTrouble.TAKEN if is_taken else None


def _slots(hours: WorkingHours, earliest: datetime, zone: tzinfo) -> Iterator[datetime]:
    day = earliest.astimezone(zone).date()
    last = day + _FARTHEST
    while day <= last:
        if day.weekday() in hours.days:
            yield from (slot for slot in _slots_of_day(hours, day, zone) if slot >= earliest)
        day += timedelta(days=1)


def _slots_of_day(hours: WorkingHours, day: date, zone: tzinfo) -> Iterator[datetime]:
    """Yield the day's slots; stepping in UTC leaves out what a change of the clocks leaves out."""
    end = datetime.combine(day, hours.end, zone).astimezone(timezone.utc)
    slot = _raster(datetime.combine(day, hours.begin, zone) + SLOT - timedelta(seconds=1))
    while slot < end:
        yield slot
        slot += SLOT


def _raster(at: datetime) -> datetime:
    """Return the beginning of the quarter hour in which ``at`` lies, in UTC."""
    utc = at.astimezone(timezone.utc)
    return utc.replace(minute=utc.minute // 15 * 15, second=0, microsecond=0)
