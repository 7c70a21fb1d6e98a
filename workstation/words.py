"""Times and durations in the few words that screens have room for.

What is said of them to a customer is content: ``workstation.guidance_content.spoken``.

A ``zone`` of None is the machine's own.
"""

from datetime import datetime, timedelta, tzinfo
from typing import Final

# Not strftime: its names follow the machine's locale, and these stand beside English text.
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


# --- durations --------------------------------------------------------------------------------


def talk_clock(seconds: float) -> str:
    """Return a running call's time: "04:32", from an hour on "1:04:32"."""
    hours, minutes, rest = _split(seconds)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def hold_clock(seconds: float) -> str:
    """Return a hold's or a gap's time: "0:48", "1:30"."""
    hours, minutes, rest = _split(seconds)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def span(seconds: float) -> str:
    """Return a rough duration: "40 s", "18 min", "1 h 28", "2 h", "1 day", "3 days"."""
    hours, minutes, rest = _split(seconds)
    if hours >= 24:
        return f"{hours // 24} days" if hours >= 48 else "1 day"
    if hours:
        return f"{hours} h {minutes:02}" if minutes else f"{hours} h"
    return f"{minutes} min" if minutes else f"{rest} s"


def time_left(seconds: float) -> str:
    """Return how near something due is: "18 min", "now", "8 min late"."""
    if seconds <= -60:
        return f"{span(-seconds)} late"
    return "now" if seconds < 60 else span(seconds)


def _split(seconds: float) -> tuple[int, int, int]:
    whole = max(0, int(seconds))
    return whole // 3600, whole % 3600 // 60, whole % 60


# --- times ------------------------------------------------------------------------------------


def clock_time(at: datetime, zone: tzinfo | None) -> str:
    """Return the time of day in ``zone``: "15:40"."""
    return f"{at.astimezone(zone):%H:%M}"


def day(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return the day: "Today", "Tue 17 Nov", in another year "12 Nov 2025"."""
    local, today = at.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return "Today"
    month = _MONTHS[local.month - 1][:3]
    if local.year != today.year:
        return f"{local.day} {month} {local.year}"
    return f"{_DAYS[local.weekday()][:3]} {local.day} {month}"


def day_and_time(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return day and time: "Today 15:40", "Mon 30 Nov 12:00"."""
    return f"{day(at, now, zone)} {clock_time(at, zone)}"


def clock_span(at: datetime, until: datetime | None, zone: tzinfo | None) -> str:
    """Return a window within a day: "10:00–12:00"; without an end it is the time alone."""
    begin = clock_time(at, zone)
    return begin if until is None else f"{begin}–{clock_time(until, zone)}"


def due(at: datetime, until: datetime | None, now: datetime, zone: tzinfo | None) -> str:
    """Return day and time of something due: "Today 15:40", "Tue 8 Dec 10:00–12:00"."""
    return f"{day(at, now, zone)} {clock_span(at, until, zone)}"


def past(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return when something was: "Today 14:08", "Wed 09:20" within a week, else "Mon 2 Nov"."""
    local, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if local == today:
        return day_and_time(at, now, zone)
    if timedelta() < today - local < timedelta(days=7):
        return f"{_DAYS[local.weekday()][:3]} {clock_time(at, zone)}"
    return day(at, now, zone)
