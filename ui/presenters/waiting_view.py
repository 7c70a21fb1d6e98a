"""Says how those who wait behind the call in front look; pure but for the language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import WaitingRowView
from ui.presenters.hold_words import hold_ring, wait_words
from ui.theme.tokens import Tone
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.hold import HoldAdvice, HoldDue, HoldRules

CHECK_IN_FIRST: Final = "Ctrl+F8"


@dataclass(frozen=True, slots=True)
class WaitingCaller:
    """A call behind the one in front; without ``advice`` the far end holds us."""

    conversation: Conversation
    name: str
    advice: HoldAdvice | None = None


def waiting_rows(
    callers: Sequence[WaitingCaller], rules: HoldRules, now: Moment
) -> tuple[WaitingRowView, ...]:
    """Return a row for each caller, in the order given; the first of ours has the key."""
    rows: list[WaitingRowView] = []
    has_key = False
    for caller in callers:
        advice = caller.advice
        if advice is None:
            rows.append(_held_by_them(caller))
            continue
        rows.append(_on_hold(caller, advice, rules, now, is_first=not has_key))
        has_key = True
    return tuple(rows)


def _on_hold(
    caller: WaitingCaller, advice: HoldAdvice, rules: HoldRules, now: Moment, *, is_first: bool
) -> WaitingRowView:
    spell = caller.conversation.open_hold
    parts = [_due_words(advice), wait_words(spell, now) if spell else ""]
    if caller.conversation.call.held_by_them:
        parts.append(_tr("They hold the line too."))
    return WaitingRowView(
        id=caller.conversation.id,
        name=caller.name,
        words="\n".join(part for part in parts if part),
        ring=hold_ring(advice, rules),
        tone=_tone(advice),
        action=_tr("Go there and check in") if is_first else _tr("Go to this call"),
        key=CHECK_IN_FIRST if is_first else "",
    )


def _held_by_them(caller: WaitingCaller) -> WaitingRowView:
    return WaitingRowView(
        id=caller.conversation.id,
        name=caller.name,
        words=_tr("They put you on hold: nothing to do."),
        action=_tr("Go to this call"),
    )


def _due_words(advice: HoldAdvice) -> str:
    if advice.due is HoldDue.OVERDUE:
        return _tr("Check-in overdue")
    if advice.due is HoldDue.CHECK_IN:
        return _tr("Check-in due")
    return _tr("On hold")


def _tone(advice: HoldAdvice) -> Tone:
    if advice.due is HoldDue.OVERDUE:
        return Tone.LATE
    return Tone.DUE if advice.due is HoldDue.CHECK_IN else Tone.NEUTRAL


def _tr(text: str) -> str:
    return QCoreApplication.translate("WaitingView", text)
