"""Draws one line of text in which some parts are marked: semibold on the accent's tint."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.search.view import MarkedText
from ui.theme.theme import tokens_now

_WIDER_BY = 1.06  # semibold takes that much more room


def text_width(line: MarkedText, font: QFont) -> float:
    """Return how wide ``line`` is, a little too much rather than too little."""
    wider = _WIDER_BY if line.marks else 1.0
    return QFontMetricsF(font).horizontalAdvance(line.text) * wider + 2


def draw_marked(
    painter: QPainter, area: QRectF, line: MarkedText, font: QFont, ink: QColor, *, at_right: bool
) -> float:
    """Draw ``line`` into ``area``, elided at its end, and return the width that it took.

    Shape: the line's own direction is kept inside it, so that foreign text stays in its place.
    """
    room = area.width() / (_WIDER_BY if line.marks else 1.0)
    shown = QFontMetricsF(font).elidedText(line.text, Qt.TextElideMode.ElideRight, room)
    whole = len(shown) if shown == line.text else len(shown) - 1
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(
        [_range(start, min(end, whole)) for start, end in _utf16(line) if start < whole]
    )
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(1e6)
    width = row.naturalTextWidth()
    row.setLineWidth(width)
    layout.endLayout()
    x = area.right() - width if at_right else area.left()
    painter.save()
    painter.setClipRect(area)
    painter.setPen(ink)
    layout.draw(painter, QPointF(x, area.top() + (area.height() - row.height()) / 2))
    painter.restore()
    return min(width, area.width())


def _range(start: int, end: int) -> QTextLayout.FormatRange:
    tokens = tokens_now()
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setForeground(tokens.colour("accent_text"))
    form.setBackground(tokens.colour("accent_tint"))
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, end - start, form
    return marked


def _utf16(line: MarkedText) -> list[tuple[int, int]]:
    """Return the marks in Qt's counting, where a sign beyond the first 65,536 counts two."""
    if max(line.text, default="") <= "\uffff":
        return list(line.marks)

    def place(at: int) -> int:
        return len(line.text[:at].encode("utf-16-le")) // 2

    return [(place(start), place(end)) for start, end in line.marks]
