"""Dials promised calls when the agent says so, and notes what came of each try."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import CallbacksPage
from ui.callbacks.reminder_strip import ReminderStrip
from ui.presenters.callback_view import no_number_words
from ui.presenters.calls import CallPresenter
from workstation.callbacks import AttemptOutcome
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import CallbackId


class CallbackDiallingPresenter(QObject):
    """One key dials; the ticket and the promise are in front before it rings.

    Signals:
        ticket_wanted: a ticket's id.
        trouble: one plain sentence.
    """

    ticket_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        page: CallbacksPage,
        panel: CallbackPanel,
        strip: ReminderStrip,
        desk: Desk,
        calls: CallPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._calls = calls
        page.call_wanted.connect(self.call)
        strip.call_wanted.connect(self.call)
        panel.call_wanted.connect(self.call)
        panel.outcome_wanted.connect(self._on_outcome)
        panel.next_attempt_wanted.connect(self._on_next_attempt)

    @Slot(str)
    def call(self, callback_id: str) -> None:
        """Dial; ticket and promise are in front before it rings."""
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is None:
            return
        if callback.ticket_id is not None:
            self.ticket_wanted.emit(callback.ticket_id)
        if not callback.can_be_dialled:
            self.trouble.emit(no_number_words())
            return
        intent = DialIntent(callback.customer_id, callback.ticket_id, callback.id)
        self._calls.dial(callback.number, intent)

    @Slot(str, str)
    def _on_outcome(self, callback_id: str, key: str) -> None:
        """Correct what the phone made of the last try."""
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.attempts and key:
            last = callback.attempts[-1]
            self._desk.callbacks.record(
                callback.id, AttemptOutcome(key), call_id=last.call_id, at=last.at
            )

    @Slot(str, object)
    def _on_next_attempt(self, callback_id: str, at: datetime) -> None:
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.attempts:
            last = callback.attempts[-1]
            self._desk.callbacks.record(
                callback.id, last.outcome, call_id=last.call_id, next_at=at, at=last.at
            )
