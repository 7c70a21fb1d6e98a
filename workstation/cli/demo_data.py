"""``workstation demo-data``: made-up customers and tickets, to look around in or to measure."""

import sys
from datetime import datetime, timezone
from pathlib import Path

import click

from storage.demo_data import DataPresent, DemoPlan, write_demo_data
from storage.settings_file import SettingsFile
from workstation.app.sample import sample_settings
from workstation.cli.progress import ProgressLine
from workstation.ports import StorageTrouble
from workstation.profiles import DEFAULT_PROFILE, Profile, profile_at

FAILED, EXISTS, CANCELLED = 1, 3, 130
_NAMES = {
    "customers": "Customers",
    "tickets": "Tickets and their timelines",
    "callbacks": "Callbacks and promises",
    "indexes": "Indexes for lists and search",
}


@click.command(name="demo-data")
@click.option("--tickets", type=click.IntRange(1), default=200, show_default=True)
@click.option("--customers", type=click.IntRange(1), help="[default: a fifth of the tickets]")
@click.option("--entries", type=click.IntRange(0), help="[default: three for each ticket]")
@click.option(
    "--callbacks",
    type=click.IntRange(0),
    default=0,
    help="So many open callbacks more, with promises, and settled ones of the last 30 days.",
)
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same data.")
@click.option(
    "--until", help="The last moment of it, ISO 8601, for example 2026-11-19T14:07+00:00."
)
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to make. Without it: the data of the profile named by --data-dir or --profile.",
)
@click.pass_obj
def demo_data(
    profile: Profile,
    tickets: int,
    customers: int | None,
    entries: int | None,
    callbacks: int,
    seed: int,
    until: str | None,
    db: Path | None,
) -> None:
    """Make a database of made-up customers, tickets and calls, from 200 to a million and more.

    To look around in it: "workstation --data-dir demo demo-data", then "workstation --data-dir
    demo". All of its telephone numbers are kept free for drama: nobody has them. Exit codes: 0
    done, 1 it could not be written, 3 there is data already, 130 stopped.
    """
    path = _own_place(profile) if db is None else db.absolute()
    line = ProgressLine(_NAMES)
    plan = DemoPlan(tickets, seed, _moment(until), customers, entries, callbacks=callbacks)
    try:
        if db is None:
            profile.make_folders()
        write_demo_data(path, plan, line.tell)
        if db is None:
            file = SettingsFile(profile.settings_file)
            file.save(sample_settings(file.load()))
    except DataPresent as trouble:
        _leave(line, str(trouble), EXISTS)
    except (StorageTrouble, OSError) as trouble:
        _leave(line, str(trouble), FAILED)
    except KeyboardInterrupt:
        _leave(line, "Stopped; nothing was written.", CANCELLED)
    else:
        line.end()
        size = path.stat().st_size / 1e6
        click.echo(
            f"Made {path}: {tickets} tickets of {plan.customer_count} customers, {size:.1f} MB."
        )


def _own_place(profile: Profile) -> Path:
    """Return the profile's database; made-up data never goes where real work goes by default."""
    if profile == profile_at(DEFAULT_PROFILE):
        raise click.UsageError(
            "Say where: --db FILE, or a --data-dir or --profile of its own before “demo-data”; "
            "made-up data does not mix with your work."
        )
    return profile.database_file


def _moment(text: str | None) -> datetime:
    if text is None:
        return datetime.now().astimezone()
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"“{text}” is no moment in ISO 8601, such as 2026-11-19T14:07+00:00."
        ) from error
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)


def _leave(line: ProgressLine, words: str, code: int) -> None:
    line.end()
    click.echo(words, err=True)
    sys.exit(code)
