"""Updates that come back until the case is solved: "every Tuesday at ten" (C1, F4, H4).

The wall time stays: Tuesday at ten is ten before and after the clocks change, in whatever zone
it was promised. The rule is the RRULE of RFC 5545, so that calendars can read it too.
"""

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from dateutil import rrule

from workstation.ids import CallbackId, CustomerId, SeriesId, TicketId
from workstation.tickets import Priority

_FARTHEST_MOVE: Final = 31  # days that a closed one may put an update off by
_MOST_STEPS: Final = 5000  # of a rule, looked at for one answer
_STEP: Final = timedelta(minutes=15)
_DAY_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class RuleInvalid(ValueError):
    """The text is no rule of RFC 5545 that we can follow."""


class Frequency(enum.Enum):
    """How often, as RFC 5545 says it; an update more often than daily is not promised."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


class SeriesEnd(enum.Enum):
    """Why no more updates come."""

    AGENT = "agent"
    SOLVED = "solved"
    RUN_OUT = "run_out"  # the last day has come


@dataclass(frozen=True, slots=True)
class Repeat:
    """What the agent chooses: every week, every two weeks, on these days.

    Shape: ``days`` counts from Monday, 0, and is for weekly ones; empty is the day it begins on.
    """

    frequency: Frequency
    every: int = 1
    days: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """Return it as the RRULE value of RFC 5545, section 3.3.10."""
        parts = [f"FREQ={self.frequency.value}"]
        if self.every > 1:
            parts.append(f"INTERVAL={self.every}")
        if self.days and self.frequency is Frequency.WEEKLY:
            parts.append("BYDAY=" + ",".join(_DAY_CODES[day] for day in sorted(set(self.days))))
        return ";".join(parts)


def repeat_of(rule: str) -> Repeat | None:
    """Return a rule in the agent's terms; None when it says more than these can."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    frequency, every = parts.pop("FREQ", ""), parts.pop("INTERVAL", "1")
    days = [code for code in parts.pop("BYDAY", "").split(",") if code]
    known = {each.value for each in Frequency}
    if parts or frequency not in known or not every.isdigit() or not set(days) <= set(_DAY_CODES):
        return None
    return Repeat(Frequency(frequency), int(every), tuple(_DAY_CODES.index(day) for day in days))


@dataclass(frozen=True, slots=True)
class CallbackSeries:
    """Calls that are owed again and again.

    Shape: ``rule`` is the value of an RRULE; ``starts_on`` is the first day it counts from,
    ``last_on`` the last day it may come on, None until the case is solved. ``zone`` is the IANA
    name of the zone that the wall time ``at_time`` is meant in; ``lasts`` is the length of the
    window, nothing for a point in time. ``ended_at`` and ``ended_by`` come together.
    Errors: RuleInvalid for a rule that cannot be followed; ValueError for an unknown zone.
    """

    id: SeriesId
    number: str
    name: str
    rule: str
    starts_on: date
    at_time: time
    zone: str
    made_at: datetime
    lasts: timedelta = timedelta()
    subject: str = ""
    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    owner: str = ""
    priority: Priority = Priority.NORMAL
    last_on: date | None = None
    ended_at: datetime | None = None
    ended_by: SeriesEnd | None = None

    def __post_init__(self) -> None:
        check_rule(self.rule)
        _zone(self.zone)
        if (self.ended_at is None) != (self.ended_by is None):
            raise ValueError(f"series {self.id} ended at {self.ended_at}, by {self.ended_by}")

    @property
    def is_running(self) -> bool:
        return self.ended_at is None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which an update is due.

    Shape: ``day`` is the day that the rule names, unique within its series; ``moved_from`` is it
    again where the update comes on a later, open day, and ``why`` the holiday's name, empty for a
    day off. ``is_shifted`` tells that the clocks skip the wall time on that day.
    Units: ``at`` and ``until`` are aware UTC; ``until`` is None without a window.
    """

    day: date
    at: datetime
    until: datetime | None = None
    moved_from: date | None = None
    why: str = ""
    is_shifted: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """Which callback stands for an occurrence."""

    series_id: SeriesId
    day: date
    callback_id: CallbackId


# Says why nobody works on a day: the holiday's name, "" for a day off, None for a working day.
ClosedOn = Callable[[date], str | None]


def always_open(_day: date) -> str | None:
    """Return None: no day is closed."""
    return None


def check_rule(rule: str) -> None:
    """Refuse what is no rule, or one more often than daily. Errors: RuleInvalid."""
    try:
        parts = dict(part.split("=", 1) for part in rule.upper().split(";"))
        frequency, every = parts["FREQ"], int(parts.get("INTERVAL", "1"))
        rrule.rrulestr(rule, dtstart=datetime(2000, 1, 1))  # noqa: DTZ001, a wall time
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RuleInvalid(f"{rule!r} is no rule of RFC 5545") from error
    if frequency not in {each.value for each in Frequency} or every < 1:
        raise RuleInvalid(f"{rule!r} is not daily, weekly or monthly")
    if {"UNTIL", "COUNT", "BYHOUR", "BYMINUTE", "BYSECOND"} & set(parts):
        raise RuleInvalid(f"{rule!r} names an end or a time of day, which stand beside it")


def occurrences(
    series: CallbackSeries, after: date | None = None, closed_on: ClosedOn = always_open
) -> Iterator[Occurrence]:
    """Yield what comes on days of the rule later than ``after``, the earliest first.

    Shape: strictly increasing in ``day`` and in ``at``: where closed days move two updates to the
    same day, the earlier one stands for both.
    """
    last_at: datetime | None = None
    for day in _days(series, after):
        found = _occurrence(series, day, closed_on)
        if found is not None and (last_at is None or found.at > last_at):
            last_at = found.at
            yield found


def next_occurrence(
    series: CallbackSeries,
    now: datetime,
    after: date | None = None,
    closed_on: ClosedOn = always_open,
) -> Occurrence | None:
    """Return the first that lies ahead of ``now`` and on a day of the rule after ``after``."""
    # What an earlier day of the rule is moved to may lie ahead still.
    start = now.astimezone(_zone(series.zone)).date() - timedelta(days=_FARTHEST_MOVE + 1)
    latest = _occurrence(series, after, closed_on) if after is not None else None
    floor = max(now, latest.at) if latest is not None else now
    start = max(start, after) if after is not None else start
    return next((each for each in occurrences(series, start, closed_on) if each.at > floor), None)


def ended(series: CallbackSeries, by: SeriesEnd, at: datetime) -> CallbackSeries:
    """Return the series without any more updates; one that has ended stays as it is."""
    return replace(series, ended_at=at, ended_by=by) if series.is_running else series


def resumed(series: CallbackSeries) -> CallbackSeries:
    """Return the series going on, after its ticket was opened again."""
    return replace(series, ended_at=None, ended_by=None)


def wall_time(day: date, at: time, zone: tzinfo) -> tuple[datetime, bool]:
    """Return the moment, in UTC, at which a clock in ``zone`` shows ``at`` on ``day``.

    Of a time that comes twice it is the first; of one that the clocks skip, the next that there
    is. Shape: with it, whether the clocks skipped it.
    Source: RFC 5545, section 3.3.5, counts on from before the gap; a call at 02:30 that becomes
    03:00 and not 03:30 is nearer to what was said.
    """
    wanted = datetime.combine(day, at)
    moment = wanted.replace(tzinfo=zone)
    back = moment.astimezone(timezone.utc).astimezone(zone)
    if back.replace(tzinfo=None) == wanted:
        return moment.astimezone(timezone.utc), False
    return _end_of_gap(wanted, zone), True


def _end_of_gap(wanted: datetime, zone: tzinfo) -> datetime:
    """Return the first moment after a gap of the clocks in which ``wanted`` lies."""
    before = wanted.replace(tzinfo=zone, fold=1).astimezone(timezone.utc)
    after = wanted.replace(tzinfo=zone, fold=0).astimezone(timezone.utc)
    low, high = min(before, after), max(before, after)
    was = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == was:
            low = middle
        else:
            high = middle
    return (high + timedelta(milliseconds=500)).replace(microsecond=0)


def _days(series: CallbackSeries, after: date | None) -> Iterator[date]:
    """Yield the days that the rule names, up to the last."""
    start = datetime.combine(series.starts_on, time())
    rule = rrule.rrulestr(series.rule, dtstart=start)
    first = start if after is None else datetime.combine(after + timedelta(days=1), time())
    for steps, each in enumerate(rule.xafter(first, inc=True)):
        day = each.date()
        if steps >= _MOST_STEPS or (series.last_on is not None and day > series.last_on):
            return
        yield day


def _occurrence(series: CallbackSeries, day: date, closed_on: ClosedOn) -> Occurrence | None:
    open_day, why = day, ""
    for _ in range(_FARTHEST_MOVE):
        closed = closed_on(open_day)
        if closed is None:
            break
        why = why or closed
        open_day += timedelta(days=1)
    else:
        return None
    zone = _zone(series.zone)
    at, is_shifted = wall_time(open_day, series.at_time, zone)
    until = _end_of_window(series, open_day, at, zone) if series.lasts else None
    is_moved = open_day != day
    return Occurrence(
        day, at, until, day if is_moved else None, why if is_moved else "", is_shifted
    )


def _end_of_window(series: CallbackSeries, day: date, begin: datetime, zone: tzinfo) -> datetime:
    """Return the end by the clock on the wall too; by its length where the clocks eat that."""
    end = datetime.combine(day, series.at_time) + series.lasts
    by_clock, _ = wall_time(end.date(), end.time(), zone)
    return by_clock if by_clock > begin else begin + series.lasts


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, KeyError, ValueError) as error:
        raise ValueError(f"there is no zone {name!r}") from error
