"""Says how a delay looks before the customer knows of it, and what to tell them."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.panels.views import Choice, WhenView
from ui.presenters.owed import customer_of, zone_of_owed
from ui.presenters.phrases import shown
from ui.promises.views import DelayView, TellView
from ui.widgets.say_text import Phrase
from ui.window_language import times
from workstation.callbacks import Callback
from workstation.delays import Delay
from workstation.desk.desk import Desk
from workstation.guidance import Guidance
from workstation.moves import ToldBy
from workstation.phrases import GuidanceFacts
from workstation.promises import Promise


def phone_of(desk: Desk, owed: Callback | Promise) -> str:
    """Return what to dial to tell the customer; empty when no number is known."""
    if isinstance(owed, Callback) and owed.number:
        return owed.number
    customer = customer_of(desk, owed)
    known = (*customer.numbers, *customer.sip_addresses) if customer else ()
    return next(iter(known), "")


def whom_of(desk: Desk, owed: Callback | Promise) -> str:
    """Return to whom it was promised, as well as it is known."""
    name = owed.name if isinstance(owed, Callback) else owed.to_whom
    customer = customer_of(desk, owed)
    return name or (customer.name if customer else "") or _tr("A customer without a name")


def guidance_for(desk: Desk, owed: Callback | Promise) -> Guidance | None:
    """Return the words in the customer's language, else the desk's; None without content."""
    if not desk.guidance.languages:
        return None
    customer = customer_of(desk, owed)
    wishes = (customer.language if customer else "", desk.settings.value.language)
    return desk.guidance.library.best(*wishes)


def delay_facts(
    desk: Desk, owed: Callback | Promise, due_at: datetime | None, reason: str, zone: tzinfo
) -> GuidanceFacts | None:
    """Return what is known to tell them with; None without a new time or without words."""
    guidance = guidance_for(desk, owed)
    if guidance is None or due_at is None:
        return None
    content, customer, now = guidance.content.promises, customer_of(desk, owed), desk.clock.now().at
    there = zone_of_owed(desk, owed)
    said = guidance.spoken.time_of(due_at, now, there or zone)
    if there and due_at.astimezone(there).utcoffset() != due_at.astimezone(zone).utcoffset():
        said = content.their_time.replace("{time}", said)
    settings = desk.settings.value
    return GuidanceFacts(
        agent=settings.agent_name,
        organisation=settings.organisation,
        customer=customer.spoken_name if customer else "",
        promise=owed.what if isinstance(owed, Promise) else owed.subject,
        promise_time=said,
        delay_reason=_spoken_reason(desk, guidance, reason),
    )


def _spoken_reason(desk: Desk, guidance: Guidance, reason: str) -> str:
    """Return how a reason is said; one chosen in the desk's language, in the customer's."""
    ours = desk.guidance.of().content.promises.reasons
    chosen = next((each.id for each in ours if each.label == reason.strip()), "")
    theirs = guidance.content.promises
    found = (each.words for each in theirs.reasons if chosen and each.id == chosen)
    return next(found, theirs.spoken_reason(reason))


def say_of(desk: Desk, owed: Callback | Promise, facts: GuidanceFacts | None) -> Phrase:
    """Return the words to tell them with; empty where there are none."""
    guidance = guidance_for(desk, owed)
    if guidance is None or facts is None:
        return ()
    for phrase in guidance.content.promises.delay:
        spoken = guidance.book.spoken(phrase.id, facts) if phrase.suits_everybody else None
        if spoken is not None:
            return shown(spoken.parts)
    return ()


def reasons_of(desk: Desk) -> tuple[Choice, ...]:
    """Return the usual reasons, in the desk's own language."""
    if not desk.guidance.languages:
        return ()
    content = desk.guidance.of().content.promises
    return tuple(Choice(each.label, each.label) for each in content.reasons)


def delay_view(desk: Desk, owed: Callback | Promise, when: WhenView, reason: str) -> DelayView:
    known = desk.delays.open_of(owed)
    notes = ""
    if known is not None and known.way is ToldBy.MESSAGE:
        notes = _tr("A draft about a new time lies ready on the ticket.")
    elif known is not None:
        notes = _tr("A new time waits to be told by call.")
    return DelayView(
        key=owed.id,
        when=when,
        reason=reason,
        reasons=reasons_of(desk),
        is_complete=_is_new(owed, when) and bool(reason.strip()),
        why_not_call=_why_not_call(desk, owed),
        why_not_write="" if owed.ticket_id else _tr("There is no ticket to write from."),
        notes=notes,
    )


def _is_new(owed: Callback | Promise, when: WhenView) -> bool:
    """Tell whether a time is chosen that is another one than was promised."""
    if isinstance(owed, Callback):
        before = (owed.due_at, owed.until)
    else:
        before = (owed.begins_at or owed.due_at, owed.due_at if owed.begins_at else None)
    return when.chosen is not None and (when.chosen, when.until) != before


def _why_not_call(desk: Desk, owed: Callback | Promise) -> str:
    if not phone_of(desk, owed):
        return _tr("There is no number to call.")
    if not any(desk.line.is_usable(a) for a in desk.settings.value.accounts):
        return _tr("No phone line is ready to call from.")
    return ""


def tell_view(desk: Desk, delay: Delay, owed: Callback | Promise, zone: tzinfo) -> TellView:
    """Return what to tell of a delay now."""
    now = desk.clock.now().at
    facts = delay_facts(desk, owed, delay.until or delay.to_at, delay.reason, zone)
    old = times.day_and_time(delay.from_at, now, zone)
    new = times.due(delay.to_at, delay.until, now, zone)
    return TellView(
        title=_tr("Tell {name}").format(name=whom_of(desk, owed)),
        times=_tr("{old} becomes {new}").format(old=old, new=new),
        reason=delay.reason,
        say=say_of(desk, owed, facts),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("DelayView", text)
