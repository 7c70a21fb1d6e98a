"""The program's mark: a ring of time with a dot in its middle, in the tone of the phone's state."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from ui.theme.tokens import LIGHT, Tokens, Tone

_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_OPEN_SHARE = 0.8


def draw_mark(painter: QPainter, rect: QRectF, tone: Tone, tokens: Tokens) -> None:
    """Draw the mark to fill ``rect``."""
    stroke = rect.width() * 0.15
    inside = rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    colour = tokens.ring(Tone.ACCENT if tone is Tone.NEUTRAL else tone)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.colour("ring_track"), stroke))
    painter.drawEllipse(inside)
    pen = QPen(colour, stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(inside, 90 * 16, -round(_OPEN_SHARE * 360 * 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    centre = rect.center()
    radius = rect.width() * 0.14
    painter.drawEllipse(QPointF(centre.x(), centre.y()), radius, radius)


def app_icon(tone: Tone = Tone.NEUTRAL, tokens: Tokens = LIGHT) -> QIcon:
    """Return the mark as an icon for windows and the tray."""
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(0, 0, size, size), tone, tokens)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
