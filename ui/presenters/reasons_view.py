"""Says why somebody is to be called: each reason with what it came from and when it is due."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.views import ReasonView
from ui.presenters.labels import REASON, label
from ui.window_language import times
from workstation.callbacks import Because, Callback, CallbackReason
from workstation.calls import Call, Direction, EndedBy
from workstation.folding import due_of, reasons
from workstation.ids import CallId


def reasons_view(
    callback: Callback, call_of: Callable[[CallId], Call | None], now: datetime, zone: tzinfo
) -> tuple[ReasonView, ...]:
    """Return the reasons of a callback that has several, the one in front first; else none."""
    if not callback.also:
        return ()
    return tuple(
        ReasonView(
            why=why(each),
            due=times.due(due_of(each, callback), each.until, now, zone),
            subject=each.subject,
            came=came_from(each, call_of, now, zone),
            ticket_id=each.ticket_id or "",
            can_go_apart=callback.is_open,
        )
        for each in reasons(callback)
    )


def why(because: Because) -> str:
    words = label(REASON[because.reason])
    return words[:1].upper() + words[1:]


def came_from(
    because: Because, call_of: Callable[[CallId], Call | None], now: datetime, zone: tzinfo
) -> str:
    """Return what the reason came from: how long it rang for a missed call, else when it was."""
    is_missed = because.reason in (CallbackReason.MISSED_CALL, CallbackReason.ABANDONED_CALL)
    call = call_of(because.call_id) if is_missed and because.call_id else None
    if call is not None:
        return f"{times.past(call.placed_at, now, zone)}, {rang_words(call)}"
    return times.past(because.at, now, zone)


def rang_words(call: Call) -> str:
    """Return how a call that nobody answered went, as "rang 18 s, hung up before the answer"."""
    rang = times.span(call.ring_time(now=call.ended_at or call.placed_at).total_seconds())
    if call.direction is not Direction.INBOUND or call.end is None:
        return _tr("rang {time}").format(time=rang)
    if call.end.by is EndedBy.CUSTOMER:
        return _tr("rang {time}, hung up before the answer").format(time=rang)
    if call.end.by is EndedBy.AGENT:
        return _tr("rang {time}, was declined").format(time=rang)
    return _tr("rang {time}, nobody could answer").format(time=rang)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReasonsView", text)
