"""Reads an organisation's holidays from an iCalendar file, event by event (C2).

Each event is read by itself, together with the time zones of the file: one that is broken costs
no other. Recurrences are worked out by recurring-ical-events.

Source: RFC 5545.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, Final

from workstation.holidays import ClosedTime, in_order

MOST_BYTES: Final = 5_000_000
MOST_EVENTS: Final = 2_000
_MOST_TIMES: Final = 4_000  # of one event
_A_DAY: Final = timedelta(days=1)
_YEARS_AHEAD: Final = 6
_TOO_OFTEN: Final = re.compile(r"^RRULE[^:\n]*:.*FREQ=(SECONDLY|MINUTELY|HOURLY)", re.I | re.M)


@dataclass(frozen=True, slots=True)
class HolidayEvent:
    """One event of a calendar file with every closed time it makes.

    Shape: ``source`` is the event as iCalendar text of its own, with its time zones, so that later
    years can be worked out from it; ``times`` are empty for one that was called off. ``known_to``
    is the day up to which they were worked out, itself left out.
    """

    uid: str
    name: str
    calendar: str
    source: str
    known_to: date
    times: tuple[ClosedTime, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What a file holds. Shape: ``broken`` names each event left out, with its line and why."""

    calendar: str
    events: tuple[HolidayEvent, ...]
    broken: tuple[str, ...] = ()


class CalendarUnreadable(Exception):
    """The file is no calendar; the message is one plain sentence."""


def horizon(today: date) -> tuple[date, date]:
    """Return the days from and up to which holidays are worked out."""
    return date(today.year - 1, 1, 1), date(today.year + _YEARS_AHEAD, 1, 1)


def read_calendar(data: bytes, name: str, zone: tzinfo, today: date) -> CalendarReading:
    """Return the holidays in the bytes of a file called ``name``.

    Errors: CalendarUnreadable when nothing in it can be used.
    Thread: any; a large file takes seconds.
    """
    if len(data) > MOST_BYTES:
        raise CalendarUnreadable(
            f"{name} is larger than a calendar of holidays can be; nothing was changed: export "
            "the holidays alone."
        )
    blocks = _blocks(_text(data))
    if not blocks.events:
        raise CalendarUnreadable(
            f"{name} holds no event of a calendar; nothing was changed: export it once more as "
            "iCalendar (.ics)."
        )
    calendar = blocks.name or name
    days = horizon(today)
    events: list[HolidayEvent] = []
    broken: list[str] = []
    for uid, parts in list(_by_uid(blocks.events).items())[:MOST_EVENTS]:
        source = _source(blocks.zones, [part.text for part in parts])
        try:
            events.append(event_of(source, uid, calendar, zone, days))
        except _Broken as trouble:
            broken.append(f"“{parts[0].title}” in line {parts[0].line} ({trouble})")
    if not events:
        raise CalendarUnreadable(
            f"No event of {name} can be read: {broken[0]}; nothing was changed: export the "
            "calendar once more."
        )
    return CalendarReading(calendar, tuple(events), tuple(broken))


def event_of(
    source: str, uid: str, calendar: str, zone: tzinfo, days: tuple[date, date]
) -> HolidayEvent:
    """Return an event's closed times between two days, from its text. Errors: ValueError."""
    # Imported here: half a second that no desk waits for that imports no calendar.
    import icalendar
    import recurring_ical_events

    if _TOO_OFTEN.search(source):
        raise _Broken("it comes back within a day")
    try:
        parsed = icalendar.Calendar.from_ical(source)
        masters = [each for each in parsed.walk("VEVENT") if "DTSTART" in each]
        if not masters:
            raise _Broken("it has no beginning")
        name = _words(masters[0])
        found = recurring_ical_events.of(parsed).between(*days)
        times = tuple(
            each
            for event in found
            if str(event.get("STATUS", "")).upper() != "CANCELLED"
            for each in _times(event, uid, calendar, zone)
        )
    except _Broken:
        raise
    except Exception as error:  # the libraries raise whatever they stumble over
        raise _Broken(_why(error)) from error
    if len(times) > _MOST_TIMES:
        raise _Broken("it comes back too often")
    return HolidayEvent(uid, name, calendar, source, days[1], in_order(times))


class _Broken(ValueError):
    """One event cannot be used."""


def _why(error: Exception) -> str:
    if found := re.search(r"broken property '(\w+)'", str(error)):
        return f"its {found[1]} cannot be read"
    words = " ".join(str(error).split()) or type(error).__name__
    return words[:120].rstrip(".")


# --- the text of the file


@dataclass(frozen=True, slots=True)
class _Block:
    """An event as it stands in the file, with the line in which it begins."""

    text: str
    line: int

    def value(self, name: str) -> str:
        found = re.search(rf"^{name}(?:;[^:\n]*)?:(.*)$", self.text, re.M | re.I)
        return found[1].strip() if found else ""

    @property
    def title(self) -> str:
        return self.value("SUMMARY") or "?"

    @property
    def uid(self) -> str:
        if uid := self.value("UID"):
            return uid
        told = "\n".join(self.value(each) for each in ("SUMMARY", "DTSTART", "RRULE"))
        return f"no-uid-{hashlib.sha256(told.encode()).hexdigest()[:32]}"


@dataclass(frozen=True, slots=True)
class _Blocks:
    name: str
    zones: tuple[str, ...]
    events: tuple[_Block, ...]


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _blocks(text: str) -> _Blocks:
    """Cut the file into its time zones and events; what is not closed is cut at its end."""
    name, zones, events = "", [], []
    begun: list[str] = []
    kind, first = "", 0
    for number, line in _unfolded(text):
        upper = line.upper().strip()
        if not kind and upper in ("BEGIN:VEVENT", "BEGIN:VTIMEZONE"):
            kind, first, begun = upper.removeprefix("BEGIN:"), number, []
        elif kind and upper == "BEGIN:VEVENT":  # the one before was never closed
            events.append(_Block("\n".join([*begun, "END:VEVENT"]), first))
            kind, first, begun = "VEVENT", number, []
        if kind:
            begun.append(line)
        elif upper.startswith("X-WR-CALNAME:"):
            name = line.partition(":")[2].strip()
        if kind and upper == f"END:{kind}":
            whole = "\n".join(begun)
            if kind == "VEVENT":
                events.append(_Block(whole, first))
            else:
                zones.append(whole)
            kind = ""
    if kind == "VEVENT":
        events.append(_Block("\n".join([*begun, "END:VEVENT"]), first))
    return _Blocks(name, tuple(zones), tuple(events))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield each content line with the number of the line in which it begins."""
    whole, first = "", 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line[:1] in (" ", "\t") and whole:
            whole += line[1:]
            continue
        if whole:
            yield first, whole
        whole, first = line, number
    if whole:
        yield first, whole


def _by_uid(events: tuple[_Block, ...]) -> dict[str, list[_Block]]:
    """Return events by their uid: an exception to a recurrence has that of its event."""
    found: dict[str, list[_Block]] = {}
    for event in events:
        found.setdefault(event.uid, []).append(event)
    return found


def _source(zones: tuple[str, ...], events: list[str]) -> str:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//workstation//holidays//EN")
    return (
        "\r\n".join(
            line for part in (*head, *zones, *events, "END:VCALENDAR") for line in part.split("\n")
        )
        + "\r\n"
    )


# --- the times of an event


def _words(event: Any) -> str:
    return " ".join(str(event.get("SUMMARY", "")).split()) or "Holiday"


def _times(event: Any, uid: str, calendar: str, zone: tzinfo) -> Iterator[ClosedTime]:
    """Yield an occurrence day by day; a day that it fills is whole."""
    begin, end = event["DTSTART"].dt, event["DTEND"].dt
    name = _words(event)

    def closed(day: date, first: time | None = None, last: time | None = None) -> ClosedTime:
        return ClosedTime(name, day, first, last, uid, calendar)

    if not isinstance(begin, datetime):
        for number in range(max(1, (end - begin).days)):
            yield closed(begin + timedelta(days=number))
        return
    here, there = _local(begin, zone), _local(end, zone)
    day = here.date()
    while day <= there.date():
        first = here.time() if day == here.date() else time()
        last = there.time() if day == there.date() else None
        if last is None or first < last:
            yield closed(day, first if first > time() else None, last)
        day += _A_DAY


def _local(at: datetime, zone: tzinfo) -> datetime:
    """Return a time on the desk's clock; one without a zone is the desk's own already."""
    return at.astimezone(zone).replace(tzinfo=None) if at.tzinfo is not None else at
