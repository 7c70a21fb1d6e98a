"""The meters' scale."""

import math
from array import array

import pytest

from telephony.audio.frames import FRAME_BYTES, SILENCE
from telephony.audio.levels import LevelMeter, level_of
from telephony.audio.rings import HeadsetRings
from tests.audio_rig import tone


def metered(*sounds: bytes) -> float:
    meter = LevelMeter()
    for sound in sounds:
        meter.add(sound)
    return meter.take()


def test_silence_is_zero() -> None:
    assert metered(SILENCE) == 0.0
    assert metered() == 0.0


def test_the_loudest_square_wave_is_one() -> None:
    assert metered(array("h", [-32_768, -32_768]).tobytes()) == 1.0


def test_a_full_sine_is_three_decibels_below_that() -> None:
    assert metered(tone(1000, 1.0, peak=32_767)) == pytest.approx(1 - 3.01 / 60, abs=1e-3)


@pytest.mark.parametrize(("dbov", "level"), [(0, 1.0), (-30, 0.5), (-60, 0.0), (-90, 0.0), (3, 1)])
def test_the_scale_is_linear_in_decibels(dbov: float, level: float) -> None:
    assert level_of(dbov) == level


def test_a_reading_starts_over() -> None:
    meter = LevelMeter()
    meter.add(tone(1000, 0.1))
    assert meter.take() > 0
    assert meter.take() == 0.0


def test_a_reading_is_the_mean_of_what_passed() -> None:
    loud = tone(1000, 0.1, peak=8000)
    halved = 10 * math.log10(0.5) / 60
    assert metered(loud, bytes(len(loud))) == pytest.approx(metered(loud) + halved, abs=1e-3)


def test_the_rings_measure_each_direction() -> None:
    rings = HeadsetRings()
    rings.from_microphone(tone(1000, 0.1))
    microphone, ear = rings.take_levels()
    assert microphone > 0.7
    assert ear == 0.0
    for _ in range(4):
        rings.from_conference(tone(1000, 0.02))
        rings.for_ear(FRAME_BYTES)
    assert rings.take_levels()[1] > 0.6
