"""Says why somebody is to be called: each reason with what it came from and when it is due."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.views import ReasonView
from ui.presenters.labels import REASON, label
from ui.window_language import times
from workstation.callbacks import Because, Callback, CallbackReason
from workstation.calls import Call, Direction, EndedBy
from workstation.folding import due_of, main_reason, reasons


def reasons_view(callback: Callback, now: datetime, zone: tzinfo) -> tuple[ReasonView, ...]:
    """Return the reasons of a callback that has several, the one in front first; else none."""
    if not callback.also:
        return ()
    return tuple(
        ReasonView(
            why=why(each),
            due=times.due(due_of(each, callback), each.until, now, zone),
            subject=each.subject,
            came=came_from(each, now, zone),
            ticket_id=each.ticket_id or "",
            can_go_apart=callback.is_open,
        )
        for each in reasons(callback)
    )


def why(because: Because) -> str:
    words = label(REASON[because.reason])
    return words[:1].upper() + words[1:]


def came_from(because: Because, now: datetime, zone: tzinfo) -> str:
    """Return when the reason came up; of a call in vain when it rang, and for how long."""
    if because.rang_s is None:
        return times.past(because.at, now, zone)
    began = because.at - timedelta(seconds=because.rang_s)
    words = _tr("{when}, rang {time}")
    return words.format(when=times.past(began, now, zone), time=times.span(because.rang_s))


def subject_words(callback: Callback, zone: tzinfo) -> str:
    """Return what a row says below the name, also where nobody has said what it is about."""
    if callback.subject:
        return callback.subject
    if callback.reason is CallbackReason.VOICEMAIL:
        return _tr("Listen to the new messages")
    mine = main_reason(callback)
    if mine.rang_s is None:
        return _tr("No subject yet")
    clock = times.clock_time(mine.at - timedelta(seconds=mine.rang_s), zone)
    rang = times.span(mine.rang_s)
    if callback.reason is CallbackReason.ABANDONED_CALL:
        words = _tr("Rang {time} at {clock}, hung up before the answer")
    else:
        words = _tr("Rang {time} at {clock}, nobody could answer")
    return words.format(time=rang, clock=clock)


def rang_words(call: Call) -> str:
    """Return how a call that nobody answered went, as "rang 18 s, hung up before the answer"."""
    rang = times.span(call.ring_time(now=call.ended_at or call.placed_at).total_seconds())
    if call.direction is not Direction.INBOUND or call.end is None:
        return _tr("rang {time}").format(time=rang)
    if call.was_answered_elsewhere:
        return _tr("rang {time}, answered at another phone").format(time=rang)
    if call.end.by is EndedBy.CUSTOMER:
        return _tr("rang {time}, hung up before the answer").format(time=rang)
    if call.end.by is EndedBy.AGENT:
        return _tr("rang {time}, was declined").format(time=rang)
    return _tr("rang {time}, nobody could answer").format(time=rang)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReasonsView", text)
