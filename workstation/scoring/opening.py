"""How a call was opened: answered in time, greeted by name (A1–A6)."""

from typing import Final

from workstation import words
from workstation.calls import Direction
from workstation.scoring.findings import Finding, Judge, ScoredCall

ANSWER_WITHIN_S: Final = 20  # A1
GREET_WITHIN_S: Final = 15  # A2


def _a1_answered_promptly(case: ScoredCall) -> Finding | None:
    call = case.conversation.call
    if call.direction is not Direction.INBOUND or not (call.answered or call.is_over):
        return None
    rang_s = call.ring_time(now=case.now.at).total_seconds()
    if call.answered is None:
        return Finding("A1", False, f"Not answered, rang {words.span(rang_s)}", call.ended_at)
    evidence = f"Answered after {words.span(rang_s)}"
    return Finding("A1", rang_s <= ANSWER_WITHIN_S, evidence, call.answered.at)


def _a2_greeted(case: ScoredCall) -> Finding | None:
    call, said = case.conversation.call, case.conversation.greeting_said
    if call.answered is None:
        return None
    if said is not None:
        after_s = max(0.0, said.since(call.answered))
        evidence = f"Greeting said after {words.span(after_s)}"
        return Finding("A2", after_s <= GREET_WITHIN_S, evidence, said.at)
    if call.talk_time(now=case.now.at).total_seconds() <= GREET_WITHIN_S:
        return None
    return Finding("A2", False, "The greeting was not ticked as said", call.answered.at)


RULES: Final[tuple[Judge, ...]] = (
    _a1_answered_promptly,
    _a2_greeted,
)
