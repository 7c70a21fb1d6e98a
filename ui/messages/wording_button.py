"""A better wording to take: as much of it as there is, with its key at the end."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.key_names import key_words
from ui.widgets.painting import draw_box, draw_focus, smooth

_PADDING: Final = 10
_GAP: Final = 8
_LEAST: Final = 28


class WordingButton(QAbstractButton):
    """A wording that wraps, in a box of its own; a click keeps the focus where it is."""

    def __init__(self, words: str, key_hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key_hint = key_words(key_hint)
        self.setText(words)
        self.setAccessibleName(self.tr("Take “{wording}”").format(wording=words))
        if key_hint:
            self.setAccessibleDescription(self.tr("Key {key}").format(key=self.key_hint))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, max(40.0, width - self._beside()), 10_000)
        needed = QFontMetricsF(font_for(Type.BODY)).boundingRect(room, _FLAGS, self.text())
        return max(_LEAST, round(needed.height() + 0.5) + _PADDING)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 120 else 240
        return QSize(240, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        super().resizeEvent(event)

    def _beside(self) -> float:
        """Return the width that is taken by padding and key."""
        key = QFontMetricsF(font_for(Type.KEY)).horizontalAdvance(self.key_hint)
        return 2.0 * _PADDING + (key + _GAP if self.key_hint else 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        draw_box(
            painter, area, measures.RADIUS_CONTROL, tokens.colour(ground), tokens.colour("edge")
        )
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        inside = area.adjusted(_PADDING, 0, -_PADDING, 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        key_room = self._beside() - 2 * _PADDING
        words = inside.adjusted(
            key_room if is_mirrored else 0, 0, 0 if is_mirrored else -key_room, 0
        )
        painter.setFont(font_for(Type.BODY))
        painter.setPen(tokens.colour("accent_text"))
        painter.drawText(words, _FLAGS | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.key_hint:
            painter.setFont(font_for(Type.KEY))
            painter.setPen(tokens.colour("text3"))
            end = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
            whole = end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inside, int(whole), self.key_hint)


_FLAGS: Final = int(Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextIncludeTrailingSpaces.value)
