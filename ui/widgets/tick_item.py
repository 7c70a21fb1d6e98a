"""A phrase to say or a thing to do, with a tick: clicked, or Space, when it is done."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_box, draw_focus, mirrored, smooth
from ui.widgets.ring import draw_empty_tick, draw_kept_disc
from ui.widgets.say_text import Phrase, plain, rich

_TICK: Final = 14
_GAP: Final = 9


class TickItem(QAbstractButton):
    """A checkable phrase; checked means said or done.

    Shape: ``is_boxed`` puts it on a sunken box, as phrases are; unboxed items make up lists.
    ``role`` is the type step of its text.
    """

    def __init__(
        self,
        phrase: Phrase,
        parent: QWidget | None = None,
        *,
        role: Type = Type.PHRASE,
        is_boxed: bool = True,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._is_boxed = is_boxed
        self._phrase: Phrase | None = None
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_phrase(phrase)

    @property
    def phrase(self) -> Phrase:
        return self._phrase or ()

    def show_phrase(self, phrase: Phrase) -> None:
        """Show ``phrase``; costs nothing when it is the one shown."""
        if phrase == self._phrase:
            return
        self._phrase = phrase
        self._document.setDefaultFont(font_for(self._role))
        option = QTextOption(self._document.defaultTextOption())
        option.setTextDirection(self.layoutDirection())
        self._document.setDefaultTextOption(option)
        self._document.setHtml(rich(phrase, self._role))
        self.setAccessibleName(plain(phrase))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(40, width - self._left() - self._side()))
        height = round(self._document.size().height() + 0.5) + 2 * self._top()
        return max(measures.MIN_TARGET, height)

    def sizeHint(self) -> QSize:
        width = 240
        return QSize(width, self.heightForWidth(self.width() if self.width() > 60 else width))

    def minimumSizeHint(self) -> QSize:
        width = self.width() if self.width() > 60 else 240
        return QSize(120, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        is_under = self.isEnabled() and self.underMouse()
        if self._is_boxed:
            ground = tokens.colour("hover" if is_under else _ground_role(tokens.is_dark))
            edge = tokens.colour("edge") if tokens.is_contrast else None
            draw_box(painter, area, measures.RADIUS_ROW, ground, edge)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_ROW - 1, tokens.colour("focus"))
        top = self._top() + self._role.line / 2 - _TICK / 2
        tick = mirrored(self, QRectF(self._side(), top, _TICK, _TICK))
        if self.isChecked():
            draw_kept_disc(painter, tick, tokens)
        else:
            draw_empty_tick(painter, tick, tokens, "accent" if is_under else "field")
        self._draw_text(painter)

    def _draw_text(self, painter: QPainter) -> None:
        width = self.width() - self._left() - self._side()
        self._document.setTextWidth(max(40, width))
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        ink = tokens_now().colour("text" if self.isEnabled() else "text3")
        palette.setColor(QPalette.ColorRole.Text, ink)
        context.palette = palette
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.translate(QPointF(self._side() if is_mirrored else self._left(), self._top()))
        self._document.documentLayout().draw(painter, context)

    def _side(self) -> int:
        return measures.S12 if self._is_boxed else 1

    def _left(self) -> int:
        return self._side() + _TICK + _GAP

    def _top(self) -> int:
        return measures.S8 if self._is_boxed else 6


def _ground_role(is_dark: bool) -> str:
    # On a dark surface the sunken token is too near black for running text: hover reads better.
    return "hover" if is_dark else "window"
