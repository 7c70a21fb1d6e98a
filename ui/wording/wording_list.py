"""The list of an organisation's own wording, and of what comes with the program below it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_box, draw_focus, elided
from ui.widgets.tag import TAG_HEIGHT, draw_tag, tag_width
from ui.wording.views import WordingRowView

_VIEW: Final = int(Qt.ItemDataRole.UserRole)
_HEADING: Final = 32
_ROW: Final = 48
_PADDING: Final = 12


class WordingList(QListWidget):
    """Rows under headings; what is chosen is the current row.

    Signals:
        row_wanted: the key of the row that a person went to.
    """

    row_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[WordingRowView, ...] = ()
        self._is_showing = False
        self.setItemDelegate(_RowDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._on_current)

    def show_rows(self, rows: tuple[WordingRowView, ...], chosen: str) -> None:
        """Show ``rows``, with ``chosen`` as the current one; the place in the list stays."""
        self._is_showing = True
        if [row.key or row.name for row in rows] != [row.key or row.name for row in self._views]:
            self._set_count(len(rows))
        for place, row in enumerate(rows):
            if place >= len(self._views) or self._views[place] != row:
                _fill(self.item(place), row)
        self._views = rows
        keys = [row.key for row in rows]
        place = keys.index(chosen) if chosen and chosen in keys else -1
        if place != self.currentRow():
            self.setCurrentRow(place)
        self._is_showing = False

    def _set_count(self, count: int) -> None:
        """Have so many rows; those that stay are written anew, which is quicker than new ones."""
        while self.count() > count:
            self.takeItem(self.count() - 1)
        while self.count() < count:
            self.addItem(QListWidgetItem())
        self._views = self._views[:count]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    @Slot(QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None) -> None:
        if self._is_showing or item is None:
            return
        row = item.data(_VIEW)
        if isinstance(row, WordingRowView) and row.key:
            self.row_wanted.emit(row.key)


def _fill(item: QListWidgetItem, row: WordingRowView) -> None:
    item.setText(row.name)
    item.setData(_VIEW, row)
    words = ", ".join(part for part in (row.name, row.tag, row.about) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    item.setToolTip(row.name if row.key else "")
    is_chosen_from = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(is_chosen_from if row.key else Qt.ItemFlag.NoItemFlags)


class _RowDelegate(QStyledItemDelegate):
    """Draws a heading, or a name with its tag over language and days."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(_VIEW)
        return QSize(160, _ROW if isinstance(row, WordingRowView) and row.key else _HEADING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_VIEW)
        if not isinstance(row, WordingRowView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if row.key:
            _draw_ground(painter, area, option.state)
            _draw_row(painter, area, row, is_mirrored=is_mirrored)
        else:
            inside = area.adjusted(_PADDING, 8, -_PADDING, 0)
            _write(painter, inside, row.name, Type.LABEL_STRONG, "text2")
        painter.restore()


def _draw_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    tokens = tokens_now()
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    if is_chosen or state & QStyle.StateFlag.State_MouseOver:
        ground = tokens.colour("accent_tint" if is_chosen else "hover")
        draw_box(painter, area, measures.RADIUS_ROW, ground, None)
    if state & QStyle.StateFlag.State_HasFocus:
        draw_focus(painter, area, measures.RADIUS_ROW - 1, tokens.colour("focus"))


def _draw_row(painter: QPainter, area: QRectF, row: WordingRowView, *, is_mirrored: bool) -> None:
    inside = area.adjusted(_PADDING, 0, -_PADDING, 0)
    name = QRectF(inside.left(), inside.top() + 6, inside.width(), 18)
    if row.tag:
        width = tag_width(row.tag)
        left = inside.left() if is_mirrored else inside.right() - width
        place = QRectF(left, name.top(), width, TAG_HEIGHT)
        tokens = tokens_now()
        draw_tag(painter, place, row.tag, tokens=tokens, tone=row.tone, is_mirrored=is_mirrored)
        taken = width + measures.S8
        name.adjust(taken if is_mirrored else 0, 0, 0 if is_mirrored else -taken, 0)
    _write(painter, name, row.name, Type.STRONG, "text")
    about = QRectF(inside.left(), inside.top() + 25, inside.width(), 16)
    _write(painter, about, row.about, Type.LABEL, "text2")


def _write(painter: QPainter, place: QRectF, words: str, role: Type, ink: str) -> None:
    font = font_for(role)
    painter.setFont(font)
    painter.setPen(tokens_now().colour(ink))
    shown = elided(QFontMetricsF(font), words, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
