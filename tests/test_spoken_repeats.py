"""What an agent types of how often is read in both languages, and nothing of it is guessed."""

from datetime import time

import pytest

import resources
from workstation.guidance_library import GuidanceLibrary
from workstation.series import Frequency, Repeat
from workstation.spoken_repeats import SpokenRepeat, spoken_repeat

_LIBRARY = GuidanceLibrary(resources.path("guidance"))
_LIBRARY.take(_LIBRARY.read(None))
DAILY, WEEKLY, MONTHLY = Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY

SAID = [
    ("en", "every Tuesday", Repeat(WEEKLY, 1, (1,)), None),
    ("en", "each tuesday until solved", Repeat(WEEKLY, 1, (1,)), None),
    ("en", "every Tuesday at 10", Repeat(WEEKLY, 1, (1,)), time(10)),
    ("en", "Tuesdays and Thursdays, 9:30", Repeat(WEEKLY, 1, (1, 3)), time(9, 30)),
    ("en", "every other Friday at 4pm", Repeat(WEEKLY, 2, (4,)), time(16)),
    ("en", "every two weeks", Repeat(WEEKLY, 2), None),
    ("en", "every 3 days at 12am", Repeat(DAILY, 3), time(0)),
    ("en", "every two weeks on Monday", Repeat(WEEKLY, 2, (0,)), None),
    ("en", "daily", Repeat(DAILY), None),
    ("en", "every working day at 16:00", Repeat(WEEKLY, 1, (0, 1, 2, 3, 4)), time(16)),
    ("en", "monthly", Repeat(MONTHLY), None),
    ("de", "jeden Dienstag um 10", Repeat(WEEKLY, 1, (1,)), time(10)),
    ("de", "dienstags und donnerstags um 9.30 Uhr", Repeat(WEEKLY, 1, (1, 3)), time(9, 30)),
    ("de", "alle zwei Wochen", Repeat(WEEKLY, 2), None),
    ("de", "alle drei Wochen am Montag", Repeat(WEEKLY, 3, (0,)), None),
    ("de", "jeden zweiten Freitag", Repeat(WEEKLY, 2, (4,)), None),
    ("de", "täglich um 8", Repeat(DAILY), time(8)),
    ("de", "jeden Werktag", Repeat(WEEKLY, 1, (0, 1, 2, 3, 4)), None),
    ("de", "jeden Monat", Repeat(MONTHLY), None),
]


def said(language: str, text: str) -> SpokenRepeat:
    return spoken_repeat(text, _LIBRARY.in_force(language).guidance.content.repeats)


@pytest.mark.parametrize(("language", "text", "repeat", "at"), SAID)
def test_it_is_read_as_it_was_meant(
    language: str, text: str, repeat: Repeat, at: time | None
) -> None:
    found = said(language, text)
    assert (found.repeat, found.at, found.unknown) == (repeat, at, ())


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("en", "every Tuesday or so", ("or", "so")),
        ("en", "every blue moon", ("blue", "moon")),
        ("de", "jeden Dienstag vielleicht", ("vielleicht",)),
        ("en", "every Tuesday at 25", ("25",)),
    ],
)
def test_what_was_not_understood_is_named(
    language: str, text: str, unknown: tuple[str, ...]
) -> None:
    found = said(language, text)
    assert found.unknown == unknown
    assert not found.is_understood


@pytest.mark.parametrize("text", ["", "tomorrow", "every", "at 10", "every month on Tuesday"])
def test_nothing_is_chosen_without_how_often(text: str) -> None:
    assert said("en", text).repeat is None
