"""A time in words, and the sentences about what speaks against it (C2)."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.presenters.when_context import WhenContext
from ui.window_language import times
from workstation.slots import Objection, SlotTrouble, objections

_NEARLY = 0.8  # of the usual time is still no reason to warn


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
