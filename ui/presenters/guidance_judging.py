"""Reads guidance that is being written, away from the window's thread; the newest text wins."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from workstation.guidance import Guidance
from workstation.guidance_content import Problem, read_language


@dataclass(frozen=True, slots=True)
class Judged:
    """What texts came to.

    Shape: ``guidance`` is None where they have ``problems``; ``texts`` are those that were read.
    """

    number: int
    texts: Mapping[str, str]
    guidance: Guidance | None
    problems: tuple[Problem, ...]


class _Relay(QObject):
    """Carries results to the window's thread; lives as long as somebody may still tell one."""

    judged = Signal(object)


class _Reading(QRunnable):
    """One look at all texts, on the pool's one thread."""

    def __init__(
        self, judging: "GuidanceJudging", number: int, language: str, texts: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._judging = judging
        self._number = number
        self._language = language
        self._texts = texts

    def run(self) -> None:
        self._judging.judge(self._number, self._language, self._texts)


class GuidanceJudging(QObject):
    """Judges texts one after the other and tells the newest.

    Thread: the GUI thread, but for ``judge``.

    Signals:
        judged: a Judged.
    """

    judged = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._relay = _Relay()
        self._relay.judged.connect(self._on_judged, Qt.ConnectionType.QueuedConnection)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def look_at(self, language: str, texts: Mapping[str, str]) -> None:
        """Judge these texts; an older look that has not begun is dropped."""
        self._newest += 1
        self._pool.clear()
        self._pool.start(_Reading(self, self._newest, language, texts))

    def stop(self) -> None:
        """Drop what is under way and wait for the thread to be free."""
        self._newest += 1
        self._pool.clear()
        self._pool.waitForDone()

    def judge(self, number: int, language: str, texts: Mapping[str, str]) -> None:
        """Read the texts. Thread: the pool's."""
        if number == self._newest:
            read = read_language(language, texts)
            guidance = Guidance(read.content, read.book) if read.content is not None else None
            self._relay.judged.emit(Judged(number, texts, guidance, read.problems))

    @Slot(object)
    def _on_judged(self, judged: Judged) -> None:
        if judged.number == self._newest:
            self.judged.emit(judged)
