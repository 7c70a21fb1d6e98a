"""How practice customers take what the agent does: moods, branches, and no line twice."""

from collections import Counter
from typing import Any, Final

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.fakes import ManualClock
from tests.practice_scenarios import library, scenario
from workstation.practice import LineKind, Scenario, kind_of
from workstation.practice_acts import Act, Deed, HangUp, Happened, Say, StopTalking
from workstation.practice_experience import LeavingReason, WaitEnd
from workstation.practice_mind import CustomerMind
from workstation.practice_reactions import Mood, Reaction, When

KEYS: Final = tuple(one.key for one in library().staged)
# What may be said as often as it takes; everything else once for each reaction that names it.
AGAIN: Final = frozenset(
    {
        LineKind.HELLO,
        LineKind.STILL_THERE,
        LineKind.THANKS_FOR_CHECK_IN,
        LineKind.LEFT_WAITING,
        LineKind.AGREES_TO_WAIT,
    }
)


class Talk:
    """The agent's side of one call; what the customer says takes two seconds."""

    def __init__(self, wanted: Scenario, seed: int = 1) -> None:
        self.clock = ManualClock()
        self.mind = CustomerMind(wanted, seed=seed)
        self.said: list[str] = []
        self.feel(Happened.PLACED)
        self.clock.advance(3)
        self.feel(Happened.ANSWERED)

    def feel(self, happened: Happened | Deed) -> list[Act]:
        acts = self.mind.after(happened, self.clock.now())
        self.said += [act.line for act in acts if isinstance(act, Say)]
        return acts

    def line_ends(self) -> None:
        self.clock.advance(2)
        if any(isinstance(act, Say) for act in self.feel(Happened.LINE_ENDED)):
            self.line_ends()

    def speak(self, *deeds: Deed) -> list[str]:
        """Do this and speak; return what the customer says to it."""
        before = len(self.said)
        for deed in deeds:
            self.feel(deed)
        self.feel(Happened.AGENT_SPEAKS)
        self.clock.advance(3)
        if any(isinstance(act, Say) for act in self.feel(Happened.AGENT_FINISHED)):
            self.line_ends()
        return self.said[before:]

    def interrupt(self) -> None:
        """Speak into the line that the customer begins now."""
        self.feel(Happened.AGENT_SPEAKS)
        self.feel(Happened.AGENT_FINISHED)
        self.line_ends()

    def hold(self, seconds: float) -> None:
        self.feel(Happened.HELD)
        self.clock.advance(seconds)
        self.feel(Happened.RESUMED)


def reacting(*reactions: Reaction, mood: Mood = Mood.OPEN) -> Scenario:
    """Return the rational customer with these reactions alone."""
    return msgspec.structs.replace(scenario("rational"), reactions=reactions, mood=mood)


def test_an_opening_that_is_heard_to_its_end_brings_more_information() -> None:
    talk = Talk(scenario("anxious"))
    assert talk.speak() == ["opening", "my_photo"]


def test_an_interrupted_customer_keeps_it_back_until_asked() -> None:
    talk = Talk(scenario("anxious"))
    talk.feel(Happened.AGENT_SPEAKS)
    talk.feel(Happened.AGENT_FINISHED)
    talk.interrupt()
    assert talk.said == ["opening", "let_me_finish"]
    assert talk.mind.mood is Mood.COOL
    assert talk.speak(Deed.ASKED) == ["my_photo"]


def test_saying_it_back_warms_and_going_on_without_it_cools() -> None:
    kept, missed = Talk(scenario("anxious")), Talk(scenario("anxious"))
    for talk in (kept, missed):
        talk.speak()
    assert kept.speak(Deed.RESTATED) == ["confirms"]
    assert missed.speak(Deed.MOVED_ON) == ["asks_again"]
    assert (kept.mind.mood, missed.mind.mood) == (Mood.WARM, Mood.COOL)
    assert missed.speak(Deed.RESTATED) == ["confirms"]


def test_a_hold_without_a_word_cools_and_one_that_was_asked_for_does_not() -> None:
    asked, unasked = Talk(scenario("hurt")), Talk(scenario("hurt"))
    for talk in (asked, unasked):
        talk.speak()
    asked.speak(Deed.ASKED_TO_HOLD)
    for talk in (asked, unasked):
        talk.hold(60)
    assert asked.speak() == ["thanks_for_check_in"]
    assert unasked.speak() == ["held_unasked"]
    moods = [asked.mind.mood, unasked.mind.mood]
    assert moods == sorted(moods, key=list(Mood).index, reverse=True)
    assert moods[0] is not moods[1]


def test_a_late_check_in_is_felt_and_a_timely_one_is_too() -> None:
    late, timely = Talk(scenario("angry")), Talk(scenario("angry"))
    for talk, seconds in ((late, 120), (timely, 80)):
        talk.speak()
        talk.speak(Deed.RESTATED)
        talk.speak(Deed.ASKED_TO_HOLD)
        before = talk.mind.mood
        talk.hold(seconds)
        talk.speak()
        moved = list(Mood).index(talk.mind.mood) - list(Mood).index(before)
        assert moved == (-1 if talk is late else 0 if before is Mood.WARM else 1)


def test_the_closing_without_a_next_step_makes_the_customer_ask_when() -> None:
    talk = Talk(scenario("angry"))
    talk.speak()
    talk.speak(Deed.RESTATED)
    assert talk.speak(Deed.CLOSING) == ["when_exactly"]


def test_a_promise_in_a_warm_mood_changes_the_mind_of_one_who_wants_to_cancel() -> None:
    wanted = library().get("en/locked-out").scenario
    talk = Talk(wanted)
    talk.speak()
    talk.speak(Deed.RESTATED)
    talk.speak(Deed.ASKED_TO_HOLD)
    talk.hold(60)
    talk.speak()
    assert talk.mind.mood is Mood.WARM
    assert talk.speak(Deed.PROMISED) == ["stays"]
    assert talk.speak(Deed.ANYTHING_ELSE) == ["nothing_else"]


def test_a_promise_in_a_cool_mood_does_not() -> None:
    talk = Talk(library().get("en/locked-out").scenario)
    talk.feel(Happened.AGENT_SPEAKS)
    talk.feel(Happened.AGENT_FINISHED)
    talk.interrupt()
    talk.speak(Deed.PROMISED)
    assert "stays" not in talk.said
    assert talk.speak(Deed.ANYTHING_ELSE) == ["still_cancels"]


def test_a_new_concern_at_anything_else_is_answered_and_asked_again() -> None:
    talk = Talk(scenario("anxious"))
    talk.speak()
    assert talk.speak(Deed.QUESTIONS_ANSWERED) == ["question"]
    assert talk.speak() == ["satisfied"]
    assert talk.speak(Deed.ANYTHING_ELSE) == ["card_at_risk"]
    assert talk.speak() == ["thanks_for_that"]
    assert talk.speak() == ["nothing_else"]


def test_an_angry_customer_who_is_interrupted_again_and_again_hangs_up() -> None:
    talk = Talk(scenario("angry"))
    talk.feel(Happened.AGENT_SPEAKS)
    talk.feel(Happened.AGENT_FINISHED)
    acts: list[Act] = []
    while not talk.mind.is_over:
        talk.feel(Happened.AGENT_SPEAKS)
        talk.feel(Happened.AGENT_FINISHED)
        talk.clock.advance(2)
        acts = talk.feel(Happened.LINE_ENDED)
        if not acts:
            talk.feel(Happened.AGENT_SPEAKS)
            talk.feel(Happened.AGENT_FINISHED)
    assert acts == [HangUp(LeavingReason.HAD_ENOUGH)]
    assert {"let_me_finish", "supervisor", "hangs_up"} <= set(talk.said)


def test_a_wording_for_the_mood_goes_before_one_for_all() -> None:
    for mood, words in ((Mood.WARM, "calmer"), (Mood.COOL, "hope it works out")):
        talk = Talk(msgspec.structs.replace(scenario("anxious"), mood=mood, reactions=()))
        while "goodbye" not in talk.said:
            talk.speak()
        assert words in talk.mind.experience.said[-1].text


def test_an_agent_who_ticks_nothing_is_taken_to_lead_a_good_call() -> None:
    talk = Talk(scenario("rational"))
    while "goodbye" not in talk.said:
        assert talk.speak()
    assert "bank_details" in talk.said
    assert talk.mind.experience.complaints == ()


def test_reactions_are_limited_by_mood_by_what_was_before_and_by_times() -> None:
    talk = Talk(
        reacting(
            Reaction(When.ASKED, mood=1, if_mood=(Mood.BITTER,)),
            Reaction(When.ASKED, mood=1, after=(When.RESTATED,)),
            Reaction(When.ASKED, mood=1, unless=(When.GREETED,)),
        )
    )
    talk.speak()
    talk.speak(Deed.ASKED)
    assert talk.mind.mood is Mood.OPEN
    talk.speak(Deed.RESTATED)
    talk.speak(Deed.ASKED)
    assert talk.mind.mood is Mood.WARM
    moved = talk.mind.experience.moods
    assert [(one.when, one.mood) for one in moved] == [(When.ASKED, Mood.WARM)]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"when": "asked"}, "does nothing"),
        ({"when": "asked", "mood": 1, "then": "goodbye"}, "follow a say"),
        ({"when": "greeted", "say": "goodbye"}, "mood only"),
        ({"when": "asked", "mood": 7}, "between -3 and 3"),
        ({"when": "asked", "mood": 1, "times": 0}, "between 1 and 9"),
    ],
)
def test_a_reaction_that_makes_no_sense_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=words):
        msgspec.convert(wrong, Reaction)


class AnyTalk(RuleBasedStateMachine):
    """Whatever is done in whatever order: a possible person, who repeats nothing, and an end."""

    @initialize(key=st.sampled_from(KEYS), seed=st.integers(0, 50))
    def begin(self, key: str, seed: int) -> None:
        self.wanted = library().get(key).scenario
        self.clock = ManualClock()
        self.mind = CustomerMind(self.wanted, seed=seed)
        self.said: Counter[str] = Counter()
        self.is_saying = self.is_held = self.is_answered = False
        self.feel(Happened.PLACED)

    def feel(self, happened: Happened | Deed) -> None:
        was_over = self.mind.is_over
        for act in self.mind.after(happened, self.clock.now()):
            assert not was_over
            if isinstance(act, Say):
                assert not self.is_saying
                assert not self.is_held
                assert act.text in [w.text for w in self.wanted.lines[act.line]]
                self.is_saying = True
                self.said[act.line] += 1
            else:
                assert isinstance(act, (StopTalking, HangUp))
                self.is_saying = False

    @rule()
    def answers(self) -> None:
        self.is_answered = True
        self.feel(Happened.ANSWERED)

    @rule(deed=st.sampled_from(Deed))
    def does(self, deed: Deed) -> None:
        self.feel(deed)

    @rule(seconds=st.floats(0, 200, allow_nan=False))
    def lets_time_pass(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.feel(Happened.TIME_PASSED)

    @rule(happened=st.sampled_from([Happened.AGENT_SPEAKS, Happened.AGENT_FINISHED]))
    def is_heard(self, happened: Happened) -> None:
        self.feel(happened)

    @precondition(lambda self: self.is_saying)
    @rule()
    def lets_the_line_end(self) -> None:
        self.is_saying = False
        self.feel(Happened.LINE_ENDED)

    @rule()
    def holds(self) -> None:
        self.is_held = self.is_answered and not self.mind.is_over
        self.feel(Happened.HELD)

    @rule()
    def resumes(self) -> None:
        self.is_held = False
        self.feel(Happened.RESUMED)

    @invariant()
    def no_line_is_said_more_often_than_allowed(self) -> None:
        named = Counter[str]()
        for one in self.wanted.reactions:
            named.update({line: one.times for line in (one.say, one.then) if line})
        for line, times in self.said.items():
            kind = kind_of(line)
            allowed = named[line] if kind is LineKind.OWN else 1 + named[line]
            assert kind in AGAIN or kind in self.may_complain() or times <= allowed, line

    def may_complain(self) -> set[LineKind]:
        return {LineKind.LEFT_WAITING, LineKind.HELD_UNASKED, LineKind.WANTS_CALLBACK}

    def teardown(self) -> None:
        """Leave the customer alone: every call comes to its end."""
        if not hasattr(self, "mind"):
            return
        self.feel(Happened.AGENT_FINISHED)
        for _ in range(600):
            if self.mind.is_over:
                break
            if self.is_saying:
                self.is_saying = False
                self.feel(Happened.LINE_ENDED)
            self.clock.advance(5)
            self.feel(Happened.TIME_PASSED)
        assert self.mind.is_over
        waits = self.mind.experience.waits
        assert all(wait.end is not WaitEnd.OPEN for wait in waits)


AnyTalk.TestCase.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
TestAnyTalk = AnyTalk.TestCase
