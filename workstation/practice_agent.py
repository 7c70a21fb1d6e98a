"""The agent's part in an unattended practice call: a script that looks, acts and waits."""

import random
from collections.abc import Callable, Generator
from typing import Final, TypeAlias

from workstation.call_flow import Stage
from workstation.calls import CallState
from workstation.clock import Moment
from workstation.closing import ClosingItem
from workstation.hold import HoldDue
from workstation.practice import (
    CHECK_IN_LINES,
    AgentLine,
    AgentLines,
    AgentPart,
    LineKind,
    Scenario,
)
from workstation.practice_agent_acts import (
    AddNextStep,
    AgentAct,
    AnswerCall,
    AskItem,
    AskToHold,
    CheckIn,
    ComeBack,
    ConfirmUnderstood,
    EndCall,
    EnterStage,
    FinishWrapUp,
    HoldAgain,
    MakePromise,
    MarkCaller,
    Observation,
    PressEnd,
    PutOnHold,
    SayGreeting,
    Speak,
    Speech,
    WriteCustomersWords,
    WriteNote,
    WriteRealNeed,
    WriteSubject,
    WriteUnderstood,
    WriteWrapUp,
)
from workstation.practice_temper import Slack
from workstation.wrap_up import SelfReview

_RING_S: Final = 3.0
_REPLY_S: Final = 15.0  # no answer within this: the script goes on
_SIGNALLING_S: Final = 20.0
_LAST_STRETCH_S: Final = 40.0  # back before a third check-in is due
_NEGLECT_S: Final = 900.0
_CHECK_INS: Final = 2
_BEFORE_PROMISE_S: Final = 600.0  # the callback reminds in time (F4)

_Script: TypeAlias = Generator[AgentAct | None, Observation, None]


class NoAgentPart(ValueError):
    """A scenario without an agent's part cannot be played by the script."""


class _CallIsOver(Exception):
    """The call ended while the script was still in the middle of it."""


class ScriptedAgent:
    """Leads one practice call by the rules, or neglects the customer on hold.

    Call ``next`` again after each act, and as often as something changes or a moment passes;
    None means: nothing to do now.
    Shape: deterministic for a scenario, a seed and the same observations.
    Errors: NoAgentPart when the scenario has none.
    """

    def __init__(
        self,
        scenario: Scenario,
        common: AgentLines,
        *,
        seed: int,
        neglect_hold: bool = False,
        slack: Slack | None = None,
    ) -> None:
        self._scenario = scenario
        self._part = _part_of(scenario)
        self._wordings = {**common.lines, **self._part.lines}
        self._neglect_hold = neglect_hold
        self._slack_s = 2 * (slack or Slack()).talk_s
        self._chance = random.Random(f"agent/{scenario.name}/{seed}")
        self._seen: Observation | None = None
        self._script: _Script | None = None
        self._is_done = False
        self._promised: Moment | None = None

    @property
    def is_done(self) -> bool:
        """Tell whether the wrap-up is finished and nothing will follow."""
        return self._is_done

    def next(self, observation: Observation) -> AgentAct | None:
        """Return the next act, or None when there is something to wait for."""
        self._seen = observation
        if self._is_done:
            return None
        try:
            if self._script is None:
                self._script = self._whole()
                return next(self._script)
            return self._script.send(observation)
        except StopIteration:
            self._is_done = True
            return None

    # --- the call, part by part -----------------------------------------------------------

    def _whole(self) -> _Script:
        try:
            yield from self._talk()
        except _CallIsOver:
            yield from self._after_loss()
        else:
            yield from self._after_talk()

    def _talk(self) -> _Script:
        yield from self._take_call()
        yield from self._listen()
        yield from self._say_back()
        yield from self._hold()
        yield from self._resolve()
        yield from self._close()

    def _take_call(self) -> _Script:
        yield from self._until(lambda seen: seen.call_state is not None, None)
        yield from self._pause(_RING_S)
        yield AnswerCall()
        yield from self._until(lambda seen: seen.call_state is CallState.CONFIRMED, None)
        yield from self._spoken(SayGreeting(self._speech(AgentLine.GREETING)))

    def _listen(self) -> _Script:
        """Let the customer finish (B1); a reply to the greeting that is late is waited for."""
        yield from self._until(self._has_heard_opening, _REPLY_S)
        concern = self._scenario.concern
        yield MarkCaller(self._scenario.persona.caller_type)
        yield WriteSubject(concern.subject)
        yield WriteCustomersWords(concern.customers_words)

    def _say_back(self) -> _Script:
        yield EnterStage(Stage.CONFIRMING)
        yield WriteUnderstood(self._scenario.concern.understood)
        yield WriteRealNeed(self._scenario.concern.real_need)
        yield from self._spoken(Speak(self._speech(AgentLine.RESTATE)))
        yield ConfirmUnderstood()
        yield EnterStage(Stage.RESOLVING)

    def _hold(self) -> _Script:
        wait_s, reason = self._part.stated_wait_s, self._part.hold_reason
        asked = AskToHold(self._speech(AgentLine.HOLD_PERMISSION), wait_s, reason)
        yield from self._spoken(asked)
        if self._now.customer_line is LineKind.ASKS_HOW_LONG:
            yield from self._spoken(Speak(self._speech(AgentLine.HOLD_WAIT)))
        yield PutOnHold(wait_s, reason)
        yield from self._until(lambda seen: seen.held_by_us, _SIGNALLING_S)
        yield WriteNote(self._part.real_note)
        if self._neglect_hold:
            yield from self._until(lambda seen: False, _NEGLECT_S)
        else:
            for line in CHECK_IN_LINES[:_CHECK_INS]:
                yield from self._check_in(line)
            yield from self._pause(_LAST_STRETCH_S)
        yield ComeBack()
        yield from self._until(lambda seen: not seen.held_by_us, _SIGNALLING_S)
        yield from self._spoken(Speak(self._speech(AgentLine.BACK)))

    def _check_in(self, line: AgentLine) -> _Script:
        yield from self._until(lambda seen: seen.hold_due is not HoldDue.NOTHING, None)
        yield CheckIn()
        yield from self._until(lambda seen: not seen.held_by_us, _SIGNALLING_S)
        yield from self._spoken(Speak(self._speech(line)))
        yield HoldAgain()
        yield from self._until(lambda seen: seen.held_by_us, _SIGNALLING_S)

    def _resolve(self) -> _Script:
        part = self._part
        yield from self._spoken(Speak(self._speech(AgentLine.RESOLUTION)))
        yield EnterStage(Stage.NEXT_STEPS)
        yield AddNextStep(part.next_step_owner, part.next_step, part.promise_in_s)
        self._promised = self._now.now
        yield MakePromise(part.promise, part.promise_in_s)
        yield from self._spoken(Speak(self._speech(AgentLine.NEXT_STEP)))

    def _close(self) -> _Script:
        yield PressEnd()
        for item, line in (
            (ClosingItem.QUESTIONS_ANSWERED, AgentLine.QUESTIONS_ANSWERED),
            (ClosingItem.ANYTHING_ELSE, AgentLine.ANYTHING_ELSE),
            (ClosingItem.SUMMARY, AgentLine.SUMMARY),
        ):
            yield from self._spoken(AskItem(item, self._speech(line)))
            if item == ClosingItem.ANYTHING_ELSE:
                yield from self._answer_what_else()
        yield AskItem(ClosingItem.CONFIRMED)
        yield from self._spoken(Speak(self._speech(AgentLine.GOODBYE)))
        yield EndCall()
        yield from self._until_over()

    def _answer_what_else(self) -> _Script:
        """Answer what came up at "anything else?", and ask once more."""
        if self._now.customer_line is not LineKind.OWN:
            return
        if AgentLine.ANSWER_ELSE in self._wordings:
            yield from self._spoken(Speak(self._speech(AgentLine.ANSWER_ELSE)))
            yield from self._spoken(Speak(self._speech(AgentLine.ANYTHING_ELSE)))

    def _after_talk(self) -> _Script:
        part = self._part
        assert self._promised is not None
        left_s = part.promise_in_s - self._now.now.since(self._promised)
        yield WriteWrapUp(
            part.disposition,
            part.wrap_up_note,
            part.internal_cause,
            SelfReview.YES,
            callback_in_s=left_s - _BEFORE_PROMISE_S,
        )
        yield FinishWrapUp()

    def _after_loss(self) -> _Script:
        """Wrap up a call that the customer, or the network, ended first."""
        subject = self._scenario.concern.subject
        note = f"{subject}. The call ended before there was an answer."
        yield WriteWrapUp("no_result", note, review=SelfReview.NO)
        yield FinishWrapUp()

    # --- the pieces it is made of ---------------------------------------------------------

    @property
    def _now(self) -> Observation:
        assert self._seen is not None
        return self._seen

    def _speech(self, line: AgentLine) -> Speech:
        return Speech(line, self._wordings[line].text)

    def _spoken(self, act: AgentAct) -> _Script:
        """Act and speak, then let the customer answer to the end."""
        yield from self._until(lambda seen: not seen.customer_is_speaking, _REPLY_S)
        yield from self._pause(self._chance.uniform(0.3, 1.0))
        finished_before = self._now.customer_lines_finished
        yield act
        yield from self._until(lambda seen: not seen.is_speaking, None)
        yield from self._until(
            lambda seen: (
                seen.customer_lines_finished > finished_before and not seen.customer_is_speaking
            ),
            _REPLY_S,
        )

    def _has_heard_opening(self, seen: Observation) -> bool:
        is_greeting_missed = seen.customer_line in (None, LineKind.HELLO)
        return not is_greeting_missed and not seen.customer_is_speaking

    def _until(self, is_so: Callable[[Observation], bool], limit_s: float | None) -> _Script:
        """Wait until ``is_so``, or for so long while the customer does not speak.

        Errors: _CallIsOver when the call ends meanwhile.
        """
        since: Moment = self._now.now
        while True:
            seen = self._now
            if seen.call_state is CallState.DISCONNECTED:
                raise _CallIsOver
            if is_so(seen):
                return
            if seen.customer_is_speaking:
                since = seen.now
            elif limit_s is not None and seen.now.since(since) > limit_s + self._slack_s:
                return
            yield None

    def _pause(self, seconds: float) -> _Script:
        until_tick = self._now.now.tick + seconds
        yield from self._until(lambda seen: seen.now.tick >= until_tick, None)

    def _until_over(self) -> _Script:
        since = self._now.now
        while self._now.call_state is not CallState.DISCONNECTED:
            if self._now.now.since(since) > _SIGNALLING_S + self._slack_s:
                return
            yield None


def _part_of(scenario: Scenario) -> AgentPart:
    if scenario.agent is None:
        raise NoAgentPart(f"The scenario {scenario.name} has no [agent], so no script can play it.")
    return scenario.agent
