"""When the desk is at work: days, hours, holidays, quiet hours there, and how much fits in."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from ui.panels.chip_set import ChipSet
from ui.panels.file_dialogs import ask_for_file
from ui.panels.labels import ElidedLabel, label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.views import Choice
from ui.settings.section import TEXT_INSET, SettingsSection
from ui.settings.views import CalendarView, WorkingDaysView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.button import Button, Look, Size
from ui.window_language import times

_DAYS: Final = 7
_MOST: Final = 99
_TIME: Final = 90


class CalendarList(QWidget):
    """The calendars of holidays, and a way to import one.

    Signals:
        file_chosen: the path of a calendar file.
        removal_wanted: a calendar's name.
    """

    file_chosen = Signal(object)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[CalendarView, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(measures.S8)
        self.told = label("", self, role=Type.LABEL, ink="text3", wraps=True)
        self.import_button = Button(
            self.tr("Import holidays (.ics)"), self, icon_name="calendar-plus"
        )
        self.import_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        foot = QHBoxLayout()
        foot.setSpacing(measures.S12)
        foot.addWidget(self.import_button)
        foot.addWidget(self.told, stretch=1)
        foot.setAlignment(self.import_button, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.import_button.clicked.connect(self._on_import)

    def show_calendars(self, view: WorkingDaysView) -> None:
        show_or_hide(self.told, view.told)
        set_ink(self.told, "due_text" if view.is_trouble else "text3")
        self.import_button.setEnabled(not view.is_reading)
        if view.calendars == self._shown:
            return
        self._shown = view.calendars
        had_focus = any(button.hasFocus() for button in self.findChildren(Button))
        remove_widgets(self._rows)
        for calendar in view.calendars:
            self._rows.addWidget(self._row(calendar))
        if had_focus:
            self.import_button.setFocus()

    def _row(self, calendar: CalendarView) -> QWidget:
        holder = QWidget(self)
        name = label(calendar.name, holder, role=Type.STRONG)
        words = ElidedLabel(holder, role=Type.LABEL, ink="text2")
        words.setText(calendar.words)
        remove = Button(self.tr("Remove"), holder, look=Look.LINK, size=Size.SMALL)
        remove.setAccessibleName(self.tr("Remove {calendar}").format(calendar=calendar.name))
        remove.setAutoDefault(False)
        remove.setProperty("calendar", calendar.name)
        remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S12)
        row.addWidget(name)
        row.addWidget(words, stretch=1)
        row.addWidget(remove)
        return holder

    @Slot()
    def _on_import(self) -> None:
        names = self.tr("Calendars (*.ics *.ical *.ifb *.icalendar);;All files (*)")
        ask_for_file(self, self.tr("Import holidays"), names, self._on_file)

    def _on_file(self, path: Path) -> None:
        self.file_chosen.emit(path)

    @Slot()
    def _on_remove(self) -> None:
        self.removal_wanted.emit(str(self.sender().property("calendar")))


class WorkingDaysSection(SettingsSection):
    """What every proposed time is held against (C2).

    Signals:
        days_wanted: the working days, counted from Monday, 0.
        hours_wanted, quiet_wanted: from and until, "HH:MM".
        capacity_wanted: calls in a quarter of an hour.
    """

    days_wanted = Signal(tuple)
    hours_wanted = Signal(str, str)
    quiet_wanted = Signal(str, str)
    capacity_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("Working days"))
        monday = date(2024, 1, 1)
        week = [monday + timedelta(days=n) for n in range(_DAYS)]
        choices = tuple(Choice(str(day.weekday()), times.weekday(day)) for day in week)
        self.days = ChipSet(tr("Working days"), choices, self, gap=measures.S4)
        self.work_from = _time_edit(tr("Work from"), self)
        self.work_until = _time_edit(tr("Work until"), self)
        self.quiet_from = _time_edit(tr("Nobody is called from"), self)
        self.quiet_until = _time_edit(tr("Nobody is called until"), self)
        self.capacity = QSpinBox(self)
        self.capacity.setAccessibleName(tr("Calls in a quarter of an hour"))
        self.capacity.setRange(1, _MOST)
        self.capacity.setKeyboardTracking(False)
        self.capacity.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        self.capacity.setFixedWidth(_TIME)
        self.holidays = CalendarList(self)
        self._add_rows()
        self.days.wanted.connect(self._on_days)
        for edit in (self.work_from, self.work_until):
            edit.timeChanged.connect(self._on_hours)
        for edit in (self.quiet_from, self.quiet_until):
            edit.timeChanged.connect(self._on_quiet)
        self.capacity.valueChanged.connect(self.capacity_wanted)

    def _add_rows(self) -> None:
        tr = self.tr
        self.add_row(tr("We work on"), self.days)
        self.add_row(
            tr("Working hours"),
            self.work_from,
            label(tr("until"), self, ink="text2"),
            self.work_until,
            hint=tr("later promises get a warning"),
        )
        self.add_row(
            tr("Quiet hours"),
            self.quiet_from,
            label(tr("until"), self, ink="text2"),
            self.quiet_until,
            hint=tr("where the customer is: nobody is called then"),
        )
        self.add_row(
            tr("Calls at a time"), self.capacity, hint=tr("promised for one quarter of an hour")
        )
        self.add_row(tr("Holidays"), self.holidays)

    def show_working_days(self, view: WorkingDaysView) -> None:
        """Show ``view``; a field that is being stepped stays."""
        self.days.show_chosen(frozenset(str(day) for day in view.days))
        for edit, text in (
            (self.work_from, view.work_from),
            (self.work_until, view.work_until),
            (self.quiet_from, view.quiet_from),
            (self.quiet_until, view.quiet_until),
        ):
            _show_time(edit, text)
        if not self.capacity.hasFocus() and self.capacity.value() != view.capacity:
            self.capacity.blockSignals(True)
            self.capacity.setValue(view.capacity)
            self.capacity.blockSignals(False)
        self.holidays.show_calendars(view)

    @Slot(object)
    def _on_days(self, keys: frozenset[str]) -> None:
        self.days_wanted.emit(tuple(sorted(int(key) for key in keys)))

    @Slot()
    def _on_hours(self) -> None:
        self.hours_wanted.emit(*_texts(self.work_from, self.work_until))

    @Slot()
    def _on_quiet(self) -> None:
        self.quiet_wanted.emit(*_texts(self.quiet_from, self.quiet_until))


def _texts(*edits: QTimeEdit) -> tuple[str, ...]:
    return tuple(edit.time().toString("HH:mm") for edit in edits)


def _time_edit(name: str, parent: QWidget) -> QTimeEdit:
    edit = QTimeEdit(parent)
    edit.setAccessibleName(name)
    edit.setDisplayFormat("HH:mm")
    edit.setKeyboardTracking(False)
    edit.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
    edit.setFixedWidth(_TIME)
    return edit


def _show_time(edit: QTimeEdit, text: str) -> None:
    time = QTime.fromString(text, "HH:mm")
    if edit.hasFocus() or edit.time() == time:
        return
    edit.blockSignals(True)
    edit.setTime(time)
    edit.blockSignals(False)
