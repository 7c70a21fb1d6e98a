"""The scripted agent leads the customer's process over real SIP and sound, at thirty times time."""

import json
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.practice_phones import SPEED, Agent, Customer
from tests.practice_scenarios import library, staged
from workstation.calls import CallState
from workstation.clock import Moment, ScaledClock, steady_tick
from workstation.hold import HoldDue
from workstation.practice import kind_of
from workstation.practice_agent import ScriptedAgent
from workstation.practice_agent_acts import (
    AgentAct,
    AnswerCall,
    CheckIn,
    ComeBack,
    EndCall,
    FinishWrapUp,
    HoldAgain,
    Observation,
    PutOnHold,
    speech_of,
)
from workstation.practice_library import StagedScenario
from workstation.practice_temper import Slack

pytestmark = pytest.mark.sip

CHECK_IN_AFTER_S = 90
LIMIT_S = 150.0
WORDS = {
    AnswerCall: "answer",
    PutOnHold: "hold",
    HoldAgain: "hold",
    CheckIn: "resume",
    ComeBack: "resume",
    EndCall: "hangup",
}


@dataclass
class Rehearsal:
    """Carries the script's acts to the phone, and what is told back to the script."""

    script: ScriptedAgent
    staged: StagedScenario
    phone: Agent
    customer: Customer
    clock: ScaledClock
    acts: list[AgentAct] = field(default_factory=list)
    seen: Observation | None = None
    held_since: Moment | None = None

    def play(self) -> None:
        self.seen = Observation(self.clock.now())
        limit = steady_tick() + LIMIT_S
        while not self.script.is_done:
            assert steady_tick() < limit, f"{self.acts[-3:]}, {self.customer.seen[-3:]}"
            for line in self.phone.new_lines(0.01):
                self._on_phone(line)
            for line in self.customer.new_lines(0.01):
                self._on_customer(json.loads(line))
            self._look()
            while (act := self.script.next(self.seen)) is not None:
                self._carry_out(act)
                self._look()

    def _look(self) -> None:
        assert self.seen is not None
        now = self.clock.now()
        held = self.held_since
        is_due = held is not None and now.since(held) >= CHECK_IN_AFTER_S
        due = HoldDue.CHECK_IN if is_due else HoldDue.NOTHING
        self.seen = replace(self.seen, now=now, hold_due=due)

    def _carry_out(self, act: AgentAct) -> None:
        assert self.seen is not None
        self.acts.append(act)
        speech = speech_of(act)
        if speech is not None:
            self.phone.tell(f"say {library().agent_recording(self.staged, speech.line)}")
            self.seen = replace(self.seen, is_speaking=True)
        if type(act) in WORDS:
            self.phone.tell(WORDS[type(act)])

    def _on_phone(self, words: str) -> None:
        assert self.seen is not None
        if words.startswith("ringing"):
            self.seen = replace(self.seen, call_state=CallState.INCOMING)
        elif words == "confirmed":
            self.seen = replace(self.seen, call_state=CallState.CONFIRMED)
        elif words == "over":
            self.seen = replace(self.seen, call_state=CallState.DISCONNECTED)
        elif words == "said":
            self.seen = replace(self.seen, is_speaking=False)
        elif words == "holding":
            self.held_since = self.clock.now()
            self.seen = replace(self.seen, held_by_us=True)
        elif words == "talking":
            self.held_since = None
            self.seen = replace(self.seen, held_by_us=False)

    def _on_customer(self, told: dict[str, Any]) -> None:
        assert self.seen is not None
        if told["kind"] == "said":
            begun = self.seen.customer_lines_begun + 1
            line = kind_of(told["line"])
            self.seen = replace(self.seen, customer_line=line, customer_lines_begun=begun)
        elif told["kind"] == "finished":
            finished = self.seen.customer_lines_finished + 1
            self.seen = replace(self.seen, customer_lines_finished=finished)


def rehearsed(
    name: str, seed: int, tmp_path: Path, *, neglect_hold: bool = False
) -> tuple[Rehearsal, dict[str, Any]]:
    wanted = staged(name)
    common = library().agent_lines("en")
    script = ScriptedAgent(
        wanted.scenario, common, seed=seed, neglect_hold=neglect_hold, slack=Slack.at_speed(SPEED)
    )
    origin = Moment(datetime(2026, 3, 2, 14, 0, tzinfo=timezone.utc), steady_tick())
    phone = Agent()
    try:
        report = tmp_path / "report.json"
        customer = Customer(phone.port, report, persona=name, seed=seed, origin=origin)
        try:
            rehearsal = Rehearsal(script, wanted, phone, customer, ScaledClock(origin, SPEED))
            rehearsal.play()
            assert customer.finish() == (0, "")
            return rehearsal, customer.report
        finally:
            customer.close()
    finally:
        phone.close()


def test_the_script_leads_a_real_call_to_its_end(tmp_path: Path) -> None:
    rehearsal, report = rehearsed("anxious", 1, tmp_path)

    assert rehearsal.acts[-1] == FinishWrapUp()
    assert report["ended_by"] == "agent"
    assert report["complaints"] == []
    assert report["interruptions"] == 0
    (hold,) = report["holds"]
    assert hold["check_ins"] == 2
    assert hold["was_asked"]
    assert hold["longest_wait_s"] < 120
    assert report["said"][-1]["line"] == "goodbye"
    assert report["media"]["rtp_received"] > 500
    times = [json.loads(line)["at"] for line in rehearsal.customer.seen]
    assert times == sorted(times)
    assert all(re.match(r"2026-03-02T14:", time) for time in times)


def test_the_neglecting_script_loses_the_customer(tmp_path: Path) -> None:
    rehearsal, report = rehearsed("angry", 1, tmp_path, neglect_hold=True)

    assert report["left_on_hold"]
    assert report["holds"][-1]["check_ins"] == 0
    assert rehearsal.acts[-1] == FinishWrapUp()
