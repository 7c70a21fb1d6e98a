"""The pictures of saying a time: typed in words, understood, warned of, and the working days."""

from collections.abc import Iterator
from typing import Final

from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk

_CALENDAR: Final = """BEGIN:VCALENDAR
X-WR-CALNAME:Public holidays, England
BEGIN:VEVENT
UID:christmas
SUMMARY:Christmas Day
DTSTART;VALUE=DATE:20251225
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
UID:boxing-day
SUMMARY:Boxing Day
DTSTART;VALUE=DATE:20261228
END:VEVENT
END:VCALENDAR
"""
_OWN: Final = """BEGIN:VCALENDAR
X-WR-CALNAME:Northwind closing times
BEGIN:VEVENT
UID:party
SUMMARY:Closed from one: staff party
DTSTART:20261211T130000
DTEND:20261211T180000
END:VEVENT
END:VCALENDAR
"""


def times_said(desk: PictureDesk) -> Iterator[Shot]:
    """Type times into the form of a callback."""
    form, editor = desk.presenter.promised.form, desk.presenter.promised.editor
    form.open_empty()
    desk.settle()
    line = editor.when.typed.line
    for name, text in (
        ("time-typed", "Tue between 10 and 12"),
        ("time-warned", "next Friday at 7pm"),
        ("time-not-understood", "tomorrow after the meeting"),
    ):
        line.setFocus()
        desk.type_line(line, text)
        yield Shot(name)
    form.cancel()
    desk.settle()
    yield from _working_days(desk)


def _working_days(desk: PictureDesk) -> Iterator[Shot]:
    holidays = desk.desk.holidays
    holidays.keep(holidays.read(_CALENDAR.encode(), "england.ics"))
    holidays.keep(holidays.read(_OWN.encode(), "northwind.ics"))
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.go_to(dialog.working)
    desk.settle()
    yield Shot("settings-working-days", dialog)
    dialog.close()
    desk.settle()
    form, editor = desk.presenter.promised.form, desk.presenter.promised.editor
    form.open_empty()
    desk.settle()
    editor.when.typed.line.setFocus()
    desk.type_line(editor.when.typed.line, "25 December between 10 and 12")
    yield Shot("time-holiday")
    form.cancel()
    desk.settle()
