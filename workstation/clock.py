"""The time as the program sees it: wall clock and a steady tick, both injectable and scalable."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant on both clocks.

    Units: ``at`` is aware UTC, for records; ``tick`` is seconds on the machine's steady clock,
    for durations. Ticks of one boot compare across processes; a change of the wall clock
    does not touch them.
    """

    at: datetime
    tick: float

    def since(self, earlier: "Moment") -> float:
        """Return the seconds from ``earlier`` to this moment, by the steady clock."""
        return self.tick - earlier.tick


class Clock(Protocol):
    """Whatever tells the time."""

    def now(self) -> Moment:
        """Return the present moment."""
        ...

    def real_seconds(self, seconds: float) -> float:
        """Return how many real seconds pass while this clock counts ``seconds``."""
        ...


def steady_tick() -> float:
    """Return seconds since boot that go on during sleep, where the platform can tell.

    Source: Linux counts suspended time in CLOCK_BOOTTIME only. On macOS CLOCK_MONOTONIC_RAW does
    (clock_gettime(3): "continue to increment while the system is asleep"), while Python's
    ``monotonic`` stands still there. Windows' GetTickCount64, which Python asks, includes it.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if hasattr(time, "CLOCK_MONOTONIC_RAW"):
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic()


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> Moment:
        return Moment(datetime.now(timezone.utc), steady_tick())

    def real_seconds(self, seconds: float) -> float:
        return seconds


class ScaledClock:
    """The machine's clocks, running ``speed`` times faster from ``origin`` on (practice only).

    Processes that are given the same origin and speed agree on the time.
    """

    def __init__(self, origin: Moment, speed: float) -> None:
        if speed <= 0:
            raise ValueError(f"speed must be above zero, not {speed}")
        self.origin = origin
        self.speed = speed

    def now(self) -> Moment:
        passed = (steady_tick() - self.origin.tick) * self.speed
        return Moment(self.origin.at + timedelta(seconds=passed), self.origin.tick + passed)

    def real_seconds(self, seconds: float) -> float:
        return seconds / self.speed
