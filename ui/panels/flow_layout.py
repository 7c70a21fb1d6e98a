"""A layout that sets its items side by side and goes on in the next line when one is full."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of items at their own widths, as words are set in a paragraph.

    Shape: one that ``keeps_room`` never gets lower at one width, until ``forget``.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 6, keeps_room: bool = False
    ) -> None:
        super().__init__(parent)
        self._keeps_room = keeps_room
        self._room: dict[int, int] = {}  # heights by width
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._place(QRect(0, 0, width, 0), is_trial=True)
        if self._keeps_room:
            height = self._room[width] = max(height, self._room.get(width, 0))
        return height

    def forget(self) -> None:
        """Be as high as the items need again."""
        self._room.clear()
        self.invalidate()

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        if not shown:
            return QSize()
        width = sum(size.width() for size in shown) + self._gap * (len(shown) - 1)
        return QSize(width, max(size.height() for size in shown))

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        """Set the items into ``rect`` unless it is a trial; return the height they take."""
        x, y, line = rect.left(), rect.top(), 0
        parent = self.parentWidget()
        is_mirrored = (
            parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        )
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.left() and x + size.width() > rect.right() + 1:
                x, y, line = rect.left(), y + line + self._gap, 0
            if not is_trial:
                left = rect.right() + 1 - (x - rect.left()) - size.width() if is_mirrored else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.top()
