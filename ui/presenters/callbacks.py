"""Joins callback list, panel and reminder with the callback desk: one key dials."""

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import CallbacksPage
from ui.callbacks.reminder_strip import ReminderStrip
from ui.presenters.callback_view import (
    DetailScene,
    detail_view,
    list_view,
    no_number_words,
    reminder_view,
)
from ui.presenters.calls import CallPresenter
from ui.presenters.when import WhenContext, when_view
from workstation.callbacks import NEXT_ATTEMPT_AFTER, AttemptOutcome, Callback
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import CallbackId

_SNOOZE = timedelta(minutes=10)
_LONGEST_SLEEP_MS = 60_000  # look again at least so often: the wall clock may be set


class CallbacksPresenter(QObject):
    """Shows what is owed, reminds in time, dials when the agent says so.

    Signals:
        detail_wanted: show the panel of the selected callback.
        ticket_wanted: a ticket's id.
        reminded: a Callback whose reminder has just fallen due.
        trouble: one plain sentence.
    """

    detail_wanted = Signal()
    ticket_wanted = Signal(str)
    reminded = Signal(object)
    trouble = Signal(str)

    def __init__(
        self,
        page: CallbacksPage,
        panel: CallbackPanel,
        strip: ReminderStrip,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._panel = panel
        self._strip = strip
        self._desk = desk
        self._calls = calls
        self._zone = zone
        self._selected: CallbackId | None = None
        self._moving: tuple[CallbackId, datetime | None, str] | None = None
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.timeout.connect(self.remind)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_changed)
        page.selected.connect(self.select)
        page.call_wanted.connect(self.call)
        strip.call_wanted.connect(self.call)
        strip.later_wanted.connect(self._on_later)
        panel.call_wanted.connect(self.call)
        panel.ticket_wanted.connect(self._on_ticket)
        panel.outcome_wanted.connect(self._on_outcome)
        panel.next_attempt_wanted.connect(self._on_next_attempt)
        panel.snooze_wanted.connect(self._on_snooze)
        panel.cancel_wanted.connect(self._on_cancel)
        panel.move_wanted.connect(self._on_move)
        panel.delay_time_wanted.connect(self._on_move_time)
        panel.delay_reason_edited.connect(self._on_move_reason)
        panel.delay_confirmed.connect(self._on_move_confirmed)
        # One event changes many things: all is shown once, when all of it is done.
        for changes in (desk.callbacks.changes, desk.line.changes, desk.book.changes):
            changes.listen(self._soon.start)

    # --- showing

    @Slot()
    def refresh(self) -> None:
        now = self._now
        callbacks = self._desk.callbacks.open_callbacks
        selected = self._selected or ""
        self._page.show_callbacks(list_view(callbacks, selected, now, self._zone))
        callback = self._chosen
        if callback is not None:
            self._panel.show_callback(detail_view(self._scene(callback)))
        self._show_reminder()

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now().at

    @property
    def _chosen(self) -> Callback | None:
        return self._desk.callbacks.find(self._selected) if self._selected else None

    def _scene(self, callback: Callback) -> DetailScene:
        moving = self._moving if self._moving and self._moving[0] == callback.id else None
        context = self._context(callback)
        tried = callback.attempts[-1].outcome if callback.attempts else None
        again = tried in NEXT_ATTEMPT_AFTER and callback.is_open
        return DetailScene(
            callback=callback,
            now=self._now,
            zone=self._zone,
            why_not_call=self._why_not_call(),
            move=when_view(context, moving[1]) if moving else None,
            move_reason=moving[2] if moving else "",
            next_attempt=when_view(context, callback.due_at) if again else None,
        )

    def _context(self, callback: Callback) -> WhenContext:
        there = ZoneInfo(callback.time_zone) if callback.time_zone else None
        others = (c for c in self._desk.callbacks.open_callbacks if c.id != callback.id)
        taken = tuple(c.due_at for c in others)
        return WhenContext(self._now, self._zone, self._desk.settings.value, there, taken)

    def _why_not_call(self) -> str:
        accounts = self._desk.settings.value.accounts
        if not any(self._desk.line.is_usable(a) for a in accounts):
            return self.tr("No phone line is ready to call from.")
        return ""

    @Slot(str)
    def select(self, callback_id: str) -> None:
        """Show one callback at the right."""
        self._selected = CallbackId(callback_id)
        self._moving = None
        self.refresh()
        self.detail_wanted.emit()

    # --- reminders

    @Slot()
    def remind(self) -> None:
        """Tell of what fell due; also what fell due while nobody was there."""
        for callback in self._desk.callbacks.reminders():
            if callback.reminded_at is None:
                self._desk.callbacks.mark_reminded(callback)
                self.reminded.emit(callback)
        self._show_reminder()
        self._set_alarm()

    def _show_reminder(self) -> None:
        due = next(iter(self._desk.callbacks.reminders()), None)
        busy = bool(self._desk.book.calls)
        view = reminder_view(due, self._now, self._zone) if due and not busy else None
        self._strip.show_reminder(view)

    def _set_alarm(self) -> None:
        seconds = self._desk.callbacks.seconds_to_next_reminder()
        if seconds is None:
            self._alarm.stop()
            return
        real_ms = int(self._desk.clock.real_seconds(max(0.0, seconds)) * 1000) + 1
        self._alarm.start(min(real_ms, _LONGEST_SLEEP_MS))

    @Slot()
    def _on_changed(self) -> None:
        self.refresh()
        self._set_alarm()

    @Slot(str)
    def _on_later(self, callback_id: str) -> None:
        self._desk.callbacks.snooze(CallbackId(callback_id), _SNOOZE)

    # --- dialling and outcomes

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

    @Slot(str)
    def _on_ticket(self, callback_id: str) -> None:
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.ticket_id is not None:
            self.ticket_wanted.emit(callback.ticket_id)

    @Slot(str, str)
    def _on_outcome(self, callback_id: str, key: str) -> None:
        """Correct what the phone made of the last try."""
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.attempts and key:
            call_id = callback.attempts[-1].call_id
            self._desk.callbacks.record(callback.id, AttemptOutcome(key), call_id=call_id)

    @Slot(str, object)
    def _on_next_attempt(self, callback_id: str, at: datetime) -> None:
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.attempts:
            last = callback.attempts[-1]
            self._desk.callbacks.record(
                callback.id, last.outcome, call_id=last.call_id, next_at=at, note=last.note
            )

    @Slot(str, int)
    def _on_snooze(self, callback_id: str, minutes: int) -> None:
        self._desk.callbacks.snooze(CallbackId(callback_id), timedelta(minutes=minutes))

    @Slot(str)
    def _on_cancel(self, callback_id: str) -> None:
        self._desk.callbacks.cancel(CallbackId(callback_id))

    # --- moving

    @Slot(str)
    def _on_move(self, callback_id: str) -> None:
        is_open = self._moving is not None and self._moving[0] == callback_id
        self._moving = None if is_open else (CallbackId(callback_id), None, "")
        self.refresh()

    @Slot(str, object)
    def _on_move_time(self, callback_id: str, at: datetime) -> None:
        if self._moving is not None:
            self._moving = (self._moving[0], at, self._moving[2])
            self.refresh()

    @Slot(str, str)
    def _on_move_reason(self, callback_id: str, reason: str) -> None:
        if self._moving is not None:
            self._moving = (self._moving[0], self._moving[1], reason)

    @Slot(str)
    def _on_move_confirmed(self, callback_id: str) -> None:
        """Move it, with the reason (C2)."""
        if self._moving is None:
            return
        moved, at, reason = self._moving
        if at is None or not reason.strip():
            self.trouble.emit(
                self.tr("To move a promise, choose a new time and say why; it stays as it was.")
            )
            return
        self._moving = None
        self._desk.callbacks.move(moved, at, reason.strip())
