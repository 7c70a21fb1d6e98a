"""Dials promised calls when the agent says so, and notes what came of each try."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import CallbacksPage
from ui.callbacks.reminder_strip import ReminderStrip
from ui.main_window.main_window import MainWindow
from ui.presenters.callback_view import no_number_words, whom
from ui.presenters.calls import CallPresenter
from ui.widgets.painted import paint_now
from ui.window_language import times
from workstation.callbacks import AttemptOutcome, Callback
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import CallbackId


class CallbackDiallingPresenter(QObject):
    """One key dials; the ticket and the promise are in front before it rings.

    Nothing here dials by itself: each call is one press of the agent's.

    Signals:
        previewed: the id of a callback that is about to be dialled, to be shown at once.
        given_up: a callback that was previewed is not dialled after all.
        selected: a callback's id, to be shown without dialling.
        ticket_wanted: a ticket's id.
        message_wanted: a ticket's id, to write to its customer.
        trouble: one plain sentence.
    """

    previewed = Signal(str)
    given_up = Signal()
    selected = Signal(str)
    ticket_wanted = Signal(str)
    message_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        page: CallbacksPage,
        panel: CallbackPanel,
        strip: ReminderStrip,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._calls = calls
        self._zone = zone
        page.call_wanted.connect(self.call)
        strip.call_wanted.connect(self.call)
        panel.call_wanted.connect(self.call)
        panel.outcome_wanted.connect(self._on_outcome)
        panel.next_attempt_wanted.connect(self._on_next_attempt)
        panel.number_wanted.connect(self._on_number)
        panel.write_wanted.connect(self._on_write)
        panel.close_wanted.connect(self._on_close)
        window.keys.callback_first_wanted.connect(self.call_first)

    @Slot(str)
    def call(self, callback_id: str) -> None:
        """Dial; ticket and promise are painted before the phone hears of it."""
        callback = self._find(callback_id)
        if callback is None:
            return
        if callback.ticket_id is not None:
            self.ticket_wanted.emit(callback.ticket_id)
        if not callback.can_be_dialled:
            self.trouble.emit(no_number_words())
            return
        self.previewed.emit(callback.id)
        paint_now(self._window)
        intent = DialIntent(callback.customer_id, callback.ticket_id, callback.id)
        if self._calls.dial(callback.number, intent) is None:
            self.given_up.emit()

    @Slot()
    def call_first(self) -> None:
        """Ctrl+F9: call whoever is due first; what is not due yet is shown and not dialled."""
        if self._desk.book.calls:
            self.trouble.emit(
                self.tr("You are on a call, so nobody was called back: end it first.")
            )
            return
        first = self._desk.callbacks.tries.first_of_all()
        if first is None:
            self.trouble.emit(self.tr("No callback is open, so nobody was called."))
        elif self._desk.callbacks.tries.is_due_soon(first):
            self.call(first.id)
        else:
            self.selected.emit(first.id)
            now = self._desk.clock.now().at
            due = times.due(first.due_at, first.until, now, self._zone)
            words = self.tr("Nothing is due yet: next is {name}, {time}. Ctrl+Enter calls now.")
            self.trouble.emit(words.format(name=whom(first), time=due))

    def _find(self, callback_id: str) -> Callback | None:
        return self._desk.callbacks.find(CallbackId(callback_id))

    @Slot(str, str)
    def _on_outcome(self, callback_id: str, key: str) -> None:
        """Correct what the phone made of the last try."""
        callback = self._find(callback_id)
        if callback is not None and callback.attempts and key:
            last = callback.attempts[-1]
            self._desk.callbacks.record(
                callback.id, AttemptOutcome(key), call_id=last.call_id, at=last.at
            )

    @Slot(str, object)
    def _on_next_attempt(self, callback_id: str, at: datetime) -> None:
        callback = self._find(callback_id)
        if callback is not None and callback.attempts:
            last = callback.attempts[-1]
            self._desk.callbacks.record(
                callback.id, last.outcome, call_id=last.call_id, next_at=at, at=last.at
            )

    @Slot(str, str)
    def _on_number(self, callback_id: str, number: str) -> None:
        if number:
            self._desk.callbacks.tries.use_number(CallbackId(callback_id), number)

    @Slot(str)
    def _on_write(self, callback_id: str) -> None:
        callback = self._find(callback_id)
        if callback is not None and callback.ticket_id is not None:
            self.message_wanted.emit(callback.ticket_id)

    @Slot(str)
    def _on_close(self, callback_id: str) -> None:
        self._desk.callbacks.tries.close(CallbackId(callback_id))
