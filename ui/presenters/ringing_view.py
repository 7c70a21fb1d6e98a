"""Says how a ringing call looks on its card: who, why, and the greeting to say (A1–A3)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.presenters.phrases import shown
from ui.ringing.view import ReasonView, RingingView
from ui.theme.tokens import Tone
from workstation import words
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.greeting import Greeting
from workstation.screen_pop import Reason, ReasonKind, ScreenPop

ANSWER_WITHIN_S: Final = 20  # A1; the ring is full then

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


def ringing_view(scene: RingingScene) -> RingingView:
    """Return the card's view."""
    call = scene.conversation.call
    rings_s = max(0.0, call.ring_time(now=scene.now.at).total_seconds())
    return RingingView(
        call_id=call.id,
        line=_tr("Incoming, {line}").format(line=call.line) if call.line else _tr("Incoming call"),
        name=scene.name,
        number=scene.number,
        ring_text=words.span(rings_s),
        ring_share=min(1.0, rings_s / ANSWER_WITHIN_S),
        ring_tone=_tone(rings_s),
        reasons=tuple(_reason(r) for r in scene.pop.reasons[:3]) if scene.pop else (),
        greeting=shown(scene.greeting.phrase.parts),
        warning=_outdated(scene.greeting),
        footnote=_tr("Keep typing. Your note stays open.") if scene.is_typing else "",
        others=scene.others,
    )


def _tone(rings_s: float) -> Tone:
    if rings_s >= ANSWER_WITHIN_S:
        return Tone.LATE
    return Tone.DUE if rings_s >= ANSWER_WITHIN_S / 2 else Tone.ACCENT


def _reason(reason: Reason) -> ReasonView:
    icon, tone = _ICON[reason.kind]
    return ReasonView(icon, reason.title, reason.detail, tone)


def _outdated(greeting: Greeting) -> str:
    if not greeting.outdated_ids:
        return ""
    return _tr("An outdated greeting was left out.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RingingView", text)
