"""Whether the caller was asked for what was missing only, and step by step (A4, A5, B4, B6)."""

from typing import Final

from workstation.asked_questions import AskedQuestion, AskResult
from workstation.scoring.findings import Finding, Judge, ScoredCall


def _a4_known_not_asked(case: ScoredCall) -> Finding | None:
    known = [each for each in case.conversation.asked if each.result is AskResult.KNOWN]
    if not known:
        return None
    evidence = f"Known already and not asked again: {len(known)}"
    return Finding("A4", True, evidence, known[0].at.at)


def _a5_said_where(case: ScoredCall) -> Finding | None:
    """Judge the answers that could be looked up: were they found as they should look?"""
    looked_up = [
        each
        for each in case.conversation.asked
        if each.has_hint and each.result is AskResult.ANSWERED
    ]
    if not looked_up:
        return None
    right = sum(each.looks_right for each in looked_up)
    evidence = f"{right} of {len(looked_up)} answers that can be looked up are as they should be"
    return Finding("A5", right == len(looked_up), evidence, looked_up[-1].at.at)


def _b4_step_by_step(case: ScoredCall) -> Finding | None:
    """Judge whether a matter that was begun was asked to its end."""
    asked = [each for each in case.conversation.asked if each.result is not AskResult.KNOWN]
    if not asked:
        return None
    last: dict[str, AskedQuestion] = {each.topic_id: each for each in asked}
    for each in last.values():
        if each.left:
            evidence = f"Left before its end: {each.topic}, {each.left} still to ask"
            return Finding("B4", False, evidence, each.at.at)
    topics = ", ".join(each.topic for each in last.values())
    return Finding("B4", True, f"Asked step by step: {topics}", asked[-1].at.at)


def _b6_checked_understanding(case: ScoredCall) -> Finding | None:
    """Judge the reminders after long explanations; without one nothing is judged."""
    checks = case.conversation.understanding_checks
    if not checks:
        return None
    for check in checks:
        if check.asked is None:
            evidence = "A long explanation, and it was not asked whether it was clear"
            return Finding("B6", False, evidence, check.due.at)
    evidence = f"Asked after each long explanation whether it was clear: {len(checks)}"
    return Finding("B6", True, evidence, checks[-1].due.at)


OF_OPENING: Final[tuple[Judge, ...]] = (_a4_known_not_asked, _a5_said_where)
OF_LISTENING: Final[tuple[Judge, ...]] = (_b4_step_by_step, _b6_checked_understanding)
