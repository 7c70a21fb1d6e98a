"""What is owed, as a calendar program reads it: iCalendar, with no more of a person than chosen.

Source: RFC 5545; section 3.8.4.7 for UID, 3.8.7.4 for SEQUENCE, 3.6.6 for VALARM.
"""

import enum
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from workstation.callbacks import Callback, CallbackState
from workstation.promises import Promise, PromiseState
from workstation.version import VERSION

# The library is imported where a file is written: the settings need this module, so every start of
# desk and engine would wait for it.
if TYPE_CHECKING:
    from icalendar import Event

_LEAST: Final = timedelta(minutes=15)  # a call without a window, as long as a slot
_MOST_REMEMBERED: Final = 5_000
_REFRESH: Final = "PT5M"
_DOMAIN: Final = "workstation.invalid"  # RFC 7986, section 5.3: unique, and nobody's host


class NameStyle(enum.Enum):
    """How much of a customer's name goes into the file."""

    NAMES = "names"
    INITIALS = "initials"
    NONE = "none"


class Whose(enum.Enum):
    """Which callbacks and promises go into the file."""

    MINE = "mine"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CalendarRules:
    """The file that calendar programs subscribe to.

    Shape: ``file`` is its path, empty for none; ``with_subject`` puts what it is about into it;
    ``alarm_before_s`` is how long ahead the calendar reminds, 0 not at all.
    """

    file: str = ""
    whose: Whose = Whose.MINE
    names: NameStyle = NameStyle.INITIALS
    with_subject: bool = False
    alarm_before_s: int = 0


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How entries are called, in the language of who reads them.

    Shape: ``call`` and ``promise`` hold {name}; ``someone`` stands for a name that is left out.
    """

    call: str = "Call {name}"
    promise: str = "Promised to {name}"
    someone: str = "a customer"
    title: str = "Callbacks and promises"


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One entry.

    Shape: ``uid`` stays the same through every move, and ``sequence`` grows with each; a
    cancelled entry stays in the file, so that calendars that know it take it away.
    Units: times are aware; ``changed_at`` is the last change of its time.
    """

    uid: str
    begin: datetime
    end: datetime
    name: str
    subject: str
    is_promise: bool
    is_cancelled: bool
    is_settled: bool
    sequence: int
    changed_at: datetime


def item_of_callback(callback: Callback) -> CalendarItem:
    return CalendarItem(
        uid=f"callback-{callback.id}@{_DOMAIN}",
        begin=callback.due_at,
        end=callback.until or callback.due_at + _LEAST,
        name=callback.name,
        subject=callback.subject,
        is_promise=False,
        is_cancelled=callback.state is CallbackState.CANCELLED,
        is_settled=callback.state is CallbackState.DONE,
        sequence=len(callback.moves),
        changed_at=callback.moves[-1].at if callback.moves else callback.made_at,
    )


def item_of_promise(promise: Promise, root_id: str, moves: int) -> CalendarItem:
    """Return a promise as an entry; ``root_id`` is the first of those that it was moved from."""
    begin = promise.begins_at or promise.due_at - _LEAST
    return CalendarItem(
        uid=f"promise-{root_id}@{_DOMAIN}",
        begin=begin,
        end=promise.due_at,
        name=promise.to_whom,
        subject=promise.what,
        is_promise=True,
        is_cancelled=False,
        is_settled=promise.state is not PromiseState.OPEN,
        sequence=moves,
        changed_at=promise.made_at,
    )


def shown_name(name: str, style: NameStyle) -> str:
    """Return as much of a name as may be told: "Tom Brennan", "T. B.", or nothing."""
    if style is NameStyle.NAMES:
        return name.strip()
    if style is NameStyle.NONE:
        return ""
    parts = (part.strip(".,()'\"") for part in name.split())
    return " ".join(f"{part[0].upper()}." for part in parts if part)


def calendar_pieces(
    items: Iterable[CalendarItem], rules: CalendarRules, words: CalendarWords
) -> Iterator[bytes]:
    """Yield the file piece by piece, one entry in memory at a time."""
    head, foot = _frame(words)
    yield head
    for item in items:
        yield _entry(item, rules, words)
    yield foot


# The library takes half a millisecond for an entry; a file that is written anew after each change
# holds mostly what it held before.
@functools.lru_cache(maxsize=_MOST_REMEMBERED)
def _entry(item: CalendarItem, rules: CalendarRules, words: CalendarWords) -> bytes:
    return bytes(_event(item, rules, words).to_ical())


def _frame(words: CalendarWords) -> tuple[bytes, bytes]:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//workstation//{VERSION}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.title)
    calendar.add("x-published-ttl", _REFRESH)
    whole = bytes(calendar.to_ical())
    end = whole.rindex(b"END:VCALENDAR")
    return whole[:end], whole[end:]


def _event(item: CalendarItem, rules: CalendarRules, words: CalendarWords) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", item.uid)
    event.add("dtstamp", item.changed_at.astimezone(timezone.utc))
    event.add("dtstart", item.begin.astimezone(timezone.utc))
    event.add("dtend", item.end.astimezone(timezone.utc))
    event.add("sequence", item.sequence)
    name = shown_name(item.name, rules.names) or words.someone
    summary = (words.promise if item.is_promise else words.call).replace("{name}", name)
    event.add("summary", summary)
    if rules.with_subject and item.subject:
        event.add("description", item.subject)
    event.add("status", "CANCELLED" if item.is_cancelled else "CONFIRMED")
    is_over = item.is_cancelled or item.is_settled
    event.add("transp", "TRANSPARENT" if is_over else "OPAQUE")
    event.add("class", "PRIVATE")
    if rules.alarm_before_s and not is_over:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", -timedelta(seconds=rules.alarm_before_s))
        event.add_component(alarm)
    return event
