"""The item model of the calendar: what is due, in the order of time, each with words of its own."""

from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.callbacks.agenda_views import AgendaItemView

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class AgendaModel(QAbstractListModel):
    """Holds the items that are drawn; what only reads differently changes in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[AgendaItemView, ...] = ()

    def show_items(self, items: tuple[AgendaItemView, ...]) -> None:
        if items == self.items:
            return
        if [item.id for item in items] != [item.id for item in self.items]:
            self.beginResetModel()
            self.items = items
            self.endResetModel()
            return
        self.items = items
        self.dataChanged.emit(self.index(0), self.index(len(items) - 1))

    def position_of(self, item_id: str) -> int:
        """Return where the item stands, or -1."""
        found = (place for place, item in enumerate(self.items) if item.id == item_id)
        return next(found, -1)

    def item_at(self, index: Index) -> AgendaItemView | None:
        is_there = index.isValid() and index.row() < len(self.items)
        return self.items[index.row()] if is_there else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item_at(index)
        if item is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.spoken or item.name
        return item.spoken if role == Qt.ItemDataRole.ToolTipRole else None
