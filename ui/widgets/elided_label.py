"""A line of text that ends in an ellipsis where it has no room, and tells the rest on hovering."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.painting import elided


class ElidedLabel(QLabel):
    """A one-line label that can be made narrower than its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Maximum: as wide as its words, so that what stands beside it keeps close.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show ``text``; costs nothing when it is the one shown."""
        if self.text() != text:
            self.setText(text)
            self.setAccessibleName(text)
            self._tell_rest()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        area = QRectF(self.rect())
        shown = elided(QFontMetricsF(self.font()), self.text(), area.width() + 1)
        painter.drawText(area.adjusted(0, 0, 1, 0), int(self.alignment()), shown)

    def _tell_rest(self) -> None:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        self.setToolTip(self.text() if width > self.width() + 1 else "")
