"""The score names the rules that a call kept and missed, and leaves out what did not come up."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dispositions import FOLLOW_UP
from tests.fakes import T0
from workstation import closing, hold
from workstation.call_flow import CallFlow, Stage, enter
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.closing import REQUIRED_ITEMS, ClosingChecklist, ClosingItem
from workstation.conversation import Conversation
from workstation.hold import HoldRules, HoldSpell
from workstation.ids import AccountId, CallbackId, CallId, NextStepId, PromiseId, TicketId
from workstation.plans import PlanStage
from workstation.promises import Promise, PromiseState
from workstation.scores import ScoredCall, score
from workstation.tickets import NextStep, Priority, Ticket, TicketStatus
from workstation.voice_activity import VoiceFigures
from workstation.wrap_up import SelfReview, WrapUp


def at(seconds: float) -> Moment:
    return Moment(T0 + timedelta(seconds=seconds), 1000 + seconds)


def call(answered_s: float | None = 4, ended_s: float | None = 600) -> Call:
    made = Call(
        CallId("c1"), Direction.INBOUND, "sip:x@pbx", T0, CallState.INCOMING, AccountId("a1")
    )
    if answered_s is not None:
        made = made.moved_to(CallState.CONFIRMED, at=at(answered_s))
    if ended_s is not None:
        end = CallEnd(EndedBy.AGENT, 200)
        made = made.moved_to(CallState.DISCONNECTED, at=at(ended_s), end=end)
    return made


TICKET = Ticket(TicketId("t1"), 48213, T0, status=TicketStatus.IN_PROGRESS)
STEP = NextStep(NextStepId("s1"), TICKET.id, "Dana", "Call", at(9999).at, at(500).at)
PROMISE = Promise(
    PromiseId("p1"), TICKET.id, "Call with the result", at(9999).at, T0, call_id=CallId("c1")
)
CALLBACK = Callback(
    CallbackId("b1"),
    "+441614960182",
    "Mia",
    at(9900).at,
    T0,
    CallbackReason.WRAP_UP,
    ticket_id=TICKET.id,
    call_id=CallId("c1"),
)


def checklist(*, left: bool = False, asked: tuple[ClosingItem, ...] = ()) -> ClosingChecklist:
    checked = closing.open_checklist(ClosingChecklist(), at(580))
    for item in asked:
        checked = closing.ask(checked, item, at(590))
    return closing.customer_left(checked, at(600)) if left else closing.finish(checked, at(600))


GOOD = Conversation(
    call(),
    ticket_id=TICKET.id,
    greeting_said=at(7),
    flow=enter(CallFlow(), Stage.RESOLVING, at(60)),
    checklist=checklist(asked=REQUIRED_ITEMS),
    wrap_up=WrapUp(FOLLOW_UP, "x", review=SelfReview.YES, finished=at(660)),
)
CONFIRMED = replace(TICKET, confirmed_at=at(50).at, next_update_at=at(9000).at)


def scored(conversation: Conversation = GOOD, **facts: Any) -> tuple[set[str], set[str]]:
    case = ScoredCall(conversation, HoldRules(), at(700), **facts)
    found = score(case)
    return set(found.kept), set(found.missed)


def missed(conversation: Conversation = GOOD, **facts: Any) -> set[str]:
    return scored(conversation, **facts)[1]


def kept(conversation: Conversation = GOOD, **facts: Any) -> set[str]:
    return scored(conversation, **facts)[0]


def test_call_by_the_book_misses_nothing() -> None:
    facts: dict[str, Any] = {
        "ticket": CONFIRMED,
        "steps": [STEP],
        "promises": [PROMISE],
        "callbacks": [CALLBACK],
    }
    assert scored(**facts) == ({"A1", "A2", "B2", "C1", "C3", "F1", "F2", "F4", "F5"}, set())


def test_rules_of_hold_do_not_come_up_without_one() -> None:
    assert not {rule for rule in kept() | missed() if rule.startswith("E")}


@pytest.mark.parametrize(("answered_s", "is_kept"), [(20, True), (20.5, False)])
def test_call_is_answered_within_twenty_seconds(answered_s: float, is_kept: bool) -> None:
    answered = replace(GOOD, call=call(answered_s), greeting_said=at(answered_s + 3))
    assert ("A1" in kept(answered)) is is_kept
    assert ("A1" in missed(answered)) is not is_kept


def test_missed_call_misses_the_prompt_answer_and_nothing_else() -> None:
    assert scored(Conversation(call(None, 30))) == (set(), {"A1"})


def test_call_that_we_placed_has_no_answer_time_of_ours() -> None:
    placed = replace(GOOD, call=replace(call(), direction=Direction.OUTBOUND))
    assert "A1" not in kept(placed) | missed(placed)


def test_greeting_is_said_within_fifteen_seconds_of_the_answer() -> None:
    assert "A2" in kept(replace(GOOD, greeting_said=at(19)))
    assert "A2" in missed(replace(GOOD, greeting_said=at(19.5)))
    assert "A2" in missed(replace(GOOD, greeting_said=None))


def test_understanding_is_confirmed_or_was_clear() -> None:
    assert "B2" in kept(ticket=CONFIRMED)
    assert "B3" in kept(replace(GOOD, was_already_clear=True), ticket=TICKET)
    assert "B2" in missed(ticket=TICKET)


def test_yes_of_an_earlier_call_is_none_for_this_one() -> None:
    earlier = replace(TICKET, confirmed_at=T0 - timedelta(days=1))
    assert "B2" in missed(ticket=earlier)


def test_call_that_ended_while_listening_had_nothing_to_confirm() -> None:
    listening = replace(GOOD, flow=enter(CallFlow(), Stage.LISTENING, at(10)))
    assert "B2" not in missed(listening, ticket=TICKET)


def test_open_ticket_needs_a_time_for_the_next_update() -> None:
    assert "C1" in missed(ticket=TICKET)
    assert "C1" in kept(ticket=replace(TICKET, next_update_at=at(9000).at))
    assert "C1" in kept(ticket=replace(TICKET, status=TicketStatus.SOLVED))
    assert "C1" in kept(ticket=TICKET, promises=[PROMISE])


@pytest.mark.parametrize("change", [{"who": " "}, {"due_at": None}, {"confirmed_at": None}])
def test_next_step_needs_name_time_and_a_yes(change: dict[str, Any]) -> None:
    assert "C3" in missed(steps=[STEP, replace(STEP, **change)])


def test_steps_that_are_done_need_nothing_more() -> None:
    assert "C3" not in missed(steps=[replace(STEP, confirmed_at=None, done_at=T0)])


def test_a_promise_that_was_moved_in_this_call_was_moved_in_time_or_broken() -> None:
    earlier = replace(PROMISE, call_id=CallId("c0"))
    moved = replace(earlier, state=PromiseState.RENEGOTIATED, settled_at=at(90).at)
    assert "C2" in kept(promises=[moved])
    broken = replace(earlier, state=PromiseState.BROKEN, settled_at=at(90).at)
    assert "C2" in missed(promises=[moved, broken])
    long_ago = replace(broken, settled_at=T0 - timedelta(days=2))
    assert "C2" not in kept(promises=[long_ago]) | missed(promises=[long_ago])


def test_a_plan_says_what_to_do_when_a_stage_fails() -> None:
    stage = PlanStage("Exchange the meter", what_if="Call the engineer")
    assert "C4" in kept(plan=[stage, stage])
    assert "C4" in missed(plan=[stage, replace(stage, what_if=" ")])
    assert "C4" not in kept(plan=[stage]) | missed(plan=[stage])


def test_what_is_solved_has_its_answer_on_the_ticket() -> None:
    solved = replace(TICKET, status=TicketStatus.SOLVED)
    assert "C5" in missed(ticket=solved)
    assert "C5" in kept(ticket=replace(solved, answer="Pay the new bill, because …"))
    assert "C5" not in kept(ticket=TICKET) | missed(ticket=TICKET)


def test_a_real_need_that_was_found_counts_and_none_is_no_miss() -> None:
    assert "B5" in kept(ticket=replace(TICKET, real_need="A bill that can be paid"))
    assert "B5" not in missed(ticket=TICKET)


@pytest.mark.parametrize(
    ("interruptions", "is_kept"), [(0, True), (1, True), (2, False), (9, False)]
)
def test_letting_the_customer_finish_is_judged_by_the_levels(
    interruptions: int, is_kept: bool
) -> None:
    voice = VoiceFigures(agent_s=40, customer_s=50, both_s=4, interruptions=interruptions)
    talked = replace(GOOD, call=replace(call(ended_s=120), voice=voice))
    assert ("B1" in kept(talked)) is is_kept
    assert ("B1" in missed(talked)) is not is_kept
    short = replace(GOOD, call=replace(call(), voice=replace(voice, agent_s=2, customer_s=3)))
    assert "B1" not in kept(short) | missed(short)
    at_speed = replace(GOOD, call=replace(call(ended_s=1200), voice=voice))
    assert "B1" not in kept(at_speed) | missed(at_speed)


def test_findings_come_in_the_order_of_the_rules() -> None:
    found = score(ScoredCall(GOOD, HoldRules(), at(700), ticket=CONFIRMED)).findings
    assert [one.rule for one in found] == sorted(one.rule for one in found)


# --- hold -------------------------------------------------------------------------------------


def spell(*waits: float, end: str = "resume", **start: Any) -> HoldSpell:
    """Return a spell with these stretches, a check-in after each but the last."""
    tick = 100.0
    made = hold.start_hold(at(tick), **start)
    for index, wait in enumerate(waits):
        tick += wait
        if index < len(waits) - 1:
            made = hold.hold_again(hold.check_in(made, f"p{index}", at(tick)), at(tick))
    ends = {"resume": hold.resume, "callback": hold.callback_instead, "left": hold.customer_left}
    return ends[end](made, at(tick))


def held(*spells: HoldSpell) -> Conversation:
    return replace(GOOD, holds=spells)


def test_hold_is_asked_for_with_its_length() -> None:
    assert "E1" in kept(held(spell(20, asked_permission=True, stated_wait_s=60)))
    assert "E1" in missed(held(spell(20, asked_permission=True)))
    assert "E1" in missed(held(spell(20, stated_wait_s=60)))
    asked = spell(20, asked_permission=True, stated_wait_s=60)
    assert "E1" in missed(held(asked, spell(20)))


def test_short_hold_needs_no_check_in() -> None:
    case = held(spell(60))
    assert not (kept(case) | missed(case)) & {"E2", "E3", "E4", "E5"}


def test_check_ins_on_time_keep_the_rules_of_hold() -> None:
    assert {"E2", "E3"} <= kept(held(spell(88, 30)))


def test_one_late_check_in_misses_both_rules() -> None:
    assert {"E2", "E3"} <= missed(held(spell(88, 125, 40)))


def test_customer_who_left_before_overdue_was_not_checked_on() -> None:
    case = held(spell(100, end="left"))
    assert "E2" in missed(case)
    assert "E3" in kept(case)


def test_long_hold_without_an_offer_misses_it() -> None:
    assert "E4" in missed(held(spell(90, 90, 10)))


def test_callback_is_offered_by_agreeing_or_by_saying_so() -> None:
    assert "E4" in kept(held(spell(90, 90, end="callback")))

    def offers(phrase_id: str) -> bool:
        return phrase_id == "p1"

    assert "E4" in kept(held(spell(90, 90, 10)), offers_callback=offers)
    assert "E4" in kept(replace(held(spell(200)), said=("p1",)), offers_callback=offers)


def test_customer_lost_on_hold_is_owed_an_urgent_callback() -> None:
    case = held(spell(150, end="left"))
    assert "E5" in missed(case)
    dropped = replace(CALLBACK, reason=CallbackReason.DROPPED_ON_HOLD, priority=Priority.URGENT)
    assert "E5" in kept(case, callbacks=[dropped])
    assert "E5" in missed(case, callbacks=[replace(dropped, priority=Priority.NORMAL)])
    assert "E5" in missed(case, callbacks=[replace(dropped, call_id=CallId("other"))])


# --- closing ----------------------------------------------------------------------------------


def test_skipped_items_are_missed() -> None:
    asked = (ClosingItem.QUESTIONS_ANSWERED, ClosingItem.SUMMARY)
    assert {"F1", "F2"} <= missed(replace(GOOD, checklist=checklist(asked=asked)))


def test_items_that_the_customer_made_impossible_do_not_count() -> None:
    case = replace(GOOD, checklist=checklist(left=True, asked=(ClosingItem.SUMMARY,)))
    assert not (kept(case) | missed(case)) & {"F1", "F2"}


def test_promise_needs_a_callback_in_time() -> None:
    assert "F4" in missed(promises=[PROMISE])
    assert "F4" in missed(promises=[PROMISE], callbacks=[replace(CALLBACK, due_at=at(10000).at)])
    cancelled = replace(CALLBACK, state=CallbackState.CANCELLED)
    assert "F4" in missed(promises=[PROMISE], callbacks=[cancelled])
    other = replace(PROMISE, call_id=CallId("other"))
    assert "F4" not in missed(promises=[other])


def test_finished_wrap_up_has_a_review() -> None:
    assert "F5" in missed(replace(GOOD, wrap_up=replace(GOOD.wrap_up, review=None)))
    draft = replace(GOOD, wrap_up=WrapUp())
    assert "F5" not in kept(draft) | missed(draft)


def test_findings_come_in_the_order_of_the_rules_with_their_evidence() -> None:
    case = ScoredCall(held(spell(88, 125, end="left")), HoldRules(), at(700), CONFIRMED, [STEP])
    findings = score(case).findings
    assert [f.rule for f in findings] == sorted(f.rule for f in findings)
    evidence = {finding.rule: finding.evidence for finding in findings}
    assert evidence["A1"] == "Answered after 4 s"
    assert evidence["E2"] == "1 of 2 check-ins on time"
    assert evidence["E3"] == "Longest wait without a word 2:05"


_SPELLS = st.lists(
    st.builds(
        spell,
        st.integers(0, 400),
        st.integers(0, 400),
        end=st.sampled_from(["resume", "callback", "left"]),
        asked_permission=st.booleans(),
        stated_wait_s=st.sampled_from([None, 60]),
    ),
    max_size=3,
)


@given(
    _SPELLS,
    st.sampled_from([call(), call(None), call(5, None), call(None, None)]),
    st.sampled_from([None, TICKET, CONFIRMED]),
    st.sampled_from([None, at(6), at(60)]),
)
def test_no_rule_is_both_kept_and_missed(
    spells: list[HoldSpell], made: Call, ticket: Ticket | None, greeted: Moment | None
) -> None:
    conversation = replace(GOOD, call=made, holds=tuple(spells), greeting_said=greeted)
    found_kept, found_missed = scored(conversation, ticket=ticket, promises=[PROMISE])
    assert not found_kept & found_missed
