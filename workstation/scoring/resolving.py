"""Whether the customer knows what happens next, and when (C1–C9)."""

from typing import Final

from workstation.promises import PromiseState
from workstation.scoring.findings import Finding, Judge, ScoredCall

_SEVERAL: Final = 2  # stages make a plan


def _c1_next_update(case: ScoredCall) -> Finding | None:
    call, ticket = case.conversation.call, case.ticket
    disposition = case.conversation.wrap_up.disposition
    is_wrong_number = disposition is not None and disposition.is_wrong_number
    if ticket is None or call.answered is None or not call.is_over or is_wrong_number:
        return None
    if not ticket.is_open:
        return Finding("C1", True, "The ticket is solved")
    if ticket.next_update_at is not None:
        return Finding("C1", True, "The next update has a time", ticket.next_update_at)
    if case.own_promises:
        return Finding("C1", True, "A promise has a time", case.own_promises[0].due_at)
    evidence = "The ticket is open and has no time for the next update"
    return Finding("C1", False, evidence, call.ended_at)


def _c2_moved_in_time(case: ScoredCall) -> Finding | None:
    """Judge the promises that were moved in this call, or that it found broken."""
    given_up = (PromiseState.RENEGOTIATED, PromiseState.BROKEN)
    moved = [p for p in case.promises if p.state in given_up and case.is_within(p.settled_at)]
    for promise in moved:
        if promise.state is PromiseState.BROKEN:
            evidence = f"Broken: {promise.what}"
            return Finding("C2", False, evidence, promise.settled_at)
    if not moved:
        return None
    return Finding("C2", True, "A promise was moved in time, with its reason", moved[0].settled_at)


def _c3_next_steps(case: ScoredCall) -> Finding | None:
    steps = [step for step in case.steps if step.done_at is None]
    if case.conversation.call.answered is None or not steps:
        return None
    for step in steps:
        if not step.who.strip() or step.due_at is None:
            return Finding("C3", False, f"Without a name or a time: {step.what}")
    for step in steps:
        if step.confirmed_at is None:
            return Finding("C3", False, f"Not confirmed with the customer: {step.what}")
    confirmed = max(step.confirmed_at for step in steps if step.confirmed_at)
    return Finding("C3", True, "Every step has name, time and the customer's yes", confirmed)


def _c4_whole_way(case: ScoredCall) -> Finding | None:
    """Judge the plan of a solution in several stages."""
    if case.conversation.call.answered is None or len(case.plan) < _SEVERAL:
        return None
    for stage in case.plan:
        if not stage.what_if.strip():
            return Finding("C4", False, f"Nothing said for when this fails: {stage.what}")
    return Finding("C4", True, "Each stage says what to do when it fails")


def _c5_answer_given(case: ScoredCall) -> Finding | None:
    """Judge a ticket that this call solved: does the answer stand on it?"""
    call, ticket = case.conversation.call, case.ticket
    if ticket is None or ticket.is_open or call.answered is None or not call.is_over:
        return None
    if ticket.answer.strip():
        return Finding("C5", True, "The answer stands on the ticket")
    return Finding("C5", False, "Solved, and no answer stands on the ticket", call.ended_at)


RULES: Final[tuple[Judge, ...]] = (
    _c1_next_update,
    _c2_moved_in_time,
    _c3_next_steps,
    _c4_whole_way,
    _c5_answer_given,
)
