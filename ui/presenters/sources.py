"""Looks in time for callbacks that come by themselves, and dials the voicemail (C1, H2)."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.calls import CallPresenter
from workstation.callbacks import CallbackReason
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk

_LONGEST_MS: Final = 60_000  # a clock that was set, and a night's sleep, are noticed by then
_SHORTEST_MS: Final = 50


class SourcesPresenter(QObject):
    """Has the desk look at updates when they are due, and at once when a ticket has changed.

    Signals:
        trouble: one plain sentence.
    """

    trouble = Signal(str)

    def __init__(self, desk: Desk, calls: CallPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._calls = calls
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setObjectName("sources")
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHORTEST_MS)
        self._soon.timeout.connect(self.look)
        desk.tickets.changes.listen(self._soon.start)
        self.look()

    @Slot()
    def look(self) -> None:
        """Make what is to be made by now, and look again when the next update is due."""
        self._desk.sources.look()
        seconds = self._desk.sources.updates.seconds_to_next()
        wait_ms = _LONGEST_MS
        if seconds is not None:
            real_ms = self._desk.clock.real_seconds(seconds) * 1000
            wait_ms = int(min(max(real_ms, _SHORTEST_MS), _LONGEST_MS))
        self._timer.start(wait_ms)

    @Slot()
    def dial_voicemail(self) -> None:
        """Call the voicemail that has most to tell, from its own line (H2)."""
        found = self._desk.sources.voicemail.next_to_hear()
        if found is None:
            self.trouble.emit(
                self.tr(
                    "No number of a voicemail is known, so nothing was dialled: enter it in the "
                    "settings of the phone line."
                )
            )
            return
        account, number = found
        owed = self._desk.stores.callbacks.open_of_party(None, number)
        due = (c.id for c in owed if c.reason is CallbackReason.VOICEMAIL)
        intent = DialIntent(callback_id=next(due, None))
        self._calls.dial(number, intent, account_id=account.id)
