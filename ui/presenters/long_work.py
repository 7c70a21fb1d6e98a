"""Long work on a thread of its own: with progress, it can be cancelled, the window stays alive."""

import threading
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from ui.presenters.errands import Errand
from ui.window_language.sentences import in_window_language

Progress: TypeAlias = Callable[[int], None]
Work: TypeAlias = Callable[[Progress, Callable[[], bool]], object]


class LongWork(QObject):
    """Does one piece of work at a time off the window's thread.

    Shape: trouble of the ``expected`` kinds is told by ``failed``; any other exception is a bug
    and is raised again on the window's thread, where the crash dialog shows it.
    Thread: the GUI thread; the work itself runs on another and must touch nothing of the window.

    Signals:
        progressed: how far it is, in the work's own unit.
        done: what the work returned.
        failed: one plain sentence.
    """

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(str)
    _came_to = Signal(int)
    _ended = Signal(object, object)

    def __init__(
        self, expected: tuple[type[Exception], ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._expected = expected
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._cancelled = threading.Event()
        self._is_left = False
        self.is_running = False
        self._came_to.connect(self._on_came_to)
        self._ended.connect(self._on_ended)

    def start(self, work: Work) -> None:
        """Begin ``work``, which is given a way to tell its progress and to learn of a cancel.

        Errors: RuntimeError when other work is still running.
        """
        if self.is_running:
            raise RuntimeError("other work is still running")
        self.is_running = True
        self._cancelled.clear()

        def run() -> None:
            try:
                result = work(self._came_to.emit, self._cancelled.is_set)
            except BaseException as error:
                self._ended.emit(None, error)
            else:
                self._ended.emit(result, None)

        self._pool.start(Errand(run))

    @property
    def was_cancelled(self) -> bool:
        """Tell whether the work that runs, or ran last, was asked to stop."""
        return self._cancelled.is_set()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop; it ends by itself, with what it returns then."""
        self._cancelled.set()

    def wait(self) -> None:
        """Cancel and wait for the end, of which nobody is told; for when the window closes."""
        self._is_left = True
        self.cancel()
        self._pool.waitForDone()
        self.is_running = False

    @Slot(int)
    def _on_came_to(self, progress: int) -> None:
        if not self._is_left:
            self.progressed.emit(progress)

    @Slot(object, object)
    def _on_ended(self, result: object, error: BaseException | None) -> None:
        if self._is_left:
            return
        self.is_running = False
        if error is None:
            self.done.emit(result)
        elif isinstance(error, self._expected):
            self.failed.emit(in_window_language(error))
        else:
            raise error


def percent_of(tell: Progress, of: int) -> Callable[[int], None]:
    """Return what tells each percent once: a word an item would flood the window."""
    told = -1

    def progressed(done: int) -> None:
        nonlocal told
        percent = min(100, done * 100 // max(1, of))
        if percent != told:
            told = percent
            tell(percent)

    return progressed
