"""The promised calls in order of their due times, as a wide list."""

from typing import TypeAlias

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.callbacks.callback_model import ENTRY_ROLE, CallbackModel
from ui.callbacks.views import CallbackGroupView, CallbackRowView, CallbacksView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.lit_row import light_first
from ui.widgets.overlay_bar import OverlayBar
from ui.widgets.painting import draw_box, draw_focus
from ui.widgets.ring import GUTTER_RING, draw_gutter_ring, draw_kept_disc
from ui.widgets.row_brush import RowBrush
from ui.widgets.tag import TAG_HEIGHT, draw_tag, tag_width

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ROW = 60
_HEADING = 34
_MARGIN = 12
_TEXT = 34
_DUE = 158
_LEFT = 96


class _CallbackDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_row = isinstance(index.data(ENTRY_ROLE), CallbackRowView)
        return QSize(300, _ROW if is_row else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_now()
        entry = index.data(ENTRY_ROLE)
        area = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        brush = _Brush(painter, area, tokens, is_mirrored)
        if isinstance(entry, CallbackGroupView):
            brush.draw_heading(entry)
        else:
            brush.draw_ground(option.state)
            brush.draw_row(entry)
        painter.restore()


class _Brush(RowBrush):
    """Draws one entry, measured from the side where reading starts."""

    def draw_heading(self, group: CallbackGroupView) -> None:
        self.heading(12, group.title, str(group.size), group.tone)

    def draw_ground(self, state: QStyle.StateFlag) -> None:
        tokens = self.tokens
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = tokens.colour("accent_tint")
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = tokens.colour("hover")
        if ground is not None:
            edge = tokens.colour("edge") if tokens.is_contrast else None
            draw_box(self.painter, self.area, measures.RADIUS_ROW, ground, edge)
        if state & QStyle.StateFlag.State_HasFocus:
            colour = tokens.colour("focus")
            draw_focus(self.painter, self.area, measures.RADIUS_ROW - 1, colour)

    def draw_row(self, row: CallbackRowView) -> None:
        tokens = self.tokens
        box = self.place(8, 13, GUTTER_RING, GUTTER_RING)
        if row.is_done:
            draw_kept_disc(self.painter, box, tokens)
        else:
            draw_gutter_ring(self.painter, box, row.share, row.tone, tokens)
        text, text2 = tokens.colour("text"), tokens.colour("text2")
        width = self.area.width()
        room = width - _TEXT - _DUE - _LEFT - 24
        label = font_for(Type.LABEL)
        self.text(_TEXT, 11, room, 18, row.name, font_for(Type.STRONG), text)
        used = 0.0
        if row.tag:
            used = min(room * 0.5, tag_width(row.tag, row.tag_icon))
            where = self.place(_TEXT, 32, used, TAG_HEIGHT)
            tone = row.tone if row.tone in (Tone.DUE, Tone.LATE) else Tone.NEUTRAL
            ground = None if tone is not Tone.NEUTRAL else tokens.colour("sunken")
            draw_tag(
                self.painter,
                where,
                row.tag,
                tokens=tokens,
                tone=tone,
                icon_name=row.tag_icon,
                ground=ground,
                is_mirrored=self.is_mirrored,
            )
            used += measures.S8
        self.text(_TEXT + used, 33, room - used, 16, row.subject, label, text2)
        at = width - _DUE - _LEFT - 8
        self.text(at, 11, _DUE, 18, row.due, font_for(Type.BODY, QFont.Weight.Medium), text)
        self.text(at, 33, _DUE, 16, row.there, label, text2)
        ink = tokens.ink(row.tone) if row.tone in (Tone.DUE, Tone.LATE) else text2
        left = font_for(Type.BODY)
        self.text(width - _LEFT - 8, 11, _LEFT, 18, row.left, left, ink, at_end=True)


class CallbackList(QTableView):
    """Rows under headings; a click or the arrows choose, Enter shows, C dials.

    Shape: a table of one column, because that knows how high each row is without asking for it:
    a hundred thousand rows open as fast as ten.

    Signals:
        chosen: the id of the callback that the keyboard or a click is on.
        show_wanted: the id of the callback, at Enter or a double click.
        call_wanted: the id of the callback to dial.
    """

    chosen = Signal(str)
    show_wanted = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.callbacks = CallbackModel(self)
        self.setModel(self.callbacks)
        self.setItemDelegate(_CallbackDelegate(self))
        self.setObjectName("promised")
        self.setAccessibleName(self.tr("Callbacks"))
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(_HEADING)
        down.setDefaultSectionSize(_ROW)
        down.hide()
        self.bar = OverlayBar(self)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_callbacks(self, view: CallbacksView) -> None:
        scrolled = self.verticalScrollBar().value()
        former = self.callbacks.headings
        if self.callbacks.show_callbacks(view):
            for row in former:  # the header keeps the heights of rows that there were
                self.setRowHeight(row, _ROW)
            for row in self.callbacks.headings:
                self.setRowHeight(row, _HEADING)
            self.verticalScrollBar().setValue(scrolled)
        self._go_to(view.selected)

    def _go_to(self, callback_id: str) -> None:
        position = self.callbacks.position_of(callback_id) if callback_id else -1
        if position < 0:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != position:
            self.setCurrentIndex(self.callbacks.index(position))
            self.scrollTo(self.callbacks.index(position))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and before.isValid():
            self._tell(self.show_wanted, before)
            return
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self._tell(self.call_wanted, before)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._tell(self.chosen, self.currentIndex())

    def _tell(self, signal: SignalInstance, index: QModelIndex) -> None:
        entry = self.callbacks.entry(index.row()) if index.isValid() else None
        if isinstance(entry, CallbackRowView) and entry.id:
            signal.emit(entry.id)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._tell(self.chosen, index)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._tell(self.show_wanted, index)
