"""The kept share of each practice call, from the first shown to the latest."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.practice.views import PointShape, ProgressPointView
from ui.practice.walked_chart import WalkedChart
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.widgets.painting import draw_dot, smooth

_LEFT: Final = 46
_RIGHT: Final = 20
_TOP: Final = 22
_BOTTOM: Final = 28
_HEIGHT: Final = 210
_RADIUS: Final = 6.0
_ROOM_FOR_COUNT: Final = 44  # between two points, to print "9/13" above each
_ROOM_FOR_DAY: Final = 64


def draw_point(
    painter: QPainter, centre: QPointF, shape: PointShape, tokens: Tokens, radius: float = _RADIUS
) -> None:
    """Draw a point in its shape, with an edge that parts it from the line."""
    painter.setPen(QPen(tokens.colour("surface"), 2))
    painter.setBrush(tokens.colour("accent"))
    x, y, r = centre.x(), centre.y(), radius
    if shape is PointShape.DISC:
        painter.drawEllipse(centre, r, r)
    elif shape is PointShape.SQUARE:
        painter.drawRect(QRectF(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8))
    elif shape is PointShape.DIAMOND:
        corners = [QPointF(x, y - r * 1.3), QPointF(x + r * 1.3, y), QPointF(x, y + r * 1.3)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(x - r * 1.3, y)]))
    else:
        corners = [
            QPointF(x, y - r * 1.2),
            QPointF(x + r * 1.2, y + r),
            QPointF(x - r * 1.2, y + r),
        ]
        painter.drawPolygon(QPolygonF(corners))


class ShapeSign(QWidget):
    """A point of the legend."""

    def __init__(self, shape: PointShape, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_point(smooth(self), QRectF(self.rect()).center(), self._shape, tokens_now(), 5)


class ProgressChart(WalkedChart):
    """Points joined by a line, between 0 and 100 per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Rules kept, call by call"))
        self._calls: tuple[ProgressPointView, ...] = ()

    def show_calls(self, calls: tuple[ProgressPointView, ...], summary: str) -> None:
        self._calls = calls
        self.show_points(tuple(call.words for call in calls), summary)

    def sizeHint(self) -> QSize:
        return QSize(640, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

    def place_of(self, point: int) -> QPointF:
        return QPointF(self._x(point), self._y(self._calls[point].share))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_now(), smooth(self)
        self._draw_scale(painter, tokens)
        places = [self.place_of(n) for n in range(len(self._calls))]
        if 0 <= self.current < len(places):
            place = places[self.current]
            painter.setPen(QPen(tokens.colour("accent"), 1.5))
            bottom = QPointF(place.x(), self.height() - _BOTTOM)
            painter.drawLine(QPointF(place.x(), _TOP), bottom)
        painter.setPen(QPen(tokens.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))
        if 0 <= self.current < len(places):
            draw_dot(painter, places[self.current], 12, tokens.colour("accent_tint"))
        for call, place in zip(self._calls, places, strict=True):
            draw_point(painter, place, call.shape, tokens)
        self._draw_words(painter, places, tokens)
        self.draw_walk_focus(painter)

    def _draw_scale(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(font_for(Type.TAG))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _LEFT + 8 if is_mirrored else 0.0
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        ends = sorted((self._edge(0), self._edge(1)))
        for share in (0.0, 0.5, 1.0):
            y = self._y(share)
            painter.setPen(QPen(tokens.colour("line"), 1))
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
            painter.setPen(tokens.colour("text2"))
            painter.drawText(QRectF(left, y - 8, _LEFT - 8, 16), flags, f"{share * 100:.0f} %")

    def _draw_words(self, painter: QPainter, places: list[QPointF], tokens: Tokens) -> None:
        if not places:
            return
        between = abs(places[1].x() - places[0].x()) if len(places) > 1 else 1000.0
        painter.setPen(tokens.colour("text2"))
        painter.setFont(font_for(Type.TAG))
        centred = int(Qt.AlignmentFlag.AlignCenter)
        is_roomy = between >= _ROOM_FOR_COUNT
        step = max(1, -(-_ROOM_FOR_DAY // max(1, int(between))))
        for number, (call, place) in enumerate(zip(self._calls, places, strict=True)):
            if is_roomy:
                above = QRectF(place.x() - 30, place.y() - 24, 60, 14)
                painter.drawText(above, centred, call.label)
            if (len(places) - 1 - number) % step == 0:
                below = QRectF(place.x() - 32, self.height() - _BOTTOM + 8, 64, 14)
                painter.drawText(below, centred, call.day)

    def _edge(self, share: float) -> float:
        x = _LEFT + share * (self.width() - _LEFT - _RIGHT)
        return self.width() - x if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else x

    def _x(self, point: int) -> float:
        count = len(self._calls)
        inset = 0.04
        share = 0.5 if count == 1 else inset + (1 - 2 * inset) * point / (count - 1)
        return self._edge(share)

    def _y(self, share: float) -> float:
        room = self.height() - _TOP - _BOTTOM
        return _TOP + room * (1 - min(max(share, 0.0), 1.0))
