"""The time zone that the computer is set to now, changes of the clocks and journeys included."""

import time
from datetime import datetime, timedelta, timezone, tzinfo


class LocalZone(tzinfo):
    """The system's own zone, asked anew each time.

    ``datetime.astimezone()`` gives a fixed offset, which is wrong from the next change of the
    clocks on; a desk runs for months.

    Shape: a local time that there is twice is told apart by ``fold``.
    """

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return self._local(dt).utcoffset() or timedelta(0)

    def dst(self, dt: datetime | None) -> timedelta:
        """Return the system's idea of summer time; what it adds is always counted as an hour."""
        is_summer = time.localtime(self._local(dt).timestamp()).tm_isdst > 0
        return timedelta(hours=1) if is_summer else timedelta(0)

    def tzname(self, dt: datetime | None) -> str:
        return self._local(dt).tzname() or ""

    def fromutc(self, dt: datetime) -> datetime:
        local = dt.replace(tzinfo=timezone.utc).astimezone()
        return local.replace(tzinfo=self)

    @staticmethod
    def _local(dt: datetime | None) -> datetime:
        """Return ``dt``, a local time or None for now, with the offset that holds at it."""
        if dt is None:
            return datetime.now(timezone.utc).astimezone()
        return dt.replace(tzinfo=None).astimezone()


def follow_system_zone() -> None:
    """Notice that the computer was set to another zone; Windows needs no telling."""
    if hasattr(time, "tzset"):
        time.tzset()
