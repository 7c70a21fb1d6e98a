"""How loud a direction is, for the meters beside the call."""

import math
import threading
from operator import mul
from typing import Final

from telephony.audio.frames import FULL_SCALE, samples_of

FLOOR_DBOV: Final = -60.0


def level_of(dbov: float) -> float:
    """Return ``dbov`` on the meters' scale: 0.0 at -60 dBov and below, 1.0 at full scale."""
    return max(0.0, min(1.0, 1.0 - dbov / FLOOR_DBOV))


class LevelMeter:
    """Gathers the energy of the sound that passes, until somebody takes the reading.

    Units: the reading is 0.0 silence to 1.0 full scale, linear in dB from -60 dBov.
    Source: dBov as RFC 6464 has it: relative to the loudest square wave.
    Thread: any.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._energy = 0
        self._samples = 0

    def add(self, data: bytes) -> None:
        samples = samples_of(data)
        energy = sum(map(mul, samples, samples))
        with self._lock:
            self._energy += energy
            self._samples += len(samples)

    def take(self) -> float:
        """Return the level since the last reading and start over."""
        with self._lock:
            energy, samples = self._energy, self._samples
            self._energy = self._samples = 0
        if energy == 0:
            return 0.0
        return level_of(10 * math.log10(energy / samples / FULL_SCALE**2))
