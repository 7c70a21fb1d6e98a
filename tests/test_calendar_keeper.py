"""The file that calendars subscribe to follows what changes, and its trouble is told once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import icalendar
import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import NUMBER
from tests.window_rig import WindowRig
from ui.settings.calendar_section import CalendarSection
from workstation.calendar_items import CalendarRules, NameStyle
from workstation.callbacks import CallbackReason
from workstation.desk.callbacks import CallbackWish

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def follow(rig: WindowRig, file: Path) -> None:
    rules = CalendarRules(str(file), names=NameStyle.NAMES)
    rig.desk.settings.change(replace(rig.desk.settings.value, calendar=rules))


def owe(rig: WindowRig, name: str) -> None:
    due = rig.clock.now().at + timedelta(hours=1)
    rig.desk.callbacks.make(CallbackWish(NUMBER, name, due, CallbackReason.TICKET))


def summaries(file: Path) -> list[str]:
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    return sorted(str(event["summary"]) for event in calendar.walk("VEVENT"))


def test_it_is_off_by_default(rig: WindowRig, tmp_path: Path) -> None:
    owe(rig, "Mia Fenn")
    rig.presenter.promised.calendar.write()
    assert not list(tmp_path.rglob("*.ics"))


def wait_for(qtbot: QtBot, file: Path, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: file.exists() and summaries(file) == expected, timeout=20_000)


def test_file_follows_what_is_promised(rig: WindowRig, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "desk.ics"
    owe(rig, "Mia Fenn")
    follow(rig, file)
    wait_for(qtbot, file, ["Call Mia Fenn"])
    owe(rig, "Tom Brennan")
    wait_for(qtbot, file, ["Call Mia Fenn", "Call Tom Brennan"])


def test_trouble_is_told_once(rig: WindowRig, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    keeper = rig.presenter.promised.calendar
    keeper.trouble.connect(told.append)
    for _ in range(2):
        with qtbot.waitSignal(keeper.written, timeout=20_000):
            follow(rig, tmp_path / "no such folder" / "desk.ics")
            keeper.write()
    assert len(told) == 1
    assert "could not be written" in told[0]


def test_file_is_chosen_and_put_away_in_the_settings(rig: WindowRig, tmp_path: Path) -> None:
    section = CalendarSection()
    rules: list[CalendarRules] = []
    section.rules_wanted.connect(rules.append)
    section.choose(tmp_path / "mine")
    assert rules[-1].file == str(tmp_path / "mine.ics")
    section.show_rules(rules[-1])
    section.subject.click()
    section.alarm.setValue(10)
    assert (rules[-2].with_subject, rules[-1].alarm_before_s) == (True, 600)
    section.remove_button.click()
    assert rules[-1].file == ""
