"""A row of small blocks that shows how loud it is, with the loudest of the last second marked."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import tokens_now
from ui.widgets.painting import mirrored, smooth

_BLOCK: Final = 5
_STEP: Final = 7
_HEIGHT: Final = 8
_PEAK_MS: Final = 1000


class LevelMeter(QWidget):
    """Shows a level from 0 (silence) to 1 (full scale); cheap enough for ten updates a second."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, blocks: int = 14, height: int = _HEIGHT
    ) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._height = height
        self._lit = 0
        self._peak = 0
        self._peak_age = QElapsedTimer()
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lit(self) -> int:
        """Return how many blocks are lit."""
        return self._lit

    def show_level(self, level: float) -> None:
        """Show ``level``; repaints only when another block lights or goes out."""
        lit = round(min(max(level, 0.0), 1.0) * self._blocks)
        peak = self._peak
        if lit >= peak or not self._peak_age.isValid() or self._peak_age.hasExpired(_PEAK_MS):
            peak = lit
            self._peak_age.restart() if self._peak_age.isValid() else self._peak_age.start()
        if (lit, peak) != (self._lit, self._peak):
            self._lit, self._peak = lit, peak
            self.update()

    def clear(self) -> None:
        """Show silence, and forget the loudest."""
        self._peak_age.invalidate()
        if self._lit or self._peak:
            self._lit = self._peak = 0
            self.update()

    def sizeHint(self) -> QSize:
        return QSize((self._blocks - 1) * _STEP + _BLOCK, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        on, off = tokens.colour("live"), tokens.colour("ring_track")
        for index in range(self._blocks):
            is_on = index < self._lit or (index == self._peak - 1)
            block = mirrored(self, QRectF(index * _STEP, 0, _BLOCK, self.height()))
            painter.fillRect(block, on if is_on else off)
