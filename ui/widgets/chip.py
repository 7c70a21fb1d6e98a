"""A round choice among a few, ticked when chosen, with its Alt key."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_box, draw_focus, mirrored, smooth

_HEIGHT: Final = 28
_PADDING: Final = 11
_GAP: Final = 6


class Chip(QToolButton):
    """A checkable chip; group several in a QButtonGroup for one of many.

    Shape: ``alt_letter`` is the letter that, with Alt, checks it; empty for none.
    """

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        alt_letter: str = "",
        opens_menu: bool = False,
    ) -> None:
        super().__init__(parent)
        self.opens_menu = opens_menu
        self.key_hint = f"Alt+{alt_letter.upper()}" if alt_letter else ""
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        if alt_letter:
            self.setShortcut(QKeySequence(self.key_hint))
        self.set_hint("")

    def set_hint(self, hint: str) -> None:
        """Say more about the choice under the mouse and to who listens."""
        key = self.tr("Key {key}").format(key=self.key_hint) if self.key_hint else ""
        self.setToolTip(hint)
        self.setAccessibleDescription(" ".join(words for words in (hint, key) if words))

    def set_label(self, label: str) -> None:
        """Change the words, keeping the shortcut."""
        shortcut = self.shortcut()
        self.setText(label)
        self.setShortcut(shortcut)
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2.0 * _PADDING + QFontMetricsF(_label_font()).horizontalAdvance(self.text())
        if self.isChecked():
            width += 14 + _GAP
        if self.key_hint:
            width += QFontMetricsF(font_for(Type.KEY)).horizontalAdvance(self.key_hint) + _GAP
        if self.opens_menu:
            width += 12 + _GAP
        return QSize(round(width + 0.5), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        radius = _HEIGHT / 2
        on = self.isChecked()
        fill = tokens.colour("accent_tint" if on else "surface")
        if not on and (self.isDown() or self.underMouse()):
            fill = tokens.colour("pressed" if self.isDown() else "hover")
        edge = tokens.colour("accent" if on else "edge")
        draw_box(painter, area, radius, fill if self.isEnabled() else None, edge)
        if self.hasFocus():
            draw_focus(painter, area, radius - 1, tokens.colour("focus"))
        ink = tokens.colour("accent_text" if on else "text")
        if not self.isEnabled():
            ink = tokens.colour("text3")
        x = float(_PADDING)
        if on:
            box = QRectF(x, area.center().y() - 7, 14, 14)
            draw_icon(painter, mirrored(self, box), "check", ink)
            x += 14 + _GAP
        for text, font, colour in (
            (self.text(), _label_font(), ink),
            (self.key_hint, font_for(Type.KEY), ink if on else tokens.colour("text3")),
        ):
            if not text:
                continue
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(colour)
            box = mirrored(self, QRectF(x, 0, width + 1, area.height()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            x += width + _GAP
        if self.opens_menu:
            box = QRectF(x, area.center().y() - 6, 12, 12)
            draw_icon(painter, mirrored(self, box), "caret-down", ink)


def _label_font() -> QFont:
    return font_for(Type.LABEL, QFont.Weight.Medium)
