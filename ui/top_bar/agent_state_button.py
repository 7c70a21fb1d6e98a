"""The agent's state with its time, and the menu to change it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.top_bar.view import StateChoice
from ui.widgets.painting import draw_box, draw_dot, draw_focus, mirrored, smooth

_PADDING: Final = 10


class AgentStateButton(QPushButton):
    """Shows the state and opens its choices.

    Signals:
        state_wanted: the key of the choice.
    """

    state_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._time = ""
        self._choices: tuple[StateChoice, ...] = ()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_chosen)
        self.setFixedHeight(measures.BUTTON_NORMAL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @property
    def choices(self) -> tuple[StateChoice, ...]:
        return self._choices

    def show_state(
        self, words: str, tone: Tone, time_text: str, choices: tuple[StateChoice, ...]
    ) -> None:
        """Show the state, called once a second."""
        if choices != self._choices:
            self._fill_menu(choices)
        if (words, tone, time_text) == (self.text(), self._tone, self._time):
            return
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(self.tr("You are: {state}").format(state=words))
        self._tone, self._time = tone, time_text
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(208, measures.BUTTON_NORMAL)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        edge = tokens.colour("edge" if tokens.is_contrast else "line")
        draw_box(painter, area, measures.RADIUS_CONTROL, tokens.colour(ground), edge)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        dot = mirrored(self, QRectF(_PADDING - 1, 0, 8, area.height())).center()
        draw_dot(painter, QPointF(dot.x(), area.center().y()), 4, tokens.ring(self._tone))
        inside = mirrored(self, area.adjusted(25, 0, -31, 0))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if is_mirrored:
            start, end = end, start
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(tokens.colour("text"))
        painter.setFont(font_for(Type.STRONG))
        painter.drawText(inside, int(start | flags), self.text())
        painter.setFont(font_for(Type.BODY, QFont.Weight.Normal))
        painter.setPen(tokens.colour("text2"))
        painter.drawText(inside, int(end | flags), self._time)
        caret = mirrored(self, QRectF(area.right() - 24, area.center().y() - 7, 14, 14))
        draw_icon(painter, caret, "caret-down", tokens.colour("text3"))

    def _fill_menu(self, choices: tuple[StateChoice, ...]) -> None:
        """Show ``choices``; the same ones change in place, for the menu may be open."""
        self._choices = choices
        actions = self._menu.actions()
        if [action.data() for action in actions] != [choice.key for choice in choices]:
            self._menu.clear()
            actions = [self._menu.addAction(choice.words) for choice in choices]
        for action, choice in zip(actions, choices, strict=True):
            action.setText(choice.words)
            action.setCheckable(True)
            action.setChecked(choice.is_current)
            action.setData(choice.key)

    def choose(self, key: str) -> None:
        """Choose the menu's entry ``key``, as a click on it does."""
        for action in self._menu.actions():
            if action.data() == key:
                action.trigger()

    @Slot()
    def _on_clicked(self) -> None:
        if self._choices:
            self._menu.setMinimumWidth(self.width())
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()) + QPointF(0, 4).toPoint())

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        key = str(action.data())
        self._fill_menu(self._choices)  # what is ticked follows the state, not the click
        self.state_wanted.emit(key)
