"""An orderly end when the session or a terminal asks for it."""

import signal
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Slot

from workstation.app.program import DeskProgram

_LOOK_MS = 300


class SignalGuard(QObject):
    """Closes the window, with everything saved, on SIGTERM and Ctrl+C.

    Python looks at its signals only when it runs; the timer lets it, inside Qt's loop.
    """

    def __init__(self, program: DeskProgram) -> None:
        super().__init__(program)
        self._program = program
        signal.signal(signal.SIGTERM, self._on_signal)
        signal.signal(signal.SIGINT, self._on_signal)
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_look)
        self._look.start(_LOOK_MS)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._program.leave()

    @Slot()
    def _on_look(self) -> None:
        """Do nothing: that this runs at all is enough."""
