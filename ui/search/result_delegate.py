"""Paints headings and results of the search, mirrored where the window reads from the right."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.search.marked_line import draw_marked, text_width
from ui.search.view import MarkedText, ResultView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box
from ui.widgets.tag import TAG_HEIGHT, draw_tag, tag_width

VIEW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
HEADING: Final = 28
ROW: Final = 48
ROW_OF_ONE: Final = 32
_TEXT_X: Final = 36
_GAP: Final = 8


class ResultDelegate(QStyledItemDelegate):
    """Draws a heading (text) or a result (ResultView) in the tokens of the moment."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = index.data(VIEW_ROLE)
        if not isinstance(view, ResultView):
            return QSize(160, HEADING)
        return QSize(160, ROW if view.who.text or view.detail.text else ROW_OF_ONE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = index.data(VIEW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        brush = _Brush(painter, QRectF(option.rect), is_mirrored)
        if isinstance(view, ResultView):
            brush.draw_ground(option.state)
            brush.draw_result(view)
        else:
            brush.draw_heading(str(view))
        painter.restore()


class _Brush:
    """Draws one entry into ``area``, measured from the reading side."""

    def __init__(self, painter: QPainter, area: QRectF, is_mirrored: bool) -> None:
        self._painter = painter
        self._area = area
        self._is_mirrored = is_mirrored
        self._tokens = tokens_now()

    def draw_heading(self, title: str) -> None:
        place = self._place(8, 8, self._area.width() - 16, 16)
        self._line(place, MarkedText(title), Type.LABEL_STRONG, ink_role="text2")
        width = QFontMetricsF(font_for(Type.LABEL_STRONG)).horizontalAdvance(title)
        rule = self._place(16 + width, 16, self._area.width() - width - 24, 1)
        self._painter.fillRect(rule, self._tokens.colour("line"))

    def draw_ground(self, state: QStyle.StateFlag) -> None:
        tokens = self._tokens
        radius = measures.RADIUS_CONTROL
        if state & QStyle.StateFlag.State_Selected:
            # The edge tells which one Enter opens where the tint alone would not.
            draw_box(self._painter, self._area, radius, tokens.colour("hover"), None)
            bar = self._place(0, 6, 3, self._area.height() - 12)
            draw_box(self._painter, bar, 1.5, tokens.colour("accent"), None)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(self._painter, self._area, radius, tokens.colour("hover"), None)

    def draw_result(self, view: ResultView) -> None:
        tokens = self._tokens
        draw_icon(self._painter, self._place(11, 8, 16, 16), view.icon_name, tokens.colour("text2"))
        inner = self._area.width() - _TEXT_X - 10
        when_width = self._when(view, inner)
        room = inner - when_width - (_GAP if when_width else 0)
        room -= self._hint(view, room)
        top = 7
        self._line(self._place(_TEXT_X, top, room, 18), view.title, Type.BODY)
        x, second = float(_TEXT_X), 26
        if view.who.text:
            share = min(text_width(view.who, font_for(Type.LABEL)), inner * 0.4)
            place = self._place(x, second, share, 16)
            x += self._line(place, view.who, Type.LABEL, ink_role="text2") + 4
            if view.detail.text:
                dot = self._place(x, second, 8, 16)
                x += self._line(dot, MarkedText("·"), Type.LABEL, ink_role="text3") + 4
        place = self._place(x, second, self._area.width() - x - 10, 16)
        self._line(place, view.detail, Type.LABEL, ink_role="text2")

    def _when(self, view: ResultView, inner: float) -> float:
        if not view.when:
            return 0.0
        width = QFontMetricsF(font_for(Type.LABEL)).horizontalAdvance(view.when) + 2
        place = self._place(_TEXT_X + inner - width, 8, width, 16)
        self._line(place, MarkedText(view.when), Type.LABEL, ink_role="text3")
        return width

    def _hint(self, view: ResultView, room: float) -> float:
        if not view.hint:
            return 0.0
        width = min(room / 2, tag_width(view.hint, ""))
        place = self._place(_TEXT_X + room - width, 7, width, TAG_HEIGHT)
        draw_tag(
            self._painter,
            place,
            view.hint,
            tokens=self._tokens,
            tone=Tone.NEUTRAL,
            is_mirrored=self._is_mirrored,
        )
        return width + _GAP

    def _line(
        self, place: QRectF, line: MarkedText, role: Type, *, ink_role: str = "text"
    ) -> float:
        ink = self._tokens.colour(ink_role)
        font = font_for(role)
        return draw_marked(self._painter, place, line, font, ink, at_right=self._is_mirrored)

    def _place(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self._area.left() + x
        if self._is_mirrored:
            left = self._area.right() - x - width
        return QRectF(left, self._area.top() + y, max(0.0, width), height)
