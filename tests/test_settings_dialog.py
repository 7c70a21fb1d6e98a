"""The settings: each change goes out at once, and a view repeats none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.panel_page_views import SETTINGS
from ui.accounts.views import CheckView
from ui.settings.settings_dialog import SettingsDialog
from ui.settings.views import (
    CalendarView,
    ColleagueView,
    MailField,
    ReminderSettingsView,
    WorkingDaysView,
)
from ui.theme.tokens import Tone
from ui.widgets.button import Button

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
        reminders=ReminderSettingsView(before_s=600),
        working=WorkingDaysView(work_from="09:30"),
        reduced_motion=True,
        theme="dark",
        ringer="usb",
    )
    with (
        qtbot.assertNotEmitted(dialog.check_in_after_wanted),
        qtbot.assertNotEmitted(dialog.reminders.before_wanted),
        qtbot.assertNotEmitted(dialog.working.hours_wanted),
        qtbot.assertNotEmitted(dialog.reduced_motion_wanted),
        qtbot.assertNotEmitted(dialog.ringer_wanted),
        qtbot.assertNotEmitted(dialog.theme_wanted),
    ):
        dialog.show_settings(other)
    assert dialog.check_in_after.value() == 60
    assert dialog.reminders.before.value() == 10
    assert dialog.working.work_from.time() == QTime(9, 30)


def test_the_hold_interval_stays_within_its_bounds(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.check_in_after_wanted, timeout=0) as told:
        dialog.check_in_after.setValue(500)
    assert told.args == [120]
    with qtbot.waitSignal(dialog.check_in_after_wanted, timeout=0) as told:
        dialog.check_in_after.setValue(5)
    assert told.args == [30]


def test_the_reminder_goes_out_in_seconds(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.reminders.before_wanted, timeout=0) as told:
        dialog.reminders.before.setValue(15)
    assert told.args == [900]


def test_working_hours_go_out_together(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.working.hours_wanted, timeout=0) as told:
        dialog.working.work_until.setTime(QTime(16, 30))
    assert told.args == ["08:00", "16:30"]


def test_days_quiet_hours_and_capacity_go_out(qtbot: QtBot, dialog: SettingsDialog) -> None:
    working = dialog.working
    with qtbot.waitSignal(working.days_wanted, timeout=0) as told:
        working.days.chips["5"].click()
    assert told.args == [(0, 1, 2, 3, 4, 5)]
    with qtbot.waitSignal(working.quiet_wanted, timeout=0) as told:
        working.quiet_until.setTime(QTime(9, 0))
    assert told.args == ["20:00", "09:00"]
    with qtbot.waitSignal(working.capacity_wanted, timeout=0) as told:
        working.capacity.setValue(3)
    assert told.args == [3]


def test_a_calendar_of_holidays_is_listed_and_can_be_removed(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    calendars = (CalendarView("England", "next: Fri 25 Dec, Christmas Day"),)
    view = WorkingDaysView(calendars=calendars, told="Kept from England: 8.")
    dialog.show_settings(replace(SETTINGS, working=view))
    holidays = dialog.working.holidays
    assert holidays.told.text() == "Kept from England: 8."
    (remove,) = (b for b in holidays.findChildren(Button) if b.accessibleName() == "Remove England")
    remove.setFocus()
    with qtbot.waitSignal(holidays.removal_wanted, timeout=0) as told:
        remove.click()
    assert told.args == ["England"]
    dialog.show_settings(SETTINGS)
    assert not holidays.told.isVisibleTo(dialog)


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


# --- the list of sections


def test_the_list_names_every_section_and_leads_to_it(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    names = [dialog.index.item(row).text() for row in range(dialog.index.count())]
    assert names[:5] == ["You", "Calls", "Sound", "Phone lines", "Working days"]
    dialog.index.setFocus()
    for _ in range(4):
        qtbot.keyClick(dialog.index, Qt.Key.Key_Down)
    assert not dialog.reminders.heading.visibleRegion().isEmpty()
    assert dialog.agent_name.visibleRegion().isEmpty()


def test_it_fits_on_a_small_screen(dialog: SettingsDialog) -> None:
    dialog.show()
    assert dialog.width() <= 1280
    assert dialog.height() <= 800
    assert dialog.minimumSizeHint().width() <= 960


# --- mail account


def test_a_mail_field_goes_out_when_it_is_left(qtbot: QtBot, dialog: SettingsDialog) -> None:
    line = dialog.mail.lines[MailField.HOST]
    line.clear()
    with qtbot.assertNotEmitted(dialog.mail.text_edited):
        qtbot.keyClicks(line, "mail.example")
    with qtbot.waitSignal(dialog.mail.text_edited, timeout=0) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [MailField.HOST, "mail.example"]


def test_a_kept_password_is_never_shown(qtbot: QtBot, dialog: SettingsDialog) -> None:
    line = dialog.mail.password.line
    assert (line.text(), line.placeholderText()) == ("", "unchanged")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(line, "s3cret")
    with qtbot.waitSignal(dialog.mail.password_given, timeout=0) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["s3cret"]
    dialog.show_settings(replace(SETTINGS, saved="Saved 14:13"))
    assert line.text() == ""


def test_what_the_mail_server_said_is_shown(qtbot: QtBot, dialog: SettingsDialog) -> None:
    said = CheckView("The password is wrong.", tone=Tone.LATE)
    dialog.show_settings(replace(SETTINGS, mail=replace(SETTINGS.mail, check=said)))
    assert dialog.mail.check.words.text() == "The password is wrong."
    asking = CheckView("Asking …", is_running=True)
    dialog.show_settings(replace(SETTINGS, mail=replace(SETTINGS.mail, check=asking)))
    assert not dialog.mail.check_button.isEnabled()


# --- colleagues, answers, retention


def test_a_colleague_is_added_by_keys(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.team.add_button.click()
    editor = dialog.team.table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Grace Lim")
    with qtbot.waitSignal(dialog.team.team_edited, timeout=1000) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [(*SETTINGS.colleagues, ColleagueView("Grace Lim"))]


def test_a_colleague_is_removed_by_delete(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.team.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(dialog.team.team_edited, timeout=0) as told:
        qtbot.keyClick(dialog.team.table, Qt.Key.Key_Delete)
    assert told.args == [SETTINGS.colleagues[1:]]


def test_a_tick_says_who_takes_escalations(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.team.table
    table.setFocus()
    table.setCurrentCell(1, 3)
    with qtbot.waitSignal(dialog.team.team_edited, timeout=1000) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [each.takes_escalations for each in told.args[0]] == [True, True]


def test_hours_and_days_go_out_with_their_key(qtbot: QtBot, dialog: SettingsDialog) -> None:
    assert dialog.response.boxes["letter"].text() == "no target"
    with qtbot.waitSignal(dialog.response.hours_wanted, timeout=0) as told:
        dialog.response.boxes["email"].setValue(2.5)
    assert told.args == ["email", 2.5]
    assert dialog.keeping.boxes["solved_tickets_days"].text() == "for good"
    with qtbot.waitSignal(dialog.keeping.days_wanted, timeout=0) as told:
        dialog.keeping.boxes["messages_days"].setValue(30)
    assert told.args == ["messages_days", 30]


@pytest.mark.parametrize("has_rows", [True, False])
def test_the_table_shows_where_the_keyboard_is(
    qtbot: QtBot, dialog: SettingsDialog, has_rows: bool
) -> None:
    if not has_rows:
        dialog.show_settings(replace(SETTINGS, colleagues=()))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    table = dialog.team.table
    table.setFocus()
    lit = table.grab().toImage()
    dialog.team.add_button.setFocus()
    assert table.grab().toImage() != lit
