"""The line below the next steps: how often the customer hears from us, and until when (C1, F4)."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.labels import ElidedLabel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel


@dataclass(frozen=True, slots=True)
class SeriesLineView:
    """Updates that come back on this ticket.

    Shape: ``words`` is "Next update every Tuesday until solved, next Tue 8 Dec 10:00";
    ``is_running`` tells whether they can be ended, else they can go on.
    """

    id: str
    words: str
    is_running: bool = True


class SeriesLine(QWidget):
    """Says it and ends it, or lets it go on; hidden while there is none.

    Signals:
        end_wanted, go_on_wanted: the series' id.
    """

    end_wanted = Signal(str)
    go_on_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SeriesLineView | None = None
        self.words = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.button = Button("", self, look=Look.LINK, size=Size.SMALL, key_hint="Alt+W")
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S8, 0, measures.S4, 0)
        row.setSpacing(measures.S8)
        row.addWidget(IconLabel("repeat", self, role="text2"))
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.press)
        self.hide()

    def show_line(self, view: SeriesLineView | None) -> None:
        if view == self._view:
            return
        self._view = view
        self.setVisible(view is not None)
        if view is not None:
            self.words.setText(view.words)
            words = self.tr("End the updates") if view.is_running else self.tr("Go on")
            self.button.setText(words)
            self.button.setAccessibleName(f"{words}: {view.words}")

    @Slot()
    def press(self) -> None:
        """Do what the button says (Alt+W)."""
        if self._view is None:
            return
        wanted = self.end_wanted if self._view.is_running else self.go_on_wanted
        wanted.emit(self._view.id)
