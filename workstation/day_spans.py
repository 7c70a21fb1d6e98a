"""Days and weeks as spans of time, by the rules of a zone on each of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from workstation.promise_figures import Span


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return when ``day`` begins; ``zone`` None is this computer's, with its own rules."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(zone)


def span_of(first: date, last: date, zone: tzinfo | None) -> Span:
    """Return the span of these days, the last one included."""
    return Span(midnight(first, zone), midnight(last + timedelta(days=1), zone))


def days_of(first: date, last: date, zone: tzinfo | None) -> Iterator[tuple[date, Span]]:
    """Yield each day from ``first`` to ``last``."""
    day = first
    while day <= last:
        yield day, span_of(day, day, zone)
        day += timedelta(days=1)


def weeks_of(first: date, last: date, zone: tzinfo | None) -> Iterator[tuple[date, date, Span]]:
    """Yield weeks from Monday to Sunday with their first and last day; both ends may be cut."""
    day = first
    while day <= last:
        sunday = min(day + timedelta(days=6 - day.weekday()), last)
        yield day, sunday, span_of(day, sunday, zone)
        day = sunday + timedelta(days=1)
