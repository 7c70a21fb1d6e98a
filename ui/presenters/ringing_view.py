"""Says how a ringing call looks on its card: who, why, and the greeting to say (A1–A3)."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.presenters.customer_words import contact_words, likely_views
from ui.presenters.greeting_words import outdated_words
from ui.presenters.phrases import shown
from ui.ringing.view import ContactView, ReasonView, RingingView
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.clock import Moment
from workstation.contacts import ContactKind
from workstation.conversation import Conversation
from workstation.greeting import Greeting
from workstation.screen_pop import Reason, ReasonKind, ScreenPop

ANSWER_WITHIN_S: Final = 20  # A1; the ring is full then
_MOST_REASONS: Final = 3
_MOST_CONTACTS: Final = 3
_LONGEST_QUOTE: Final = 140

_ICON: Final = {
    ReasonKind.PROMISE_BROKEN: ("handshake", Tone.LATE),
    ReasonKind.PROMISE_DUE: ("handshake", Tone.DUE),
    ReasonKind.CALLBACK_OPEN: ("phone-outgoing", Tone.DUE),
    ReasonKind.TICKET_OPEN: ("ticket", Tone.NEUTRAL),
    ReasonKind.LAST_CALL: ("phone-incoming", Tone.NEUTRAL),
    ReasonKind.LAST_WORDS: ("quotes", Tone.NEUTRAL),
}


@dataclass(frozen=True, slots=True)
class RingingScene:
    """A ringing call with what is known of the caller."""

    conversation: Conversation
    name: str
    number: str
    greeting: Greeting
    now: Moment
    pop: ScreenPop | None = None
    others: tuple[str, ...] = ()
    is_typing: bool = False
    zone: tzinfo | None = None


def ringing_view(scene: RingingScene) -> RingingView:
    """Return the card's view."""
    call, pop = scene.conversation.call, scene.pop
    maybe = likely_views(pop.maybe) if pop else ()
    rings_s = max(0.0, call.ring_time(now=scene.now.at).total_seconds())
    return RingingView(
        call_id=call.id,
        line=_tr("Incoming, {line}").format(line=call.line) if call.line else _tr("Incoming call"),
        name=scene.name,
        organisation=_organisation(pop),
        number=scene.number,
        ring_text=times.span(rings_s),
        ring_share=min(1.0, rings_s / ANSWER_WITHIN_S),
        ring_tone=_tone(rings_s),
        maybe=maybe,
        more_maybe=_more(len(pop.maybe) - len(maybe)) if pop else "",
        can_name=pop is not None and pop.customer is None,
        reasons=_reasons(pop) if pop else (),
        quote=_quote(pop.customer_words) if pop else "",
        contacts=_contacts(pop, scene.now.at, scene.zone) if pop else (),
        greeting=shown(scene.greeting.phrase.parts),
        warning=outdated_words(scene.greeting, scene.now.at, scene.zone),
        footnote=_tr("Keep typing. Your note stays open.") if scene.is_typing else "",
        others=scene.others,
    )


def _organisation(pop: ScreenPop | None) -> str:
    """Return whom they speak for; a name that only their telephone sends is told as such."""
    if pop is not None and pop.customer is not None:
        return pop.customer.organisation
    return _tr("Not known here yet") if pop is not None and not pop.maybe else ""


def _tone(rings_s: float) -> Tone:
    if rings_s >= ANSWER_WITHIN_S:
        return Tone.LATE
    return Tone.DUE if rings_s >= ANSWER_WITHIN_S / 2 else Tone.ACCENT


def _reason(reason: Reason) -> ReasonView:
    icon, tone = _ICON[reason.kind]
    return ReasonView(icon, in_window_language(reason.title), reason.detail, tone)


def _reasons(pop: ScreenPop) -> tuple[ReasonView, ...]:
    """Return the strongest three; the customer's words have a place of their own."""
    reasons = [r for r in pop.reasons if r.kind is not ReasonKind.LAST_WORDS]
    return tuple(_reason(reason) for reason in reasons[:_MOST_REASONS])


def _contacts(pop: ScreenPop, now: datetime, zone: tzinfo | None) -> tuple[ContactView, ...]:
    """Return the last contacts, but for one that stands among the reasons already."""
    is_told = any(r.kind is ReasonKind.LAST_CALL for r in pop.reasons[:_MOST_REASONS])
    calls = [c for c in pop.contacts if c.kind is not ContactKind.WE_WROTE]
    told = calls[0] if is_told and calls else None
    left = [contact for contact in pop.contacts if contact is not told][:_MOST_CONTACTS]
    return tuple(ContactView(times.past(c.at, now, zone), contact_words(c)) for c in left)


def _quote(text: str) -> str:
    """Return the beginning of what they said, in quotation marks; empty for nothing."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = f"{line[:_LONGEST_QUOTE].rstrip()} …"
    bare = line.strip('“”"')  # agents often type the marks themselves
    return _tr("“{words}”").format(words=bare) if bare else ""


def _more(count: int) -> str:
    return _tr("and {count} more").format(count=count) if count > 0 else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RingingView", text)
