"""Draws a stage's cells and edits them in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.styling import set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.ticket.plan_model import FIELD, VIEW_ROLE, PlanColumn
from ui.ticket.views import PlanStageView
from ui.widgets.painting import draw_box, draw_focus, elided
from ui.widgets.ring import draw_empty_tick

_PADDING = measures.S8
_TICK = 14
_LONGEST = 300


class PlanDelegate(QStyledItemDelegate):
    """A tick for what is done, then four texts; what is done is quieter."""

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
        ends = [PlanColumn.DONE, PlanColumn.CONTACT]
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
            self._draw_cell(painter, cell, index, tokens)
        painter.restore()

    def _draw_cell(
        self,
        painter: QPainter,
        cell: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        stage: PlanStageView = index.data(VIEW_ROLE)
        column = PlanColumn(index.column())
        if column is PlanColumn.DONE:
            middle = cell.center()
            box = QRectF(middle.x() - _TICK / 2, middle.y() - _TICK / 2, _TICK, _TICK)
            if stage.done:
                draw_icon(painter, box, "check", tokens.colour("live_text"))
            else:
                draw_empty_tick(painter, box, tokens)
            return
        text = str(getattr(stage, FIELD[column]))
        is_strong = column is PlanColumn.WHAT and not stage.done
        weight = QFont.Weight.Medium if is_strong else QFont.Weight.Normal
        ink = "text3" if not text else "text2" if stage.done else "text"
        font = font_for(Type.BODY, weight)
        painter.setFont(font)
        painter.setPen(tokens.colour(ink))
        inside = cell.adjusted(_PADDING, 0, -_PADDING, 0)
        shown = elided(QFontMetricsF(font), text or self._hint(column), inside.width() + 1)
        painter.drawText(inside.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _hint(self, column: PlanColumn) -> str:
        return {
            PlanColumn.WHAT: self.tr("What happens?"),
            PlanColumn.TAKES: self.tr("2 h"),
            PlanColumn.WHAT_IF: self.tr("What then?"),
            PlanColumn.CONTACT: self.tr("Whom?"),
        }[column]

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
        editor.setPlaceholderText(self._hint(PlanColumn(index.column())))
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
