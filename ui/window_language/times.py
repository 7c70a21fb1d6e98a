"""Times and durations in the window's language.

The rules write them in English ("Today 15:40", "Tue 17 Nov", "8 min late"); each is read here
by its form and written as the window's language does.
"""

import re
from datetime import date, datetime, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.window_language.languages import ENGLISH, window_language
from workstation import words

_WEEKDAYS: Final = {
    "Mon": QT_TRANSLATE_NOOP("Times", "Mon"),
    "Tue": QT_TRANSLATE_NOOP("Times", "Tue"),
    "Wed": QT_TRANSLATE_NOOP("Times", "Wed"),
    "Thu": QT_TRANSLATE_NOOP("Times", "Thu"),
    "Fri": QT_TRANSLATE_NOOP("Times", "Fri"),
    "Sat": QT_TRANSLATE_NOOP("Times", "Sat"),
    "Sun": QT_TRANSLATE_NOOP("Times", "Sun"),
}
_MONTHS: Final = {
    "Jan": QT_TRANSLATE_NOOP("Times", "Jan"),
    "Feb": QT_TRANSLATE_NOOP("Times", "Feb"),
    "Mar": QT_TRANSLATE_NOOP("Times", "Mar"),
    "Apr": QT_TRANSLATE_NOOP("Times", "Apr"),
    "May": QT_TRANSLATE_NOOP("Times", "May"),
    "Jun": QT_TRANSLATE_NOOP("Times", "Jun"),
    "Jul": QT_TRANSLATE_NOOP("Times", "Jul"),
    "Aug": QT_TRANSLATE_NOOP("Times", "Aug"),
    "Sep": QT_TRANSLATE_NOOP("Times", "Sep"),
    "Oct": QT_TRANSLATE_NOOP("Times", "Oct"),
    "Nov": QT_TRANSLATE_NOOP("Times", "Nov"),
    "Dec": QT_TRANSLATE_NOOP("Times", "Dec"),
}
_WEEKDAY: Final = "|".join(_WEEKDAYS)
_MONTH: Final = "|".join(_MONTHS)
_DAY: Final = re.compile(
    rf"(?:(?P<today>[Tt]oday)|(?:(?P<weekday>{_WEEKDAY})(?= |$))? ?"
    rf"(?:(?P<day>\d\d?) (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?)?)"
    r"(?P<time>,? ?\d\d:\d\d(?:–\d\d:\d\d)?)?"
)
_SPAN: Final = re.compile(r"(?P<count>\d+) (?P<unit>days?|h|min|s)(?P<minutes> \d\d)?")
_LATE: Final = re.compile(r"(?P<span>.+) late")


# --- as the rules' own, for all that the window writes itself ---------------------------------

talk_clock = words.talk_clock  # digits only: the same in every language
hold_clock = words.hold_clock
clock_time = words.clock_time
clock_span = words.clock_span


def span(seconds: float) -> str:
    """Return a rough duration: "40 s", "18 min", "1 h 28", "3 days"."""
    return time_words(words.span(seconds))


def time_left(seconds: float) -> str:
    """Return how near something due is: "18 min", "now", "8 min late"."""
    return time_words(words.time_left(seconds))


def weekday(of: date) -> str:
    """Return the day of the week, short: "Tue"."""
    return _tr(str(tuple(_WEEKDAYS.values())[of.weekday()]))


def day(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return the day: "Today", "Tue 17 Nov", in another year "12 Nov 2025"."""
    return time_words(words.day(at, now, zone))


def day_and_time(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return day and time: "Today 15:40", "Mon 30 Nov 12:00"."""
    return time_words(words.day_and_time(at, now, zone))


def due(at: datetime, until: datetime | None, now: datetime, zone: tzinfo | None) -> str:
    """Return day and time of something due: "Today 15:40", "Tue 8 Dec 10:00–12:00".

    A window over days is "Mon 23 Nov 08:00 – Fri 27 Nov 18:00".
    """
    if until is not None and at.astimezone(zone).date() != until.astimezone(zone).date():
        return f"{day_and_time(at, now, zone)} – {day_and_time(until, now, zone)}"
    return time_words(words.due(at, until, now, zone))


def past(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return when something was: "Today 14:08", "Wed 09:20" within a week, else "Mon 2 Nov"."""
    return time_words(words.past(at, now, zone))


def past_today_short(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return when something was; of today the time alone."""
    return time_words(words.past(at, now, zone).removeprefix("Today "))


def past_inside(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return when something was, within a sentence: "today 14:08"."""
    text = words.past(at, now, zone)
    return time_words(f"t{text[1:]}" if text.startswith("Today") else text)


# --- reading and writing anew -----------------------------------------------------------------


def time_words(text: str) -> str:
    """Return ``text`` in the window's language if it is a time or duration, else as it is."""
    if window_language() == ENGLISH or len(text) > 40:
        return text
    if text == "now":
        return _tr("now")
    late = _LATE.fullmatch(text)
    if late is not None and _SPAN.fullmatch(late["span"]):
        return _tr("{span} late").format(span=time_words(late["span"]))
    length = _SPAN.fullmatch(text)
    if length is not None:
        return _length(length)
    found = _DAY.fullmatch(text)
    return text if found is None or not text.strip() else _date(found)


def _length(found: re.Match[str]) -> str:
    count, unit = found["count"], found["unit"]
    if unit.startswith("day"):
        return _tr("1 day") if unit == "day" else _tr("{count} days").format(count=count)
    if unit == "h" and found["minutes"]:
        return _tr("{hours} h {minutes}").format(hours=count, minutes=found["minutes"].strip())
    said = {"h": _tr("{count} h"), "min": _tr("{count} min"), "s": _tr("{count} s")}[unit]
    return said.format(count=count)


def _date(found: re.Match[str]) -> str:
    parts = []
    if found["today"]:
        parts.append(_tr("Today") if found["today"][0] == "T" else _tr("today"))
    if found["weekday"]:
        parts.append(_tr(str(_WEEKDAYS[found["weekday"]])))
    if found["month"]:
        month = _tr(str(_MONTHS[found["month"]]))
        said = _tr("{day} {month} {year}") if found["year"] else _tr("{day} {month}")
        parts.append(said.format(day=found["day"], month=month, year=found["year"]))
    if not parts:
        return found[0]
    time = found["time"] or ""
    return " ".join(parts) + (time if not time or time[0] in ", " else f" {time}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Times", text)
