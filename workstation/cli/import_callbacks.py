"""`workstation import-callbacks`: calls that are owed from a CSV file, for IT and for scripts."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

import click
from PySide6.QtCore import QLockFile

from storage.callback_import_worker import CallbackImportWorker
from storage.settings_file import SettingsFile
from workstation.app.local_zone import local_zone
from workstation.imports.values import (
    CALLBACK_FIELDS,
    Duplicates,
    ImportField,
    ImportReport,
    ImportUnreadable,
)
from workstation.ports import StorageTrouble
from workstation.profiles import Profile


@click.command("import-callbacks")
@click.argument(
    "file", required=False, type=click.Path(dir_okay=False, path_type=Path), default=None
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADER=FIELD",
    help=f"What a column means: {', '.join(field.value for field in CALLBACK_FIELDS)}.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--undo", is_flag=True, help="Take the latest import back, as far as untouched.")
@click.pass_obj
def import_callbacks(
    profile: Profile, file: Path | None, columns: tuple[str, ...], dry_run: bool, undo: bool
) -> None:
    """Take callbacks from FILE (CSV) into this desk's database, all or nothing.

    Columns: number and due, and as you like name, subject, owner and time_zone. Times are
    2026-12-24 10:00 or 24.12.2026 10:00, a window 2026-12-24 10:00-12:00; without a zone of their
    own they are the desk's.
    """
    if undo == (file is not None):
        raise click.UsageError("Name a FILE to take in, or --undo to take the latest back.")
    profile.make_folders()
    try:
        with _alone(profile):
            worker = _worker(profile)
            if file is None:
                _undo(worker)
            else:
                _import(worker, file, columns, dry_run)
    except (ImportUnreadable, StorageTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble


@contextmanager
def _alone(profile: Profile) -> Iterator[None]:
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise click.ClickException(
            "The workstation is open; nothing was taken in: import in its window (menu, Import "
            "callbacks), or close it first."
        )
    try:
        yield
    finally:
        lock.unlock()


def _worker(profile: Profile) -> CallbackImportWorker:
    settings = SettingsFile(profile.settings_file).load()
    return CallbackImportWorker(
        profile.database_file,
        lambda: settings.region,
        lambda: settings.agent_name,
        lambda: datetime.now(timezone.utc),
        local_zone(),
    )


def _undo(worker: CallbackImportWorker) -> None:
    latest = worker.latest()
    if not latest:
        raise click.ClickException("There is no import of callbacks to take back.")
    stay = worker.undo(latest)
    tail = f" {stay} stay, because they were tried, moved or settled." if stay else ""
    click.echo(f"The import was taken back.{tail}")


def _import(
    worker: CallbackImportWorker, file: Path, columns: tuple[str, ...], dry_run: bool
) -> None:
    worker.undo_unfinished()
    source, known = worker.look_at(file)
    mapped = {**known, **_chosen(columns)}
    missing = {ImportField.NUMBER, ImportField.DUE} - set(mapped.values())
    if missing:
        names = " and ".join(sorted(field.value for field in missing))
        raise click.UsageError(
            f"No column says {names}; nothing was taken in: name it with --column. There are: "
            f"{', '.join(source.columns)}."
        )
    if dry_run:
        report = worker.check(source, mapped, _count, lambda: False)
    else:
        report = worker.run(source, mapped, Duplicates.SKIP, _count, lambda: False)
    _tell(report, dry_run)


def _chosen(columns: tuple[str, ...]) -> dict[str, ImportField]:
    chosen = {}
    for column in columns:
        header, sign, name = column.rpartition("=")
        fields = [field for field in CALLBACK_FIELDS if field.value == name.strip()]
        if not sign or not fields:
            raise click.BadParameter(
                f"“{column}” is not understood: write HEADER=FIELD, as in Telefon=number."
            )
        chosen[header.strip()] = fields[0]
    return chosen


def _count(rows: int) -> None:
    """Show how far it is, where somebody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{rows} rows", err=True, nl=False)


def _tell(report: ImportReport, dry_run: bool) -> None:
    for problem in report.problems:
        click.echo(problem.words, err=True)
    if report.problem_count > len(report.problems):
        click.echo(f"… and {report.problem_count - len(report.problems)} more.", err=True)
    if dry_run:
        new = report.records - report.left_out - report.duplicate_count
        click.echo(
            f"{report.records} rows: {new} new, {report.duplicate_count} owed already, "
            f"{report.left_out} would be left out. Nothing was changed."
        )
        return
    click.echo(
        f"{report.records} rows: {report.added} taken in, {report.skipped} owed already, "
        f"{report.left_out} left out."
    )
