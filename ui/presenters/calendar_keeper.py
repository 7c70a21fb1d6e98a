"""Keeps the file up to date that calendar programs subscribe to, a moment after each change."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.errands import Errands, Tell
from ui.window_language.sentences import in_window_language
from workstation.calendar_items import CalendarWords, Whose
from workstation.desk.desk import Desk
from workstation.ports import StorageTrouble, Stores

_SOON_MS: Final = 3000  # one event changes many things: the file is written once for all


@dataclass(frozen=True, slots=True)
class CalendarWritten:
    """What writing came to: how many entries, or one sentence of trouble."""

    count: int = 0
    trouble: str = ""


class CalendarKeeper(QObject):
    """Writes the file on a worker; without a path in the settings it does nothing.

    Signals:
        written: a CalendarWritten.
        trouble: one plain sentence; the same one is told once.
    """

    written = Signal(object)
    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told = ""
        self._errands = Errands(self)
        self._errands.told.connect(self._on_told)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.write)
        for changes in (
            desk.callbacks.changes,
            desk.promises.changes,
            desk.series.changes,
            desk.hand_over.changes,
            desk.tickets.changes,
            desk.settings.changes,
        ):
            changes.listen(self._on_changed)
        self._on_changed()

    @property
    def _is_on(self) -> bool:
        return bool(self._desk.settings.value.calendar.file) and not self._desk.is_practice

    def _on_changed(self) -> None:
        if self._is_on and not self._soon.isActive():  # changes without end put it off no further
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Write the file now, on a worker."""
        self._soon.stop()
        if not self._is_on:
            return
        rules, now = self._desk.settings.value.calendar, self._desk.clock.now().at
        owner = self._desk.hand_over.me if rules.whose is Whose.MINE else None
        words = self._words()

        def write(stores: Stores) -> CalendarWritten:
            try:
                target = Path(rules.file)
                count = stores.calendar.write_subscribed(target, rules, words, owner, now)
            except StorageTrouble as trouble:
                return CalendarWritten(trouble=str(trouble))
            return CalendarWritten(count)

        beside = self._desk.stores.beside()
        if beside is None:  # in memory, where a worker finds nothing
            self._on_told(write(self._desk.stores))
            return

        def errand(tell: Tell) -> None:
            try:
                with beside() as stores:
                    tell(write(stores))
            except StorageTrouble as trouble:  # the database is not to be opened just now
                tell(CalendarWritten(trouble=str(trouble)))

        self._errands.start(errand)

    def _words(self) -> CalendarWords:
        return CalendarWords(
            call=self.tr("Call {name}"),
            promise=self.tr("Promised to {name}"),
            someone=self.tr("a customer"),
            title=self.tr("Callbacks and promises"),
        )

    @Slot(object)
    def _on_told(self, result: CalendarWritten) -> None:
        self.written.emit(result)
        if result.trouble and result.trouble != self._told:
            self.trouble.emit(in_window_language(result.trouble))
        self._told = result.trouble
