"""Draws a next step's cells and edits who and what in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.panels.steps_model import VIEW_ROLE, StepColumn
from ui.panels.views import StepView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.styling import set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.painting import draw_box, draw_focus, elided

_PADDING = measures.S8
_ICON = 14


class StepsDelegate(QStyledItemDelegate):
    """Who semibold, what plain, an unset time in amber, a confirmed one in green."""

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
        ends = [StepColumn.WHO, StepColumn.CONFIRMED]
        if option.direction is Qt.LayoutDirection.RightToLeft:
            ends.reverse()
        if index.column() == ends[0]:
            line.setLeft(line.left() + _PADDING)
        elif index.column() == ends[1]:
            line.setRight(line.right() - _PADDING)
        painter.fillRect(line, tokens.colour("line"))
        state: QStyle.StateFlag = option.state
        cell = area.adjusted(0, 2, 0, -3)
        if state & QStyle.StateFlag.State_Editing:
            ground = tokens.colour("surface")
            draw_box(painter, cell, measures.RADIUS_CONTROL, ground, None)
            draw_focus(painter, cell, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, cell, measures.RADIUS_CONTROL, tokens.colour("hover"), None)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, cell, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        self._draw_cell(painter, cell, index, tokens)
        painter.restore()

    def _draw_cell(
        self,
        painter: QPainter,
        cell: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        step: StepView = index.data(VIEW_ROLE)
        column = StepColumn(index.column())
        if column is StepColumn.WHO:
            words = step.who or self.tr("Who?")
            ink = tokens.colour("text" if step.who else "text3")
            _draw_words(painter, cell, words, ink, QFont.Weight.Medium)
        elif column is StepColumn.WHAT:
            words = step.what or self.tr("Does what?")
            role = "text" if step.what else "text3"
            if step.done:
                _draw_marked(painter, cell, "check-circle", words, tokens.colour("live_text"))
            else:
                _draw_words(painter, cell, words, tokens.colour(role))
        elif column is StepColumn.BY_WHEN:
            self._draw_by_when(painter, cell, step, tokens)
        elif step.confirmed:
            _draw_marked(painter, cell, "check", step.confirmed, tokens.colour("live_text"))
        else:
            ink = tokens.colour("text2")
            _draw_marked(painter, cell, "circle-dashed", self.tr("Not yet"), ink)

    def _draw_by_when(
        self, painter: QPainter, cell: QRectF, step: StepView, tokens: Tokens
    ) -> None:
        if not step.by_when:
            _draw_marked(painter, cell, "clock", self.tr("Set a time"), tokens.colour("due_text"))
            return
        is_pressing = step.tone in (Tone.DUE, Tone.LATE)
        ink = tokens.ink(step.tone) if is_pressing else tokens.colour("text")
        _draw_words(painter, cell, step.by_when, ink)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("bare", "true")
        set_type(editor, Type.BODY)
        is_who = index.column() == StepColumn.WHO
        editor.setAccessibleName(self.tr("Who") if is_who else self.tr("What"))
        editor.setPlaceholderText(self.tr("Who?") if is_who else self.tr("Does what?"))
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


def _draw_words(
    painter: QPainter,
    cell: QRectF,
    words: str,
    ink: QColor,
    weight: QFont.Weight = QFont.Weight.Normal,
) -> None:
    font = font_for(Type.BODY, weight)
    inside = cell.adjusted(_PADDING, 0, -_PADDING, 0)
    painter.setFont(font)
    painter.setPen(ink)
    shown = elided(QFontMetricsF(font), words, inside.width() + 1)
    painter.drawText(inside.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_marked(painter: QPainter, cell: QRectF, mark: str, words: str, ink: QColor) -> None:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = cell.right() - _PADDING - _ICON if is_mirrored else cell.left() + _PADDING
    draw_icon(painter, QRectF(left, cell.center().y() - _ICON / 2, _ICON, _ICON), mark, ink)
    room = _ICON + 6
    rest = cell.adjusted(0, 0, -room, 0) if is_mirrored else cell.adjusted(room, 0, 0, 0)
    _draw_words(painter, rest, words, ink)
