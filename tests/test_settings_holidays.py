"""Holidays imported in the settings are named where a time is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import calendar_files
from tests.desk_rig import DeskRig
from ui.presenters.settings_working_days import WorkingDaySettings
from ui.settings.working_days_section import WorkingDaysSection
from workstation.holidays import ClosedTime


class Settings:
    """The section with its presenter, on a desk with a real database."""

    def __init__(self, qtbot: QtBot, rig: DeskRig) -> None:
        self.qtbot = qtbot
        self.desk = rig.desk
        self.section = WorkingDaysSection()
        qtbot.addWidget(self.section)
        self.changed: list[dict[str, object]] = []
        self.working = WorkingDaySettings(
            self.section, self.desk, lambda **fields: self.changed.append(fields)
        )
        self.working.changed.connect(self.show)

    def show(self) -> None:
        self.section.show_working_days(self.working.view())

    def chosen(self, path: Path) -> None:
        """Choose a file, and wait for the end of its import."""
        self.section.holidays.file_chosen.emit(path)
        assert self.working.view().is_reading
        self.qtbot.waitUntil(lambda: not self.working.view().is_reading, timeout=10_000)


@pytest.fixture
def settings(qtbot: QtBot) -> Iterator[Settings]:
    rig = DeskRig()
    made = Settings(qtbot, rig)
    yield made
    made.working.stop()
    rig.close()


def test_a_calendar_is_imported_and_every_time_is_held_against_it(
    settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "company.ics"
    file.write_text(calendar_files.THUNDERBIRD, encoding="utf-8")
    settings.chosen(file)
    view = settings.working.view()
    assert view.told == "Kept from company.ics: 1."
    (calendar,) = view.calendars
    assert calendar.name == "company.ics"
    assert calendar.words.startswith("next: ")
    closed: tuple[ClosedTime, ...] = settings.desk.settings.hours.closed.times
    assert {each.name for each in closed} == {"Betriebsausflug", "Betriebsausflug (verlegt)"}
    settings.section.holidays.removal_wanted.emit("company.ics")
    assert settings.working.view().calendars == ()
    assert settings.desk.settings.hours.closed.times == ()


def test_a_broken_calendar_says_what_was_kept_and_what_was_left_out(
    settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "broken.ics"
    file.write_text(calendar_files.BROKEN, encoding="utf-8")
    settings.chosen(file)
    assert settings.working.view().told == (
        "Kept from broken.ics: 2. Left out: “Nonsense” in line 8 (its DTSTART cannot be read). "
        "Correct the file and import it once more."
    )


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 \xff\xfe", None])
def test_what_is_no_calendar_changes_nothing(
    settings: Settings, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "else.pdf"
    if content is not None:
        file.write_bytes(content)
    settings.chosen(file)
    view = settings.working.view()
    assert "nothing was changed" in view.told
    assert view.is_trouble
    assert view.calendars == ()


def test_the_last_working_day_cannot_be_taken_away(settings: Settings) -> None:
    settings.section.days_wanted.emit(())
    assert settings.changed == []
    assert settings.working.view().told == "One working day at least is needed."
    settings.section.days_wanted.emit((0, 5))
    assert settings.changed == [{"work_days": (0, 5)}]
