"""Whether the customer was heard and understood (B1–B6)."""

from typing import Final

from workstation.call_flow import Stage
from workstation.scoring.findings import Finding, Judge, ScoredCall


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


RULES: Final[tuple[Judge, ...]] = (_b2_understood,)
