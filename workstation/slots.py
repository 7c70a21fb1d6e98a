"""Times at which a callback can be promised: in working hours, and not taken yet (C2)."""

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from workstation.holidays import ClosedDays
from workstation.settings import Settings

SLOT: Final = timedelta(minutes=15)
_FARTHEST: Final = timedelta(days=28)
_WEEKDAYS: Final = frozenset(range(5))
_A_DAY: Final = timedelta(days=1)
_LAST_OF_A_SPAN: Final = timedelta(seconds=1)


class SlotTrouble(enum.Enum):
    """What speaks against a time."""

    PAST = "past"
    HOLIDAY = "holiday"
    OUTSIDE_HOURS = "outside_hours"
    AT_NIGHT_THERE = "at_night_there"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Objection:
    """What speaks against a time, with what a sentence about it needs.

    Shape: ``name`` is the holiday's; ``taken`` of ``capacity`` are what the slot holds already.
    """

    trouble: SlotTrouble
    name: str = ""
    taken: int = 0
    capacity: int = 0


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nobody wants to be called, in the customer's own zone; may go past midnight."""

    begin: time = time(20)
    end: time = time(8)

    def hold(self, local: datetime) -> bool:
        at = local.time()
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When the desk can call, in its own zone, and how often in one slot.

    Shape: ``days`` counts from Monday, 0; an ``end`` before ``begin`` is on the next day, and the
    same as it is a day and a night. ``capacity`` is how many calls one slot of 15 minutes takes.
    """

    begin: time
    end: time
    days: frozenset[int] = _WEEKDAYS
    closed: ClosedDays = ClosedDays()
    quiet: QuietHours = QuietHours()
    capacity: int = 1

    def hold(self, local: datetime) -> bool:
        """Tell whether the desk is at work then: within its hours, and not on a holiday."""
        return self.are_kept(local) and not self.closed.name_at(local)

    def are_kept(self, local: datetime) -> bool:
        """Tell whether the time lies within the hours, holidays aside."""
        day, at = local.date(), local.time()
        if self.begin < self.end:
            return day.weekday() in self.days and self.begin <= at < self.end
        before = day - _A_DAY  # its hours go on until today's morning
        is_late = day.weekday() in self.days and at >= self.begin
        return is_late or (before.weekday() in self.days and at < self.end)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() in self.days and not self.closed.name_of_day(day)

    def end_of(self, day: date) -> datetime:
        """Return when the work that begins on ``day`` ends; naive, of the desk's zone."""
        return datetime.combine(day if self.begin < self.end else day + _A_DAY, self.end)


def working_hours(settings: Settings, closed: ClosedDays | None = None) -> WorkingHours:
    """Return the hours that are set, ``closed`` on holidays. Errors: ValueError unless "HH:MM"."""
    quiet = QuietHours(
        time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_until)
    )
    return WorkingHours(
        time.fromisoformat(settings.work_from),
        time.fromisoformat(settings.work_until),
        frozenset(settings.work_days),
        closed or ClosedDays(),
        quiet,
        max(1, settings.slot_capacity),
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
    full = _full(taken, hours)
    found = _free(full, hours, now + ahead, zone, there, count)
    if not found and there is not None:
        found = _free(full, hours, now + ahead, zone, None, count)
    return tuple(found)


def _free(
    full: frozenset[datetime],
    hours: WorkingHours,
    earliest: datetime,
    zone: tzinfo,
    there: tzinfo | None,
    count: int,
) -> list[datetime]:
    found: list[datetime] = []
    for slot in _slots(hours, earliest, zone):
        is_welcome = there is None or not hours.quiet.hold(slot.astimezone(there))
        if is_welcome and slot not in full:
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
    *,
    until: datetime | None = None,
) -> SlotTrouble | None:
    """Return the first thing that speaks against ``at``, None if nothing does."""
    found = objections(at, taken, hours, now, zone, there, until=until)
    return found[0].trouble if found else None


def objections(
    at: datetime,
    taken: Iterable[datetime],
    hours: WorkingHours,
    now: datetime,
    zone: tzinfo,
    there: tzinfo | None = None,
    *,
    until: datetime | None = None,
) -> tuple[Objection, ...]:
    """Return everything that speaks against ``at``, the weightiest first; none of it forbids.

    Shape: with ``until`` it is a window, of which both ends are looked at; it is full when each of
    its slots is. A time that has passed has nothing else against it, a holiday is named instead of
    the hours.
    """
    if (until or at) < now:
        return (Objection(SlotTrouble.PAST),)
    ends = (at,) if until is None else (at, max(at, until - _LAST_OF_A_SPAN))
    found: list[Objection] = []
    local = [end.astimezone(zone) for end in ends]
    if name := next(filter(None, (hours.closed.name_at(one) for one in local)), ""):
        found.append(Objection(SlotTrouble.HOLIDAY, name))
    elif not all(hours.are_kept(one) for one in local):
        found.append(Objection(SlotTrouble.OUTSIDE_HOURS))
    if there is not None and any(hours.quiet.hold(end.astimezone(there)) for end in ends):
        found.append(Objection(SlotTrouble.AT_NIGHT_THERE))
    if full := _fullness(ends, taken, hours.capacity):
        found.append(full)
    return tuple(found)


def _fullness(
    ends: tuple[datetime, ...], taken: Iterable[datetime], capacity: int
) -> Objection | None:
    """Return how full the emptiest slot is from the first to the last end; None if it has room."""
    counted = Counter(_raster(other) for other in taken)
    slot, last = _raster(ends[0]), _raster(ends[-1])
    least = counted[slot]
    while slot < last and least >= capacity:
        slot += SLOT
        least = min(least, counted[slot])
    return Objection(SlotTrouble.TAKEN, "", least, capacity) if least >= capacity else None


def _full(taken: Iterable[datetime], hours: WorkingHours) -> frozenset[datetime]:
    counted = Counter(_raster(at) for at in taken)
    return frozenset(slot for slot, number in counted.items() if number >= hours.capacity)


def _slots(hours: WorkingHours, earliest: datetime, zone: tzinfo) -> Iterator[datetime]:
    day = earliest.astimezone(zone).date() - _A_DAY  # its hours may go on past midnight
    last = day + _FARTHEST + _A_DAY
    while day <= last:
        if day.weekday() in hours.days:
            yield from (slot for slot in _slots_of_day(hours, day, zone) if slot >= earliest)
        day += _A_DAY


def _slots_of_day(hours: WorkingHours, day: date, zone: tzinfo) -> Iterator[datetime]:
    """Yield the day's slots; stepping in UTC leaves out what a change of the clocks leaves out."""
    end = hours.end_of(day).replace(tzinfo=zone).astimezone(timezone.utc)
    slot = _raster(datetime.combine(day, hours.begin, zone) + SLOT - timedelta(seconds=1))
    while slot < end:
        if not hours.closed.name_at(slot.astimezone(zone)):
            yield slot
        slot += SLOT


def _raster(at: datetime) -> datetime:
    """Return the beginning of the quarter hour in which ``at`` lies, in UTC."""
    utc = at.astimezone(timezone.utc)
    return utc.replace(minute=utc.minute // 15 * 15, second=0, microsecond=0)
