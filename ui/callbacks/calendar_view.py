"""A day or a week as a whole: the heads, the grid below them, and what its colours mean."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.callbacks.agenda_views import AgendaView
from ui.callbacks.day_heads import DayHeads
from ui.callbacks.week_grid import WeekGrid
from ui.panels.labels import ElidedLabel
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.widgets.card import Separator
from ui.widgets.painting import mirrored, smooth

_ICON: Final = 12.0


class LegendMark(QWidget):
    """A bar in a colour of the grid, or a tick, with the word for it."""

    def __init__(
        self, words: str, role: str, parent: QWidget | None = None, *, icon: str = ""
    ) -> None:
        super().__init__(parent)
        self._words, self._role, self._icon = words, role, icon
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font_for(Type.LABEL)).horizontalAdvance(self._words)
        return QSize(round(width + self._start() + 2), 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = smooth(self), tokens_now()
        colour = tokens.colour(self._role)
        if self._icon:
            box = mirrored(self, QRectF(0, 2, _ICON, _ICON))
            draw_icon(painter, box, self._icon, colour)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(mirrored(self, QRectF(0, 2, 3, 12)), 1.5, 1.5)
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(tokens.colour("text2"))
        area = mirrored(self, QRectF(self._start(), 0, self.width() - self._start(), 16))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, int(flags), self._words)

    def _start(self) -> float:
        return _ICON + 5 if self._icon else 8


class CalendarView(QWidget):
    """Days beside each other; the grid tells what the agent wants."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.heads = DayHeads(self)
        self.grid = WeekGrid(name, self)
        self.footnote = ElidedLabel(self, role=Type.LABEL, ink="text2")
        legend = QHBoxLayout()
        legend.setContentsMargins(measures.S20, 9, measures.S20, 9)
        legend.setSpacing(measures.S16)
        legend.addWidget(self.footnote, stretch=1)
        for mark in (
            LegendMark(tr("kept"), "live", self, icon="check"),
            LegendMark(tr("open"), "accent", self),
            LegendMark(tr("promise"), "text2", self),
            LegendMark(tr("late"), "late", self),
        ):
            legend.addWidget(mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.grid, stretch=1)
        column.addWidget(Separator(self))
        column.addLayout(legend)
        self.setFocusProxy(self.grid)

    def show_agenda(self, view: AgendaView) -> None:
        self.heads.show_days(view.days)
        self.grid.show_agenda(view)
        self.footnote.setText(view.footnote)
