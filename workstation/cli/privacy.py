"""``workstation privacy``: one customer's data handed out, or erased, as privacy law asks."""

import contextlib
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import click
from PySide6.QtCore import QLockFile

from storage.database import Database, close, open_database
from storage.export import export_person
from storage.privacy import erase_person
from storage.settings_file import SettingsFile
from storage.stores import SqliteStores
from workstation.cli.progress import ProgressLine
from workstation.customers import Customer
from workstation.ids import CustomerId
from workstation.numbers import normalised
from workstation.ports import StorageTrouble
from workstation.privacy import Erased, ErasureRefused, Exported
from workstation.profiles import Profile
from workstation.settings import Settings

_SEARCH = "Search indexes"
_EXPORT = "Tickets"


@click.group()
def privacy() -> None:
    """Hand out or erase what is kept of one customer.

    CUSTOMER is a number, an e-mail address or the id of a record.
    """


@privacy.command("export")
@click.argument("customer")
@click.option(
    "--out",
    "target",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip to write.",
)
@click.option("--force", is_flag=True, help="Put it in place of a file of this name.")
@click.pass_obj
def export(profile: Profile, customer: str, target: Path, force: bool) -> None:
    """Write all that is kept of CUSTOMER to a zip: data.json, and their files.

    The window may stay open meanwhile.
    """
    if target.exists() and not force:
        raise click.ClickException(
            f"{target} is there already; nothing was changed: choose another name, or --force."
        )
    with _opened(profile) as (db, settings):
        found = _the_one(SqliteStores(db), customer, settings.region)
        line = ProgressLine({})
        try:
            exported = export_person(
                db,
                found.id,
                target,
                region=settings.region,
                at=datetime.now(timezone.utc),
                progress=lambda done, total: line.tell(_EXPORT, done, total),
            )
        finally:
            line.end()
    _tell_exported(found, target, exported)


@privacy.command("erase")
@click.argument("customer")
@click.option("--reason", required=True, help="Why; it is kept with the record of the erasure.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase(profile: Profile, customer: str, reason: str, yes: bool) -> None:
    """Erase all that is personal of CUSTOMER for good; figures of calls and tickets stay.

    The window must be closed: what it shows could be saved again.
    """
    with _alone(profile), _opened(profile) as (db, settings):
        stores = SqliteStores(db)
        found = _the_one(stores, customer, settings.region)
        click.echo(f"{_told(found)}, {len(stores.tickets.of_customer(found.id))} tickets")
        if not yes:
            click.confirm("Erase all of it? It cannot be brought back", abort=True)
        line = ProgressLine({})
        try:
            erased = erase_person(
                db,
                found.id,
                region=settings.region,
                at=datetime.now(timezone.utc),
                by=settings.agent_name,
                reason=reason,
                progress=lambda done, total: line.tell(_SEARCH, done, total),
            )
        except ErasureRefused as refused:
            raise click.ClickException(str(refused)) from refused
        finally:
            line.end()
    _tell_erased(erased)


@contextlib.contextmanager
def _opened(profile: Profile) -> Iterator[tuple[Database, Settings]]:
    """Open the profile's database; troubles leave with their sentence."""
    if not profile.database_file.exists():
        raise click.ClickException("This profile holds no data yet; nothing was changed.")
    try:
        settings = SettingsFile(profile.settings_file).load()
        db = open_database(profile.database_file)
        try:
            yield db, settings
        finally:
            close(db)
    except StorageTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble


@contextlib.contextmanager
def _alone(profile: Profile) -> Iterator[None]:
    """Keep the window of this profile from opening meanwhile."""
    profile.make_folders()
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise click.ClickException(
            "The workstation is open; nothing was erased: erase in its window, or close it first."
        )
    try:
        yield
    finally:
        lock.unlock()


def _the_one(stores: SqliteStores, typed: str, region: str) -> Customer:
    """Return whom ``typed`` means. Errors: ClickException, naming those there are."""
    by_id = stores.customers.standing(CustomerId(typed))
    number = normalised(typed, region)
    found = [by_id] if by_id is not None else []
    if not found and "@" in typed:
        found = stores.customers.by_email(typed) or stores.customers.by_sip_address(typed)
    if not found and number is not None:
        found = stores.customers.by_number(number)
    if not found:
        raise click.ClickException(
            f"Nobody here has “{typed}”; nothing was changed: give a number, an e-mail address or "
            "an id."
        )
    if len(found) > 1:
        those = "\n".join(f"  {each.id}  {_told(each)}" for each in found)
        raise click.ClickException(
            f"{len(found)} customers have “{typed}”; nothing was changed: give the id of the one "
            f"who is meant.\n{those}"
        )
    return found[0]


def _told(customer: Customer) -> str:
    known = (customer.name, customer.organisation, *customer.numbers, *customer.emails)
    return ", ".join(each for each in known if each)


def _tell_exported(customer: Customer, target: Path, exported: Exported) -> None:
    for name in exported.missing:
        click.echo(f"The content of “{name}” is not in the data folder, so not here.", err=True)
    click.echo(
        f"Wrote {target}: all that is kept of {customer.name}, {exported.tickets} tickets, "
        f"{exported.calls} calls, {exported.files} files."
    )


def _tell_erased(erased: Erased) -> None:
    for path in erased.stuck:
        click.echo(f"The file {path} could not be deleted: delete it by hand.", err=True)
    if not erased.is_settled:
        click.echo(
            "Another program is reading the database, so its log still holds older pages: they go "
            "when that program ends.",
            err=True,
        )
    click.echo(
        f"Erased: {erased.customers} records, {erased.tickets} tickets, {erased.messages} "
        f"messages, {erased.attachments} files, {erased.calls} calls, {erased.callbacks} "
        "callbacks. Backups made before still hold them."
    )
