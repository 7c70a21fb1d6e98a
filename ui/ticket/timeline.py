"""What happened on the ticket so far, the latest first."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.ticket.views import TimelineView
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_focus, elided

_ROW = 28
_WHEN = 94
_ICON = 16
_TEXT = 120
_VIEW_ROLE = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class _TimelineModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[TimelineView, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        entry = self.entries[index.row()]
        if role == _VIEW_ROLE:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.more or entry.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (entry.when, entry.text, entry.right) if part)
        return None

    def show_entries(self, entries: tuple[TimelineView, ...]) -> None:
        """Show ``entries``; times that only read differently change in place."""
        if entries == self.entries:
            return
        has_same_rows = [each.id for each in entries] == [each.id for each in self.entries]
        if has_same_rows:
            self.entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class _TimelineDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_now()
        entry: TimelineView = index.data(_VIEW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        area = area.adjusted(measures.S8, 0, -measures.S8, 0)
        flags = Qt.AlignmentFlag.AlignVCenter
        font = font_for(Type.LABEL)
        painter.setFont(font)
        painter.setPen(tokens.colour("text2"))
        painter.drawText(area, flags, entry.when)
        right = QFontMetricsF(font).horizontalAdvance(entry.right)
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, entry.right)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left = area.right() - _WHEN - _ICON if is_mirrored else area.left() + _WHEN
        icon = QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, icon, entry.icon, tokens.ring(entry.tone))
        font = font_for(Type.BODY)
        painter.setFont(font)
        painter.setPen(tokens.colour("text"))
        taken = right + (measures.S16 if right else 0)
        words = area.adjusted(_TEXT, 0, -taken, 0)
        if is_mirrored:
            words = area.adjusted(taken, 0, -_TEXT, 0)
        shown = elided(QFontMetricsF(font), entry.text, words.width())
        painter.drawText(words, flags, shown)
        painter.restore()


class TimelineList(QListView):
    """A list as high as its rows; nothing in it can be changed.

    Signals:
        entry_opened: what a row opens, by a press or Enter; rows that open nothing say nothing.
    """

    entry_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = _TimelineModel(self)
        self.setModel(self.timeline)
        self.setItemDelegate(_TimelineDelegate(self))
        self.setAccessibleName(self.tr("Timeline"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(0)
        self.clicked.connect(self._on_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        opens = self.timeline.entries[index.row()].opens if index.isValid() else ""
        if opens:
            self.entry_opened.emit(opens)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def show_entries(self, entries: tuple[TimelineView, ...]) -> None:
        self.timeline.show_entries(entries)
        self.setFixedHeight(_ROW * len(entries))
