"""Reminders outside the window: system notices with ways on, and a soft sound."""

from collections.abc import Collection, Sequence
from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.notices.notice import NoticeAction
from ui.notices.tray import Tray
from ui.presenters.reminder_view import (
    Notice,
    away_notice,
    call_label,
    later_label,
    notice_of,
    open_label,
    overdue_notice,
)
from workstation.desk.desk import Desk
from workstation.reminders import Reminder, ReminderKind

_SUMMARY: Final = "reminders"
_CALL, _LATER, _OPEN = "call", "later", "open"
_LATER_MIN: Final = "10"


class ReminderNotices(QObject):
    """Tells outside the window, and passes on what the agent chose there.

    A notice of something that is settled meanwhile is taken back.

    Signals:
        sound_wanted: play the soft sound.
        call_wanted: a callback's id.
        open_wanted: the id of what was reminded of.
        later_wanted: its id, and the key of a snooze.
    """

    sound_wanted = Signal()
    call_wanted = Signal(str)
    open_wanted = Signal(str)
    later_wanted = Signal(str, str)

    def __init__(self, desk: Desk, tray: Tray, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tray = tray
        self._zone = zone
        self._shown: dict[str, tuple[Reminder, ...]] = {}
        tray.action_chosen.connect(self._on_action)
        tray.notice_chosen.connect(self._on_chosen)

    def tell(self, reminders: Sequence[Reminder]) -> None:
        """Tell of what has just fallen due: one notice, however many there are."""
        now = self._desk.clock.now().at
        notice = notice_of(reminders, now, self._zone, names=self._with_names)
        self._show(reminders[0].id, notice, reminders)

    def tell_missed(self, missed: Sequence[Reminder], count: int) -> None:
        """Tell of what fell due while nobody was there."""
        self._show(_SUMMARY, away_notice(missed, count, names=self._with_names), missed)

    def tell_overdue(self, overdue: Sequence[Reminder]) -> None:
        now = self._desk.clock.now().at
        notice = overdue_notice(overdue, now, self._zone, names=self._with_names)
        self._show(_SUMMARY, notice, overdue)

    def keep(self, waiting: Collection[tuple[ReminderKind, str]]) -> None:
        """Take back notices of which nothing is ``waiting`` any more."""
        for notice_id, reminders in tuple(self._shown.items()):
            if not any(each.key in waiting for each in reminders):
                del self._shown[notice_id]
                self._tray.take_back(notice_id)

    @property
    def _with_names(self) -> bool:
        return self._desk.settings.value.reminders.with_names

    def _show(self, notice_id: str, notice: Notice, reminders: Sequence[Reminder]) -> None:
        self._shown[notice_id] = tuple(reminders)
        is_call = len(reminders) == 1 and reminders[0].kind is ReminderKind.CALLBACK
        actions = [NoticeAction(_CALL, call_label())] if is_call and reminders[0].number else []
        if not actions:
            actions.append(NoticeAction(_OPEN, open_label()))
        if len(reminders) == 1:
            actions.append(NoticeAction(_LATER, later_label()))
        self._tray.notify(notice_id, notice.title, notice.words, tuple(actions))
        self.sound_wanted.emit()

    @Slot(str, str)
    def _on_action(self, notice_id: str, action: str) -> None:
        reminders = self._shown.get(notice_id)
        if not reminders:
            return
        if action == _CALL:
            self.call_wanted.emit(reminders[0].id)
        elif action == _LATER:
            self.later_wanted.emit(reminders[0].id, _LATER_MIN)
        else:
            self.open_wanted.emit(reminders[0].id)

    @Slot(str)
    def _on_chosen(self, notice_id: str) -> None:
        reminders = self._shown.get(notice_id)
        if reminders:
            self.open_wanted.emit(reminders[0].id)
