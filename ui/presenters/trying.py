"""Templates filled away from the window's thread: the newest wins, an older one is dropped.

A template is for people to write, so it may be slow to read, or made to be.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from workstation.desk.wording import Filled, WordingDesk
from workstation.messages import MessageTemplate
from workstation.shipped_wording import ShippedWording


@dataclass(frozen=True, slots=True)
class Tried:
    """What a template gave; ``is_to_save`` when it was tried in order to be kept."""

    number: int
    key: str
    template: MessageTemplate
    filled: Filled
    is_to_save: bool = False


class _Relay(QObject):
    """Carries results to the window's thread; lives as long as somebody may still tell one."""

    filled = Signal(object)
    read = Signal(object)


class _Errand(QRunnable):
    """One thing to do on the pool's one thread."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class Trying(QObject):
    """Reads what comes with the program and fills templates, on one thread of its own.

    Thread: the GUI thread. The work itself runs on a pool of one thread.

    Signals:
        tried: a Tried.
        read: a ShippedWording.
    """

    tried = Signal(object)
    read = Signal(object)

    def __init__(self, desk: WordingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._newest = 0
        self._relay = _Relay()
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.filled.connect(self._on_filled, queued)
        self._relay.read.connect(self._on_read, queued)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def read_shipped(self) -> None:
        """Read what comes with the program; ``read`` tells it."""
        desk, tell = self._desk, self._relay.read.emit
        self._pool.start(_Errand(lambda: tell(desk.shipped())))

    def fill(self, key: str, template: MessageTemplate, *, is_to_save: bool = False) -> None:
        """Fill ``template``; a look that is under way is dropped, never one that is to save."""
        self._newest += 1
        number = self._newest
        tell = self._relay.filled.emit
        self._pool.start(_Errand(lambda: self._fill(number, key, template, is_to_save, tell)))

    def stop(self) -> None:
        """Drop what is under way and wait for the thread to be free."""
        self._newest += 1
        self._pool.clear()
        self._pool.waitForDone()

    def _fill(
        self,
        number: int,
        key: str,
        template: MessageTemplate,
        is_to_save: bool,
        tell: Callable[[Tried], None],
    ) -> None:
        """On the pool's thread."""
        if is_to_save or number == self._newest:
            filled = self._desk.fill(template)
            tell(Tried(number, key, template, filled, is_to_save))

    @Slot(object)
    def _on_filled(self, tried: Tried) -> None:
        if tried.is_to_save or tried.number == self._newest:
            self.tried.emit(tried)

    @Slot(object)
    def _on_read(self, shipped: ShippedWording) -> None:
        self.read.emit(shipped)
