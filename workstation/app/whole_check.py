"""Looks at every page of a big database, in the background, when the window stands."""

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from storage.integrity import WHOLE_UP_TO_BYTES, CheckCancelled, full_check
from workstation.ports import StorageTrouble

log = logging.getLogger(__name__)

_QUEUED = Qt.ConnectionType.QueuedConnection


class _Look(QObject):
    """Lives on the thread that looks."""

    ended = Signal(str)

    def __init__(self, path: Path, stop: threading.Event) -> None:
        super().__init__()
        self._path = path
        self._stop = stop

    @Slot()
    def begin(self) -> None:
        words = ""
        try:
            full_check(self._path, is_cancelled=self._stop.is_set)
        except CheckCancelled:
            log.info("the look at the whole database was stopped")
        except StorageTrouble as trouble:
            words = str(trouble)
        self.ended.emit(words)


class WholeCheck(QObject):
    """Tells of damage that the glance at the start could not see.

    A file small enough was looked at whole when it was opened; then nothing is done.

    Thread: every method and signal is for the GUI thread.
    Signals:
        damage_found: one plain sentence.
        ended: the look is over, whatever it found.
    """

    damage_found = Signal(str)
    ended = Signal()

    def __init__(
        self, path: Path, parent: QObject | None = None, *, from_bytes: int = WHOLE_UP_TO_BYTES
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._from_bytes = from_bytes
        self._stop = threading.Event()
        self._thread = QThread(self)
        self._thread.setObjectName("whole check")
        self._look = _Look(path, self._stop)
        self._look.moveToThread(self._thread)
        self._thread.started.connect(self._look.begin)
        self._look.ended.connect(self._on_ended, _QUEUED)

    @Slot()
    def start(self) -> None:
        """Begin, with the lowest priority; a small file needs no second look."""
        if self._path.is_file() and self._path.stat().st_size > self._from_bytes:
            self._thread.start(QThread.Priority.LowestPriority)
        else:
            self.ended.emit()

    def stop(self) -> None:
        """End it soon and wait for that; SQLite looks up from a page within milliseconds."""
        self._stop.set()
        self._thread.quit()
        self._thread.wait()

    @Slot(str)
    def _on_ended(self, words: str) -> None:
        self._thread.quit()
        self._thread.wait()
        if words:
            log.error("%s", words)
            self.damage_found.emit(words)
        self.ended.emit()
