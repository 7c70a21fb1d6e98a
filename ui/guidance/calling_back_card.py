"""What a call that we place is about: the promise, the last tries, and who answered it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.guidance.views import CallingBackView
from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.views import PhraseView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Card
from ui.widgets.say_text import SayText

_CAPTION = 72


class CallingBackCard(Card):
    """In front before it rings, until the talk has begun or nobody was reached; takes no focus.

    Signals:
        outcome_wanted: an outcome's key, once somebody or a machine answered, or nobody did.
    """

    outcome_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._view: CallingBackView | None = None
        self.setAccessibleName(tr("You call back"))
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.subject = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(measures.S8)
        self._facts.setVerticalSpacing(measures.S4)
        self._facts.setColumnMinimumWidth(0, _CAPTION)
        self._facts.setColumnStretch(1, 1)
        self.asked = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self.outcomes = ChipRow(tr("How did it go?"), self)
        self.say_caption = label(
            tr("Say to the voicemail"), self, role=Type.LABEL_STRONG, ink="text2"
        )
        self._phrases: list[SayText] = []
        self.column.addWidget(self.title)
        self.column.addWidget(self.subject)
        self.column.addLayout(self._facts)
        for part in (self.asked, self.outcomes, self.say_caption):
            self.column.addWidget(part)
        self.outcomes.wanted.connect(self.outcome_wanted)
        self.hide()

    def show_calling(self, view: CallingBackView | None) -> None:
        """Show what the call is about; None while there is no such call."""
        shown, self._view = self._view, view
        self.setVisible(view is not None)
        if view is None or view == shown:
            return
        self.set_tone(view.tone)
        self.title.setText(view.title)
        show_or_hide(self.subject, view.subject)
        if shown is None or shown.facts != view.facts:
            self._show_facts(view.facts)
        self.asked.setText(view.question)
        self.asked.setVisible(bool(view.outcomes))
        self.outcomes.setVisible(bool(view.outcomes))
        self.outcomes.show_choices(view.outcomes, view.outcome)
        self.say_caption.setVisible(bool(view.phrases))
        if shown is None or shown.phrases != view.phrases:
            self._show_phrases(view.phrases)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        return self._view.facts if self._view is not None else ()

    @property
    def words(self) -> tuple[str, ...]:
        """Return what is shown to be said."""
        return tuple(phrase.accessibleName() for phrase in self._phrases)

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        remove_widgets(self._facts)
        top = Qt.AlignmentFlag.AlignTop
        for row, (caption, value) in enumerate(facts):
            left = label(caption, self, role=Type.LABEL, ink="text2", wraps=True)
            right = label(value, self, role=Type.LABEL, wraps=True)
            self._facts.addWidget(left, row, 0, top)
            self._facts.addWidget(right, row, 1, top)
            left.show()  # at once: the layout shows them a turn of the loop later
            right.show()

    def _show_phrases(self, phrases: tuple[PhraseView, ...]) -> None:
        for old in self._phrases:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._phrases = []
        for phrase in phrases:
            text = SayText(phrase.phrase, self, role=Type.PHRASE)
            self._phrases.append(text)
            self.column.addWidget(text)
            text.show()
