"""Merges the ticket on the screen with another one, and undoes it, from the ticket itself."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.customers.page_views import MergedView
from ui.customers.ticket_merge_strip import TicketMergeStrip, TicketMergeView
from ui.customers.views import LikelyView
from ui.presenters.customer_words import past_words
from ui.presenters.labels import STATUS, label
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.ids import MergeId, TicketId
from workstation.merges import MergeImpossible
from workstation.ports import StorageTrouble
from workstation.tickets import Ticket, TicketNotFound

_MOST = 3


class TicketMergePresenter(QObject):
    """Leads the strip; merges nothing before the agent has seen what will come of it.

    Signals:
        trouble: one plain sentence about an undo that could not be done.
    """

    trouble = Signal(str)

    def __init__(
        self, strip: TicketMergeStrip, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._desk = desk
        self._zone = zone
        self._view = TicketMergeView()
        self._from: Ticket | None = None
        self._into: Ticket | None = None
        self._for_id = ""
        strip.searched.connect(self._on_searched)
        strip.taken.connect(self.choose)
        strip.swapped.connect(self.swap)
        strip.merge_wanted.connect(self.merge)
        strip.left.connect(self.leave)
        strip.undo_wanted.connect(self.undo)
        desk.tickets.changes.listen(self.refresh)

    @property
    def is_open(self) -> bool:
        return self._view.is_open

    @Slot()
    def refresh(self) -> None:
        """Tell of what was merged into the ticket on the screen; another ticket starts afresh."""
        ticket = self._desk.tickets.ticket
        ticket_id = ticket.id if ticket is not None else ""
        if ticket_id != self._for_id:
            self._for_id = ticket_id
            self._from = self._into = None
            self._view = TicketMergeView()
        merged = self._merged(ticket) if ticket is not None else ()
        self._view = replace(self._view, merged=merged)
        self._strip.show_merge(self._view)

    @Slot()
    def open(self) -> None:
        """Ask for the other ticket, with the customer's own offered first."""
        if self._desk.tickets.ticket is None:
            return
        self._from = self._into = None
        self._strip.search_line.clear()
        self._show(TicketMergeView(is_open=True, found=self._found("")))
        self._strip.take_focus()

    @Slot()
    def leave(self) -> None:
        self._show(TicketMergeView())

    @Slot(str)
    def choose(self, ticket_id: str) -> None:
        """Show what comes of merging the ticket on the screen into this one."""
        self._from = self._desk.tickets.ticket
        self._into = self._desk.stores.tickets.get(TicketId(ticket_id))
        self._show_outcome()
        self._strip.take_focus()

    @Slot()
    def swap(self) -> None:
        self._from, self._into = self._into, self._from
        self._show_outcome()

    @Slot()
    def merge(self) -> None:
        if self._from is not None and self._into is not None:
            self.merge_ticket(self._from.id, self._into.id)

    def merge_ticket(self, from_id: str, into_id: str) -> bool:
        """Let ``into_id`` stand for both; tell whether it was done."""
        try:
            self._desk.merging.merge_tickets(TicketId(from_id), TicketId(into_id))
        except (MergeImpossible, StorageTrouble, TicketNotFound) as trouble:
            self._show(replace(self._view, is_open=True, trouble=in_window_language(trouble)))
            return False
        self.leave()
        self.refresh()
        return True

    @Slot(str)
    def undo(self, merge_id: str) -> None:
        try:
            self._desk.merging.undo(MergeId(merge_id))
        except (MergeImpossible, StorageTrouble) as trouble:
            self.trouble.emit(in_window_language(trouble))
        self.refresh()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._show(replace(self._view, found=self._found(text), trouble=""))

    def _show_outcome(self) -> None:
        if self._from is None or self._into is None:
            return
        words = self.tr(
            "#{part} becomes a part of #{whole}: both timelines are found there, and owner and "
            "times of #{whole} hold. It can be undone at any time."
        ).format(part=self._from.number, whole=self._into.number)
        self._show(replace(self._view, is_open=True, outcome=words, trouble=""))

    def _show(self, view: TicketMergeView) -> None:
        self._view = replace(view, merged=self._view.merged)
        self._strip.show_merge(self._view)

    def _found(self, text: str) -> tuple[LikelyView, ...]:
        """Return tickets by number or words; without any, the customer's other ones."""
        ticket, store = self._desk.tickets.ticket, self._desk.stores.tickets
        wanted = text.strip().lstrip("#")
        if wanted:
            found = store.search(wanted, _MOST + 1)
        elif ticket is not None and ticket.customer_id is not None:
            found = store.of_customer(ticket.customer_id, _MOST + 1)
        else:
            found = []
        own = ticket.id if ticket is not None else ""
        return tuple(self._row(each) for each in found if each.id != own)[:_MOST]

    def _row(self, ticket: Ticket) -> LikelyView:
        subject = ticket.subject or self.tr("No subject yet")
        customer_id = ticket.customer_id
        customer = self._desk.stores.customers.get(customer_id) if customer_id else None
        opened = past_words(ticket.opened_at, self._desk.clock.now().at, self._zone)
        parts = (
            customer.name if customer is not None else "",
            self.tr("opened {when}").format(when=opened),
            label(STATUS[ticket.status]),
        )
        detail = " · ".join(part for part in parts if part)
        return LikelyView(ticket.id, f"#{ticket.number}  {subject}", detail)

    def _merged(self, ticket: Ticket) -> tuple[MergedView, ...]:
        now, views = self._desk.clock.now().at, []
        for merge in self._desk.merging.into_ticket(ticket.id):
            part = self._desk.stores.tickets.get(TicketId(merge.from_id))
            name = f"#{part.number}  {part.subject}".strip() if part is not None else ""
            at = past_words(merge.at, now, self._zone)
            words = self.tr("Merged from {name}, {at}").format(name=name, at=at)
            views.append(MergedView(merge.id, words))
        return tuple(views)
