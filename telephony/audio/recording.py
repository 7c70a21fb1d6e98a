"""Records the microphone into a WAV file: the agent's own greeting."""

import contextlib
import math
import os
import tempfile
import threading
import wave
from operator import mul
from pathlib import Path
from typing import Final

from telephony.audio.frames import FRAME_BYTES, FULL_SCALE, RATE, SAMPLE_BYTES, samples_of
from workstation.phone import RecordingChanged
from workstation.recorded_greetings import LONGEST_S, QUIETEST_DBOV, SHORTEST_S

_BLOCK: Final = 5 * FRAME_BYTES  # a tenth of a second, for the loudest part
_BELOW_PEAK_DB: Final = 30.0  # softer than that beside the loudest part is no speech
_BEFORE: Final = 5 * FRAME_BYTES  # kept at the edges, so that no first sound is cut
_AFTER: Final = 12 * FRAME_BYTES
_SILENT_DBOV: Final = -100.0

TOO_SHORT: Final = "Nothing was recorded: speak for a moment, then press Stop."
TOO_QUIET: Final = (
    "Nobody could be heard in the recording, so it was not kept: choose the microphone under "
    "Sound, look whether its meter moves, and record again."
)


class MicrophoneRecorder:
    """Gathers what the microphone hears, up to the longest greeting, and makes a file of it.

    The sound stays in memory until the end, so a crash leaves no half file.
    Thread: ``take`` comes from the sound system's, the rest from one other.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sound = bytearray()
        self.path = ""

    @property
    def is_on(self) -> bool:
        return bool(self.path)

    @property
    def has_begun(self) -> bool:
        """Say whether the first sound has come."""
        with self._lock:
            return bool(self._sound)

    @property
    def is_full(self) -> bool:
        with self._lock:
            return len(self._sound) >= _bytes_of(LONGEST_S)

    def begin(self, path: str) -> None:
        with self._lock:
            self._sound.clear()
        self.path = path

    def take(self, data: bytes) -> None:
        """Take what the microphone heard; nothing happens while no recording is on."""
        if not self.path:
            return
        with self._lock:
            room = _bytes_of(LONGEST_S) - len(self._sound)
            self._sound += data[: max(0, room)]

    def throw_away(self, why: str = "") -> RecordingChanged:
        path, self.path = self.path, ""
        return RecordingChanged(path=path, is_recording=False, trouble=why)

    def finish(self) -> RecordingChanged:
        """Write the file, silence at both ends cut off, and return what it holds."""
        with self._lock:
            sound = bytes(self._sound)
            self._sound.clear()
        path = self.path
        spoken, peak_dbov = trimmed(sound)
        if len(sound) < _bytes_of(SHORTEST_S):
            return self.throw_away(TOO_SHORT)
        if peak_dbov < QUIETEST_DBOV:
            return self.throw_away(TOO_QUIET)
        if len(spoken) < _bytes_of(SHORTEST_S):
            return self.throw_away(TOO_SHORT)
        try:
            write_wav(Path(path), spoken)
        except OSError as error:
            return self.throw_away(
                f"The recording could not be written to {path} ({error.strerror}), so it is lost: "
                "make room on the disk and record again."
            )
        self.path = ""
        seconds = len(spoken) / SAMPLE_BYTES / RATE
        return RecordingChanged(path=path, is_recording=False, seconds=seconds, peak_dbov=peak_dbov)


def trimmed(sound: bytes) -> tuple[bytes, float]:
    """Return the part in which somebody speaks, and the level of its loudest tenth of a second."""
    levels = [level_dbov(sound[i : i + FRAME_BYTES]) for i in range(0, len(sound), FRAME_BYTES)]
    blocks = [level_dbov(sound[i : i + _BLOCK]) for i in range(0, len(sound), _BLOCK)]
    peak_dbov = max(blocks, default=_SILENT_DBOV)
    floor = max(QUIETEST_DBOV - 10, peak_dbov - _BELOW_PEAK_DB)
    spoken = [i for i, level in enumerate(levels) if level >= floor]
    if not spoken:
        return b"", peak_dbov
    first = max(0, spoken[0] * FRAME_BYTES - _BEFORE)
    last = min(len(sound), (spoken[-1] + 1) * FRAME_BYTES + _AFTER)
    return sound[first:last], peak_dbov


def level_dbov(data: bytes) -> float:
    samples = samples_of(data[: len(data) // SAMPLE_BYTES * SAMPLE_BYTES])
    energy = sum(map(mul, samples, samples))
    return 10 * math.log10(energy / len(samples) / FULL_SCALE**2) if energy else _SILENT_DBOV


def write_wav(path: Path, sound: bytes) -> None:
    """Write a WAV file that only this user may read, whole or not at all.

    Errors: OSError.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            with wave.open(file, "wb") as wav:
                wav.setnchannels(1)
                wav.setsampwidth(SAMPLE_BYTES)
                wav.setframerate(RATE)
                wav.writeframes(sound)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _bytes_of(seconds: float) -> int:
    return round(seconds * RATE) * SAMPLE_BYTES
