"""A row that a press, Return or Enter chooses, written line by line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.fonts import Type, font_for
from ui.widgets.painting import elided, mirrored


class RowButton(QAbstractButton):
    """As wide as there is room, of one height."""

    def __init__(self, size: QSize, least_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._least = QSize(least_width, size.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._least

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def write(self, painter: QPainter, box: QRectF, words: str, role: Type, ink: QColor) -> None:
        """Write one line into ``box``, elided; mirrored where the language is."""
        font = font_for(role)
        painter.setFont(font)
        painter.setPen(ink)
        shown = elided(QFontMetricsF(font), words, box.width() + 1)
        painter.drawText(mirrored(self, box), Qt.AlignmentFlag.AlignVCenter, shown)
