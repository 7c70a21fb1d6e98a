"""Says once, before the window closes, what is still owed today (F4)."""

from datetime import date, tzinfo
from typing import Final

from PySide6.QtCore import QObject, Signal

from ui.presenters.notices import NoticesPresenter
from ui.presenters.reminder_view import hand_over_label, owed_words
from ui.theme.tokens import Tone
from workstation.desk.desk import Desk

_NOTICE: Final = "owed-today"


class OwedToday(QObject):
    """Tells once a day; whoever closes the window again leaves.

    Signals:
        hand_over_wanted: the agent wants a colleague to have what is owed.
    """

    hand_over_wanted = Signal()

    def __init__(
        self,
        notices: NoticesPresenter,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._zone = zone
        self._told: date | None = None

    def may_leave(self) -> bool:
        """Tell whether nothing is owed today, or that it was said already."""
        now = self._desk.clock.now().at
        today = now.astimezone(self._zone).date()
        owed = () if self._told == today else self._desk.reminders.owed_today()
        if not owed:
            return True
        self._told = today
        self._notices.tell(
            _NOTICE,
            owed_words(owed, now, self._zone),
            Tone.DUE,
            action=hand_over_label(),
            act=self.hand_over_wanted.emit,
        )
        return False
