"""The page in place of the desk when it cannot be opened: what happened, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class TroubleView:
    """One plain sentence, and the label of a way on (empty when there is none)."""

    words: str
    action: str = ""


class TroublePage(QWidget):
    """Shows why the desk cannot be opened.

    Signals:
        quit_wanted: the agent closes the program.
    """

    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self.setAccessibleName(self.tr("The workstation cannot open"))
        icon = IconLabel("warning-circle", self, role="late", size=measures.ICON_START)
        title = QLabel(self.tr("The workstation cannot open yet"), self)
        set_type(title, Type.H1)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setFixedWidth(_WIDTH)
        set_type(self.words, Type.FIELD)
        set_ink(self.words, "text2")
        self.action_button = Button("", self, look=Look.MAIN, size=Size.MAIN)
        self.quit_button = Button(self.tr("Quit"), self, size=Size.MAIN)
        buttons = QHBoxLayout()
        buttons.setSpacing(measures.S8)
        buttons.addWidget(self.action_button)
        buttons.addWidget(self.quit_button)
        buttons.addStretch(1)
        block = QVBoxLayout()
        block.setSpacing(measures.S12)
        block.addStretch(2)
        block.addWidget(icon, alignment=Qt.AlignmentFlag.AlignLeading)
        block.addWidget(title)
        block.addWidget(self.words)
        block.addSpacing(measures.S8)
        block.addLayout(buttons)
        block.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(block)
        row.addStretch(1)
        self.action_button.clicked.connect(self._on_action)
        self.quit_button.clicked.connect(self.quit_wanted)

    def show_trouble(self, view: TroubleView, act: Callable[[], None] | None = None) -> None:
        self._act = act
        self.words.setText(view.words)
        self.action_button.setText(view.action)
        self.action_button.setVisible(bool(view.action))

    @Slot()
    def _on_action(self) -> None:
        if self._act is not None:
            self._act()
