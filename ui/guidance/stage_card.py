"""What to say at this stage of the call; at the opening, the greeting."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.guidance.field_rows import FieldRows
from ui.guidance.hint_list import HintList
from ui.guidance.phrase_list import PhraseList
from ui.guidance.understanding_strip import UnderstandingStrip
from ui.guidance.views import StageCardView
from ui.panels.labels import label, show_or_hide
from ui.panels.views import PhraseView
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card

_MOST_PHRASES: Final = 3
_FEWEST_PHRASES: Final = 2
_NO_HINTS, _NO_SUBTITLE, _TIGHTEST = 2, 3, 4


class StageCard(Card):
    """Title, hints, phrases to tick as said, the fields of this stage, and the way on.

    Signals:
        phrase_ticked: a phrase's id, and whether it was said.
        main_wanted: go on to the next stage.
        field_wanted: the id of a field row, to go to that field.
    """

    phrase_ticked = Signal(str, bool)
    field_wanted = Signal(str)
    main_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.subtitle = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.phrases = PhraseList(self)
        self.greetings = PhraseList(self, role=Type.SAY)
        self.note = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self.understanding = UnderstandingStrip(self)
        self.hints = HintList(self)
        self.fields = FieldRows(self)
        self._view = StageCardView("")
        self._tightness = 0
        self.main_button = Button("", self, look=Look.MAIN, key_hint="Ctrl+Enter")
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.title)
        heading.addWidget(self.subtitle)
        self.column.setSpacing(10)
        self.column.addLayout(heading)
        above: tuple[QWidget, ...] = (self.hints, self.understanding, self.phrases, self.greetings)
        for part in (*above, self.note, self.fields, self.main_button):
            self.column.addWidget(part)
        self.fields.wanted.connect(self.field_wanted)
        self.phrases.ticked.connect(self.phrase_ticked)
        self.greetings.ticked.connect(self.phrase_ticked)
        self.main_button.clicked.connect(self.main_wanted)

    @property
    def is_tightest(self) -> bool:
        return self._tightness >= _TIGHTEST

    def be_tight(self, tightness: int) -> bool:
        """Leave out what is least missed, more with each step; tell whether that changed anything.

        With 0 everything is shown. First the third phrase goes, then the hints, the line below
        the title, the second phrase.
        """
        before = self._left_in()
        self._tightness = tightness
        after = self._left_in()
        if before != after:
            self.show_stage(self._view)
        return before != after

    def _left_in(self) -> tuple[int, bool, bool]:
        """Return how many phrases there is room for, and whether for the hints and subtitle."""
        view, tightness = self._view, self._tightness
        most = _FEWEST_PHRASES if tightness else _MOST_PHRASES
        count = min(len(view.phrases), 1 if self.is_tightest else most)
        has_hints = bool(view.do) and tightness < _NO_HINTS
        return count, has_hints, bool(view.subtitle) and tightness < _NO_SUBTITLE

    def _most_needed(self) -> tuple[PhraseView, ...]:
        """Return the one phrase that stays: what is reminded of, or else one with facts in it."""
        first_two = self._view.phrases[:_FEWEST_PHRASES]
        if self._view.reminder:
            return first_two[:1]
        with_facts = (p for p in first_two if any(part.is_fact for part in p.phrase))
        chosen = next(with_facts, None)
        return (chosen,) if chosen is not None else first_two[:1]

    def show_stage(self, view: StageCardView) -> None:
        self._view = view
        count, has_hints, has_subtitle = self._left_in()
        phrases = view.phrases[:count] if count > 1 else self._most_needed()
        self.title.setText(view.title)
        show_or_hide(self.subtitle, view.subtitle if has_subtitle else "")
        shown, hidden = self.phrases, self.greetings
        if view.is_large:
            shown, hidden = hidden, shown
        hidden.hide()
        shown.show_phrases(phrases)
        shown.setVisible(bool(phrases))
        self.hints.show_hints(view.do if has_hints else ())
        self.understanding.show_reminder(view.reminder)
        self.fields.show_rows(view.fields)
        show_or_hide(self.note, view.note)
        self.main_button.show_as(view.main_label, "")
        self.main_button.key_hint = view.main_key
        self.main_button.setVisible(bool(view.main_label))

    def do_main_action(self) -> None:
        if self.main_button.isVisibleTo(self):
            self.main_button.click()
