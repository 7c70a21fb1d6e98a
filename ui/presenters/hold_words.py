"""Words and rings of a hold that several places show; pure but for the language."""

from PySide6.QtCore import QCoreApplication

from ui.theme.tokens import Tone
from ui.widgets.hold_ring import HoldRingView, HoldState
from ui.window_language import times
from workstation.clock import Moment
from workstation.hold import HoldAdvice, HoldDue, HoldRules, HoldSpell
from workstation.hold_waits import wait_word

_RING = {
    HoldDue.NOTHING: HoldState.CALM,
    HoldDue.CHECK_IN: HoldState.DUE,
    HoldDue.OVERDUE: HoldState.LATE,
}


def hold_ring(advice: HoldAdvice, rules: HoldRules) -> HoldRingView:
    past = advice.since_contact_s - rules.check_in_after_s
    room = max(1, rules.overdue_after_s - rules.check_in_after_s)
    return HoldRingView(
        time_text=times.hold_clock(advice.since_contact_s),
        share=advice.ring_share,
        state=_RING[advice.due],
        caption=_tr("on hold"),
        overtime=min(1.0, max(0.0, past / room)),
    )


def wait_words(spell: HoldSpell, now: Moment) -> str:
    """Set what was said against what it is by now (E1)."""
    word = wait_word(spell, now)
    if word is None:
        return ""
    said = times.span(word.stated_s)
    if word.over_s < 0:
        left = times.hold_clock(-word.over_s)
        return _tr("You said {said}: {left} left").format(said=said, left=left)
    return _tr("You said {said}, now it is {held}").format(
        said=said, held=times.hold_clock(word.held_s)
    )


def wait_tone(spell: HoldSpell, now: Moment) -> Tone:
    word = wait_word(spell, now)
    if word is None or word.over_s < 0:
        return Tone.NEUTRAL
    return Tone.LATE if word.is_far_over else Tone.DUE


def _tr(text: str) -> str:
    return QCoreApplication.translate("HoldView", text)
