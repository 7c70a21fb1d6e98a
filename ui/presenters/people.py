"""Joins what is about people: who a caller is, the customer's page, and the ways to them."""

from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.customers.caller_form import CallerForm
from ui.customers.customer_page import CustomerPage
from ui.main_window.main_window import MainWindow
from ui.presenters import centre
from ui.presenters.callers import CallerPresenter
from ui.presenters.centre import CentrePresenter
from ui.presenters.customers import CustomersPresenter
from ui.presenters.merging import MergingPresenter
from ui.presenters.ticket_merge import TicketMergePresenter
from ui.theme import measures
from ui.ticket.ticket_pane import TicketPane
from ui.widgets.card import Card
from workstation.desk.desk import Desk
from workstation.ids import CustomerId

CALLER: Final = "caller"


class PeoplePresenter(QObject):
    """Adds its pages to the window and opens them.

    Signals:
        opening: a customer's page is about to come; what is typed elsewhere is to be saved.
        trouble: one plain sentence.
        ticket_wanted: a ticket's id.
        export_wanted, erase_wanted: the id of a customer, who asked for it.
    """

    opening = Signal()
    trouble = Signal(str)
    ticket_wanted = Signal(str)
    export_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        pages: CentrePresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._pages = pages
        self._zone = zone
        self.ticket_merge: TicketMergePresenter | None = None
        self._guidance_before = ""
        self._page_before = ""
        self.caller_form = CallerForm()
        self.page = CustomerPage()
        window.guidance.add_page(CALLER, _card_page(self.caller_form))
        window.centre.add_page(centre.CUSTOMER, self.page)
        self.callers = CallerPresenter(window, self.caller_form, desk, self)
        self.customers = CustomersPresenter(self.page, desk, zone, self)
        self.merging = MergingPresenter(self.page, desk, self)
        self._connect()
        for name in (window.call_bar.name_label, window.ringing.caller.name):
            name.setCursor(Qt.CursorShape.PointingHandCursor)
            name.setToolTip(self.tr("Open this customer’s page  Ctrl+I"))
            name.installEventFilter(self)

    def _connect(self) -> None:
        self.callers.opened.connect(self._on_caller_form)
        self.callers.closed.connect(self._on_caller_done)
        self.callers.trouble.connect(self.trouble)
        self.customers.trouble.connect(self.trouble)
        self.customers.merge_asked.connect(self.merging.compare)
        self.page.back_wanted.connect(self._leave_page)
        self.page.ticket_wanted.connect(self.ticket_wanted)
        self.page.export_wanted.connect(self.export_wanted)
        self.page.erase_wanted.connect(self.erase_wanted)
        self._window.centre.page_changed.connect(self._on_page_changed)

    def lead_ticket(self, pane: TicketPane) -> None:
        """Take what the ticket pane has about people: who calls, their page, merging tickets."""
        pane.unknown_caller.customer_taken.connect(self.callers.take_current)
        pane.unknown_caller.form_wanted.connect(self.callers.ask)
        self.ticket_merge = TicketMergePresenter(pane.merge, self._desk, self._zone, self)
        self.ticket_merge.trouble.connect(self.trouble)
        menu = pane.header.more_menu
        menu.addSeparator()
        menu.addAction(self.tr("The customer’s page\tCtrl+I"), self.open_present)
        another = self.tr("Another matter: a new ticket\tShift+F8")
        menu.addAction(another, pane.new_ticket_wanted.emit)
        menu.addAction(self.tr("Merge with another ticket …"), self._on_merge_tickets)

    @Slot()
    def _on_merge_tickets(self) -> None:
        self.opening.emit()
        if self.ticket_merge is not None:
            self.ticket_merge.open()

    @property
    def is_asking(self) -> bool:
        """Tell whether the right column asks who is calling."""
        return self.callers.is_open

    @property
    def has_main_action(self) -> bool:
        """Tell whether Ctrl+Enter is for a form or a merge here."""
        return self.is_asking or (self._is_seen and self.merging.is_open)

    def do_main_action(self) -> None:
        if self.is_asking:
            self.callers.save()
        else:
            self.merging.merge()

    @property
    def can_go_back(self) -> bool:
        return self.is_asking or self._is_seen or self._is_merging_tickets

    @property
    def _is_merging_tickets(self) -> bool:
        merge = self.ticket_merge
        return merge is not None and merge.is_open and self._pages.page == centre.TICKET

    @property
    def _is_seen(self) -> bool:
        return self._pages.page == centre.CUSTOMER

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if watched is self._window.ringing.caller.name:
                self._open_ringing()
            elif watched is self._window.call_bar.name_label:
                self._open_current()
        return super().eventFilter(watched, event)

    # --- the customer's page

    @Slot(str)
    def open_customer(self, customer_id: str) -> None:
        """Show a customer's page in the centre, for the agent asked for it."""
        self.opening.emit()
        if not self._is_seen:
            self._page_before = self._pages.page
        self.customers.back = self._way_back()
        self.customers.open(customer_id)
        self._pages.show_page(centre.CUSTOMER)

    @Slot()
    def open_present(self) -> None:
        """Ctrl+I: the customer of the ticket on the screen, of the call, or who rings."""
        if self._is_seen:
            self.go_back()
            return
        customer = self._desk.tickets.customer
        if self._pages.page == centre.TICKET and customer is not None:
            self.open_customer(customer.id)
        elif not self._open_current():
            self._open_ringing()

    @Slot()
    def go_back(self) -> None:
        """Leave the form, the merge or the page for what was there before; Esc does it too."""
        if self.is_asking:
            self.callers.leave()
            return
        if self.ticket_merge is not None and self._is_merging_tickets:
            self.ticket_merge.leave()
            return
        if self.merging.is_open:
            self.merging.leave()
            return
        self._leave_page()

    @Slot()
    def _leave_page(self) -> None:
        self.merging.leave()
        self.customers.save_all()
        ticket = self._desk.tickets.ticket
        fallback = centre.TICKET if ticket is not None else centre.WELCOME
        self._pages.show_page(self._page_before or fallback)

    def _open_current(self) -> bool:
        current = self._desk.book.current
        return self._open_of(current.customer_id if current is not None else None)

    def _open_ringing(self) -> bool:
        ringing = self._desk.book.ringing
        return self._open_of(ringing[0].customer_id if ringing else None)

    def _open_of(self, customer_id: CustomerId | None) -> bool:
        if customer_id is not None:
            self.open_customer(customer_id)
        return customer_id is not None

    def _way_back(self) -> str:
        ticket = self._desk.tickets.ticket
        if self._page_before == centre.TICKET and ticket is not None:
            return self.tr("Ticket #{number}").format(number=ticket.number)
        return self.tr("Back")

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        if name != centre.CUSTOMER:
            self.customers.save_all()

    # --- who is calling

    @Slot()
    def _on_caller_form(self) -> None:
        guidance = self._window.guidance
        if guidance.current_name != CALLER:
            self._guidance_before = guidance.current_name
        guidance.show_page(CALLER)

    @Slot()
    def _on_caller_done(self) -> None:
        if self._window.guidance.current_name == CALLER and self._guidance_before:
            self._window.guidance.show_page(self._guidance_before)


def _card_page(form: QWidget) -> QWidget:
    """Return a form as a page of the right column, on a card."""
    page = QWidget()
    card = Card(page)
    card.column.addWidget(form)
    column = QVBoxLayout(page)
    column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
    column.addWidget(card)
    column.addStretch(1)
    return page
