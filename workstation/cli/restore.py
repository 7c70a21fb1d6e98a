"""``workstation restore``: puts a backup in place of a profile's data, which is kept aside."""

import sys
from datetime import datetime
from pathlib import Path

import click
from PySide6.QtCore import QLockFile

from storage.backup import Watch
from storage.restore import BackupDamaged, NotABackup
from storage.restore import restore as put_back
from storage.trouble import DatabaseNewer
from workstation.cli.backup import places_of
from workstation.cli.progress import ProgressLine
from workstation.ports import StorageTrouble
from workstation.profiles import Profile

FAILED, NOT_A_BACKUP, DAMAGED, NEWER, DESK_OPEN, CANCELLED = 1, 3, 4, 5, 6, 130
_CODES: dict[type[StorageTrouble], int] = {
    NotABackup: NOT_A_BACKUP,
    BackupDamaged: DAMAGED,
    DatabaseNewer: NEWER,
}
_PARTS = {"unpack": "Unpacking", "check": "Checking the backup"}


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def restore(profile: Profile, file: Path) -> None:
    """Put the backup FILE in place of this profile's data, after checking it.

    The data from before is kept beside it in a folder with today's date. Exit codes: 0 done,
    1 it could not be written, 3 FILE is no backup, 4 it is damaged, 5 it is of a newer version,
    6 the window is open, 130 stopped. Unless it is 0, the data is as it was.
    """
    lock = _taken_lock(profile)
    line = ProgressLine(_PARTS)
    try:
        done = put_back(
            file.absolute(), places_of(profile), datetime.now().astimezone(), Watch(line.tell)
        )
    except StorageTrouble as trouble:
        _leave(line, str(trouble), _CODES.get(type(trouble), FAILED))
    except KeyboardInterrupt:
        _leave(line, "Stopped; nothing was changed.", CANCELLED)
    else:
        line.end()
        click.echo(
            f"Restored the backup of {done.made_at:%Y-%m-%d %H:%M}, with {done.attachments} files "
            "of tickets."
        )
        if done.aside is not None:
            click.echo(f"The data from before is kept in {done.aside}: delete it when all is well.")
        click.echo("Passwords are not in a backup; those of this computer are as they were.")
    finally:
        lock.unlock()


def _taken_lock(profile: Profile) -> QLockFile:
    """Take the lock that an open window holds; leave with a sentence when there is one."""
    try:
        profile.make_folders()
    except OSError as error:
        raise click.ClickException(
            f"The folder {error.filename} cannot be written ({error.strerror}); nothing was "
            "changed: ask IT to allow writing there, or name another --data-dir."
        ) from error
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    lock.setStaleLockTime(0)  # stale when its process is gone, however old it is
    if not lock.tryLock(0):
        click.echo(
            f"The window of the profile “{profile.name}” is open; nothing was changed: close it, "
            "then restore.",
            err=True,
        )
        sys.exit(DESK_OPEN)
    return lock


def _leave(line: ProgressLine, words: str, code: int) -> None:
    line.end()
    click.echo(words, err=True)
    sys.exit(code)
