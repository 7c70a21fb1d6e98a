"""Joins the form for a new promise with the promise desk (C2)."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.panels.views import Choice
from ui.presenters.owed import zone_of_ticket
from ui.presenters.when import when_context, when_view
from ui.promises.promise_editor import PromiseEditor
from ui.promises.views import PromiseFormView
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.desk.promises import PromiseWish
from workstation.ids import CallId, TicketId, new_id
from workstation.ports import StorageTrouble

_ME, _ANYONE, _NAMED = "me", "anyone", "="
_NO_TIME: Final = None


@dataclass(frozen=True, slots=True)
class _Form:
    """What is filled in so far; ``key`` tells one form from the next."""

    key: str
    ticket_id: TicketId
    call_id: CallId | None = None
    what: str = ""
    kind: str = ""
    due_at: datetime | None = _NO_TIME
    begins_at: datetime | None = None
    to_whom: str = ""
    owner: str = _ME
    trouble: str = ""


class PromiseFormPresenter(QObject):
    """Fills in what is known (A4), shows what was understood, and promises it.

    Signals:
        opened, closed: the form is shown, or put away.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self, editor: PromiseEditor, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._desk = desk
        self._zone = zone
        self._form: _Form | None = None
        editor.what_edited.connect(self._on_what)
        editor.kind_wanted.connect(self._on_kind)
        editor.time_wanted.connect(self._on_time)
        editor.span_wanted.connect(self._on_span)
        editor.whom_edited.connect(self._on_whom)
        editor.owner_wanted.connect(self._on_owner)
        editor.save_wanted.connect(self.save)
        editor.cancel_wanted.connect(self.cancel)

    @property
    def is_open(self) -> bool:
        return self._form is not None

    @Slot()
    def open(self) -> None:
        """Open the form for the ticket on the screen (Ctrl+P)."""
        ticket, customer = self._desk.tickets.ticket, self._desk.tickets.customer
        if ticket is None:
            return
        current = self._desk.book.current
        in_call = current is not None and ticket.id in current.ticket_ids
        self._form = _Form(
            key=new_id(),
            ticket_id=ticket.id,
            call_id=current.id if current is not None and in_call else None,
            to_whom=customer.name if customer else "",
        )
        self.refresh()
        self.opened.emit()

    @Slot()
    def refresh(self) -> None:
        form = self._form
        if form is None:
            return
        kinds = self._desk.promises.kinds
        there = zone_of_ticket(self._desk, form.ticket_id)
        usual = kinds.usual_time(form.kind)
        context = when_context(self._desk, self._zone, there=there, usual=usual)
        begin = form.begins_at or form.due_at
        until = form.due_at if form.begins_at else None
        self._editor.show_form(
            PromiseFormView(
                key=form.key,
                what=form.what,
                kinds=tuple(Choice(each.kind, each.label) for each in kinds.all),
                kind=form.kind,
                when=when_view(context, begin, until),
                to_whom=form.to_whom,
                owners=self._owners(),
                owner=form.owner,
                trouble=in_window_language(form.trouble),
            )
        )

    def _owners(self) -> tuple[Choice, ...]:
        me = self._desk.tickets.owner
        names = (each.name for each in self._desk.settings.value.colleagues)
        return (
            Choice(_ME, self.tr("{name} (me)").format(name=me) if me else self.tr("Me")),
            Choice(_ANYONE, self.tr("Anyone")),
            *(Choice(f"{_NAMED}{name}", name) for name in names if name and name != me),
        )

    @Slot(str)
    def _on_what(self, text: str) -> None:
        self._change(what=text)

    @Slot(str)
    def _on_kind(self, key: str) -> None:
        """Take the kind, with its first words where nothing else was written."""
        form = self._form
        if form is None:
            return
        kinds = self._desk.promises.kinds
        before, after = kinds.of(form.kind), kinds.of(key)
        is_own = bool(form.what.strip()) and form.what != (before.what if before else "")
        what = form.what if is_own else after.what if after else ""
        key_of_text = form.key if is_own or what == form.what else new_id()
        self._change(kind=key, what=what, key=key_of_text)

    @Slot(object)
    def _on_time(self, at: datetime) -> None:
        self._change(due_at=at, begins_at=None)

    @Slot(object, object)
    def _on_span(self, at: datetime, until: datetime) -> None:
        self._change(due_at=until, begins_at=at)

    @Slot(str)
    def _on_whom(self, text: str) -> None:
        self._change(to_whom=text)

    @Slot(str)
    def _on_owner(self, key: str) -> None:
        self._change(owner=key)

    def _change(self, **changes: Any) -> None:
        if self._form is not None:
            self._form = replace(self._form, trouble="", **changes)
            self.refresh()

    @Slot()
    def save(self) -> None:
        """Promise it; what is missing gets one sentence, and what was typed stays."""
        form = self._form
        if form is None:
            return
        if not form.what.strip() or form.due_at is None:
            missing = (
                self.tr("Say what is promised.")
                if not form.what.strip()
                else self.tr("Choose by when: a promise without a time is none.")
            )
            self._change_trouble(missing)
            return
        names = {_ME: None, _ANYONE: ""}
        owner = names.get(form.owner, form.owner.removeprefix(_NAMED))
        wish = PromiseWish(
            form.ticket_id,
            form.what,
            form.due_at,
            form.begins_at,
            form.kind,
            form.to_whom,
            owner,
            form.call_id,
        )
        try:
            self._desk.promises.make(wish)
        except StorageTrouble as trouble:
            self._change_trouble(str(trouble))
            return
        self._form = None
        self.closed.emit()

    def _change_trouble(self, sentence: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, trouble=sentence)
            self.refresh()

    @Slot()
    def cancel(self) -> None:
        self._form = None
        self.closed.emit()
