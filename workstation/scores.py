"""Which of the communication rules a call kept and which it missed, each with its evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workstation import words
from workstation.call_flow import Stage
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.calls import Direction
from workstation.clock import Moment
from workstation.closing import ClosingItem, ItemResult
from workstation.conversation import Conversation
from workstation.hold import HoldFigures, HoldOutcome, HoldRules, callback_was_due, hold_figures
from workstation.promises import Promise
from workstation.tickets import NextStep, Priority, Ticket
from workstation.wrap_up import Disposition

ANSWER_WITHIN_S: Final = 20  # A1
GREET_WITHIN_S: Final = 15  # A2


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that came up in a call: kept or missed, why we think so, and when."""

    rule: str
    is_kept: bool
    evidence: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The rules that came up, in the order of their numbers; what did not come up is left out."""

    findings: tuple[Finding, ...] = ()

    @property
    def kept(self) -> tuple[str, ...]:
        return tuple(finding.rule for finding in self.findings if finding.is_kept)

    @property
    def missed(self) -> tuple[str, ...]:
        return tuple(finding.rule for finding in self.findings if not finding.is_kept)


@dataclass(frozen=True, slots=True)
class ScoredCall:
    """All that a score is made from.

    Shape: ``ticket``, ``steps``, ``promises`` and ``callbacks`` are as they stand now;
    ``offers_callback`` tells whether a phrase offers to call back, by its id.
    """

    conversation: Conversation
    rules: HoldRules
    now: Moment
    ticket: Ticket | None = None
    steps: Sequence[NextStep] = ()
    promises: Sequence[Promise] = ()
    callbacks: Sequence[Callback] = ()
    offers_callback: Callable[[str], bool] = lambda phrase_id: False

    @property
    def hold_figures(self) -> HoldFigures:
        spells = self.conversation.holds
        return sum((hold_figures(s, self.rules, self.now) for s in spells), HoldFigures())

    @property
    def own_promises(self) -> list[Promise]:
        return [p for p in self.promises if p.call_id == self.conversation.id]


def score(case: ScoredCall) -> Score:
    """Return the rules that the call kept and missed."""
    findings = (rule(case) for rule in _RULES)
    return Score(tuple(finding for finding in findings if finding is not None))


# --- opening and understanding ----------------------------------------------------------------


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


# --- resolving --------------------------------------------------------------------------------


def _c1_next_update(case: ScoredCall) -> Finding | None:
    call, ticket = case.conversation.call, case.ticket
    is_wrong_number = case.conversation.wrap_up.disposition is Disposition.WRONG_NUMBER
    if ticket is None or call.answered is None or not call.is_over or is_wrong_number:
        return None
    if not ticket.is_open:
        return Finding("C1", True, "The ticket is solved")
    if ticket.next_update_at is not None:
        return Finding("C1", True, "The next update has a time", ticket.next_update_at)
    if case.own_promises:
        return Finding("C1", True, "A promise has a time", case.own_promises[0].due_at)
    return Finding("C1", False, "The ticket is open and has no time for the next update")


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


# --- hold -------------------------------------------------------------------------------------


def _e1_asked_first(case: ScoredCall) -> Finding | None:
    spells = case.conversation.holds
    if not spells:
        return None
    for spell in spells:
        if not spell.asked_permission:
            return Finding("E1", False, "Put on hold without asking", spell.started.at)
        if spell.stated_wait_s is None:
            return Finding("E1", False, "Put on hold without saying how long", spell.started.at)
    return Finding("E1", True, "Asked before each hold, with the wait", spells[0].started.at)


def _e2_came_back(case: ScoredCall) -> Finding | None:
    figures = case.hold_figures
    if figures.check_ins_due == 0:
        return None
    evidence = f"{figures.check_ins_on_time} of {figures.check_ins_due} check-ins on time"
    return Finding("E2", figures.check_ins_on_time == figures.check_ins_due, evidence)


def _e3_never_overdue(case: ScoredCall) -> Finding | None:
    figures = case.hold_figures
    if figures.check_ins_due == 0:
        return None
    evidence = f"Longest wait without a word {words.hold_clock(figures.longest_gap_s)}"
    return Finding("E3", figures.longest_gap_s <= case.rules.overdue_after_s, evidence)


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


# --- closing ----------------------------------------------------------------------------------


def _f1_anything_else(case: ScoredCall) -> Finding | None:
    items = (ClosingItem.QUESTIONS_ANSWERED, ClosingItem.ANYTHING_ELSE)
    return _asked(case, "F1", items, "Asked for open questions and anything else")


def _f2_summed_up(case: ScoredCall) -> Finding | None:
    items = (ClosingItem.SUMMARY, ClosingItem.CONFIRMED)
    return _asked(case, "F2", items, "Summed up and confirmed")


def _asked(
    case: ScoredCall, rule: str, items: tuple[ClosingItem, ...], evidence: str
) -> Finding | None:
    """Judge checklist items; those that a customer who left made impossible do not count."""
    call = case.conversation.call
    if call.answered is None or not call.is_over:
        return None
    entries = [e for e in case.conversation.checklist.entries if e.item in items]
    for entry in entries:
        if entry.result in (ItemResult.SKIPPED, ItemResult.OPEN):
            name = entry.item.value.replace("_", " ")
            return Finding(rule, False, f"Skipped: {name}", call.ended_at)
    if any(entry.result is not ItemResult.ASKED for entry in entries):
        return None
    last = max(entry.at.at for entry in entries if entry.at)
    return Finding(rule, True, evidence, last)


def _f4_follows_up(case: ScoredCall) -> Finding | None:
    promises = case.own_promises
    if not promises:
        return None
    kept = [c for c in case.callbacks if c.state is not CallbackState.CANCELLED]
    for promise in promises:
        if not any(_reminds(callback, promise) for callback in kept):
            return Finding("F4", False, f"No callback for: {promise.what}", promise.due_at)
    return Finding("F4", True, "Every promise has its callback", promises[0].due_at)


def _reminds(callback: Callback, promise: Promise) -> bool:
    is_of_it = callback.ticket_id == promise.ticket_id or callback.call_id == promise.call_id
    return is_of_it and callback.due_at <= promise.due_at


def _f5_reviewed(case: ScoredCall) -> Finding | None:
    wrap_up = case.conversation.wrap_up
    if wrap_up.finished is None:
        return None
    if wrap_up.review is None:
        return Finding("F5", False, "The own review was left open", wrap_up.finished.at)
    return Finding("F5", True, "The call was reviewed", wrap_up.finished.at)


_RULES: Final[tuple[Callable[[ScoredCall], Finding | None], ...]] = (
    _a1_answered_promptly,
    _a2_greeted,
    _b2_understood,
    _c1_next_update,
    _c3_next_steps,
    _e1_asked_first,
    _e2_came_back,
    _e3_never_overdue,
    _e4_offered_callback,
    _e5_called_back_first,
    _f1_anything_else,
    _f2_summed_up,
    _f4_follows_up,
    _f5_reviewed,
)
