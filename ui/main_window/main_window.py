"""The main window: the working view, full pages in its place, the keys and the way out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from ui.call_bar.call_bar import CallBar
from ui.main_window.frame import Frame
from ui.main_window.keys import WindowKeys
from ui.main_window.notice_strip import NoticeStrip
from ui.main_window.pages import PageStack
from ui.ringing.ringing_card import RingingCard
from ui.theme.app_icon import app_icon
from ui.top_bar.top_bar import TopBar
from ui.widgets.reading_order import move_focus
from ui.work.work_column import WorkColumn, WorkTab

_WORK = "work"


class MainWindow(QMainWindow):
    """The one window.

    Shape: ``pages`` holds the working view and full pages (first start); ``centre`` and
    ``guidance`` hold the pages of the middle and right columns; ``keys`` tells the wishes of
    keys that have no button here. ``may_close`` is asked before the window closes.

    Signals:
        was_closed: the window is closed; the program may end.
        activity_changed: True when the window came to the front, False when it went behind.
    """

    was_closed = Signal()
    activity_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_close: Callable[[], bool] | None = None
        self.setWindowIcon(app_icon())
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self._furnish()

    def furnish_anew(self) -> None:
        """Build everything in the window again, in the language that is on now.

        What stood in it is gone afterwards; its presenters must be gone before.
        """
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()  # who watches it lets go of it while it is there
        self.keys.leave()
        self.pages.deleteLater()
        for dialog in self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            dialog.close()
            dialog.deleteLater()
        self._furnish()
        self.pages.show()  # a layout would do it a turn later, and keys would find nothing

    def _furnish(self) -> None:
        self.setWindowTitle(self.tr("Agent workstation"))
        self.frame = Frame(self)
        self.pages = PageStack(QPalette.ColorRole.Window, self)
        self.pages.add_page(_WORK, self.frame, is_wide=True)
        self.setCentralWidget(self.pages)
        self.keys = WindowKeys(
            self,
            {
                "F4": self.call_bar.keypad_button,
                "F5": self.call_bar.mute_button,
                "Ctrl+T": self.top_bar.figures,
                "F6": self.call_bar.hold_button,
                "F9": self.ringing.answer_button,
                "Shift+F9": self.ringing.decline_button,
                "F12": self.call_bar.end_button,
            },
        )
        self.pages.page_changed.connect(self._on_page_changed)
        self.keys.find_wanted.connect(self._on_find)
        self.keys.dial_wanted.connect(self._on_dial)
        self.keys.tab_wanted.connect(self._on_tab)

    @property
    def top_bar(self) -> TopBar:
        return self.frame.top_bar

    @property
    def work(self) -> WorkColumn:
        return self.frame.work

    @property
    def call_bar(self) -> CallBar:
        return self.frame.call_bar

    @property
    def ringing(self) -> RingingCard:
        return self.frame.ringing

    @property
    def centre(self) -> PageStack:
        return self.frame.centre

    @property
    def guidance(self) -> PageStack:
        return self.frame.guidance

    @property
    def notices(self) -> NoticeStrip:
        return self.frame.notices

    def show_work(self) -> None:
        """Show the working view in place of a full page."""
        self.pages.show_page(_WORK)

    def bring_to_front(self) -> None:
        """Show and raise the window: the agent asked for it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            # Else Qt lights the first button, as if something had been chosen.
            self.frame.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close is not None and not self.may_close():
            event.ignore()
            return
        event.accept()
        self.was_closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward, is_covered=self.frame.is_covered)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange:
            self.activity_changed.emit(self.isActiveWindow())

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        self.keys.set_enabled(name == _WORK)
        # Else Qt lights the first button of the page, as if something had been chosen.
        self.pages.page(name).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_find(self) -> None:
        self.top_bar.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.find_field.selectAll()

    @Slot()
    def _on_dial(self) -> None:
        self._show_left()
        self.work.dial.go()

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self._show_left()
        self.work.go_to_tab(WorkTab(index))

    def _show_left(self) -> None:
        if not self.work.isVisibleTo(self):
            self.frame.columns.peek_left()
