"""A time may be typed in words: what was understood stands there before Return takes it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

import resources
from ui.panels.views import WhenView
from ui.panels.when_chooser import WhenChooser
from ui.presenters.when import WhenContext, when_view
from workstation.guidance import load_guidance
from workstation.holidays import ClosedDays, ClosedTime
from workstation.settings import Settings

LONDON, MADRID = ZoneInfo("Europe/London"), ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 11, 19, 14, 38, tzinfo=timezone.utc)
CONTEXT = WhenContext(
    NOW,
    LONDON,
    Settings(),
    MADRID,
    contents=(load_guidance(resources.path("guidance/en")).times,),
)


def made(qtbot: QtBot, context: WhenContext = CONTEXT, *, takes_span: bool = True) -> WhenChooser:
    chooser = WhenChooser("When", takes_span=takes_span)
    qtbot.addWidget(chooser)
    chooser.show_when(when_view(context))
    return chooser


def typed(qtbot: QtBot, chooser: WhenChooser, text: str) -> None:
    chooser.typed.line.clear()
    qtbot.keyClicks(chooser.typed.line, text)


def taken(qtbot: QtBot, chooser: WhenChooser) -> list[tuple[datetime, ...]]:
    """Press Return and return what the chooser told."""
    told: list[tuple[datetime, ...]] = []
    chooser.time_wanted.connect(lambda at: told.append((at,)))
    chooser.span_wanted.connect(lambda begin, end: told.append((begin, end)))
    qtbot.keyClick(chooser.typed.line, Qt.Key.Key_Return)
    return told


def test_what_is_understood_stands_below_before_it_is_taken(qtbot: QtBot) -> None:
    chooser = made(qtbot)
    wanted = QSignalSpy(chooser.time_wanted)
    typed(qtbot, chooser, "tomorrow at 4pm")
    assert chooser.typed.meaning.text() == "Fri 20 Nov 16:00 · 17:00 in Madrid"
    assert chooser.typed.line.accessibleDescription() == "Fri 20 Nov 16:00 · 17:00 in Madrid"
    assert wanted.count() == 0
    assert taken(qtbot, chooser) == [(datetime(2026, 11, 20, 16, 0, tzinfo=timezone.utc),)]
    assert chooser.typed.line.text() == ""
    assert not chooser.typed.meaning.isVisibleTo(chooser)


def test_a_window_comes_as_its_two_ends(qtbot: QtBot) -> None:
    chooser = made(qtbot)
    typed(qtbot, chooser, "Tue 8 Dec 10-12")
    assert chooser.typed.meaning.text() == "Tue 8 Dec 10:00–12:00 · 11:00–13:00 in Madrid"
    begin = datetime(2026, 12, 8, 10, 0, tzinfo=timezone.utc)
    assert taken(qtbot, chooser) == [(begin, begin + timedelta(hours=2))]


def test_where_no_window_fits_its_end_is_the_deadline_and_says_so(qtbot: QtBot) -> None:
    chooser = made(qtbot, takes_span=False)
    typed(qtbot, chooser, "tomorrow morning")
    assert chooser.typed.meaning.text().startswith("by Fri 20 Nov 12:00")
    assert taken(qtbot, chooser) == [(datetime(2026, 11, 20, 12, 0, tzinfo=timezone.utc),)]


def test_what_is_not_understood_is_named_and_return_takes_nothing(qtbot: QtBot) -> None:
    chooser = made(qtbot)
    typed(qtbot, chooser, "tomorrow after the meeting")
    assert chooser.typed.meaning.text() == "Not understood: “meeting”."
    assert taken(qtbot, chooser) == []
    assert chooser.typed.line.text() == "tomorrow after the meeting"


def test_escape_empties_the_field_first(qtbot: QtBot) -> None:
    chooser = made(qtbot)
    typed(qtbot, chooser, "tomorrow")
    qtbot.keyClick(chooser.typed.line, Qt.Key.Key_Escape)
    assert chooser.typed.line.text() == ""
    assert not chooser.typed.meaning.isVisibleTo(chooser)


def test_a_view_that_comes_while_typing_keeps_what_is_typed_and_reads_it_anew(
    qtbot: QtBot,
) -> None:
    chooser = made(qtbot)
    typed(qtbot, chooser, "in 2 hours")
    chooser.show_when(when_view(replace(CONTEXT, now=NOW + timedelta(minutes=5))))
    assert chooser.typed.line.text() == "in 2 hours"
    assert chooser.typed.meaning.text().startswith("Today 16:43")


def test_without_words_there_is_no_field(qtbot: QtBot) -> None:
    chooser = WhenChooser("When")
    qtbot.addWidget(chooser)
    chooser.show_when(WhenView())
    assert not chooser.typed.isVisibleTo(chooser)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("today at 19:00", "This is outside your working hours."),
        ("25 December at noon", "This is on a holiday: Christmas Day."),
        ("Saturday 21:30", "It is early or late where the customer is then."),
        ("tomorrow 10:00", "This quarter of an hour is full: 1 of 1 taken."),
        ("tomorrow 11:00", "Such promises usually take 2 days; this gives 20 h 22."),
        ("next Friday at noon", "Taken as the day in next week, not Fri 20 Nov."),
    ],
)
def test_what_speaks_against_a_typed_time_stands_below_it_and_forbids_nothing(
    qtbot: QtBot, text: str, sentence: str
) -> None:
    context = replace(
        CONTEXT,
        taken=(datetime(2026, 11, 20, 10, 5, tzinfo=timezone.utc),),
        usual=timedelta(days=2),
        closed=ClosedDays((ClosedTime("Christmas Day", date(2026, 12, 25)),)),
    )
    chooser = made(qtbot, context)
    typed(qtbot, chooser, text)
    assert sentence in chooser.typed.warning.text().split("\n")
    assert len(taken(qtbot, chooser)) == 1


def test_a_chosen_window_is_a_chip_of_its_own_and_can_be_taken_again(qtbot: QtBot) -> None:
    begin = datetime(2026, 12, 8, 10, 0, tzinfo=timezone.utc)
    chooser = WhenChooser("When", takes_span=True)
    qtbot.addWidget(chooser)
    chooser.show_when(when_view(CONTEXT, begin, begin + timedelta(hours=2)))
    (chip,) = [c for c in chooser.chips.chips.values() if c.isChecked()]
    assert chip.text() == "Tue 8 Dec 10:00–12:00"
    told: list[tuple[datetime, datetime]] = []
    chooser.span_wanted.connect(lambda one, other: told.append((one, other)))
    chip.click()
    assert told == [(begin, begin + timedelta(hours=2))]


def test_the_next_morning_offered_is_one_of_a_working_day() -> None:
    friday = replace(
        CONTEXT,
        now=datetime(2026, 11, 20, 14, 0, tzinfo=timezone.utc),
        closed=ClosedDays((ClosedTime("Company day", date(2026, 11, 23)),)),
    )
    assert when_view(friday).choices[-1].label == "Tue 09:00"
    assert when_view(CONTEXT).choices[-1].label == "Tomorrow 09:00"


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=20),
    st.sampled_from(["Europe/London", "America/St_Johns", "Asia/Kathmandu"]),
    st.integers(0, 23),
)
def test_any_text_is_answered_with_a_time_or_a_sentence(text: str, zone: str, hour: int) -> None:
    now = datetime(2026, 10, 24, hour, 59, tzinfo=timezone.utc)
    context = replace(CONTEXT, now=now, zone=ZoneInfo(zone))
    reader = when_view(context).reader
    assert reader is not None
    for takes_span in (True, False):
        found = reader.read(text, takes_span=takes_span)
        assert bool(found.at) != bool(found.trouble)
        assert bool(found.words) == bool(found.at)
        if found.at is not None:
            assert (found.until or found.at) > now
            assert takes_span or found.until is None


def test_hours_of_the_settings_are_the_end_of_the_day() -> None:
    context = replace(CONTEXT, settings=Settings(work_until="16:30"))
    reader = when_view(context).reader
    assert reader is not None
    at = reader.read("end of day", takes_span=True).at
    assert at is not None
    assert at.astimezone(LONDON).time() == time(16, 30)
