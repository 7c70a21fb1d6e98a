"""The settings of the moment, saved when changed."""

from collections.abc import Callable

from workstation.desk.changes import Changes
from workstation.settings import Settings


class SettingsDesk:
    """Holds the one Settings value that everybody reads.

    Errors: ``change`` raises what ``save`` raises (StorageTrouble); the old value then stays.
    """

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        self._save = save
        self.value = settings
        self.changes = Changes()

    def change(self, settings: Settings) -> None:
        if settings == self.value:
            return
        self._save(settings)
        self.value = settings
        self.changes.announce()
