"""One group of settings: a heading, and rows of caption, control and a word about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Card

_CAPTION = 160
TEXT_INSET = 6  # a spin box pads its text less than a line edit does


class SettingsSection(QWidget):
    """A heading over a card of rows."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self, padding=16)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(measures.S16)
        self._rows.setVerticalSpacing(measures.S12)
        self._rows.setColumnMinimumWidth(0, _CAPTION)
        self._rows.setColumnStretch(1, 1)
        self.card.column.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        self.heading = label(heading, self, role=Type.SECTION)
        column.addWidget(self.heading)
        column.addWidget(self.card)

    def add_row(self, caption: str, *controls: QWidget, hint: str = "") -> None:
        """Add a captioned row; the first control is the caption's."""
        row = self._rows.rowCount()
        words = label(caption, self, ink="text2")
        words.setBuddy(controls[0])
        words.setFixedHeight(measures.BUTTON_NORMAL)
        self._rows.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(measures.S8)
        for control in controls:
            line.addWidget(control)
        if hint:  # a long one goes on below itself and makes the page no wider
            told = label(hint, self, role=Type.LABEL, ink="text3", wraps=True)
            line.addWidget(told, stretch=1)
        else:
            line.addStretch(1)
        self._rows.addLayout(line, row, 1)

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget across the whole card."""
        self._rows.addWidget(widget, self._rows.rowCount(), 0, 1, 2)
