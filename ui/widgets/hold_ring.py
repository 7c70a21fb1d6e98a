"""The hold ring: how near the next check-in with a customer on hold is."""

import enum
import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.painting import draw_ring, smooth


class HoldState(enum.Enum):
    """How a hold stands: before the check-in, due, or past the limit."""

    CALM = "calm"
    DUE = "due"
    LATE = "late"

    @property
    def tone(self) -> Tone:
        return Tone.LATE if self is HoldState.LATE else Tone.DUE


@dataclass(frozen=True)
class HoldRingView:
    """What the ring shows.

    Shape: ``share`` is the part of the interval used, full from the check-in on; ``overtime``
    (0–1) is how far it went from due to late and draws a second, thin ring inside.
    """

    time_text: str
    share: float
    state: HoldState = HoldState.CALM
    caption: str = ""
    overtime: float = 0.0


_TICKS_FROM: Final = 80
_SIZES: Final = {104: 9.0, 48: 5.0, 46: 3.0}


class HoldRing(QWidget):
    """Draws the time since the last check-in; the full turn is the interval.

    Shape: ``diameter`` is 104 in the guidance column, 48 in the compact bar.
    """

    def __init__(self, parent: QWidget | None = None, *, diameter: int = 104) -> None:
        super().__init__(parent)
        self._diameter = diameter
        self._view = HoldRingView("0:00", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def view(self) -> HoldRingView:
        return self._view

    def show_hold(self, view: HoldRingView) -> None:
        """Show ``view``; called once a second."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(f"{view.time_text} {view.caption}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        stroke = _SIZES.get(self._diameter, self._diameter * 0.09)
        colour = tokens.ring(self._view.state.tone)
        draw_ring(painter, area, stroke, self._view.share, colour, tokens.colour("ring_track"))
        if self._diameter > _TICKS_FROM:
            self._draw_ticks(painter, area, stroke, tokens)
            self._draw_overtime(painter, area, stroke, tokens)
        self._draw_texts(painter, area, tokens)

    def _draw_ticks(self, painter: QPainter, area: QRectF, stroke: float, tokens: Tokens) -> None:
        painter.setPen(QPen(tokens.colour("field"), 1.2))
        outer = area.width() / 2 - stroke - 2
        for third in range(3):
            angle = math.radians(-90 + 120 * third)
            step = QPointF(math.cos(angle), math.sin(angle))
            painter.drawLine(area.center() + step * (outer - 4), area.center() + step * outer)

    def _draw_overtime(
        self, painter: QPainter, area: QRectF, stroke: float, tokens: Tokens
    ) -> None:
        if self._view.state is not HoldState.DUE or self._view.overtime <= 0:
            return
        room = stroke + 2
        pen = QPen(tokens.colour("late"), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inside = area.adjusted(room, room, -room, -room)
        painter.drawArc(inside, 90 * 16, -round(min(self._view.overtime, 1.0) * 360 * 16))

    def _draw_texts(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        view = self._view
        is_big = self._diameter > _TICKS_FROM
        painter.setPen(tokens.colour("text"))
        figure = Type.TALK if is_big else Type.LABEL_STRONG
        painter.setFont(font_for(figure, QFont.Weight.DemiBold))
        if not is_big or not view.caption:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, view.time_text)
            return
        middle = area.center().y()
        upper = QRectF(area.left(), middle - 24, area.width(), Type.TALK.line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, view.time_text)
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(tokens.colour("text2"))
        lower = QRectF(area.left(), middle + 7, area.width(), Type.LABEL.line)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, view.caption)
