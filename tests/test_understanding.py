"""The reminder to check understanding after a long explanation (B6)."""

from tests.fakes import ManualClock
from workstation import call_flow
from workstation.call_flow import CallFlow, Stage
from workstation.hold import HoldOutcome, HoldSpell, Stretch
from workstation.understanding import UnderstandingCheck, explaining_since, is_due


def test_a_long_explanation_is_reminded_of_once() -> None:
    clock = ManualClock()
    flow = call_flow.enter(CallFlow(), Stage.RESOLVING, clock.now())
    since = explaining_since(flow, ())
    assert not is_due(since, (), clock.advance(149), 150)
    assert is_due(since, (), clock.advance(1), 150)
    told = (UnderstandingCheck(clock.now()),)
    assert not is_due(since, told, clock.advance(900), 150)


def test_coming_back_to_resolving_begins_another_explanation() -> None:
    clock = ManualClock()
    flow = call_flow.enter(CallFlow(), Stage.RESOLVING, clock.now())
    told = (UnderstandingCheck(clock.advance(150)),)
    flow = call_flow.enter(flow, Stage.LISTENING, clock.advance(10))
    flow = call_flow.enter(flow, Stage.RESOLVING, clock.advance(60))
    since = explaining_since(flow, ())
    assert not is_due(since, told, clock.advance(100), 150)
    assert is_due(since, told, clock.advance(50), 150)


def test_other_stages_explain_nothing() -> None:
    clock = ManualClock()
    for stage in set(Stage) - {Stage.RESOLVING}:
        assert explaining_since(call_flow.enter(CallFlow(), stage, clock.now()), ()) is None
    assert not is_due(None, (), clock.now(), 150)


def test_a_hold_is_no_explanation_and_the_next_begins_after_it() -> None:
    clock = ManualClock()
    flow = call_flow.enter(CallFlow(), Stage.RESOLVING, clock.now())
    held = HoldSpell((Stretch(clock.advance(100)),), asked_permission=True)
    assert explaining_since(flow, (held,)) is None
    ended = HoldSpell(
        (Stretch(held.stretches[0].started, clock.advance(80)),),
        asked_permission=True,
        ended=clock.now(),
        outcome=HoldOutcome.RESUMED,
    )
    assert explaining_since(flow, (ended,)) == clock.now()


def test_nought_seconds_switch_the_reminder_off() -> None:
    clock = ManualClock()
    flow = call_flow.enter(CallFlow(), Stage.RESOLVING, clock.now())
    assert not is_due(explaining_since(flow, ()), (), clock.advance(9000), 0)
