"""What happened on the ticket so far, the latest first."""

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.panels.quiet_list import QuietDelegate, QuietList
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.tokens import Tokens
from ui.ticket.views import TimelineView
from ui.widgets.painting import blend, draw_box, elided

_ROW = 28
_WHEN = 94
_ICON = 16
_TEXT = 120
_BAR = 84
_LEAST_WORDS = 130  # with less room for the words there is no bar


class _TimelineDelegate(QuietDelegate[TimelineView]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_ROW, parent)

    def words(self, row: TimelineView) -> str:
        stages = row.more if row.bar else ""
        return ", ".join(part for part in (row.when, row.text, row.right, stages) if part)

    def tip(self, row: TimelineView) -> str:
        return row.more or row.text

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        row: TimelineView,
        tokens: Tokens,
        *,
        is_mirrored: bool,
    ) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter
        font = font_for(Type.LABEL)
        painter.setFont(font)
        painter.setPen(tokens.colour("text2"))
        painter.drawText(area, flags, row.when)
        right = QFontMetricsF(font).horizontalAdvance(row.right)
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, row.right)
        left = area.right() - _WHEN - _ICON if is_mirrored else area.left() + _WHEN
        icon = QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, icon, row.icon, tokens.ring(row.tone))
        taken = right + (measures.S16 if right else 0)
        if row.bar and area.width() - _TEXT - taken - _BAR > _LEAST_WORDS:
            place = area.left() + taken if is_mirrored else area.right() - taken - _BAR
            _draw_bar(painter, QRectF(place, area.center().y() - 3, _BAR, 6), row.bar, tokens)
            taken += _BAR + measures.S16
        font = font_for(Type.BODY)
        painter.setFont(font)
        painter.setPen(tokens.colour("text"))
        words = area.adjusted(_TEXT, 0, -taken, 0)
        if is_mirrored:
            words = area.adjusted(taken, 0, -_TEXT, 0)
        shown = elided(QFontMetricsF(font), row.text, words.width())
        painter.drawText(words, flags, shown)


def _draw_bar(
    painter: QPainter, area: QRectF, shares: tuple[tuple[int, float], ...], tokens: Tokens
) -> None:
    """Draw the time in each stage, the first at the left; the stages differ in strength."""
    draw_box(painter, area, 3, tokens.colour("ring_track"), None)
    left = area.left()
    for number, share in shares:
        width = area.width() * share
        colour = blend(tokens.colour("accent"), tokens.colour("ring_track"), 0.6 * (number % 2))
        painter.fillRect(QRectF(left, area.top(), max(1.0, width - 1), area.height()), colour)
        left += width


class TimelineList(QuietList[TimelineView]):
    """Nothing in it can be changed; some rows open what they stand for.

    Signals:
        entry_opened: what a row opens, by a press or Enter; rows that open nothing say nothing.
    """

    entry_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("TimelineList", "Timeline")
        super().__init__(name, _TimelineDelegate(), parent)
        self.clicked.connect(self._on_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_chosen()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_chosen(self) -> None:
        row = self.current
        if row is not None and row.opens:
            self.entry_opened.emit(row.opens)
