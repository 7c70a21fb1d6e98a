"""The calls of the last seven days as a line, today's point filled."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.own_day.views import WeekDay
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.widgets.painting import smooth

_HEIGHT: Final = 128
_TOP: Final = 26
_BOTTOM: Final = 42
_RADIUS: Final = 4.0
_ICON: Final = 14


class WeekLine(QWidget):
    """Shows seven days, the latest last; a day without a call has its point at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[WeekDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, days: tuple[WeekDay, ...]) -> None:
        if days == self._days:
            return
        self._days = days
        said = " ".join(day.words for day in days)
        self.setAccessibleName(self.tr("Your calls in the last seven days"))
        self.setAccessibleDescription(said)
        self.setToolTip("\n".join(day.words for day in days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        tokens, painter = tokens_now(), smooth(self)
        places = [self._place(number) for number in range(len(self._days))]
        foot = self.height() - _BOTTOM
        painter.setPen(QPen(tokens.colour("line"), 1))
        painter.drawLine(QPointF(0, foot + 0.5), QPointF(self.width(), foot + 0.5))
        painter.setPen(QPen(tokens.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))
        for number, (day, place) in enumerate(zip(self._days, places, strict=True)):
            is_today = number == len(self._days) - 1
            painter.setPen(QPen(tokens.colour("accent"), 2))
            painter.setBrush(tokens.colour("accent" if is_today else "surface"))
            painter.drawEllipse(place, _RADIUS, _RADIUS)
            self._write(painter, tokens, day, place, is_today)

    def _write(
        self, painter: QPainter, tokens: Tokens, day: WeekDay, place: QPointF, is_today: bool
    ) -> None:
        centred = int(Qt.AlignmentFlag.AlignCenter)
        painter.setPen(tokens.colour("text" if is_today else "text2"))
        painter.setFont(font_for(Type.LABEL_STRONG if is_today else Type.LABEL))
        painter.drawText(QRectF(place.x() - 24, place.y() - 24, 48, 16), centred, str(day.calls))
        below = self.height() - _BOTTOM + 6
        painter.drawText(QRectF(place.x() - 28, below, 56, 16), centred, day.name)
        if day.icon:
            box = QRectF(place.x() - _ICON / 2, below + 19, _ICON, _ICON)
            draw_icon(painter, box, day.icon, tokens.colour("text2"))

    def _place(self, number: int) -> QPointF:
        count = len(self._days)
        most = max((day.calls for day in self._days), default=0) or 1
        x = (number + 0.5) * self.width() / count
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        room = self.height() - _TOP - _BOTTOM - _RADIUS
        return QPointF(x, _TOP + room * (1 - self._days[number].calls / most))
