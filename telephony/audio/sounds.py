"""Sounds for the agent alone: a ring, an alert, a test chime, the tone of a waiting call."""

import threading
from pathlib import Path

import miniaudio  # type: ignore[import-untyped]

from telephony.audio.frames import RATE, bytes_of_ms, mixed

TAIL_BYTES = bytes_of_ms(400)  # the device must live to play what it was given last


class UnreadableSound(Exception):
    """A sound file is missing or is no sound; the message names it."""


def read_sound(path: str | Path) -> bytes:
    """Return the file's sound at 16 kHz, mono, signed 16 bit, whatever it was before.

    Errors: UnreadableSound.
    """
    try:
        decoded = miniaudio.decode(
            Path(path).read_bytes(), miniaudio.SampleFormat.SIGNED16, 1, RATE
        )
    except (OSError, miniaudio.MiniaudioError) as error:
        raise UnreadableSound(f"The sound file {path} cannot be played: {error}.") from error
    return bytes(decoded.samples.tobytes())


class SoundMix:
    """What is being played on one output: one sound that repeats, and sounds that come once.

    Thread: any; ``next_bytes`` is called by the sound system.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._once: list[bytes] = []
        self._repeated = b""
        self._at = 0
        self._tail = 0

    def play(self, sound: bytes) -> None:
        """Play ``sound`` once, over whatever else there is."""
        with self._lock:
            self._once.append(sound)

    def repeat(self, sound: bytes) -> None:
        """Play ``sound`` over and over; an empty one ends that at once."""
        with self._lock:
            if sound != self._repeated:
                self._repeated, self._at = sound, 0

    def stop(self) -> None:
        """Fall silent at once."""
        with self._lock:
            self._once.clear()
            self._repeated, self._tail = b"", 0

    @property
    def is_busy(self) -> bool:
        """Whether an output is needed: something plays, or has only just ended."""
        with self._lock:
            return bool(self._once or self._repeated or self._tail)

    def next_bytes(self, count: int) -> bytes:
        """Return the next ``count`` bytes, empty when nothing plays."""
        with self._lock:
            parts = [self._next_repeated(count)] if self._repeated else []
            parts += [sound[:count].ljust(count, b"\0") for sound in self._once]
            self._once = [sound[count:] for sound in self._once if len(sound) > count]
            if not parts:
                self._tail = max(0, self._tail - count)
                return b""
            self._tail = TAIL_BYTES
        total = parts[0]
        for part in parts[1:]:
            total = mixed(total, part)
        return total

    def _next_repeated(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            piece = self._repeated[self._at : self._at + count - len(data)]
            data += piece
            self._at = (self._at + len(piece)) % len(self._repeated)
        return data


def over(call: bytes, extra: bytes) -> bytes:
    """Return the call's sound with ``extra``, if any, on top."""
    return mixed(call, extra) if extra else call
