"""The rings between two clocks: exact counts, steady stock, silence instead of waiting."""

import threading
from array import array
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telephony.audio.frames import (
    FRAME_BYTES,
    SILENCE,
    bytes_of_ms,
    joined,
    mixed,
    ms_of_bytes,
    samples_of,
)
from telephony.audio.rings import CAPACITY, FADE, STOCK, HeadsetRings, RegulatedRing
from tests.audio_rig import phase_jumps, quiet_windows, tone

FRAME = tone(500, 0.02)
SECOND = 50  # frames


def running_ring(stock_frames: int = 1) -> RegulatedRing:
    """Return a ring that runs, with so many frames left after the first read."""
    ring = RegulatedRing()
    for _ in range(stock_frames + 1):
        ring.write(FRAME)
    ring.read(FRAME_BYTES)
    return ring


def run(ring: RegulatedRing, frames: int) -> bytes:
    """Let both clocks tick together for so many frames; return what came out."""
    out = b""
    for _ in range(frames):
        ring.write(FRAME)
        out += ring.read(FRAME_BYTES)
    return out


def test_sound_comes_out_as_it_went_in() -> None:
    ring = RegulatedRing()
    sound = tone(440, 1.0)
    for start in range(0, len(sound), FRAME_BYTES):
        ring.write(sound[start : start + FRAME_BYTES])
        if start == 0:
            assert ring.read(FRAME_BYTES) == SILENCE, "the stock is built up first"
            continue
        assert ring.read(FRAME_BYTES) == sound[start - FRAME_BYTES : start]
    assert ring.counters().drop_outs == 0


def test_a_ring_that_never_got_sound_gives_silence_and_counts_nothing() -> None:
    ring = RegulatedRing()
    assert all(ring.read(FRAME_BYTES) == SILENCE for _ in range(10))
    assert ring.counters().drop_outs == 0


def test_a_gap_in_running_sound_is_one_drop_out_of_its_length() -> None:
    ring = running_ring()
    ring.read(FRAME_BYTES)
    assert ring.read(FRAME_BYTES) == SILENCE
    assert ring.read(FRAME_BYTES) == SILENCE
    ring.write(FRAME)
    assert ring.counters().drop_outs == 1
    assert ring.counters().missing_ms == 40


def test_sound_that_ends_is_no_drop_out() -> None:
    ring = running_ring()
    for _ in range(SECOND):
        ring.read(FRAME_BYTES)
    ring.write(FRAME)
    assert ring.counters().drop_outs == 0


def test_a_short_read_is_filled_up_with_silence() -> None:
    ring = running_ring()
    ring.read(FRAME_BYTES // 2)
    assert ring.read(FRAME_BYTES) == FRAME[FRAME_BYTES // 2 :] + bytes(FRAME_BYTES // 2)


def test_what_piled_up_before_the_first_read_is_not_kept_as_delay() -> None:
    ring = RegulatedRing()
    for _ in range(12):
        ring.write(FRAME)
    ring.read(FRAME_BYTES)
    run(ring, SECOND)
    assert ring.counters().stock_ms == 20


@pytest.mark.parametrize("frames", [3, 5, 9])
def test_a_lasting_excess_is_dropped_bit_by_bit(frames: int) -> None:
    ring = running_ring()
    for _ in range(frames):
        ring.write(FRAME)
    run(ring, 12 * SECOND)
    counters = ring.counters()
    assert 12 <= counters.stock_ms <= 28
    assert counters.cut_ms == pytest.approx(frames * 20, abs=8)


def test_after_a_drop_out_the_stock_it_left_is_kept_for_half_a_minute() -> None:
    ring = running_ring()
    ring.read(FRAME_BYTES)
    ring.read(FRAME_BYTES)
    for _ in range(3):
        ring.write(FRAME)
    run(ring, 28 * SECOND)
    assert ring.counters().drop_outs == 1
    assert ring.counters().stock_ms == 60
    run(ring, 6 * SECOND)
    assert ring.counters().stock_ms < 30


def test_a_stock_that_stays_low_is_stretched() -> None:
    ring = running_ring()
    ring.read(FRAME_BYTES)
    run(ring, 6 * SECOND)
    counters = ring.counters()
    assert 12 <= counters.stock_ms <= 20
    assert counters.stretches >= 1
    assert counters.drop_outs == 0


def test_one_late_frame_changes_nothing() -> None:
    ring = running_ring()
    run(ring, 2 * SECOND)
    ring.read(FRAME_BYTES)  # this one's write comes late
    ring.write(FRAME)
    run(ring, 10 * SECOND)
    counters = ring.counters()
    assert (counters.cuts, counters.stretches, counters.drop_outs) == (0, 0, 0)


def test_a_ring_nobody_reads_keeps_the_newest_and_starts_afresh() -> None:
    ring = running_ring()
    for _ in range(100):
        ring.write(SILENCE)
    ring.write(FRAME)
    assert ring.counters().overflows == 1
    ring.read(FRAME_BYTES)
    assert ring.read(FRAME_BYTES) == FRAME, "only the stock is left of what piled up"


def test_an_emptied_ring_has_forgotten_everything() -> None:
    ring = running_ring()
    ring.empty()
    assert ring.read(FRAME_BYTES) == SILENCE
    assert ring.counters() == RegulatedRing().counters()


@pytest.mark.parametrize("hertz", [150, 317, 430, 1000, 2345])
def test_a_correction_keeps_a_tone_in_step_and_at_its_loudness(hertz: int) -> None:
    sound = tone(hertz, 8.0)
    pieces = [sound[i : i + FRAME_BYTES] for i in range(0, len(sound), FRAME_BYTES)]
    ring = RegulatedRing()
    ring.write(pieces[0] + pieces[1])
    out = ring.read(FRAME_BYTES)
    ring.write(b"".join(pieces[2:4]))  # two frames too many, from here on
    for piece in pieces[4:]:
        ring.write(piece)
        out += ring.read(FRAME_BYTES)
    assert ring.counters().cuts == 1
    assert phase_jumps(out, hertz) == []
    assert quiet_windows(out, share=0.8) == []


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 900)), max_size=200))
def test_every_read_gives_exactly_what_was_asked_and_the_stock_is_bounded(
    moves: list[tuple[bool, int]],
) -> None:
    ring = RegulatedRing()
    for is_write, samples in moves:
        if is_write:
            ring.write(bytes(samples * 2))
        else:
            assert len(ring.read(samples * 2)) == samples * 2
    assert len(ring.read(2 * CAPACITY)) == 2 * CAPACITY


@given(
    drift_ppm=st.sampled_from([-500, -100, 0, 100, 500]),
    jitter_ms=st.integers(0, 12),
    seed=st.integers(0, 2**32),
)
def test_two_drifting_and_jittering_clocks_cause_no_drop_out(
    drift_ppm: int, jitter_ms: int, seed: int
) -> None:
    ring = RegulatedRing()
    uniform = Random(seed).uniform
    ticks = [(i * 20 + uniform(0, jitter_ms), True) for i in range(30 * SECOND)]
    slower = 20 * (1 + drift_ppm / 1e6)
    ticks += [(7 + i * slower + uniform(0, jitter_ms), False) for i in range(30 * SECOND)]
    for _, is_write in sorted(ticks):
        if is_write:
            ring.write(FRAME)
        else:
            ring.read(FRAME_BYTES)
    counters = ring.counters()
    assert counters.drop_outs == 0
    assert counters.stock_ms <= 60


@given(st.binary(max_size=2000), st.binary(max_size=2000), st.integers(0, 400))
def test_joined_sounds_are_shorter_by_the_fade(one: bytes, two: bytes, fade: int) -> None:
    one, two = one[: len(one) // 2 * 2], two[: len(two) // 2 * 2]
    overlap = min(fade * 2, len(one), len(two))
    assert len(joined(one, two, fade * 2)) == len(one) + len(two) - overlap


def test_a_fade_between_equal_sounds_is_that_sound() -> None:
    level = array("h", [1000] * 200).tobytes()
    assert joined(level, level, FADE) == level + level[FADE:]


def test_mixing_clips_instead_of_wrapping_round() -> None:
    loud = array("h", [30_000, -30_000, 5]).tobytes()
    assert samples_of(mixed(loud, loud)).tolist() == [32_767, -32_768, 10]


@pytest.mark.parametrize("milliseconds", [0, 5, 20, 1000])
def test_milliseconds_and_bytes_agree(milliseconds: int) -> None:
    assert ms_of_bytes(bytes_of_ms(milliseconds)) == milliseconds


def test_writer_and_reader_may_be_different_threads() -> None:
    rings = HeadsetRings()
    turns = 2000
    given_out = 0

    def speak() -> None:
        for _ in range(turns):
            rings.from_microphone(FRAME)

    speaker = threading.Thread(target=speak)
    speaker.start()
    for _ in range(turns):
        given_out += len(rings.for_conference())
    speaker.join()
    assert given_out == turns * FRAME_BYTES


def test_the_two_directions_do_not_mix() -> None:
    rings = HeadsetRings()
    for _ in range(3):
        rings.from_conference(FRAME)
    assert rings.for_conference() == SILENCE
    assert rings.for_ear(FRAME_BYTES) == FRAME


def test_the_stock_is_twenty_milliseconds() -> None:
    assert ms_of_bytes(STOCK) == 20
