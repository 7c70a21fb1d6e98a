"""Outcome, note, internal cause and own review of a call: a draft, saved as typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import label
from ui.panels.typed import TypedText
from ui.theme import measures
from ui.wrap_up.cause import CauseRow
from ui.wrap_up.views import WrapUpView

_CAPTION = 96


class WrapUpForm(QWidget):
    """The part of the wrap-up that is also shown as a draft during the call.

    Signals:
        disposition_wanted: a key.
        note_edited: the whole text.
        cause_wanted: a key or the agent's own words, empty for none.
        review_wanted: a key, empty to take it back.
    """

    disposition_wanted = Signal(str)
    note_edited = Signal(str)
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
        review.addWidget(label(tr("Would you have enjoyed this call?"), self, ink="text2"))
        review.addWidget(self.reviews, stretch=1)
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(measures.S12)
        self.rows.setVerticalSpacing(measures.S12)
        self.rows.setColumnMinimumWidth(0, _CAPTION)
        self.rows.setColumnStretch(1, 1)
        self.add_row(tr("Disposition"), self.dispositions)
        self.add_row(tr("Note"), self.note)
        self.add_row(tr("Internal cause"), self.cause)
        self.add_row(tr("Own review"), review)
        self.dispositions.wanted.connect(self.disposition_wanted)
        self.note.typed.connect(self.note_edited)
        self.cause.cause_wanted.connect(self.cause_wanted)
        self.reviews.wanted.connect(self.review_wanted)

    def add_row(self, caption: str, content: QWidget | QLayout) -> None:
        """Add a captioned row at the end."""
        row = self.rows.rowCount()
        words = label(caption, self, ink="text2")
        words.setFixedHeight(measures.BUTTON_SMALL)
        top = Qt.AlignmentFlag.AlignTop
        self.rows.addWidget(words, row, 0, top)
        if isinstance(content, QLayout):
            self.rows.addLayout(content, row, 1)
        else:
            self.rows.addWidget(content, row, 1)

    def show_wrap_up(self, view: WrapUpView) -> None:
        self.dispositions.show_choices(view.dispositions, view.disposition)
        self.note.show_text(view.note, view.call_id)
        self.cause.show_cause(view.causes, view.cause, view.call_id)
        self.reviews.show_choices(view.reviews, view.review)
