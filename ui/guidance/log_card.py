"""A small card of what happened during this hold."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.guidance.views import LogRow
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.widgets.card import Card, Separator
from ui.widgets.painting import elided, mirrored, smooth

_HEIGHT = 34
_ICON = 14


class _Line(QWidget):
    """Icon, words, and a time at the right."""

    def __init__(self, row: LogRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self.setAccessibleName(f"{row.text}, {row.right}" if row.right else row.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        box = QRectF(1, area.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, mirrored(self, box), self._row.icon, tokens.ring(self._row.tone))
        font = font_for(Type.BODY)
        metrics = QFontMetricsF(font)
        right = metrics.horizontalAdvance(self._row.right)
        painter.setFont(font)
        painter.setPen(tokens.colour("text2"))
        time = mirrored(self, QRectF(area.width() - right - 1, 0, right + 1, _HEIGHT))
        painter.drawText(time, Qt.AlignmentFlag.AlignVCenter, self._row.right)
        painter.setPen(tokens.colour("text"))
        room = area.width() - 24 - right - measures.S8
        words = mirrored(self, QRectF(24, 0, room, _HEIGHT))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter, elided(metrics, self._row.text, room)
        )


class LogCard(Card):
    """Rows with a line between; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._rows: tuple[LogRow, ...] = ()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(15, 2, 15, 2)
        self._column.setSpacing(0)
        self.column.addLayout(self._column)
        self.hide()

    def show_rows(self, rows: tuple[LogRow, ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        remove_widgets(self._column)
        for index, row in enumerate(rows):
            if index:
                self._column.addWidget(Separator(self))
            self._column.addWidget(_Line(row, self))
        self.setVisible(bool(rows))
