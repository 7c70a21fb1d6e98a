"""Four bars of rising height: how good the sound of the call is."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import mirrored, smooth

_BARS: Final = 4
_WIDTH: Final = 4
_STEP: Final = 5
_HEIGHT: Final = 14


class SignalBars(QWidget):
    """Shows 0–4 bars; the colour and the number beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = 0
        self.setAccessibleName(self.tr("Sound quality not known yet"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lit(self) -> int:
        return self._lit

    def show_bars(self, lit: int, name: str) -> None:
        """Light ``lit`` bars; ``name`` says it to screen readers and as a tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        return QSize((_BARS - 1) * _STEP + _WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        tone = Tone.LIVE if self._lit >= 3 else Tone.DUE if self._lit == 2 else Tone.LATE
        for index in range(_BARS):
            height = _HEIGHT * (index + 1.4) / (_BARS + 0.4)
            bar = QRectF(index * _STEP, _HEIGHT - height, _WIDTH, height)
            is_on = index < self._lit
            painter.setBrush(tokens.ring(tone) if is_on else tokens.colour("ring_track"))
            painter.drawRoundedRect(mirrored(self, bar), 1, 1)
