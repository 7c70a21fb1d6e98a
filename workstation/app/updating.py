"""A big file of an older version is brought up to date beside the window, which says so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from storage.database import close, open_database, takes_long_to_open
from ui.main_window.main_window import MainWindow
from ui.main_window.waiting_page import WaitingPage, WaitingView
from ui.presenters.long_work import LongWork
from workstation.ports import StorageTrouble


class DataUpdate(QObject):
    """Copies and rewrites the database on a thread of its own, before the desk opens it.

    Shape: ``then`` is called when that is done, ``give_up`` with a sentence when it cannot be.
    """

    def __init__(
        self,
        window: MainWindow,
        path: Path,
        then: Callable[[], None],
        give_up: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._path = path
        self._then = then
        self._give_up = give_up
        self._work = LongWork((StorageTrouble,), self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)

    def start(self) -> bool:
        """Begin; False when there is nothing to do that takes longer than a moment."""
        if not takes_long_to_open(self._path):
            return False
        words = self.tr(
            "An older version of the workstation wrote the file. A copy of it is kept beside it. "
            "With much data this takes some minutes; the desk then opens by itself."
        )
        page = WaitingPage()
        page.show_waiting(WaitingView(self.tr("Bringing your data up to date"), words))
        self._window.pages.add_page("waiting", page)
        self._window.pages.show_page("waiting")
        self._work.start(lambda _tell, _is_cancelled: close(open_database(self._path)))
        return True

    def wait(self) -> None:
        """Wait for the end, of which nobody is told: a whole copy need not be lost."""
        self._work.wait()

    @Slot()
    def _on_done(self) -> None:
        self._window.show_work()
        self._then()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._give_up(sentence)
