"""Typed times are understood whole or not at all, in both languages, in any zone."""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from tests.spoken_phrases import ENGLISH, GERMAN, Said
from workstation.guidance import load_guidance
from workstation.guidance_content import TimesContent
from workstation.holidays import ClosedDays, ClosedTime
from workstation.slots import WorkingHours
from workstation.spoken_times import (
    NotATime,
    RemarkKind,
    Situation,
    SpokenTime,
    Why,
    read_time,
    read_time_in,
)

HOURS = WorkingHours(time(8), time(18))
ZONES = {"en": ZoneInfo("Europe/London"), "de": ZoneInfo("Europe/Berlin")}
TIMES = {code: load_guidance(resources.path(f"guidance/{code}")).times for code in ZONES}


def situation(
    language: str, now: str = "2026-11-19 14:38", hours: WorkingHours = HOURS
) -> Situation:
    at = datetime.fromisoformat(now).replace(tzinfo=ZONES[language])
    return Situation(at, ZONES[language], hours, ZoneInfo("America/New_York"))


def read(text: str, language: str = "en", now: str = "2026-11-19 14:38") -> SpokenTime:
    found = read_time(text, TIMES[language], situation(language, now))
    assert isinstance(found, SpokenTime), found
    return found


def refused(text: str, language: str = "en", now: str = "2026-11-19 14:38") -> NotATime:
    found = read_time(text, TIMES[language], situation(language, now))
    assert isinstance(found, NotATime), found
    return found


def local(at: datetime | None, language: str = "en") -> str:
    return "" if at is None else f"{at.astimezone(ZONES[language]):%Y-%m-%d %H:%M}"


def with_year(text: str) -> str:
    return f"2026-{text}" if len(text) == len("MM-DD HH:MM") else text


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", said) for said in ENGLISH] + [("de", said) for said in GERMAN],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_what_agents_type_is_understood(language: str, said: Said) -> None:
    text, begin, end = said
    found = read(text, language)
    assert (local(found.earliest, language), local(found.due, language)) == (
        with_year(begin),
        with_year(end),
    )
    assert found.due.utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("language", "text", "why", "words"),
    [
        ("en", "", Why.NO_TIME, ()),
        ("en", "please call back", Why.NO_TIME, ()),
        ("en", "hello", Why.UNKNOWN, ("hello",)),
        ("en", "tomorrow-ish at foo", Why.UNKNOWN, ("ish", "foo")),
        ("en", "in 5", Why.UNKNOWN, ("in 5",)),
        ("en", "in 0 minutes", Why.UNKNOWN, ("minutes",)),
        ("en", "25:00", Why.UNKNOWN, ("25:00",)),
        ("en", "Tuesday or Wednesday", Why.UNKNOWN, ("or", "wednesday")),
        ("en", "every Tuesday", Why.UNKNOWN, ("every",)),
        ("en", "half", Why.UNKNOWN, ("half",)),
        ("en", "10 to 5", Why.UNCLEAR, ("10 to 5",)),
        ("en", "9.10", Why.UNCLEAR, ("9.10",)),
        ("en", "Tue 9 Dec", Why.CONTRADICTION, ("tue", "9 dec")),
        ("en", "tomorrow Monday", Why.CONTRADICTION, ("tomorrow", "monday")),
        ("en", "in 3 hours tomorrow", Why.CONTRADICTION, ("in 3 hours", "tomorrow")),
        ("en", "10-12, 14-16", Why.CONTRADICTION, ("14 - 16",)),
        ("en", "31/2", Why.NO_SUCH_DATE, ("31/2",)),
        ("en", "30 February 2027", Why.NO_SUCH_DATE, ("30 february 2027",)),
        ("en", "this morning", Why.PAST, ()),
        ("en", "2025-01-01", Why.PAST, ()),
        ("en", "next week at 9", Why.NO_DAY, ("next week",)),
        ("en", "from Monday", Why.NO_END, ("monday",)),
        ("en", "1 May 2099", Why.TOO_FAR, ()),
        ("de", "viertel vier", Why.UNKNOWN, ("viertel",)),
        ("de", "gestern", Why.UNKNOWN, ("gestern",)),
        ("de", "31.11.", Why.NO_SUCH_DATE, ("31.11.",)),
        ("de", "9.10", Why.UNCLEAR, ("9.10",)),
        ("de", "heute morgen", Why.PAST, ()),
        ("de", "morgen Montag", Why.CONTRADICTION, ("morgen", "montag")),
        ("de", "ab Montag", Why.NO_END, ("montag",)),
    ],
)
def test_what_is_not_understood_is_named_and_never_guessed(
    language: str, text: str, why: Why, words: tuple[str, ...]
) -> None:
    found = refused(text, language)
    assert (found.why, found.words) == (why, words)


def test_what_may_mean_two_things_says_both() -> None:
    assert refused("10 to 5").choices == ("10–5", "4:50")
    assert refused("9.10").choices == ("9:10", "9.10.")
    assert local(read("at 9.10").due) == "2026-11-20 09:10"
    assert local(read("9.10.", "de").earliest, "de") == "2027-10-09 08:00"


def test_next_friday_is_the_one_of_next_week_and_says_which_one_it_is_not() -> None:
    found = read("next Friday at 9")
    assert local(found.due) == "2026-11-27 09:00"
    (remark,) = found.remarks
    assert remark.kind is RemarkKind.NEXT_WEEK
    assert local(remark.at)[:10] == "2026-11-20"
    assert read("next Monday").remarks == ()  # both are the same day


def test_a_weekday_is_never_today() -> None:
    found = read("Thursday")
    assert local(found.earliest) == "2026-11-26 08:00"
    assert [remark.kind for remark in found.remarks] == [RemarkKind.NOT_TODAY]


def test_by_is_a_deadline_and_a_part_of_the_day_a_window() -> None:
    assert read("by tomorrow morning").is_deadline
    assert read("within 2 hours").is_deadline
    assert read("end of day").is_deadline
    assert not read("at 4").is_deadline
    assert read("tomorrow morning").is_window
    assert not read("by tomorrow morning").is_window


def test_their_time_is_the_customers_and_needs_to_be_known() -> None:
    assert local(read("3pm their time").due) == "2026-11-19 20:00"
    at_home = Situation(
        datetime(2026, 11, 19, 14, 38, tzinfo=timezone.utc), ZONES["en"], HOURS, None
    )
    found = read_time("3pm their time", TIMES["en"], at_home)
    assert isinstance(found, NotATime)
    assert found.why is Why.NO_ZONE


def test_working_days_know_holidays() -> None:
    closed = ClosedDays((ClosedTime("Company day", date(2026, 11, 20)),))
    hours = WorkingHours(time(8), time(18), closed=closed)
    found = read_time("next working day", TIMES["en"], situation("en", hours=hours))
    assert isinstance(found, SpokenTime)
    assert local(found.earliest) == "2026-11-23 08:00"


def test_a_time_that_the_clocks_leave_out_is_the_next_there_is_and_says_so() -> None:
    found = read("Sunday 01:30", now="2026-03-27 14:00")
    assert local(found.due) == "2026-03-29 02:30"
    assert [remark.kind for remark in found.remarks] == [RemarkKind.SKIPPED]


def test_a_time_that_comes_twice_is_the_first_and_says_so() -> None:
    found = read("Sunday 01:30", now="2026-10-23 14:00")
    assert found.due == datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc)
    assert [remark.kind for remark in found.remarks] == [RemarkKind.TWICE]


def test_hours_from_now_are_hours_that_pass() -> None:
    """Not those of the clock: two hours before a change of the clocks are two hours."""
    found = read("in 2 hours", now="2026-03-29 00:30")
    assert found.due == datetime(2026, 3, 29, 2, 30, tzinfo=timezone.utc)


def test_another_language_is_tried_where_the_first_does_not_know_the_words() -> None:
    both = (TIMES["de"], TIMES["en"])
    found = read_time_in("tomorrow at ten", both, situation("de"))
    assert isinstance(found, SpokenTime)
    assert local(found.due, "de") == "2026-11-20 10:00"
    unknown = read_time_in("morgen irgendwas", both, situation("de"))
    assert unknown == NotATime(Why.UNKNOWN, ("irgendwas",))


def test_a_desk_at_night_reads_its_own_hours() -> None:
    hours = WorkingHours(time(22), time(6))
    at = situation("en", "2026-11-19 21:00", hours)
    found = read_time("at 11", TIMES["en"], at)
    assert isinstance(found, SpokenTime)
    assert local(found.due) == "2026-11-19 23:00"


# --- any zone, any moment ------------------------------------------------------------------------

_ZONES = st.sampled_from(
    [
        "Europe/London",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Australia/Lord_Howe",  # its clocks change by half an hour
        "Asia/Kathmandu",
        "Pacific/Apia",
        "America/Santiago",  # its clocks change at midnight
        "Africa/Casablanca",
    ]
).map(ZoneInfo)
_NOWS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)).map(  # noqa: DTZ001
    lambda at: at.replace(tzinfo=timezone.utc)
)
_CLOCKS = st.tuples(st.integers(0, 23), st.integers(0, 59))


@settings(deadline=None)
@given(_NOWS, _ZONES, _CLOCKS, st.sampled_from(["en", "de"]))
def test_a_clock_time_is_ahead_and_the_wall_clock_shows_it(
    now: datetime, zone: ZoneInfo, clock: tuple[int, int], language: str
) -> None:
    text = f"{clock[0]:02}:{clock[1]:02}"
    found = read_time(text, TIMES[language], Situation(now, zone, HOURS))
    assert isinstance(found, SpokenTime)
    assert now < found.due <= now + timedelta(hours=49)
    shown = f"{found.due.astimezone(zone):%H:%M}"
    kinds = {remark.kind for remark in found.remarks}
    assert shown == text or RemarkKind.SKIPPED in kinds


@settings(deadline=None)
@given(_NOWS, _ZONES, st.integers(1, 400), _CLOCKS)
def test_a_date_keeps_its_wall_time_or_says_that_it_is_shifted(
    now: datetime, zone: ZoneInfo, days: int, clock: tuple[int, int]
) -> None:
    day = now.astimezone(zone).date() + timedelta(days=days)
    text = f"{day.isoformat()} {clock[0]:02}:{clock[1]:02}"
    found = read_time(text, TIMES["en"], Situation(now, zone, HOURS))
    assert isinstance(found, SpokenTime)
    shown = found.due.astimezone(zone)
    kinds = {remark.kind for remark in found.remarks}
    if RemarkKind.SKIPPED in kinds:
        wanted = datetime.combine(day, time(*clock))
        assert timedelta() < shown.replace(tzinfo=None) - wanted <= timedelta(days=1)
    else:
        assert f"{shown:%Y-%m-%d %H:%M}" == text
    if RemarkKind.TWICE in kinds:
        assert shown.fold == 0


@settings(deadline=None)
@given(_NOWS, _ZONES, st.integers(0, 23), st.integers(1, 12), st.sampled_from(["en", "de"]))
def test_a_window_begins_before_it_ends_and_ends_ahead(
    now: datetime, zone: ZoneInfo, begin: int, hours: int, language: str
) -> None:
    text = f"{begin:02}:00-{(begin + hours) % 24:02}:00"
    found = read_time(text, TIMES[language], Situation(now, zone, HOURS))
    assert isinstance(found, SpokenTime)
    assert found.due > now
    if found.earliest is not None:
        assert found.earliest < found.due <= found.earliest + timedelta(hours=hours + 1)


_WORDS = sorted({word for said, _, _ in (*ENGLISH, *GERMAN) for word in said.split()})


@settings(deadline=None, max_examples=400)
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join),
        st.lists(st.sampled_from(_WORDS), max_size=8).map("".join),
    ),
    _NOWS,
    _ZONES,
    st.sampled_from(["en", "de"]),
)
def test_no_text_breaks_the_reader_and_what_it_takes_lies_ahead(
    text: str, now: datetime, zone: ZoneInfo, language: str
) -> None:
    found = read_time(text, TIMES[language], Situation(now, zone, HOURS, zone))
    if isinstance(found, SpokenTime):
        assert found.due > now
        assert found.earliest is None or found.earliest < found.due
    elif found.why is Why.UNKNOWN:
        assert found.words


def test_a_third_language_needs_a_file_only() -> None:
    """French words in the same shape, without a line of code."""
    french = TimesContent(
        **{
            **{name: getattr(TIMES["en"], name) for name in TIMES["en"].__struct_fields__},
            "days": tuple(
                type(TIMES["en"].days[0])(typed=(word,), days=number)
                for number, word in enumerate(("aujourd'hui", "demain", "après-demain"))
            ),
            "before_clock": ("à",),
            "after_clock": ("heures",),
        }
    )
    for text, due in (
        ("demain à 10 heures", "2026-11-20 10:00"),
        ("après-demain à 9", "2026-11-21 09:00"),
    ):
        found = read_time(text, french, situation("en"))
        assert isinstance(found, SpokenTime), found
        assert local(found.due) == due
