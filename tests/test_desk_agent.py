"""The agent's state follows the calls and the agent's own wish, each change logged with times."""

from collections.abc import Iterator

import pytest

from tests.desk_rig import DeskRig
from tests.dispositions import SOLVED
from workstation.agents import AgentActivity, NotReadyReason
from workstation.ports import StorageTrouble
from workstation.wrap_up import WrapUp

READY, ON_CALL = AgentActivity.READY, AgentActivity.ON_CALL
WRAPPING_UP, NOT_READY = AgentActivity.WRAPPING_UP, AgentActivity.NOT_READY


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    yield rig
    rig.close()


def logged(rig: DeskRig) -> list[AgentActivity]:
    states = rig.stores.agent_states
    first, now = rig.phone.started_at, rig.clock.advance(0.001).at
    return [state.activity for state in states.logged_between(first, now)]


def test_state_follows_a_call_from_ready_to_ready(rig: DeskRig) -> None:
    call_id = rig.ring()
    assert rig.desk.agent.state.activity is READY
    answered = rig.clock.advance(4)
    rig.desk.calls.answer(call_id)
    rig.hear()
    assert rig.desk.agent.state.since == answered
    rig.clock.advance(60)
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, WrapUp(SOLVED))
    rig.desk.wrap_up.finish(call_id)
    assert logged(rig) == [READY, ON_CALL, WRAPPING_UP, READY]


def test_dialling_is_on_a_call_and_ringing_in_vain_is_not(rig: DeskRig) -> None:
    call_id = rig.dial("+442079460000")
    assert rig.desk.agent.state.activity is ON_CALL
    rig.end(call_id)
    assert rig.desk.agent.state.activity is READY


def test_break_taken_in_a_call_begins_when_the_call_is_done(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.agent.be_not_ready(NotReadyReason.CALM_DOWN)
    assert rig.desk.agent.state.activity is ON_CALL
    rig.end(call_id)
    assert rig.desk.agent.state.reason is NotReadyReason.CALM_DOWN
    rig.desk.agent.be_ready()
    assert rig.desk.agent.state.activity is WRAPPING_UP


def test_another_reason_is_another_state_and_the_same_one_is_not(rig: DeskRig) -> None:
    rig.desk.agent.be_not_ready(NotReadyReason.BREAK)
    rig.desk.agent.be_not_ready(NotReadyReason.BREAK)
    rig.desk.agent.be_not_ready(NotReadyReason.MEETING)
    assert logged(rig) == [READY, NOT_READY, NOT_READY]


def test_listeners_hear_of_a_change_once(rig: DeskRig) -> None:
    heard = []
    rig.desk.agent.changes.listen(lambda: heard.append(rig.desk.agent.state.activity))
    rig.talk()
    assert heard == [ON_CALL]


def test_restart_in_a_call_or_a_break_goes_on_with_the_same_time(rig: DeskRig) -> None:
    rig.desk.agent.be_not_ready(NotReadyReason.BREAK)
    before = rig.desk.agent.state
    rig.clock.advance(300)
    rig.restart()
    assert rig.desk.agent.state == before
    rig.desk.agent.be_ready()
    rig.talk()
    before = rig.desk.agent.state
    rig.clock.advance(300)
    rig.restart()
    assert rig.desk.agent.state == before
    assert logged(rig) == [READY, NOT_READY, READY, ON_CALL]


def test_next_shift_begins_ready(rig: DeskRig) -> None:
    rig.desk.agent.be_not_ready(NotReadyReason.BREAK)
    rig.clock.advance(16 * 3600)
    rig.restart()
    assert rig.desk.agent.state.activity is READY
    assert rig.desk.agent.state.since == rig.clock.now()


def test_state_holds_and_is_logged_later_when_the_store_refuses(rig: DeskRig) -> None:
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.desk.agent.be_not_ready(NotReadyReason.BREAK)
    assert rig.desk.agent.state.reason is NotReadyReason.BREAK
    rig.clock.advance(10)
    rig.desk.agent.be_ready()
    assert logged(rig) == [READY, NOT_READY, READY]
