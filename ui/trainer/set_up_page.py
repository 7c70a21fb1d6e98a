"""Before the call: whom to play, and the address and code that the trainee's screen shows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.panels.enter_key import EnterKey
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.trainer.views import SetUpView
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.field import Field

_WIDTH = 620


class SetUpPage(ScrollPanel):
    """Asks for all that a call needs.

    Signals:
        scenario_wanted: the key of another customer to play.
        call_wanted: the address, the code and the trainer's name, as typed.
    """

    scenario_wanted = Signal(str)
    call_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Play the customer"))
        page = QWidget(self)
        card = Card(page, padding=20, gap=16)
        self.scenario = PickBox(tr("Whom you play"), card)
        self.story = label("", card, ink="text2", wraps=True)
        self.address = QLineEdit(card)
        self.address.setPlaceholderText("192.0.2.7:5071")
        self.code = QLineEdit(card)
        self.code.setPlaceholderText("KTX 4M7")
        self.code.setMaxLength(20)
        self.address.setMaxLength(200)
        self.name = QLineEdit(card)
        self.name.setMaxLength(60)
        self.trouble = label("", card, ink="late_text", wraps=True)
        self.call_button = Button(
            tr("Call the trainee"),
            card,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="phone-outgoing",
            key_hint="Enter",
        )
        self._lay_out(page, card)
        self.show_page(page)
        self.scenario.wanted.connect(self.scenario_wanted)
        self.call_button.clicked.connect(self._on_call)
        EnterKey(self, self.call_button)

    def show_set_up(self, view: SetUpView) -> None:
        self.scenario.show_choices(view.scenarios, view.chosen)
        self.story.setText(view.story)
        show_or_hide(self.trouble, view.trouble)
        self.call_button.setEnabled(view.is_ready)

    @Slot()
    def _on_call(self) -> None:
        self.call_wanted.emit(self.address.text(), self.code.text(), self.name.text())

    def _lay_out(self, page: QWidget, card: Card) -> None:
        tr = self.tr
        card.column.addWidget(Field(tr("Whom you play"), self.scenario, card))
        card.column.addWidget(self.story)
        both = QHBoxLayout()
        both.setSpacing(measures.S16)
        hint = tr("as the trainee’s screen shows it")
        both.addWidget(Field(tr("Address"), self.address, card, hint=hint), stretch=2)
        both.addWidget(Field(tr("Code"), self.code, card), stretch=1)
        card.column.addLayout(both)
        hint = tr("the trainee sees it beside your notes")
        card.column.addWidget(Field(tr("Your name"), self.name, card, hint=hint))
        card.column.addWidget(self.trouble)
        bottom = QHBoxLayout()
        bottom.addWidget(self.call_button)
        bottom.addStretch(1)
        card.column.addLayout(bottom)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S16)
        column.addStretch(1)
        column.addWidget(label(tr("Play the customer"), page, role=Type.FIGURE))
        words = tr(
            "You call a trainee’s desk in your network and speak as the customer. On the "
            "trainee’s desk: Practice, then “Practise with a trainer”."
        )
        column.addWidget(label(words, page, role=Type.FIELD, ink="text2", wraps=True))
        column.addWidget(card)
        column.addStretch(2)
