"""What the customer said, what we understood, and what the team keeps for itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.typed import TypedText
from ui.theme import measures
from ui.ticket.confirm_tick import ConfirmTick
from ui.ticket.team_part import TeamPart
from ui.ticket.told_field import ToldField
from ui.ticket.views import TicketView

_SIDE_BY_SIDE = 656  # below, the captions and their ticks would not fit


class TicketWords(QWidget):
    """The text fields of every call, saved as typed.

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
        self.confirmed = ConfirmTick(tr("confirmed"))
        self.confirmed.setToolTip(tr("The customer said yes to what I understood."))
        self.already_clear = ConfirmTick(tr("already clear"))
        self.already_clear.setToolTip(
            tr("The request was clear from the start; saying it back would be parroting.")
        )
        self.words_field = ToldField(
            tr("In the customer’s words"),
            self,
            name=tr("In the customer's words"),
            key_hint="F3",
            lines=3,
        )
        self.understood_field = ToldField(tr("What I understood"), self, lines=3)
        self.understood_field.add_to_header(self.already_clear)
        self.understood_field.add_to_header(self.confirmed)
        self.team = TeamPart(self)
        self._lay_out()
        self.words_field.typed.connect(self.customer_words_edited)
        self.understood_field.typed.connect(self.understood_edited)
        self.team.notes_edited.connect(self.notes_edited)
        self.confirmed.clicked.connect(self._on_confirmed)
        self.already_clear.clicked.connect(self._on_clear)

    @property
    def customer_words(self) -> TypedText:
        return self.words_field.text

    @property
    def understood(self) -> TypedText:
        return self.understood_field.text

    @property
    def notes(self) -> TypedText:
        return self.team.notes.text

    @property
    def notes_field(self) -> ToldField:
        return self.team.notes

    def _lay_out(self) -> None:
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
        column.addWidget(self.team)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _SIDE_BY_SIDE
        sides, stacked = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(stacked if is_narrow else sides)
        super().resizeEvent(event)

    def show_ticket(self, view: TicketView) -> None:
        origins = view.origins
        said = origins.get("customer_words", "")
        self.words_field.show_told(view.customer_words, view.id, said)
        made = "" if view.confirmed else origins.get("understood", "")  # the tick says it then
        self.understood_field.show_told(view.understood, view.id, made)
        self.team.show_ticket(view)
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

    @Slot()
    def _on_confirmed(self) -> None:
        self.confirmed_wanted.emit(not self.confirmed.is_set)

    @Slot()
    def _on_clear(self) -> None:
        self.already_clear_wanted.emit(not self.already_clear.is_set)
