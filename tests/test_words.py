"""Times and durations read as the pictures of the window show them."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation import words

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 19, 14, 12, tzinfo=timezone.utc)


def at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "00:00"), (272, "04:32"), (1072.9, "17:52"), (3872, "1:04:32")]
)
def test_talk_time_always_has_two_digits_of_minutes(seconds: float, shown: str) -> None:
    assert words.talk_clock(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(48, "0:48"), (90, "1:30"), (178, "2:58")])
def test_hold_time_counts_minutes_without_a_leading_zero(seconds: float, shown: str) -> None:
    assert words.hold_clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(40, "40 s"), (18 * 60, "18 min"), (5280, "1 h 28"), (3780, "1 h 03"), (7200, "2 h")],
)
def test_span_is_as_rough_as_it_is_long(seconds: float, shown: str) -> None:
    assert words.span(seconds) == shown


def test_span_of_a_day_and_more_is_in_days() -> None:
    assert words.span(25 * 3600 + 60) == "1 day"
    assert words.span(3 * 86400) == "3 days"


def test_time_left_says_now_and_then_how_late() -> None:
    assert words.time_left(1080) == "18 min"
    assert words.time_left(20) == "now"
    assert words.time_left(-59) == "now"
    assert words.time_left(-480) == "8 min late"


def test_days_are_named_by_how_far_they_are() -> None:
    assert words.day_and_time(at(19, 15, 40), NOW, LONDON) == "Today 15:40"
    assert words.day(at(17, 9), NOW, LONDON) == "Tue 17 Nov"
    assert words.day_and_time(at(30, 12), NOW, LONDON) == "Mon 30 Nov 12:00"
    assert words.day(at(12, 9, year=2025), NOW, LONDON) == "12 Nov 2025"


def test_past_of_the_same_week_needs_no_date() -> None:
    assert words.past(at(18, 9, 20), NOW, LONDON) == "Wed 09:20"
    assert words.past(at(19, 14, 8), NOW, LONDON) == "Today 14:08"
    assert words.past(at(2, 9), NOW, LONDON) == "Mon 2 Nov"


def test_day_is_that_of_the_zone_asked_for() -> None:
    late = at(19, 23, 30)
    assert words.day(late, NOW, LONDON) == "Today"
    assert words.day_and_time(late, NOW, ZoneInfo("Europe/Helsinki")) == "Fri 20 Nov 01:30"


@given(st.floats(-1e9, 1e9))
def test_any_duration_has_words(seconds: float) -> None:
    for say in (words.talk_clock, words.hold_clock, words.span, words.time_left):
        assert say(seconds).strip()


@given(st.timedeltas(timedelta(days=-800), timedelta(days=800)))
def test_any_time_has_words(distance: timedelta) -> None:
    for say in (words.day, words.day_and_time, words.past):
        assert say(NOW + distance, NOW, LONDON).strip()
