"""What stands where nothing is yet: what will come here, and how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel


class EmptyState(QWidget):
    """An icon, a heading, a sentence that teaches and, if there is one, the first step.

    Signals:
        action_wanted: the button was pressed.
    """

    action_wanted = Signal()

    def __init__(
        self,
        icon_name: str,
        heading: str,
        words: str,
        parent: QWidget | None = None,
        *,
        action: str = "",
        key_hint: str = "",
    ) -> None:
        super().__init__(parent)
        self.picture = IconLabel(icon_name, self, role="text3", size=measures.ICON_START)
        self.heading = QLabel(heading, self)
        set_type(self.heading, Type.STRONG)
        self.words = QLabel(words, self)
        set_type(self.words, Type.LABEL)
        set_ink(self.words, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S20, measures.S24, measures.S20, measures.S24)
        column.setSpacing(measures.S8)
        column.addStretch(2)
        column.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (self.heading, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        self.button: Button | None = None
        if action:
            self.button = Button(action, self, look=Look.PLAIN, size=Size.SMALL, key_hint=key_hint)
            self.button.clicked.connect(self.action_wanted)
            column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_words(self, heading: str, words: str) -> None:
        self.heading.setText(heading)
        self.words.setText(words)
