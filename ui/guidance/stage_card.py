"""What to say at this stage of the call; at the opening, the greeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.guidance.phrase_list import PhraseList
from ui.guidance.views import StageCardView
from ui.panels.labels import label, show_or_hide
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class StageCard(Card):
    """Title, phrases to tick as said, and the way on.

    Signals:
        phrase_ticked: a phrase's id, and whether it was said.
        main_wanted: go on to the next stage.
    """

    phrase_ticked = Signal(str, bool)
    main_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.subtitle = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.phrases = PhraseList(self)
        self.greetings = PhraseList(self, role=Type.SAY)
        self.note = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self.main_button = Button("", self, look=Look.MAIN, key_hint="Ctrl+Enter")
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.title)
        heading.addWidget(self.subtitle)
        self.column.setSpacing(10)
        self.column.addLayout(heading)
        for part in (self.phrases, self.greetings, self.note, self.main_button):
            self.column.addWidget(part)
        self.phrases.ticked.connect(self.phrase_ticked)
        self.greetings.ticked.connect(self.phrase_ticked)
        self.main_button.clicked.connect(self.main_wanted)

    def show_stage(self, view: StageCardView) -> None:
        self.title.setText(view.title)
        show_or_hide(self.subtitle, view.subtitle)
        shown, hidden = self.phrases, self.greetings
        if view.is_large:
            shown, hidden = hidden, shown
        hidden.hide()
        shown.show_phrases(view.phrases)
        shown.setVisible(bool(view.phrases))
        show_or_hide(self.note, view.note)
        self.main_button.show_as(view.main_label, "")
        self.main_button.key_hint = view.main_key
        self.main_button.setVisible(bool(view.main_label))

    def do_main_action(self) -> None:
        if self.main_button.isVisibleTo(self):
            self.main_button.click()
