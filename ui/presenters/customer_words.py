"""Says in a few words why it may be a customer, what a contact was, where a field comes from."""

from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.customers.views import LikelyView
from ui.window_language import times
from workstation.contacts import Contact, ContactKind
from workstation.customers import Customer
from workstation.likely_callers import LikelyCaller, Likeness
from workstation.numbers import shown
from workstation.origins import Origin, OriginSource

KEYS: Final = ("Shift+F1", "Shift+F2", "Shift+F3")
_CONTEXT: Final = "CustomerWords"
_LIKENESS: Final = {
    Likeness.SAME_NUMBER: QT_TRANSLATE_NOOP("CustomerWords", "has this number"),
    Likeness.SAME_ADDRESS: QT_TRANSLATE_NOOP("CustomerWords", "has this address"),
    Likeness.SAME_NAME: QT_TRANSLATE_NOOP("CustomerWords", "same name, another number"),
    Likeness.SAME_COMPANY: QT_TRANSLATE_NOOP("CustomerWords", "a number of that company"),
}
_CONTACT: Final = {
    ContactKind.THEY_CALLED: QT_TRANSLATE_NOOP("CustomerWords", "Called"),
    ContactKind.WE_CALLED: QT_TRANSLATE_NOOP("CustomerWords", "We called"),
    ContactKind.MISSED: QT_TRANSLATE_NOOP("CustomerWords", "Called, not answered"),
    ContactKind.NOT_REACHED: QT_TRANSLATE_NOOP("CustomerWords", "We called, not reached"),
    ContactKind.WE_WROTE: QT_TRANSLATE_NOOP("CustomerWords", "We wrote"),
}
_ORIGIN: Final = {
    OriginSource.CALL: QT_TRANSLATE_NOOP("CustomerWords", "from the call"),
    OriginSource.AGENT: QT_TRANSLATE_NOOP("CustomerWords", "typed here"),
    OriginSource.CUSTOMER: QT_TRANSLATE_NOOP("CustomerWords", "said by the customer"),
    OriginSource.IMPORT: QT_TRANSLATE_NOOP("CustomerWords", "from a file"),
    OriginSource.MESSAGE: QT_TRANSLATE_NOOP("CustomerWords", "from a message"),
    OriginSource.EARLIER_TICKET: QT_TRANSLATE_NOOP("CustomerWords", "from an earlier ticket"),
    OriginSource.SUGGESTED: QT_TRANSLATE_NOOP("CustomerWords", "suggested"),
}


def likely_views(likely: tuple[LikelyCaller, ...]) -> tuple[LikelyView, ...]:
    """Return the first three, each with its key and why it may be them."""
    views = []
    for each, key in zip(likely, KEYS, strict=False):
        customer = each.customer
        detail = _joined(customer.organisation, _tr(_LIKENESS[each.likeness]))
        views.append(LikelyView(customer.id, customer.name, detail, key))
    return tuple(views)


def known_views(
    customers: tuple[Customer, ...], *, has_keys: bool = False
) -> tuple[LikelyView, ...]:
    """Return customers as they are told apart: by organisation, number or e-mail address."""
    views = []
    for number, customer in enumerate(customers):
        way = shown(customer.numbers[0]) if customer.numbers else customer.email
        detail = _joined(way, customer.organisation)
        views.append(
            LikelyView(customer.id, customer.name, detail, KEYS[number] if has_keys else "")
        )
    return tuple(views)


def maybe_name(likely: tuple[LikelyCaller, ...]) -> str:
    """Return whom it may be as a heading: "Maybe Ada Okafor or Daniel Okafor"."""
    names = [each.customer.name for each in likely]
    if len(names) == 1:
        return _tr("Maybe {name}").format(name=names[0])
    if len(names) == 2:
        return _tr("Maybe {one} or {other}").format(one=names[0], other=names[1])
    return _tr("Maybe {one} or {count} others").format(one=names[0], count=len(names) - 1)


def contact_words(contact: Contact) -> str:
    """Return what a contact was and how it ended: "Called, solved: November bill"."""
    ended = contact.outcome.words if contact.outcome else ""
    what = ", ".join(part for part in (_tr(_CONTACT[contact.kind]), ended) if part)
    return f"{what}: {contact.about}" if contact.about else what


def origin_words(origin: Origin | None, now: datetime, zone: tzinfo) -> str:
    """Return where a field comes from, quietly: "from the call, Tue 14:02"."""
    if origin is None:
        return ""
    detail = origin.detail if origin.source is OriginSource.IMPORT else ""
    source = detail or _tr(_ORIGIN[origin.source])
    if origin.source is OriginSource.AGENT and origin.by:
        source = _tr("typed by {name}").format(name=origin.by)
    if origin.source is OriginSource.SUGGESTED:
        return source
    return f"{source}, {past_words(origin.at, now, zone)}"


def past_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return when something was, inside a sentence: "today 14:08"."""
    return times.past_inside(at, now, zone)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _tr(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
