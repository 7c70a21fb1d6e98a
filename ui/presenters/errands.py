"""Small pieces of work on a thread of their own: start one, be told on the window's thread.

Every presenter whose work takes longer than 20 ms uses this and makes no runnable of its own; one
that shows progress and can be cancelled is ``LongWork`` (long_work.py), built on the same errand::

    self._errands = Errands(self)
    self._errands.told.connect(self._on_counted)
    self._errands.start(lambda tell: tell(count(database_file)))   # an own connection, closed there
"""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Tell: TypeAlias = Callable[[object], None]


class Errand(QRunnable):
    """One thing to do on a pool's thread."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class _Relay(QObject):
    """Carries values to the window's thread; lives as long as somebody may still tell one."""

    told = Signal(int, object)
    broke = Signal(object)


class Errands(QObject):
    """Does errands one after another, off the window's thread.

    Shape: an errand is given ``tell`` and may call it as often as it has something to say; what it
    says is a value, never a widget or a row. Of what began before a ``stop`` nothing is told
    after it. Trouble that is expected is a value to tell; an exception is a bug, and is raised
    again on the window's thread, where the crash dialog shows it.
    Thread: the GUI thread; the errands run on a pool, of one thread unless ``threads`` says more.
    ``keeps_thread`` is for work that remembers something costly by thread.

    Signals:
        told: what an errand told.
    """

    told = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, threads: int = 1, keeps_thread: bool = False
    ) -> None:
        super().__init__(parent)
        self._round = 0
        self._relay = _Relay()
        queued = Qt.ConnectionType.QueuedConnection
        self._relay.told.connect(self._on_told, queued)
        self._relay.broke.connect(self._on_broke, queued)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        if keeps_thread:
            self._pool.setExpiryTimeout(-1)

    def start(self, work: Callable[[Tell], None]) -> None:
        """Do ``work`` when those before it are done."""
        relay, number = self._relay, self._round

        def run() -> None:
            try:
                work(lambda value: relay.told.emit(number, value))
            except BaseException as error:
                relay.broke.emit(error)

        self._pool.start(Errand(run))

    def drop(self) -> None:
        """Forget what has not begun."""
        self._pool.clear()

    def stop(self) -> None:
        """Forget what has not begun, wait for what has, and tell nothing more."""
        self._round += 1
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(int, object)
    def _on_told(self, number: int, value: object) -> None:
        if number == self._round:
            self.told.emit(value)

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        raise error
