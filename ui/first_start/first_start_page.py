"""The first start: who you are, three ways to begin, and whether the headset works."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.first_start.headset_check import HeadsetCheck
from ui.first_start.start_card import StartCard, plain_button
from ui.first_start.views import FirstStartView
from ui.panels.choice_menu import ChoiceMenu
from ui.panels.enter_key import EnterKey
from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.panels.layouts import centred_body
from ui.panels.scroll_area import ScrollPanel
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.app_icon import app_icon
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size

_WIDTH = 1024
_FIELD = 34
_SIDE_BY_SIDE = 980  # below, the cards and the devices stand one above the other


class FirstStartPage(ScrollPanel):
    """Greets whoever opens the program for the first time.

    Signals:
        agent_name_edited, organisation_edited: the whole text.
        practice_wanted: a practice call, with no telephone line.
        line_wanted: connect a telephone line.
        look_around_wanted: open the desk with a made-up afternoon.
        input_wanted, output_wanted: a device's key.
        sound_wanted: play a sound to the headphones.
        language_wanted, theme_wanted: a key.
    """

    agent_name_edited = Signal(str)
    organisation_edited = Signal(str)
    practice_wanted = Signal()
    line_wanted = Signal()
    look_around_wanted = Signal()
    input_wanted = Signal(str)
    output_wanted = Signal(str)
    sound_wanted = Signal()
    language_wanted = Signal(str)
    theme_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("First start"))
        page = QWidget(self)
        self.title = label("", page, role=Type.TALK, wraps=True)
        self.agent_name = TypedLine(tr("Your name"), page, hint=tr("First and last name"))
        self.organisation = TypedLine(
            tr("Your organisation"), page, hint=tr("As you say it on the phone")
        )
        self.practice_card = self._practice_card(page)
        self.line_card = StartCard(
            tr("Connect my phone line"),
            tr("Enter the address, name and password that you were given for your telephone."),
            (
                tr("Checked before it is saved"),
                tr("Password goes to the system’s keyring"),
                tr("Calls ring here from then on"),
            ),
            plain_button(tr("Connect a line"), "Ctrl+L"),
            "phone-call",
            page,
        )
        self.look_card = StartCard(
            tr("Look around first"),
            tr("Opens the desk with a made-up afternoon of calls and promises."),
            (
                tr("Nothing real, nothing to break"),
                tr("Kept apart from your own work"),
                tr("Every screen has something on it"),
            ),
            plain_button(tr("Open the sample"), "Ctrl+O"),
            "eye",
            page,
        )
        self.headset = HeadsetCheck(page)
        self.language = ChoiceMenu(tr("Language"), "globe", page)
        self.theme = ChoiceMenu(tr("Look"), "circle-half", page)
        self._lay_out(page)
        self._pass_on()
        self.show_page(page)

    def show_first_start(self, view: FirstStartView) -> None:
        title = self.tr("Welcome. How would you like to start?")
        if view.first_name:
            title = self.tr("Welcome, {name}. How would you like to start?")
        self.title.setText(title.format(name=view.first_name))
        self.agent_name.show_text(view.agent_name)
        self.organisation.show_text(view.organisation)
        self.headset.show_headset(view.headset)
        self.language.show_choices(view.languages, view.language)
        self.theme.show_choices(view.themes, view.theme)

    def show_level(self, level: float) -> None:
        """Show how loud the microphone is, 0–1."""
        self.headset.show_level(level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _SIDE_BY_SIDE
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(below if is_narrow else side)
        self.headset.set_narrow(is_narrow)
        super().resizeEvent(event)

    def _practice_card(self, page: QWidget) -> StartCard:
        tr = self.tr
        button = Button(
            tr("Start practising"),
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="play",
            key_hint="Enter",
        )
        return StartCard(
            tr("Practise a call now"),
            tr(
                "A practice customer calls you. You hear a real voice and see the guidance at work."
            ),
            (
                tr("About 4 minutes"),
                tr("No phone line needed"),
                tr("You see how it went, step by step"),
            ),
            button,
            "graduation-cap",
            page,
            recommendation=tr("recommended"),
        )

    def _lay_out(self, page: QWidget) -> None:
        cards = self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        cards.setSpacing(measures.S20)
        for card in (self.practice_card, self.line_card, self.look_card):
            cards.addWidget(card, stretch=1)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S24, 0, measures.S24)
        column.setSpacing(measures.S20)
        column.addStretch(1)
        column.addLayout(self._heading(page))
        column.addSpacing(measures.S4)
        column.addLayout(cards)
        column.addWidget(self.headset)
        column.addLayout(self._foot(page))
        column.addStretch(1)

    def _heading(self, page: QWidget) -> QHBoxLayout:
        sign = QLabel(page)
        sign.setPixmap(app_icon().pixmap(40, 40))
        names = FlowLayout(gap=measures.S8)
        for caption, field, width in (
            (self.tr("Your name"), self.agent_name, 180),
            (self.tr("Your organisation"), self.organisation, 200),
        ):
            words = label(caption, page, role=Type.LABEL, ink="text2")
            words.setBuddy(field)
            words.setFixedHeight(_FIELD)
            field.setFixedSize(width, _FIELD)
            pair = QWidget(page)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, measures.S8, 0)
            row.setSpacing(measures.S8)
            row.addWidget(words)
            row.addWidget(field)
            names.addWidget(pair)
        purpose = label(
            self.tr("Your greeting is filled in with both."), page, role=Type.LABEL, ink="text3"
        )
        purpose.setFixedHeight(_FIELD)
        names.addWidget(purpose)
        heading = QVBoxLayout()
        heading.setSpacing(measures.S12)
        heading.addWidget(self.title)
        heading.addLayout(names)
        top = QHBoxLayout()
        top.setSpacing(measures.S16)
        top.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(heading, stretch=1)
        return top

    def _foot(self, page: QWidget) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(measures.S12)
        words = self.tr("Everything stays on this computer.")
        foot.addWidget(label(words, page, role=Type.LABEL, ink="text2"))
        foot.addStretch(1)
        foot.addWidget(self.language)
        foot.addWidget(self.theme)
        return foot

    def _pass_on(self) -> None:
        self.agent_name.typed.connect(self.agent_name_edited)
        self.organisation.typed.connect(self.organisation_edited)
        self.practice_card.wanted.connect(self.practice_wanted)
        self.line_card.wanted.connect(self.line_wanted)
        self.look_card.wanted.connect(self.look_around_wanted)
        self.headset.input_wanted.connect(self.input_wanted)
        self.headset.output_wanted.connect(self.output_wanted)
        self.headset.sound_wanted.connect(self.sound_wanted)
        self.language.wanted.connect(self.language_wanted)
        self.theme.wanted.connect(self.theme_wanted)
        EnterKey(self, self.practice_card.button)
        for key, button in (
            ("Ctrl+L", self.line_card.button),
            ("Ctrl+O", self.look_card.button),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(button.click)
