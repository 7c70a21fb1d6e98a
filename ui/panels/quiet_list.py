"""A list as high as its rows, without a ground of its own: the timeline and files of a ticket."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_box, draw_focus

_ROOT = QModelIndex()
_VIEW_ROLE = Qt.ItemDataRole.UserRole


class _View(Protocol):
    @property
    def id(self) -> str: ...


_Row = TypeVar("_Row", bound=_View)


class QuietDelegate(QStyledItemDelegate, Generic[_Row]):
    """Draws what is pointed at and where the keyboard is; the row's own parts are a subclass's."""

    def __init__(self, height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.height = height

    def words(self, row: _Row) -> str:
        """Return what is read out."""
        raise NotImplementedError

    def tip(self, row: _Row) -> str:
        """Return what whoever points at the row reads."""
        raise NotImplementedError

    def draw(
        self, painter: QPainter, area: QRectF, row: _Row, tokens: Tokens, *, is_mirrored: bool
    ) -> None:
        """Draw the row's parts into ``area``."""
        raise NotImplementedError

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_now()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, area, measures.RADIUS_CONTROL, tokens.colour("hover"), None)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        inside = area.adjusted(measures.S8, 0, -measures.S8, 0)
        self.draw(painter, inside, index.data(_VIEW_ROLE), tokens, is_mirrored=is_mirrored)
        painter.restore()


class _Model(QAbstractListModel, Generic[_Row]):
    def __init__(self, delegate: QuietDelegate[_Row], parent: QObject) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.rows: tuple[_Row, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row = self.rows[index.row()]
        if role == _VIEW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._delegate.tip(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._delegate.words(row)
        return None

    def show_rows(self, rows: tuple[_Row, ...]) -> None:
        """Show ``rows``; what only reads differently changes in place."""
        if rows == self.rows:
            return
        if [each.id for each in rows] == [each.id for each in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class QuietList(QListView, Generic[_Row]):
    """Rows that nothing selects; the keyboard shows where it is."""

    def __init__(
        self, name: str, delegate: QuietDelegate[_Row], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        delegate.setParent(self)
        self._height = delegate.height
        self._model = _Model(delegate, self)
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(0)

    @property
    def rows(self) -> tuple[_Row, ...]:
        return self._model.rows

    @property
    def current(self) -> _Row | None:
        """Return the row where the keyboard is."""
        index = self.currentIndex()
        return self.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: tuple[_Row, ...]) -> None:
        self._model.show_rows(rows)
        self.setFixedHeight(self._height * len(rows))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)
