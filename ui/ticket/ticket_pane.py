"""The ticket pane: everything about the caller's matter, saved as typed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.layouts import indented, readable_body
from ui.panels.scroll_area import ScrollPanel
from ui.panels.steps_table import StepsTable
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.header import TicketHeader
from ui.ticket.offer_strip import OfferStrip, UnknownCallerStrip
from ui.ticket.timeline import TimelineList
from ui.ticket.views import TicketView
from ui.ticket.words import TicketWords
from ui.widgets.button import Button, Look

_INSET = measures.S12  # cells and values pad by 8 more, so that all words start at 20


class TicketPane(ScrollPanel):
    """Shows one ticket and reports each edit; decides and saves nothing.

    Signals:
        subject_edited, customer_words_edited, understood_edited, notes_edited: the whole text.
        status_wanted, priority_wanted, owner_wanted: a key.
        next_update_wanted: an aware UTC datetime.
        confirmed_wanted: whether the customer said yes (B2).
        already_clear_wanted: whether saying back was not needed (B3).
        step_edited: step id, "who" or "what", the whole text.
        step_time_wanted: step id and an aware UTC datetime.
        step_confirmed_wanted: step id, and whether the customer said yes (C3).
        step_removal_wanted: step id.
        step_wanted: add an empty step; call ``start_typing_step`` with its id afterwards.
        ticket_taken: the id of the offered ticket that the call is about.
        new_ticket_wanted: the call is about something else.
        customer_name_edited: the unknown caller's name so far.
        customer_wanted: keep the unknown caller under this name.
        callback_wanted: promise a callback about this ticket.
    """

    subject_edited = Signal(str)
    customer_words_edited = Signal(str)
    understood_edited = Signal(str)
    notes_edited = Signal(str)
    status_wanted = Signal(str)
    priority_wanted = Signal(str)
    owner_wanted = Signal(str)
    next_update_wanted = Signal(object)
    confirmed_wanted = Signal(bool)
    already_clear_wanted = Signal(bool)
    step_edited = Signal(str, str, str)
    step_time_wanted = Signal(str, object)
    step_confirmed_wanted = Signal(str, bool)
    step_removal_wanted = Signal(str)
    step_wanted = Signal()
    ticket_taken = Signal(str)
    new_ticket_wanted = Signal()
    customer_name_edited = Signal(str)
    customer_wanted = Signal(str)
    callback_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_id = ""
        self.setAccessibleName(self.tr("Ticket"))
        page = QWidget(self)
        self.offer = OfferStrip(page)
        self.unknown_caller = UnknownCallerStrip(page)
        self.header = TicketHeader(page)
        self.words = TicketWords(page)
        self.steps = StepsTable(page)
        self.add_step_button = Button(self.tr("Add a step"), page, look=Look.LINK, icon_name="plus")
        self.callback_button = Button(
            self.tr("Promise a callback"), page, look=Look.LINK, icon_name="phone-outgoing"
        )
        self.timeline_caption = label(self.tr("Timeline"), page, role=Type.SECTION)
        self.timeline = TimelineList(page)
        self._lay_out(page)
        self._pass_on()
        self.show_page(page)

    def show_ticket(self, view: TicketView) -> None:
        """Show ``view``; what is being typed stays, unless it is another ticket."""
        if view.id != self._shown_id:
            self._shown_id = view.id
            self.verticalScrollBar().setValue(0)
        self.offer.setVisible(view.offer is not None)
        if view.offer is not None:
            self.offer.show_offer(view.offer)
        self.unknown_caller.setVisible(view.unknown_caller is not None)
        if view.unknown_caller is not None:
            self.unknown_caller.show_caller(view.unknown_caller)
        self.header.show_ticket(view)
        self.words.show_ticket(view)
        self.steps.show_steps(view.steps, view.when)
        self.callback_button.setVisible(view.can_call_back)
        self.timeline_caption.setVisible(bool(view.timeline))
        self.timeline.show_entries(view.timeline)

    @Slot()
    def focus_notes(self) -> None:
        """Go on typing the note (F2)."""
        self.words.notes.put_caret_at_end()
        self.ensureWidgetVisible(self.words.notes_field)

    @Slot()
    def focus_customer_words(self) -> None:
        """Go on typing the customer's words (F3)."""
        self.words.customer_words.put_caret_at_end()
        self.ensureWidgetVisible(self.words.words_field)

    def start_typing_step(self, step_id: str) -> None:
        """Open a step's first empty cell, after the agent asked for a step."""
        self.steps.start_typing(step_id)

    def _lay_out(self, page: QWidget) -> None:
        body = readable_body(page)
        column = QVBoxLayout(body)
        column.setContentsMargins(_INSET, 14, _INSET, measures.S24)
        column.setSpacing(0)
        column.addLayout(indented(self.offer))
        column.addLayout(indented(self.unknown_caller))
        column.addWidget(self.header)
        column.addSpacing(measures.S12)
        column.addLayout(indented(self.words))
        column.addSpacing(measures.S12)
        steps_row = QHBoxLayout()
        steps_row.setContentsMargins(measures.S8, 0, measures.S4, 0)
        steps_row.addWidget(label(self.tr("Next steps"), page, role=Type.SECTION))
        steps_row.addStretch(1)
        steps_row.addWidget(self.callback_button)
        steps_row.addWidget(self.add_step_button)
        column.addLayout(steps_row)
        column.addWidget(self.steps)
        column.addSpacing(measures.S16)
        column.addLayout(indented(self.timeline_caption))
        column.addSpacing(2)
        column.addWidget(self.timeline)
        column.addStretch(1)

    def _pass_on(self) -> None:
        header, words, steps = self.header, self.words, self.steps
        header.subject_edited.connect(self.subject_edited)
        header.status_wanted.connect(self.status_wanted)
        header.priority_wanted.connect(self.priority_wanted)
        header.owner_wanted.connect(self.owner_wanted)
        header.next_update_wanted.connect(self.next_update_wanted)
        words.customer_words_edited.connect(self.customer_words_edited)
        words.understood_edited.connect(self.understood_edited)
        words.notes_edited.connect(self.notes_edited)
        words.confirmed_wanted.connect(self.confirmed_wanted)
        words.already_clear_wanted.connect(self.already_clear_wanted)
        steps.step_edited.connect(self.step_edited)
        steps.step_time_wanted.connect(self.step_time_wanted)
        steps.step_confirmed_wanted.connect(self.step_confirmed_wanted)
        steps.step_removal_wanted.connect(self.step_removal_wanted)
        self.add_step_button.clicked.connect(self.step_wanted)
        self.callback_button.clicked.connect(self.callback_wanted)
        self.offer.ticket_taken.connect(self.ticket_taken)
        self.offer.new_ticket_wanted.connect(self.new_ticket_wanted)
        self.unknown_caller.name_edited.connect(self.customer_name_edited)
        self.unknown_caller.customer_wanted.connect(self.customer_wanted)
