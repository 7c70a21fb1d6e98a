"""Reminds of promised calls and promises in time; nothing that fell due meanwhile is forgotten."""

import logging
from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from ui.callbacks.away_card import AwayCard
from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.reminder_strip import ReminderStrip
from ui.notices.tray import Tray
from ui.presenters.reminder_notices import ReminderNotices
from ui.presenters.reminder_view import away_view, in_call_words, reminder_view
from workstation.clock import Moment
from workstation.desk.desk import Desk
from workstation.desk.reminders import MOST_SHOWN
from workstation.ids import CallbackId
from workstation.local_zone import follow_system_zone
from workstation.ports import StorageTrouble
from workstation.reminders import Reminder, ReminderKind, Snooze, Told

_LEAST_TICK_MS: Final = 50
_SLEPT_S: Final = 5.0  # a second hand that comes so late was asleep
_TURNED_S: Final = 2.0  # so far apart the two clocks were not a second ago: one was set

log = logging.getLogger(__name__)


class CallbackRemindersPresenter(QObject):
    """Shows what is due, and sets the alarm for what comes next.

    The alarm rings when the book says; a second hand beside it notices that the computer slept,
    or that its clock or zone was set, and looks at once.

    Signals:
        sound_wanted: the agent is to hear softly that something is due.
        call_wanted: dial; a callback's id.
        ticket_wanted: show a ticket; its id.
        callback_wanted: show a callback; its id, or empty for the whole list.
        trouble: one plain sentence.
    """

    sound_wanted = Signal()
    call_wanted = Signal(str)
    ticket_wanted = Signal(str)
    callback_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        panel: CallbackPanel,
        strip: ReminderStrip,
        away: AwayCard,
        desk: Desk,
        zone: tzinfo,
        tray: Tray,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._away = away
        self._desk = desk
        self._zone = zone
        self.notices = ReminderNotices(desk, tray, zone, self)
        self._missed: tuple[Reminder, ...] = ()
        self._held_back: tuple[Reminder, ...] = ()
        self._last: Moment = desk.clock.now()
        self._next_at: datetime | None = None
        self._alarm = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._alarm.timeout.connect(self.remind)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_changed)
        self._second_hand = QTimer(self)
        self._second_hand.timeout.connect(self._on_second)
        self._second_hand.start(max(_LEAST_TICK_MS, int(desk.clock.real_seconds(1.0) * 1000)))
        self._connect(panel)

    def _connect(self, panel: CallbackPanel) -> None:
        strip, away, desk = self._strip, self._away, self._desk
        strip.later_wanted.connect(self._on_later)
        strip.open_wanted.connect(self._on_open)
        strip.list_wanted.connect(self._on_list)
        panel.snooze_wanted.connect(self._on_snooze)
        away.chosen.connect(self._on_open)
        away.list_wanted.connect(self._on_list)
        away.seen.connect(self._on_seen)
        self.notices.sound_wanted.connect(self.sound_wanted)
        self.notices.call_wanted.connect(self.call_wanted)
        self.notices.open_wanted.connect(self._on_open)
        self.notices.later_wanted.connect(self._on_later)
        # One event changes many things: all is shown once, when all of it is done.
        for changes in (
            desk.callbacks.changes,
            desk.reminders.changes,
            desk.promises.changes,
            desk.book.changes,
            desk.tickets.changes,
        ):
            changes.listen(self._soon.start)

    # --- looking

    @Slot()
    def remind(self) -> None:
        """Tell of what fell due; also what fell due while nobody was there."""
        follow_system_zone(self._zone)
        try:
            told = self._desk.reminders.look()
        except StorageTrouble as trouble:
            log.warning("reminders could not be noted: %s", trouble)
            self.trouble.emit(str(trouble))
            self._alarm.start(int(self._desk.clock.real_seconds(60.0) * 1000))
            return
        self._tell(told)
        self.refresh()
        if told.has_more:
            self._alarm.start(0)

    def _tell(self, told: Told) -> None:
        self._missed += told.missed
        if not told.has_more and told.missed:
            self._missed = self._still_waiting(self._missed)
            if self._missed:
                self.notices.tell_missed(self._missed, self._missed_count())
        if self._is_busy:
            self._held_back += told.fresh
            return
        if told.fresh:
            self.notices.tell(told.fresh)
        if told.repeated:
            self.notices.tell_overdue(told.repeated)

    @property
    def _is_busy(self) -> bool:
        return bool(self._desk.book.calls)

    def _missed_count(self) -> int:
        """Return how many were missed; of very many the book knows the number."""
        waiting = self._desk.reminders.waiting_count()
        return len(self._missed) if waiting <= MOST_SHOWN else waiting

    def _still_waiting(self, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
        """Return those of ``reminders`` that nobody settled, moved or put off meanwhile."""
        waiting = {each.key for each in self._desk.reminders.waiting()}
        return tuple(each for each in reminders if each.key in waiting)

    @Slot()
    def _on_second(self) -> None:
        """Look at once when the computer slept or its clock was set, and when it is time."""
        now, last = self._desk.clock.now(), self._last
        self._last = now
        passed = now.since(last)
        is_turned = abs((now.at - last.at).total_seconds() - passed) > _TURNED_S
        is_time = self._next_at is not None and now.at >= self._next_at
        if passed > _SLEPT_S or is_turned or is_time:
            self.remind()

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show what waits now, and set the alarm."""
        waiting = self._desk.reminders.waiting()
        is_summed_up = self._show_missed(waiting)
        self._show_first([] if is_summed_up else waiting)
        self.notices.keep({each.key for each in waiting})
        self._set_alarm()

    def _show_missed(self, waiting: Sequence[Reminder]) -> bool:
        """Show the summary of what was missed; return whether there is one."""
        now = self._desk.clock.now().at
        open_keys = {each.key for each in waiting}
        self._missed = tuple(each for each in self._missed if each.key in open_keys)
        is_shown = bool(self._missed) and not self._is_busy
        count = self._missed_count() if is_shown else 0
        view = away_view(self._missed, count, now, self._zone) if is_shown else None
        self._away.show_away(view)
        return is_shown

    def _show_first(self, waiting: Sequence[Reminder]) -> None:
        if not waiting:
            self._strip.show_reminder(None)
            return
        count = len(waiting)
        if count >= MOST_SHOWN:
            count = self._desk.reminders.waiting_count()
        why_not = in_call_words() if self._is_busy else ""
        now = self._desk.clock.now().at
        view = reminder_view(
            waiting[0], count, now, self._zone, begin=self._tomorrow, why_not=why_not
        )
        self._strip.show_reminder(view)

    @property
    def _tomorrow(self) -> time:
        return self._desk.reminders.tomorrow_begins

    def _set_alarm(self) -> None:
        wait = self._desk.reminders.next_look()
        self._next_at = self._desk.clock.now().at + wait
        real_ms = int(self._desk.clock.real_seconds(wait.total_seconds()) * 1000) + 1
        self._alarm.start(real_ms)

    @Slot()
    def _on_changed(self) -> None:
        """Tell after a call what came quietly during it; show everything as it is now."""
        if self._held_back and not self._is_busy:
            held_back, self._held_back = self._still_waiting(self._held_back), ()
            if held_back:
                self.notices.tell(held_back)
        self.refresh()

    # --- what the agent wants

    def _find(self, reminder_id: str) -> Reminder | None:
        found = (*self._desk.reminders.waiting(), *self._missed)
        return next((each for each in found if each.id == reminder_id), None)

    @Slot(str, str)
    def _on_later(self, reminder_id: str, snooze: str) -> None:
        reminder = self._find(reminder_id)
        if reminder is not None:
            self._desk.reminders.snooze([reminder], Snooze(snooze))

    @Slot(str, int)
    def _on_snooze(self, callback_id: str, minutes: int) -> None:
        by = timedelta(minutes=minutes)
        self._desk.reminders.snooze_callback(CallbackId(callback_id), by)

    @Slot(str)
    def _on_open(self, reminder_id: str) -> None:
        """Show what it is about: the callback, or the promise's ticket."""
        reminder = self._find(reminder_id)
        if reminder is None:
            return
        if reminder.kind is ReminderKind.CALLBACK:
            self.callback_wanted.emit(reminder.id)
        elif reminder.ticket_id is not None:
            self.ticket_wanted.emit(reminder.ticket_id)

    @Slot()
    def _on_list(self) -> None:
        self.callback_wanted.emit("")

    @Slot()
    def _on_seen(self) -> None:
        self._missed = ()
        self.refresh()
