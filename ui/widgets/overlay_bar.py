"""A scroll bar that lies over an area's edge, so that nothing in it moves when the bar comes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

_WIDTH: Final = 10


class OverlayBar(QScrollBar):
    """Stands in for the vertical scroll bar of ``area``."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = area.verticalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(inner.setValue)
        area.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        is_mirrored = self._area.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self._area.width() - _WIDTH
        self.setGeometry(left, 0, _WIDTH, self._area.height())
        self.raise_()

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        inner = self._area.verticalScrollBar()
        self.setPageStep(inner.pageStep())
        self.setSingleStep(inner.singleStep())
        self.setRange(least, most)
        self.setVisible(most > least)
