"""Reads guidance that is being written, away from the window's thread; the newest text wins."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.errands import Errands, Tell
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


class GuidanceJudging(QObject):
    """Judges texts one after the other and tells the newest.

    Thread: the GUI thread; the texts are read on a pool of one thread.

    Signals:
        judged: a Judged.
    """

    judged = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._errands = Errands(self)
        self._errands.told.connect(self._on_judged)

    def look_at(self, language: str, texts: Mapping[str, str]) -> None:
        """Judge these texts; an older look that has not begun is dropped."""
        self._newest += 1
        number = self._newest
        self._errands.drop()
        self._errands.start(lambda tell: self._judge(number, language, texts, tell))

    def stop(self) -> None:
        """Drop what is under way and wait for the thread to be free."""
        self._newest += 1
        self._errands.stop()

    def _judge(self, number: int, language: str, texts: Mapping[str, str], tell: Tell) -> None:
        """Read the texts. Thread: the pool's."""
        if number == self._newest:
            read = read_language(language, texts)
            guidance = Guidance(read.content, read.book) if read.content is not None else None
            tell(Judged(number, texts, guidance, read.problems))

    @Slot(object)
    def _on_judged(self, judged: Judged) -> None:
        if judged.number == self._newest:
            self.judged.emit(judged)
