"""The time zone that the computer is set to, also when it is set to another one meanwhile."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo


class FollowingZone(tzinfo):
    """A zone that is asked for anew from time to time: a laptop travels, and IT corrects it.

    What is kept is UTC, so only words and working hours follow.

    Shape: ``look`` gives the zone of now, with its rules; ``key`` is its name in the tz database,
    or empty.
    """

    def __init__(self, look: Callable[[], tzinfo]) -> None:
        self._look = look
        self._zone = look()

    def follow(self) -> None:
        """See whether the computer was set to another zone."""
        self._zone = self._look()

    @property
    def key(self) -> str:
        return str(getattr(self._zone, "key", ""))

    def __str__(self) -> str:
        return str(self._zone)

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        return self._zone.utcoffset(dt)

    def dst(self, dt: datetime | None) -> timedelta | None:
        return self._zone.dst(dt)

    def tzname(self, dt: datetime | None) -> str | None:
        return self._zone.tzname(dt)

    def fromutc(self, dt: datetime) -> datetime:
        return self._zone.fromutc(dt.replace(tzinfo=self._zone)).replace(tzinfo=self)


def follow_system_zone(zone: tzinfo) -> None:
    """Let ``zone`` follow the computer's, if it is one that does."""
    if isinstance(zone, FollowingZone):
        zone.follow()
