"""A quiet reminder after a long explanation: ask whether it was clear (B6)."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth


class UnderstandingStrip(QFrame):
    """Stands above the phrases until it is done or put away; never takes the focus.

    Signals:
        asked: the agent asked whether it was clear.
        left_out: it is not needed now.
    """

    asked = Signal()
    left_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.text = label("", self, role=Type.LABEL, ink="accent_text", wraps=True)
        self.asked_button = Button(self.tr("Asked"), self, size=Size.SMALL, key_hint="Alt+C")
        self.later_button = Button(self.tr("Not now"), self, look=Look.QUIET, size=Size.SMALL)
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addWidget(IconLabel("chats-circle", self, role="accent", size=measures.ICON))
        top.addWidget(self.text, stretch=1)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.asked_button)
        ways.addWidget(self.later_button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, measures.S8, measures.S12, measures.S8)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addLayout(ways)
        self.asked_button.clicked.connect(self.asked)
        self.later_button.clicked.connect(self.left_out)
        self.hide()

    def show_reminder(self, words: str) -> None:
        """Show ``words``, or nothing; a new reminder is announced once."""
        is_new = bool(words) and not self._words
        self._words = words
        self.text.setText(words)
        self.setVisible(bool(words))
        if is_new:
            announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        area = QRectF(self.rect())
        draw_box(smooth(self), area, measures.RADIUS_ROW, tokens.colour("accent_tint"), edge)
