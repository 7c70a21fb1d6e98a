"""The scripted agent against the customer's mind: whole calls without SIP, sound or waiting."""

from dataclasses import dataclass, field

import pytest

from tests.dispositions import FOLLOW_UP, NO_RESULT
from tests.fakes import ManualClock
from tests.practice_scenarios import PERSONAS, common_lines, library, scenario, staged
from workstation.calls import CallState
from workstation.closing import REQUIRED_ITEMS, ClosingItem
from workstation.hold import HoldDue
from workstation.practice import AgentLine, LineKind
from workstation.practice_acts import Act, Deed, HangUp, Happened, Say
from workstation.practice_agent import ScriptedAgent
from workstation.practice_agent_acts import (
    AgentAct,
    AnswerCall,
    AskItem,
    AskToHold,
    CheckIn,
    ComeBack,
    ConfirmUnderstood,
    EndCall,
    FinishWrapUp,
    HoldAgain,
    MakePromise,
    Observation,
    PressEnd,
    PutOnHold,
    SayGreeting,
    WriteWrapUp,
    speech_of,
)
from workstation.practice_experience import LeavingReason, WaitEnd
from workstation.practice_mind import CustomerMind

LINE_S = 2.5
CHECK_IN_AFTER_S = 90


_ITEMS = {
    ClosingItem.QUESTIONS_ANSWERED: Deed.QUESTIONS_ANSWERED,
    ClosingItem.ANYTHING_ELSE: Deed.ANYTHING_ELSE,
    ClosingItem.SUMMARY: Deed.SUMMED_UP,
}
_DEEDS: dict[type, Deed] = {
    AskToHold: Deed.ASKED_TO_HOLD,
    ConfirmUnderstood: Deed.RESTATED,
    MakePromise: Deed.PROMISED,
    PressEnd: Deed.CLOSING,
}


@dataclass
class Stage:
    """A telephone line of thin air between the script and the mind."""

    agent: ScriptedAgent
    mind: CustomerMind
    clock: ManualClock = field(default_factory=ManualClock)
    acts: list[AgentAct] = field(default_factory=list)
    state: CallState | None = None
    held: bool = False
    held_since: float = 0.0
    agent_speaks_until: float | None = None
    agent_was_speaking: bool = False
    customer_speaks_until: float | None = None
    line: LineKind | None = None
    begun: int = 0
    finished: int = 0

    def play(self, limit_s: float = 1500) -> None:
        self.state = CallState.INCOMING
        self._tell(Happened.PLACED)
        for _ in range(int(limit_s * 10)):
            self.clock.advance(0.1)
            self._pass_time()
            while (act := self.agent.next(self._observation())) is not None:
                self.acts.append(act)
                self._carry_out(act)
            if self.agent.is_done:
                return
        raise AssertionError(f"the call did not end; last acts: {self.acts[-3:]}")

    def _observation(self) -> Observation:
        tick = self.clock.now().tick
        is_due = self.held and tick - self.held_since >= CHECK_IN_AFTER_S
        return Observation(
            now=self.clock.now(),
            call_state=self.state,
            held_by_us=self.held,
            hold_due=HoldDue.CHECK_IN if is_due else HoldDue.NOTHING,
            is_speaking=self.agent_speaks_until is not None,
            customer_line=self.line,
            customer_lines_begun=self.begun,
            customer_lines_finished=self.finished,
        )

    def _pass_time(self) -> None:
        tick = self.clock.now().tick
        if self.agent_speaks_until is not None and tick >= self.agent_speaks_until:
            self.agent_speaks_until = None
            self._tell(Happened.AGENT_FINISHED)
        if self.customer_speaks_until is not None and tick >= self.customer_speaks_until:
            self.customer_speaks_until = None
            self.finished += 1
            self._tell(Happened.LINE_ENDED)
        self._tell(Happened.TIME_PASSED)

    def _tell(self, happened: Happened) -> None:
        for act in self.mind.after(happened, self.clock.now()):
            self._obey(act)

    def _obey(self, act: Act) -> None:
        if isinstance(act, Say):
            self.line = act.kind
            self.begun += 1
            self.customer_speaks_until = self.clock.now().tick + LINE_S
        elif isinstance(act, HangUp):
            self.state = CallState.DISCONNECTED
        else:
            self.customer_speaks_until = None
            self.finished = self.begun

    def _carry_out(self, act: AgentAct) -> None:
        if (deed := deed_of(act)) is not None:
            assert self.mind.after(deed, self.clock.now()) == []
        if speech_of(act) is not None:
            assert not self.held
            self.agent_speaks_until = self.clock.now().tick + LINE_S
            self._tell(Happened.AGENT_SPEAKS)
        if isinstance(act, AnswerCall):
            self.state = CallState.CONFIRMED
            self._tell(Happened.ANSWERED)
        elif isinstance(act, PutOnHold | HoldAgain):
            self.held, self.held_since = True, self.clock.now().tick
            self._tell(Happened.HELD)
        elif isinstance(act, CheckIn | ComeBack):
            self.held = False
            self._tell(Happened.RESUMED)
        elif isinstance(act, EndCall):
            self.state = CallState.DISCONNECTED
            self._tell(Happened.ENDED)


def deed_of(act: AgentAct) -> Deed | None:
    """Return what the desk tells the customer of this act."""
    if isinstance(act, AskItem):
        return _ITEMS.get(act.item)
    return next((deed for kind, deed in _DEEDS.items() if isinstance(act, kind)), None)


def played(name: str, seed: int = 1, *, neglect_hold: bool = False) -> Stage:
    call = library().get(name).scenario if "/" in name else scenario(name)
    agent = ScriptedAgent(call, common_lines(call.language), seed=seed, neglect_hold=neglect_hold)
    stage = Stage(agent, CustomerMind(call, seed=seed))
    stage.play()
    return stage


def of_kind(stage: Stage, kind: type) -> list[AgentAct]:
    return [act for act in stage.acts if isinstance(act, kind)]


@pytest.mark.parametrize("seed", range(1, 4))
@pytest.mark.parametrize("name", [one.key for one in library().staged])
def test_the_script_leads_every_customer_to_a_good_end(name: str, seed: int) -> None:
    stage = played(name, seed)
    lived = stage.mind.experience

    assert lived.leaving is None
    assert lived.complaints == ()
    assert lived.interruptions == 0
    assert [said.kind for said in lived.said][-1] is LineKind.GOODBYE
    (wait,) = lived.waits
    assert wait.was_asked
    assert wait.check_ins == 2
    assert wait.end is WaitEnd.RESUMED
    assert wait.longest_gap_s < 100
    assert [act.item for act in stage.acts if isinstance(act, AskItem)] == list(REQUIRED_ITEMS)
    (wrap_up,) = [act for act in stage.acts if isinstance(act, WriteWrapUp)]
    assert wrap_up.disposition == FOLLOW_UP.id
    assert wrap_up.callback_in_s is not None
    (promise,) = [act for act in stage.acts if isinstance(act, MakePromise)]
    assert 0 < wrap_up.callback_in_s <= promise.due_in_s - 600
    assert stage.acts[-1] == FinishWrapUp()


@pytest.mark.parametrize("name", PERSONAS)
def test_a_neglected_customer_leaves_and_the_script_wraps_up(name: str) -> None:
    stage = played(name, neglect_hold=True)
    assert stage.mind.experience.leaving is LeavingReason.LEFT_ON_HOLD
    assert of_kind(stage, CheckIn) == []
    assert of_kind(stage, AskItem) == []
    (wrap_up,) = [act for act in stage.acts if isinstance(act, WriteWrapUp)]
    assert wrap_up.disposition == NO_RESULT.id
    assert stage.acts[-1] == FinishWrapUp()


def test_a_customer_who_asks_how_long_gets_an_answer() -> None:
    answers = set()
    for seed in range(8):
        stage = played("rational", seed)
        asked = any(s.kind is LineKind.ASKS_HOW_LONG for s in stage.mind.experience.said)
        speeches = [speech_of(act) for act in stage.acts]
        told = any(speech and speech.line is AgentLine.HOLD_WAIT for speech in speeches)
        assert asked == told
        answers.add(told)
    assert answers == {True, False}


def test_the_same_seed_gives_the_same_acts() -> None:
    assert played("hurt", 4).acts == played("hurt", 4).acts


def test_every_speech_has_its_recording() -> None:
    for name in PERSONAS:
        for act in played(name).acts:
            speech = speech_of(act)
            if speech is not None:
                recording = library().agent_recording(staged("anxious"), speech.line)
                assert recording.stat().st_size > 1000


def test_the_greeting_comes_first_and_hold_is_asked_for_before_it_begins() -> None:
    acts = played("anxious").acts
    kinds = [type(act) for act in acts]
    assert kinds[:2] == [AnswerCall, SayGreeting]
    assert kinds.index(AskToHold) < kinds.index(PutOnHold) < kinds.index(CheckIn)


def test_a_call_that_the_caller_cancels_is_wrapped_up_at_once() -> None:
    agent = ScriptedAgent(scenario("angry"), common_lines(), seed=1)
    clock = ManualClock()
    assert agent.next(Observation(clock.now(), CallState.INCOMING)) is None
    over = Observation(clock.advance(1), CallState.DISCONNECTED)
    assert isinstance(agent.next(over), WriteWrapUp)
    assert agent.next(over) == FinishWrapUp()
    assert agent.next(over) is None
    assert agent.is_done
