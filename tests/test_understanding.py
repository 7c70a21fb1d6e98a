"""The reminder to check understanding after a long explanation (B6)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import ManualClock
from tests.window_rig import WindowRig
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


def test_a_monologue_is_long_in_half_the_time() -> None:
    clock = ManualClock()
    flow = call_flow.enter(CallFlow(), Stage.RESOLVING, clock.now())
    since = explaining_since(flow, ())
    clock.advance(75)
    assert not is_due(since, (), clock.now(), 150, spoken_s=74)
    assert is_due(since, (), clock.now(), 150, spoken_s=75)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    rig.talk()
    rig.presenter.guidance.go_to(Stage.RESOLVING)
    yield rig
    rig.close()


def _checks(rig: WindowRig) -> tuple[UnderstandingCheck, ...]:
    conversation = rig.desk.book.current
    assert conversation is not None
    return conversation.understanding_checks


def test_the_reminder_comes_once_and_takes_no_focus(rig: WindowRig) -> None:
    notes = rig.presenter.pane.words.notes
    notes.setFocus()
    strip = rig.presenter.column.stage_card.understanding
    rig.pass_time(149)
    assert strip.isHidden()
    rig.pass_time(1)
    assert strip.isVisible()
    assert rig.focus is notes
    rig.pass_time(60)
    assert len(_checks(rig)) == 1


def test_alt_c_notes_that_it_was_asked_and_ticks_the_phrase(rig: WindowRig) -> None:
    rig.pass_time(150)
    rig.press("Alt+C")
    (check,) = _checks(rig)
    assert check.asked == rig.clock.now()
    assert rig.presenter.column.stage_card.understanding.isHidden()
    conversation = rig.desk.book.current
    assert conversation is not None
    assert conversation.said == ("resolving-clear",)


def test_ticking_the_phrase_is_asking(rig: WindowRig) -> None:
    rig.pass_time(150)
    items = rig.presenter.column.stage_card.phrases.items
    assert next(iter(items)) == "resolving-clear"
    items["resolving-clear"].click()
    assert _checks(rig)[0].asked is not None


def test_a_reminder_that_is_put_away_stays_away(rig: WindowRig) -> None:
    rig.pass_time(150)
    rig.presenter.column.stage_card.understanding.later_button.click()
    rig.pass_time(300)
    (check,) = _checks(rig)
    assert check.asked is None
    assert check.left_out is not None
    assert rig.presenter.column.stage_card.understanding.isHidden()


def test_the_reminder_stands_again_after_a_restart_of_the_desk(rig: WindowRig) -> None:
    rig.pass_time(150)
    told = _checks(rig)
    rig.rig.restart()
    (conversation,) = rig.rig.desk.book.calls
    assert conversation.understanding_checks == told
