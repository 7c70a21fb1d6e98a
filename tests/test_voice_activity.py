"""Who speaks when, from levels alone: scripted conversations and what must hold for any."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.voice_activity import VoiceFigures, VoiceMeter

FRAME = 0.02
SPEECH, ROOM = -24.0, -70.0
SAID = {"a": (SPEECH, ROOM), "c": (ROOM, SPEECH), "b": (SPEECH, SPEECH), "-": (ROOM, ROOM)}


def talk(meter: VoiceMeter, *parts: tuple[str, float]) -> VoiceFigures:
    """Let a, c, b (both) or - (nobody) go on for so many seconds each; return the figures."""
    for who, seconds in parts:
        agent, customer = SAID[who]
        for _ in range(round(seconds / FRAME)):
            meter.take(FRAME, agent, customer)
    meter.pause()
    return meter.figures


def about(seconds: float) -> object:
    return pytest.approx(seconds, abs=0.021)


def test_each_second_goes_to_who_spoke_in_it() -> None:
    figures = talk(VoiceMeter(), ("a", 4), ("-", 2), ("c", 6), ("b", 1), ("c", 3))
    assert figures.agent_s == about(5)
    assert figures.customer_s == about(10)
    assert figures.both_s == about(1)
    assert figures.neither_s == about(2)
    assert figures.longest_silence_s == about(2)
    assert figures.measured_s == about(16)
    assert figures.talk_over_share == pytest.approx(1 / 14, abs=0.01)
    assert figures.silence_share == pytest.approx(2 / 16, abs=0.01)


def test_a_pause_between_words_is_speech_and_one_between_turns_is_silence() -> None:
    words = talk(VoiceMeter(), ("a", 1), ("-", 0.3), ("a", 1))
    assert (words.agent_s, words.neither_s) == (about(2.3), about(0))
    turns = talk(VoiceMeter(), ("a", 1), ("-", 0.6), ("a", 1))
    assert (turns.agent_s, turns.neither_s) == (about(2), about(0.6))


def test_a_click_is_no_speech() -> None:
    assert talk(VoiceMeter(), ("-", 1), ("a", 0.04), ("-", 1)).agent_s == 0


def test_noise_of_the_room_is_no_speech_and_a_voice_over_it_is() -> None:
    meter = VoiceMeter()
    for _ in range(500):
        meter.take(FRAME, -48.0 + 2, ROOM)  # louder than some people on a good line
    before = meter.figures.agent_s
    for _ in range(100):
        meter.take(FRAME, SPEECH, ROOM)
    meter.pause()
    assert before < 3.1  # the room is known after the floor's windows at the latest
    assert meter.figures.agent_s - before == about(2)


def test_a_long_steady_sound_stays_what_it_is() -> None:
    assert talk(VoiceMeter(), ("c", 60)).customer_s == about(60)


def test_an_agent_who_breaks_in_interrupts_once() -> None:
    figures = talk(VoiceMeter(), ("c", 3), ("b", 1), ("a", 2), ("c", 2), ("b", 2))
    assert figures.interruptions == 2


@pytest.mark.parametrize(
    "parts",
    [
        (("c", 3), ("b", 0.6), ("c", 3)),  # "mhm"
        (("c", 3), ("b", 0.2), ("a", 4)),  # the turns overlap a little
        (("a", 3), ("b", 2), ("a", 1)),  # it is the customer who breaks in
        (("c", 0.2), ("b", 2)),  # both begin at once
        (("c", 3), ("-", 1), ("a", 4)),
    ],
)
def test_listening_signs_and_ordinary_turns_are_no_interruptions(
    parts: tuple[tuple[str, float], ...],
) -> None:
    assert talk(VoiceMeter(), *parts).interruptions == 0


def test_a_monologue_goes_on_through_listening_signs_and_ends_with_a_turn() -> None:
    through = talk(VoiceMeter(), ("a", 10), ("b", 0.5), ("a", 10), ("-", 1), ("a", 5))
    assert through.longest_agent_s == about(26.5)
    ended = talk(VoiceMeter(), ("a", 10), ("c", 3), ("a", 12), ("-", 4), ("a", 5))
    assert ended.longest_agent_s == about(12)


def test_a_hold_parts_what_is_before_from_what_comes_after() -> None:
    meter = VoiceMeter()
    talk(meter, ("c", 5))
    figures = talk(meter, ("-", 1.5), ("a", 3))
    assert (figures.interruptions, figures.longest_silence_s) == (0, about(1.5))
    assert figures.measured_s == about(9.5)


def test_a_gap_in_which_nobody_listened_is_left_out() -> None:
    meter = VoiceMeter()
    talk(meter, ("a", 2))
    meter.take(7.0, SPEECH, ROOM)
    assert talk(meter, ("a", 2)).agent_s == about(4)


def test_the_customers_speech_is_known_while_it_goes_on() -> None:
    meter = VoiceMeter()
    for _ in range(100):
        meter.take(FRAME, ROOM, SPEECH)
    assert meter.customer_speaks_for_s == about(2)


def test_two_calls_add_up() -> None:
    one = VoiceFigures(10, 20, 1, 5, 4, 8, 1)
    two = VoiceFigures(1, 2, 0.5, 3, 2, 9, 2)
    assert one + two == VoiceFigures(11, 22, 1.5, 8, 4, 9, 3)
    assert VoiceFigures().talk_over_share is None
    assert VoiceFigures().silence_share is None
    assert VoiceFigures(agent_s=3, customer_s=1).agent_share == 0.75


LEVELS = st.floats(-100, 0)
STEPS = st.lists(st.tuples(st.floats(0.005, 0.2), LEVELS, LEVELS), max_size=200)


@given(STEPS)
def test_every_measured_second_is_counted_once(steps: list[tuple[float, float, float]]) -> None:
    meter = VoiceMeter()
    for step in steps:
        meter.take(*step)
    meter.pause()
    figures, measured = meter.figures, sum(seconds for seconds, _, _ in steps)
    assert math.isclose(figures.measured_s, measured, abs_tol=1e-6)
    assert 0 <= figures.both_s <= min(figures.agent_s, figures.customer_s) + 1e-9
    assert figures.longest_silence_s <= figures.neither_s + 1e-9
    assert figures.longest_agent_s <= measured + 1e-9
    assert 0 <= figures.interruptions <= figures.customer_s


@given(STEPS)
def test_the_two_sides_are_measured_alike(steps: list[tuple[float, float, float]]) -> None:
    one, other = VoiceMeter(), VoiceMeter()
    for seconds, agent, customer in steps:
        one.take(seconds, agent, customer)
        other.take(seconds, customer, agent)
    one.pause()
    other.pause()
    turned = replace(other.figures, agent_s=one.figures.agent_s, customer_s=one.figures.customer_s)
    assert math.isclose(one.figures.agent_s, other.figures.customer_s, abs_tol=1e-9)
    assert math.isclose(turned.both_s, one.figures.both_s, abs_tol=1e-9)
    assert math.isclose(turned.neither_s, one.figures.neither_s, abs_tol=1e-9)
