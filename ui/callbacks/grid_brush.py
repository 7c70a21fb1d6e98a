"""Paints the calendar: hours, days, the time now, and the items in their boxes."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.callbacks.agenda_views import (
    AgendaItemView,
    DayView,
    ItemKind,
    ItemState,
    NowView,
    ProposedView,
    Span,
)
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.tokens import Tokens
from ui.widgets.painting import blend, draw_box, draw_dot, elided

_RADIUS: Final = 5
_INSET: Final = 3.0
_BAR: Final = 3.0
_ICON: Final = 12.0
_NARROW: Final = 78.0  # less than tick, time and a letter or two


@dataclass(frozen=True, slots=True)
class _Look:
    """The colours of one item: ground, bar at its beginning, the time's ink and the other's."""

    ground: QColor
    bar: QColor | None
    time: QColor
    words: QColor
    icon: str = ""


class GridBrush:
    """Draws with one painter; every rectangle is already where it is seen, mirrored or not."""

    def __init__(self, painter: QPainter, tokens: Tokens, is_mirrored: bool) -> None:
        self.painter = painter
        self.tokens = tokens
        self.is_mirrored = is_mirrored
        self._font = font_for(Type.LABEL)
        self._bold = font_for(Type.LABEL, QFont.Weight.DemiBold)
        self._measures = {id(font): QFontMetricsF(font) for font in (self._font, self._bold)}

    # --- the ground

    def day(self, column: QRectF, day: DayView, px_per_minute: float, *, is_alone: bool) -> None:
        """Draw a day's ground: today's tint among others, and what is closed or night there."""
        tokens = self.tokens
        if day.is_today and not (is_alone or tokens.is_contrast):
            self.painter.fillRect(column, tokens.colour("accent_tint", 0.4))
        for span in day.closed:
            self.painter.fillRect(_part(column, span, px_per_minute), self._closed())
        for span in day.night:
            hatch = QBrush(tokens.colour("text3", 0.35), Qt.BrushStyle.BDiagPattern)
            self.painter.fillRect(_part(column, span, px_per_minute), hatch)

    def hour(self, axis: QRectF, line: QRectF, words: str) -> None:
        """Draw an hour's line, and its name where the axis is."""
        self.painter.fillRect(line, self._line())
        self._axis_words(axis, words, self._font, self.tokens.colour("text3"))

    def edge(self, line: QRectF) -> None:
        """Draw the line between two days."""
        self.painter.fillRect(line, self._line())

    def now(self, axis: QRectF, line: QRectF, today: QRectF | None, now: NowView) -> None:
        """Draw where the time stands, thicker in today's column."""
        colour = self.tokens.colour("accent")
        self.painter.fillRect(line, self.tokens.colour("accent", 0.5))
        if today is not None:
            y = line.center().y()
            stroke = QRectF(today.left(), y - 1, today.width(), 2)
            self.painter.fillRect(stroke, colour)
            edge = today.right() if self.is_mirrored else today.left()
            draw_dot(self.painter, QPointF(edge, y), 4, colour)
        self.painter.fillRect(axis, self.tokens.colour("surface"))
        self._axis_words(axis, now.words, self._bold, self.tokens.colour("accent_text"))

    def _axis_words(self, axis: QRectF, words: str, font: QFont, ink: QColor) -> None:
        side = Qt.AlignmentFlag.AlignLeft if self.is_mirrored else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self.painter.setFont(font)
        self.painter.setPen(ink)
        self.painter.drawText(axis, int(flags), words)

    def _line(self) -> QColor:
        tokens = self.tokens
        return tokens.colour("ring_track") if tokens.is_contrast else tokens.colour("line")

    def _closed(self) -> QColor:
        tokens = self.tokens
        return tokens.colour("hover") if tokens.is_contrast else tokens.colour("sunken", 0.55)

    # --- the items

    def item(self, box: QRectF, item: AgendaItemView, *, is_selected: bool, is_lit: bool) -> None:
        """Draw one item; what is selected has an outline."""
        look = self._look(item)
        area = self._inside(box)
        edge = self.tokens.colour("edge") if self.tokens.is_contrast else None
        if item.end is not None and edge is None and look.bar is not None:
            edge = QColor(look.bar)
            edge.setAlphaF(0.45)
        draw_box(self.painter, area, _RADIUS, look.ground, edge)
        if is_lit:
            draw_box(self.painter, area, _RADIUS, self.tokens.colour("text", 0.05), None)
        if is_selected:
            draw_outline(self.painter, area, self.tokens.colour("focus"))
        if item.kind is ItemKind.MORE:
            self._centred(area, f"+{item.count}", look.time)
            return
        self._write(area, item, look)

    def proposed(self, box: QRectF, view: ProposedView) -> None:
        """Draw a time that is only thought of: dashed, with what speaks against it."""
        tokens = self.tokens
        role = "due" if view.warning else "accent"
        area = self._inside(box)
        self.painter.setPen(QPen(tokens.colour(role), 1.5, Qt.PenStyle.DashLine))
        self.painter.setBrush(tokens.colour("surface"))
        self.painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        ink = tokens.colour(f"{role}_text")
        inside = area.adjusted(8, 0, -4, 0)
        first = QRectF(inside.left(), area.top() + 2, inside.width(), 16)
        self._line_of(first, view.words, self._bold, ink)
        second = view.warning or view.note
        if second and area.height() >= 34:
            below = first.translated(0, 16)
            self._line_of(below, second, self._font, ink)

    def _look(self, item: AgendaItemView) -> _Look:
        tokens = self.tokens
        colour = tokens.colour
        if item.kind is ItemKind.MORE:
            return _Look(colour("sunken"), None, colour("text2"), colour("text2"))
        quiet = blend(colour("surface"), colour("sunken"), 0.6)
        if item.state is ItemState.KEPT:
            return _Look(quiet, None, colour("text2"), colour("text2"), "check")
        if item.state is ItemState.BROKEN:
            return _Look(quiet, None, colour("late_text"), colour("text2"), "x")
        if item.state is ItemState.LATE:
            ink = colour("late_text")
            return _Look(colour("late_tint"), colour("late"), ink, ink)
        if item.kind is ItemKind.PROMISE:
            return _Look(colour("sunken"), colour("text2"), colour("text"), colour("text"))
        return _Look(colour("accent_tint"), colour("accent"), colour("text"), colour("text"))

    def _write(self, area: QRectF, item: AgendaItemView, look: _Look) -> None:
        top = area.top() + (2 if area.height() >= 20 else (area.height() - 16) / 2)
        if area.width() < _NARROW:
            self._write_narrow(area, top, item, look)
            return
        start = self._mark(area, item, look)
        first = self._row(area, start, top)
        used = self._measures[id(self._bold)].horizontalAdvance(item.time) + 4
        below = [item.there] if item.there else []
        words = f"{item.name} · {item.about}" if item.about else item.name
        if item.end is not None and used > first.width() * 0.6 and area.height() >= 34:
            below.insert(0, words)
            words = ""
        used = min(first.width(), used)
        self._line_of(self._head(first, used), item.time, self._bold, look.time)
        self._line_of(self._tail(first, used), words, self._font, look.words)
        quiet = look.words if item.state is ItemState.LATE else self.tokens.colour("text2")
        lines = int((area.bottom() - top - 16) // 16)
        for place, said in enumerate(below[:lines]):
            row = self._row(area, min(start, 12.0), top + 16 * (place + 1))
            self._line_of(row, said, self._font, quiet if said == item.there else look.words)

    def _write_narrow(self, area: QRectF, top: float, item: AgendaItemView, look: _Look) -> None:
        """Write where there is room for the begin alone; the name below it, if it is high."""
        start = self._mark(area, item, look) if look.bar is not None else 8.0
        begin = item.time.split("–")[0] + ("–" if item.end is not None else "")
        ink = self.tokens.colour("live_text") if item.state is ItemState.KEPT else look.time
        self._line_of(self._row(area, start, top), begin, self._bold, ink)
        if area.height() >= 34:
            self._line_of(self._row(area, start, top + 16), item.name, self._font, look.words)

    def _mark(self, area: QRectF, item: AgendaItemView, look: _Look) -> float:
        """Draw the bar or the tick, and return where the words begin."""
        if look.bar is not None:
            bar = self._from_start(area, 4, _BAR)
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(look.bar)
            self.painter.drawRoundedRect(bar.adjusted(0, 4, 0, -4), 1.5, 1.5)
            return 12.0
        if look.icon:
            mark = self._from_start(area, 6, _ICON)
            mark.setTop(area.top() + 3)
            mark.setHeight(_ICON)
            role = "live" if item.state is ItemState.KEPT else "late"
            draw_icon(self.painter, mark, look.icon, self.tokens.colour(role))
            return 22.0
        return 10.0

    def _row(self, area: QRectF, start: float, top: float) -> QRectF:
        row = self._from_start(area, start, max(0.0, area.width() - start - 4))
        return QRectF(row.left(), top, row.width(), 16)

    def _centred(self, area: QRectF, words: str, ink: QColor) -> None:
        self.painter.setFont(self._bold)
        self.painter.setPen(ink)
        self.painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)

    def _line_of(self, area: QRectF, words: str, font: QFont, ink: QColor) -> None:
        side = Qt.AlignmentFlag.AlignRight if self.is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self.painter.setFont(font)
        self.painter.setPen(ink)
        shown = elided(self._measures[id(font)], words, area.width())
        self.painter.drawText(area.adjusted(-1, 0, 1, 0), int(flags), shown)

    def _inside(self, box: QRectF) -> QRectF:
        return box.adjusted(_INSET, 1, -_INSET, -1)

    def _from_start(self, area: QRectF, x: float, width: float) -> QRectF:
        left = area.right() - x - width if self.is_mirrored else area.left() + x
        return QRectF(left, area.top(), width, area.height())

    def _head(self, area: QRectF, width: float) -> QRectF:
        return self._from_start(area, 0, width)

    def _tail(self, area: QRectF, from_x: float) -> QRectF:
        return self._from_start(area, from_x, max(0.0, area.width() - from_x))


def draw_outline(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Draw the outline of what is selected, 2 px round it."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0, 0, 0, 0), _RADIUS, _RADIUS)


def _part(column: QRectF, span: Span, px_per_minute: float) -> QRectF:
    top = column.top() + span.begin * px_per_minute
    return QRectF(column.left(), top, column.width(), (span.end - span.begin) * px_per_minute)
