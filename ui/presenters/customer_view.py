"""Says how a customer looks on their page: fields with origins, and what there was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from ui.customers.page_views import (
    CustomerPageView,
    MergedView,
    RecordsView,
    RecordView,
    SideView,
    ValueView,
)
from ui.panels.views import Choice
from ui.presenters.customer_words import contact_words, known_views, origin_words, past_words
from ui.presenters.labels import STATUS, STATUS_TONE, label
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.contacts import Contact, ContactKind
from workstation.customers import Customer
from workstation.merges import Merge
from workstation.messages import Message, MessageState
from workstation.numbers import shown
from workstation.origins import Origin
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket

MOST_ROWS: Final = 6
LANGUAGES: Final = (
    *("ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he"),
    *("hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pa", "pl"),
    *("pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur"),
    *("vi", "zh"),
)
_CONTEXT: Final = "CustomerView"
_PROMISE: Final = {
    PromiseState.OPEN: QT_TRANSLATE_NOOP("CustomerView", "open"),
    PromiseState.KEPT: QT_TRANSLATE_NOOP("CustomerView", "kept"),
    PromiseState.RENEGOTIATED: QT_TRANSLATE_NOOP("CustomerView", "moved"),
    PromiseState.BROKEN: QT_TRANSLATE_NOOP("CustomerView", "not kept"),
}
_MESSAGE: Final = {
    MessageState.DRAFT: QT_TRANSLATE_NOOP("CustomerView", "draft"),
    MessageState.QUEUED: QT_TRANSLATE_NOOP("CustomerView", "waits to be sent"),
    MessageState.SENDING: QT_TRANSLATE_NOOP("CustomerView", "being sent"),
    MessageState.SENT: QT_TRANSLATE_NOOP("CustomerView", "sent"),
    MessageState.HANDED_OVER: QT_TRANSLATE_NOOP("CustomerView", "in the mail program"),
    MessageState.UNSURE: QT_TRANSLATE_NOOP("CustomerView", "not sure whether it arrived"),
    MessageState.FAILED: QT_TRANSLATE_NOOP("CustomerView", "not sent"),
}
_CONTACT_ICON: Final = {
    ContactKind.THEY_CALLED: "phone-incoming",
    ContactKind.WE_CALLED: "phone-outgoing",
    ContactKind.MISSED: "phone-x",
    ContactKind.NOT_REACHED: "phone-x",
    ContactKind.WE_WROTE: "envelope-simple",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a line and is not saved, or was saved in another spelling.

    Shape: ``texts``, ``errors`` and ``revisions`` are by (field, number of the value).
    """

    texts: Mapping[tuple[str, int], str] = field(default_factory=dict)
    errors: Mapping[tuple[str, int], str] = field(default_factory=dict)
    revisions: Mapping[tuple[str, int], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CustomerScene:
    """All that the page tells of."""

    customer: Customer
    origins: Mapping[str, Origin]
    typed: Typed
    now: datetime
    zone: tzinfo
    tickets: Sequence[Ticket] = ()
    contacts: Sequence[Contact] = ()
    promises: Sequence[Promise] = ()
    messages: Sequence[Message] = ()
    duplicates: Sequence[Customer] = ()
    merged: Sequence[tuple[Merge, str]] = ()
    suggested_zone: str = ""
    saved: str = ""
    can_undo: bool = False
    back: str = ""
    wrong_numbers: Mapping[str, datetime] = field(default_factory=dict)  # since when


def customer_view(scene: CustomerScene) -> CustomerPageView:
    """Return the page's view."""
    customer = scene.customer
    return CustomerPageView(
        id=customer.id,
        name=_value(scene, "name"),
        salutation=_value(scene, "salutation"),
        organisation=_value(scene, "organisation"),
        time_zone=_value(scene, "time_zone"),
        zone_hint=_tr("Suggested by the number:") if scene.suggested_zone else "",
        suggested_zone=scene.suggested_zone,
        language=customer.language,
        languages=language_choices(customer.language),
        language_origin=_origin(scene, "language"),
        numbers=_values(scene, "numbers", tuple(shown(n) for n in customer.numbers)),
        emails=_values(scene, "emails", customer.emails),
        sip_addresses=_values(scene, "sip_addresses", customer.sip_addresses),
        saved=scene.saved,
        can_undo=scene.can_undo,
        duplicates=known_views(tuple(scene.duplicates[:2])),
        merged=tuple(_merged(scene, merge, name) for merge, name in scene.merged),
        tickets=_some([_ticket(t, scene) for t in scene.tickets], _tr("No ticket yet.")),
        contacts=_some([_contact(c, scene) for c in scene.contacts], _tr("No contact yet.")),
        promises=_some([_promise(p, scene) for p in scene.promises]),
        messages=_some(
            [_message(m, scene) for m in scene.messages if m.state in _MESSAGE],
        ),
        back=scene.back,
    )


def side_view(customer: Customer, open_tickets: int, tickets: int) -> SideView:
    """Return one of two records to merge: what it holds, line by line."""
    lines = (
        customer.organisation,
        ", ".join(shown(number) for number in customer.numbers),
        ", ".join(customer.emails),
        ", ".join(customer.sip_addresses),
        _ticket_words(open_tickets, tickets),
    )
    return SideView(customer.id, customer.name, tuple(line for line in lines if line))


def _ticket_words(open_tickets: int, tickets: int) -> str:
    if not tickets:
        return _tr("No ticket")
    if tickets == 1:
        return _tr("1 ticket, open") if open_tickets else _tr("1 ticket, solved")
    return _tr("{count} tickets, {open} open").format(count=tickets, open=open_tickets)


def language_choices(present: str) -> tuple[Choice, ...]:
    """Return languages in order of their names; what is set is always among them."""
    codes = {*LANGUAGES, *([present] if present else [])}
    named = sorted((_language(code), code) for code in codes)
    return tuple(Choice(code, name) for name, code in named)


def _language(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.C:
        return code
    return QLocale.languageToString(locale.language())


def _value(scene: CustomerScene, name: str) -> ValueView:
    text = str(getattr(scene.customer, name))
    return _typed(scene, name, 0, text, _origin(scene, name))


def _values(scene: CustomerScene, name: str, texts: Sequence[str]) -> tuple[ValueView, ...]:
    """Return the values of a list and, last, an empty one to type one more in."""
    stored = getattr(scene.customer, name)
    origins = [
        _wrong(scene, value) or _origin(scene, f"{name}:{value}") or _origin(scene, name)
        for value in stored
    ]
    views = [_typed(scene, name, n, text, origins[n]) for n, text in enumerate(texts)]
    return (*views, _typed(scene, name, len(texts), "", ""))


def _wrong(scene: CustomerScene, value: str) -> str:
    """Say since when a number is known to be wrong; it stays until somebody takes it out."""
    since = scene.wrong_numbers.get(value)
    if since is None:
        return ""
    return _tr("wrong since {time}").format(time=times.past_inside(since, scene.now, scene.zone))


def _typed(scene: CustomerScene, name: str, number: int, text: str, origin: str) -> ValueView:
    key = (name, number)
    typed = scene.typed
    return ValueView(
        typed.texts.get(key, text), origin, typed.errors.get(key, ""), typed.revisions.get(key, 0)
    )


def _origin(scene: CustomerScene, name: str) -> str:
    return origin_words(scene.origins.get(name), scene.now, scene.zone)


def _some(rows: Iterable[RecordView], empty: str = "") -> RecordsView:
    every = tuple(rows)
    left = len(every) - MOST_ROWS
    more = _tr("and {count} more").format(count=left) if left > 0 else ""
    return RecordsView(every[:MOST_ROWS], more, empty)


def _ticket(ticket: Ticket, scene: CustomerScene) -> RecordView:
    tone = STATUS_TONE[ticket.status] if ticket.is_open else Tone.NEUTRAL
    subject = ticket.subject or _tr("No subject yet")
    return RecordView(
        times.past(ticket.opened_at, scene.now, scene.zone),
        f"#{ticket.number}  {subject}",
        label(STATUS[ticket.status]),
        "ticket",
        tone,
        ticket.id,
    )


def _contact(contact: Contact, scene: CustomerScene) -> RecordView:
    return RecordView(
        times.past(contact.at, scene.now, scene.zone),
        contact_words(contact),
        times.talk_clock(contact.talked_s) if contact.talked_s else "",
        _CONTACT_ICON[contact.kind],
        Tone.NEUTRAL,
        contact.ticket_id or "",
    )


def _promise(promise: Promise, scene: CustomerScene) -> RecordView:
    is_open = promise.state is PromiseState.OPEN
    is_late = promise.state is PromiseState.BROKEN or (is_open and promise.due_at < scene.now)
    tone = Tone.LATE if is_late else Tone.DUE if is_open else Tone.NEUTRAL
    state = PromiseState.BROKEN if is_late else promise.state
    return RecordView(
        times.day_and_time(promise.due_at, scene.now, scene.zone)
        if is_open
        else times.past(promise.due_at, scene.now, scene.zone),
        promise.what,
        _tr(_PROMISE[state]),
        "handshake",
        tone,
        promise.ticket_id,
    )


def _message(message: Message, scene: CustomerScene) -> RecordView:
    is_stuck = message.state in (MessageState.UNSURE, MessageState.FAILED)
    return RecordView(
        times.past(message.settled_at or message.changed_at, scene.now, scene.zone),
        message.subject or _tr("No subject yet"),
        _tr(_MESSAGE[message.state]),
        "envelope-simple",
        Tone.LATE if is_stuck else Tone.NEUTRAL,
        message.ticket_id,
    )


def _merged(scene: CustomerScene, merge: Merge, name: str) -> MergedView:
    at = past_words(merge.at, scene.now, scene.zone)
    return MergedView(merge.id, _tr("Merged from {name}, {at}").format(name=name, at=at))


def _tr(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
