"""The list of what goes over: any number of rows, several of them chosen at once."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.hand_over.views import HandRows, HandRowView
from ui.panels.table_header import TableHeader
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, draw_focus

_ROOT: Final = QModelIndex()
_ROW_HEIGHT: Final = 36
_HEADER_HEIGHT: Final = 28
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_SHARES: Final = (0.19, 0.19, 0.26, 0.17, 0.19)
_ICON: Final = 14

_Index = QModelIndex | QPersistentModelIndex


class HandModel(QAbstractTableModel):
    """The rows as a model; thousands cost no more than those that are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = HandRows()

    def show_rows(self, rows: HandRows) -> None:
        """Show ``rows``; what is chosen stays chosen where the same things stand."""
        if rows.ids != self.rows.ids:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        if rows.ids:
            last = self.index(len(rows.ids) - 1, len(_SHARES) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows.ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_SHARES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows.at(index.row())
        cells = (row.due, row.whom, row.what, row.to, row.note)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = (row.due, row.whom, row.tag, row.what, row.to, row.note)
            return ", ".join(part for part in spoken if part)
        return row if role == _ROW_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (self.tr("Due"), self.tr("Whom"), self.tr("What"), self.tr("To"), self.tr("Note"))
        return names[section]


class _Delegate(QStyledItemDelegate):
    """Draws a cell: quiet, late in its colour, whom it goes to in the accent."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_ROW_ROLE)
        tokens = tokens_now()
        area: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, tokens.colour("accent_tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, tokens.colour("hover"))
        column = index.column()
        is_strong = column in (1, 3)
        painter.setFont(font_for(Type.STRONG if is_strong else Type.BODY))
        ink = "text" if column in (1, 2) else "text2"
        if column == 0 and row.tone is Tone.LATE:
            ink = "late_text"
        if column == 3:
            ink = "accent_text"
        painter.setPen(tokens.colour(ink))
        inside = area.adjusted(measures.S8, 0, -measures.S8, 0)
        if column == 2:
            inside = self._draw_sort(painter, inside, row)
        words = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _draw_sort(self, painter: QPainter, inside: QRect, row: HandRowView) -> QRect:
        """Draw what sort it is before the words; return where these go."""
        is_mirrored = QGuiApplication.isRightToLeft()
        left = inside.right() - _ICON if is_mirrored else inside.left()
        place = QRect(left, inside.center().y() - _ICON // 2, _ICON, _ICON)
        draw_icon(painter, place, row.icon, tokens_now().colour("text3"))
        room = _ICON + measures.S8
        return inside.adjusted(0, 0, -room, 0) if is_mirrored else inside.adjusted(room, 0, 0, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, _ROW_HEIGHT)


class HandList(QTableView):
    """Rows to choose several of, by Shift and arrows, Space, or the mouse.

    Signals:
        chosen_changed: other rows are chosen now.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What you owe"))
        self.hand_model = HandModel(self)
        self.setModel(self.hand_model)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalHeader(TableHeader(self, _HEADER_HEIGHT))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.hand_model.modelReset.connect(self.chosen_changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen rows, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.hand_model.rows.ids[place] for place in places)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, int(width * share))

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            tokens = tokens_now()
            current = self.currentIndex()
            if current.isValid():
                line = self.visualRect(current)
                whole = QRect(0, line.top(), self.viewport().width(), line.height())
                draw_focus(painter, whole.toRectF(), 2, tokens.colour("focus"))
            else:
                area = self.viewport().rect().toRectF()
                draw_box(painter, area, 2, None, tokens.colour("focus"))

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, chosen: QItemSelection, left: QItemSelection) -> None:
        self.chosen_changed.emit()
