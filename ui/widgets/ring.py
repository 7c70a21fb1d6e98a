"""A ring that fills with time: ringing, a promise, a wait."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.painting import draw_dot, draw_ring, smooth

GUTTER_RING: Final = 14
_GUTTER_STROKE: Final = 2.5


def draw_gutter_ring(
    painter: QPainter, rect: QRectF, share: float, tone: Tone, tokens: Tokens
) -> None:
    """Draw a row's ring: the share used; late is a disc with "!"."""
    if tone is Tone.LATE:
        draw_late_disc(painter, rect, tokens)
        return
    draw_ring(painter, rect, _GUTTER_STROKE, share, tokens.ring(tone), tokens.colour("ring_track"))


def draw_late_disc(painter: QPainter, rect: QRectF, tokens: Tokens, tone: Tone = Tone.LATE) -> None:
    """Draw a disc with an exclamation mark."""
    draw_dot(painter, rect.center(), rect.width() / 2, tokens.ring(tone))
    mark = _on_disc(tokens)
    centre = rect.center()
    unit = rect.width() / 14
    painter.setPen(QPen(mark, 1.8 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(
        QPointF(centre.x(), centre.y() - 3.2 * unit), QPointF(centre.x(), centre.y() + 0.5 * unit)
    )
    draw_dot(painter, QPointF(centre.x(), centre.y() + 3.4 * unit), 1.1 * unit, mark)


def draw_kept_disc(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Draw a disc with a tick: done, kept, said."""
    draw_dot(painter, rect.center(), rect.width() / 2, tokens.colour("live"))
    unit = rect.width() / 14
    pen = QPen(_on_disc(tokens), 1.6 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y = rect.center().x(), rect.center().y()
    painter.drawPolyline(
        [
            QPointF(x - 3 * unit, y + 0.2 * unit),
            QPointF(x - 0.9 * unit, y + 2.3 * unit),
            QPointF(x + 3 * unit, y - 2.1 * unit),
        ]
    )


def draw_empty_tick(painter: QPainter, rect: QRectF, tokens: Tokens, role: str = "field") -> None:
    """Draw the circle of something not done yet."""
    painter.setPen(QPen(tokens.colour(role), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.7, 0.7, -0.7, -0.7))


def _on_disc(tokens: Tokens) -> QColor:
    return QColor("#000000") if tokens.is_dark else QColor("#FFFFFF")


class Ring(QWidget):
    """A ring of any size, with a short text in its middle if there is room."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        diameter: int = 46,
        stroke: float = 3,
        text_role: Type = Type.STRONG,
    ) -> None:
        super().__init__(parent)
        self._stroke = stroke
        self._text_role = text_role
        self._share = 0.0
        self._tone = Tone.NEUTRAL
        self._text = ""
        self._diameter = diameter
        self.fills_disc = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        return self._share

    @property
    def tone(self) -> Tone:
        return self._tone

    def show_time(self, share: float, tone: Tone, text: str = "") -> None:
        """Fill the ring to ``share`` (0–1) in ``tone``, with ``text`` in the middle."""
        if (share, tone, text) == (self._share, self._tone, self._text):
            return
        self._share, self._tone, self._text = share, tone, text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self._tone is Tone.LATE and self._diameter <= GUTTER_RING:
            draw_late_disc(painter, area, tokens)
            return
        if self.fills_disc:
            draw_dot(painter, area.center(), area.width() / 2, tokens.colour("surface"))
        track = tokens.colour("ring_track")
        draw_ring(painter, area, self._stroke, self._share, tokens.ring(self._tone), track)
        if self._text:
            painter.setFont(font_for(self._text_role, QFont.Weight.DemiBold))
            painter.setPen(tokens.colour("text"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)
