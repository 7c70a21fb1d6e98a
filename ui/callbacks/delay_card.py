"""Moving a promised call openly: a new time, the reason, and what to tell the customer (F4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.panels.labels import label
from ui.panels.typed import TypedLine
from ui.panels.views import WhenView
from ui.panels.when_chooser import WhenChooser
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.say_text import Phrase, SayText


class DelayCard(Card):
    """A new time that can be kept, and why.

    Signals:
        time_wanted: an aware UTC datetime.
        reason_edited: the whole reason.
        confirmed: move it.
    """

    time_wanted = Signal(object)
    reason_edited = Signal(str)
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.when = WhenChooser(tr("New time"), self)
        self.reason = TypedLine(tr("Why it is late"), self, hint=tr("What is still missing?"))
        self.say_caption = label(tr("Say"), self, role=Type.LABEL_STRONG, ink="text2")
        self.say = SayText((), self, role=Type.PHRASE)
        self.confirm_button = Button(tr("Customer knows: move it"), self, icon_name="check")
        add = self.column.addWidget
        add(label(tr("Tell them before they ask"), self, role=Type.CARD))
        add(label(tr("Name a time that you can keep."), self, role=Type.LABEL, ink="text2"))
        self.column.addSpacing(4)
        add(label(tr("New time"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.when)
        self.column.addSpacing(4)
        add(label(tr("Why it is late"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.reason)
        self.column.addSpacing(4)
        add(self.say_caption)
        add(self.say)
        self.column.addSpacing(4)
        add(self.confirm_button)
        add(
            label(
                tr("The promise counts as moved, with the reason."),
                self,
                role=Type.LABEL,
                ink="text2",
                wraps=True,
            )
        )
        self.when.time_wanted.connect(self.time_wanted)
        self.reason.typed.connect(self.reason_edited)
        self.confirm_button.clicked.connect(self.confirmed)

    def show_delay(self, callback_id: str, when: WhenView, reason: str, say: Phrase) -> None:
        self.when.show_when(when)
        self.reason.show_text(reason, callback_id)
        self.say.show_phrase(say)
        for part in (self.say_caption, self.say):
            part.setVisible(bool(say))
        is_ready = when.chosen is not None and bool(self.reason.text().strip())
        self.confirm_button.setEnabled(is_ready)
        self.confirm_button.setToolTip("" if is_ready else self.tr("Needs a time and a reason."))
