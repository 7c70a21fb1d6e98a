"""A few choices as chips, of which one is chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.views import Choice
from ui.widgets.chip import Chip


class ChipRow(QWidget):
    """Chips for one of a few; what is chosen comes back in the next view.

    Shape: with ``is_optional`` a press on the chosen chip takes the choice back.

    Signals:
        wanted: the key of the chip that was pressed, empty when the choice was taken back.
    """

    wanted = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, is_optional: bool = False
    ) -> None:
        super().__init__(parent)
        self.chips: dict[str, Chip] = {}
        self._is_optional = is_optional
        self._choices: tuple[Choice, ...] = ()
        self._chosen = ""
        self.flow = FlowLayout(self)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> str:
        return self._chosen

    def show_choices(self, choices: tuple[Choice, ...], chosen: str) -> None:
        """Show ``choices`` with ``chosen`` ticked; an unknown key ticks none."""
        if _keys(choices) != _keys(self._choices):
            self._rebuild(choices)
        elif choices != self._choices:
            for choice in choices:
                self.chips[choice.key].set_label(choice.label)
                self._tell(choice)
        self._choices = choices
        self._chosen = chosen
        self._tick()

    def _rebuild(self, choices: tuple[Choice, ...]) -> None:
        for chip in self.chips.values():
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for choice in choices:
            chip = Chip(choice.label, self, alt_letter=choice.alt_letter)
            chip.setProperty("choice", choice.key)
            chip.clicked.connect(self._on_clicked)
            self.chips[choice.key] = chip
            self.flow.addWidget(chip)
            self._tell(choice)
            chip.show()
        self.updateGeometry()

    def _tell(self, choice: Choice) -> None:
        self.chips[choice.key].set_hint(choice.hint)

    def _tick(self) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == self._chosen)

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QAbstractButton)
        key = str(chip.property("choice"))
        if key == self._chosen:
            key = "" if self._is_optional else key
        self._tick()  # what is ticked is what the next view says
        self.wanted.emit(key)


def _keys(choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
    return [(choice.key, choice.alt_letter) for choice in choices]
