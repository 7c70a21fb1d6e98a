"""Updates that come back: on the right days, at the same wall time, in any zone."""

from datetime import date, datetime, time, timedelta, timezone
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ids import SeriesId
from workstation.series import (
    CallbackSeries,
    Frequency,
    Repeat,
    RuleInvalid,
    next_occurrence,
    occurrences,
    repeat_of,
    wall_time,
)

UTC = timezone.utc
T0 = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
ZONES = sorted(zone for zone in available_timezones() if "/" in zone and "posix" not in zone)


def series(rule: str = "FREQ=WEEKLY;BYDAY=TU", zone: str = "Europe/London", **kept: object):
    values = {
        "starts_on": date(2026, 12, 1),
        "at_time": time(10),
        "made_at": T0,
        "number": "+441632960123",
        "name": "Tom Brennan",
        **kept,
    }
    return CallbackSeries(id=SeriesId("s"), rule=rule, zone=zone, **values)


def days(of: CallbackSeries, count: int) -> list[str]:
    return [each.day.isoformat() for each in islice(occurrences(of), count)]


def test_every_tuesday_comes_each_tuesday_at_the_same_wall_time() -> None:
    found = list(islice(occurrences(series(starts_on=date(2027, 3, 20))), 3))
    assert [each.day for each in found] == [date(2027, 3, 23), date(2027, 3, 30), date(2027, 4, 6)]
    assert [each.at.hour for each in found] == [10, 9, 9], "ten in London, before and after"


def test_every_two_weeks_and_every_month_count_from_the_day_they_begin() -> None:
    assert days(series("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), 3) == [
        "2026-12-01",
        "2026-12-15",
        "2026-12-29",
    ]
    monthly = series("FREQ=MONTHLY", starts_on=date(2026, 12, 15))
    assert days(monthly, 3) == ["2026-12-15", "2027-01-15", "2027-02-15"]


def test_last_day_ends_it() -> None:
    assert days(series(last_on=date(2026, 12, 10)), 5) == ["2026-12-01", "2026-12-08"]
    assert next_occurrence(series(last_on=date(2026, 12, 10)), T0, date(2026, 12, 8)) is None


def test_holiday_moves_an_update_to_the_next_open_day_and_says_why() -> None:
    closed = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 26): "", date(2026, 12, 27): ""}
    weekly = series("FREQ=WEEKLY;BYDAY=FR")
    found = next_occurrence(weekly, T0, date(2026, 12, 18), closed.get)
    assert found is not None
    assert found.day == date(2026, 12, 25)
    assert found.at == datetime(2026, 12, 28, 10, tzinfo=UTC)
    assert (found.moved_from, found.why) == (date(2026, 12, 25), "Christmas Day")


def test_two_days_moved_to_one_are_one_update() -> None:
    weekend = {date(2026, 12, 5): "", date(2026, 12, 6): ""}
    daily = series("FREQ=DAILY", starts_on=date(2026, 12, 4))
    found = list(islice(occurrences(daily, None, weekend.get), 3))
    assert [each.at.day for each in found] == [4, 7, 8]
    after_it = next_occurrence(daily, T0, date(2026, 12, 5), weekend.get)
    assert after_it is not None
    assert after_it.at.day == 8, "the seventh is taken already"


def test_moved_update_that_lies_ahead_still_comes() -> None:
    closed = {date(2026, 12, 1): "Local holiday"}
    found = next_occurrence(series(), datetime(2026, 12, 1, 20, tzinfo=UTC), None, closed.get)
    assert found is not None
    assert (found.day, found.at.day) == (date(2026, 12, 1), 2)


def test_time_that_the_clocks_skip_is_the_next_that_there_is() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    at, is_shifted = wall_time(date(2027, 3, 28), time(2, 30), berlin)
    assert is_shifted
    assert at.astimezone(berlin).time() == time(3)
    assert wall_time(date(2027, 10, 31), time(2, 30), berlin) == (
        datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
        False,
    ), "of a time that comes twice it is the first"


def test_window_ends_by_the_wall_clock_too() -> None:
    first = next(occurrences(series(lasts=timedelta(hours=2))))
    assert first.until == datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "rule",
    ["", "every day", "FREQ=SECONDLY", "FREQ=YEARLY", "FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;BYHOUR=9"],
)
def test_rule_that_cannot_be_followed_is_refused(rule: str) -> None:
    with pytest.raises(RuleInvalid):
        series(rule)


def test_choice_and_rule_say_the_same() -> None:
    for choice in (Repeat(Frequency.DAILY), Repeat(Frequency.WEEKLY, 2, (0, 3))):
        assert repeat_of(choice.rule) == choice
    assert repeat_of("FREQ=MONTHLY;BYDAY=1MO") is None


@given(
    zone=st.sampled_from(ZONES),
    start=st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    at_time=st.times(),
    repeat=st.builds(
        Repeat,
        st.sampled_from(Frequency),
        st.integers(1, 8),
        st.lists(st.integers(0, 6), max_size=7, unique=True).map(tuple),
    ),
    closed=st.sets(st.integers(0, 6), max_size=5),
    lasts=st.integers(0, 300),
)
def test_occurrences_rise_and_keep_their_wall_time(
    zone: str,
    start: date,
    at_time: time,
    repeat: Repeat,
    closed: set[int],
    lasts: int,
) -> None:
    at_time = at_time.replace(second=0, microsecond=0)
    one = series(
        repeat.rule, zone, starts_on=start, at_time=at_time, lasts=timedelta(minutes=lasts)
    )

    def closed_on(day: date) -> str | None:
        return "" if day.weekday() in closed else None

    found = list(islice(occurrences(one, None, closed_on), 12))
    assert all(a.day < b.day and a.at < b.at for a, b in zip(found, found[1:], strict=False))
    for each in found:
        local = each.at.astimezone(ZoneInfo(zone))
        assert each.is_shifted or (local.hour, local.minute) == (at_time.hour, at_time.minute)
        assert not each.is_shifted or local.time() > at_time or local.date() > each.day
        assert each.is_shifted or closed_on(local.date()) is None
        assert each.until is None or each.until > each.at
    now, after = found[0].at, found[0].day
    walked = [found[0]]
    for _ in range(len(found) - 1):
        following = next_occurrence(one, now, after, closed_on)
        assert following is not None
        walked.append(following)
        now, after = following.at, following.day
    assert [each.at for each in walked] == [each.at for each in found], "one by one as all at once"
