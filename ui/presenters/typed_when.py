"""What a typed time means, in the words of the window; read anew at each key, so it is quick."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.panels.views import TypedWhen
from ui.presenters.when_context import WhenContext
from ui.presenters.when_words import time_there, warning_words, when_words
from ui.window_language import times
from workstation.spoken_times import (
    NotATime,
    Remark,
    RemarkKind,
    Situation,
    SpokenTime,
    Why,
    read_time_in,
)


@dataclass(frozen=True, slots=True)
class TypedWhenReader:
    """Reads times against one context; see ``ui.panels.views.WhenReader``."""

    context: WhenContext

    def read(self, text: str, *, takes_span: bool) -> TypedWhen:
        context = self.context
        situation = Situation(context.now, context.zone, context.hours, context.there)
        found = read_time_in(text, context.contents, situation)
        if isinstance(found, NotATime):
            return TypedWhen(trouble=_trouble(found, context))
        if found.earliest is not None and takes_span:
            at, until = found.earliest, found.due
        else:
            at, until = found.due, None
        told = [_remark_words(each, context) for each in found.remarks]
        warning = warning_words(context, at, until)
        return TypedWhen(
            words=_meaning(found, at, until, context),
            at=at,
            until=until,
            warning="\n".join(filter(None, (*told, warning))),
        )


def _meaning(found: SpokenTime, at: datetime, until: datetime | None, context: WhenContext) -> str:
    """Return the time as it will stand: "Tue 8 Dec 10:00–12:00 · 11:00–13:00 in Madrid"."""
    said = when_words(context, at, until)
    if until is None and (found.is_deadline or found.is_window):
        said = _tr("by {time}").format(time=said)
    return " · ".join(filter(None, (said, time_there(context, at, until))))


def _remark_words(remark: Remark, context: WhenContext) -> str:
    at, now, zone = remark.at, context.now, context.zone
    if remark.kind is RemarkKind.SKIPPED and at is not None:
        return _tr("The clocks skip this time; {time} is taken.").format(
            time=times.day_and_time(at, now, zone)
        )
    if remark.kind is RemarkKind.TWICE:
        return _tr("The clocks go back, so this time comes twice; the first is taken.")
    if remark.kind is RemarkKind.NEXT_WEEK and at is not None:
        return _tr("Taken as the day in next week, not {day}.").format(day=times.day(at, now, zone))
    return _tr("Taken as the day in next week, not today.")


def _trouble(found: NotATime, context: WhenContext) -> str:
    words = ", ".join(_tr("“{text}”").format(text=each) for each in found.words)
    if found.why is Why.PAST and found.at is not None:
        at = times.day_and_time(found.at, context.now, context.zone)
        return _tr("This time has passed: {time}.").format(time=at)
    if found.why is Why.UNCLEAR:
        one, other = found.choices
        return _tr("{words} can mean two things: type {one} or {other}").format(
            words=words, one=one, other=other
        )
    if found.why is Why.CONTRADICTION and len(found.words) < 2:
        return _tr("One time too many: {words}.").format(words=words)
    return _plain_trouble(found.why).format(words=words)


def _plain_trouble(why: Why) -> str:
    return {
        Why.UNKNOWN: _tr("Not understood: {words}."),
        Why.CONTRADICTION: _tr("These do not go together: {words}."),
        Why.NO_SUCH_DATE: _tr("There is no such day: {words}."),
        Why.NO_DAY: _tr("That is several days: {words}. Name one."),
        Why.NO_END: _tr("From then on, and by when? Name an end."),
        Why.NO_ZONE: _tr("The customer’s time zone is not known."),
        Why.TOO_FAR: _tr("That is too far away."),
    }.get(why, _tr("Name a day, a time, or both."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TypedWhen", text)
