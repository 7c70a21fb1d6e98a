"""The head over each day: its name, how much room it has, and its hours as squares."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.callbacks.agenda_views import DayView
from ui.callbacks.grid_frame import GridFrame
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import elided, mirrored, smooth

_HEIGHT: Final = 48
_MARGIN: Final = 8.0
_SQUARE: Final = 4.0
_WIDEST: Final = 9.0


class DayHead(QWidget):
    """One day: "Thu 19, 1 free", and a square for each working hour, as full as the hour is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = DayView("", "")

    def show_day(self, view: DayView) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(view.spoken)
            self.setToolTip(view.spoken)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view, tokens = self._view, tokens_now()
        painter = smooth(self)
        name_font = font_for(Type.STRONG, QFont.Weight.DemiBold)
        ink = tokens.colour("accent_text" if view.is_today else "text")
        room = self.width() - 2 * _MARGIN
        name_width = min(room, QFontMetricsF(name_font).horizontalAdvance(view.title) + 1)
        said, label = view.note or view.free, font_for(Type.LABEL)
        start = name_width + 8
        if QFontMetricsF(label).horizontalAdvance(said) > room - start and not view.note:
            said = ""  # the squares tell it, and the tip says it
        rows = (
            (0.0, name_width, view.title, name_font, ink),
            (start, room - start, said, label, tokens.colour("text2")),
        )
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        for x, width, words, font, colour in rows:
            area = mirrored(self, QRectF(_MARGIN + x, 8, max(0.0, width), 18))
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(area, flags, elided(QFontMetricsF(font), words, area.width()))
        self._draw_squares(room)

    def _draw_squares(self, room: float) -> None:
        view, tokens = self._view, tokens_now()
        if not view.hours:
            return
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        width = min(_WIDEST, room / len(view.hours) - 2)
        fill = tokens.colour("accent" if view.is_today else "text2")
        for place, share in enumerate(view.hours):
            left = _MARGIN + place * (width + 2)
            painter.fillRect(
                mirrored(self, QRectF(left, 31, width, _SQUARE)), tokens.colour("ring_track")
            )
            taken = QRectF(left, 31, width * min(1.0, share), _SQUARE)
            painter.fillRect(mirrored(self, taken), fill)


class DayHeads(QWidget):
    """The heads of all days that are seen, each over its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads: list[DayHead] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[DayView, ...]) -> None:
        while len(self.heads) > len(days):
            head = self.heads.pop()
            head.hide()
            head.deleteLater()
        while len(self.heads) < len(days):
            self.heads.append(DayHead(self))
            self.heads[-1].show()
        for head, day in zip(self.heads, days, strict=True):
            head.show_day(day)
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        frame = GridFrame(self.width(), max(1, len(self.heads)), 60, is_mirrored)
        for day, head in enumerate(self.heads):
            column = frame.column(day)
            column.setHeight(_HEIGHT - 1)
            head.setGeometry(column.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = smooth(self), tokens_now()
        role = "ring_track" if tokens.is_contrast else "line"
        painter.fillRect(QRectF(0, _HEIGHT - 1, self.width(), 1), tokens.colour(role))
        for head in self.heads:
            area = QRectF(head.geometry())
            start = area.right() if self._is_mirrored() else area.left()
            painter.fillRect(QRectF(start, 0, 1, _HEIGHT), tokens.colour(role))

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
