"""The file ``spoken.toml``: times and waits as one says them to the customer."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Final

from workstation.guidance_content.table import FileContent, Gap
from workstation.written_dates import filled

_FIELDS: Final = {
    "time": ("hour", "minute"),
    "today": ("time",),
    "tomorrow": ("time",),
    "another_day": ("time", "weekday", "day", "month"),
    "minutes": ("number",),
}
_OPTIONAL: Final = frozenset({"weekday"})
_LISTS: Final = {"weekdays": 7, "months": 12}
_HALF_A_MINUTE_BELOW_S: Final = 45


class SpokenWords(FileContent, frozen=True):
    """How one language speaks of times and waits.

    Shape: ``weekdays`` begin with Monday, ``months`` with January, both as they stand inside
    ``another_day``; ``numbers`` begin with two and may end where figures are read as easily.
    ``today``, ``tomorrow`` and ``another_day`` go on after the language's "by".
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    numbers: tuple[str, ...]
    time: str
    today: str
    tomorrow: str
    another_day: str
    half_a_minute: str
    a_minute: str
    minutes: str

    def gaps(self) -> Iterator[Gap]:
        for name, number in _LISTS.items():
            if len(getattr(self, name)) != number:
                yield Gap((name,), f"there must be {number} {name}")
        for name, known in _FIELDS.items():
            used = re.findall(r"\{(\w*)\}", getattr(self, name))
            if unknown := sorted(set(used) - set(known)):
                there = ", ".join(f"{{{one}}}" for one in known)
                yield Gap((name,), f"there is no {{{unknown[0]}}} here; there may be {there}")
            if missing := sorted(set(known) - set(used) - _OPTIONAL):
                yield Gap((name,), f"{{{missing[0]}}} is missing")

    def time_of(self, at: datetime, now: datetime, zone: tzinfo | None) -> str:
        """Return a due time: "15:40 today", "10:00 on Thursday 26 November"."""
        local, today = at.astimezone(zone), now.astimezone(zone).date()
        clock = filled(self.time, hour=f"{local.hour:02}", minute=f"{local.minute:02}")
        pattern = self.another_day
        if local.date() == today:
            pattern = self.today
        elif local.date() == today + timedelta(days=1):
            pattern = self.tomorrow
        return filled(
            pattern,
            time=clock,
            weekday=self.weekdays[local.weekday()],
            day=str(local.day),
            month=self.months[local.month - 1],
        )

    def wait_of(self, seconds: float) -> str:
        """Return a wait: "half a minute", "about two minutes"."""
        if seconds < _HALF_A_MINUTE_BELOW_S:
            return self.half_a_minute
        minutes = max(1, round(seconds / 60))
        if minutes == 1:
            return self.a_minute
        is_named = minutes - 2 < len(self.numbers)
        return filled(self.minutes, number=self.numbers[minutes - 2] if is_named else str(minutes))
