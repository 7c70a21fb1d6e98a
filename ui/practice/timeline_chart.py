"""A call in time: ringing and stages in one lane, holds below, and what happened as marks."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.practice.views import MarkKind, SpanView, TimelineView
from ui.practice.walked_chart import WalkedChart
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.card import Card
from ui.widgets.painting import draw_box, draw_dot, elided, smooth
from ui.widgets.ring import draw_kept_disc, draw_late_disc

_SIDE: Final = 14
_STAGES: Final = (10, 24)  # top and height of the lane
_HOLDS: Final = (38, 10)
_MARKS: Final = 56
_ROWS: Final = 3  # of marks that would else lie on one another
_ROW: Final = 19
_MARK: Final = 14.0
_AXIS: Final = _MARKS + _ROWS * _ROW + 6
_HEIGHT: Final = _AXIS + 24
_STEPS_S: Final = (15, 30, 60, 120, 300, 600, 1800, 3600)
_LEAST_STEP: Final = 56


def draw_mark(
    painter: QPainter, centre: QPointF, kind: MarkKind, tokens: Tokens, icon: str = ""
) -> None:
    """Draw a mark by its shape, so that no colour is needed to tell it."""
    half = _MARK / 2
    area = QRectF(centre.x() - half, centre.y() - half, _MARK, _MARK)
    if kind in (MarkKind.KEPT, MarkKind.TRAINER_KEPT):
        draw_kept_disc(painter, area, tokens)
    elif kind in (MarkKind.MISSED, MarkKind.TRAINER_MISSED):
        draw_late_disc(painter, area, tokens, Tone.DUE)
    elif kind is MarkKind.CHECK_IN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("accent"))
        x, y = centre.x(), centre.y()
        corners = [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(x - half, y)]))
    elif kind is MarkKind.MOOD:
        face = area.adjusted(-1, -1, 1, 1)
        draw_icon(painter, face, icon or "smiley", tokens.colour("text2"))
    elif kind is MarkKind.SAID:
        painter.setPen(QPen(tokens.colour("text2"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 4.2, 4.2)
    else:  # the answer and the end
        painter.setPen(QPen(tokens.colour("text2"), 2))
        painter.drawLine(QPointF(centre.x(), area.top()), QPointF(centre.x(), area.bottom()))
    if kind in (MarkKind.TRAINER_KEPT, MarkKind.TRAINER_MISSED):
        painter.setPen(QPen(tokens.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-2.5, -2.5, 2.5, 2.5), 4, 4)


class TimelineChart(WalkedChart):
    """The chart itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("The call in time"))
        self._view = TimelineView(0.0, (), ())

    def show_timeline(self, view: TimelineView) -> None:
        self._view = view
        self.show_points(tuple(mark.words for mark in view.marks), view.summary)

    def sizeHint(self) -> QSize:
        return QSize(640, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, _HEIGHT)

    def place_of(self, point: int) -> QPointF:
        return QPointF(self._x(self._view.marks[point].at_s), self._y(self._rows()[point]))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_now(), smooth(self)
        if self._view.length_s <= 0:
            return
        self._draw_axis(painter, tokens)
        for number, span in enumerate(self._view.spans):
            self._draw_span(painter, span, number, tokens)
        if 0 <= self.current < len(self.points):
            place = self.place_of(self.current)
            painter.setPen(QPen(tokens.colour("accent"), 1.5))
            painter.drawLine(QPointF(place.x(), _STAGES[0]), QPointF(place.x(), _AXIS))
            draw_dot(painter, place, 12, tokens.colour("accent_tint"))
        rows = self._rows()
        for mark, row in zip(self._view.marks, rows, strict=True):
            place = QPointF(self._x(mark.at_s), self._y(row))
            draw_mark(painter, place, mark.kind, tokens, mark.icon)
        self.draw_walk_focus(painter)

    def _draw_span(self, painter: QPainter, span: SpanView, number: int, tokens: Tokens) -> None:
        left, right = sorted((self._x(span.start_s), self._x(span.end_s)))
        top, height = _HOLDS if span.is_hold else _STAGES
        area = QRectF(left, top, max(2.0, right - left - 1), height)
        if span.is_hold:
            draw_box(painter, area, 3, tokens.colour("due_tint"), tokens.colour("due"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(tokens.colour("due"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(area, 3, 3)
            return
        ground = "sunken" if span.is_ringing else "accent_tint"
        edge = tokens.colour("edge" if tokens.is_contrast else "line")
        draw_box(painter, area, measures.RADIUS_TAG, tokens.colour(ground), edge)
        font = font_for(Type.TAG)
        words = elided(QFontMetricsF(font), span.label, area.width() - 8)
        if len(words) > 2:  # an ellipsis alone says nothing
            painter.setFont(font)
            painter.setPen(tokens.colour("text2" if span.is_ringing else "accent_text"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)

    def _draw_axis(self, painter: QPainter, tokens: Tokens) -> None:
        length = self._view.length_s
        room = max(1.0, self.width() - 2 * _SIDE)
        step = next((s for s in _STEPS_S if room * s / length >= _LEAST_STEP), _STEPS_S[-1])
        painter.setFont(font_for(Type.TAG))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        for at in range(0, int(length) + 1, step):
            x = self._x(at)
            painter.setPen(QPen(tokens.colour("line"), 1))
            painter.drawLine(QPointF(x, _STAGES[0]), QPointF(x, _AXIS))
            painter.setPen(tokens.colour("text2"))
            words = f"{at // 60}:{at % 60:02}"
            painter.drawText(QRectF(x - 30, _AXIS + 3, 60, 16), flags, words)

    def _x(self, at_s: float) -> float:
        length = max(self._view.length_s, 0.001)
        x = _SIDE + (self.width() - 2 * _SIDE) * min(max(at_s, 0.0), length) / length
        return self.width() - x if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else x

    def _y(self, row: int) -> float:
        return _MARKS + row * _ROW + _MARK / 2

    def _rows(self) -> list[int]:
        """Return the row of each mark: the first where it lies on none before it."""
        last = [-1000.0] * _ROWS
        rows = []
        room = self.width() - 2 * _SIDE
        for mark in self._view.marks:
            x = room * mark.at_s / max(self._view.length_s, 0.001)
            free = [row for row in range(_ROWS) if x - last[row] >= _MARK + 5]
            row = free[0] if free else last.index(min(last))
            last[row] = x
            rows.append(row)
        return rows


class _Sign(QWidget):
    """One mark of the legend."""

    def __init__(self, kind: MarkKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(smooth(self), QRectF(self.rect()).center(), self._kind, tokens_now())


class TimelineCard(Card):
    """The chart with its legend; the words of the mark that is walked to stand below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=8)
        self.chart = TimelineChart(self)
        self._hint = self.tr("Left and Right go from mark to mark.")
        self.words = label(self._hint, self, ink="text2", wraps=True)
        self.words.setMinimumHeight(2 * Type.BODY.line)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._legend = FlowLayout(gap=measures.S12)
        self._signs: dict[MarkKind, QWidget] = {}
        names = {
            MarkKind.KEPT: self.tr("Kept"),
            MarkKind.MISSED: self.tr("Missed"),
            MarkKind.CHECK_IN: self.tr("Check-in"),
            MarkKind.SAID: self.tr("The customer speaks"),
            MarkKind.MOOD: self.tr("The customer’s mood changes"),
            MarkKind.TRAINER_KEPT: self.tr("Your trainer saw"),
        }
        for kind, name in names.items():
            holder = QWidget(self)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(measures.S4)
            row.addWidget(_Sign(kind, holder))
            row.addWidget(label(name, holder, role=Type.LABEL, ink="text2"))
            self._legend.addWidget(holder)
            self._signs[kind] = holder
        title = self.tr("When it happened")
        self.column.addWidget(label(title, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addWidget(self.chart)
        self.column.addLayout(self._legend)
        self.column.addWidget(self.words)
        self.chart.moved.connect(self.words.setText)

    def show_timeline(self, view: TimelineView) -> None:
        """Show ``view``; the card hides when there is nothing to see in it."""
        self.setVisible(view.length_s > 0)
        self.chart.show_timeline(view)
        self.words.setText(self._hint)
        kinds = {mark.kind for mark in view.marks}
        if MarkKind.TRAINER_MISSED in kinds:
            kinds.add(MarkKind.TRAINER_KEPT)
        for kind, sign in self._signs.items():
            sign.setVisible(kind in kinds)
