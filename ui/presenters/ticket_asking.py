"""Asks for the next update of a ticket that is left without one (C1); it never blocks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from ui.presenters.telling import Tell, telling
from ui.presenters.when import WhenContext, when_view
from ui.ticket.asking_strip import AskingStrip
from ui.ticket.views import AskView
from workstation.desk.desk import Desk
from workstation.desk.history import TYPED
from workstation.ids import TicketId
from workstation.tickets import Ticket


class AskingPresenter(QObject):
    """Watches which tickets the agent leaves, finishes or solves.

    The question comes together with what the agent did (another ticket, the end of a wrap-up), so
    nothing moves by itself; on a call it waits for the next such moment.
    """

    def __init__(
        self,
        strip: AskingStrip,
        desk: Desk,
        tell: Tell,
        context: Callable[[], WhenContext],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._desk = desk
        self._tell = tell
        self._context = context
        self._shown: TicketId | None = None
        self._asked: TicketId | None = None
        strip.time_wanted.connect(self.set_time)
        strip.put_off.connect(self.put_off)
        desk.tickets.changes.listen(self.refresh)

    def on_shown(self, ticket: Ticket) -> None:
        """Follow the agent to another ticket; ask about the one that is left."""
        left, self._shown = self._shown, ticket.id
        if left is not None and left != ticket.id:
            self._asked = left
        self._ask()

    @Slot()
    def on_finished(self) -> None:
        """Ask about the ticket whose wrap-up is finished."""
        ticket = self._desk.tickets.ticket
        if ticket is not None:
            self._asked = ticket.id
            self._ask()

    @Slot()
    def refresh(self) -> None:
        """Take the question away once it is answered."""
        if self._asked is not None and self._missing() is None:
            self._asked = None
            self._strip.hide()

    @Slot()
    def put_off(self) -> None:
        self._asked = None
        self._strip.hide()

    @Slot(str, object)
    def set_time(self, ticket_id: str, at: datetime) -> None:
        with telling(self._tell):
            ticket = self._desk.stores.tickets.get(TicketId(ticket_id))
            if ticket is not None:
                self._desk.tickets.keep(replace(ticket, next_update_at=at))
            self.put_off()

    def _ask(self) -> None:
        ticket = self._missing()
        if ticket is None or self._desk.book.calls:
            self._strip.hide()
            return
        subject = f" {ticket.subject}" if ticket.subject else ""
        words = self.tr("#{number}{subject}: when will the customer hear from us?")
        words = words.format(number=ticket.number, subject=subject)
        view = AskView(ticket.id, words, when_view(self._context()))
        self._strip.show_question(view)
        self._strip.show()

    def _missing(self) -> Ticket | None:
        """Return the ticket that is asked about while it lacks a time."""
        if self._asked is None:
            return None
        ticket = self._desk.stores.tickets.get(self._asked)
        if ticket is None or ticket.merged_into is not None or ticket.next_update_at is not None:
            return None
        return ticket if self._is_owed(ticket) else None

    def _is_owed(self, ticket: Ticket) -> bool:
        """Tell whether the customer waits: open and not empty, or solved with steps to do."""
        steps = self._desk.stores.tickets.next_steps(ticket.id)
        if any(step.what and step.done_at is None for step in steps):
            return True
        return ticket.is_open and any(getattr(ticket, name) for name in TYPED)
