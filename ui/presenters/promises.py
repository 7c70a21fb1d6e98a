"""Shows the promise ledger in the centre, and the selected promise at the right."""

from dataclasses import replace
from datetime import datetime, tzinfo
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.panels.views import Choice
from ui.presenters.moving import MovingPresenter
from ui.presenters.owed import customer_of, zone_of_owed
from ui.presenters.promise_view import PromiseScene, promise_view, rows_view, waiting_view
from ui.presenters.when import when_context
from ui.presenters.when_words import time_there
from ui.promises.promise_panel import PromisePanel
from ui.promises.promises_list import PromisesList
from workstation.desk.desk import Desk
from workstation.ids import DelayId, PromiseId
from workstation.promises import LedgerPart, Promise

_TO_TELL = "to_tell"
_MOST = 300


class PromisesPresenter(QObject):
    """The list by part, one promise in detail, and what is done to it.

    Signals:
        detail_wanted: show the panel of the selected promise.
        ticket_wanted: a ticket's id.
        counted: how many are open, in words.
        tell_wanted: a Delay that waits to be told by call.
        draft_wanted: the id of the draft of one that waits to be written about.
    """

    detail_wanted = Signal()
    ticket_wanted = Signal(str)
    counted = Signal(str)
    tell_wanted = Signal(object)
    draft_wanted = Signal(str)

    def __init__(
        self,
        page: PromisesList,
        panel: PromisePanel,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._panel = panel
        self._desk = desk
        self._zone = zone
        self._part: Enum | str = LedgerPart.OPEN
        self._selected = ""  # the promise at the right
        self._row = ""  # what is chosen in the list: a promise, or a delay to be told
        self.moving = MovingPresenter(panel.delay_card, desk, zone, self._find, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        rows, panel = self._page.rows, self._panel
        self._page.part_wanted.connect(self.show_part)
        self._page.shown.connect(self.refresh)
        rows.chosen.connect(self.select)
        rows.opened.connect(self._on_opened)
        rows.kept.connect(self.keep)
        rows.moved.connect(self.move)
        panel.kept_wanted.connect(self.keep)
        panel.move_wanted.connect(self.moving.open_or_close)
        panel.given_up_wanted.connect(self.give_up)
        panel.ticket_wanted.connect(self._on_ticket)
        self.moving.changed.connect(self.refresh)
        desk = self._desk
        for changes in (desk.promises.changes, desk.callbacks.changes, desk.delays.changes):
            changes.listen(self._soon.start)

    def _find(self, promise_id: str) -> Promise | None:
        return self._desk.promises.find(PromiseId(promise_id))

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now().at

    @property
    def selected(self) -> Promise | None:
        """Return the promise that is shown at the right."""
        return self._find(self._selected) if self._selected else None

    @Slot()
    def refresh(self) -> None:
        if self._page.isVisible():  # else it is read when it is looked at
            self._show_rows()
        promise = self.selected
        if promise is not None:
            self._panel.show_promise(promise_view(self._scene(promise)))
            self.moving.refresh()

    def _show_rows(self) -> None:
        desk, now = self._desk, self._now
        if self._part == _TO_TELL:
            pairs = [(each, desk.delays.owed_by(each)) for each in desk.delays.waiting(_MOST)]
            known = [(delay, owed) for delay, owed in pairs if owed is not None]
            view = waiting_view(known, self._row, now, self._zone)
            shown = len(known)
        else:
            assert isinstance(self._part, LedgerPart)
            kinds = {each.kind: each.label for each in desk.promises.kinds.all}
            promises = desk.promises.ledger(self._part, _MOST)
            promises = [self._named(each) for each in promises]
            view = rows_view(promises, kinds, self._row, now, self._zone)
            shown = len(promises)
        more = self.tr("the first {n}").format(n=_MOST) if shown == _MOST else ""
        self._tell_count()
        key = self._part.value if isinstance(self._part, LedgerPart) else _TO_TELL
        self._page.show_promises(view, self._parts(), key, more)

    def _named(self, promise: Promise) -> Promise:
        """Return the promise with its customer's name where nobody wrote to whom it was made."""
        customer = None if promise.to_whom else customer_of(self._desk, promise)
        return replace(promise, to_whom=customer.name) if customer else promise

    def _tell_count(self) -> None:
        count = self._desk.promises.count
        late = count(LedgerPart.LATE)
        words = self.tr("{n} open").format(n=count(LedgerPart.OPEN))
        self.counted.emit(words + (self.tr(", {n} late").format(n=late) if late else ""))

    def _parts(self) -> tuple[Choice, ...]:
        late = self._desk.promises.count(LedgerPart.LATE)
        to_tell = self._desk.delays.waiting_count()
        return (
            Choice(LedgerPart.OPEN.value, self.tr("Open")),
            Choice(LedgerPart.MINE.value, self.tr("Mine")),
            Choice(LedgerPart.LATE.value, _counted(self.tr("Late"), late)),
            Choice(_TO_TELL, _counted(self.tr("To tell"), to_tell)),
            Choice(LedgerPart.SETTLED.value, self.tr("Settled")),
        )

    def _scene(self, promise: Promise) -> PromiseScene:
        desk, kinds = self._desk, self._desk.promises.kinds
        ticket = desk.stores.tickets.get(promise.ticket_id)
        there = zone_of_owed(desk, promise)
        context = when_context(desk, self._zone, there=there)
        begin, end = promise.begins_at or promise.due_at, promise.due_at
        kind = kinds.of(promise.kind)
        return PromiseScene(
            promise=self._named(promise),
            line=desk.promises.line_of(promise),
            now=self._now,
            zone=self._zone,
            ticket=f"#{ticket.number} {ticket.subject}".strip() if ticket else "",
            kind=kind.label if kind else "",
            usual=kinds.usual_time(promise.kind),
            there=time_there(context, begin, end if promise.begins_at else None),
            follower=desk.promises.follower(promise),
            is_moving=self.moving.of(promise.id) is not None,
            waiting=desk.delays.open_of(promise) if promise.is_open else None,
        )

    # --- what the agent does

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show another part of the ledger."""
        self._part = key if key == _TO_TELL else LedgerPart(key)
        self.refresh()

    @Slot(str)
    def select(self, row_id: str) -> None:
        """Show one promise at the right; a delay that waits shows the promise that it is of."""
        promise_id = row_id
        if self._part == _TO_TELL:
            delay = self._desk.delays.find(DelayId(row_id))
            promise_id = delay.promise_id or "" if delay else ""
        self._selected, self._row = promise_id, row_id
        if self.moving.of(promise_id) is None:
            self.moving.give_up()
        self.refresh()
        if promise_id:
            self.detail_wanted.emit()

    def show_promise(self, promise_id: str) -> None:
        """Show one at the right that was chosen elsewhere, whatever part the list shows."""
        self._selected, self._row = promise_id, promise_id
        if self.moving.of(promise_id) is None:
            self.moving.give_up()
        self.refresh()

    @Slot(str)
    def keep(self, promise_id: str) -> None:
        """It is done (K)."""
        self._desk.promises.keep(PromiseId(promise_id))

    @Slot(str)
    def give_up(self, promise_id: str) -> None:
        """It was not kept, and will not be."""
        self._desk.promises.give_up(PromiseId(promise_id))

    @Slot(str)
    def move(self, promise_id: str) -> None:
        """Open the card for another time (M); the customer is told of it."""
        self.select(promise_id)
        if self.selected is not None:
            self.moving.propose(promise_id, None)
            self._panel.delay_card.take_focus()

    @Slot(str)
    def _on_opened(self, row_id: str) -> None:
        if self._part != _TO_TELL:
            self._on_ticket(row_id)
            return
        delay = self._desk.delays.find(DelayId(row_id))
        if delay is not None and delay.message_id is not None:
            self.draft_wanted.emit(delay.message_id)
        elif delay is not None:
            self.tell_wanted.emit(delay)

    @Slot(str)
    def _on_ticket(self, promise_id: str) -> None:
        promise = self._find(promise_id)
        if promise is not None:
            self.ticket_wanted.emit(promise.ticket_id)


def _counted(words: str, count: int) -> str:
    return f"{words} {count}" if count else words
