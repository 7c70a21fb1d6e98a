"""What the window calls the fields of a ticket, and where they come from (A4)."""

import re
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.panels.views import Choice
from ui.window_language import times
from workstation.origins import Origin, OriginSource
from workstation.tickets import Channel

_CONTEXT: Final = "TicketWords"

CHANNEL: Final = {
    Channel.PHONE: QT_TRANSLATE_NOOP("TicketWords", "Phone"),
    Channel.VOICEMAIL: QT_TRANSLATE_NOOP("TicketWords", "Voicemail"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("TicketWords", "E-mail"),
    Channel.CHAT: QT_TRANSLATE_NOOP("TicketWords", "Chat"),
    Channel.SOCIAL: QT_TRANSLATE_NOOP("TicketWords", "Social media"),
    Channel.LETTER: QT_TRANSLATE_NOOP("TicketWords", "Letter"),
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("TicketWords", "In person"),
}
CHANNEL_ICON: Final = {
    Channel.PHONE: "phone",
    Channel.VOICEMAIL: "voicemail",
    Channel.EMAIL: "envelope-simple",
    Channel.CHAT: "chat-circle",
    Channel.SOCIAL: "share-network",
    Channel.LETTER: "file-text",
    Channel.IN_PERSON: "users",
}
TURN: Final = {
    "subject": QT_TRANSLATE_NOOP("TicketWords", "subject"),
    "channel": QT_TRANSLATE_NOOP("TicketWords", "channel"),
    "status": QT_TRANSLATE_NOOP("TicketWords", "status"),
    "priority": QT_TRANSLATE_NOOP("TicketWords", "priority"),
    "owner": QT_TRANSLATE_NOOP("TicketWords", "owner"),
    "next_update_at": QT_TRANSLATE_NOOP("TicketWords", "next update"),
    "customer_words": QT_TRANSLATE_NOOP("TicketWords", "the customer’s words"),
    "understood": QT_TRANSLATE_NOOP("TicketWords", "what I understood"),
    "confirmed_at": QT_TRANSLATE_NOOP("TicketWords", "confirmation"),
    "notes": QT_TRANSLATE_NOOP("TicketWords", "notes"),
    "link": QT_TRANSLATE_NOOP("TicketWords", "link"),
    "real_need": QT_TRANSLATE_NOOP("TicketWords", "real need"),
    "may_come_next": QT_TRANSLATE_NOOP("TicketWords", "what may come next"),
    "answer": QT_TRANSLATE_NOOP("TicketWords", "answer"),
    "internal_cause": QT_TRANSLATE_NOOP("TicketWords", "internal cause"),
    "extra": QT_TRANSLATE_NOOP("TicketWords", "extra"),
    "step": QT_TRANSLATE_NOOP("TicketWords", "next step"),
    "plan": QT_TRANSLATE_NOOP("TicketWords", "plan"),
    "file": QT_TRANSLATE_NOOP("TicketWords", "file"),
    "escalation": QT_TRANSLATE_NOOP("TicketWords", "escalation"),
    "promise": QT_TRANSLATE_NOOP("TicketWords", "promise"),
    "callback": QT_TRANSLATE_NOOP("TicketWords", "callback"),
}
_SUGGESTED_BY: Final = {
    "promise": QT_TRANSLATE_NOOP("TicketWords", "from the promise"),
    "callback": QT_TRANSLATE_NOOP("TicketWords", "from the callback"),
}
_UNITS: Final = (
    (timedelta(days=1), QT_TRANSLATE_NOOP("TicketWords", "{count} days")),
    (timedelta(hours=1), QT_TRANSLATE_NOOP("TicketWords", "{count} h")),
    (timedelta(minutes=1), QT_TRANSLATE_NOOP("TicketWords", "{count} min")),
)
# The first letters tell: min, h, d and w; Std, T and W of German; no unit is minutes.
_UNIT_OF: Final = {
    "": 1,
    "m": 1,
    "h": 60,
    "s": 60,
    "d": 1440,
    "t": 1440,
    "w": 10080,
}
_LONGEST: Final = timedelta(days=3650)


def tr(text: object) -> str:
    """Return one of this module's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def channel_choices() -> tuple[Choice, ...]:
    return tuple(Choice(c.value, tr(text), icon=CHANNEL_ICON[c]) for c, text in CHANNEL.items())


def origin_words(origin: Origin | None, now: datetime, zone: tzinfo, me: str) -> str:
    """Say where a field comes from; nothing when nobody knows."""
    if origin is None:
        return ""
    when = times.past_today_short(origin.at, now, zone)
    by = tr("you") if origin.by == me else origin.by
    if origin.source is OriginSource.AGENT:
        return tr("typed by {name} {when}").format(name=by, when=when) if by else when
    if origin.source is OriginSource.SUGGESTED:
        if origin.detail in _SUGGESTED_BY:
            return tr(_SUGGESTED_BY[origin.detail])
        return tr("filled in from “{what}”").format(what=origin.detail)
    said = {
        OriginSource.CALL: tr("from the call, {when}"),
        OriginSource.CUSTOMER: tr("confirmed by the customer {when}"),
        OriginSource.IMPORT: tr("from {what}, {when}"),
        OriginSource.MESSAGE: tr("from a message, {when}"),
        OriginSource.EARLIER_TICKET: tr("from {what}, {when}"),
    }[origin.source]
    return said.format(what=origin.detail or tr("earlier"), when=when)


def origin_short(origin: Origin | None) -> str:
    """Say beside a caption what the program filled in; what agents set needs no word."""
    if origin is None or origin.source is not OriginSource.SUGGESTED:
        return ""
    return tr(_SUGGESTED_BY.get(origin.detail, "filled in"))


def takes_words(takes: timedelta | None) -> str:
    """Return how long a stage takes: "2 h", "3 days"; empty when nobody knows."""
    if takes is None:
        return ""
    for unit, text in _UNITS:
        if takes >= unit and not takes % unit:
            count = takes // unit
            return tr("1 day") if unit.days and count == 1 else tr(text).format(count=count)
    return tr("{count} min").format(count=takes // timedelta(minutes=1))


def takes_of(text: str) -> timedelta | None:
    """Return the time that was typed ("2 h", "1.5 d", "90"); zero for none, None for nonsense."""
    if not text.strip():
        return timedelta(0)
    found = re.fullmatch(r"\s*(\d{1,5}(?:[.,]\d{1,2})?)\s*([^\W\d_]*)\.?\s*", text)
    if found is None:
        return None
    minutes = _UNIT_OF.get(found[2][:1].casefold())
    if minutes is None:
        return None
    takes = timedelta(minutes=round(float(found[1].replace(",", ".")) * minutes))
    return takes if takes <= _LONGEST else None


def size_words(size: int) -> str:
    """Return a file's size: "2.4 MB", "180 KB"."""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{max(1, round(size / 1000))} KB" if size else "0 KB"
