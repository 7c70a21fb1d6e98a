"""Renders the program's own sounds into resources/sounds: bells built of decaying sine partials.

Run it again after a change: `python3 tools/make_sounds.py`. It needs nothing but Python, and the
same script gives the same bytes.
"""

import math
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Final

RATE: Final = 16_000
OUT: Final = Path(__file__).resolve().parent.parent / "resources" / "sounds"

Sound = list[float]
Partials = tuple[tuple[float, float, float], ...]

# A marimba-like bar: partial's frequency ratio, loudness, time in seconds to fall to 1/e.
BAR: Final = ((1.0, 1.0, 0.32), (2.0, 0.22, 0.16), (3.93, 0.14, 0.07), (9.2, 0.03, 0.02))
# Rounder and longer, for sounds in the ear.
BOWL: Final = ((1.0, 1.0, 0.55), (2.0, 0.12, 0.30), (3.0, 0.05, 0.15))

C5, E5, G5, A5, C6, E6 = 523.25, 659.26, 783.99, 880.0, 1046.5, 1318.51


def silence(seconds: float) -> Sound:
    return [0.0] * round(seconds * RATE)


def struck(frequency: float, loudness: float, seconds: float, partials: Partials = BAR) -> Sound:
    """Return one note that is struck and rings out, without a click at either end."""
    count = round(seconds * RATE)
    rise, fall = 0.004 * RATE, 0.030 * RATE
    note = []
    for i in range(count):
        t = i / RATE
        value = sum(
            gain * math.exp(-t / decay) * math.sin(2 * math.pi * frequency * ratio * t)
            for ratio, gain, decay in partials
            if frequency * ratio < RATE * 0.45
        )
        note.append(loudness * value * min(1.0, i / rise) * min(1.0, (count - i) / fall))
    return note


def laid_over(length_s: float, notes: list[tuple[float, Sound]]) -> Sound:
    """Return ``length_s`` seconds with each note starting at its second."""
    total = silence(length_s)
    for at, note in notes:
        start = round(at * RATE)
        for i, value in enumerate(note[: len(total) - start]):
            total[start + i] += value
    return total


def ring() -> Sound:
    """Two rising figures and a rest: heard across a room, bearable forty times a day."""
    figure = [(0.0, C5), (0.14, E5), (0.28, G5), (0.42, C6)]
    notes = [(at, struck(f, 0.42, 1.1)) for at, f in figure]
    notes += [(at + 0.84, struck(f, 0.34, 1.1)) for at, f in figure]
    return laid_over(3.2, notes)


def check_in() -> Sound:
    """Two calm notes: time to go back to the customer on hold."""
    return laid_over(
        1.1, [(0.0, struck(G5, 0.30, 1.0, BOWL)), (0.22, struck(E5, 0.30, 0.85, BOWL))]
    )


def overdue() -> Sound:
    """The check-in's notes upwards and twice: the customer on hold waits too long."""
    pair = [(0.0, E5), (0.16, A5)]
    notes = [(at, struck(f, 0.36, 0.8, BOWL)) for at, f in pair]
    notes += [(at + 0.45, struck(f, 0.40, 0.9, BOWL)) for at, f in pair]
    return laid_over(1.6, notes)


def reminder() -> Sound:
    """A callback is due: one soft high pair."""
    return laid_over(1.2, [(0.0, struck(C6, 0.26, 1.1, BOWL)), (0.12, struck(E6, 0.20, 1.0, BOWL))])


def waiting() -> Sound:
    """Another caller rings while the agent talks: one quiet drop every four seconds."""
    return laid_over(4.0, [(0.0, struck(A5, 0.12, 0.7, BOWL)), (0.25, struck(A5, 0.08, 0.7, BOWL))])


def test_chime() -> Sound:
    """Is this the right headset? A chord that opens up, long enough to find the volume."""
    notes = [(0.0, C5), (0.25, E5), (0.50, G5), (0.75, C6)]
    return laid_over(2.4, [(at, struck(f, 0.22, 1.6, BOWL)) for at, f in notes])


def ringback() -> Sound:
    """The far end rings: 425 Hz, one second on and four off, as in most of Europe.

    Source: ITU-T E.180, ringing tone.
    """
    tone = [0.18 * math.sin(2 * math.pi * 425 * i / RATE) for i in range(RATE)]
    edge = round(0.02 * RATE)
    for i in range(edge):
        tone[i] *= i / edge
        tone[-1 - i] *= i / edge
    return tone + silence(4.0)


# Each sound with its peak in dBFS: a ringer may be loud, a sound in the ear must not be.
SOUNDS: Final[dict[str, tuple[Callable[[], Sound], float]]] = {
    "ring": (ring, -3.0),
    "check-in": (check_in, -14.0),
    "overdue": (overdue, -11.0),
    "reminder": (reminder, -15.0),
    "waiting": (waiting, -20.0),
    "test-chime": (test_chime, -12.0),
    "ringback": (ringback, -18.0),
}


def at_peak(sound: Sound, peak_dbfs: float) -> Sound:
    gain = 10 ** (peak_dbfs / 20) / max(map(abs, sound))
    return [value * gain for value in sound]


def save(path: Path, sound: Sound) -> None:
    samples = array("h", [round(max(-1.0, min(1.0, value)) * 32_767) for value in sound])
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (make, peak_dbfs) in SOUNDS.items():
        sound = at_peak(make(), peak_dbfs)
        save(OUT / f"{name}.wav", sound)
        print(f"{name}.wav  {len(sound) / RATE:.1f} s, peak {peak_dbfs:.0f} dBFS")


if __name__ == "__main__":
    main()
