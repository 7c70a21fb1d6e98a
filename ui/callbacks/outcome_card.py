"""What the last try to call back came to, and what is next: again, another number, a letter."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.callbacks.views import TriedView
from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class OutcomeCard(Card):
    """Outcomes to choose from, who noted the chosen one, and the ways on.

    Signals:
        outcome_wanted: an outcome's key.
        again_wanted: an aware UTC datetime for the next try.
        number_wanted: another number of the customer, as it is dialled.
        write_wanted, owner_wanted, close_wanted: the ways on beside another call.
    """

    outcome_wanted = Signal(str)
    again_wanted = Signal(object)
    number_wanted = Signal(str)
    write_wanted = Signal()
    owner_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        question = label(tr("How did it go?"), self, role=Type.CARD)
        self.outcomes = ChipRow(tr("How did it go?"), self)
        self.noted = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.way = label("", self, wraps=True)
        self.again_caption = label(tr("Try again"), self, role=Type.LABEL_STRONG, ink="text2")
        self.again = WhenChooser(tr("Try again"), self)
        self.numbers_caption = label(
            tr("Another number"), self, role=Type.LABEL_STRONG, ink="text2"
        )
        self.numbers = ChipRow(tr("Another number"), self)
        self.write_button = Button("", self, look=Look.LINK, icon_name="envelope-simple")
        self.owner_button = Button("", self, look=Look.LINK, icon_name="user")
        self.close_button = Button("", self, look=Look.LINK, icon_name="x")
        links = QHBoxLayout()
        links.setSpacing(measures.S12)
        for button in (self.write_button, self.owner_button, self.close_button):
            links.addWidget(button)
        links.addStretch(1)
        again = (self.again_caption, self.again)
        numbers = (self.numbers_caption, self.numbers)
        for part in (question, self.outcomes, self.noted, self.way, *again, *numbers):
            self.column.addWidget(part)
        self.column.addLayout(links)
        self.outcomes.wanted.connect(self._on_outcome)
        self.again.time_wanted.connect(self.again_wanted)
        self.numbers.wanted.connect(self.number_wanted)
        self.write_button.clicked.connect(self.write_wanted)
        self.owner_button.clicked.connect(self.owner_wanted)
        self.close_button.clicked.connect(self.close_wanted)

    def show_tried(self, view: TriedView | None) -> None:
        """Show the last try; None hides the card, where nothing was tried yet."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.outcomes.show_choices(view.outcomes, view.outcome)
        show_or_hide(self.noted, view.noted)
        show_or_hide(self.way, view.way)
        self.again_caption.setVisible(view.again is not None)
        self.again.setVisible(view.again is not None)
        if view.again is not None:
            self.again.show_when(view.again)
        self.numbers_caption.setVisible(bool(view.numbers))
        self.numbers.setVisible(bool(view.numbers))
        self.numbers.show_choices(view.numbers, view.number)
        links = (
            (self.write_button, view.write_label),
            (self.owner_button, view.owner_label),
            (self.close_button, view.close_label),
        )
        for button, words in links:
            button.setVisible(bool(words))
            if words:
                button.setText(words)

    @Slot(str)
    def _on_outcome(self, key: str) -> None:
        if key:
            self.outcome_wanted.emit(key)
