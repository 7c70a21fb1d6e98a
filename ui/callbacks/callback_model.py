"""The item model of the list of promised calls: headings and rows, fetched a page at a time."""

from collections import OrderedDict
from dataclasses import replace
from typing import Final, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.callbacks.views import CallbackGroupView, CallbackRowView, CallbacksView

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Entry: TypeAlias = CallbackGroupView | CallbackRowView
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_PAGE: Final = 60
_MOST_PAGES: Final = 30
_NOTHING: Final = CallbackRowView("", "", "")


class CallbackModel(QAbstractListModel):
    """Knows how many rows there are and fetches those that are looked at.

    Shape: a heading stands above its rows; rows that only read differently are painted anew.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._view = CallbacksView()
        self._starts: list[int] = []  # the row of each group's heading
        self._count = 0
        self._pages: OrderedDict[tuple[int, int], tuple[CallbackRowView, ...]] = OrderedDict()

    @property
    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return self._starts

    def show_callbacks(self, view: CallbacksView) -> bool:
        """Show ``view``; return whether rows came or went."""
        shape, before = _shape(view), _shape(self._view)
        if shape == before and view.pages is None and view.groups == self._view.groups:
            return False
        has_same_rows = shape == before
        if not has_same_rows:
            self.beginResetModel()
        self._view = view
        self._pages.clear()
        self._starts, self._count = [], 0
        for group in view.groups:
            self._starts.append(self._count)
            self._count += 1 + group.size
        if not has_same_rows:
            self.endResetModel()
        elif self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        return not has_same_rows

    def entry(self, row: int) -> Entry:
        """Return the heading or the row that stands there."""
        group = max(n for n, start in enumerate(self._starts) if start <= row)
        inside = row - self._starts[group] - 1
        shown = self._view.groups[group]
        if inside < 0:
            return replace(shown, rows=(), count=shown.size)
        page = self._page(group, inside // _PAGE)
        # Rows may have gone since they were counted; the next view says so.
        return page[inside % _PAGE] if inside % _PAGE < len(page) else _NOTHING

    def _page(self, group: int, number: int) -> tuple[CallbackRowView, ...]:
        known = self._pages.get((group, number))
        if known is not None:
            self._pages.move_to_end((group, number))
            return known
        shown, start = self._view.groups[group], number * _PAGE
        if self._view.pages is None:
            page = shown.rows[start : start + _PAGE]
        else:
            page = self._view.pages(shown.key, start, _PAGE)
        self._pages[group, number] = page
        if len(self._pages) > _MOST_PAGES:
            self._pages.popitem(last=False)
        return page

    def position_of(self, callback_id: str) -> int:
        """Return where the callback stands, or -1: among what was fetched, or as the view says."""
        if self._view.place is not None and callback_id == self._view.selected:
            key, inside = self._view.place
            for group, start in zip(self._view.groups, self._starts, strict=True):
                if group.key == key and inside < group.size:
                    return start + 1 + inside
        if self._view.pages is None:
            for number in range(len(self._view.groups)):
                for page_number in range(-(-self._view.groups[number].size // _PAGE)):
                    self._page(number, page_number)
        for (number, page_number), page in self._pages.items():
            for inside, row in enumerate(page):
                if row.id == callback_id:
                    return self._starts[number] + 1 + page_number * _PAGE + inside
        return -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked = (ENTRY_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in asked or not 0 <= index.row() < self._count:
            return None
        entry = self.entry(index.row())
        return entry if role == ENTRY_ROLE else _spoken(entry)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.row() in self._starts:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(entry: Entry) -> str:
    if isinstance(entry, CallbackGroupView):
        return f"{entry.title} {entry.size}"
    parts = (entry.name, entry.due, entry.there, entry.left, entry.subject, entry.tag)
    return ", ".join(part for part in parts if part)


def _shape(view: CallbacksView) -> list[tuple[str, int, tuple[str, ...]]]:
    ids = [tuple(row.id for row in group.rows) for group in view.groups]
    return [(g.title, g.size, rows) for g, rows in zip(view.groups, ids, strict=True)]
