"""The call that is on, as the first row of its ticket's timeline."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.ticket.views import TimelineView
from ui.window_language import times
from workstation.calls import Direction
from workstation.conversation import Conversation
from workstation.customers import Customer


def live_entry(
    conversation: Conversation, customer: Customer | None, now: datetime, zone: tzinfo
) -> TimelineView | None:
    """Return the row of a call while people talk; None before and after."""
    call = conversation.call
    if not call.is_talking:
        return None
    inbound = call.direction is Direction.INBOUND
    name = customer.spoken_name if customer else call.remote_name or _tr("The caller")
    text = _tr("{name} calls") if inbound else _tr("We call {name}")
    on_line = _tr(" on {line}").format(line=call.line) if call.line else ""
    return TimelineView(
        call.id,
        times.past(call.placed_at, now, zone),
        "phone-incoming" if inbound else "phone-outgoing",
        text.format(name=name) + on_line,
        _tr("with you now"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LiveEntry", text)
