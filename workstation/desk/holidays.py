"""The organisation's holidays at this desk: imported, listed, and known to whoever promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import Final

from workstation.clock import Clock
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.holiday_files import (
    CalendarReading,
    CalendarUnreadable,
    HolidayEvent,
    event_of,
    horizon,
    read_calendar,
)
from workstation.holidays import ClosedDays
from workstation.ports import Stores

_AHEAD: Final = timedelta(days=400)  # for which holidays must always be worked out


@dataclass(frozen=True, slots=True)
class KeptCalendar:
    """A calendar that was imported. Shape: ``next_day`` and ``next_name`` are what comes next."""

    name: str
    events: int
    next_day: date | None = None
    next_name: str = ""


class HolidayDesk:
    """Keeps holidays and says when the desk is open.

    Errors: StorageTrouble from whatever reads or writes.
    """

    def __init__(
        self, stores: Stores, clock: Clock, settings: SettingsDesk, zone: tzinfo | None
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._zone = zone
        self._closed: ClosedDays | None = None
        self.changes = Changes()
        settings.ask_for_holidays(lambda: self.closed)

    @property
    def closed(self) -> ClosedDays:
        """Return all holidays; read once, and again when they change."""
        if self._closed is None:
            self._work_out_later_years()
            self._closed = ClosedDays(tuple(self._stores.holidays.times()))
        return self._closed

    @property
    def calendars(self) -> tuple[KeptCalendar, ...]:
        """Return what was imported, by name."""
        counts: dict[str, int] = {}
        for event in self._stores.holidays.events():
            counts[event.calendar] = counts.get(event.calendar, 0) + 1
        return tuple(self._kept(name, number) for name, number in sorted(counts.items()))

    def _kept(self, name: str, number: int) -> KeptCalendar:
        today = self._today
        ahead = (t for t in self.closed.times if t.calendar == name and t.day >= today)
        coming = next(ahead, None)
        if coming is None:
            return KeptCalendar(name, number)
        return KeptCalendar(name, number, coming.day, coming.name)

    def read(self, data: bytes, name: str) -> CalendarReading:
        """Return what a calendar file holds, without keeping it.

        Errors: CalendarUnreadable.
        Thread: any.
        """
        return read_calendar(data, name, self._our_zone, self._today)

    def keep(self, reading: CalendarReading) -> None:
        """Keep the events of a file; one whose uid is known is replaced."""
        self._stores.holidays.save(reading.events)
        self._forget()

    def remove_calendar(self, name: str) -> None:
        self._stores.holidays.remove_calendar(name)
        self._forget()

    def _forget(self) -> None:
        self._closed = None
        self.changes.announce()

    def _work_out_later_years(self) -> None:
        """Work out what recurs for the years that have come nearer since the import."""
        until = self._today + _AHEAD
        old = [event for event in self._stores.holidays.events() if event.known_to < until]
        if old:
            self._stores.holidays.save([self._anew(event) for event in old])

    def _anew(self, event: HolidayEvent) -> HolidayEvent:
        days = horizon(self._today)
        again = event_of(event.source, event.uid, event.calendar, self._our_zone, days)
        return again

    @property
    def _our_zone(self) -> tzinfo:
        zone = self._zone or self._clock.now().at.astimezone().tzinfo
        assert zone is not None
        return zone

    @property
    def _today(self) -> date:
        return self._clock.now().at.astimezone(self._zone).date()


def told(reading: CalendarReading) -> str:
    """Return one plain sentence about an import: what was kept, and what was left out."""
    kept = _counted(len(reading.events))
    if not reading.broken:
        return f"{kept} of {reading.calendar} kept."
    return (
        f"{kept} of {reading.calendar} kept and {len(reading.broken)} left out: "
        f"{_listed(reading.broken)}; correct the file and import it once more."
    )


def _counted(number: int) -> str:
    return "1 holiday" if number == 1 else f"{number} holidays"


def _listed(broken: Sequence[str]) -> str:
    first = ", ".join(broken[:2])
    return f"{first} and others" if len(broken) > 2 else first


__all__ = ["CalendarUnreadable", "HolidayDesk", "KeptCalendar", "told"]
