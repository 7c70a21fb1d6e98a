"""Strokes that several widgets share: boxes, focus, rings."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Tokens


def draw_box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None
) -> None:
    """Draw a rounded box whose 1 px edge lies wholly inside ``rect``."""
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inside = rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge is not None else rect
    painter.drawRoundedRect(inside, radius, radius)


def draw_focus(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """Draw the focus: 2 px, inside the edge."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def draw_ring(
    painter: QPainter, rect: QRectF, stroke: float, share: float, colour: QColor, track: QColor
) -> None:
    """Draw a ring filled to ``share`` (0–1) from 12 o'clock, clockwise, with a round cap."""
    inside = rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(track, stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawEllipse(inside)
    share = min(max(share, 0.0), 1.0)
    if share <= 0:
        return
    pen = QPen(colour, stroke)
    if share >= 1:
        painter.setPen(pen)
        painter.drawEllipse(inside)
        return
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(inside, 90 * 16, -round(share * 360 * 16))


def draw_dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """Draw a filled disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def darker_fill(tokens: Tokens, fill: QColor) -> QColor:
    """Return a filled button's colour when pressed: 12 % darker, in dark themes lighter."""
    goal = QColor("#FFFFFF" if tokens.is_dark else "#000000")
    return blend(fill, goal, 0.12)


def blend(below: QColor, above: QColor, share: float) -> QColor:
    """Return ``share`` of ``above`` over ``below``."""
    return QColor.fromRgbF(
        below.redF() + (above.redF() - below.redF()) * share,
        below.greenF() + (above.greenF() - below.greenF()) * share,
        below.blueF() + (above.blueF() - below.blueF()) * share,
    )


def elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    """Return ``text``, shortened with an ellipsis when it is wider than ``width``."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where ``rect`` lies when the window reads from right to left."""
    if widget.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())


def smooth(widget: QWidget) -> QPainter:
    """Return an antialiased painter on ``widget``."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
