"""Whether the customer was heard and understood (B1–B6)."""

from typing import Final

from workstation.call_flow import Stage
from workstation.scoring.findings import Finding, Judge, ScoredCall

_ENOUGH_S: Final = 30.0  # of measured talk; less says nothing
_MEASURED_SHARE: Final = 0.5  # of the talk; in practice at speed far less is measured
_BY_CHANCE: Final = 1  # both began at once


def _b1_let_finish(case: ScoredCall) -> Finding | None:
    """Judge by the audio levels alone: how often the agent began while the customer spoke."""
    voice = case.conversation.voice
    talked_s = case.conversation.call.talk_time(now=case.now.at).total_seconds()
    talked_s -= sum(spell.held_s(case.now) for spell in case.conversation.holds)
    is_enough = voice.measured_s >= max(_ENOUGH_S, talked_s * _MEASURED_SHARE)
    if not is_enough or voice.customer_s <= 0:
        return None
    evidence = f"Began to speak {voice.interruptions} times while the customer spoke, as measured"
    if voice.interruptions <= _BY_CHANCE:
        return Finding("B1", True, "Let the customer finish, as measured")
    return Finding("B1", False, evidence)


def _b2_understood(case: ScoredCall) -> Finding | None:
    answered = case.conversation.call.answered
    if answered is None:
        return None
    confirmed_at = case.ticket.confirmed_at if case.ticket else None
    if confirmed_at is not None and confirmed_at >= answered.at:
        return Finding("B2", True, "The customer said yes to what was understood", confirmed_at)
    if case.conversation.was_already_clear:
        return Finding("B3", True, "The request was clear and was not repeated")
    flow = case.conversation.flow
    went_on = [entered for stage in _AFTER_LISTENING if (entered := flow.entered(stage))]
    if not went_on:
        return None
    return Finding("B2", False, "Went on without the customer's yes", went_on[0].at)


_AFTER_LISTENING: Final = (Stage.CONFIRMING, Stage.RESOLVING, Stage.NEXT_STEPS, Stage.CLOSING)


def _b5_real_need(case: ScoredCall) -> Finding | None:
    """Tell where the real need was found; that there was one to find is not on record."""
    ticket = case.ticket
    if ticket is None or case.conversation.call.answered is None or not ticket.real_need.strip():
        return None
    return Finding("B5", True, "The real need is written down")


RULES: Final[tuple[Judge, ...]] = (_b1_let_finish, _b2_understood, _b5_real_need)
