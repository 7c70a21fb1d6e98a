"""What to tell the customer of a delay while it rings and they talk, until they know (F4)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.panels.labels import label, show_or_hide
from ui.promises.views import TellView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.say_text import SayText


class TellPanel(Card):
    """Stands in the right column until the agent says that the customer knows, or does not.

    Signals:
        told_wanted: the customer knows: move it.
        later_wanted: they were not reached; it waits among those to be told.
    """

    told_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.times = label("", self, wraps=True)
        self.reason = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.say_caption = label(tr("Say"), self, role=Type.LABEL_STRONG, ink="text2")
        self.say = SayText((), self, role=Type.PHRASE)
        self.told_button = Button(
            tr("They know: move it"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="check",
            key_hint="Ctrl+Enter",
        )
        self.later_button = Button(tr("Not reached: keep it to tell"), self, key_hint="Esc")
        add = self.column.addWidget
        for part in (self.title, self.times, self.reason):
            add(part)
        self.column.addSpacing(measures.S4)
        add(self.say_caption)
        add(self.say)
        self.column.addSpacing(measures.S4)
        add(self.told_button)
        add(self.later_button)
        self.told_button.clicked.connect(self.told_wanted)
        self.later_button.clicked.connect(self.later_wanted)

    def show_delay(self, view: TellView) -> None:
        self.title.setText(view.title)
        self.times.setText(view.times)
        show_or_hide(self.reason, view.reason)
        self.say.show_phrase(view.say)
        for part in (self.say_caption, self.say):
            part.setVisible(bool(view.say))

    @Slot()
    def do_main_action(self) -> None:
        """Note that the customer knows (Ctrl+Enter)."""
        self.told_button.click()
