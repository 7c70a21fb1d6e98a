"""In the wrap-up of a call that we placed as promised: who answered it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.views import Choice


class TriedPart(QWidget):
    """The outcome of the try, to be put right; hidden for every other call.

    Signals:
        outcome_wanted: an outcome's key.
    """

    outcome_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption: QLabel | None = None
        self.outcomes = ChipRow(self.tr("Who answered?"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outcomes)
        self.outcomes.wanted.connect(self._on_outcome)

    def follow(self, caption: QLabel) -> None:
        """Show and hide the row's caption too."""
        self._caption = caption
        self.show_outcomes((), "")

    def show_outcomes(self, outcomes: tuple[Choice, ...], chosen: str) -> None:
        """Show what it may have come to; nothing to choose from hides the row."""
        for part in (self, self._caption):
            if part is not None:
                part.setVisible(bool(outcomes))
        self.outcomes.show_choices(outcomes, chosen)

    @Slot(str)
    def _on_outcome(self, key: str) -> None:
        if key:
            self.outcome_wanted.emit(key)
