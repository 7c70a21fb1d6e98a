"""Doubles that stand in for the world in tests; each works, none only notes that it was called."""

from datetime import datetime, timedelta, timezone

from workstation.clock import Moment

T0 = datetime(2026, 3, 2, 14, 0, tzinfo=timezone.utc)


class ManualClock:
    """A ``workstation.clock.Clock`` that stands still until it is told to move.

    Units: seconds; the wall clock and the steady tick move together with ``advance``, and
    ``turn_wall_clock`` moves the wall clock alone, as a user or a time server does.
    """

    def __init__(self, at: datetime = T0, tick: float = 1000.0) -> None:
        self._moment = Moment(at, tick)

    def now(self) -> Moment:
        return self._moment

    def real_seconds(self, seconds: float) -> float:
        return seconds

    def advance(self, seconds: float) -> Moment:
        """Let ``seconds`` pass and return the new moment."""
        if seconds < 0:
            raise ValueError(f"time does not run backwards by {-seconds} s")
        passed = timedelta(seconds=seconds)
        self._moment = Moment(self._moment.at + passed, self._moment.tick + seconds)
        return self._moment

    def turn_wall_clock(self, by: timedelta) -> Moment:
        """Set the wall clock forward or back; the steady tick does not notice."""
        self._moment = Moment(self._moment.at + by, self._moment.tick)
        return self._moment
