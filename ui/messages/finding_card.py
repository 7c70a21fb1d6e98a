"""One thing to look at: what it is, why, and what to say instead."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.views import FindingView
from ui.messages.wording_button import WordingButton
from ui.panels.labels import ElidedLabel, label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Look, Size
from ui.widgets.painting import draw_box, draw_focus, smooth
from ui.widgets.tag import Tag

MOST_WORDINGS: Final = 4  # Alt+1 to Alt+4


class FindingCard(QFrame):
    """Closed it names the finding; the current one is open, with its wordings and keys.

    Signals: each starts with the finding's id.
        chosen: look at this one.
        wording_wanted: the number of the wording to take, from 0 on.
        leave_wanted: let it be.
        learn_wanted: add the word to one's own.
    """

    chosen = Signal(str)
    wording_wanted = Signal(str, int)
    leave_wanted = Signal(str)
    learn_wanted = Signal(str)

    def __init__(self, view: FindingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: FindingView | None = None
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tag = Tag("", self)
        self.piece = ElidedLabel(self, role=Type.STRONG)
        self.why = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.wordings: list[WordingButton] = []
        self._wording_column = QVBoxLayout()
        self._wording_column.setSpacing(measures.S4)
        self.leave_button = _small(self.tr("It is right"), self)
        self.learn_button = _small(self.tr("Add to my words"), self)
        self.leave_button.clicked.connect(self._on_leave)
        self.learn_button.clicked.connect(self._on_learn)
        self._lay_out()
        self.show_finding(view, is_current=False)

    @property
    def is_current(self) -> bool:
        return self._is_current

    def show_finding(self, view: FindingView, *, is_current: bool) -> None:
        if (view, is_current) == (self._view, self._is_current):
            return
        had = self._view
        self._view, self._is_current = view, is_current
        self.tag.show_tag(view.kind, view.tone, view.icon)
        self.piece.setText(f"“{view.piece}”" if view.piece else "")
        self.why.setText(view.why)
        if had is None or had.better != view.better:
            self._show_wordings(view)
        for button in self.wordings:
            button.setVisible(is_current)
        self.leave_button.setVisible(is_current)
        self.learn_button.setVisible(is_current and view.can_learn)
        words = (view.kind, view.piece, view.why)
        self.setAccessibleName(": ".join(part for part in words if part))
        self.update()

    def _show_wordings(self, view: FindingView) -> None:
        remove_widgets(self._wording_column)
        self.wordings = []
        for place, words in enumerate(view.better[:MOST_WORDINGS]):
            key = self.tr("Alt+Enter") if place == 0 else f"Alt+{place + 1}"
            button = WordingButton(words, key, self)
            button.setProperty("place", place)
            button.clicked.connect(self._on_wording)
            self.wordings.append(button)
            self._wording_column.addWidget(button)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(measures.S8)
        head.addWidget(self.tag)
        head.addWidget(self.piece, stretch=1)
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(measures.S4)
        ways.addWidget(self.leave_button)
        ways.addWidget(self.learn_button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, 10, measures.S12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.why)
        column.addLayout(self._wording_column)
        column.addLayout(ways)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._view is not None:
            self.chosen.emit(self._view.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and not event.modifiers() and self._view is not None:
            self.chosen.emit(self._view.id)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        edge = tokens.colour("accent" if self._is_current else "line")
        if tokens.is_contrast and not self._is_current:
            edge = tokens.colour("edge")
        draw_box(painter, area, measures.RADIUS_ROW, tokens.colour("surface"), edge)
        if self._is_current and tokens.is_contrast:
            draw_focus(painter, area, measures.RADIUS_ROW - 1, tokens.colour("accent"))
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_ROW - 1, tokens.colour("focus"))

    @Slot()
    def _on_wording(self) -> None:
        if self._view is not None:
            self.wording_wanted.emit(self._view.id, int(self.sender().property("place")))

    @Slot()
    def _on_leave(self) -> None:
        if self._view is not None:
            self.leave_wanted.emit(self._view.id)

    @Slot()
    def _on_learn(self) -> None:
        if self._view is not None:
            self.learn_wanted.emit(self._view.id)


def _small(words: str, parent: QWidget) -> Button:
    button = Button(words, parent, look=Look.LINK, size=Size.SMALL)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
