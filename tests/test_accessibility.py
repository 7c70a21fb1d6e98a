"""Every window, page and dialog, looked through as a screen reader, a keyboard and weak eyes do."""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.window_audit import (
    Faults,
    check_contrast,
    check_names,
    check_room,
    check_shortcuts,
    check_walk,
    name_of,
    picture,
    tab_walk,
)
from ui.main_window.main_window import MainWindow
from ui.theme.theme import ThemeName, apply_theme
from workstation.cli.screenshots import STORIES

pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)")  # offscreen only

BY_NAME = {story.__name__.strip("_").replace("_", " "): story for story in STORIES}
STORY_NAMES = tuple(BY_NAME)

# Walked with Tab; the names of the others differ from one of these only in what is written.
WALKED = {
    "first-start",
    "account",
    "ticket",
    "ringing",
    "talk",
    "hold-permission",
    "overdue",
    "callback-form",
    "checklist",
    "wrap-up-promise",
    "callbacks-move",
    "customer-left",
    "unknown-caller",
    "settings",
    "help",
    "message",
    "message-preview",
    "outbox",
    "not-registered",
    "crash",
    "trouble",
    "practice-chooser",
    "practice-talk",
    "practice-score",
    "progress-empty",
    "progress",
    "trainer-waiting",
    "trainer-set-up",
    "trainer-script",
    "trainer-over",
    "customer",
    "customer-merge",
    "ringing-maybe",
    "maybe-known",
    "caller-form",
    "ticket-open",
    "escalation",
    "queue-filter",
    "import",
    "erase",
    "settings-mail",
}
WALKED |= {"hold-declined", "two-on-hold"}
WALKED |= {"talk-german", "settings-guidance", "guidance-broken"}
WALKED |= {"guidance-editor", "guidance-editor-text"}
WALKED |= {"question-topics", "question", "question-answers", "check-understanding", "resolving"}
WALKED_BACK = {"account", "talk", "wrap-up-promise"}
LOOKED_AT = {"overdue", "callbacks-move", "message", "outbox"}
LOOKED_AT |= {"customer", "customer-merge", "caller-form", "ticket-open", "escalation"}
LOOKED_AT |= {"queue-filter", "import", "erase", "settings-mail", "guidance-editor-mistake"}
LOOKED_AT |= {"practice-score", "progress", "trainer-waiting", "trainer-script"}
MADE_SMALL = {"message", "first-start", "ringing", "talk", "overdue", "checklist", "practice-talk"}
MADE_SMALL |= {"customer", "customer-merge", "ticket-open", "import"}
MADE_SMALL |= {"practice-chooser", "practice-score", "progress", "progress-empty"}
WALKED |= {"closing-eight-items", "two-topics", "wrap-up-two-topics"}
LOOKED_AT |= {"closing-eight-items", "two-topics", "wrap-up-two-topics"}
MADE_SMALL |= {"closing-eight-items", "two-topics", "wrap-up-two-topics"}
MADE_SMALL |= {"trainer-waiting", "trainer-set-up", "trainer-script", "trainer-over"}
LOOKED_AT |= {"hold-declined", "two-on-hold", "hold-past-the-word"}
MADE_SMALL |= {"hold-declined", "two-on-hold"}
LOOKED_AT |= {"talk-german", "settings-guidance"}
MADE_SMALL |= {"talk-german", "ringing-outdated-greeting"}
WALKED |= {"settings-greeting-take", "greeting-playing", "hard-call", "own-day"}
LOOKED_AT |= {"greeting-playing", "own-day"}
MADE_SMALL |= {"greeting-playing"}
LOOKED_AT |= {"question-unusual", "question-answers"}
MADE_SMALL |= {"question-topics", "question-unusual", "check-understanding", "next-steps"}
USUAL = (1280, 800)
LARGEST = ((960, 540), (640, 480))  # 1920 x 1080 at 200 %, and the least that the window can be


def column_of(window: QWidget) -> Callable[[QWidget], int]:
    """Return how to tell the column of a widget: 0 top, 1 left, 2 centre, 3 right, 4 the card."""

    def column(widget: QWidget) -> int:
        if not isinstance(window, MainWindow):
            return 0
        parts = (window.top_bar, window.work, window.frame, window.guidance, window.ringing)
        inside = [part is widget or part.isAncestorOf(widget) for part in parts]
        if inside[3] and window.frame.is_covered(widget):
            return -1
        number = next((place for place in (0, 1, 3, 4) if inside[place]), 2)
        return number

    return column


class Inspection:
    """One story, told once; what is wrong in it, by kind."""

    def __init__(self, app: QApplication, story: str, folder: Path) -> None:
        self._app = app
        self._faults: dict[str, Faults] = defaultdict(Faults)
        self._lit: set[str] = set()
        self._fields: set[str] = set()
        apply_theme(app, ThemeName.LIGHT)
        self._desk, shots = BY_NAME[story](folder)
        window = self._desk.window
        window.resize(*USUAL)
        window.show()
        self._desk.settle()
        for shot in shots:
            self._at = shot.name
            self._look(shot.widget or window)
        self._desk.close()

    def faults(self, kind: str) -> Faults:
        faults = self._faults[kind]
        faults.at = self._at
        return faults

    def _look(self, window: QWidget) -> None:
        window.activateWindow()
        self._desk.settle()
        focus = QApplication.focusWidget()
        check_names(window, self.faults("names"))
        check_shortcuts(window, self.faults("keys"))
        if self._at in WALKED:
            self._walk(window)
            self._leave_fields(window)
        if self._at in LOOKED_AT:
            self._read(window)
        if focus is not None:
            focus.setFocus()
        if self._at in MADE_SMALL:
            for size in LARGEST:
                window.resize(*size)
                self._desk.settle()
                check_room(window, self.faults("room"))
                check_names(window, self.faults("names"))
            window.resize(*USUAL)
            self._desk.settle()
        check_room(window, self.faults("room"))

    def _walk(self, window: QWidget) -> None:
        walked = tab_walk(window, is_watched=self._is_new, on_leave=self._compare)
        check_walk(window, walked, self.faults("walk"), column_of(window))
        if self._at in WALKED_BACK:
            back = tab_walk(window, Qt.Key.Key_Backtab)
            if back[1:] != walked[:0:-1]:
                names = [name_of(widget) for widget in back]
                self.faults("walk").add(f"Shift+Tab goes another way: {names}")

    def _is_new(self, widget: QWidget) -> bool:
        return type(widget).__name__ not in self._lit

    def _compare(self, widget: QWidget, lit: QImage) -> None:
        kind = type(widget).__name__
        self._lit.add(kind)
        if widget.isVisible() and lit == picture(widget):
            self.faults("focus").add(f"cannot be seen: {kind} {name_of(widget)!r}")

    def _leave_fields(self, window: QWidget) -> None:
        for field in window.findChildren(QWidget):
            is_field = isinstance(field, (QLineEdit, QTextEdit, QPlainTextEdit))
            if not is_field or not field.isVisible() or name_of(field) in self._fields:
                continue
            self._fields.add(name_of(field))
            for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                field.setFocus()
                if QApplication.focusWidget() is field:
                    QTest.keyClick(field, key)
                    if QApplication.focusWidget() is field:
                        self.faults("fields").add(f"{key.name} stays in {name_of(field)!r}")

    def _read(self, window: QWidget) -> None:
        for theme in (ThemeName.DARK, ThemeName.CONTRAST, ThemeName.LIGHT):
            apply_theme(self._app, theme)
            check_contrast(window, self.faults("contrast"), theme.value)


@pytest.fixture(scope="module", params=STORY_NAMES)
def inspection(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Inspection:
    return Inspection(qapp, request.param, tmp_path_factory.mktemp("desk"))


def test_everything_that_can_be_used_has_a_name_a_role_and_room_for_a_finger(
    inspection: Inspection,
) -> None:
    assert not str(inspection.faults("names"))


def test_no_two_buttons_that_can_be_seen_have_one_key(inspection: Inspection) -> None:
    assert not str(inspection.faults("keys"))


def test_tab_goes_through_every_window_in_reading_order_and_back(inspection: Inspection) -> None:
    assert not str(inspection.faults("walk"))


def test_focus_can_be_seen_on_everything_that_takes_it(inspection: Inspection) -> None:
    assert not str(inspection.faults("focus"))


def test_no_text_field_keeps_the_keyboard(inspection: Inspection) -> None:
    assert not str(inspection.faults("fields"))


def test_no_words_are_cut_off_at_100_or_200_percent(inspection: Inspection) -> None:
    assert not str(inspection.faults("room"))


def test_words_can_be_read_as_they_are_painted(inspection: Inspection) -> None:
    assert not str(inspection.faults("contrast"))
