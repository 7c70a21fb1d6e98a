"""Makes a callback of a row of a file: whom to call, when, about what; what is wrong in words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from workstation.imports.customers import cleaned, known_zones
from workstation.imports.values import ImportField, Record
from workstation.numbers import normalised

_DATE: Final = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})"
    r"|(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<y3>\d{4}))"
)
_CLOCK: Final = r"(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?"
_TIMES: Final = re.compile(rf"[T,]?\s*{_CLOCK}\s*(?:[-–—]\s*{_CLOCK})?\s*(Z|[+-]\d{{2}}:?\d{{2}})?")
_INTERNAL: Final = re.compile(r"[*#]?[0-9*#]{1,6}")
_MONTH_FIRST: Final = ("US", "PH", "PR", "GU", "AS", "MP", "FM", "PW", "MH")


@dataclass(frozen=True, slots=True)
class OwedCall:
    """A callback as a file tells it.

    Shape: ``number`` is E.164, an extension or a SIP address; ``until`` ends a window; ``owner``
    empty is the agent who imports; ``time_zone`` is the customer's, may be empty.
    """

    number: str
    due_at: datetime
    name: str = ""
    subject: str = ""
    owner: str = ""
    time_zone: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParsedCall:
    """What a row makes; ``call`` is None when it cannot be taken, and ``problems`` say why."""

    line: int
    call: OwedCall | None
    problems: tuple[str, ...] = ()


class _Left(Exception):
    """The row cannot be taken; the message says why, without its line."""


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows: ``region`` is the home of numbers and dates, ``zone`` that of the desk."""

    region: str
    zone: tzinfo
    now: datetime

    def parsed(self, record: Record) -> ParsedCall:
        """Return the callback that ``record`` stands for."""
        line = record.line
        try:
            if record.broken:
                raise _Left(record.broken)
            return self._read(record)
        except _Left as why:
            return ParsedCall(line, None, (f"Line {line} is left out: {why}.",))

    def _read(self, record: Record) -> ParsedCall:
        values: dict[ImportField, str] = {}
        for field, text in record.values:
            clean = cleaned(text)
            if clean:
                values.setdefault(field, clean)
        number = self._number(values.get(ImportField.NUMBER, ""))
        problems: list[str] = []
        there = values.get(ImportField.TIME_ZONE, "")
        if there and there not in known_zones():
            problems.append(f"Line {record.line}: “{there[:40]}” is no time zone.")
            there = ""
        zone = ZoneInfo(there) if there else self.zone
        due_at, until = self._due(values.get(ImportField.DUE, ""), zone)
        if (until or due_at) < self.now:
            problems.append(f"Line {record.line}: its time is past, so it is late at once.")
        call = OwedCall(
            number,
            due_at,
            values.get(ImportField.NAME, "") or _joined(values),
            values.get(ImportField.SUBJECT, ""),
            values.get(ImportField.OWNER, ""),
            there,
            until,
        )
        return ParsedCall(record.line, call, tuple(problems))

    def _number(self, text: str) -> str:
        if not text:
            raise _Left("it has no number to call")
        number = normalised(text, self.region)
        if number is not None:
            return number
        if _INTERNAL.fullmatch(text) or re.fullmatch(r"(?:sips?:)?[^@\s<>]+@[^@\s<>]+", text):
            return text
        raise _Left(f"“{text[:40]}” is no telephone number")

    def _due(self, text: str, zone: tzinfo) -> tuple[datetime, datetime | None]:
        if not text:
            raise _Left("it has no time")
        found = _DATE.match(text)
        times = _TIMES.fullmatch(text[found.end() :]) if found else None
        if found is None or times is None:
            raise _Left(f"“{text[:40]}” is no date and time, as in 2026-12-24 10:00")
        try:
            day = self._day(found)
            begin = time(int(times[1]), int(times[2]))
            end = time(int(times[3]), int(times[4])) if times[3] else None
        except ValueError as error:
            raise _Left(f"“{text[:40]}” is no date and time, as in 2026-12-24 10:00") from error
        zone = _offset(times[5]) if times[5] else zone
        due_at = _instant(day, begin, zone, text)
        until = _instant(day, end, zone, text) if end else None
        if until is not None and until <= due_at:
            raise _Left(f"“{text[:40]}” ends before it begins")
        return due_at, until

    def _day(self, found: re.Match[str]) -> date:
        if found["y"]:
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
        if found["y2"]:
            return date(int(found["y2"]), int(found["m2"]), int(found["d2"]))
        one, two = int(found["one"]), int(found["two"])
        month, day = (one, two) if self.region in _MONTH_FIRST else (two, one)
        return date(int(found["y3"]), month, day)


def _joined(values: dict[ImportField, str]) -> str:
    first, last = values.get(ImportField.FIRST_NAME, ""), values.get(ImportField.LAST_NAME, "")
    return f"{first} {last}".strip()


def _offset(text: str) -> tzinfo:
    if text == "Z":
        return timezone.utc
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    try:
        return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
    except ValueError as error:
        raise _Left(f"“{text}” is no difference from UTC") from error


def _instant(day: date, at: time, zone: tzinfo, text: str) -> datetime:
    """Return the time in UTC; one that the clocks leave out is none.

    Of a time that comes twice it is the first.
    """
    local = datetime.combine(day, at, zone)
    try:
        instant = local.astimezone(timezone.utc)
        back = instant.astimezone(zone)
    except OverflowError as error:
        raise _Left(f"“{text[:40]}” is no date and time, as in 2026-12-24 10:00") from error
    if (back.date(), back.time()) != (day, at):
        raise _Left(f"“{text[:40]}” does not exist there: the clocks are put forward then")
    return instant
