"""Whom to practise with: customers of four tempers, in the language that is chosen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.practice.persona_card import PersonaCard
from ui.practice.views import PersonasView, PersonaView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.segmented_tabs import SegmentedTabs

_WIDTH = 960
_DIGITS = 9


class PersonaPage(ScrollPanel):
    """Cards to choose from, by click or by number, in a group for each temper.

    Signals:
        persona_wanted: a persona's key.
        language_wanted: the code of a language to practise in.
        progress_wanted: see all practice calls so far.
        trainer_wanted: practise with a person who plays the customer on another desk.
        playing_wanted: play the customer for somebody else.
        back_wanted: no practice now.
    """

    persona_wanted = Signal(str)
    language_wanted = Signal(str)
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
        self.problems = label("", page, ink="due_text", wraps=True)
        self._codes: tuple[str, ...] = ()
        self.languages = SegmentedTabs((), page, accessible_name=tr("Language of the customer"))
        self.languages.currentChanged.connect(self._on_language)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(measures.S16)
        self._grid.setVerticalSpacing(measures.S12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
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
        column.addWidget(self.problems)
        tabs = QHBoxLayout()
        tabs.addWidget(self.languages)
        tabs.addStretch(1)
        column.addLayout(tabs)
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
        show_or_hide(self.problems, view.problems)
        self._show_languages(view)
        remove_widgets(self._grid)
        self.cards = {}
        row, temper = -1, ""
        place = 0
        for number, persona in enumerate(view.personas):
            if persona.temper != temper:
                temper, place = persona.temper, 0
                row += 2
                self._grid.addWidget(self._heading(persona), row, 0, 1, 2)
            card = self._card(persona, number, view)
            self._grid.addWidget(card, row + 1 + place // 2, place % 2)
            row += 1 if place and place % 2 == 0 else 0
            place += 1

    def _heading(self, persona: PersonaView) -> QWidget:
        heading = QWidget(self)
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, measures.S8, 0, 0)
        row.setSpacing(measures.S8)
        row.addWidget(IconLabel(persona.icon, heading, role="accent", size=18))
        row.addWidget(label(persona.temper, heading, role=Type.LABEL_STRONG), stretch=1)
        return heading

    def _card(self, persona: PersonaView, number: int, view: PersonasView) -> PersonaCard:
        digit = str(number + 1) if number < _DIGITS else ""
        card = PersonaCard(persona, digit, self, is_main=number == 0)
        card.setProperty("persona_key", persona.key)
        if digit:
            card.button.setShortcut(digit)
        card.button.setEnabled(not view.trouble)
        card.wanted.connect(self._on_wanted)
        self.cards[persona.key] = card
        return card

    def _show_languages(self, view: PersonasView) -> None:
        """Show the tabs of the languages, without telling the chosen one as a choice."""
        codes = tuple(code for code, _ in view.languages)
        was_blocked = self.languages.blockSignals(True)
        if codes != self._codes:
            self._codes = codes
            self.languages.set_names(tuple(name for _, name in view.languages))
        if view.language in codes:
            self.languages.setCurrentIndex(codes.index(view.language))
        self.languages.blockSignals(was_blocked)
        self.languages.setVisible(len(codes) > 1)

    @Slot(int)
    def _on_language(self, index: int) -> None:
        if 0 <= index < len(self._codes):
            self.language_wanted.emit(self._codes[index])

    @Slot()
    def _on_wanted(self) -> None:
        self.persona_wanted.emit(str(self.sender().property("persona_key")))
