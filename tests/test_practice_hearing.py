"""How the practice customer tells speech from silence."""

import math
import random
import wave
from array import array
from pathlib import Path

import pytest

import resources
from telephony.audio.frames import FRAME_S, FRAME_SAMPLES, RATE, SILENCE, mixed
from telephony.practice.hearing import Heard, VoiceActivity, level_dbov

AGENT_LINES = sorted(
    [
        *resources.path("practice/en/agent").glob("*.wav"),
        *resources.path("practice/en").glob("*/agent-*.wav"),
    ]
)
SECOND = round(1 / FRAME_S)


def frames_of(file: Path) -> list[bytes]:
    """Return a recording as 16 kHz frames; 8 kHz is brought up by doubling each sample."""
    with wave.open(str(file)) as recording:
        samples = array("h", recording.readframes(recording.getnframes()))
        repeat = RATE // recording.getframerate()
    wide = array("h", [s for s in samples for _ in range(repeat)])
    wide.extend([0] * (-len(wide) % FRAME_SAMPLES))
    data = wide.tobytes()
    size = FRAME_SAMPLES * 2
    return [data[i : i + size] for i in range(0, len(data), size)]


def noise_at(dbov: float, frames: int, seed: int = 1) -> list[bytes]:
    chance = random.Random(seed)
    spread = 32_768 * 10 ** (dbov / 20)
    return [
        array("h", [round(chance.gauss(0, spread)) for _ in range(FRAME_SAMPLES)]).tobytes()
        for _ in range(frames)
    ]


def heard_in(frames: list[bytes], turn_silence_s: float = 0.7) -> list[tuple[Heard, float]]:
    ear = VoiceActivity(turn_silence_s=turn_silence_s)
    found = []
    for number, frame in enumerate(frames):
        change = ear.take(frame)
        if change is not None:
            found.append((change, number * FRAME_S))
    return found


@pytest.mark.parametrize("file", AGENT_LINES, ids=lambda file: file.stem)
def test_each_agents_line_is_heard_as_one_turn(file: Path) -> None:
    frames = [SILENCE] * SECOND + frames_of(file) + [SILENCE] * 2 * SECOND
    heard = heard_in(frames)
    assert [change for change, _ in heard] == [Heard.SPEAKS, Heard.FINISHED]
    (_, began), (_, ended) = heard
    assert 1.0 < began < 1.5
    assert ended - 1.0 == pytest.approx(len(frames_of(file)) * FRAME_S + 0.6, abs=0.35)


def test_the_first_second_of_a_line_is_a_turn_too() -> None:
    for file in AGENT_LINES:
        frames = [SILENCE] * SECOND + frames_of(file)[:SECOND] + [SILENCE] * SECOND
        heard = [change for change, _ in heard_in(frames, turn_silence_s=0.4)]
        assert heard == [Heard.SPEAKS, Heard.FINISHED], file


def test_a_turn_is_heard_over_the_hiss_of_a_headset() -> None:
    line = [SILENCE] * 4 * SECOND + frames_of(AGENT_LINES[0]) + [SILENCE] * 4 * SECOND
    heard = heard_in(list(map(mixed, line, noise_at(-52, len(line)))))
    assert [change for change, _ in heard] == [Heard.SPEAKS, Heard.FINISHED]


def test_silence_and_steady_noise_are_no_speech() -> None:
    assert heard_in([SILENCE] * 5 * SECOND) == []
    assert heard_in(noise_at(-55, 10 * SECOND)) == []


def test_a_fan_that_starts_is_taken_for_speech_for_a_moment_only() -> None:
    heard = heard_in([SILENCE] * 2 * SECOND + noise_at(-40, 10 * SECOND))
    assert [change for change, _ in heard] == [Heard.SPEAKS, Heard.FINISHED]


def test_a_click_is_no_speech() -> None:
    click = array("h", [20_000, -20_000] * (FRAME_SAMPLES // 2)).tobytes()
    assert heard_in([SILENCE] * SECOND + [click] * 2 + [SILENCE] * SECOND) == []


def test_what_was_being_said_is_forgotten_on_hold() -> None:
    ear = VoiceActivity(turn_silence_s=0.7)
    for frame in [SILENCE] * SECOND + frames_of(AGENT_LINES[0])[:SECOND]:
        ear.take(frame)
    ear.forget()
    assert [ear.take(SILENCE) for _ in range(2 * SECOND)] == [None] * 2 * SECOND


def test_levels_are_relative_to_full_scale() -> None:
    full = array("h", [32_767, -32_768] * (FRAME_SAMPLES // 2)).tobytes()
    tone = [round(3276.8 * math.sin(2 * math.pi * 1000 * n / RATE)) for n in range(FRAME_SAMPLES)]
    assert level_dbov(full) == pytest.approx(0, abs=0.01)
    assert level_dbov(array("h", tone).tobytes()) == pytest.approx(-23.0, abs=0.1)
    assert level_dbov(SILENCE) == -100.0
