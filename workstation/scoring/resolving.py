"""Whether the customer knows what happens next, and when (C1–C9)."""

from typing import Final

from workstation.scoring.findings import Finding, Judge, ScoredCall


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


RULES: Final[tuple[Judge, ...]] = (
    _c1_next_update,
    _c3_next_steps,
)
