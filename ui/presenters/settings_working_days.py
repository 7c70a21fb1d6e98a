"""Joins the section of working days with the settings, and imports calendars of holidays."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.errands import Errands, Tell
from ui.settings.views import CalendarView, WorkingDaysView
from ui.settings.working_days_section import WorkingDaysSection
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.desk.holidays import CalendarUnreadable, KeptCalendar
from workstation.holiday_files import MOST_BYTES, CalendarReading
from workstation.ports import StorageTrouble

_SHOWN_BROKEN = 2


class WorkingDaySettings(QObject):
    """Days, hours and holidays.

    Signals:
        changed: show the section anew.
    """

    changed = Signal()

    def __init__(
        self,
        section: WorkingDaysSection,
        desk: Desk,
        change: Callable[..., None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._change = change
        self._told = ""
        self._is_trouble = False
        self._is_reading = False
        self._errands = Errands(self)
        self._errands.told.connect(self._on_read)
        section.days_wanted.connect(self._on_days)
        section.hours_wanted.connect(self._on_hours)
        section.quiet_wanted.connect(self._on_quiet)
        section.capacity_wanted.connect(self._on_capacity)
        section.holidays.file_chosen.connect(self.import_file)
        section.holidays.removal_wanted.connect(self.remove)

    def view(self) -> WorkingDaysView:
        settings = self._desk.settings.value
        return WorkingDaysView(
            days=settings.work_days,
            work_from=settings.work_from,
            work_until=settings.work_until,
            quiet_from=settings.quiet_from,
            quiet_until=settings.quiet_until,
            capacity=settings.slot_capacity,
            calendars=tuple(self._calendar_view(each) for each in self._desk.holidays.calendars),
            told=self._told,
            is_trouble=self._is_trouble,
            is_reading=self._is_reading,
        )

    def _calendar_view(self, calendar: KeptCalendar) -> CalendarView:
        if calendar.next_day is None:
            return CalendarView(calendar.name, self.tr("nothing more to come"))
        now = self._desk.clock.now().at
        at = now.replace(
            year=calendar.next_day.year,
            month=calendar.next_day.month,
            day=calendar.next_day.day,
            hour=12,
        )
        words = self.tr("next: {day}, {name}")
        return CalendarView(
            calendar.name, words.format(day=times.day(at, now, now.tzinfo), name=calendar.next_name)
        )

    @Slot(object)
    def import_file(self, path: Path) -> None:
        """Read a calendar file on a thread of its own, and keep what it holds."""
        self._is_reading = True
        self._say(self.tr("Reading {file} …").format(file=path.name))
        holidays = self._desk.holidays

        def read(tell: Tell) -> None:
            try:
                with path.open("rb") as file:
                    data = file.read(MOST_BYTES + 1)
                tell(holidays.read(data, path.name))
            except (CalendarUnreadable, OSError) as trouble:
                tell(trouble)

        self._errands.start(read)

    @Slot(object)
    def _on_read(self, found: object) -> None:
        self._is_reading = False
        if isinstance(found, OSError):
            words = self.tr("The file cannot be read ({why}); nothing was changed.")
            self._say(words.format(why=found.strerror), is_trouble=True)
        elif isinstance(found, CalendarReading):
            self._keep(found)
        else:
            self._say(in_window_language(str(found)), is_trouble=True)

    def _keep(self, reading: CalendarReading) -> None:
        try:
            self._desk.holidays.keep(reading)
        except StorageTrouble as trouble:
            self._say(in_window_language(trouble), is_trouble=True)
            return
        kept = self.tr("Kept from {calendar}: {count}.").format(
            calendar=reading.calendar, count=len(reading.events)
        )
        if not reading.broken:
            self._say(kept)
            return
        left_out = self.tr("Left out: {which}. Correct the file and import it once more.")
        which = ", ".join(reading.broken[:_SHOWN_BROKEN])
        if len(reading.broken) > _SHOWN_BROKEN:
            which = self.tr("{which} and others").format(which=which)
        self._say(f"{kept} {left_out.format(which=which)}", is_trouble=True)

    @Slot(str)
    def remove(self, calendar: str) -> None:
        try:
            self._desk.holidays.remove_calendar(calendar)
        except StorageTrouble as trouble:
            self._say(in_window_language(trouble), is_trouble=True)
            return
        self._say(self.tr("{calendar} is removed.").format(calendar=calendar))

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        self._told, self._is_trouble = words, is_trouble
        self.changed.emit()

    def forget(self) -> None:
        """Say nothing of earlier imports, for a dialog that opens anew."""
        self._told, self._is_trouble = "", False

    def stop(self) -> None:
        self._errands.stop()

    @Slot(tuple)
    def _on_days(self, days: tuple[int, ...]) -> None:
        if days:
            self._change(work_days=days)
            return
        self._say(self.tr("One working day at least is needed."), is_trouble=True)

    @Slot(str, str)
    def _on_hours(self, work_from: str, work_until: str) -> None:
        self._change(work_from=work_from, work_until=work_until)

    @Slot(str, str)
    def _on_quiet(self, quiet_from: str, quiet_until: str) -> None:
        self._change(quiet_from=quiet_from, quiet_until=quiet_until)

    @Slot(int)
    def _on_capacity(self, capacity: int) -> None:
        self._change(slot_capacity=capacity)
