"""Times and durations as they are written in a message, in the language of whoever reads them.

The words are content (``dates.toml`` of each language), so a language is added without code.
Written dates name the day in full, since "tomorrow" is another day when the message is read.
"""

import re
from datetime import datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

_FIELDS: Final = {
    "today": ("weekday", "day", "month", "time"),
    "this_year": ("weekday", "day", "month", "time"),
    "other_year": ("weekday", "day", "month", "year", "time"),
    "their_time": ("when", "zone"),
}


class CountedWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit by number: "{n} hour" and "{n} hours"."""

    one: str
    more: str

    def of(self, number: int) -> str:
        return (self.one if number == 1 else self.more).replace("{n}", str(number))


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one language writes dates.

    Shape: ``weekdays`` begin with Monday, ``months`` with January; ``time`` is made of {hour} and
    {minute}, the others of {weekday}, {day}, {month}, {year} and {time}; ``their_time`` is
    written round a time of a zone that is not the desk's own.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    time: str
    today: str
    this_year: str
    other_year: str
    their_time: str
    minutes: CountedWord
    hours: CountedWord
    days: CountedWord
    and_then: str

    def trouble(self) -> str:
        """Return what is wrong with these words; empty when nothing is."""
        if len(self.weekdays) != 7 or len(self.months) != 12:
            return "there must be seven weekdays and twelve months"
        for name, known in (*_FIELDS.items(), ("time", ("hour", "minute"))):
            used = re.findall(r"\{(\w*)\}", getattr(self, name))
            if unknown := sorted(set(used) - set(known)):
                return f"{name} speaks of {{{unknown[0]}}}; it may hold " + ", ".join(known)
            if missing := sorted(set(known) - set(used) - {"zone", "weekday"}):
                return f"{name} lacks {{{missing[0]}}}"
        return ""


def written_time(
    at: datetime,
    now: datetime,
    zone: tzinfo | None,
    words: DateWords,
    *,
    is_theirs: bool = False,
    until: datetime | None = None,
) -> str:
    """Return a time as one writes it: "Thursday 26 November, 10:00", a window "10:00–12:00".

    Shape: ``is_theirs`` says that ``zone`` is the reader's and not the writer's.
    """
    local, today = at.astimezone(zone), now.astimezone(zone)
    minute = f"{local.minute:02}"
    if until is not None:
        minute += f"–{until.astimezone(zone):%H:%M}"
    clock = filled(words.time, hour=f"{local.hour:02}", minute=minute)
    pattern = words.this_year if local.year == today.year else words.other_year
    if local.date() == today.date():
        pattern = words.today
    when = filled(
        pattern,
        weekday=words.weekdays[local.weekday()],
        day=str(local.day),
        month=words.months[local.month - 1],
        year=str(local.year),
        time=clock,
    )
    return filled(words.their_time, when=when) if is_theirs else when


def written_span(span: timedelta, words: DateWords) -> str:
    """Return a duration as one writes it: "45 minutes", "2 hours", "1 day and 4 hours"."""
    minutes = max(1, round(span.total_seconds() / 60))
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    units = ((days, words.days), (hours, words.hours), (minutes, words.minutes))
    said = [word.of(number) for number, word in units if number]
    return words.and_then.join(said[:2])  # nobody plans days to the minute


def zone_named(name: str) -> tzinfo | None:
    """Return the zone of an IANA name; None for an empty or unknown one."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, LookupError, OSError):  # no such zone, or a name that is a path
        return None


def filled(pattern: str, **values: str) -> str:
    """Return ``pattern`` with the values of its {names}; an unknown name stays as it stands."""
    # Not str.format: what stands in content must not reach into our objects.
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), pattern)
