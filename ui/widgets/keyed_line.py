"""A one-line field that prints the key that leads to it, inside, while it is empty."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.key_cap import KeyCap


class KeyedLine(QLineEdit):
    """A one-line field with its key printed inside, at the far end, while it is empty.

    Signals:
        left: Esc was pressed; the text is cleared first.
    """

    left = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = KeyCap(key, self)
        self.textChanged.connect(self._on_text)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._cap.setVisible(not text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        x = self.width() - size.width() - 7
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = 7
        self._cap.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
