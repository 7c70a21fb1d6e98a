"""The trainer's window: set up a call, then play it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.main_window.pages import PageStack
from ui.main_window.trouble_page import TroublePage
from ui.theme.app_icon import app_icon
from ui.trainer.script_page import ScriptPage
from ui.trainer.set_up_page import SetUpPage
from ui.widgets.reading_order import move_focus

SET_UP = "set_up"
SCRIPT = "script"
TROUBLE = "trouble"


class TrainerWindow(QMainWindow):
    """Three pages, of which one is seen.

    Signals:
        was_closed: the window is closed; the program may end.
    """

    was_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowIcon(app_icon())
        self.setWindowTitle(self.tr("Play the customer – Agent workstation"))
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.pages = PageStack(QPalette.ColorRole.Window, self)
        self.set_up = SetUpPage()
        self.script = ScriptPage()
        self.trouble = TroublePage()
        self.pages.add_page(SET_UP, self.set_up, is_wide=True)
        self.pages.add_page(SCRIPT, self.script, is_wide=True)
        self.pages.add_page(TROUBLE, self.trouble)
        self.setCentralWidget(self.pages)
        self.trouble.quit_wanted.connect(self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.was_closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window in reading order."""
        return move_focus(self, forward=forward) or super().focusNextPrevChild(forward)
