"""``workstation backup``: everything of a profile in one checked zip, while the desk works."""

import sys
from datetime import datetime
from pathlib import Path

import click

from storage.backup import (
    BackupExists,
    BackupPlaces,
    NothingToBackUp,
    Watch,
    make_backup,
)
from workstation.cli.progress import ProgressLine
from workstation.ports import StorageTrouble
from workstation.profiles import Profile

FAILED, EXISTS, NOTHING, CANCELLED = 1, 3, 4, 130
_PARTS = {
    "copy": "Copying the database",
    "check": "Checking the copy",
    "pack": "Packing",
    "files": "Packing the files of tickets",
}


def places_of(profile: Profile) -> BackupPlaces:
    return BackupPlaces(
        database=profile.database_file,
        settings=profile.settings_file,
        attachments=profile.data_dir / "attachments",
    )


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Put it in place of a file of this name.")
@click.pass_obj
def backup(profile: Profile, file: Path, force: bool) -> None:
    """Back up tickets, calls, their files and the settings to FILE, a zip. No passwords in it.

    The window may stay open meanwhile. Exit codes: 0 done and checked, 1 it could not be written
    or the data is damaged, 3 FILE exists, 4 there is no data, 130 stopped.
    """
    line = ProgressLine(_PARTS)
    try:
        made = make_backup(
            places_of(profile),
            file.absolute(),
            datetime.now().astimezone(),
            overwrite=force,
            watch=Watch(line.tell),
        )
    except BackupExists as trouble:
        _leave(line, str(trouble), EXISTS)
    except NothingToBackUp as trouble:
        _leave(line, str(trouble), NOTHING)
    except StorageTrouble as trouble:
        _leave(line, str(trouble), FAILED)
    except KeyboardInterrupt:
        _leave(line, "Stopped; no backup was made, and nothing was changed.", CANCELLED)
    else:
        line.end()
        for name in made.missing:
            click.echo(f"The content of “{name}” is not in the data folder, so not here.", err=True)
        click.echo(
            f"Backed up to {made.path}: {made.size / 1e6:.1f} MB, {made.attachments} files of "
            "tickets; the copy was checked and is whole."
        )


def _leave(line: ProgressLine, words: str, code: int) -> None:
    line.end()
    click.echo(words, err=True)
    sys.exit(code)
