"""Asks when the customer will hear from us, for a ticket that is left without a time (C1)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.theme.tokens import Tone
from ui.ticket.strip import Strip
from ui.ticket.views import AskView
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel


class AskingStrip(Strip):
    """One calm question with the usual times; it blocks nothing and takes no focus.

    Signals:
        time_wanted: the ticket's id and an aware UTC datetime.
        put_off: not now; it is not asked again for this ticket until it is left once more.
    """

    time_wanted = Signal(str, object)
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.DUE, parent)
        self._ticket_id = ""
        self.setAccessibleName(self.tr("Next update is missing"))
        self.words = label("", self, ink="due_text", wraps=True)
        self.chooser = WhenChooser(self.tr("When will the customer hear from us?"), self)
        self.later_button = Button(self.tr("Not now"), self, look=Look.QUIET, size=Size.SMALL)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(IconLabel("clock", self, role="due_text"))
        top.addWidget(self.words, stretch=1)
        top.addWidget(self.later_button)
        self.column.addLayout(top)
        self.column.addWidget(self.chooser)
        self.chooser.time_wanted.connect(self._on_time)
        self.later_button.clicked.connect(self.put_off)

    def show_question(self, view: AskView) -> None:
        self._ticket_id = view.ticket_id
        self.words.setText(view.words)
        self.chooser.show_when(view.when)

    @Slot(object)
    def _on_time(self, at: object) -> None:
        self.time_wanted.emit(self._ticket_id, at)
