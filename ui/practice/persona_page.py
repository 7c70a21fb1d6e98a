"""Whom to practise with: four customers, four tempers."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.practice.views import PersonasView, PersonaView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.tag import Tag

_WIDTH = 880


class PersonaCard(Card):
    """One practice customer.

    Signals:
        wanted: the button was pressed.
    """

    wanted = Signal()

    def __init__(self, view: PersonaView, digit: str, parent: QWidget, *, is_main: bool) -> None:
        super().__init__(parent, padding=20, gap=0)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(IconLabel(view.icon, self, role="accent", size=20, disc="accent_tint"))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(view.name, self, role=Type.CARD))
        names.addWidget(label(view.concern, self, role=Type.LABEL, ink="text2", wraps=True))
        top.addLayout(names, stretch=1)
        top.addWidget(Tag(view.temper, self), alignment=Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self.column.addSpacing(measures.S12)
        caption = self.tr("You will practise")
        self.column.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addSpacing(measures.S4)
        for words in view.practises:
            row = QHBoxLayout()
            row.setSpacing(measures.S8)
            sign = IconLabel("check", self, role="live", size=14)
            row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(words, self, wraps=True), stretch=1)
            self.column.addLayout(row)
            self.column.addSpacing(measures.S4)
        self.column.addStretch(1)
        self.column.addSpacing(measures.S12)
        bottom = QHBoxLayout()
        bottom.addWidget(label(view.last, self, role=Type.LABEL, ink="text2"), stretch=1)
        self.button = Button(
            self.tr("Let them call"),
            self,
            look=Look.MAIN if is_main else Look.PLAIN,
            icon_name="phone-incoming",
            key_hint=digit,
        )
        self.button.setAccessibleName(self.tr("Let {name} call").format(name=view.name))
        self.button.clicked.connect(self.wanted)
        bottom.addWidget(self.button)
        self.column.addLayout(bottom)


class PersonaPage(ScrollPanel):
    """Four cards to choose from, by click or by number.

    Signals:
        persona_wanted: a persona's key.
        progress_wanted: see all practice calls so far.
        trainer_wanted: practise with a person who plays the customer on another desk.
        playing_wanted: play the customer for somebody else.
        back_wanted: no practice now.
    """

    persona_wanted = Signal(str)
    progress_wanted = Signal()
    trainer_wanted = Signal()
    playing_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Practice"))
        self._view: PersonasView | None = None
        self.cards: dict[str, PersonaCard] = {}
        page = QWidget(self)
        self.back_button = Button(tr("Back"), page, icon_name="arrow-u-up-left", key_hint="Esc")
        self.progress_button = Button(tr("Your progress"), page, icon_name="chart-line-up")
        self.trainer_button = Button(tr("Practise with a trainer"), page, icon_name="chats-circle")
        self.playing_button = Button(tr("Play the customer"), page, icon_name="phone-outgoing")
        self.trouble = label("", page, ink="late_text", wraps=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(measures.S16)
        self._lay_out(page)
        self.show_page(page)
        self.progress_button.clicked.connect(self.progress_wanted)
        self.trainer_button.clicked.connect(self.trainer_wanted)
        self.playing_button.clicked.connect(self.playing_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_button.click)

    def _lay_out(self, page: QWidget) -> None:
        tr = self.tr
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr("Who shall call you?"), page, role=Type.FIGURE))
        words.addWidget(
            label(
                tr("A real call with a real voice, on this computer only. Nobody hears you."),
                page,
                role=Type.FIELD,
                ink="text2",
                wraps=True,
            )
        )
        top = QHBoxLayout()
        top.addLayout(words, stretch=1)
        top.addWidget(self.progress_button, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.back_button, alignment=Qt.AlignmentFlag.AlignTop)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S20)
        column.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addLayout(self._grid)
        people = FlowLayout(gap=measures.S8)
        people.addWidget(self.trainer_button)
        people.addWidget(self.playing_button)
        column.addWidget(label(tr("With another person"), page, role=Type.CARD))
        column.addLayout(people)
        column.addStretch(2)

    def show_personas(self, view: PersonasView) -> None:
        if view == self._view:
            return
        self._view = view
        show_or_hide(self.trouble, view.trouble)
        remove_widgets(self._grid)
        self.cards = {}
        for place, persona in enumerate(view.personas):
            digit = str(place + 1)
            card = PersonaCard(persona, digit, self, is_main=place == 0)
            card.setProperty("persona_key", persona.key)
            card.button.setShortcut(digit)
            card.button.setEnabled(not view.trouble)
            card.wanted.connect(self._on_wanted)
            self.cards[persona.key] = card
            self._grid.addWidget(card, place // 2, place % 2)

    @Slot()
    def _on_wanted(self) -> None:
        self.persona_wanted.emit(str(self.sender().property("persona_key")))
