"""A table whose cells are typed in: what the next steps and the stages of a plan share."""

from typing import ClassVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.panels.table_header import TableHeader
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.styling import set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_box, draw_focus, elided

_ROW = 32
_HEADER = 26
_PADDING = measures.S8
_ICON = 14
_LONGEST = 300


class CellDelegate(QStyledItemDelegate):
    """Draws a cell's ground, line and focus, and edits its text in place."""

    def draw_cell(
        self,
        painter: QPainter,
        cell: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        """Draw what the cell says."""
        raise NotImplementedError

    def hint(self, column: int) -> str:
        """Return what an empty cell asks for."""
        raise NotImplementedError

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        area = QRectF(rect)
        line = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        ends = [0, index.model().columnCount() - 1]
        if option.direction is Qt.LayoutDirection.RightToLeft:
            ends.reverse()
        if index.column() == ends[0]:
            line.setLeft(line.left() + _PADDING)
        elif index.column() == ends[1]:
            line.setRight(line.right() - _PADDING)
        painter.fillRect(line, tokens.colour("line"))
        state: QStyle.StateFlag = option.state
        cell = area.adjusted(0, 2, 0, -3)
        is_edited = bool(state & QStyle.StateFlag.State_Editing)
        if is_edited or state & QStyle.StateFlag.State_MouseOver:
            ground = tokens.colour("surface" if is_edited else "hover")
            draw_box(painter, cell, measures.RADIUS_CONTROL, ground, None)
        if is_edited or state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, cell, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        if not is_edited:
            self.draw_cell(painter, cell, index, tokens)
        painter.restore()

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("bare", "true")
        editor.setMaxLength(_LONGEST)
        set_type(editor, Type.BODY)
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        editor.setAccessibleName(name)
        editor.setPlaceholderText(self.hint(index.column()))
        editor.textEdited.connect(self._on_edited)
        return editor

    @Slot()
    def _on_edited(self) -> None:
        # Typed text goes out at each change, so that nothing waits in an open cell.
        editor = self.sender()
        assert isinstance(editor, QLineEdit)
        self.commitData.emit(editor)

    def setEditorData(  # noqa: N802
        self, editor: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(  # noqa: N802
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(_PADDING, 4, -_PADDING, -4))


class CellTable(QTableView):
    """A table as high as its rows; type, press Enter or click twice to edit.

    Shape: ``WIDTHS`` names the columns of a fixed width; the others share the rest.
    """

    WIDTHS: ClassVar[dict[int, int]] = {}
    LEAST_ROWS: ClassVar[int] = 0

    def __init__(self, cells: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(cells)
        self.setHorizontalHeader(TableHeader(self, _HEADER))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in self.WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        self.row_menu = QMenu(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows there are."""
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        rows = max(self.LEAST_ROWS, self.model().rowCount())
        return QSize(400, _HEADER + _ROW * rows + 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def open_row_menu(self, row: int, place: QPoint) -> None:
        """Show what can be done with a row; ``place`` is on the screen."""
        self.row_menu.popup(place)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.open_row_menu(index.row(), self.viewport().mapToGlobal(place))


def draw_words(
    painter: QPainter,
    cell: QRectF,
    words: str,
    ink: QColor,
    weight: QFont.Weight = QFont.Weight.Normal,
) -> None:
    """Write one line into a cell, elided."""
    font = font_for(Type.BODY, weight)
    inside = cell.adjusted(_PADDING, 0, -_PADDING, 0)
    painter.setFont(font)
    painter.setPen(ink)
    shown = elided(QFontMetricsF(font), words, inside.width() + 1)
    painter.drawText(inside.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def draw_marked(painter: QPainter, cell: QRectF, mark: str, words: str, ink: QColor) -> None:
    """Write one line behind an icon."""
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = cell.right() - _PADDING - _ICON if is_mirrored else cell.left() + _PADDING
    draw_icon(painter, QRectF(left, cell.center().y() - _ICON / 2, _ICON, _ICON), mark, ink)
    room = _ICON + 6
    rest = cell.adjusted(0, 0, -room, 0) if is_mirrored else cell.adjusted(room, 0, 0, 0)
    draw_words(painter, rest, words, ink)
