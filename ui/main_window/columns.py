"""The three columns: who gives way when the window is narrow, who grows when it is wide."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import measures

_SIDE_MIN: Final = 232
_CENTRE_MIN: Final = 400
_COMFORT: Final = 1280
_GROW: Final = 0.3


class Columns(QSplitter):
    """Left, centre and right, with the collapse rules.

    Shape: the right column hides below 1120, the left below 860; a hidden one can be asked back
    with ``peek_…`` until the window crosses its limit again. Widths follow the window until the
    user drags a handle.

    Signals:
        collapsed_changed: (left is hidden for want of room, right is).
        arranged: a column was shown, hidden or resized.
    """

    collapsed_changed = Signal(bool, bool)
    arranged = Signal()

    def __init__(
        self, left: QWidget, centre: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._centre, self._right = left, centre, right
        self._is_dragged = False
        self._too_narrow = (False, False)
        self._peeks = [False, False]
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for side in (left, right):
            side.setMinimumWidth(_SIDE_MIN)
            side.setMaximumWidth(measures.SIDE_MAX_WIDTH)
            side.setBackgroundRole(QPalette.ColorRole.Window)
            side.setAutoFillBackground(True)
        centre.setMinimumWidth(_CENTRE_MIN)
        for column, stretch in ((left, 0), (centre, 1), (right, 0)):
            self.addWidget(column)
            self.setStretchFactor(self.count() - 1, stretch)
        self.splitterMoved.connect(self._on_dragged)

    @property
    def too_narrow(self) -> tuple[bool, bool]:
        """Return whether left and right are hidden for want of room."""
        return self._too_narrow

    @Slot()
    def peek_left(self) -> None:
        """Show the hidden left column, or hide it again."""
        self._peek(0)

    @Slot()
    def peek_right(self) -> None:
        """Show the hidden right column, or hide it again."""
        self._peek(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit(event.size().width())
        super().resizeEvent(event)
        self.arranged.emit()

    def fit(self, width: int) -> None:
        """Show and size the columns for a window of ``width``."""
        too_narrow = (width < measures.HIDE_LEFT_BELOW, width < measures.HIDE_RIGHT_BELOW)
        if too_narrow != self._too_narrow:
            for side in (0, 1):
                if too_narrow[side] != self._too_narrow[side]:
                    self._peeks[side] = False
            self._too_narrow = too_narrow
            self.collapsed_changed.emit(*too_narrow)
        self._left.setVisible(not too_narrow[0] or self._peeks[0])
        self._right.setVisible(not too_narrow[1] or self._peeks[1])
        if not self._is_dragged:
            self._share_out(width)

    def _share_out(self, width: int) -> None:
        extra = max(0, width - _COMFORT) * _GROW
        left = min(measures.SIDE_MAX_WIDTH, round(measures.LEFT_WIDTH - 1 + extra / 2))
        right = min(measures.SIDE_MAX_WIDTH, round(measures.RIGHT_WIDTH - 1 + extra / 2))
        if self._too_narrow[1]:
            # The call card stands over the lists then and must not reach into the centre.
            left = max(left, measures.RIGHT_WIDTH - 1)
        left = left if self._left.isVisibleTo(self) else 0
        right = right if self._right.isVisibleTo(self) else 0
        self.setSizes([left, max(_CENTRE_MIN, width - left - right - 2), right])

    def _peek(self, side: int) -> None:
        if not self._too_narrow[side]:
            return
        self._peeks[side] = not self._peeks[side]
        if self._peeks[side] and self.width() < measures.HIDE_LEFT_BELOW:
            self._peeks[1 - side] = False
        self.fit(self.width())
        self.arranged.emit()

    @Slot()
    def _on_dragged(self) -> None:
        self._is_dragged = True
        self.arranged.emit()
