"""The zone of this computer with its rules: tomorrow may have another offset than today."""

from datetime import datetime, timezone, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone


def local_zone() -> tzinfo:
    """Return the computer's zone; without a known name the offset that it has just now.

    An offset alone would show every time after the next change of the clocks an hour off.
    """
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return ZoneInfo(name)
    except (OSError, KeyError, ValueError):
        now = datetime.now(timezone.utc).astimezone().tzinfo
        assert now is not None
        return now
