"""The crash dialog: plain words first, details to copy, ways on."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.panel_page_views import CRASH
from ui.crash.crash_dialog import CrashDialog

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> CrashDialog:
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    dialog.show_crash(CRASH)
    return dialog


def test_no_traceback_is_seen_until_asked_for(dialog: CrashDialog) -> None:
    assert not dialog.details.isVisibleTo(dialog)
    dialog.details_button.click()
    assert dialog.details.isVisibleTo(dialog)
    dialog.details_button.click()
    assert not dialog.details.isVisibleTo(dialog)


def test_it_says_what_was_kept_and_that_the_call_goes_on(dialog: CrashDialog) -> None:
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert set(CRASH.kept) <= texts
    assert dialog.call_words.isVisibleTo(dialog)
    dialog.show_crash(replace(CRASH, is_call_on=False))
    assert not dialog.call_words.isVisibleTo(dialog)


def test_the_details_of_a_second_bug_are_added(dialog: CrashDialog) -> None:
    dialog.show_crash(replace(CRASH, details="ValueError: second"))
    text = dialog.details.toPlainText()
    assert text.startswith(CRASH.details)
    assert text.endswith("ValueError: second")


def test_details_are_copied(dialog: CrashDialog) -> None:
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == CRASH.details
    assert dialog.copy_button.text() == "Copied"


def test_restart_and_go_on_are_offered(qtbot: QtBot, dialog: CrashDialog) -> None:
    with qtbot.waitSignal(dialog.restart_wanted, timeout=0):
        dialog.restart_button.click()
    with qtbot.waitSignal(dialog.go_on_wanted, timeout=0):
        dialog.go_on_button.click()
