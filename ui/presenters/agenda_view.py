"""Says how the day and the week look: what is due where, what is closed, what has room; pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cached_property, lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.agenda_views import (
    AgendaItemView,
    AgendaView,
    DayView,
    ItemKind,
    ItemState,
    NowView,
    ProposedView,
    Span,
)
from ui.presenters.callback_view import there_words, whom
from ui.window_language import times
from workstation.agenda import AgendaSpan, quarter_of
from workstation.callbacks import Callback, CallbackState
from workstation.promises import Promise, PromiseState
from workstation.slots import SLOT, WorkingHours

_QUARTER: Final = int(SLOT.total_seconds() // 60)
_DAY: Final = 24 * 60
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")


@dataclass(frozen=True)
class AgendaScene:
    """The days that are seen and all that their picture is made of.

    Shape: ``there`` is the zone of the customer who is selected, None without one; one day alone
    says more of each item.
    """

    days: tuple[date, ...]
    span: AgendaSpan
    hours: WorkingHours
    now: datetime
    zone: tzinfo
    selected: str = ""
    there: ZoneInfo | None = None
    proposed: ProposedView | None = None

    @cached_property
    def day_words(self) -> tuple[str, ...]:
        """Return each day as it is said."""
        return tuple(f"{times.weekday(day)} {_day_and_month(day)}" for day in self.days)

    @cached_property
    def done(self) -> Mapping[datetime, int]:
        """Return how many calls of each quarter of an hour are settled."""
        settled = (one for one in self.span.callbacks if one.state is CallbackState.DONE)
        return Counter(quarter_of(one.due_at) for one in settled)


def week_of(day: date, hours: WorkingHours, due: Iterable[date] = ()) -> tuple[date, ...]:
    """Return the days of a week on which the desk works, or on which something is due."""
    monday = day - timedelta(days=day.weekday())
    week = [monday + timedelta(days=n) for n in range(7)]
    worked = {one.weekday() for one in week if one.weekday() in hours.days}
    wanted = worked | {one.weekday() for one in due if one in week}
    return tuple(one for one in week if one.weekday() in wanted) or tuple(week)


def wall_time(day: date, minute: int, zone: tzinfo) -> datetime:
    """Return when it is ``minute`` of ``day`` by the clock on the wall, in UTC.

    Where the clocks leave that time out, it is as much later as they are put forward; where it
    comes twice, the first.
    """
    at = datetime.combine(day, time(minute // 60, minute % 60), zone)
    return at.astimezone(timezone.utc)


def minute_of(at: datetime, zone: tzinfo) -> int:
    local = at.astimezone(zone)
    return local.hour * 60 + local.minute


def agenda_view(scene: AgendaScene) -> AgendaView:
    """Return the picture of the days."""
    local = scene.now.astimezone(scene.zone)
    today = scene.days.index(local.date()) if local.date() in scene.days else None
    minute = local.hour * 60 + local.minute
    days = tuple(_day(scene, day) for day in scene.days)
    return AgendaView(
        title=title_of(scene.days),
        days=days,
        items=tuple(_items(scene)),
        selected=scene.selected,
        now=NowView(today, minute, times.clock_time(scene.now, scene.zone)),
        proposed=scene.proposed,
        work=_work(scene.hours),
        footnote=_footnote(scene, days),
    )


def title_of(days: Sequence[date]) -> str:
    """Return "Thu 19 Nov" or "16–20 Nov" or "30 Nov – 4 Dec"."""
    first, last = days[0], days[-1]
    if first == last:
        return f"{times.weekday(first)} {_day_and_month(first)}"
    if first.month == last.month:
        # What the language writes after a number stays with it: "16.–20. Nov." in German.
        return f"{_day_and_month(first).split(' ')[0]}–{_day_and_month(last)}"
    return f"{_day_and_month(first)} – {_day_and_month(last)}"


def short_name(name: str) -> str:
    """Return a name as it has room in a column: "Tom Brennan" is "T. Brennan"."""
    person = name.split(",")[0].strip()
    parts = person.split()
    if len(parts) < 2 or any(letter.isdigit() for letter in person):
        return person
    return f"{parts[0][0]}. {' '.join(parts[1:])}"


def _day_and_month(day: date) -> str:
    return times.time_words(f"{day.day} {(*_MONTHS, 'Dec')[day.month - 1]}")


def _work(hours: WorkingHours) -> Span:
    begin = hours.begin.hour * 60 + hours.begin.minute
    end = hours.end.hour * 60 + hours.end.minute
    return Span(begin, end) if begin < end else Span(0, _DAY)


# --- a day's column ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Quarter:
    """A quarter of an hour: how many are owed in it, and how many were besides."""

    minute: int
    at: datetime
    is_open: bool
    taken: int
    done: int


@lru_cache(maxsize=64)
def _openings(day: date, hours: WorkingHours, zone: tzinfo) -> tuple[tuple[datetime, bool], ...]:
    """Return when each quarter of a day begins, and whether the desk works in it."""
    times_of_day = (wall_time(day, minute, zone) for minute in range(0, _DAY, _QUARTER))
    return tuple((at, hours.hold(at.astimezone(zone))) for at in times_of_day)


def _quarters(scene: AgendaScene, day: date) -> list[_Quarter]:
    """Return the quarters of the day as the clock on the wall counts them."""
    taken, done = scene.span.taken, scene.done
    openings = _openings(day, scene.hours, scene.zone)
    return [
        _Quarter(place * _QUARTER, at, is_open, taken.get(at, 0), done.get(at, 0))
        for place, (at, is_open) in enumerate(openings)
    ]


def _day(scene: AgendaScene, day: date) -> DayView:
    quarters = _quarters(scene, day)
    title = f"{times.weekday(day)} {day.day}"
    holiday = scene.hours.closed.name_of_day(day)
    is_today = day == scene.now.astimezone(scene.zone).date()
    ahead = [one for one in quarters if one.is_open and one.at + SLOT > scene.now]
    capacity = scene.hours.capacity
    free = sum(max(0, capacity - one.taken) for one in ahead)
    of_all = len(ahead) * capacity
    said = _tr("{n} free").format(n=free) if ahead else ""
    parts = [scene.day_words[scene.days.index(day)], holiday]
    if ahead:
        parts.append(_tr("{n} of {all} slots free").format(n=free, all=of_all))
    return DayView(
        title=title,
        spoken=", ".join(part for part in parts if part),
        is_today=is_today,
        free=said,
        note=holiday,
        hours=_hours(quarters, capacity),
        closed=_spans(one.minute for one in quarters if not one.is_open),
        night=_night(scene, quarters),
    )


def _hours(quarters: Sequence[_Quarter], capacity: int) -> tuple[float, ...]:
    """Return how full each working hour is, 0–1."""
    shares = []
    for hour in range(24):
        of_hour = [one for one in quarters if one.minute // 60 == hour and one.is_open]
        if of_hour:
            taken = sum(min(one.taken + one.done, capacity) for one in of_hour)
            shares.append(taken / (len(of_hour) * capacity))
    return tuple(shares)


def _night(scene: AgendaScene, quarters: Sequence[_Quarter]) -> tuple[Span, ...]:
    """Return when the selected customer is not to be called, where their clock differs."""
    there = scene.there
    if there is None or not quarters:
        return ()
    noon = quarters[len(quarters) // 2].at
    if noon.astimezone(there).utcoffset() == noon.astimezone(scene.zone).utcoffset():
        return ()
    quiet = scene.hours.quiet
    return _spans(one.minute for one in quarters if quiet.hold(one.at.astimezone(there)))


def _footnote(scene: AgendaScene, days: Iterable[DayView]) -> str:
    there = scene.there
    if there is None or not any(day.night for day in days):
        return _tr("Your time. The customer's time stands below when it differs.")
    place = there.key.rsplit("/", 1)[-1].replace("_", " ")
    return _tr("Your time. Hatched is night in {place}.").format(place=place)


def _spans(minutes: Iterable[int]) -> tuple[Span, ...]:
    """Join quarters that follow each other."""
    spans: list[Span] = []
    for minute in minutes:
        if spans and spans[-1].end == minute:
            spans[-1] = Span(spans[-1].begin, minute + _QUARTER)
        else:
            spans.append(Span(minute, minute + _QUARTER))
    return tuple(spans)


# --- the items --------------------------------------------------------------------------------


def _items(scene: AgendaScene) -> Iterable[AgendaItemView]:
    places = {day: place for place, day in enumerate(scene.days)}
    told = {(one.ticket_id, one.late_at) for one in scene.span.callbacks if one.ticket_id}
    told |= {(one.ticket_id, one.due_at) for one in scene.span.callbacks if one.ticket_id}
    for callback in scene.span.callbacks:
        day = places.get(callback.due_at.astimezone(scene.zone).date())
        if day is not None:
            yield _of_callback(scene, callback, day)
    for promise in scene.span.promises:
        begin = promise.begins_at or promise.due_at
        day = places.get(begin.astimezone(scene.zone).date())
        # A promise that a call keeps stands there as that call already.
        if day is not None and (promise.ticket_id, promise.due_at) not in told:
            yield _of_promise(scene, promise, day)
    more = _tr("{n} more")
    for at, count in scene.span.hidden.items():
        day = places.get(at.astimezone(scene.zone).date())
        if day is not None:
            minute = minute_of(at, scene.zone)
            yield AgendaItemView(
                f"more {at:%Y%m%d%H%M}",
                ItemKind.MORE,
                ItemState.OPEN,
                day,
                minute,
                spoken=more.format(n=count),
                count=count,
            )


def _of_callback(scene: AgendaScene, callback: Callback, day: int) -> AgendaItemView:
    is_single = len(scene.days) == 1
    name, there = whom(callback), there_words(callback, scene.zone)
    clock = times.clock_span(callback.due_at, callback.until, scene.zone)
    state = ItemState.LATE if callback.late_at < scene.now else ItemState.OPEN
    if callback.state is CallbackState.DONE:
        state = ItemState.KEPT
    parts = (name, scene.day_words[day], clock, there, callback.subject, _state_words(state))
    return AgendaItemView(
        id=callback.id,
        kind=ItemKind.CALL,
        state=state,
        day=day,
        begin=minute_of(callback.due_at, scene.zone),
        end=_end(callback.due_at, callback.until, scene.zone),
        time=clock,
        name=name if is_single else short_name(name),
        there=there,
        about=callback.subject if is_single else "",
        spoken=", ".join(part for part in parts if part),
        can_move=callback.is_open,
    )


def _of_promise(scene: AgendaScene, promise: Promise, day: int) -> AgendaItemView:
    begin = promise.begins_at or promise.due_at
    until = promise.due_at if promise.begins_at is not None else None
    state = {
        PromiseState.KEPT: ItemState.KEPT,
        PromiseState.BROKEN: ItemState.BROKEN,
    }.get(promise.state, ItemState.LATE if promise.is_late(scene.now) else ItemState.OPEN)
    is_single = len(scene.days) == 1
    whose = promise.to_whom if is_single else short_name(promise.to_whom).split(". ")[-1]
    clock = times.clock_span(begin, until, scene.zone)
    when = f"{scene.day_words[day]}, {clock}"
    parts = (_tr("Promise"), promise.what, promise.to_whom, when, _state_words(state))
    return AgendaItemView(
        id=promise.id,
        kind=ItemKind.PROMISE,
        state=state,
        day=day,
        begin=minute_of(begin, scene.zone),
        end=_end(begin, until, scene.zone),
        time=clock,
        name=f"{promise.what}, {whose}" if whose else promise.what,
        spoken=", ".join(part for part in parts if part),
        can_move=promise.is_open,
    )


def _end(begin: datetime, until: datetime | None, zone: tzinfo) -> int | None:
    """Return where a window ends in the day that it begins in."""
    if until is None:
        return None
    is_same_day = until.astimezone(zone).date() == begin.astimezone(zone).date()
    return minute_of(until, zone) if is_same_day else _DAY


def _state_words(state: ItemState) -> str:
    words = {
        ItemState.OPEN: _tr("open"),
        ItemState.LATE: _tr("late"),
        ItemState.KEPT: _tr("kept"),
        ItemState.BROKEN: _tr("not kept in time"),
    }
    return words[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AgendaView", text)
