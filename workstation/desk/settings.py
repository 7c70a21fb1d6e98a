"""The settings of the moment, saved when changed."""

from collections.abc import Callable

from workstation.desk.changes import Changes
from workstation.holidays import ClosedDays
from workstation.settings import Settings
from workstation.slots import WorkingHours, working_hours


class SettingsDesk:
    """Holds the one Settings value that everybody reads.

    Errors: ``change`` raises what ``save`` raises (StorageTrouble); the old value then stays.
    """

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        self._save = save
        self.value = settings
        self.changes = Changes()
        self._closed: Callable[[], ClosedDays] = ClosedDays

    @property
    def hours(self) -> WorkingHours:
        """Return the working hours that are set, closed on the organisation's holidays (C2)."""
        return working_hours(self.value, self._closed())

    def ask_for_holidays(self, closed: Callable[[], ClosedDays]) -> None:
        """Ask ``closed`` for the holidays from now on; without one there are none."""
        self._closed = closed

    def change(self, settings: Settings) -> None:
        if settings == self.value:
            return
        self._save(settings)
        self.value = settings
        self.changes.announce()
