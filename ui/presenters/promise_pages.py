"""The pages and panels around promises and delays, joined with the window."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.callbacks.callbacks_page import CallbacksPage
from ui.main_window.main_window import MainWindow
from ui.presenters import centre
from ui.presenters.bulk_delay import BulkDelayPresenter
from ui.presenters.callback_moving import CallbackMovingPresenter
from ui.presenters.calls import CallPresenter
from ui.presenters.delay_telling import DelayTellingPresenter
from ui.presenters.promise_form import PromiseFormPresenter
from ui.presenters.promises import PromisesPresenter
from ui.promises.bulk_card import BulkCard
from ui.promises.promise_editor import PromiseEditor
from ui.promises.promise_panel import PromisePanel
from ui.promises.promises_list import PromisesList
from ui.promises.tell_panel import TellPanel
from ui.theme import measures
from workstation.desk.desk import Desk
from workstation.ids import PromiseId, TicketId

PROMISES = "promises"  # the view of the page
PANEL = "promise"
FORM = "promise_form"
TELL = "delay_tell"
BULK = "delay_bulk"


class PromisePages(QObject):
    """The ledger beside the callbacks, the form, and the words that tell of a delay.

    Signals:
        ticket_wanted: a ticket's id.
        draft_wanted: the id of a message to go on writing.
        callbacks_wanted: the page of callbacks and promises is to be in front.
        put_away: the form at the right is closed; what stood there before is wanted again.
        trouble: one plain sentence.
    """

    ticket_wanted = Signal(str)
    draft_wanted = Signal(str)
    callbacks_wanted = Signal()
    put_away = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        page: CallbacksPage,
        moving: CallbackMovingPresenter,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        selected_callback: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._moving = moving
        self._desk = desk
        self._selected_callback = selected_callback
        self.list, self.panel = PromisesList(), PromisePanel()
        self.bulk_card = BulkCard()
        self.editor, self.tell_panel = PromiseEditor(), TellPanel()
        self.promises = PromisesPresenter(self.list, self.panel, desk, zone, self)
        self.form = PromiseFormPresenter(self.editor, desk, zone, self)
        self.telling = DelayTellingPresenter(self.tell_panel, desk, calls, zone, self)
        self.bulk = BulkDelayPresenter(self.bulk_card, desk, zone, self)
        page.add_view(PROMISES, self.tr("Promises"), self.list)
        window.guidance.add_page(PANEL, self.panel)
        window.guidance.add_page(FORM, _as_page(self.editor))
        window.guidance.add_page(TELL, _as_page(self.tell_panel))
        window.guidance.add_page(BULK, _as_page(self.bulk_card))
        self._connect()

    def _connect(self) -> None:
        promises, telling = self.promises, self.telling
        for teller in (promises.moving, self._moving, telling):
            teller.trouble.connect(self.trouble)
        for mover in (promises.moving, self._moving):
            mover.tell_wanted.connect(telling.tell)
            mover.write_wanted.connect(self.draft_wanted)
        promises.detail_wanted.connect(self._on_detail)
        promises.counted.connect(self._on_counted)
        self._page.view_changed.connect(self._on_view)
        promises.ticket_wanted.connect(self.ticket_wanted)
        promises.tell_wanted.connect(telling.tell)
        promises.draft_wanted.connect(self.draft_wanted)
        telling.ticket_wanted.connect(self.ticket_wanted)
        telling.opened.connect(self._on_telling)
        telling.closed.connect(self.put_away)
        self.form.opened.connect(self._on_form)
        self.form.closed.connect(self.put_away)
        self.bulk.opened.connect(self._on_bulk)
        self.bulk.closed.connect(self.put_away)
        self.bulk.made_ready.connect(self.promises.refresh)
        self.list.many_wanted.connect(self.bulk.open)
        keys = self._window.keys
        keys.delay_many_wanted.connect(self.bulk.open)
        keys.promise_wanted.connect(self.form.open)
        keys.delay_wanted.connect(self.delay)

    @property
    def is_asking(self) -> bool:
        """Tell whether something asks at the right that is not saved as it is typed."""
        return self.form.is_open or self.telling.is_open or self.bulk.is_open

    @property
    def is_in_front(self) -> bool:
        """Tell whether the promises are what the page of callbacks shows."""
        is_page = self._window.centre.current_name == centre.CALLBACKS
        is_beside = self._window.guidance.current_name == PANEL  # chosen in the calendar
        return is_page and (self._page.view == PROMISES or is_beside)

    @Slot(str)
    def show_promise(self, promise_id: str) -> bool:
        """Show a promise that was chosen in the calendar; tell whether it is one."""
        is_promise = self._desk.promises.find(PromiseId(promise_id)) is not None
        if is_promise:
            self.promises.show_promise(promise_id)
            self._window.guidance.show_page(PANEL)
        return is_promise

    @Slot()
    def refresh(self) -> None:
        self.promises.refresh()

    def do_main_action(self) -> bool:
        """Do the main action of what asks here; tell whether anything did (Ctrl+Enter)."""
        if self.form.is_open:
            self.editor.do_main_action()
        elif self.telling.is_open:
            self.tell_panel.do_main_action()
        elif self.bulk.is_open:
            self.bulk_card.do_main_action()
        elif self.is_in_front:
            self.panel.do_main_action()
        else:
            return False
        return True

    def go_back(self) -> bool:
        """Leave what asks here; tell whether anything did (Esc)."""
        if self.form.is_open:
            self.form.cancel()
        elif self.telling.is_open:
            self.telling.leave()
        elif self.bulk.is_open:
            self.bulk.close()
        elif self.promises.moving.move is not None and self.is_in_front:
            self.promises.moving.give_up()
        else:
            return False
        return True

    def write_instead(self) -> bool:
        """Write of the delay whose card is open; tell whether there is one (Ctrl+M)."""
        if self._window.centre.current_name != centre.CALLBACKS:
            return False
        moving = self.promises.moving if self.is_in_front else self._moving
        if moving.move is None:
            return False
        moving.write()
        return True

    # --- Ctrl+L: it will be later

    @Slot()
    def delay(self) -> None:
        """Open the delay card for what is selected, or else for what is due first on the ticket."""
        if self.is_in_front and self.promises.selected is not None:
            self.promises.move(self.promises.selected.id)
        elif self._is_callback_shown:
            self._move_callback(self._selected_callback())
        elif self._desk.tickets.ticket is not None:
            self._delay_of_ticket(self._desk.tickets.ticket.id)
        else:
            self._choose_first()

    @property
    def _is_callback_shown(self) -> bool:
        """Tell whether a callback's panel stands at the right of its page."""
        is_page = self._window.centre.current_name == centre.CALLBACKS
        return is_page and self._page.view != PROMISES and bool(self._selected_callback())

    def _delay_of_ticket(self, ticket_id: TicketId) -> None:
        stores = self._desk.stores
        callbacks = [c for c in stores.callbacks.of_ticket(ticket_id) if c.is_open]
        promises = [p for p in stores.promises.of_ticket(ticket_id) if p.is_open]
        callback = min(callbacks, key=lambda c: c.due_at, default=None)
        promise = min(promises, key=lambda p: p.due_at, default=None)
        if callback is not None and (promise is None or callback.due_at <= promise.due_at):
            self.callbacks_wanted.emit()
            self._move_callback(callback.id)
        elif promise is not None:
            self.callbacks_wanted.emit()
            self._page.show_view(PROMISES)
            self.promises.move(promise.id)
        else:
            self._choose_first()

    def _move_callback(self, callback_id: str) -> None:
        self._moving.propose(callback_id, None)
        self._moving.take_focus()

    def _choose_first(self) -> None:
        self.trouble.emit(
            self.tr("Nothing is promised here: choose a callback or promise, then press Ctrl+L.")
        )

    @Slot()
    def _on_detail(self) -> None:
        if self.is_in_front:
            self._window.guidance.show_page(PANEL)

    @Slot(str)
    def _on_counted(self, words: str) -> None:
        if self._page.view == PROMISES:
            self._page.show_summary(words)

    @Slot(str)
    def _on_view(self, key: str) -> None:
        """Show what is selected in the view that was chosen at the right, too."""
        if key != PROMISES:
            return
        self.promises.refresh()
        if self.promises.selected is not None:
            self._on_detail()

    @Slot()
    def _on_form(self) -> None:
        self._window.guidance.show_page(FORM)
        self.editor.take_focus()

    @Slot()
    def _on_bulk(self) -> None:
        self._window.guidance.show_page(BULK)
        self.bulk_card.take_focus()

    @Slot()
    def _on_telling(self) -> None:
        self._window.guidance.show_page(TELL)


def _as_page(card: QWidget) -> QWidget:
    """Return the card as a page of the right column."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
    column.addWidget(card)
    column.addStretch(1)
    return page
