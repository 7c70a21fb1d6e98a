"""The stages of a call move by the agent's key and by what happens, and never block."""

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import ManualClock
from workstation.call_flow import (
    CallFlow,
    Happening,
    Stage,
    enter,
    go_back_to_call,
    happened,
    next_stage,
    previous_stage,
    time_per_stage,
)


def test_call_that_goes_by_the_book_passes_the_stages_in_order(clock: ManualClock) -> None:
    flow = CallFlow()
    assert flow.stage is None
    for happening, stage in (
        (Happening.ANSWERED, Stage.OPENING),
        (Happening.GREETING_SAID, Stage.LISTENING),
        (Happening.UNDERSTOOD_CONFIRMED, Stage.RESOLVING),
        (Happening.FIRST_STEP_SAVED, Stage.NEXT_STEPS),
        (Happening.END_PRESSED, Stage.CLOSING),
    ):
        flow = happened(flow, happening, clock.advance(10))
        assert flow.stage is stage


def test_happening_that_comes_late_does_not_move_the_call_back(clock: ManualClock) -> None:
    flow = enter(CallFlow(), Stage.RESOLVING, clock.now())
    assert happened(flow, Happening.GREETING_SAID, clock.advance(1)) == flow
    assert happened(flow, Happening.UNDERSTOOD_CONFIRMED, clock.advance(1)) == flow


def test_restatement_that_was_not_needed_leads_on_as_well(clock: ManualClock) -> None:
    flow = enter(CallFlow(), Stage.LISTENING, clock.now())
    assert happened(flow, Happening.WAS_ALREADY_CLEAR, clock.now()).stage is Stage.RESOLVING


def test_agent_goes_back_and_forth_by_key_and_stops_at_the_ends(clock: ManualClock) -> None:
    flow = enter(CallFlow(), Stage.OPENING, clock.now())
    assert previous_stage(flow, clock.now()).stage is Stage.OPENING
    assert next_stage(flow, clock.now()).stage is Stage.LISTENING
    last = enter(flow, Stage.CLOSING, clock.now())
    assert next_stage(last, clock.now()).stage is Stage.CLOSING
    assert previous_stage(last, clock.now()).stage is Stage.NEXT_STEPS


def test_leaving_the_checklist_returns_to_the_stage_before_it(clock: ManualClock) -> None:
    flow = enter(CallFlow(), Stage.CONFIRMING, clock.now())
    flow = happened(flow, Happening.END_PRESSED, clock.advance(5))
    assert go_back_to_call(flow, clock.advance(5)).stage is Stage.CONFIRMING


def test_stage_entered_twice_keeps_its_first_time_and_adds_up(clock: ManualClock) -> None:
    flow = enter(CallFlow(), Stage.LISTENING, clock.now())
    first = clock.now()
    flow = enter(flow, Stage.RESOLVING, clock.advance(10))
    flow = enter(flow, Stage.LISTENING, clock.advance(20))
    assert flow.entered(Stage.LISTENING) == first
    times = time_per_stage(flow, clock.advance(5))
    assert times == {Stage.LISTENING: 15, Stage.RESOLVING: 20}


_MOVES = st.lists(
    st.tuples(st.integers(0, 600), st.one_of(st.sampled_from(Stage), st.sampled_from(Happening)))
)


@given(_MOVES, st.integers(0, 600))
def test_times_of_the_stages_add_up_to_the_time_since_the_first(
    moves: list[tuple[int, Stage | Happening]], last_s: int
) -> None:
    clock = ManualClock()
    flow = CallFlow()
    for wait_s, move in moves:
        now = clock.advance(wait_s)
        flow = enter(flow, move, now) if isinstance(move, Stage) else happened(flow, move, now)
    until = clock.advance(last_s)
    total = until.since(flow.entries[0].at) if flow.entries else 0
    assert sum(time_per_stage(flow, until).values()) == total
    stages = [entry.stage for entry in flow.entries]
    assert all(a is not b for a, b in zip(stages, stages[1:], strict=False))
