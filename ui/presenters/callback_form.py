"""Joins the form for a new callback with the callback desk: from hold, ticket, or from nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_editor import CallbackEditor
from ui.callbacks.views import CallbackEditorView
from ui.presenters.when import WhenContext, when_view
from workstation.callbacks import CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.desk.desk import Desk
from workstation.ids import CallId, new_id
from workstation.numbers import normalised, shown
from workstation.slots import free_slots, working_hours


@dataclass(frozen=True, slots=True)
class _Form:
    """What is filled in so far; ``key`` tells one form from the next."""

    key: str
    wish: CallbackWish
    title: str
    note: str = ""
    trouble: str = ""


class CallbackFormPresenter(QObject):
    """Fills in what is known (A4) and promises the call.

    Signals:
        opened, closed: the form is shown, or put away.
        promised: the id of the call in which the callback replaced the hold, empty otherwise.
    """

    opened = Signal()
    closed = Signal()
    promised = Signal(str)

    def __init__(
        self, editor: CallbackEditor, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._zone = zone
        self._form: _Form | None = None
        editor.time_wanted.connect(self.choose_time)
        editor.name_edited.connect(self._on_name)
        editor.number_edited.connect(self._on_number)
        editor.subject_edited.connect(self._on_subject)
        editor.note_edited.connect(self._on_note)
        editor.save_wanted.connect(self.save)
        editor.cancel_wanted.connect(self.cancel)

    @property
    def is_open(self) -> bool:
        return self._form is not None

    def open_instead_of_hold(self, call_id: CallId) -> None:
        """Open the form for a customer who waits (E4)."""
        conversation = self._desk.book.find(call_id)
        if conversation is None:
            return
        wish = self._desk.callbacks.wish_for(
            conversation, CallbackReason.HOLD_TOO_LONG, self.next_free()
        )
        self._open(wish, self.tr("Call back instead of waiting"))

    def open_for_ticket(self) -> None:
        """Open the form for the customer of the ticket on the screen."""
        ticket, customer = self._desk.tickets.ticket, self._desk.tickets.customer
        if ticket is None:
            return
        current = self._desk.book.current
        in_call = current is not None and current.ticket_id == ticket.id
        if current is not None and in_call:
            wish = self._desk.callbacks.wish_for(current, CallbackReason.TICKET, self.next_free())
        else:
            wish = CallbackWish(
                number=customer.numbers[0] if customer and customer.numbers else "",
                name=customer.name if customer else "",
                due_at=self.next_free(),
                reason=CallbackReason.TICKET,
                subject=ticket.subject,
                customer_id=ticket.customer_id,
                ticket_id=ticket.id,
            )
        self._open(wish, self.tr("Promise a callback"))

    @Slot()
    def open_empty(self) -> None:
        wish = CallbackWish("", "", self.next_free(), CallbackReason.TICKET)
        self._open(wish, self.tr("Promise a callback"))

    def next_free(self) -> datetime:
        """Return the next time that is free and within working hours."""
        settings, now = self._desk.settings.value, self._desk.clock.now().at
        slots = free_slots(self._taken(), working_hours(settings), now, self._zone, count=1)
        return slots[0] if slots else now

    def _taken(self) -> tuple[datetime, ...]:
        return tuple(c.due_at for c in self._desk.callbacks.open_callbacks)

    def _open(self, wish: CallbackWish, title: str) -> None:
        self._form = _Form(new_id(), replace(wish, number=shown(wish.number)), title)
        self.refresh()
        self.opened.emit()

    @Slot()
    def refresh(self) -> None:
        form = self._form
        if form is None:
            return
        wish = form.wish
        customer_id = wish.customer_id
        customer = self._desk.stores.customers.standing(customer_id) if customer_id else None
        there = ZoneInfo(customer.time_zone) if customer and customer.time_zone else None
        now, settings = self._desk.clock.now().at, self._desk.settings.value
        context = WhenContext(now, self._zone, settings, there, self._taken())
        self._editor.show_editor(
            CallbackEditorView(
                key=form.key,
                title=form.title,
                name=wish.name,
                number=wish.number,
                subject=wish.subject,
                note=form.note,
                when=when_view(context, wish.due_at),
                trouble=form.trouble,
                has_note=False,
            )
        )

    @Slot(object)
    def choose_time(self, at: datetime) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, due_at=at))
            self.refresh()

    @Slot(str)
    def _on_name(self, text: str) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, name=text))

    @Slot(str)
    def _on_number(self, text: str) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, number=text))

    @Slot(str)
    def _on_subject(self, text: str) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, subject=text))

    @Slot(str)
    def _on_note(self, text: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, note=text)

    def _change(self, wish: CallbackWish) -> None:
        if self._form is not None:
            self._form = replace(self._form, wish=wish, trouble="")

    @Slot()
    def save(self) -> None:
        """Promise the call; a number that cannot be dialled gets one sentence and stays."""
        form = self._form
        if form is None:
            return
        typed = form.wish.number.strip()
        number = normalised(typed, self._desk.settings.value.region)
        if number is None and "@" not in typed and not (typed.isdigit() and len(typed) <= 6):
            trouble = self.tr("This number cannot be dialled. What you typed is kept: correct it.")
            self._form = replace(form, trouble=trouble)
            self.refresh()
            return
        callback = self._desk.callbacks.make(replace(form.wish, number=number or typed))
        self._form = None
        self.closed.emit()
        held = callback.reason is CallbackReason.HOLD_TOO_LONG
        self.promised.emit(callback.call_id if held and callback.call_id else "")

    @Slot()
    def cancel(self) -> None:
        self._form = None
        self.closed.emit()
