"""Searches off the window's thread: the latest text wins, an outdated search is ended."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.window_language.sentences import in_window_language
from workstation.ports import StorageTrouble
from workstation.search import SearchStopped
from workstation.ticket_ports import Search

log = logging.getLogger(__name__)

_MOST = 18  # about what a window of usual height shows


class Searching(QObject):
    """Runs one search after another on a thread and a connection of its own.

    Shape: where the database cannot be opened twice (in memory) it is asked at once, here.
    Thread: the GUI thread; the search runs on one other.
    Signals:
        found: the text and its hits (tuple); never for a text that is outdated.
        failed: the text and one plain sentence.
    """

    found = Signal(str, object)
    failed = Signal(str, str)
    _answered = Signal(str, object)

    def __init__(self, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._own: Search | None = None
        self._executor: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()
        self._wanted: str | None = None
        self._is_running = False
        self._latest = ""
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def look_for(self, text: str) -> None:
        """Search for ``text``; what is looked for now is given up."""
        self._latest = text
        try:
            if self._own is None:
                self._own = self._search.on_its_own()
        except StorageTrouble as trouble:
            self.failed.emit(text, in_window_language(trouble))
            return
        if self._own is None:
            self._on_answered(text, _answer(self._search, text))
            return
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, "search")
        with self._lock:
            self._wanted = text
            if self._is_running:
                self._own.stop()
                return
            self._is_running = True
        self._executor.submit(self._run, self._own)

    def give_up(self) -> None:
        """Want nothing any more."""
        self._latest = ""
        with self._lock:
            self._wanted = None
            if self._is_running and self._own is not None:
                self._own.stop()

    def close(self) -> None:
        """End the search and its thread, and close its connection; a later search opens anew."""
        self.give_up()
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None
        if self._own is not None:
            self._own.close()
            self._own = None

    def _run(self, search: Search) -> None:
        """Search until nothing more is wanted; on the thread."""
        while True:
            with self._lock:
                text, self._wanted = self._wanted, None
                self._is_running = text is not None
            if text is None:
                return
            self._answered.emit(text, _answer(search, text))
            if self._wanted is None:
                self._read_ahead(search, text)

    def _read_ahead(self, search: Search, text: str) -> None:
        """Get ready for the next letter; on the thread."""
        try:
            search.read_ahead()
        except StorageTrouble as trouble:  # the next search meets it too, and then it is told
            log.info("could not read ahead: %s", trouble)
        except Exception as error:
            self._answered.emit(text, error)

    @Slot(str, object)
    def _on_answered(self, text: str, answer: object) -> None:
        if text != self._latest or isinstance(answer, SearchStopped):
            return
        if isinstance(answer, StorageTrouble):
            self.failed.emit(text, str(answer))
        elif isinstance(answer, Exception):
            raise answer  # a bug: here, where the crash dialog hears of it
        else:
            self.found.emit(text, answer)


def _answer(search: Search, text: str) -> object:
    """Return the hits as a tuple, or what was raised instead: it is told on the GUI thread."""
    try:
        return tuple(search.find(text, _MOST))
    except Exception as error:
        return error
