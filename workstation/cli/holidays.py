"""`workstation holidays`: the organisation's holidays, for IT and for scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

import click
from PySide6.QtCore import QLockFile

from storage.database import close, open_database
from storage.holidays import SqliteHolidays
from workstation.app.local_zone import local_zone
from workstation.desk.holidays import told
from workstation.holiday_files import CalendarUnreadable, read_calendar
from workstation.ports import StorageTrouble
from workstation.profiles import Profile


@click.group()
def holidays() -> None:
    """Days on which nobody calls, from calendar files (.ics)."""


@holidays.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def import_(profile: Profile, file: Path) -> None:
    """Take the events of FILE as days and hours on which the desk is closed.

    An event that is known by its UID is replaced, one that was cancelled is taken out.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be read ({error.strerror}); nothing was changed: name a file that is "
            "there."
        ) from error
    try:
        reading = read_calendar(data, file.name, local_zone(), datetime.now(timezone.utc).date())
        with _kept(profile) as store:
            store.save(reading.events)
    except (CalendarUnreadable, StorageTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(told(reading))


@holidays.command("list")
@click.option("--all", "with_past", is_flag=True, help="Past ones too.")
@click.pass_obj
def list_(profile: Profile, with_past: bool) -> None:
    """Print what is known, a line each: day, hours, name, calendar."""
    today = datetime.now(timezone.utc).astimezone().date()
    try:
        with _kept(profile) as store:
            times = store.times()
    except StorageTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    for each in times:
        if with_past or each.day >= today:
            begin = f"{each.begin:%H:%M}" if each.begin else "00:00"
            end = f"{each.end:%H:%M}" if each.end else "24:00"
            hours = "all day" if each.is_whole_day else f"{begin}–{end}"
            click.echo("\t".join((each.day.isoformat(), hours, each.name, each.calendar)))


@holidays.command("remove")
@click.argument("calendar")
@click.pass_obj
def remove(profile: Profile, calendar: str) -> None:
    """Forget every holiday of CALENDAR, a name that "list" prints."""
    try:
        with _kept(profile) as store:
            number = sum(event.calendar == calendar for event in store.events())
            if not number:
                raise click.ClickException(
                    f"There is no calendar called “{calendar}”; nothing was changed: “workstation "
                    "holidays list” prints the names."
                )
            store.remove_calendar(calendar)
    except StorageTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"{number} of {calendar} removed.")


@contextmanager
def _kept(profile: Profile) -> Iterator[SqliteHolidays]:
    """Open the database while no window has it.

    Errors: ClickException when the desk is open; StorageTrouble.
    """
    profile.make_folders()
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise click.ClickException(
            "The workstation is open; nothing was changed: import in its window (menu, Settings, "
            "Working days), or close it first."
        )
    try:
        db = open_database(profile.database_file)
        try:
            yield SqliteHolidays(db)
        finally:
            close(db)
    finally:
        lock.unlock()
