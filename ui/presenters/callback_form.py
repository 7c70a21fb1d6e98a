"""Joins the form for a new callback with the callback desk: from hold, ticket, or from nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_editor import CallbackEditor
from ui.callbacks.views import CallbackEditorView, RepeatView
from ui.presenters.labels import REASON, label
from ui.presenters.owners import key_of_owner, owner_choices, owner_of_key
from ui.presenters.repeat_view import RepeatDraft, repeat_view
from ui.presenters.when import when_context, when_view
from ui.presenters.zones import zone_name
from ui.window_language.languages import window_language
from ui.window_language.sentences import in_window_language
from workstation.callbacks import CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.desk.desk import Desk
from workstation.desk.series import SeriesWish
from workstation.ids import CallId, CustomerId, new_id
from workstation.numbers import normalised, shown
from workstation.series import wall_time
from workstation.slots import SLOT
from workstation.spoken_repeats import SpokenRepeat, spoken_repeat

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
    repeat: RepeatDraft = RepeatDraft()


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
        editor.span_wanted.connect(self.choose_span)
        editor.name_edited.connect(self._on_name)
        editor.number_edited.connect(self._on_number)
        editor.subject_edited.connect(self._on_subject)
        editor.note_edited.connect(self._on_note)
        editor.owner_wanted.connect(self._on_owner)
        editor.repeat_wanted.connect(self._on_repeat)
        editor.repeat_edited.connect(self._on_repeat_text)
        editor.end_wanted.connect(self._on_end)
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
        context = when_context(self._desk, self._zone, there=there)
        return context.next_free(context.now + SLOT) or context.now

    def _zone_of(self, customer_id: CustomerId | None) -> ZoneInfo | None:
        customer = self._desk.stores.customers.standing(customer_id) if customer_id else None
        return ZoneInfo(customer.time_zone) if customer and customer.time_zone else None

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
                when=when_view(context, wish.due_at, wish.until),
                trouble=in_window_language(form.trouble),
                has_note=False,
                facts=self._facts(wish) if self.is_instead_of_hold else (),
                save_key=form.save_key,
                owners=() if self.is_instead_of_hold else owner_choices(self._desk),
                owner=key_of_owner(wish.owner),
                repeat=RepeatView() if self.is_instead_of_hold else self._repeat_view(form),
            )
        )

    def _repeat_view(self, form: _Form) -> RepeatView:
        wish = self._series_wish(form)
        ahead = self._desk.series.preview(wish) if wish is not None else ()
        first = form.wish.due_at.astimezone(self._zone).date()
        has_ticket = form.wish.ticket_id is not None
        now = self._desk.clock.now().at
        return repeat_view(form.repeat, first, ahead, now, self._zone, has_ticket=has_ticket)

    def _series_wish(self, form: _Form) -> SeriesWish | None:
        first = form.wish.due_at.astimezone(self._zone).date()
        repeat = form.repeat.repeat(first)
        if repeat is None:
            return None
        zone = zone_name(self._zone)
        as_series = replace(form.wish, reason=CallbackReason.SERIES)
        return SeriesWish(as_series, repeat, zone, form.repeat.last_on(first))

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
        self._choose(at, None)

    @Slot(object, object)
    def choose_span(self, begin: datetime, end: datetime) -> None:
        """Promise the call for a window ("between 10 and 12")."""
        self._choose(begin, end)

    def _choose(self, at: datetime, until: datetime | None) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, due_at=at, until=until))
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
    def _on_owner(self, key: str) -> None:
        if self._form is not None:
            self._change(replace(self._form.wish, owner=owner_of_key(key)))
            self.refresh()

    @Slot(str)
    def _on_repeat(self, key: str) -> None:
        self._repeat(choice=key)

    @Slot(str)
    def _on_end(self, key: str) -> None:
        self._repeat(end=key)

    @Slot(str)
    def _on_repeat_text(self, text: str) -> None:
        """Read how often; a time of day that is named is the call's."""
        form = self._form
        if form is None:
            return
        said = self._read_repeat(text)
        if said.is_understood and said.at is not None:
            local = form.wish.due_at.astimezone(self._zone)
            at, _ = wall_time(local.date(), said.at, self._zone)
            if at != form.wish.due_at:
                self._change(replace(form.wish, due_at=at, until=None))
        self._repeat(text=text, said=said)
        if said.is_understood:
            self._begin_on_the_first_day()

    def _begin_on_the_first_day(self) -> None:
        """Let the time of the form be that of the first update, which may be days from now."""
        form = self._form
        wish = self._series_wish(form) if form is not None else None
        ahead = self._desk.series.preview(wish, 1) if wish is not None else ()
        if form is None or not ahead:
            return
        due, until = form.wish.due_at, form.wish.until
        at, _ = wall_time(ahead[0].day, due.astimezone(self._zone).time(), self._zone)
        if at != due:
            lasts = until - due if until is not None else None
            moved = replace(form.wish, due_at=at, until=at + lasts if lasts else None)
            self._change(moved)
            self.refresh()

    def _read_repeat(self, text: str) -> SpokenRepeat:
        """Read it in the language of the window, and in that of the guidance."""
        guidance = self._desk.guidance
        languages = (guidance.library.best(window_language(), "en"), guidance.of())
        found = [spoken_repeat(text, each.content.repeats) for each in languages]
        return min(found, key=lambda said: (not said.is_understood, len(said.unknown)))

    def _repeat(self, **changes: Any) -> None:
        if self._form is not None:
            draft = replace(self._form.repeat, **changes)
            self._form = replace(self._form, repeat=draft, trouble="")
            self.refresh()

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
            self._tell(trouble)
            return
        if form.repeat.is_unclear:
            self._tell(self.tr("Say how often it comes, or choose “Once”. What you typed is kept."))
            return
        self._promise(replace(form, wish=replace(form.wish, number=number or typed)))

    def _promise(self, form: _Form) -> None:
        series = self._series_wish(form)
        call_id = form.wish.call_id if form.wish.reason in _INSTEAD_OF_HOLD else None
        if series is not None:
            self._desk.series.start(series)
        else:
            self._desk.callbacks.make(form.wish)
        self._form = None
        self.closed.emit()
        self.promised.emit(call_id or "")

    def _tell(self, trouble: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, trouble=trouble)
            self.refresh()

    @Slot()
    def cancel(self) -> None:
        self._form = None
        self.closed.emit()
