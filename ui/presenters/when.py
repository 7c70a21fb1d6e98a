"""Times to choose from, and what the chosen one means for agent and customer."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.panels.views import WhenChoice, WhenView
from ui.window_language import times
from workstation.settings import Settings
from workstation.slots import SlotTrouble, trouble_with, working_hours

_STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class WhenContext:
    """What a time has to be seen against.

    Shape: ``there`` is the customer's zone, None when unknown; ``taken`` are times in use.
    """

    now: datetime
    zone: tzinfo
    settings: Settings
    there: ZoneInfo | None = None
    taken: tuple[datetime, ...] = ()


def when_view(context: WhenContext, chosen: datetime | None = None) -> WhenView:
    """Offer a few likely times and say of the chosen one what speaks against it (C2)."""
    choices = _choices(context)
    view = WhenView(choices=choices, chosen=chosen, earliest=context.now)
    if chosen is None:
        return view
    said = times.day_and_time(chosen, context.now, context.zone)
    if all(choice.at != chosen for choice in choices):
        choices = tuple(sorted((*choices, WhenChoice(said, chosen)), key=lambda c: c.at))
    return replace(
        view,
        choices=choices,
        chosen_words=said,
        note=_time_there(context, chosen),
        warning=_warning(context, chosen),
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


def _time_there(context: WhenContext, chosen: datetime) -> str:
    there = context.there
    if there is None:
        return ""
    local = chosen.astimezone(there)
    if local.utcoffset() == chosen.astimezone(context.zone).utcoffset():
        return ""
    place = there.key.rsplit("/", 1)[-1].replace("_", " ")
    return _tr("{time} in {place}").format(time=f"{local:%H:%M}", place=place)


def _warning(context: WhenContext, chosen: datetime) -> str:
    hours = working_hours(context.settings)
    trouble = trouble_with(chosen, context.taken, hours, context.now, context.zone, context.there)
    if trouble is SlotTrouble.PAST:
        return _tr("This time has passed.")
    if trouble is SlotTrouble.OUTSIDE_HOURS:
        return _tr("This is outside your working hours.")
    if trouble is SlotTrouble.AT_NIGHT_THERE:
        return _tr("It is early or late where the customer is then.")
    if trouble is SlotTrouble.TAKEN:
        return _tr("Something else is promised for this quarter of an hour.")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("When", text)
