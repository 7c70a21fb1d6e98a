"""The practice customer's behaviour, without SIP and sound."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.fakes import ManualClock
from tests.practice_scenarios import PERSONAS, without_reactions
from workstation.practice import LineKind
from workstation.practice_acts import Act, HangUp, Happened, Say, StopTalking
from workstation.practice_experience import LeavingReason, WaitEnd
from workstation.practice_mind import CustomerMind
from workstation.practice_temper import Slack


class Conversation:
    """Plays the agent's side against a mind, with a clock that is moved by hand."""

    def __init__(self, name: str = "anxious", seed: int = 1, slack: Slack | None = None) -> None:
        self.clock = ManualClock()
        self.mind = CustomerMind(without_reactions(name), seed=seed, slack=slack)
        self.patience = self.mind.patience
        self.heard: list[Act] = []
        self.tell(Happened.PLACED)

    def tell(self, happened: Happened) -> list[Act]:
        acts = self.mind.after(happened, self.clock.now())
        self.heard += acts
        return acts

    def answer(self) -> None:
        self.clock.advance(3)
        self.tell(Happened.ANSWERED)

    def wait(self, seconds: float) -> list[Act]:
        """Let time pass in tenths of a second; the customer's lines take one second."""
        done: list[Act] = []
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            done += self.tell(Happened.TIME_PASSED)
        return done

    def line_ends(self) -> list[Act]:
        self.clock.advance(2)
        return self.tell(Happened.LINE_ENDED)

    def speak(self, seconds: float = 4) -> LineKind | None:
        """Speak as the agent, and let the customer finish the reply."""
        self.tell(Happened.AGENT_SPEAKS)
        self.clock.advance(seconds)
        acts = self.tell(Happened.AGENT_FINISHED)
        if not acts:
            return None
        (said,) = acts
        assert isinstance(said, Say)
        self.line_ends()
        return said.kind

    def hold_for(self, seconds: float) -> list[Act]:
        self.tell(Happened.HELD)
        acts = self.wait(seconds)
        self.tell(Happened.RESUMED)
        return acts

    def up_to_hold(self) -> None:
        self.answer()
        assert self.speak() is LineKind.OPENING
        assert self.speak() is LineKind.CONFIRMS
        if self.speak() is LineKind.ASKS_HOW_LONG:
            assert self.speak() is LineKind.AGREES_TO_WAIT


@pytest.mark.parametrize("name", PERSONAS)
def test_a_well_led_call_goes_through_every_reply_and_ends_with_the_agent(name: str) -> None:
    call = Conversation(name)
    call.up_to_hold()
    for _ in range(3):
        assert call.hold_for(92) == []
        assert call.speak() is LineKind.THANKS_FOR_CHECK_IN
    replies = [call.speak() for _ in range(6)]
    call.tell(Happened.ENDED)

    assert replies == [
        LineKind.QUESTION,
        LineKind.ACKNOWLEDGES,
        LineKind.SATISFIED,
        LineKind.NOTHING_ELSE,
        LineKind.CONFIRMS_SUMMARY,
        LineKind.GOODBYE,
    ]
    lived = call.mind.experience
    assert lived.leaving is None
    assert lived.complaints == ()
    (wait,) = lived.waits
    assert wait.was_asked
    assert wait.check_ins == 2
    assert wait.end is WaitEnd.RESUMED
    assert len(wait.gaps_s) == 3
    assert wait.longest_gap_s == pytest.approx(92)


def test_no_two_check_ins_are_thanked_in_the_same_words() -> None:
    call = Conversation()
    call.up_to_hold()
    for _ in range(3):
        call.hold_for(90)
        call.speak()
    said = [s.text for s in call.mind.experience.said if s.kind is LineKind.THANKS_FOR_CHECK_IN]
    assert len(set(said)) == 3


@pytest.mark.parametrize("name", PERSONAS)
def test_a_customer_left_on_hold_leaves_after_it_was_overdue(name: str) -> None:
    call = Conversation(name)
    call.up_to_hold()
    call.tell(Happened.HELD)
    acts = call.wait(600)

    assert acts == [HangUp(LeavingReason.LEFT_ON_HOLD)]
    lived = call.mind.experience
    assert lived.left_on_hold
    assert lived.waits[-1].left_on_hold
    assert lived.waits[-1].check_ins == 0
    assert lived.waits[-1].longest_gap_s > 120


def test_a_late_return_is_complained_about_once() -> None:
    call = Conversation("rational")
    call.up_to_hold()
    call.hold_for(call.patience.hold_s + 2)
    assert call.speak() is LineKind.LEFT_WAITING
    assert call.speak() is LineKind.QUESTION
    assert call.mind.experience.complaints == (LineKind.LEFT_WAITING,)


def test_a_late_return_without_a_word_is_complained_about_by_the_customer_first() -> None:
    call = Conversation("rational")
    call.up_to_hold()
    call.hold_for(call.patience.hold_s + 2)
    (said,) = call.wait(5)
    assert isinstance(said, Say)
    assert said.kind is LineKind.LEFT_WAITING


def test_a_resume_without_a_word_is_no_check_in() -> None:
    call = Conversation("angry")
    call.up_to_hold()
    call.hold_for(90)
    call.wait(1)
    call.tell(Happened.HELD)
    assert call.wait(70) == [HangUp(LeavingReason.LEFT_ON_HOLD)]
    (wait,) = call.mind.experience.waits
    assert wait.check_ins == 0
    assert wait.longest_gap_s == pytest.approx(call.patience.hold_leaves_s, abs=0.2)


def test_a_hold_that_was_not_asked_for_is_complained_about() -> None:
    call = Conversation("hurt")
    call.answer()
    assert call.speak() is LineKind.OPENING
    call.hold_for(30)
    assert call.speak() is LineKind.HELD_UNASKED
    assert not call.mind.experience.waits[0].was_asked


def test_a_very_long_hold_makes_the_customer_ask_for_a_callback_once() -> None:
    call = Conversation("angry")
    call.up_to_hold()
    said = []
    for _ in range(8):
        call.hold_for(88)
        said.append(call.speak())
    assert said.count(LineKind.WANTS_CALLBACK) == 1
    assert said[-1] is LineKind.THANKS_FOR_CHECK_IN


def test_without_a_greeting_the_customer_says_hello_and_then_leaves() -> None:
    call = Conversation("angry")
    call.answer()
    said = []
    for act in iter(lambda: call.wait(1), None):
        said += act
        if call.mind.is_over:
            break
        if act:
            call.line_ends()
    kinds = [act.kind for act in said if isinstance(act, Say)]
    assert kinds[0] is LineKind.HELLO
    assert set(kinds) == {LineKind.HELLO}
    assert said[-1] == HangUp(LeavingReason.NO_GREETING)
    assert call.mind.experience.greeted_after_s is None


def test_a_greeting_during_hello_is_answered_with_the_concern() -> None:
    call = Conversation()
    call.answer()
    (hello,) = call.wait(call.patience.greeting_s + 0.2)
    assert isinstance(hello, Say)
    assert hello.kind is LineKind.HELLO
    call.tell(Happened.AGENT_SPEAKS)
    assert call.tell(Happened.AGENT_FINISHED) == []
    (opening,) = call.line_ends()
    assert isinstance(opening, Say)
    assert opening.kind is LineKind.OPENING
    assert call.mind.experience.interruptions == 0


def test_words_spoken_into_the_customers_concern_are_counted_and_not_answered() -> None:
    call = Conversation()
    call.answer()
    call.tell(Happened.AGENT_SPEAKS)
    call.tell(Happened.AGENT_FINISHED)
    call.tell(Happened.AGENT_SPEAKS)
    assert call.tell(Happened.AGENT_FINISHED) == []
    assert call.line_ends() == []
    assert call.mind.experience.interruptions == 1


def test_hold_in_the_middle_of_a_line_breaks_it_off() -> None:
    call = Conversation()
    call.answer()
    call.tell(Happened.AGENT_SPEAKS)
    call.tell(Happened.AGENT_FINISHED)
    assert call.tell(Happened.HELD) == [StopTalking()]


def test_a_silent_agent_is_asked_and_then_left() -> None:
    call = Conversation("angry")
    call.answer()
    call.speak()
    acts = []
    while not call.mind.is_over:
        acts += call.wait(1)
        if acts and isinstance(acts[-1], Say) and not call.mind.is_over:
            call.tell(Happened.LINE_ENDED)
    assert acts[-1] == HangUp(LeavingReason.SILENCE)
    assert LineKind.STILL_THERE in call.mind.experience.complaints


def test_nobody_answers_and_the_customer_gives_up() -> None:
    call = Conversation("angry")
    assert call.wait(60) == [HangUp(LeavingReason.NOBODY_ANSWERED)]
    assert not call.mind.experience.was_answered


def test_after_goodbye_the_customer_ends_the_call_if_the_agent_does_not() -> None:
    call = Conversation("rational")
    call.answer()
    while call.speak() is not LineKind.GOODBYE:
        pass
    assert call.wait(6) == [HangUp(LeavingReason.CONVERSATION_OVER)]


def test_slack_gives_real_time_its_due_at_high_speed() -> None:
    call = Conversation(slack=Slack.at_speed(30))
    call.answer()
    assert call.wait(60) == []
    assert Slack.at_speed(1) == Slack()


def test_a_seed_decides_words_and_patience_and_seeds_differ() -> None:
    def said_with(seed: int) -> tuple[list[Act], float]:
        call = Conversation(seed=seed)
        call.up_to_hold()
        for _ in range(3):
            call.hold_for(88)
            call.speak()
        while call.speak():
            pass
        return call.heard, call.patience.hold_s

    assert said_with(7) == said_with(7)
    assert len({str(said_with(seed)) for seed in range(5)}) > 1


class AnyCall(RuleBasedStateMachine):
    """Whatever happens in whatever order, the customer stays a possible person on a phone."""

    @initialize(name=st.sampled_from(PERSONAS), seed=st.integers(0, 50))
    def begin(self, name: str, seed: int) -> None:
        self.call = Conversation(name, seed)
        self.speaking = False
        self.held = False
        self.over = False
        self.was_answered = False

    def tell(self, happened: Happened) -> None:
        was_over = self.over
        for act in self.call.tell(happened):
            assert not was_over
            if isinstance(act, Say):
                assert not self.speaking
                assert not self.held
                assert self.was_answered
                self.speaking = True
            elif isinstance(act, StopTalking):
                assert self.speaking
                self.speaking = False
            else:
                self.over = True

    @rule()
    def agent_answers(self) -> None:
        self.was_answered = True
        self.tell(Happened.ANSWERED)

    @rule(seconds=st.floats(0, 300, allow_nan=False))
    def time_passes(self, seconds: float) -> None:
        self.call.clock.advance(seconds)
        self.tell(Happened.TIME_PASSED)

    @rule(happened=st.sampled_from([Happened.AGENT_SPEAKS, Happened.AGENT_FINISHED]))
    def agent_is_heard(self, happened: Happened) -> None:
        self.tell(happened)

    @precondition(lambda self: self.speaking)
    @rule()
    def line_ends(self) -> None:
        self.speaking = False
        self.tell(Happened.LINE_ENDED)

    @precondition(lambda self: self.was_answered)
    @rule()
    def agent_holds(self) -> None:
        if not self.held and not self.over:
            self.held = True
            was_speaking = self.speaking
            acts: list[Any] = self.call.tell(Happened.HELD)
            assert acts == ([StopTalking()] if was_speaking else [])
            self.speaking = False

    @rule()
    def agent_resumes(self) -> None:
        self.held = False
        self.tell(Happened.RESUMED)

    @rule()
    def call_ends(self) -> None:
        self.tell(Happened.ENDED)
        self.over = True

    @invariant()
    def figures_make_sense(self) -> None:
        lived = self.call.mind.experience
        assert self.call.mind.is_over == self.over
        assert all(gap >= 0 for wait in lived.waits for gap in wait.gaps_s)
        assert all(wait.end is not WaitEnd.OPEN for wait in lived.waits[:-1])
        assert not self.over or all(wait.end is not WaitEnd.OPEN for wait in lived.waits)

    @invariant()
    def somebody_left_alone_leaves(self) -> None:
        look = self.call.mind.next_look
        patient = self.over or self.speaking or look is not None
        assert patient or self.call.mind.hears_the_agent


AnyCall.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAnyCall = AnyCall.TestCase
