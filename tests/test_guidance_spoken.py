"""Times and waits are said in the words of the language that the call is led in."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from workstation.guidance import load_guidance
from workstation.guidance_content import problems_of

SPOKEN = {code: load_guidance(resources.path(f"guidance/{code}")).spoken for code in ("en", "de")}
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 19, 12, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("code", "hours", "said"),
    [
        ("en", 3.5, "15:30 today"),
        ("en", 21, "09:00 tomorrow"),
        ("en", 172, "16:00 on Thursday 26 November"),
        ("de", 3.5, "heute um 15:30 Uhr"),
        ("de", 21, "morgen um 09:00 Uhr"),
        ("de", 172, "Donnerstag, 26. November, um 16:00 Uhr"),
    ],
)
def test_a_time_is_said_as_one_says_it(code: str, hours: float, said: str) -> None:
    assert SPOKEN[code].time_of(NOW + timedelta(hours=hours), NOW, LONDON) == said


def test_the_day_is_that_of_the_zone() -> None:
    late = NOW.replace(hour=23, minute=30)
    assert SPOKEN["en"].time_of(late, NOW, LONDON) == "23:30 today"
    assert SPOKEN["en"].time_of(late, NOW, ZoneInfo("Europe/Helsinki")) == "01:30 tomorrow"


def test_tomorrow_is_the_next_day_over_the_change_of_the_clocks() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 10, 24, 22, 30, tzinfo=timezone.utc)  # half past midnight of the 25th
    assert SPOKEN["de"].time_of(now + timedelta(hours=23), now, berlin) == "heute um 22:30 Uhr"
    assert SPOKEN["de"].time_of(now + timedelta(hours=25), now, berlin) == "morgen um 00:30 Uhr"


@pytest.mark.parametrize(
    ("seconds", "english", "german"),
    [
        (30, "half a minute", "eine halbe Minute"),
        (60, "about a minute", "etwa eine Minute"),
        (120, "about two minutes", "etwa zwei Minuten"),
        (600, "about ten minutes", "etwa zehn Minuten"),
        (660, "about 11 minutes", "etwa 11 Minuten"),
        (900, "about 15 minutes", "etwa 15 Minuten"),
    ],
)
def test_a_wait_is_said_in_words(seconds: int, english: str, german: str) -> None:
    assert SPOKEN["en"].wait_of(seconds) == english
    assert SPOKEN["de"].wait_of(seconds) == german


@given(
    st.sampled_from(sorted(SPOKEN)),
    st.timedeltas(timedelta(days=-800), timedelta(days=800)),
    st.floats(-1e6, 1e6),
)
def test_any_time_and_any_wait_has_words(code: str, distance: timedelta, seconds: float) -> None:
    for said in (SPOKEN[code].time_of(NOW + distance, NOW, LONDON), SPOKEN[code].wait_of(seconds)):
        assert said.strip()
        assert "{" not in said


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ('"Sunday"]', "]", "there must be 7 weekdays"),
        ('"November", "December"', '"November"', "there must be 12 months"),
        ('today = "{time} today"', 'today = "{hour} today"', "there is no {hour} here; there may"),
        ('today = "{time} today"', 'today = "today"', "{time} is missing"),
        ('minutes = "about {number}', 'minutes = "about some', "{number} is missing"),
    ],
)
def test_words_for_times_that_lack_something_are_named(old: str, new: str, trouble: str) -> None:
    text = resources.path("guidance/en/spoken.toml").read_text(encoding="utf-8")
    key = next(line for line in text.splitlines() if old in line and not line.startswith("#"))
    problems = problems_of("spoken", text.replace(key, key.replace(old, new)))
    assert trouble in problems[0].sentence
    line = text.splitlines()[problems[0].line - 1]
    assert line.split(" ")[0] in {"weekdays", "months", "today", "minutes"}
