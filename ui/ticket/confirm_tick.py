"""A small tick that becomes a tag once it is set: the customer confirmed, it was clear already."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, draw_focus, mirrored, smooth
from ui.widgets.ring import draw_empty_tick

_HEIGHT = 24
_SPARE = 3  # a target of 24, drawn as a tag of 18
_PADDING = 7
_MARK = 12
_GAP = 5


class ConfirmTick(QAbstractButton):
    """Shows an empty tick with words, or the words on the colour of what is settled.

    Whether it is ticked comes with the next view; ``clicked`` says that the agent wants it changed.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_set = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_set(self) -> bool:
        return self._is_set

    def show_tick(self, words: str, *, is_set: bool) -> None:
        if (words, is_set) == (self.text(), self._is_set):
            return
        self._is_set = is_set
        self.setChecked(is_set)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802
        """Change nothing at a press: what is ticked is what the next view says."""

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font_for(Type.TAG)).horizontalAdvance(self.text())
        return QSize(round(words + 0.5) + _MARK + _GAP + 2 * _PADDING, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect()).adjusted(0, _SPARE, 0, -_SPARE)
        is_under = self.underMouse()
        fill = tokens.tint(Tone.LIVE) if self._is_set else None
        if not self._is_set and is_under:
            fill = tokens.colour("pressed" if self.isDown() else "hover")
        edge = tokens.colour("edge") if tokens.is_contrast or not self._is_set else None
        draw_box(painter, area, measures.RADIUS_TAG, fill, edge)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_TAG, tokens.colour("focus"))
        ink = tokens.ink(Tone.LIVE) if self._is_set else tokens.colour("text2")
        mark = mirrored(self, QRectF(_PADDING, area.center().y() - _MARK / 2, _MARK, _MARK))
        if self._is_set:
            draw_icon(painter, mark, "check", ink)
        else:
            draw_empty_tick(painter, mark.adjusted(0.5, 0.5, -0.5, -0.5), tokens)
        painter.setFont(font_for(Type.TAG))
        painter.setPen(ink)
        left = _PADDING + _MARK + _GAP
        words = mirrored(self, QRectF(left, area.top(), area.width() - left, area.height()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
