"""The hold rules E1–E5 by a clock that the test moves."""

from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import ManualClock
from workstation.clock import Moment
from workstation.hold import (
    HoldAdvice,
    HoldDue,
    HoldFigures,
    HoldOutcome,
    HoldRules,
    HoldSpell,
    IllegalHold,
    Stretch,
    advise,
    callback_instead,
    callback_was_due,
    check_in,
    customer_left,
    hold_again,
    hold_figures,
    resume,
    start_hold,
)

RULES = HoldRules()


def due_after(seconds: float, rules: HoldRules = RULES) -> HoldDue:
    clock = ManualClock()
    spell = start_hold(clock.now())
    return advise((spell,), rules, clock.advance(seconds)).due


def test_nothing_is_due_before_the_interval_has_passed() -> None:
    assert due_after(0) is HoldDue.NOTHING
    assert due_after(89.5) is HoldDue.NOTHING


def test_check_in_is_due_at_ninety_seconds_and_overdue_at_a_hundred_and_twenty() -> None:
    assert due_after(90) is HoldDue.CHECK_IN
    assert due_after(119.5) is HoldDue.CHECK_IN
    assert due_after(120) is HoldDue.OVERDUE


def test_interval_of_the_settings_moves_the_check_in_and_not_the_overdue() -> None:
    rules = HoldRules(check_in_after_s=30)
    assert due_after(30, rules) is HoldDue.CHECK_IN
    assert due_after(119, rules) is HoldDue.CHECK_IN
    assert due_after(120, rules) is HoldDue.OVERDUE


@pytest.mark.parametrize("interval_s", [29, 121, 0, -90])
def test_interval_outside_thirty_to_a_hundred_and_twenty_is_refused(interval_s: int) -> None:
    with pytest.raises(ValueError, match="30–120"):
        HoldRules(check_in_after_s=interval_s, overdue_after_s=200)


def test_ring_fills_to_the_check_in_and_then_stays_full(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    assert advise((spell,), RULES, clock.advance(45)).ring_share == 0.5
    assert advise((spell,), RULES, clock.advance(45)).ring_share == 1.0
    assert advise((spell,), RULES, clock.advance(45)).ring_share == 1.0


def test_check_in_stops_the_waiting_and_holding_again_starts_the_next_interval(
    clock: ManualClock,
) -> None:
    spell = check_in(start_hold(clock.now()), "p1", clock.advance(88))
    assert spell.is_checking_in
    assert advise((spell,), RULES, clock.advance(20)).due is HoldDue.NOTHING
    spell = hold_again(spell, clock.now())
    advice = advise((spell,), RULES, clock.advance(89))
    assert (advice.due, advice.check_in_number) == (HoldDue.NOTHING, 2)
    assert advise((spell,), RULES, clock.advance(1)).due is HoldDue.CHECK_IN


def test_talk_of_a_check_in_is_not_time_on_hold(clock: ManualClock) -> None:
    spell = check_in(start_hold(clock.now()), "p1", clock.advance(60))
    spell = hold_again(spell, clock.advance(500))
    assert advise((spell,), RULES, clock.advance(30)).held_total_s == 90


def test_callback_is_offered_when_the_second_check_in_comes_due(clock: ManualClock) -> None:
    spell = check_in(start_hold(clock.now()), "p1", clock.advance(80))
    spell = hold_again(spell, clock.now())
    assert not advise((spell,), RULES, clock.advance(89)).offer_callback
    assert advise((spell,), RULES, clock.advance(1)).offer_callback


def test_callback_stays_offered_during_the_second_check_in_and_after_it(
    clock: ManualClock,
) -> None:
    spell = check_in(start_hold(clock.now()), "p1", clock.advance(70))
    spell = check_in(hold_again(spell, clock.now()), "p2", clock.advance(70))
    assert advise((spell,), RULES, clock.advance(5)).offer_callback
    spell = hold_again(spell, clock.now())
    assert advise((spell,), RULES, clock.advance(1)).offer_callback


def test_callback_is_offered_after_three_minutes_of_hold_in_several_spells(
    clock: ManualClock,
) -> None:
    first = resume(start_hold(clock.now()), clock.advance(85))
    second = resume(start_hold(clock.advance(300)), clock.advance(85))
    third = start_hold(clock.advance(300))
    assert not advise((first, second, third), RULES, clock.advance(9)).offer_callback
    assert advise((first, second, third), RULES, clock.advance(1)).offer_callback


def test_customer_left_alone_for_two_intervals_is_offered_a_callback(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    rules = HoldRules(check_in_after_s=60)
    assert not advise((spell,), rules, clock.advance(119)).offer_callback
    assert advise((spell,), rules, clock.advance(1)).offer_callback


def test_nothing_is_due_without_a_hold_or_after_it(clock: ManualClock) -> None:
    assert advise((), RULES, clock.now()) == HoldAdvice()
    ended = resume(start_hold(clock.now()), clock.advance(200))
    advice = advise((ended,), RULES, clock.advance(500))
    assert advice == HoldAdvice(held_total_s=200)


def test_change_of_the_wall_clock_moves_no_check_in(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    clock.turn_wall_clock(timedelta(hours=-1))
    assert advise((spell,), RULES, clock.advance(91)).due is HoldDue.CHECK_IN
    clock.turn_wall_clock(timedelta(hours=5))
    assert advise((spell,), RULES, clock.now()).since_contact_s == 91


def test_reboot_in_the_middle_leaves_the_wall_clock_to_tell_the_gap(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    rebooted = Moment(clock.advance(150).at, tick=3.0)
    assert advise((spell,), RULES, rebooted).since_contact_s == 150


def test_each_end_of_a_spell_closes_its_open_stretch(clock: ManualClock) -> None:
    spell = start_hold(clock.now(), asked_permission=True, stated_wait_s=60, reason="ask billing")
    end = clock.advance(40)
    for step, outcome in (
        (resume, HoldOutcome.RESUMED),
        (customer_left, HoldOutcome.CUSTOMER_LEFT),
        (callback_instead, HoldOutcome.CALLBACK),
    ):
        ended = step(spell, end)
        assert (ended.outcome, ended.ended) == (outcome, end)
        assert ended.stretches == (Stretch(spell.started, end),)
        assert (ended.asked_permission, ended.stated_wait_s) == (True, 60)


def test_steps_that_do_not_follow_are_refused(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    with pytest.raises(IllegalHold):
        hold_again(spell, clock.now())
    talking = check_in(spell, "p1", clock.advance(10))
    with pytest.raises(IllegalHold):
        check_in(talking, "p2", clock.now())
    with pytest.raises(IllegalHold):
        resume(resume(talking, clock.now()), clock.now())


def figures_of_stretch(seconds: float) -> HoldFigures:
    clock = ManualClock()
    spell = start_hold(clock.now())
    return hold_figures(resume(spell, clock.advance(seconds)), RULES, clock.now())


def test_five_minutes_without_contact_are_three_missed_check_ins() -> None:
    assert figures_of_stretch(300) == HoldFigures(3, 0, 300)


def test_contact_up_to_the_overdue_limit_is_on_time() -> None:
    assert figures_of_stretch(89) == HoldFigures(0, 0, 89)
    assert figures_of_stretch(90) == HoldFigures(1, 1, 90)
    assert figures_of_stretch(120) == HoldFigures(1, 1, 120)
    assert figures_of_stretch(120.5) == HoldFigures(1, 0, 120.5)


def test_early_check_in_counts_as_due_and_on_time(clock: ManualClock) -> None:
    spell = check_in(start_hold(clock.now()), "p1", clock.advance(60))
    assert hold_figures(spell, RULES, clock.now()) == HoldFigures(1, 1, 60)


def test_customer_who_left_after_the_check_in_was_due_was_not_checked_on(
    clock: ManualClock,
) -> None:
    spell = customer_left(start_hold(clock.now()), clock.advance(100))
    assert hold_figures(spell, RULES, clock.now()) == HoldFigures(1, 0, 100)


def test_open_stretch_counts_only_what_is_already_missed(clock: ManualClock) -> None:
    spell = start_hold(clock.now())
    assert hold_figures(spell, RULES, clock.advance(110)) == HoldFigures(0, 0, 110)
    assert hold_figures(spell, RULES, clock.advance(11)) == HoldFigures(1, 0, 121)


# --- properties -------------------------------------------------------------------------------

# Eighths of a second are exact in binary, so that sums of them are exact too.
_WAITS = st.integers(0, 400 * 8).map(lambda eighths: eighths / 8)
_RULES = st.builds(HoldRules, check_in_after_s=st.integers(30, 120))


@dataclass(frozen=True)
class Step:
    """Wait so long on hold, then come back or not, then talk so long."""

    wait_s: float
    act: str
    talk_s: float


_STEPS = st.lists(
    st.builds(Step, _WAITS, st.sampled_from(["check_in", "resume"]), _WAITS), max_size=8
)


def played(steps: list[Step]) -> tuple[tuple[HoldSpell, ...], ManualClock, list[float]]:
    """Return the spells that the steps make, the last stretch open, and each stretch's length."""
    clock = ManualClock()
    holds: tuple[HoldSpell, ...] = (start_hold(clock.now()),)
    lengths = []
    for number, step in enumerate(steps):
        now = clock.advance(step.wait_s)
        lengths.append(step.wait_s)
        if step.act == "check_in":
            spell = check_in(holds[-1], f"p{number}", now)
            holds = (*holds[:-1], hold_again(spell, clock.advance(step.talk_s)))
        else:
            holds = (*holds[:-1], resume(holds[-1], now))
            holds = (*holds, start_hold(clock.advance(step.talk_s)))
    return holds, clock, lengths


@given(_STEPS, _RULES)
def test_following_the_next_change_meets_each_due_state_once_and_in_order(
    steps: list[Step], rules: HoldRules
) -> None:
    holds, clock, _ = played(steps)
    advice = advise(holds, rules, clock.now())
    seen = [advice.due]
    offers = [advice.offer_callback]
    while advice.next_change_s is not None:
        assert advice.next_change_s > 0
        before = clock.now()
        almost = replace(before, tick=before.tick + advice.next_change_s - 1 / 16)
        if advice.next_change_s > 1 / 16:
            unchanged = advise(holds, rules, almost)
            assert (unchanged.due, unchanged.offer_callback) == (advice.due, advice.offer_callback)
        was = (advice.due, advice.offer_callback)
        advice = advise(holds, rules, clock.advance(advice.next_change_s))
        assert (advice.due, advice.offer_callback) != was
        seen.append(advice.due)
        offers.append(advice.offer_callback)
    states = [due for index, due in enumerate(seen) if index == 0 or due is not seen[index - 1]]
    middle = [] if rules.check_in_after_s == rules.overdue_after_s else [HoldDue.CHECK_IN]
    assert states == [HoldDue.NOTHING, *middle, HoldDue.OVERDUE]
    assert offers == sorted(offers), "an offer was taken back"
    assert offers[-1]


@given(_STEPS, _WAITS, _RULES)
def test_longest_gap_and_total_are_exact(
    steps: list[Step], last_s: float, rules: HoldRules
) -> None:
    holds, clock, lengths = played(steps)
    now = clock.advance(last_s)
    figures = sum((hold_figures(spell, rules, now) for spell in holds), HoldFigures())
    assert figures.longest_gap_s == max([*lengths, last_s])
    assert advise(holds, rules, now).held_total_s == sum(lengths) + last_s
    assert 0 <= figures.check_ins_on_time <= figures.check_ins_due


@given(_STEPS, _WAITS, _RULES)
def test_never_overdue_is_the_same_as_every_due_check_in_on_time(
    steps: list[Step], last_s: float, rules: HoldRules
) -> None:
    holds, clock, _ = played(steps)
    now = clock.advance(last_s)
    figures = sum((hold_figures(spell, rules, now) for spell in holds), HoldFigures())
    all_on_time = figures.check_ins_due == figures.check_ins_on_time
    assert all_on_time == (figures.longest_gap_s <= rules.overdue_after_s)


@given(_STEPS, _WAITS, _RULES)
def test_desk_restarted_in_mid_hold_gives_the_same_advice(
    steps: list[Step], last_s: float, rules: HoldRules
) -> None:
    holds, clock, _ = played(steps)
    stored = msgspec.json.encode(holds)
    read_again = msgspec.json.decode(stored, type=tuple[HoldSpell, ...])
    now = clock.advance(last_s)
    assert read_again == holds
    assert advise(read_again, rules, now) == advise(holds, rules, now)


@given(_STEPS, _RULES)
def test_callback_was_due_exactly_when_it_was_offered_at_some_time(
    steps: list[Step], rules: HoldRules
) -> None:
    clock = ManualClock()
    holds: tuple[HoldSpell, ...] = ()
    was_offered = False
    for number, step in enumerate(steps):
        is_again = bool(holds) and holds[-1].is_checking_in
        spell = hold_again(holds[-1], clock.now()) if is_again else start_hold(clock.now())
        holds = (*(holds[:-1] if is_again else holds), spell)
        now = clock.advance(step.wait_s)
        was_offered = was_offered or advise(holds, rules, now).offer_callback
        ended = check_in(spell, f"p{number}", now) if step.act == "check_in" else resume(spell, now)
        holds = (*holds[:-1], ended)
        was_offered = was_offered or advise(holds, rules, now).offer_callback
        clock.advance(step.talk_s)
    assert callback_was_due(holds, rules, clock.now()) == was_offered
