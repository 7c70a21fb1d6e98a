"""Reminds of promised calls in time; nothing that fell due meanwhile is forgotten."""

from datetime import timedelta, tzinfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.reminder_strip import ReminderStrip
from ui.presenters.callback_view import reminder_view
from workstation.desk.desk import Desk
from workstation.ids import CallbackId

_SNOOZE = timedelta(minutes=10)
_LONGEST_SLEEP_MS = 60_000  # look again at least so often: the wall clock may be set


class CallbackRemindersPresenter(QObject):
    """Shows what is due, and sets the alarm for what comes next.

    Signals:
        reminded: a Callback whose reminder has just fallen due.
    """

    reminded = Signal(object)

    def __init__(
        self,
        panel: CallbackPanel,
        strip: ReminderStrip,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._desk = desk
        self._zone = zone
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.timeout.connect(self.remind)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        strip.later_wanted.connect(self._on_later)
        panel.snooze_wanted.connect(self._on_snooze)
        # One event changes many things: all is shown once, when all of it is done.
        for changes in (desk.callbacks.changes, desk.book.changes):
            changes.listen(self._soon.start)

    @Slot()
    def remind(self) -> None:
        """Tell of what fell due; also what fell due while nobody was there."""
        for callback in self._desk.callbacks.reminders():
            if callback.reminded_at is None:
                self._desk.callbacks.mark_reminded(callback)
                self.reminded.emit(callback)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is due now, and set the alarm."""
        due = next(iter(self._desk.callbacks.reminders()), None)
        busy = bool(self._desk.book.calls)
        now = self._desk.clock.now().at
        view = reminder_view(due, now, self._zone) if due and not busy else None
        self._strip.show_reminder(view)
        self._set_alarm()

    def _set_alarm(self) -> None:
        seconds = self._desk.callbacks.seconds_to_next_reminder()
        if seconds is None:
            self._alarm.stop()
            return
        real_ms = int(self._desk.clock.real_seconds(max(0.0, seconds)) * 1000) + 1
        self._alarm.start(min(real_ms, _LONGEST_SLEEP_MS))

    @Slot(str)
    def _on_later(self, callback_id: str) -> None:
        self._desk.callbacks.snooze(CallbackId(callback_id), _SNOOZE)

    @Slot(str, int)
    def _on_snooze(self, callback_id: str, minutes: int) -> None:
        self._desk.callbacks.snooze(CallbackId(callback_id), timedelta(minutes=minutes))
