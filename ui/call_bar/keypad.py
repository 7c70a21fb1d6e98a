"""The keypad: digits for the machine at the other end, by click or from the keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Size
from ui.widgets.painting import draw_box, smooth

_DIGITS: Final = "123456789*0#"
_SENDABLE: Final = frozenset("0123456789*#ABCD")
_SHOWN: Final = 16


class Keypad(QFrame):
    """A small pad that hangs below the call bar; Esc puts it away.

    Signals:
        digit_wanted: one of 0–9 * # A–D.
        closed: it was put away and the focus should go back.
    """

    digit_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keypad"))
        self.sent = QLabel(self)
        self.sent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sent.setMinimumHeight(24)
        set_type(self.sent, Type.H1)
        hint = QLabel(self.tr("Type digits, Esc closes"), self)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_type(hint, Type.LABEL)
        set_ink(hint, "text3")
        grid = QGridLayout()
        grid.setSpacing(6)
        self.keys: dict[str, Button] = {}
        for index, digit in enumerate(_DIGITS):
            key = Button(digit, self, size=Size.MAIN)
            key.setFixedSize(56, measures.BUTTON_MAIN)
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            key.setProperty("digit", digit)
            key.clicked.connect(self._on_key)
            grid.addWidget(key, index // 3, index % 3)
            self.keys[digit] = key
        column = QVBoxLayout(self)
        column.setContentsMargins(*(measures.S12,) * 4)
        column.setSpacing(measures.S8)
        column.addWidget(self.sent)
        column.addLayout(grid)
        column.addWidget(hint)
        # A telephone's keys stand the same way round in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def start(self) -> None:
        """Show an empty pad and take the keyboard: the agent asked for it."""
        self.sent.clear()
        self.adjustSize()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def send(self, digit: str) -> None:
        """Ask for ``digit`` and show it."""
        self.sent.setText((self.sent.text() + digit)[-_SHOWN:])
        self.digit_wanted.emit(digit)

    def event(self, event: QEvent) -> bool:
        # Digits and Esc are ours while the pad has the keyboard, not the window's shortcuts.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_digit_of(event) or event.key() == Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = _digit_of(event)
        if digit:
            self.send(digit)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        area = QRectF(self.rect())
        edge = tokens.colour("edge")
        draw_box(smooth(self), area, measures.RADIUS_CARD, tokens.colour("surface"), edge)

    @Slot()
    def _on_key(self) -> None:
        self.send(str(self.sender().property("digit")))


def _digit_of(event: QKeyEvent) -> str:
    text = event.text().upper()
    allowed = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return text if len(text) == 1 and text in _SENDABLE and not allowed else ""
