"""Tabs in a sunken track, each with an optional count printed lighter."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_box, draw_focus, smooth

_INSET: Final = 2
_PADDING: Final = 10
_GAP: Final = 5


class SegmentedTabs(QTabBar):
    """A tab bar whose chosen tab stands raised in a track; arrows move, Tab leaves."""

    def __init__(
        self, names: tuple[str, ...], parent: QWidget | None = None, *, accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self._counts: list[str] = []
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        for name in names:
            self.add_tab(name)

    def add_tab(self, name: str) -> None:
        """Add a tab behind the others, without a count."""
        self._counts.append("")
        self.addTab(name)
        self.updateGeometry()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Have these tabs, without counts, in place of those before."""
        while self.count():
            self.removeTab(0)
        self._counts = []
        for name in names:
            self.add_tab(name)

    def set_count(self, index: int, count: int | None) -> None:
        """Print ``count`` after the tab's name; None for no count."""
        text = "" if count is None else str(count)
        if self._counts[index] == text:
            return
        self._counts[index] = text
        self.setAccessibleTabName(index, f"{self.tabText(index)} {text}".strip())
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        width = self.tab_wanted_width(index)
        count = max(1, self.count())
        return QSize(max(width, self.width() // count), measures.BUTTON_NORMAL)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return QSize(self.tab_wanted_width(index), measures.BUTTON_NORMAL)

    def tab_wanted_width(self, index: int) -> int:
        """Return the width that the tab's words need."""
        width = QFontMetricsF(_font()).horizontalAdvance(self.tabText(index)) + 2 * _PADDING
        if self._counts[index]:
            width += QFontMetricsF(_count_font()).horizontalAdvance(self._counts[index]) + _GAP
        return round(width + 0.5)

    def sizeHint(self) -> QSize:
        width = sum(self.tab_wanted_width(index) for index in range(self.count()))
        return QSize(width, measures.BUTTON_NORMAL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that was meant for the list below must not change the list.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        edge = tokens.colour("edge") if tokens.is_contrast else None
        track = QRectF(self.rect())
        draw_box(painter, track, measures.RADIUS_CONTROL + 1, tokens.colour("sunken"), edge)
        for index in range(self.count()):
            is_chosen = index == self.currentIndex()
            tab = QRectF(self.tabRect(index)).adjusted(_INSET, _INSET, -_INSET, -_INSET)
            if is_chosen:
                ground = "pressed" if tokens.is_dark else "surface"
                ring = tokens.colour("edge" if tokens.is_contrast else "line")
                draw_box(painter, tab, measures.RADIUS_CONTROL, tokens.colour(ground), ring)
                if self.hasFocus():
                    radius = measures.RADIUS_CONTROL - 1
                    draw_focus(painter, tab, radius, tokens.colour("focus"))
            self._draw_words(painter, tab, index, is_chosen)

    def _draw_words(self, painter: QPainter, tab: QRectF, index: int, is_chosen: bool) -> None:
        tokens = tokens_now()
        metrics = QFontMetricsF(_font())
        words, count = self.tabText(index), self._counts[index]
        width = metrics.horizontalAdvance(words)
        count_width = QFontMetricsF(_count_font()).horizontalAdvance(count) + _GAP if count else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = tab.center().x() - (width + count_width) / 2
        words_x = x + count_width if is_mirrored else x
        count_x = x if is_mirrored else x + width + _GAP
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags = int(align | Qt.AlignmentFlag.AlignAbsolute)
        painter.setFont(_font())
        painter.setPen(tokens.colour("text" if is_chosen else "text2"))
        box = QRectF(words_x, tab.top(), width + 2, tab.height())
        painter.drawText(box, flags, words)
        if count:
            painter.setFont(_count_font())
            painter.setPen(tokens.colour("text2" if is_chosen else "text3"))
            box = QRectF(count_x, tab.top(), count_width + 2, tab.height())
            painter.drawText(box, flags, count)


def _font() -> QFont:
    return font_for(Type.LABEL, QFont.Weight.Medium)


def _count_font() -> QFont:
    return font_for(Type.LABEL)
