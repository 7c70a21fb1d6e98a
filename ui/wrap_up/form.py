"""Outcome, note, internal cause and own review of a call: a draft, saved as typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import TypedText
from ui.theme import measures
from ui.theme.fonts import Type
from ui.wrap_up.cause import CauseRow
from ui.wrap_up.topic_note import TopicNoteField
from ui.wrap_up.views import WrapUpView

_CAPTION = 96


class WrapUpForm(QWidget):
    """The part of the wrap-up that is also shown as a draft during the call.

    Signals:
        disposition_wanted: a key.
        note_edited: the whole text.
        topic_note_edited: another concern's key and its whole text.
        cause_wanted: a key or the agent's own words, empty for none.
        review_wanted: a key, empty to take it back.
    """

    disposition_wanted = Signal(str)
    note_edited = Signal(str)
    topic_note_edited = Signal(str, str)
    cause_wanted = Signal(str)
    review_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.dispositions = ChipRow(tr("Disposition"), self)
        self.note = TypedText(
            tr("Note of the call"), self, lines=2, most_lines=8, hint=tr("What came out of it?")
        )
        self.cause = CauseRow(self)
        self.reviews = ChipRow(tr("Would you have enjoyed this call?"), self, is_optional=True)
        self.reviews.flow.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        review = QHBoxLayout()
        review.setSpacing(measures.S12)
        self.review_question = label(tr("Would you have enjoyed this call?"), self, ink="text2")
        review.addWidget(self.review_question)
        review.addWidget(self.reviews, stretch=1)
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(measures.S12)
        self.rows.setVerticalSpacing(measures.S12)
        self.rows.setColumnMinimumWidth(0, _CAPTION)
        self.rows.setColumnStretch(1, 1)
        self.add_row(tr("Disposition"), self.dispositions)
        self.add_row(tr("Note"), self._note_column())
        self.add_row(tr("Internal cause"), self.cause)
        self.add_row(tr("Own review"), review)
        self.dispositions.wanted.connect(self.disposition_wanted)
        self.note.typed.connect(self.note_edited)
        self.cause.cause_wanted.connect(self.cause_wanted)
        self.reviews.wanted.connect(self.review_wanted)

    def _note_column(self) -> QVBoxLayout:
        """Lay out the note; where a call had several concerns, each has one of its own."""
        self.note_title = label("", self, role=Type.LABEL, ink="text2")
        self.note_title.hide()
        self.other_notes: dict[str, TopicNoteField] = {}
        self._notes = QVBoxLayout()
        self._notes.setSpacing(measures.S4)
        self._notes.addWidget(self.note_title)
        self._notes.addWidget(self.note)
        return self._notes

    def _show_notes(self, view: WrapUpView) -> None:
        show_or_hide(self.note_title, view.topic_title)
        self.note.show_text(view.note, f"{view.call_id} {view.topic}")
        self.note.setAccessibleDescription(view.topic_title)
        for key in self.other_notes.keys() - {note.key for note in view.other_notes}:
            field = self.other_notes.pop(key)
            self._notes.removeWidget(field)
            field.hide()
            field.deleteLater()
        for note in view.other_notes:
            if note.key not in self.other_notes:
                field = TopicNoteField(note.key, self)
                field.edited.connect(self.topic_note_edited)
                self.other_notes[note.key] = field
                self._notes.addWidget(field)
            self.other_notes[note.key].show_note(note, view.call_id)

    def add_row(self, caption: str, content: QWidget | QLayout) -> QLabel:
        """Add a captioned row at the end, and return the caption."""
        row = self.rows.rowCount()
        words = label(caption, self, ink="text2")
        words.setFixedHeight(measures.BUTTON_SMALL)
        top = Qt.AlignmentFlag.AlignTop
        self.rows.addWidget(words, row, 0, top)
        if isinstance(content, QLayout):
            self.rows.addLayout(content, row, 1)
        else:
            self.rows.addWidget(content, row, 1)
        return words

    def show_wrap_up(self, view: WrapUpView) -> None:
        self.dispositions.show_choices(view.dispositions, view.disposition)
        self._show_notes(view)
        self.cause.show_cause(view.causes, view.cause, view.call_id)
        if view.review_question:
            self.review_question.setText(view.review_question)
            self.reviews.setAccessibleName(view.review_question)
        self.reviews.show_choices(view.reviews, view.review)
