"""What rows of wide lists are painted with: ground, places and words, from the reading side."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.theme.fonts import Type, font_for
from ui.theme.tokens import Tokens, Tone
from ui.widgets.painting import elided


class RowBrush:
    """Draws the parts of one entry into ``area``, measured from the side where reading starts."""

    def __init__(self, painter: QPainter, area: QRectF, tokens: Tokens, is_mirrored: bool) -> None:
        self.painter = painter
        self.area = area
        self.tokens = tokens
        self.is_mirrored = is_mirrored

    def heading(self, y: float, title: str, count: str, tone: Tone) -> None:
        """Draw a heading with how many rows stand below it."""
        ink = self.tokens.colour("text2") if tone is Tone.NEUTRAL else self.tokens.ink(tone)
        font = font_for(Type.LABEL)
        width = self.area.width() - 16
        self.text(8, y, width, 16, title, font, ink)
        self.text(8, y, width, 16, count, font, ink, at_end=True)

    def place(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self.area.left() + x
        if self.is_mirrored:
            left = self.area.right() - x - width
        return QRectF(left, self.area.top() + y, width, height)

    def text(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        text: str,
        font: QFont,
        ink: QColor,
        *,
        at_end: bool = False,
    ) -> None:
        """Write one line, elided; ``at_end`` where reading ends."""
        self.painter.setFont(font)
        self.painter.setPen(ink)
        is_right = at_end is not self.is_mirrored
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        shown = elided(QFontMetricsF(font), text, width)
        self.painter.drawText(self.place(x, y, width, height), int(flags), shown)
