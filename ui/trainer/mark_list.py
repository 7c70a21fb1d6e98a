"""What the agent may have done, each with a key: one press notes it and turns the script."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.trainer.views import MarkButtonView
from ui.widgets.painting import draw_box, draw_focus, elided, mirrored, smooth
from ui.widgets.ring import draw_kept_disc, draw_late_disc

_HEIGHT = 30
_DISC = 14


class MarkButton(QAbstractButton):
    """One thing that the agent did, for good or not."""

    def __init__(self, view: MarkButtonView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.setText(view.words)
        kind = self.tr("kept") if view.is_kept else self.tr("missed")
        spoken = self.tr("{words}: {rule} {kind}")
        self.setAccessibleName(spoken.format(words=view.words, rule=view.rule, kind=kind))
        self.setAccessibleDescription(self.tr("Key {key}").format(key=view.digit))
        self.setToolTip(spoken.format(words=view.words, rule=view.rule, kind=kind))
        self.setShortcut(view.digit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font_for(Type.BODY)).horizontalAdvance(self.view.words)
        return QSize(round(width) + 90, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = smooth(self), tokens_now()
        area = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if is_lit:
            draw_box(painter, area, measures.RADIUS_CONTROL, tokens.colour("hover"), None)
        disc = mirrored(self, QRectF(8, (self.height() - _DISC) / 2, _DISC, _DISC))
        if self.view.is_kept:
            draw_kept_disc(painter, disc, tokens)
        else:
            draw_late_disc(painter, disc, tokens, Tone.DUE)
        ink = "text" if self.isEnabled() else "text3"
        painter.setPen(tokens.colour(ink))
        painter.setFont(font_for(Type.BODY))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        room = mirrored(self, QRectF(30, 0, self.width() - 90, self.height()))
        words = elided(QFontMetricsF(font_for(Type.BODY)), self.view.words, room.width())
        painter.drawText(room, flags, words)
        painter.setFont(font_for(Type.KEY, QFont.Weight.Medium))
        painter.setPen(tokens.colour("text2"))
        middle = int(Qt.AlignmentFlag.AlignCenter)
        rule = mirrored(self, QRectF(self.width() - 60, 0, 28, self.height()))
        painter.drawText(rule, middle, self.view.rule)
        cap = mirrored(self, QRectF(self.width() - 28, 5, 20, self.height() - 10))
        draw_box(painter, cap, 4, tokens.colour("surface"), tokens.colour("edge"))
        painter.setPen(tokens.colour("text2"))
        painter.drawText(cap, middle, self.view.digit)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL, tokens.colour("focus"))


class MarkList(QWidget):
    """All marks, one below the other.

    Signals:
        marked: the key of what the agent did.
    """

    marked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[MarkButtonView, ...] = ()
        self.buttons: dict[str, MarkButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_marks(self, views: tuple[MarkButtonView, ...], *, is_open: bool) -> None:
        """Show ``views``; they can be pressed while the call ``is_open``."""
        if views != self._views:
            self._views = views
            remove_widgets(self._column)
            self.buttons = {}
            for view in views:
                button = MarkButton(view, self)
                button.clicked.connect(self._on_clicked)
                self.buttons[view.key] = button
                self._column.addWidget(button)
        for button in self.buttons.values():
            button.setEnabled(is_open)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, MarkButton)
        self.marked.emit(button.view.key)
