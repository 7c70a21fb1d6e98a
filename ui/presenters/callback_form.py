"""Joins the form for a new callback with the callback desk: from hold, ticket, or from nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_editor import CallbackEditor
from ui.callbacks.views import CallbackEditorView
from ui.presenters.labels import REASON, label
from ui.presenters.when import when_context, when_view
from ui.window_language.sentences import in_window_language
from workstation.callbacks import CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.desk.desk import Desk
from workstation.ids import CallId, CustomerId, new_id
from workstation.numbers import normalised, shown
from workstation.slots import free_slots, working_hours

_INSTEAD_OF_HOLD: Final = (CallbackReason.HOLD_TOO_LONG, CallbackReason.HOLD_DECLINED)


@dataclass(frozen=True, slots=True)
class _Form:
    """What is filled in so far; ``key`` tells one form from the next."""

    key: str
    wish: CallbackWish
    title: str
    save_key: str = ""
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

    @property
    def chosen_time(self) -> datetime | None:
        return self._form.wish.due_at if self._form is not None else None

    @property
    def is_instead_of_hold(self) -> bool:
        """Tell whether the open form is for a customer who would otherwise wait."""
        return self._form is not None and self._form.wish.reason in _INSTEAD_OF_HOLD

    def open_instead_of_hold(self, call_id: CallId, *, is_declined: bool = False) -> None:
        """Open the form for a customer who waits, or does not want to (E4, E1).

        Everything is filled in: number, ticket, why, a free time that suits both, the owner.
        """
        conversation = self._desk.book.find(call_id)
        if conversation is None:
            return
        reason = CallbackReason.HOLD_DECLINED if is_declined else CallbackReason.HOLD_TOO_LONG
        wish = self._desk.callbacks.wish_for(conversation, reason, self.next_free())
        wish = replace(wish, due_at=self.next_free(self._zone_of(wish.customer_id)))
        self._open(wish, self.tr("Call back instead of waiting"), save_key="F10")

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

    def next_free(self, there: ZoneInfo | None = None) -> datetime:
        """Return the next time that is free, within working hours, and welcome ``there``."""
        settings, now = self._desk.settings.value, self._desk.clock.now().at
        hours = working_hours(settings)
        slots = free_slots(self._taken(), hours, now, self._zone, there=there, count=1)
        return slots[0] if slots else now

    def _zone_of(self, customer_id: CustomerId | None) -> ZoneInfo | None:
        customer = self._desk.stores.customers.standing(customer_id) if customer_id else None
        return ZoneInfo(customer.time_zone) if customer and customer.time_zone else None

    def _taken(self) -> tuple[datetime, ...]:
        return tuple(c.due_at for c in self._desk.callbacks.open_callbacks)

    def _open(self, wish: CallbackWish, title: str, save_key: str = "") -> None:
        shown_wish = replace(wish, number=shown(wish.number))
        self._form = _Form(new_id(), shown_wish, title, save_key)
        self.refresh()
        self.opened.emit()

    @Slot()
    def refresh(self) -> None:
        form = self._form
        if form is None:
            return
        wish = form.wish
        there = self._zone_of(wish.customer_id)
        context = when_context(self._desk, self._zone, there=there)
        self._editor.show_editor(
            CallbackEditorView(
                key=form.key,
                title=form.title,
                name=wish.name,
                number=wish.number,
                subject=wish.subject,
                note=form.note,
                when=when_view(context, wish.due_at),
                trouble=in_window_language(form.trouble),
                has_note=False,
                facts=self._facts(wish) if self.is_instead_of_hold else (),
                save_key=form.save_key,
            )
        )

    def _facts(self, wish: CallbackWish) -> tuple[tuple[str, str], ...]:
        """Return what is filled in beside the fields: ticket, why, and who will call."""
        ticket = self._desk.stores.tickets.get(wish.ticket_id) if wish.ticket_id else None
        why = label(REASON[wish.reason])
        facts = [(self.tr("Why"), why[:1].upper() + why[1:])]
        if ticket is not None:
            facts.append((self.tr("Ticket"), str(ticket.number)))
        if owner := self._desk.tickets.owner:
            facts.append((self.tr("Owner"), self.tr("{name} (me)").format(name=owner)))
        return tuple(facts)

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
        is_instead = callback.reason in _INSTEAD_OF_HOLD
        self.promised.emit(callback.call_id if is_instead and callback.call_id else "")

    @Slot()
    def cancel(self) -> None:
        self._form = None
        self.closed.emit()
