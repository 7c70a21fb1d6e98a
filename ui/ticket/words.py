"""What the customer said, what we understood, and the team's notes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.typed import TypedText
from ui.theme import measures
from ui.theme.styling import set_ink
from ui.ticket.confirm_tick import ConfirmTick
from ui.ticket.views import TicketView
from ui.widgets.field import Field

_SIDE_BY_SIDE = 656  # below, the captions and their ticks would not fit


class TicketWords(QWidget):
    """The three text fields of a ticket, saved as typed.

    Signals:
        customer_words_edited: the whole text (B2).
        understood_edited: the whole text (B2).
        confirmed_wanted: True when the customer said yes, False to take it back.
        already_clear_wanted: whether the request needed no saying back (B3).
        notes_edited: the whole text.
    """

    customer_words_edited = Signal(str)
    understood_edited = Signal(str)
    confirmed_wanted = Signal(bool)
    already_clear_wanted = Signal(bool)
    notes_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.customer_words = TypedText(tr("In the customer's words"), lines=3)
        self.understood = TypedText(tr("What I understood"), lines=3)
        self.notes = TypedText(tr("Notes"), lines=3, most_lines=14)
        self.confirmed = ConfirmTick(tr("confirmed"))
        self.confirmed.setToolTip(tr("The customer said yes to what I understood."))
        self.already_clear = ConfirmTick(tr("already clear"))
        self.already_clear.setToolTip(
            tr("The request was clear from the start; saying it back would be parroting.")
        )
        self.words_field = Field(
            tr("In the customer’s words"), self.customer_words, self, key_hint="F3"
        )
        self.understood_field = Field(tr("What I understood"), self.understood, self)
        self.understood_field.add_to_header(self.already_clear)
        self.understood_field.add_to_header(self.confirmed)
        self.notes_field = Field(
            tr("Notes"),
            self.notes,
            self,
            hint=tr("only your team sees them"),
            key_hint="F2",
        )
        self._lay_out()
        self.customer_words.typed.connect(self.customer_words_edited)
        self.understood.typed.connect(self.understood_edited)
        self.notes.typed.connect(self.notes_edited)
        self.confirmed.clicked.connect(self._on_confirmed)
        self.already_clear.clicked.connect(self._on_clear)

    def _lay_out(self) -> None:
        for field in (self.words_field, self.understood_field, self.notes_field):
            field.label.setMinimumHeight(measures.MIN_TARGET)  # captions stand equally high
            inner = field.layout()
            assert inner is not None
            inner.setSpacing(3)
        for field in (self.words_field, self.understood_field):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.customer_words.keep_level_with(self.understood)
        pair = self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pair.setSpacing(measures.S16)
        pair.addWidget(self.words_field, stretch=1)
        pair.addWidget(self.understood_field, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addLayout(pair)
        column.addWidget(self.notes_field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _SIDE_BY_SIDE
        sides, stacked = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(stacked if is_narrow else sides)
        super().resizeEvent(event)

    def show_ticket(self, view: TicketView) -> None:
        self.customer_words.show_text(view.customer_words, view.id)
        self.understood.show_text(view.understood, view.id)
        self.notes.show_text(view.notes, view.id)
        words = self.tr("confirmed")
        if view.confirmed:
            words = self.tr("customer confirmed {time}").format(time=view.confirmed)
        self.confirmed.show_tick(words, is_set=bool(view.confirmed))
        clear = self.tr("already clear")
        if view.was_already_clear:
            clear = self.tr("was already clear")
        self.already_clear.show_tick(clear, is_set=view.was_already_clear)
        self.already_clear.setVisible(view.was_already_clear or view.can_be_clear)
        self.confirmed.setVisible(bool(view.confirmed) or not view.was_already_clear)
        self.notes_field.show_saved(view.saved)
        set_ink(self.notes_field.saved, "late_text" if view.is_unsaved else "text3")

    @Slot()
    def _on_confirmed(self) -> None:
        self.confirmed_wanted.emit(not self.confirmed.is_set)

    @Slot()
    def _on_clear(self) -> None:
        self.already_clear_wanted.emit(not self.already_clear.is_set)
