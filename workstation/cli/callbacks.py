"""``workstation callbacks`` and ``workstation promises``: figures and lists, as files."""

import contextlib
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final, TypeAlias

import click

from storage.calendar_file import SqliteCalendar
from storage.callbacks import SqliteCallbacks
from storage.csv_file import CsvCancelled
from storage.database import Database, close, open_database
from storage.own_connection import opened_to_read
from storage.promised_export import write_callbacks, write_figures, write_promises
from storage.promises import SqlitePromises
from workstation.calendar_items import CalendarRules, CalendarWords, NameStyle
from workstation.cli.progress import ProgressLine
from workstation.day_spans import days_of, span_of, weeks_of
from workstation.ports import StorageTrouble
from workstation.profiles import Profile
from workstation.promise_figures import Span

FAILED, CANCELLED = 1, 130
Spans: TypeAlias = Iterator[tuple[tuple[str, ...], Span]]
_DAY: Final = click.DateTime(["%Y-%m-%d"])
_FIRST, _LAST = date(1970, 1, 1), date(9998, 12, 31)


def _file_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of all that write a file."""
    options = (
        click.option(
            "--out",
            "target",
            required=True,
            type=click.Path(dir_okay=False, path_type=Path),
            help="The file to write.",
        ),
        click.option("--force", is_flag=True, help="Put it in place of a file of this name."),
        click.option("--bom", is_flag=True, help="Begin with a byte order mark, for Excel."),
        click.option("--to", "last", type=_DAY, help="The last day, 2026-11-30."),
        click.option("--from", "first", type=_DAY, help="The first day, 2026-11-01."),
    )
    for option in options:
        command = option(command)
    return command


@click.group()
def callbacks() -> None:
    """Promised calls: write them, or how they went, to a file.

    Days are those of this computer's time zone, the last one included. The window may stay open.
    Exit codes: 0 done, 1 it could not be written, 2 a wrong option, 130 stopped.
    """


@click.group()
def promises() -> None:
    """What was promised, and what became of it: write it to a file.

    Days are those of this computer's time zone, the last one included. The window may stay open.
    Exit codes: 0 done, 1 it could not be written, 2 a wrong option, 130 stopped.
    """


@callbacks.command("figures")
@click.option(
    "--by",
    type=click.Choice(["day", "week", "agent"]),
    default="day",
    show_default=True,
    help="One row for each day, each week from Monday, or each owner.",
)
@_file_options
@click.pass_obj
def figures(
    profile: Profile,
    first: datetime | None,
    last: datetime | None,
    by: str,
    target: Path,
    force: bool,
    bom: bool,
) -> None:
    """Write how promises and callbacks went as a CSV file, the last 30 days unless told.

    What each column counts is told in docs/callbacks.md. Owners stand in the order of their names.
    """
    end = last.date() if last else _today()
    start = first.date() if first else end - timedelta(days=29)
    _check(start, end)
    heads: tuple[str, ...] = ("day",) if by == "day" else ("first_day", "last_day")
    with _writing(profile, target, force) as (db, tell):
        count = write_figures(
            db,
            target,
            heads,
            _spans(by, start, end),
            datetime.now(timezone.utc),
            by_owner=by == "agent",
            with_bom=bom,
            progress=tell,
        )
    click.echo(f"Wrote {target}: {count} rows.")


@callbacks.command("export")
@click.option(
    "--format", "kind", type=click.Choice(["csv", "ics"]), default="csv", show_default=True
)
@click.option("--owner", help="Only those of this agent; with --format ics.")
@click.option(
    "--names",
    type=click.Choice([style.value for style in NameStyle]),
    default=NameStyle.INITIALS.value,
    show_default=True,
    help="How much of a customer's name a calendar shows; with --format ics.",
)
@_file_options
@click.pass_obj
def export_callbacks(
    profile: Profile,
    first: datetime | None,
    last: datetime | None,
    kind: str,
    owner: str | None,
    names: str,
    target: Path,
    force: bool,
    bom: bool,
) -> None:
    """Write callbacks due in these days, all unless told.

    As iCalendar (--format ics) promises are in it too, and times are in UTC.
    """
    span = _span_of(first, last)
    if kind == "ics":
        rules = CalendarRules(names=NameStyle(names))
        with _writing(profile, target, force) as (db, tell):
            calendar = SqliteCalendar(db, SqliteCallbacks(db), SqlitePromises(db))
            count = calendar.write(
                target,
                rules,
                CalendarWords(),
                owner=owner,
                since=span.start,
                until=span.end,
                progress=tell,
            )
        click.echo(f"Wrote {target}: {count} entries.")
        return
    with _writing(profile, target, force) as (db, tell):
        count = write_callbacks(db, target, None, span, with_bom=bom, progress=tell)
    click.echo(f"Wrote {target}: {count} callbacks.")


@promises.command("export")
@_file_options
@click.pass_obj
def export_promises(
    profile: Profile,
    first: datetime | None,
    last: datetime | None,
    target: Path,
    force: bool,
    bom: bool,
) -> None:
    """Write promises due in these days as a CSV file, all unless told."""
    span, now = _span_of(first, last), datetime.now(timezone.utc)
    with _writing(profile, target, force) as (db, tell):
        count = write_promises(db, target, None, now, span, with_bom=bom, progress=tell)
    click.echo(f"Wrote {target}: {count} promises.")


@contextlib.contextmanager
def _writing(
    profile: Profile, target: Path, force: bool
) -> Iterator[tuple[Database, Callable[[int], None]]]:
    """Open the profile's database to read; troubles leave with their sentence and exit code."""
    if not profile.database_file.exists():
        raise click.ClickException("This profile holds no data yet; nothing was written.")
    if target.exists() and not force:
        raise click.ClickException(
            f"{target} is there already; nothing was changed: choose another name, or --force."
        )
    line = ProgressLine({})
    trouble, code = "", 0
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        close(open_database(profile.database_file))  # brought up to date, as the window would
        db = opened_to_read(profile.database_file)
        try:
            yield db, lambda done: line.tell("Rows", done, 0)
        finally:
            db.close()
    except StorageTrouble as error:
        trouble, code = str(error), FAILED
    except (CsvCancelled, KeyboardInterrupt):
        trouble, code = "Stopped; nothing was written.", CANCELLED
    finally:
        signal.signal(signal.SIGTERM, before)
        line.end()
    if code:
        click.echo(trouble, err=True)
        sys.exit(code)


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _today() -> date:
    return datetime.now().astimezone().date()


def _check(first: date, last: date) -> None:
    if last < first:
        raise click.UsageError(f"The last day, {last}, is before the first, {first}.")


def _span_of(first: datetime | None, last: datetime | None) -> Span:
    start, end = first.date() if first else _FIRST, last.date() if last else _LAST
    _check(start, end)
    return span_of(start, end, None)


def _spans(by: str, first: date, last: date) -> Spans:
    if by == "day":
        return (((str(day),), span) for day, span in days_of(first, last, None))
    if by == "week":
        return (((str(start), str(end)), span) for start, end, span in weeks_of(first, last, None))
    return iter([((str(first), str(last)), span_of(first, last, None))])
