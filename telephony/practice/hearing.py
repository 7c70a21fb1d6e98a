"""What the practice customer hears: when the agent begins to speak and when a turn is over."""

import enum
import math
from collections import deque
from operator import mul
from typing import Final

from telephony.audio.frames import FRAME_S, FULL_SCALE, samples_of

_QUIET_DBOV: Final = -60.0
_LOUD_FLOOR_DBOV: Final = -35.0  # no room is louder; a longer steady sound is speech
_ABOVE_FLOOR_DB: Final = 12.0
_FLOOR_WINDOW: Final = round(3.0 / FRAME_S)  # speech pauses at least once in three seconds
_ONSET_WINDOW: Final = 8
_ONSET_FRAMES: Final = 5  # 100 ms of voice within 160 ms: a click is shorter


class Heard(enum.Enum):
    """A change in what the agent does."""

    SPEAKS = "speaks"
    FINISHED = "finished"


class VoiceActivity:
    """Tells speech from silence by its level over the noise of the line.

    The noise is the quietest frame of the last seconds. Time is counted in frames, so a busy
    computer does not make a pause longer than it is.
    Thread: one at a time.
    """

    def __init__(self, *, turn_silence_s: float) -> None:
        self._silence_frames = max(1, round(turn_silence_s / FRAME_S))
        self._levels: deque[float] = deque([_QUIET_DBOV], maxlen=_FLOOR_WINDOW)
        self._voiced: deque[bool] = deque(maxlen=_ONSET_WINDOW)
        self._silent_for = 0
        self._is_speech = False

    def take(self, frame: bytes) -> Heard | None:
        """Listen to the next 20 ms and return what changed, if anything did."""
        level = level_dbov(frame)
        self._levels.append(max(level, _QUIET_DBOV))
        floor = min(min(self._levels), _LOUD_FLOOR_DBOV)
        is_voiced = level > floor + _ABOVE_FLOOR_DB
        self._voiced.append(is_voiced)
        if self._is_speech:
            self._silent_for = 0 if is_voiced else self._silent_for + 1
            if self._silent_for >= self._silence_frames:
                self.forget()
                return Heard.FINISHED
        elif sum(self._voiced) >= _ONSET_FRAMES:
            self._is_speech = True
            self._silent_for = 0
            return Heard.SPEAKS
        return None

    def forget(self) -> None:
        """Take nothing as being said now: a turn is over, or the line is on hold."""
        self._is_speech = False
        self._silent_for = 0
        self._voiced.clear()


def level_dbov(frame: bytes) -> float:
    """Return how loud ``frame`` is, -100 dBov for silence."""
    samples = samples_of(frame)
    energy = sum(map(mul, samples, samples))
    if energy == 0:
        return -100.0
    return 10 * math.log10(energy / len(samples) / FULL_SCALE**2)
