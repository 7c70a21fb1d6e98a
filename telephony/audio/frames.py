"""The one shape of sound inside the phone: 16 kHz, mono, signed 16 bit, frames of 20 ms."""

import sys
from array import array
from operator import mul
from typing import Final

RATE: Final = 16_000
SAMPLE_BYTES: Final = 2
FRAME_SAMPLES: Final = 320
FRAME_BYTES: Final = FRAME_SAMPLES * SAMPLE_BYTES
FRAME_S: Final = FRAME_SAMPLES / RATE
SILENCE: Final = bytes(FRAME_BYTES)
FULL_SCALE: Final = 32_768

assert sys.byteorder == "little", "sound cards and pjsip both speak little-endian here"


def bytes_of_ms(milliseconds: float) -> int:
    """Return how many bytes ``milliseconds`` of sound take, in whole samples."""
    return round(milliseconds * RATE / 1000) * SAMPLE_BYTES


def ms_of_bytes(count: int) -> float:
    """Return how long ``count`` bytes of sound last, in milliseconds."""
    return count / SAMPLE_BYTES * 1000 / RATE


def samples_of(data: bytes) -> "array[int]":
    """Return the samples in ``data``.

    Errors: ValueError when a sample is cut in half.
    """
    return array("h", data)


def mixed(one: bytes, other: bytes) -> bytes:
    """Return both sounds at once, clipped at full scale; they must be equally long."""
    pairs = zip(samples_of(one), samples_of(other), strict=True)
    return array("h", [max(-32_768, min(32_767, a + b)) for a, b in pairs]).tobytes()


def joined(before: bytes, after: bytes, fade_bytes: int) -> bytes:
    """Return ``before`` running over into ``after`` by a straight cross-fade.

    Shape: the last ``fade_bytes`` of ``before`` and the first of ``after`` become one stretch, so
    the result is that much shorter than the two together; less when either is shorter.
    """
    fade_bytes = min(fade_bytes, len(before), len(after))
    if fade_bytes == 0:
        return before + after
    out = samples_of(before[-fade_bytes:])
    come = samples_of(after[:fade_bytes])
    steps = len(out) + 1
    blend = [
        (a * (steps - i) + b * i) // steps
        for i, (a, b) in enumerate(zip(out, come, strict=True), start=1)
    ]
    return before[:-fade_bytes] + array("h", blend).tobytes() + after[fade_bytes:]


def best_match(sound: bytes, wanted: int, around: int, length: int) -> int:
    """Return where near ``wanted`` the sound looks most like its own beginning.

    Joining it there goes unnoticed: a voice or a tone carries on in step.
    Units: all in bytes; ``length`` of the beginning are compared, at most ``around`` away.
    """
    samples = samples_of(sound)
    span = length // SAMPLE_BYTES
    head = samples[:span]
    first = max(1, (wanted - around) // SAMPLE_BYTES)
    last = min(len(samples) - span, (wanted + around) // SAMPLE_BYTES)
    if first > last:
        return wanted

    def unlikeness(at: int) -> int:
        there = samples[at : at + span]
        energy: int = sum(map(mul, there, there))
        likeness: int = sum(map(mul, there, head))
        return energy - 2 * likeness

    return min(range(first, last + 1), key=unlikeness) * SAMPLE_BYTES
