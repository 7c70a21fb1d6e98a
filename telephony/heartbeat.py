"""Notices an engine that is there but does not move any more."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

BEAT_MS: Final = 5000
_MISSES_ALLOWED: Final = 2


class Heartbeat(QObject):
    """Asks for a sign of life at each beat.

    It counts beats, not time: after the computer slept, the engine is asked anew first.
    Thread: the GUI thread.
    Signals:
        beat_due: ask the engine now, and call ``answered`` when it has answered.
        engine_hangs: it left three questions in a row unanswered.
    """

    beat_due = Signal()
    engine_hangs = Signal()

    def __init__(self, parent: QObject | None = None, *, beat_ms: int = BEAT_MS) -> None:
        super().__init__(parent)
        self._misses = 0
        self._timer = QTimer(self)
        self._timer.setInterval(beat_ms)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._misses = 0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def answered(self) -> None:
        self._misses = 0

    @Slot()
    def _beat(self) -> None:
        if self._misses > _MISSES_ALLOWED:
            self.stop()
            self.engine_hangs.emit()
            return
        self._misses += 1
        self.beat_due.emit()
