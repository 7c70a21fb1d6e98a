"""A list whose entries stand where they are told to, not one below the other.

It is a QListView so that who listens gets a list with every entry's words and place.
"""

from typing import TypeAlias

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.widgets.overlay_bar import OverlayBar

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ABOVE = 10  # px that are seen beside what is brought into sight


class PlacedList(QListView):
    """Asks a subclass for places and scrolls over them; painting is the subclass's.

    Shape: Qt asks already while it is being made, so nothing is asked before there is a model;
    a subclass sets its model last.
    Units: places are px from the top of all there is, not of what is seen.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = OverlayBar(self)

    def place_of_row(self, row: int) -> QRectF:
        """Return where the entry of ``row`` stands."""
        raise NotImplementedError

    def row_at(self, place: QPointF) -> int:
        """Return the row of the entry at ``place``, -1 for none."""
        raise NotImplementedError

    def whole_height(self) -> float:
        """Return how high all of it is."""
        raise NotImplementedError

    def bring_into_sight(self, box: QRectF) -> None:
        """Scroll no further than is needed to see ``box``."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if box.top() < bar.value():
            bar.setValue(int(box.top()) - _ABOVE)
        elif box.bottom() > bar.value() + room:
            bar.setValue(round(box.bottom()) - room + _ABOVE)

    def updateGeometries(self) -> None:  # noqa: N802
        if self.model() is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(0, round(self.whole_height()) - room))

    def doItemsLayout(self) -> None:  # noqa: N802
        self.updateGeometries()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not index.isValid():
            return QRect()
        box = self.place_of_row(index.row())
        return box.translated(0, -self.verticalOffset()).toAlignedRect()

    def indexAt(self, place: QPoint) -> QModelIndex:  # noqa: N802
        if self.model() is None:
            return QModelIndex()
        row = self.row_at(QPointF(place) + QPointF(0, self.verticalOffset()))
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(  # noqa: N802
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if index.isValid():
            self.bring_into_sight(self.place_of_row(index.row()))

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().update()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802
        return False

    def setSelection(  # noqa: N802
        self, area: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        self.selectionModel().select(self.indexAt(area.center()), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())
