"""Times to choose from, and what the chosen one means for agent and customer."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.panels.views import WhenChoice, WhenView
from ui.presenters.typed_when import TypedWhenReader
from ui.presenters.when_context import WhenContext, when_context
from ui.presenters.when_words import time_there, warning_words, when_words
from ui.window_language import times

__all__ = ["WhenContext", "when_context", "when_view"]

_STEP: Final = timedelta(minutes=5)
_MORNING: Final = time(9)
_FARTHEST_DAYS: Final = 7  # a chip names the weekday alone


def when_view(
    context: WhenContext, chosen: datetime | None = None, until: datetime | None = None
) -> WhenView:
    """Offer a few likely times and say of the chosen one what speaks against it (C2).

    Shape: ``until`` is the end of a chosen window that begins at ``chosen``.
    """
    choices = _choices(context)
    contents = context.contents
    view = WhenView(
        choices=choices,
        chosen=chosen,
        earliest=context.now,
        until=until,
        reader=TypedWhenReader(context) if contents else None,
        example=contents[0].example if contents else "",
    )
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
    half, hour = _rounded_up(local, 30), _rounded_up(local, 60)
    choices = [
        WhenChoice(_tr("In 30 min"), half),
        WhenChoice(_tr("In 1 h"), hour),
    ]
    last = end - timedelta(hours=1)
    if last > hour:
        choices.append(WhenChoice(_tr("Today {time}").format(time=f"{last:%H:%M}"), last))
    choices.append(_next_working_day(context, local))
    return tuple(choices)


def _next_working_day(context: WhenContext, local: datetime) -> WhenChoice:
    """Return nine o'clock, or when work begins, of the next day that is no holiday."""
    hours = context.hours
    days = [local + timedelta(days=n) for n in range(1, _FARTHEST_DAYS)]
    day = next((each for each in days if hours.is_working_day(each.date())), days[0])
    clock = max(_MORNING, hours.begin) if hours.begin < hours.end else _MORNING
    said = f"{clock:%H:%M}"
    at = datetime.combine(day.date(), clock, local.tzinfo)
    if day is days[0]:
        return WhenChoice(_tr("Tomorrow {time}").format(time=said), at)
    return WhenChoice(f"{times.weekday(day.date())} {said}", at)


def _rounded_up(local: datetime, minutes: int) -> datetime:
    at = (local + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    over = timedelta(minutes=at.minute % 5)
    return at + (_STEP - over if over else timedelta())


def _at(local: datetime, clock: str) -> datetime:
    return datetime.combine(local.date(), time.fromisoformat(clock), local.tzinfo)


def _tr(text: str) -> str:
    return QCoreApplication.translate("When", text)
