"""Puts a backup in place of the present data, which is kept aside; all of it or nothing."""

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from storage.backup import (
    ATTACHMENTS_NAME,
    DATABASE_NAME,
    FORMAT,
    KIND,
    MANIFEST_NAME,
    PIECE,
    SETTINGS_NAME,
    BackupCancelled,
    BackupPlaces,
    Watch,
)
from storage.integrity import CheckCancelled, full_check
from storage.migrations import SCHEMA
from storage.private_files import write_private
from storage.trouble import DatabaseDamaged, DatabaseFull, DatabaseNewer, reading
from workstation.ports import StorageTrouble

_CONTENT: Final = re.compile(rf"{ATTACHMENTS_NAME}/([0-9a-f]{{2}})/([0-9a-f]{{62}})")
_PLAIN: Final = frozenset({DATABASE_NAME, SETTINGS_NAME, MANIFEST_NAME})
_MOST_SMALL: Final = 16 * PIECE  # manifest and settings are read whole
_UNCHANGED: Final = "nothing was changed"


class NotABackup(StorageTrouble):
    """The file is something else."""


class BackupDamaged(StorageTrouble):
    """The file is a backup, but not whole."""


class RestoreImpossible(StorageTrouble):
    """The data could not be put in place; what was there is there."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place; ``aside`` is where the data from before lies, None if there was none.

    Shape: ``made_at`` is when the backup was made.
    """

    made_at: datetime
    attachments: int
    aside: Path | None


def restore(
    backup: Path, places: BackupPlaces, at: datetime, watch: Watch | None = None
) -> Restored:
    """Check ``backup``, then put what it holds in place of the present data.

    Only for a profile whose desk is closed: whoever calls holds its lock. Until the one rename
    that puts the new database in place, the old data is as it was, and works.

    Errors: NotABackup, BackupDamaged, DatabaseNewer, DatabaseFull, RestoreImpossible;
    BackupCancelled; the present data is then as it was.
    """
    watch = watch or Watch()
    data = places.database.parent
    with _naming_trouble(backup, data):
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=data) as folder:
            staged = Path(folder)
            made_at = _unpack(backup, staged, watch)
            _check_database(backup, staged / DATABASE_NAME, watch)
            with _kept_aside(places, at) as aside:
                count = _put_in_place(staged, places)
    return Restored(made_at, count, aside)


# --- unpacking and checking -------------------------------------------------------------------


def _unpack(backup: Path, staged: Path, watch: Watch) -> datetime:
    """Unpack into an empty folder, each file checked; return when the backup was made."""
    try:
        with zipfile.ZipFile(backup) as archive:
            manifest = _manifest(backup, archive)
            entries = _entries(backup, archive)
            total = sum(entry.file_size for entry in entries)
            if total > shutil.disk_usage(staged).free:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            done = 0
            for entry in entries:
                sha256 = _extract(archive, entry, staged / entry.filename)
                if sha256 != _wanted(entry.filename, manifest, sha256):
                    raise _damaged(backup)
                done += entry.file_size
                watch.told("unpack", done, max(total, done))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        if zipfile.is_zipfile(backup):
            raise _damaged(backup) from error
        raise _not_a_backup(backup) from error
    return datetime.fromisoformat(str(manifest["made_at"]))


def _manifest(backup: Path, archive: zipfile.ZipFile) -> dict[str, object]:
    try:
        info = archive.getinfo(MANIFEST_NAME)
        text = archive.read(info) if info.file_size < _MOST_SMALL else b""
        manifest = json.loads(text)
        datetime.fromisoformat(manifest["made_at"])
        is_ours = manifest["kind"] == KIND and isinstance(manifest["database_sha256"], str)
        is_newer = int(manifest["format"]) > FORMAT
    except (KeyError, ValueError, TypeError) as error:
        raise _not_a_backup(backup) from error
    if not is_ours:
        raise _not_a_backup(backup)
    if is_newer:
        raise _newer(backup)
    return dict(manifest)


def _entries(backup: Path, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the entries; a name that is not one of ours, ../ say, makes it no backup of ours."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    strange = [name for name in names if name not in _PLAIN and not _CONTENT.fullmatch(name)]
    if strange or len(set(names)) != len(names) or DATABASE_NAME not in names:
        raise _not_a_backup(backup)
    return entries


def _extract(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> str:
    """Write one entry; return its SHA-256. No more is written than the archive's list says."""
    digest, left = hashlib.sha256(), entry.file_size
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with archive.open(entry) as source, os.fdopen(handle, "wb") as file:
        while piece := source.read(min(PIECE, left + 1)):
            left -= len(piece)
            if left < 0:
                raise zipfile.BadZipFile("longer than it says")
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _wanted(name: str, manifest: dict[str, object], sha256: str) -> str:
    """Return the SHA-256 that a file must have; its own when nothing tells."""
    if name == DATABASE_NAME:
        return str(manifest["database_sha256"])
    content = _CONTENT.fullmatch(name)
    return "".join(content.groups()) if content else sha256


def _check_database(backup: Path, path: Path, watch: Watch) -> None:
    try:
        with reading(), contextlib.closing(sqlite3.connect(path)) as connection:
            applied = {
                step.name for step in SCHEMA.applied(Database(connection, execute_plugins=False))
            }
        fresh = Database(memory=True, execute_plugins=False)
        if applied - {step.name for step in SCHEMA.pending(fresh)}:
            raise _newer(backup)
        if not applied:
            raise _not_a_backup(backup)
        full_check(path, lambda done, total: watch.told("check", done, total), watch.is_cancelled)
    except DatabaseDamaged as trouble:
        raise _damaged(backup) from trouble
    except CheckCancelled as stopped:
        raise BackupCancelled from stopped


# --- putting in place -------------------------------------------------------------------------


@contextlib.contextmanager
def _kept_aside(places: BackupPlaces, at: datetime) -> Iterator[Path | None]:
    """Keep the present data under a dated name beside itself; nothing moves yet.

    What was kept is taken away again when the rest fails, unless a log that could not be folded
    makes it the only whole copy.
    """
    if not places.database.exists():
        yield None
        return
    _fold_log(places.database)
    log = places.database.with_name(places.database.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    aside = places.database.parent / f"before-restore-{at:%Y-%m-%d-%H%M%S}"
    aside.mkdir(mode=0o700)
    try:
        for path in _database_files(places.database):
            if path.exists():
                _link_or_copy(str(path), str(aside / path.name))
        if places.settings.exists():
            shutil.copy2(places.settings, aside / SETTINGS_NAME)
        if places.attachments.is_dir():
            folder = aside / ATTACHMENTS_NAME
            shutil.copytree(places.attachments, folder, copy_function=_link_or_copy)
        yield aside
    except BaseException:
        if not has_log:
            shutil.rmtree(aside)
        raise


def _fold_log(database: Path) -> None:
    """Fold the write-ahead log into the file; one that is damaged is kept as it is."""
    try:
        with contextlib.closing(sqlite3.connect(database)) as connection:
            connection.execute("pragma wal_checkpoint(truncate)").fetchone()
    except sqlite3.DatabaseError:
        return  # it may be what the restore is for


def _put_in_place(staged: Path, places: BackupPlaces) -> int:
    """Move everything in; the database last, in one step. Return how many files of tickets."""
    count = 0
    for file in sorted((staged / ATTACHMENTS_NAME).rglob("*")):
        if file.is_file():
            count += 1
            target = places.attachments / file.relative_to(staged / ATTACHMENTS_NAME)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.replace(file, target)  # equal names have equal contents
    settings = staged / SETTINGS_NAME
    before = places.settings.read_bytes() if places.settings.exists() else None
    if settings.exists():
        write_private(places.settings, settings.read_bytes())
    try:
        # The old log must not meet the new file; what it holds is kept aside.
        for path in _database_files(places.database)[1:]:
            path.unlink(missing_ok=True)
        os.replace(staged / DATABASE_NAME, places.database)
    except OSError:
        if before is not None:
            write_private(places.settings, before)
        raise
    return count


def _database_files(database: Path) -> list[Path]:
    return [database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))]


def _link_or_copy(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


# --- words for trouble ------------------------------------------------------------------------


def _not_a_backup(backup: Path) -> NotABackup:
    return NotABackup(
        f"The file {backup} is not a backup of this program; {_UNCHANGED}: choose a file that "
        "“workstation backup” made."
    )


def _damaged(backup: Path) -> BackupDamaged:
    return BackupDamaged(
        f"The backup {backup} is damaged or incomplete, so it was not restored; {_UNCHANGED}: "
        "copy it again from where it is kept, or take an older one."
    )


def _newer(backup: Path) -> DatabaseNewer:
    return DatabaseNewer(
        f"The backup {backup} was made by a newer version of the workstation; {_UNCHANGED}: "
        "install that version, then restore it."
    )


@contextlib.contextmanager
def _naming_trouble(backup: Path, data: Path) -> Iterator[None]:
    full = (
        f"There is not enough room in {data} to unpack the backup beside the present data; "
        f"{_UNCHANGED}: free some space, then try again."
    )
    try:
        yield
    except DatabaseFull as trouble:
        raise DatabaseFull(full) from trouble
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DatabaseFull(full) from error
        raise RestoreImpossible(
            f"The backup {backup} could not be restored to {data} ({error.strerror}); the "
            "present data is left as it is: ask IT to allow reading and writing there."
        ) from error
