"""Merging two records of one person on the customer's page: find, compare, say which stays."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.customers.customer_page import CustomerPage
from ui.customers.page_views import MergeView, SideView
from ui.presenters.customer_view import side_view
from ui.presenters.customer_words import known_views
from ui.window_language.sentences import in_window_language
from workstation.customers import Customer
from workstation.desk.desk import Desk
from workstation.ids import CustomerId
from workstation.merges import MergeImpossible
from workstation.numbers import normalised
from workstation.ports import StorageTrouble


class MergingPresenter(QObject):
    """Leads the panel; merges nothing before the agent has seen both records.

    Signals:
        merged: the id of the customer that stands for both now.
    """

    merged = Signal(str)

    def __init__(self, page: CustomerPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._panel = page.merge
        self._desk = desk
        self._one: Customer | None = None
        self._other: Customer | None = None
        self._stays = ""
        self._trouble = ""
        self._panel.searched.connect(self._on_searched)
        self._panel.other_taken.connect(self.compare)
        self._panel.stays_wanted.connect(self._on_stays)
        self._panel.merge_wanted.connect(self.merge)
        self._panel.left.connect(self.leave)
        desk.customers.changes.listen(self._on_customer)

    @property
    def is_open(self) -> bool:
        return self._one is not None

    @Slot(str)
    def compare(self, other_id: str) -> None:
        """Show the page's customer beside another; an empty id asks for the other first."""
        self._one = self._desk.customers.customer
        self._other = self._desk.stores.customers.get(CustomerId(other_id)) if other_id else None
        self._trouble = ""
        if self._one is None:
            return
        if self._other is None:
            self._panel.search_line.clear()
            self._panel.show_search(())
        else:
            self._stays = self._likelier(self._one, self._other)
            self._show()
        self._page.show_merge_panel(True)

    @Slot()
    def leave(self) -> None:
        self._one = self._other = None
        self._page.show_merge_panel(False)

    @Slot()
    def merge(self) -> None:
        """Merge them, as it stands on the panel."""
        if self._one is None or self._other is None:
            return
        parts = (self._one.id, self._other.id)
        gone = parts[1] if self._stays == parts[0] else parts[0]
        stays = CustomerId(self._stays)
        try:
            self._desk.merging.merge_customers(gone, stays)
        except (MergeImpossible, StorageTrouble) as trouble:
            self._trouble = in_window_language(trouble)
            self._show()
            return
        self.leave()
        self.merged.emit(stays)

    @Slot()
    def _on_customer(self) -> None:
        """Put the panel away when the page shows somebody else."""
        shown = self._desk.customers.customer
        if self._one is None:
            return
        if shown is None or shown.id != self._one.id:
            self.leave()
            return
        self._one = shown
        self._show()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        number = normalised(text, self._desk.settings.value.region)
        customers = self._desk.stores.customers
        found = customers.by_number(number) if number else self._desk.customers.named_like(text)
        own = self._one.id if self._one else ""
        others = tuple(customer for customer in found if customer.id != own)
        self._panel.show_search(known_views(others[:3]))

    @Slot(str)
    def _on_stays(self, customer_id: str) -> None:
        self._stays = customer_id
        self._show()

    def _show(self) -> None:
        if self._one is None or self._other is None:
            return
        names = {self._one.id: self._one.name, self._other.id: self._other.name}
        gone = next(name for key, name in names.items() if key != self._stays)
        outcome = self.tr(
            "{stays} stands for both: tickets, calls and numbers of {gone} are found there. "
            "It can be undone at any time."
        )
        self._panel.show_merge(
            MergeView(
                one=self._side(self._one),
                other=self._side(self._other),
                stays=self._stays,
                outcome=outcome.format(stays=names[CustomerId(self._stays)], gone=gone),
                trouble=self._trouble,
            )
        )

    def _side(self, customer: Customer) -> SideView:
        tickets = self._desk.stores.tickets.of_customer(customer.id)
        return side_view(customer, sum(ticket.is_open for ticket in tickets), len(tickets))

    def _likelier(self, one: Customer, other: Customer) -> str:
        """Return who has more tickets; with as many, the one whose page is open."""
        store = self._desk.stores.tickets
        more = len(store.of_customer(other.id)) > len(store.of_customer(one.id))
        return other.id if more else one.id
