"""Cards for the moments beside a hold of ours: back for a check-in, and held by the customer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance.log_card import LogCard
from ui.guidance.views import BackView, HeldByThemView
from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.say_text import SayText


class BackCard(QWidget):
    """Talking again after a check-in: hold once more, or go on.

    Signals:
        hold_again_wanted: the customer waits on.
        talk_on_wanted: the hold is over.
        callback_instead_wanted: offer to call back.
    """

    hold_again_wanted = Signal()
    talk_on_wanted = Signal()
    callback_instead_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.card = Card(self)
        self.card.set_tone(Tone.LIVE)
        self.title = label("", self.card, role=Type.CARD, wraps=True)
        self.subtitle = label("", self.card, role=Type.LABEL, ink="text2", wraps=True)
        self.phrase = SayText((), self.card)
        self.again_button = Button(
            tr("Hold again"), self.card, size=Size.MAIN, icon_name="pause", key_hint="F6"
        )
        self.on_button = Button(
            tr("Go on talking"),
            self.card,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="chats-circle",
            key_hint="Ctrl+Enter",
        )
        self.callback_button = Button(
            tr("Call back instead"), self.card, icon_name="phone-outgoing", key_hint="F10"
        )
        self.log = LogCard(self)
        self.card.column.addWidget(self.title)
        self.card.column.addWidget(self.subtitle)
        self.card.column.addWidget(self.phrase)
        self.card.column.addSpacing(measures.S4)
        for button in (self.on_button, self.again_button, self.callback_button):
            self.card.column.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addWidget(self.card)
        column.addWidget(self.log)
        self.again_button.clicked.connect(self.hold_again_wanted)
        self.on_button.clicked.connect(self.talk_on_wanted)
        self.callback_button.clicked.connect(self.callback_instead_wanted)

    def set_main(self, is_main: bool) -> None:
        """Say whether "go on" is the column's main action; it is not beside an open form."""
        self.on_button.set_look(Look.MAIN if is_main else Look.PLAIN)
        self.on_button.set_shown(label=True, hint=is_main)

    def show_back(self, view: BackView) -> None:
        self.title.setText(view.title)
        show_or_hide(self.subtitle, view.subtitle)
        self.phrase.show_phrase(view.phrase.phrase if view.phrase else ())
        self.phrase.setVisible(view.phrase is not None)
        self.callback_button.setVisible(view.offers_callback)
        self.log.show_rows(view.log)


class HeldByThemCard(Card):
    """The customer put us on hold: says so, and asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=measures.S4)
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.text = label("", self, ink="text2", wraps=True)
        self.clock = label("", self, role=Type.FIGURE)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(
            IconLabel("hourglass-medium", self, role="accent", size=20, disc="accent_tint")
        )
        top.addWidget(self.title, stretch=1)
        top.addWidget(self.clock)
        self.column.addLayout(top)
        self.column.addSpacing(measures.S4)
        self.column.addWidget(self.text)

    def show_held(self, view: HeldByThemView) -> None:
        self.title.setText(view.title)
        self.text.setText(view.text)
        show_or_hide(self.clock, view.clock)
