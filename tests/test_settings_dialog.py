"""The settings: each change goes out at once, and a view repeats none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from tests.panel_page_views import SETTINGS
from ui.settings.settings_dialog import SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog()
    qtbot.addWidget(dialog)
    dialog.show_settings(SETTINGS)
    return dialog


def test_showing_settings_reports_no_change(qtbot: QtBot, dialog: SettingsDialog) -> None:
    other = replace(
        SETTINGS,
        check_in_after_s=60,
        remind_before_s=600,
        work_from="09:30",
        reduced_motion=True,
        theme="dark",
        ringer="usb",
    )
    with (
        qtbot.assertNotEmitted(dialog.check_in_after_wanted),
        qtbot.assertNotEmitted(dialog.remind_before_wanted),
        qtbot.assertNotEmitted(dialog.work_hours_wanted),
        qtbot.assertNotEmitted(dialog.reduced_motion_wanted),
        qtbot.assertNotEmitted(dialog.ringer_wanted),
        qtbot.assertNotEmitted(dialog.theme_wanted),
    ):
        dialog.show_settings(other)
    assert dialog.check_in_after.value() == 60
    assert dialog.remind_before.value() == 10
    assert dialog.work_from.time() == QTime(9, 30)


def test_the_hold_interval_stays_within_its_bounds(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.check_in_after_wanted, timeout=0) as told:
        dialog.check_in_after.setValue(500)
    assert told.args == [120]
    with qtbot.waitSignal(dialog.check_in_after_wanted, timeout=0) as told:
        dialog.check_in_after.setValue(5)
    assert told.args == [30]


def test_the_reminder_goes_out_in_seconds(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.remind_before_wanted, timeout=0) as told:
        dialog.remind_before.setValue(15)
    assert told.args == [900]


def test_working_hours_go_out_together(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.work_hours_wanted, timeout=0) as told:
        dialog.work_until.setTime(QTime(16, 30))
    assert told.args == ["08:00", "16:30"]


def test_headset_and_ringer_are_chosen_and_tried_apart(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    with qtbot.waitSignal(dialog.ringer_wanted, timeout=0) as told:
        dialog.ringer.activated.emit(1)
    assert told.args == ["usb"]
    with qtbot.waitSignal(dialog.output_wanted, timeout=0) as told:
        dialog.output.activated.emit(2)
    assert told.args == ["sp"]
    with qtbot.waitSignal(dialog.sound_wanted, timeout=0) as told:
        dialog.ringer_sound.click()
    assert told.args == ["ringer"]


def test_switches_report_their_new_standing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.ask_permission_wanted, timeout=0) as told:
        dialog.ask_permission.click()
    assert told.args == [False]
    with qtbot.waitSignal(dialog.theme_wanted, timeout=0) as told:
        dialog.theme.buttons["contrast"].click()
    assert told.args == ["contrast"]


def test_lines_can_be_changed_and_added(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.account_wanted, timeout=0) as told:
        dialog.accounts.edit_wanted.emit("a2")
    assert told.args == ["a2"]
    with qtbot.waitSignal(dialog.account_wanted, timeout=0) as told:
        dialog.accounts.new_button.click()
    assert told.args == [""]


def test_no_line_yet_says_that_practice_works(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show_settings(replace(SETTINGS, accounts=()))
    assert dialog.accounts.empty.isVisibleTo(dialog)
    dialog.show_settings(SETTINGS)
    assert not dialog.accounts.empty.isVisibleTo(dialog)


def test_a_failed_save_is_said(dialog: SettingsDialog) -> None:
    words = "Not saved: the disk is full. Your change holds until you close."
    dialog.show_settings(replace(SETTINGS, saved=words, is_unsaved=True))
    assert dialog.saved.text() == words
    assert dialog.saved.property("ink") == "late_text"
