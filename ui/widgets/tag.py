"""A small word on a tint: why a row is here, what was confirmed."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.painting import draw_box, elided, smooth

TAG_HEIGHT: Final = 18
_PADDING: Final = 6
_ICON: Final = 12
_GAP: Final = 4


def tag_width(text: str, icon_name: str = "") -> float:
    """Return how wide a tag is, unshortened."""
    icon = _ICON + _GAP if icon_name else 0
    return QFontMetricsF(font_for(Type.TAG)).horizontalAdvance(text) + icon + 2 * _PADDING


def draw_tag(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    tokens: Tokens,
    tone: Tone,
    icon_name: str = "",
    ground: QColor | None = None,
    is_mirrored: bool = False,
) -> None:
    """Draw a tag to fill ``rect``; ``ground`` replaces the tone's tint (on a selected row)."""
    edge = tokens.colour("edge") if tokens.is_contrast else None
    fill = ground if ground is not None else tokens.tint(tone)
    draw_box(painter, rect, measures.RADIUS_TAG, fill, edge)
    ink = tokens.ink(tone)
    inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
    if icon_name:
        x = inside.right() - _ICON if is_mirrored else inside.left()
        draw_icon(painter, QRectF(x, rect.center().y() - _ICON / 2, _ICON, _ICON), icon_name, ink)
        room = _ICON + _GAP
        inside = inside.adjusted(0, 0, -room, 0) if is_mirrored else inside.adjusted(room, 0, 0, 0)
    font = font_for(Type.TAG)
    painter.setFont(font)
    painter.setPen(ink)
    shown = elided(QFontMetricsF(font), text, inside.width() + 1)
    align = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(inside.adjusted(0, 0, 1, 0), int(flags), shown)


class Tag(QWidget):
    """A tag as a widget of its own."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        tone: Tone = Tone.NEUTRAL,
        icon_name: str = "",
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self._icon_name = icon_name
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    @property
    def tone(self) -> Tone:
        return self._tone

    def show_tag(self, text: str, tone: Tone = Tone.NEUTRAL, icon_name: str = "") -> None:
        """Show other words, another tone or icon."""
        if (text, tone, icon_name) == (self._text, self._tone, self._icon_name):
            return
        self._text, self._tone, self._icon_name = text, tone, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(tag_width(self._text, self._icon_name) + 0.5), TAG_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_tag(
            smooth(self),
            QRectF(self.rect()),
            self._text,
            tokens=tokens_now(),
            tone=self._tone,
            icon_name=self._icon_name,
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )
