"""How the customer was kept on hold (E1–E5)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from workstation import words
from workstation.callbacks import CallbackReason
from workstation.clock import Moment
from workstation.hold import HoldOutcome, HoldSpell, callback_was_due
from workstation.hold_waits import wait_word
from workstation.scoring.findings import Finding, Judge, ScoredCall
from workstation.tickets import Priority


def _e1_asked_first(case: ScoredCall) -> Finding | None:
    spells, declined = case.conversation.holds, case.conversation.declined_holds
    if not spells and not declined:
        return None
    for spell in spells:
        if not spell.asked_permission:
            return Finding("E1", False, "Put on hold without asking", spell.started.at)
        if spell.stated_wait_s is None:
            return Finding("E1", False, "Put on hold without saying how long", spell.started.at)
    if not spells:
        said_no = "Asked before a hold; the customer said no and was not held"
        return Finding("E1", True, said_no, declined[0].at.at)
    evidence = f"Asked before each hold, with the wait: {_waits(spells, case.now)}"
    return Finding("E1", True, evidence, spells[0].started.at)


def _waits(spells: Sequence[HoldSpell], now: Moment) -> str:
    """Return what was said of each hold, and what it came to."""
    stated = (wait_word(spell, now) for spell in spells)
    return "; ".join(
        f"said {words.span(word.stated_s)}, took {words.hold_clock(word.held_s)}"
        for word in stated
        if word is not None
    )


def _e2_came_back(case: ScoredCall) -> Finding | None:
    figures = case.hold_figures
    if figures.check_ins_due == 0:
        return None
    evidence = f"{figures.check_ins_on_time} of {figures.check_ins_due} check-ins on time"
    is_kept = figures.check_ins_on_time == figures.check_ins_due
    return Finding("E2", is_kept, evidence, _longest_wait_end(case))


def _e3_never_overdue(case: ScoredCall) -> Finding | None:
    figures = case.hold_figures
    if figures.check_ins_due == 0:
        return None
    evidence = f"Longest wait without a word {words.hold_clock(figures.longest_gap_s)}"
    is_kept = figures.longest_gap_s <= case.rules.overdue_after_s
    return Finding("E3", is_kept, evidence, _longest_wait_end(case))


def _longest_wait_end(case: ScoredCall) -> datetime:
    """Return when the longest stretch without a word was over."""
    stretches = [one for spell in case.conversation.holds for one in spell.stretches]
    longest = max(stretches, key=lambda stretch: stretch.length_s(case.now))
    return (longest.ended or case.now).at


def _e4_offered_callback(case: ScoredCall) -> Finding | None:
    conversation = case.conversation
    if not callback_was_due(conversation.holds, case.rules, case.now):
        return None
    for spell in conversation.holds:
        if spell.outcome is HoldOutcome.CALLBACK and spell.ended:
            return Finding("E4", True, "A call back was agreed", spell.ended.at)
    check_ins = [made for spell in conversation.holds for made in spell.check_ins]
    for made in check_ins:
        if case.offers_callback(made.phrase_id):
            return Finding("E4", True, "A call back was offered", made.at.at)
    if any(case.offers_callback(phrase_id) for phrase_id in conversation.said):
        return Finding("E4", True, "A call back was offered")
    return Finding("E4", False, "The hold took long and no call back was offered")


def _e5_called_back_first(case: ScoredCall) -> Finding | None:
    left = [s for s in case.conversation.holds if s.outcome is HoldOutcome.CUSTOMER_LEFT]
    if not left:
        return None
    for callback in case.callbacks:
        if (
            callback.reason is CallbackReason.DROPPED_ON_HOLD
            and callback.call_id == case.conversation.id
            and callback.priority is Priority.URGENT
        ):
            return Finding("E5", True, "An urgent callback stands", callback.due_at)
    return Finding("E5", False, "Left on hold, and no callback was made")


RULES: Final[tuple[Judge, ...]] = (
    _e1_asked_first,
    _e2_came_back,
    _e3_never_overdue,
    _e4_offered_callback,
    _e5_called_back_first,
)
