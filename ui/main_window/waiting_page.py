"""The page in place of the desk while something is made ready that takes longer than a moment."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.icon_label import IconLabel

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class WaitingView:
    """What is going on, in a few words, and what there is to know of it."""

    title: str
    words: str


class WaitingPage(QWidget):
    """Says what is waited for; nothing on it moves, and nothing is to be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        set_type(self.title, Type.H1)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFixedWidth(_WIDTH)
        set_type(self.words, Type.FIELD)
        set_ink(self.words, "text2")
        block = QVBoxLayout()
        block.setSpacing(measures.S12)
        block.addStretch(2)
        icon = IconLabel("hourglass-medium", self, role="text2", size=measures.ICON_START)
        block.addWidget(icon, alignment=Qt.AlignmentFlag.AlignLeading)
        block.addWidget(self.title)
        block.addWidget(self.words)
        block.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(block)
        row.addStretch(1)

    def show_waiting(self, view: WaitingView) -> None:
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.words)
        self.title.setText(view.title)
        self.words.setText(view.words)
