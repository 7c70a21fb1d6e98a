"""A clock that stands where it is put: for pictures that look the same each time."""

from datetime import datetime, timedelta, timezone

from workstation.clock import Moment


class StandingClock:
    """A ``workstation.clock.Clock`` that moves only when told to.

    Errors: ValueError when it is given a time without a zone.
    """

    def __init__(self, at: datetime) -> None:
        self._moment = _moment(at)

    def now(self) -> Moment:
        return self._moment

    def real_seconds(self, seconds: float) -> float:
        return seconds

    def stand_at(self, at: datetime) -> None:
        """Stand at ``at`` from now on, on both clocks."""
        self._moment = _moment(at)

    def go_on(self, seconds: float) -> None:
        """Stand ``seconds`` later."""
        self._moment = _moment(self._moment.at + timedelta(seconds=seconds))


def _moment(at: datetime) -> Moment:
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return Moment(at.astimezone(timezone.utc), at.timestamp())
