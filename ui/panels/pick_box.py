"""A drop-down of choices whose list may change while it is shown."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ui.panels.views import Choice


class PickBox(QComboBox):
    """Shows choices by their labels; what is chosen comes back in the next view.

    Signals:
        wanted: the key that the person picked.
    """

    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: tuple[Choice, ...], chosen: str) -> None:
        """Show ``choices`` on ``chosen``; an unknown key shows none. An open list stays."""
        if choices != self._choices:
            self._choices = choices
            self.clear()
            for choice in choices:
                self.addItem(choice.label, choice.key)
        position = self.findData(chosen)
        if position != self.currentIndex():
            self.setCurrentIndex(position)
        self.setToolTip(self.currentText())

    @Slot(int)
    def _on_activated(self, position: int) -> None:
        self.wanted.emit(str(self.itemData(position)))
