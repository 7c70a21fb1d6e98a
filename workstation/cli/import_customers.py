"""`workstation import-customers`: customers from a CSV or vCard file, for IT and for scripts."""

import sys
from datetime import datetime, timezone
from pathlib import Path

import click
from PySide6.QtCore import QLockFile

from storage.import_worker import ImportWorker
from storage.settings_file import SettingsFile
from workstation.imports.values import Duplicates, ImportField, ImportReport, ImportUnreadable
from workstation.ports import StorageTrouble
from workstation.profiles import Profile


@click.command("import-customers")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--duplicates",
    type=click.Choice([choice.value for choice in Duplicates]),
    default=Duplicates.FILL.value,
    show_default=True,
    help="Somebody known already: fill in what is missing, skip, or add once more.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADER=FIELD",
    help=f"What a column means: {', '.join(field.value for field in ImportField)}; or nothing.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.pass_obj
def import_customers(
    profile: Profile, file: Path, duplicates: str, columns: tuple[str, ...], dry_run: bool
) -> None:
    """Take customers from FILE (CSV or vCard) into this desk's database, all or nothing."""
    profile.make_folders()
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise click.ClickException(
            "The workstation is open; nothing was taken in: import in its window (menu, Import "
            "customers), or close it first."
        )
    try:
        _import(profile, file, Duplicates(duplicates), columns, dry_run)
    except (ImportUnreadable, StorageTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    finally:
        lock.unlock()


def _import(
    profile: Profile, file: Path, duplicates: Duplicates, columns: tuple[str, ...], dry_run: bool
) -> None:
    settings = SettingsFile(profile.settings_file).load()
    worker = ImportWorker(
        profile.database_file,
        lambda: settings.region,
        lambda: settings.agent_name,
        lambda: datetime.now(timezone.utc),
    )
    worker.undo_unfinished()
    source, known = worker.look_at(file)
    mapped = {**known, **_chosen(columns)}
    if source.columns and not mapped:
        raise click.UsageError(
            "None of the columns says what it means; nothing was taken in: name them with "
            f"--column. There are: {', '.join(source.columns)}."
        )
    if dry_run:
        report = worker.check(source, mapped, _count, lambda: False)
    else:
        report = worker.run(source, mapped, duplicates, _count, lambda: False)
    _tell(report, dry_run)


def _chosen(columns: tuple[str, ...]) -> dict[str, ImportField]:
    chosen = {}
    for column in columns:
        header, sign, name = column.rpartition("=")
        try:
            field = ImportField(name.strip())
        except ValueError:
            sign = ""
        if not sign:
            raise click.BadParameter(
                f"“{column}” is not understood: write HEADER=FIELD, as in Telefon=number."
            )
        chosen[header.strip()] = field
    return chosen


def _count(rows: int) -> None:
    """Show how far it is, where somebody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{rows} rows", err=True, nl=False)


def _tell(report: ImportReport, dry_run: bool) -> None:
    for problem in report.problems:
        click.echo(problem.words, err=True)
    if report.problem_count > len(report.problems):
        more = report.problem_count - len(report.problems)
        click.echo(f"… and {more} more of the kind.", err=True)
    if dry_run:
        new = report.records - report.left_out - report.duplicate_count
        click.echo(
            f"{report.records} rows: {new} new, {report.duplicate_count} known already, "
            f"{report.left_out} would be left out. Nothing was changed."
        )
        return
    click.echo(
        f"{report.records} rows: {report.added} added, {report.filled} filled in, "
        f"{report.skipped} as they were, {report.left_out} left out."
    )
