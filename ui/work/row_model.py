"""The item model of a work list: headings and rows, one after the other."""

from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.work.view import Gutter, RowListView, RowView, SectionView

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class RowModel(QAbstractListModel):
    """Holds a RowListView; a heading is an entry that cannot be chosen.

    Shape: ``ENTRY_ROLE`` gives the RowView, or the SectionView without its rows.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SectionView | RowView] = []
        self._shape: list[str] = []

    def show_rows(self, view: RowListView) -> None:
        """Show ``view``; where only words changed, only those rows are repainted."""
        entries: list[SectionView | RowView] = []
        for section in view.sections:
            entries.append(replace(section, rows=()))
            entries.extend(section.rows)
        shape = [_key(entry) for entry in entries]
        if shape != self._shape:
            self.beginResetModel()
            self._entries, self._shape = entries, shape
            self.endResetModel()
            return
        before, self._entries = self._entries, entries
        for position, (old, new) in enumerate(zip(before, entries, strict=True)):
            if old != new:
                index = self.index(position)
                self.dataChanged.emit(index, index)

    def position_of(self, row_id: str) -> int:
        """Return where the row with ``row_id`` stands, -1 when it does not."""
        for position, entry in enumerate(self._entries):
            if isinstance(entry, RowView) and entry.id == row_id:
                return position
        return -1

    def first_late(self) -> int:
        """Return where the first overdue row stands, -1 when none is."""
        for position, entry in enumerate(self._entries):
            if isinstance(entry, RowView) and entry.gutter is Gutter.LATE:
                return position
        return -1

    def row_at(self, index: Index) -> RowView | None:
        """Return the row at ``index``; None for a heading or nothing."""
        entry = self.data(index, ENTRY_ROLE)
        return entry if isinstance(entry, RowView) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, RowView):
            return entry.why or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _key(entry: SectionView | RowView) -> str:
    return f"row {entry.id}" if isinstance(entry, RowView) else f"section {entry.title}"


def _spoken(entry: SectionView | RowView) -> str:
    if isinstance(entry, SectionView):
        return " ".join(part for part in (entry.title, entry.count_text) if part)
    parts = (entry.title, entry.time_text, entry.subject, entry.tag, entry.why)
    return ", ".join(part for part in parts if part)
