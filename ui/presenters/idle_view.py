"""Says what stands in the right column between calls."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import CheckRow, IdleView, NextCallbackView
from ui.presenters.callback_view import whom
from ui.presenters.nearness import due_tone, share_used
from ui.window_language import times
from workstation.callbacks import left_of
from workstation.desk.desk import Desk


def idle_view(desk: Desk, zone: tzinfo) -> IdleView:
    """Show what the open ticket still lacks (C1, C3), and the next callback."""
    checks = _checks(desk)
    following = _next_callback(desk, zone)
    if checks or following is not None:
        return IdleView(checks, following)
    return IdleView(
        title=_tr("Ready for the next call"),
        text=_tr("When it rings, what is known about the caller and your greeting stand here."),
    )


def _checks(desk: Desk) -> tuple[CheckRow, ...]:
    ticket = desk.tickets.ticket
    if ticket is None or not ticket.is_open:
        return ()
    steps = [step for step in desk.tickets.steps if step.what]
    timed = all(step.who and step.due_at for step in steps)
    return (
        CheckRow("subject", _tr("The ticket says what it is about"), bool(ticket.subject)),
        CheckRow(
            "next_update",
            _tr("Next update has a time"),
            ticket.next_update_at is not None,
            "" if ticket.next_update_at else _tr("Set"),
        ),
        CheckRow("steps", _tr("Each step has a name and a date"), bool(steps) and timed),
    )


def _next_callback(desk: Desk, zone: tzinfo) -> NextCallbackView | None:
    callback = next(iter(desk.callbacks.open_callbacks), None)
    if callback is None:
        return None
    now = desk.clock.now().at
    left = times.time_left(left_of(callback, now).total_seconds())
    due = times.due(callback.due_at, callback.until, now, zone)
    if callback.due_at.astimezone(zone).date() == now.astimezone(zone).date():
        due = times.clock_span(callback.due_at, callback.until, zone)
    return NextCallbackView(
        callback.id,
        whom(callback),
        f"{due}, {left}",
        share_used(callback.made_at, callback.due_at, now),
        due_tone(callback.made_at, callback.due_at, now, callback.until),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("IdleView", text)
