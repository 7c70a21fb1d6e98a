"""Puts what was said to the calendar: which day, which instant, and whether it still lies ahead.

A promise is for a time that both mean alike (C2): where the clocks change, or a word may mean two
days, a remark says what was taken.
"""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from itertools import product
from typing import Final

from workstation.spoken_times.values import (
    Clock,
    Days,
    Delay,
    NotATime,
    Remark,
    RemarkKind,
    Said,
    Situation,
    SpokenTime,
    Unclear,
    Why,
)

_A_DAY: Final = timedelta(days=1)
_MOST_DAYS: Final = 3 * 366
_MIDNIGHT: Final = time()


def settle(said: Said, situation: Situation) -> SpokenTime | NotATime:
    """Return the time that was said, seen from now. Errors: Unclear."""
    zone = situation.there if said.is_theirs else situation.zone
    if zone is None:
        raise Unclear(Why.NO_ZONE)
    return _Settling(said, situation, zone).result()


class _Settling:
    def __init__(self, said: Said, situation: Situation, zone: tzinfo) -> None:
        self._said = said
        self._now = situation.now.astimezone(timezone.utc)  # hours that pass, not the clock's
        self._zone = zone
        self._hours = situation.hours
        self._local = situation.now.astimezone(zone).replace(tzinfo=None)
        self._remarks: list[Remark] = list(said.remarks)

    def result(self) -> SpokenTime | NotATime:
        said = self._said
        if said.delay is not None and said.delay.exact:
            return self._from_now(said.delay)
        days = self._days()
        begin, end = self._span(days)
        is_deadline = said.is_by or said.is_within
        due = self._instant(end)
        if due <= self._now:
            return NotATime(Why.PAST, at=due)
        if due - self._now > timedelta(days=_MOST_DAYS):
            return NotATime(Why.TOO_FAR, at=due)
        if begin is None or is_deadline:
            return SpokenTime(due, None, is_deadline or self._is_end(), tuple(self._remarks))
        earliest = self._instant(begin)
        if earliest >= due:  # the clocks jumped over it
            return SpokenTime(due, remarks=tuple(self._remarks))
        return SpokenTime(due, earliest, remarks=tuple(self._remarks))

    def _is_end(self) -> bool:
        return self._said.is_end or self._said.is_end_of_day

    def _from_now(self, delay: Delay) -> SpokenTime | NotATime:
        said = self._said
        has_more = delay.is_in_days or said.clock or said.part or said.is_end_of_day
        if has_more or said.is_after or len(said.texts) > 1:
            raise Unclear(Why.CONTRADICTION, *said.texts)
        due = (self._now + delay.exact).replace(second=0, microsecond=0)
        if due <= self._now:
            due += timedelta(minutes=1)
        return SpokenTime(due, is_deadline=said.is_by or said.is_within)

    # --- the day

    def _days(self) -> Days:
        said, today = self._said, self._local.date()
        ways = list(self._ways(today))
        if not ways:
            is_something = said.clock or said.part or said.is_end_of_day
            if not is_something:
                raise Unclear(Why.NO_TIME)
            return Days(today, today, is_given=False)
        days = ways[0]
        for other in ways[1:]:
            days = _both(days, other) or _contradicted(said)
        return days

    def _ways(self, today: date) -> Iterator[Days]:
        """Yield each day or stretch of days that the text names, the most exact first."""
        said = self._said
        if said.date is not None:
            yield self._of_date(*said.date)
        if said.day_of_month is not None:
            yield _one(self._next_day_of_month(said.day_of_month, today))
        if said.day is not None:
            yield _one(today + timedelta(days=said.day))
        if said.delay is not None:
            yield _one(self._in_days(said.delay, today))
        if said.week is not None:
            monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * said.week)
            yield Days(monday, monday + timedelta(days=6))
        if said.month is not None:
            yield _one(_end_of_month(said.month, today))
        if said.weekday is not None:
            is_alone = said.date is None and said.day is None and said.week is None
            yield self._of_weekday(said.weekday, today, is_alone)

    def _of_date(self, day: int, month: int, year: int | None) -> Days:
        today = self._local.date()
        for one in (year,) if year is not None else range(today.year, today.year + 9):
            try:
                found = date(one, month, day)
            except ValueError:
                continue
            if year is not None or found >= today:
                return _one(found)
        raise Unclear(Why.NO_SUCH_DATE, *self._said.texts)

    def _next_day_of_month(self, day: int, today: date) -> date:
        for months in range(1, 4):
            first = _months_later(today.replace(day=1), months - 1)
            if day <= calendar.monthrange(first.year, first.month)[1] and day > 0:
                found = first.replace(day=day)
                if found > today:
                    return found
        raise Unclear(Why.NO_SUCH_DATE, *self._said.texts)

    def _in_days(self, delay: Delay, today: date) -> date:
        day = _months_later(today, delay.months) + timedelta(days=delay.days)
        left = delay.working_days
        while left:
            day += _A_DAY
            left -= self._hours.is_working_day(day)
            if (day - today).days > _MOST_DAYS:
                raise Unclear(Why.TOO_FAR)
        return day

    def _of_weekday(self, weekday: int, today: date, is_alone: bool) -> Days:
        """Return the coming such day, never today; "next" is the one of the next week."""
        if not is_alone:  # the other words name the day, and this one has to fit
            return Days(date.min, date.max, is_given=False)
        ahead = (weekday - today.weekday()) % 7 or 7
        coming = today + timedelta(days=ahead)
        if self._said.turn == 1:
            monday = today + timedelta(days=7 - today.weekday())
            meant = monday + timedelta(days=weekday)
            if meant != coming:
                at = datetime.combine(coming, time(12), self._zone)
                self._remarks.append(Remark(RemarkKind.NEXT_WEEK, at))
            return _one(meant)
        if ahead == 7:
            self._remarks.append(Remark(RemarkKind.NOT_TODAY))
        return _one(coming)

    # --- the hours

    def _span(self, days: Days) -> tuple[datetime | None, datetime]:
        """Return begin and end in the local time; no begin for a single time."""
        said = self._said
        days = self._with_weekday(days)
        if said.clock is not None:
            return self._clock_span(said.clock, days)
        if said.part is not None:
            return self._part_span(*said.part, days)
        if said.is_after:
            raise Unclear(Why.NO_END, *said.texts)
        first, last = self._working(days)
        if said.is_end_of_day or said.is_end:
            return None, self._end_of(last)
        if first == last == self._local.date():
            return None, self._end_of(last)
        begin = self._hours.begin if self._hours.begin < self._hours.end else _MIDNIGHT
        return datetime.combine(first, begin), self._end_of(last)

    def _with_weekday(self, days: Days) -> Days:
        """Return the day of a week that a weekday names, and hold a weekday against a date."""
        weekday = self._said.weekday
        if weekday is None:
            return days
        if days.is_one:
            return days if days.first.weekday() == weekday else _contradicted(self._said)
        return _one(days.first + timedelta(days=weekday))

    def _working(self, days: Days) -> tuple[date, date]:
        """Return the first and the last working day of a stretch; one day stays as it is."""
        if days.is_one:
            return days.first, days.last
        all_days = [
            days.first + timedelta(days=n) for n in range((days.last - days.first).days + 1)
        ]
        open_days = [day for day in all_days if self._hours.is_working_day(day)]
        ahead = [day for day in open_days if day >= self._local.date()] or open_days or all_days
        return ahead[0], ahead[-1]

    def _end_of(self, day: date) -> datetime:
        """Return when the work of a day ends; at a desk that never closes, when the day does."""
        hours = self._hours
        return (
            hours.end_of(day)
            if hours.begin < hours.end
            else datetime.combine(day + _A_DAY, _MIDNIGHT)
        )

    def _clock_span(self, clock: Clock, days: Days) -> tuple[datetime | None, datetime]:
        if not days.is_one:
            raise Unclear(Why.NO_DAY, *self._said.texts)
        until = self._said.until
        if until is not None:
            return self._best_pair(clock, until, days)
        at = min(self._options(clock, days), key=lambda each: self._rank(each, each))
        if self._said.is_after:
            end = self._end_of(at.date())
            return (at, end) if end > at else (None, at)
        return None, at

    def _options(self, clock: Clock, days: Days) -> list[datetime]:
        """Return the times that may be meant, those ahead if there is one."""
        found = [
            datetime.combine(day, _MIDNIGHT) + timedelta(minutes=minutes)
            for day, minutes in product(self._possible(days), clock.candidates)
        ]
        return [each for each in found if self._is_ahead(each)] or found

    def _best_pair(self, clock: Clock, until: Clock, days: Days) -> tuple[datetime, datetime]:
        found: list[tuple[datetime, datetime]] = []
        for day in self._possible(days):
            start = datetime.combine(day, _MIDNIGHT)
            for one, other in product(clock.candidates, until.candidates):
                begin, end = start + timedelta(minutes=one), start + timedelta(minutes=other)
                if end <= begin:
                    end += _A_DAY
                if end > begin:
                    found.append((begin, end))
        ahead = [pair for pair in found if self._is_ahead(pair[1])] or found
        return min(ahead, key=lambda pair: (*self._rank(*pair), pair[1] - pair[0]))

    def _possible(self, days: Days) -> tuple[date, ...]:
        return (days.first,) if days.is_given else (days.first, days.first + _A_DAY)

    def _is_ahead(self, local: datetime) -> bool:
        return self._instant(local, is_told=False) > self._now

    def _rank(self, begin: datetime, end: datetime) -> tuple[int, datetime]:
        """Return a key by which the likeliest comes first: within the hours, then the earliest."""
        part, hours = self._said.part, self._hours
        first, last = part or (hours.begin, hours.end)
        if first >= last:
            return 0, begin
        is_kept = [first <= each.time() <= last for each in (begin, end)]
        is_long = end - begin > timedelta(hours=12)
        return 2 - sum(is_kept) + is_long, begin

    def _part_span(self, first: time, last: time, days: Days) -> tuple[datetime | None, datetime]:
        if not days.is_one:
            raise Unclear(Why.NO_DAY, *self._said.texts)
        for day in self._possible(days):
            begin, end = datetime.combine(day, first), datetime.combine(day, last)
            if self._said.is_after:
                begin, end = end, self._end_of(day)
                if end <= begin:
                    return None, begin
            if self._is_ahead(end):
                break
        return begin, end

    # --- the instant

    def _instant(self, local: datetime, *, is_told: bool = True) -> datetime:
        """Return the UTC of a local time; one that the clocks leave out is the next there is."""
        early = local.replace(tzinfo=self._zone, fold=0)
        late = local.replace(tzinfo=self._zone, fold=1)
        utc = early.astimezone(timezone.utc)
        if early.utcoffset() != late.utcoffset() and is_told:
            is_there = utc.astimezone(self._zone).replace(tzinfo=None) == local
            kind = RemarkKind.TWICE if is_there else RemarkKind.SKIPPED
            remark = Remark(kind, utc)
            if remark not in self._remarks:
                self._remarks.append(remark)
        return utc


def _one(day: date) -> Days:
    return Days(day, day)


def _both(days: Days, other: Days) -> Days | None:
    """Return the days that lie in both, None when there is none."""
    first, last = max(days.first, other.first), min(days.last, other.last)
    return Days(first, last) if first <= last else None


def _contradicted(said: Said) -> Days:
    raise Unclear(Why.CONTRADICTION, *said.texts)


def _end_of_month(month: int, today: date) -> date:
    """Return the last day of a month: of this one (0), the next (-1), or a named one."""
    if month <= 0:
        first = _months_later(today.replace(day=1), -month)
    else:
        first = date(today.year + (month < today.month), month, 1)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
