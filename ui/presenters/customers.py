"""Joins the customer's page with the customer desk: shows it, saves it as typed."""

import logging
from dataclasses import replace
from datetime import tzinfo
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.customers.customer_page import CustomerPage
from ui.presenters.customer_view import CustomerScene, Typed, customer_view
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation import customer_fields as fields
from workstation.contacts import last_contacts
from workstation.customers import Customer
from workstation.desk.desk import Desk
from workstation.ids import CustomerId, MergeId
from workstation.merges import MergeImpossible
from workstation.messages import Message
from workstation.numbers import shown
from workstation.origins import OriginSource
from workstation.ports import StorageTrouble
from workstation.tickets import Ticket

SAVE_AFTER_MS: Final = 400
RETRY_AFTER_MS: Final = 5000
_MOST: Final = 30
_TICKETS_WITH_MESSAGES: Final = 5
_PLAIN: Final = ("name", "salutation", "organisation")
_LISTS: Final = ("numbers", "emails", "sip_addresses")
_Key = tuple[str, int]

log = logging.getLogger(__name__)


class CustomersPresenter(QObject):
    """Shows the customer desk's customer and takes the agent's edits.

    Names are saved while they are typed; a number, an address or a zone when its line is left,
    for half of one is another one or none.

    Signals:
        trouble: one plain sentence; what was typed is kept.
        merge_asked: the id of the other record to compare with, empty to look for one.
    """

    trouble = Signal(str)
    merge_asked = Signal(str)

    def __init__(
        self, page: CustomerPage, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.page = page
        self.back = ""  # where the page's way back leads, in words
        self._desk = desk
        self._zone = zone
        self._texts: dict[_Key, str] = {}
        self._errors: dict[_Key, str] = {}
        self._revisions: dict[_Key, int] = {}
        self._saved = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save)
        page.lines["time_zone"].offer(fields.zones())
        page.edited.connect(self._on_edited)
        page.finished.connect(self._on_finished)
        page.language_wanted.connect(self._on_language)
        page.zone_taken.connect(self._on_zone_taken)
        page.undo_wanted.connect(self.undo)
        page.merge_undo_wanted.connect(self._on_merge_undo)
        page.compare_wanted.connect(self.merge_asked)
        desk.customers.changes.listen(self.refresh)
        desk.merging.changes.listen(self._on_merged)

    # --- showing

    def open(self, customer_id: str) -> None:
        """Show a customer's page; what was typed on another one is saved first."""
        shown_now = self._desk.customers.customer
        if shown_now is None or shown_now.id != customer_id:
            self.save_all()
            self._texts, self._errors, self._saved = {}, {}, ""
        self._desk.customers.show(CustomerId(customer_id))

    @Slot()
    def refresh(self) -> None:
        """Show the customer as it is now; what is typed and not saved stands over it."""
        customer = self._desk.customers.customer
        if customer is not None:
            self.page.show_customer(customer_view(self._scene(customer)))

    def _scene(self, customer: Customer) -> CustomerScene:
        stores, desk = self._desk.stores, self._desk
        ids = (customer.id, *(c.id for c in stores.customers.also_known(customer.id)))
        tickets = stores.tickets.of_customer(customer.id, _MOST)
        merged = []
        for merge in desk.merging.into_customer(customer.id):
            part = stores.customers.get(CustomerId(merge.from_id))
            numbers = ", ".join(shown(number) for number in part.numbers) if part else ""
            name = " · ".join(word for word in (part.name if part else "", numbers) if word)
            merged.append((merge, name))
        return CustomerScene(
            customer=customer,
            origins=desk.customers.origins,
            typed=Typed(dict(self._texts), dict(self._errors), dict(self._revisions)),
            now=desk.clock.now().at,
            zone=self._zone,
            tickets=tickets,
            contacts=last_contacts(ids, tickets, stores, limit=_MOST),
            promises=[p for each in ids for p in stores.promises.of_customer(each, _MOST)],
            messages=self._messages(tickets),
            duplicates=desk.merging.likely_duplicates(customer),
            merged=merged,
            suggested_zone=fields.suggested_zone(customer, desk.settings.value.region),
            saved=self._saved,
            can_undo=desk.customers.can_undo,
            back=self.back,
            wrong_numbers={
                number: tried.at
                for number, tried in stores.tries.numbers_tried(customer.id).items()
                if tried.is_wrong
            },
        )

    def _messages(self, tickets: list[Ticket]) -> list[Message]:
        store = self._desk.stores.messages
        found = [m for each in tickets[:_TICKETS_WITH_MESSAGES] for m in store.of_ticket(each.id)]
        return sorted(found, key=lambda message: message.changed_at, reverse=True)

    # --- typing

    @Slot(str, int, str)
    def _on_edited(self, name: str, number: int, text: str) -> None:
        self._texts[name, number] = text
        if self._errors.pop((name, number), ""):
            self.refresh()
        if name in _PLAIN:
            self._pause.start()

    @Slot(str, int)
    def _on_finished(self, name: str, number: int) -> None:
        """Save what was typed in a line that is left, in its own spelling."""
        key = (name, number)
        customer = self._desk.customers.customer
        if customer is None or key not in self._texts:
            return
        self._pause.stop()
        try:
            changed = self._with(customer, key, self._texts[key])
        except fields.BadField as refused:
            self._errors[key] = in_window_language(refused)
            self.refresh()
            return
        if self._keep(changed):
            self._settle(key)
            self.refresh()

    @Slot()
    def save(self) -> None:
        """Save names as far as they are typed."""
        customer = self._desk.customers.customer
        if customer is None:
            return
        changed = customer
        for (name, number), text in self._texts.items():
            if name in _PLAIN and fields.one_line(text):
                changed = self._with(changed, (name, number), text)
        self._keep(changed)

    def save_all(self) -> None:
        """Save everything that fits its field, as if each line had been left."""
        for name, number in tuple(self._texts):
            self._on_finished(name, number)

    def _with(self, customer: Customer, key: _Key, typed: str) -> Customer:
        """Return ``customer`` with what was typed. Errors: BadField."""
        name, number = key
        value: Any
        if name in _LISTS:
            value = self._list_with(getattr(customer, name), name, number, typed)
        elif name == "time_zone":
            value = fields.zone_of(typed)
        else:
            value = fields.one_line(typed)
        if name == "name" and not value:
            raise fields.BadField("A customer needs a name: the one that was there is kept.")
        return replace(customer, **{name: value})

    def _list_with(
        self, values: tuple[str, ...], name: str, number: int, typed: str
    ) -> tuple[str, ...]:
        """Return ``values`` with one put in place, added, or taken out when nothing is left."""
        before, after = values[:number], values[number + 1 :]
        if not typed.strip():
            return (*before, *after)
        region = self._desk.settings.value.region
        if name == "numbers":
            value = fields.number_of(typed, region)
        elif name == "emails":
            value = fields.email_of(typed)
        else:
            value = fields.sip_address_of(typed)
        return tuple(dict.fromkeys((*before, value, *after)))

    def _settle(self, key: _Key) -> None:
        """Let a line show what was saved; in a list, the others may have moved up."""
        self._texts.pop(key, None)
        self._errors.pop(key, None)
        same = [each for each in self._revisions if each[0] == key[0]]
        for each in {key, *same}:
            self._revisions[each] = self._revisions.get(each, 0) + 1

    def _keep(
        self,
        customer: Customer,
        source: OriginSource = OriginSource.AGENT,
        detail: str = "",
    ) -> bool:
        """Save ``customer``; a refusal is told, and names are tried again."""
        at = times.clock_time(self._desk.clock.now().at, self._zone)
        before, self._saved = self._saved, self.tr("Saved {time}").format(time=at)
        try:
            self._desk.customers.keep(customer, source, detail)
        except StorageTrouble as trouble:
            self._saved = before
            if before != self.tr("Not saved yet"):
                log.warning("a customer could not be saved: %s", trouble)
                self.trouble.emit(in_window_language(trouble))
            self._saved = self.tr("Not saved yet")
            QTimer.singleShot(RETRY_AFTER_MS, self, self.save_all)
            self.refresh()
            return False
        return True

    # --- choices

    @Slot(str)
    def _on_language(self, code: str) -> None:
        customer = self._desk.customers.customer
        if customer is not None:
            self._keep(replace(customer, language=code))

    @Slot()
    def _on_zone_taken(self) -> None:
        customer = self._desk.customers.customer
        if customer is not None:
            zone = fields.suggested_zone(customer, self._desk.settings.value.region)
            number = shown(customer.numbers[0]) if customer.numbers else ""
            self._keep(replace(customer, time_zone=zone), OriginSource.SUGGESTED, number)
            self._settle(("time_zone", 0))
            self.refresh()

    @Slot()
    def undo(self) -> None:
        """Take the latest edit back (Ctrl+Z)."""
        self.save_all()
        try:
            self._desk.customers.undo()
        except StorageTrouble as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        for key in {*self._revisions, *((name, 0) for name in _PLAIN)}:
            self._revisions[key] = self._revisions.get(key, 0) + 1
        self._texts.clear()
        self._errors.clear()
        self.refresh()

    # --- merging

    @Slot(str)
    def _on_merge_undo(self, merge_id: str) -> None:
        try:
            self._desk.merging.undo(MergeId(merge_id))
        except (MergeImpossible, StorageTrouble) as trouble:
            self.trouble.emit(in_window_language(trouble))

    @Slot()
    def _on_merged(self) -> None:
        """Show the record that stands for the one on the page now."""
        shown_now = self._desk.customers.customer
        if shown_now is not None:
            self._desk.customers.show(shown_now.id)
