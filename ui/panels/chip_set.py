"""A few choices as chips, of which any number is chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.views import Choice
from ui.widgets.chip import Chip


class ChipSet(QWidget):
    """Chips that are ticked each for itself; what is chosen comes back in the next view.

    Signals:
        wanted: the keys that are to be chosen now, as a frozenset.
    """

    wanted = Signal(object)

    def __init__(
        self,
        name: str,
        choices: tuple[Choice, ...],
        parent: QWidget | None = None,
        *,
        gap: int = 6,
    ) -> None:
        super().__init__(parent)
        self.chips: dict[str, Chip] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, gap=gap)
        for choice in choices:
            chip = Chip(choice.label, self)
            chip.clicked.connect(self._on_clicked)
            self.chips[choice.key] = chip
            flow.addWidget(chip)

    def show_chosen(self, keys: frozenset[str]) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key in keys)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(frozenset(key for key, chip in self.chips.items() if chip.isChecked()))
