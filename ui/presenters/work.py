"""Joins the left column with queue, callbacks, history and the dial field."""

from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.calls import CallPresenter
from ui.presenters.queue_filter import QueueFilterPresenter, filter_editor
from ui.presenters.work_view import (
    MOST_LATE,
    PinnedCall,
    callbacks_view,
    history_view,
    late_text,
    queue_view,
)
from ui.work.view import DialView
from ui.work.work_column import WorkColumn
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.desk.work import MOST, open_work
from workstation.ids import CallId, CustomerId
from workstation.numbers import caller_identity, normalised, shown
from workstation.queue import WorkItem
from workstation.queue_filters import QueueFilter

_HISTORY: Final = 60
_GATHER_EVERY: Final = timedelta(seconds=15)  # times turn soon and late, and so move rows


class WorkPresenter(QObject):
    """Shows the lists and opens what is chosen.

    Signals:
        ticket_wanted, callback_wanted: the id of what to open in the centre.
        wrap_up_wanted: the id of the call whose wrap-up goes on.
        call_wanted: the id of a call that is on, to come to the front.
    """

    ticket_wanted = Signal(str)
    callback_wanted = Signal(str)
    wrap_up_wanted = Signal(str)
    call_wanted = Signal(str)

    def __init__(
        self,
        column: WorkColumn,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = column
        self._desk = desk
        self._calls = calls
        self._zone = zone
        self._names: dict[CustomerId, str] = {}
        self._items: tuple[WorkItem, ...] = ()
        self._unread = 0
        self._gathered_at: datetime | None = None
        # One event changes many things: the lists are gathered once, when all of it is done.
        self._queue_soon = QTimer(self, singleShot=True, interval=0)
        self._queue_soon.timeout.connect(self.refresh_queue)
        self._all_soon = QTimer(self, singleShot=True, interval=0)
        self._all_soon.timeout.connect(self.refresh)
        self.editor = filter_editor()
        self.filter = QueueFilterPresenter(column.filter_bar, self.editor, desk, self)
        self.filter.chosen.connect(self._queue_soon.start)
        column.queue_chosen.connect(self._on_queue)
        column.callback_chosen.connect(self.callback_wanted)
        column.history_chosen.connect(self._on_history)
        column.dial_changed.connect(self._on_dial_changed)
        column.call_wanted.connect(self._on_call)
        desk.book.changes.listen(self._all_soon.start)
        desk.tickets.changes.listen(self._queue_soon.start)
        desk.customers.changes.listen(self._on_customers)
        desk.merging.changes.listen(self._on_customers)
        desk.callbacks.changes.listen(self._all_soon.start)

    @Slot()
    def _on_customers(self) -> None:
        """Somebody has another name now, or stands for somebody else."""
        self._names.clear()
        self._all_soon.start()

    @Slot()
    def refresh(self) -> None:
        """Show all three lists as they are now."""
        self._all_soon.stop()
        self.filter.refresh()
        self.refresh_queue()
        now = self._desk.clock.now().at
        callbacks = self._desk.callbacks.open_callbacks
        self._column.show_callbacks(callbacks_view(callbacks, now, self._zone))
        recent = self._desk.stores.conversations.recent(_HISTORY)
        named = [(c, self._caller(c)) for c in recent if c.call.is_over]
        self._column.show_history(history_view(named, now, self._zone))

    def stop(self) -> None:
        """Look nothing up any more: the stores are about to be closed."""
        self._queue_soon.stop()
        self._all_soon.stop()

    @Slot()
    def refresh_queue(self) -> None:
        """Gather the work anew and show it."""
        self._queue_soon.stop()
        desk, choice = self._desk, self.filter.choice
        self._gathered_at = now = desk.clock.now().at
        targets = desk.settings.value.first_response_h
        everything = open_work(desk.stores, now, targets)
        self._items = everything
        if choice is not None:
            self._items = open_work(desk.stores, now, targets, choice)
        late = sum(item.is_late(now) for item in everything)
        if len(everything) >= MOST:
            late = max(late, desk.stores.work.late_tickets(now, MOST_LATE))
        self._unread = self._count_unread(choice)
        hidden = late - sum(item.is_late(now) for item in self._items) if choice else 0
        self.filter.show_late(*late_text(late, max(0, hidden)))
        self._show_queue(now)

    def _count_unread(self, choice: QueueFilter | None) -> int:
        """Return how many tickets are open beside those gathered; not asked while all fit."""
        gathered = sum(item.ticket is not None and item.ticket.is_open for item in self._items)
        if gathered < MOST or (choice is not None and (choice.kinds or choice.only_late)):
            return 0
        return max(0, self._desk.stores.work.open_tickets(choice) - gathered)

    def pass_time(self) -> None:
        """Let the queue's times go on; once a second, so it asks the stores only now and then."""
        now, before = self._desk.clock.now().at, self._gathered_at
        if before is None or abs(now - before) >= _GATHER_EVERY:
            self.refresh_queue()
        else:
            self._show_queue(now)

    def _show_queue(self, now: datetime) -> None:
        desk, items, in_front = self._desk, self._items, self._desk.book.current
        pinned = [self._pinned(call, items) for call in self._calls_in_order(in_front)]
        own = {call.item.ticket.id for call in pinned if call.item and call.item.ticket}
        items = tuple(i for i in items if not i.ticket or i.ticket.id not in own)
        wrap_ups = [(c, self._calls.name_of(c)) for c in desk.book.wrap_ups]
        ticket = desk.tickets.ticket
        opened = next((i for i in items if ticket and i.ticket and i.ticket.id == ticket.id), None)
        view = queue_view(
            items, pinned, opened, wrap_ups, self._name_of, now, self._zone, self._unread
        )
        self._column.show_queue(view)

    def _calls_in_order(self, in_front: Conversation | None) -> list[Conversation]:
        """Return every call that is on: the one in front, then who is due first on hold."""
        due = {call.id: place for place, call in enumerate(self._desk.hold.waiting())}

        def place(call: Conversation) -> tuple[bool, int]:
            return call is not in_front, due.get(call.id, len(due))

        return sorted(self._desk.book.calls, key=place)

    def _pinned(self, call: Conversation, items: tuple[WorkItem, ...]) -> PinnedCall:
        ticket = self._desk.stores.tickets.get(call.ticket_id) if call.ticket_id else None
        item = next((i for i in items if ticket and i.ticket and i.ticket.id == ticket.id), None)
        return PinnedCall(
            call,
            self._calls.name_of(call),
            ticket.subject if ticket else "",
            self._desk.hold.advice(call),
            item,
        )

    def _name_of(self, item: WorkItem) -> str:
        if item.callback is not None and item.callback.name:
            return item.callback.name
        customer_id = item.ticket.customer_id if item.ticket else None
        if customer_id is None:
            return self.tr("Unknown caller")
        return self._customer(customer_id)

    def _caller(self, conversation: Conversation) -> str:
        customer_id = conversation.customer_id
        return self._customer(customer_id) if customer_id else self._calls.name_of(conversation)

    def _customer(self, customer_id: CustomerId) -> str:
        """Return a customer's name, read once until a customer changes."""
        if customer_id not in self._names:
            customer = self._desk.stores.customers.standing(customer_id)
            self._names[customer_id] = customer.name if customer else self.tr("Unknown caller")
        return self._names[customer_id]

    @Slot(str)
    def _on_queue(self, row_id: str) -> None:
        kind, _, thing = row_id.partition(":")
        if kind == "ticket":
            self.ticket_wanted.emit(thing)
        elif kind == "callback":
            self.callback_wanted.emit(thing)
        elif kind == "wrap":
            self.wrap_up_wanted.emit(thing)
        elif kind == "call":
            self.call_wanted.emit(thing)

    @Slot(str)
    def _on_history(self, call_id: str) -> None:
        """Open a call's ticket; one that has none is ready to be called back."""
        conversation = self._desk.book.find(CallId(call_id))
        if conversation is None:
            return
        if conversation.ticket_id is not None:
            self.ticket_wanted.emit(conversation.ticket_id)
            return
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        self._column.dial.line.setText(identity.dialable)
        self._column.dial.go()

    @Slot(str)
    def _on_dial_changed(self, text: str) -> None:
        """Say what number was understood, before anything is dialled."""
        typed = text.strip()
        if not typed:
            self._column.show_dial(DialView())
            return
        number = normalised(typed, self._desk.settings.value.region)
        if number is not None:
            known = self._desk.stores.customers.by_number(number)
            words = f"{known[0].name}, {shown(number)}" if known else shown(number)
            self._column.show_dial(DialView(words, can_call=True))
            return
        found = self._desk.stores.customers.search(typed, limit=1)
        if found and found[0].numbers and not any(ch.isdigit() for ch in typed):
            words = f"{found[0].name}, {shown(found[0].numbers[0])}"
            self._column.show_dial(DialView(words, can_call=True))
            return
        self._column.show_dial(DialView(can_call=True))

    @Slot(str)
    def _on_call(self, text: str) -> None:
        typed = text.strip()
        if not any(ch.isdigit() for ch in typed) and "@" not in typed:
            found = self._desk.stores.customers.search(typed, limit=1)
            if found and found[0].numbers:
                typed = found[0].numbers[0]
        self._calls.dial(typed)
