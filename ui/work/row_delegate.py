"""Paints a row of work: ring in the gutter, name and time, subject, and the tag that says why."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, draw_focus
from ui.widgets.ring import draw_gutter_ring, draw_kept_disc, draw_late_disc
from ui.widgets.row_brush import RowBrush
from ui.widgets.tag import TAG_HEIGHT, draw_tag, tag_width
from ui.work.row_model import ENTRY_ROLE
from ui.work.view import Gutter, RowView, SectionView

_SECTION_HEIGHT: Final = 28
_MARGIN: Final = 8
_GUTTER: Final = 14
_TEXT_X: Final = 32


class RowDelegate(QStyledItemDelegate):
    """Paints rows and headings in the tokens of the moment, mirrored where needed."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_row = isinstance(index.data(ENTRY_ROLE), RowView)
        return QSize(160, measures.ROW_HEIGHT if is_row else _SECTION_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        area = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        brush = _Brush(painter, area, tokens_now(), is_mirrored)
        if isinstance(entry, SectionView):
            brush.draw_section(entry)
        elif isinstance(entry, RowView):
            brush.draw_ground(entry, option.state)
            brush.draw_gutter(entry)
            brush.draw_lines(entry, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()


class _Brush(RowBrush):
    """Draws the parts of one entry into ``area``, measured from the reading side."""

    def draw_section(self, section: SectionView) -> None:
        self.heading(8, section.title, section.count_text, section.tone)

    def draw_ground(self, row: RowView, state: QStyle.StateFlag) -> None:
        tokens = self.tokens
        radius = measures.RADIUS_ROW
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        ground: QColor | None = None
        if row.pin_tone is not Tone.NEUTRAL:
            ground = tokens.tint(row.pin_tone)
        elif is_selected:
            ground = tokens.colour("accent_tint")
        elif is_under:
            ground = tokens.colour("hover")
        if ground is not None:
            edge = None
            if tokens.is_contrast:
                edge = tokens.ring(row.pin_tone) if row.pin_tone is not Tone.NEUTRAL else None
                edge = edge or tokens.colour("accent" if is_selected else "edge")
            draw_box(self.painter, self.area, radius, ground, edge)
        if has_focus:
            draw_focus(self.painter, self.area, radius - 1, tokens.colour("focus"))

    def draw_gutter(self, row: RowView) -> None:
        box = self.place(8, 10, _GUTTER, _GUTTER)
        tokens, painter = self.tokens, self.painter
        if row.gutter is Gutter.RING:
            draw_gutter_ring(painter, box, row.ring_share, row.ring_tone, tokens)
        elif row.gutter is Gutter.LATE:
            draw_late_disc(painter, box, tokens)
        elif row.gutter is Gutter.DUE:
            draw_late_disc(painter, box, tokens, Tone.DUE)
        elif row.gutter is Gutter.KEPT:
            draw_kept_disc(painter, box, tokens)
        else:
            box = self.place(7, 9, 16, 16)
            draw_icon(painter, box, row.gutter_icon, tokens.ring(row.ring_tone))

    def draw_lines(self, row: RowView, is_selected: bool) -> None:
        tokens = self.tokens
        inner = self.area.width() - _TEXT_X - 8
        time_font = font_for(Type.BODY)
        time_width = QFontMetricsF(time_font).horizontalAdvance(row.time_text)
        time_ink = tokens.ink(row.time_tone)
        self.text(_TEXT_X, 8, inner, 18, row.time_text, time_font, time_ink, at_end=True)
        room = inner - time_width - 8
        self.text(_TEXT_X, 8, room, 18, row.title, font_for(Type.STRONG), tokens.colour("text"))
        font, ink = font_for(Type.LABEL), tokens.colour("text2")
        self.text(_TEXT_X, 27, inner, 16, row.subject, font, ink)
        if not row.tag:
            return
        width = min(inner, tag_width(row.tag, row.tag_icon))
        is_pinned = row.pin_tone is not Tone.NEUTRAL
        tone = row.tag_tone
        ground = None
        if is_pinned or (is_selected and tone is Tone.NEUTRAL):
            ground = tokens.colour("window" if tokens.is_dark else "surface")
        if is_pinned and tone is Tone.NEUTRAL:
            tone = row.pin_tone
        draw_tag(
            self.painter,
            self.place(_TEXT_X, 46, width, TAG_HEIGHT),
            row.tag,
            tokens=tokens,
            tone=tone,
            icon_name=row.tag_icon,
            ground=ground,
            is_mirrored=self.is_mirrored,
        )
