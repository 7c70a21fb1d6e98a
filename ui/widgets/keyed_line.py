"""A one-line field that prints the key that leads to it, inside, while it is empty."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.key_cap import KeyCap

_AROUND = 24  # the field's padding and some air
_ICON_ROOM = 28


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
        self._show_cap(not text and self._has_room())

    def _has_room(self) -> bool:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        around = _AROUND + (_ICON_ROOM if self.actions() else 0)
        return self.width() >= words + self._cap.sizeHint().width() + around

    def _show_cap(self, is_shown: bool) -> None:
        """Show the key and keep the words away from it."""
        self._cap.setVisible(is_shown)
        room = self._cap.sizeHint().width() + 4 if is_shown else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room if is_mirrored else 0, 0, 0 if is_mirrored else room, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 7 if is_mirrored else self.width() - size.width() - 7
        self._cap.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        self._on_text(self.text())

    def event(self, event: QEvent) -> bool:
        # With text in the field, Esc is ours, not the window's.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
