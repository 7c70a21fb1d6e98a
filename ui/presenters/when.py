"""Times to choose from, and what the chosen one means for agent and customer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from typing import TypeAlias
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.panels.views import WhenChoice, WhenView
from ui.window_language import times
from workstation.desk.desk import Desk
from workstation.holidays import ClosedDays
from workstation.ids import CallbackId
from workstation.ports import Callbacks
from workstation.settings import Settings
from workstation.slots import (
    SLOT,
    Objection,
    SlotTrouble,
    WorkingHours,
    objections,
    working_hours,
)

_STEP = timedelta(minutes=5)
_NEARLY = 0.8  # of the usual time is still no reason to warn


TakenBetween: TypeAlias = Callable[[datetime, datetime], Iterable[datetime]]


@dataclass(frozen=True, slots=True)
class WhenContext:
    """What a time has to be seen against.

    Shape: ``there`` is the customer's zone, None when unknown; ``taken`` are times in use, and
    ``taken_between`` says further ones from a begin up to an end, where there may be many;
    ``usual`` is how long promises of this kind usually take, None when nobody knows; ``closed``
    are the organisation's holidays.
    """

    now: datetime
    zone: tzinfo
    settings: Settings
    there: ZoneInfo | None = None
    taken: tuple[datetime, ...] = ()
    usual: timedelta | None = None
    closed: ClosedDays = ClosedDays()
    taken_between: TakenBetween | None = None

    def taken_around(self, at: datetime, until: datetime | None = None) -> tuple[datetime, ...]:
        """Return the times in use in the slots that a time or window touches."""
        if self.taken_between is None:
            return self.taken
        return (*self.taken, *self.taken_between(at - SLOT, (until or at) + SLOT))

    @property
    def hours(self) -> WorkingHours:
        return working_hours(self.settings, self.closed)


def when_context(
    desk: Desk,
    zone: tzinfo,
    *,
    there: ZoneInfo | None = None,
    without: CallbackId | None = None,
    usual: timedelta | None = None,
) -> WhenContext:
    """Return what a time chosen at this desk, now, has to be seen against.

    Shape: ``without`` is the callback that is to be moved: its own time is no obstacle.
    """
    return WhenContext(
        desk.clock.now().at,
        zone,
        desk.settings.value,
        there,
        usual=usual,
        taken_between=TakenByCallbacks(desk.stores.callbacks, without),
    )


@dataclass(frozen=True, slots=True)
class TakenByCallbacks:
    """The due times of open callbacks."""

    callbacks: Callbacks
    without: CallbackId | None = None

    def __call__(self, begin: datetime, end: datetime) -> tuple[datetime, ...]:
        return tuple(
            callback.due_at
            for callback in self.callbacks.due_between(begin, end)
            if callback.is_open and callback.id != self.without
        )


def when_view(
    context: WhenContext, chosen: datetime | None = None, until: datetime | None = None
) -> WhenView:
    """Offer a few likely times and say of the chosen one what speaks against it (C2).

    Shape: ``until`` is the end of a chosen window that begins at ``chosen``.
    """
    choices = _choices(context)
    view = WhenView(choices=choices, chosen=chosen, earliest=context.now, until=until)
    if chosen is None:
        return view
    said = when_words(context, chosen, until)
    if all((choice.at, choice.until) != (chosen, until) for choice in choices):
        own = WhenChoice(said, chosen, until)
        choices = tuple(sorted((*choices, own), key=lambda c: c.at))
    return replace(
        view,
        choices=choices,
        chosen_words=said,
        note=time_there(context, chosen, until),
        warning=warning_words(context, chosen, until),
    )


def _choices(context: WhenContext) -> tuple[WhenChoice, ...]:
    local = context.now.astimezone(context.zone)
    end = _at(local, context.settings.work_until)
    start_tomorrow = _at(local + timedelta(days=1), "09:00")
    half, hour = _rounded_up(local, 30), _rounded_up(local, 60)
    choices = [
        WhenChoice(_tr("In 30 min"), half),
        WhenChoice(_tr("In 1 h"), hour),
    ]
    last = end - timedelta(hours=1)
    if last > hour:
        choices.append(WhenChoice(_tr("Today {time}").format(time=f"{last:%H:%M}"), last))
    choices.append(WhenChoice(_tr("Tomorrow 09:00"), start_tomorrow))
    return tuple(choices)


def _rounded_up(local: datetime, minutes: int) -> datetime:
    at = (local + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    over = timedelta(minutes=at.minute % 5)
    return at + (_STEP - over if over else timedelta())


def _at(local: datetime, clock: str) -> datetime:
    return datetime.combine(local.date(), time.fromisoformat(clock), local.tzinfo)


def when_words(context: WhenContext, at: datetime, until: datetime | None = None) -> str:
    """Return a time or window as people say it: "Tue 8 Dec 10:00–12:00"."""
    return times.due(at, until, context.now, context.zone)


def time_there(context: WhenContext, chosen: datetime, until: datetime | None = None) -> str:
    """Return the time where the customer is, "11:00 in Madrid"; empty where it is ours."""
    there = context.there
    if there is None:
        return ""
    local = chosen.astimezone(there)
    if local.utcoffset() == chosen.astimezone(context.zone).utcoffset():
        return ""
    place = there.key.rsplit("/", 1)[-1].replace("_", " ")
    said = f"{local:%H:%M}"
    if until is not None:
        said += f"–{until.astimezone(there):%H:%M}"
    return _tr("{time} in {place}").format(time=said, place=place)


def warning_words(context: WhenContext, at: datetime, until: datetime | None = None) -> str:
    """Return what speaks against a time, a sentence on each line; empty when nothing does (C2)."""
    found = objections(
        at,
        context.taken_around(at, until),
        context.hours,
        context.now,
        context.zone,
        context.there,
        until=until,
    )
    sentences = [_objection_words(each) for each in found]
    if all(each.trouble is not SlotTrouble.PAST for each in found):
        sentences.append(_unrealistic(context, until or at))
    return "\n".join(filter(None, sentences))


def _objection_words(objection: Objection) -> str:
    trouble = objection.trouble
    if trouble is SlotTrouble.PAST:
        return _tr("This time has passed.")
    if trouble is SlotTrouble.HOLIDAY:
        return _tr("This is on a holiday: {name}.").format(name=objection.name)
    if trouble is SlotTrouble.OUTSIDE_HOURS:
        return _tr("This is outside your working hours.")
    if trouble is SlotTrouble.AT_NIGHT_THERE:
        return _tr("It is early or late where the customer is then.")
    return _tr("This quarter of an hour is full: {taken} of {capacity} taken.").format(
        taken=objection.taken, capacity=objection.capacity
    )


def _unrealistic(context: WhenContext, due: datetime) -> str:
    """Return a sentence where less time is left than such promises usually take."""
    usual, given = context.usual, due - context.now
    if usual is None or given >= usual * _NEARLY:
        return ""
    return _tr("Such promises usually take {usual}; this gives {given}.").format(
        usual=times.span(usual.total_seconds()), given=times.span(given.total_seconds())
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("When", text)
