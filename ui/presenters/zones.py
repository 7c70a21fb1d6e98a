"""The name of the zone that this desk lives in."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone


def zone_name(zone: tzinfo) -> str:
    """Return the IANA name of the desk's zone; where it has none, that of the computer's."""
    if isinstance(zone, ZoneInfo):
        return zone.key
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return ZoneInfo(name).key
    except (OSError, KeyError, ValueError):
        return "UTC"
