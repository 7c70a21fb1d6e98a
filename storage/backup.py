"""Backs up a profile while the program runs: database, files of tickets and settings in one zip."""

import contextlib
import errno
import hashlib
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final

from storage.integrity import CheckCancelled, full_check
from storage.trouble import DatabaseDamaged, DatabaseFull, reading
from workstation.ports import StorageTrouble
from workstation.version import VERSION

DATABASE_NAME: Final = "workstation.db"
SETTINGS_NAME: Final = "settings.toml"
MANIFEST_NAME: Final = "manifest.json"
ATTACHMENTS_NAME: Final = "attachments"
KIND: Final = "agent-workstation-backup"
FORMAT: Final = 1
_STEP_PAGES: Final = 2000
PIECE: Final = 1024 * 1024


class NothingToBackUp(StorageTrouble):
    """The profile has no database."""


class BackupExists(StorageTrouble):
    """There is a file of this name already."""


class BackupImpossible(StorageTrouble):
    """The backup could not be written, or what is to be saved is not whole."""


class BackupCancelled(Exception):
    """Somebody stopped it; no file was made."""


@dataclass(frozen=True, slots=True)
class BackupPlaces:
    """Where the data of one profile lies."""

    database: Path
    settings: Path
    attachments: Path


@dataclass(frozen=True, slots=True)
class BackupMade:
    """What a backup holds.

    Shape: ``missing`` are names of files whose content was not in the data folder.
    """

    path: Path
    size: int
    attachments: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far a long piece of work is, and may stop it.

    Shape: ``progress`` gets the part's name, how much is done, of how much.
    """

    progress: Callable[[str, int, int], None] = lambda part, done, total: None
    is_cancelled: Callable[[], bool] = lambda: False

    def told(self, part: str, done: int, total: int) -> None:
        """Errors: BackupCancelled."""
        self.progress(part, done, total)
        if self.is_cancelled():
            raise BackupCancelled


def make_backup(
    places: BackupPlaces,
    target: Path,
    at: datetime,
    *,
    overwrite: bool = False,
    watch: Watch | None = None,
) -> BackupMade:
    """Write a backup to ``target``, checked, whole or not at all; the program may go on working.

    Errors: NothingToBackUp, BackupExists, BackupImpossible, DatabaseFull; BackupCancelled;
    ``target`` is then as it was.
    Thread: any; it has connections of its own.
    """
    watch = watch or Watch()
    if not places.database.is_file():
        raise NothingToBackUp(
            f"There is no data in {places.database.parent} yet, so no backup was made; nothing "
            "was changed: name the --data-dir or --profile whose data you want."
        )
    if target.exists() and not overwrite:
        raise BackupExists(
            f"There is a file {target} already; it is left as it is: choose another name, or "
            "allow overwriting with --force."
        )
    with (
        _naming_trouble(target),
        tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder,
    ):
        copy = Path(folder) / DATABASE_NAME
        _copy_checked(places.database, copy, watch)
        part = Path(folder) / "backup.zip"
        made = _write_zip(places, copy, part, at, watch)
        os.replace(part, target)
        _folder_on_disk(target.parent)
    return BackupMade(target, target.stat().st_size, *made)


def _copy_checked(source: Path, copy: Path, watch: Watch) -> None:
    try:
        _copy_database(source, copy, watch)
        full_check(copy, lambda done, total: watch.told("check", done, total), watch.is_cancelled)
    except CheckCancelled as stopped:
        raise BackupCancelled from stopped
    except DatabaseDamaged as trouble:
        raise BackupImpossible(
            f"The database {source} is damaged, so no backup was made of it; it is left as it "
            "is, and so are older backups: ask IT to restore one of them."
        ) from trouble


def _copy_database(source: Path, target: Path, watch: Watch) -> None:
    os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with (
        reading(),
        contextlib.closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as original,
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        if original.execute("pragma journal_mode").fetchone()[0] == "wal":
            # One view of the data, kept open: else each save of the desk begins the copy anew.
            original.execute("begin")
            original.execute("select count(*) from sqlite_master").fetchone()
        original.backup(
            copy,
            pages=_STEP_PAGES,
            progress=lambda _, left, total: watch.told("copy", total - left, total),
        )
        copy.execute("pragma journal_mode = delete")


def _write_zip(
    places: BackupPlaces, copy: Path, part: Path, at: datetime, watch: Watch
) -> tuple[int, tuple[str, ...]]:
    """Write everything into ``part``; return how many files of tickets, and which are missing."""
    named = _attachments_in(copy)
    missing: list[str] = []
    with _new_file(part) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            sha256 = _add(archive, copy, DATABASE_NAME, watch)
            if places.settings.is_file():
                _add(archive, places.settings, SETTINGS_NAME, watch)
            for done, (content, name) in enumerate(sorted(named.items())):
                watch.told("files", done, len(named))
                inside = f"{content[:2]}/{content[2:]}"
                try:
                    _add(archive, places.attachments / inside, f"{ATTACHMENTS_NAME}/{inside}")
                except FileNotFoundError:
                    missing.append(name)
            manifest = {
                "kind": KIND,
                "format": FORMAT,
                "version": VERSION,
                "made_at": at.isoformat(),
                "database_sha256": sha256,
                "attachments": len(named) - len(missing),
                "missing": missing,
            }
            archive.writestr(MANIFEST_NAME, json.dumps(manifest, indent=1, ensure_ascii=False))
        file.flush()
        os.fsync(file.fileno())
    return len(named) - len(missing), tuple(missing)


def _attachments_in(copy: Path) -> dict[str, str]:
    """Return the contents that the database names, each with the name of one file that has it."""
    with reading(), contextlib.closing(sqlite3.connect(copy)) as db:
        has_table = db.execute("select 1 from sqlite_master where name = 'attachments'").fetchone()
        return dict(db.execute("select sha256, name from attachments")) if has_table else {}


def _add(archive: zipfile.ZipFile, path: Path, name: str, watch: Watch | None = None) -> str:
    """Put a file into the archive piece by piece; return its SHA-256."""
    digest, done = hashlib.sha256(), 0
    with path.open("rb") as source:
        size = os.fstat(source.fileno()).st_size
        info = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        with archive.open(info, "w", force_zip64=size > zipfile.ZIP64_LIMIT // 2) as into:
            while piece := source.read(PIECE):
                digest.update(piece)
                into.write(piece)
                done += len(piece)
                if watch is not None:
                    watch.told("pack", done, max(size, done))
    return digest.hexdigest()


@contextlib.contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
        yield file


@contextlib.contextmanager
def _naming_trouble(target: Path) -> Iterator[None]:
    full = (
        f"The disk of {target} is full, so no backup was made; nothing was changed: free some "
        "space there, or choose another place."
    )
    try:
        yield
    except DatabaseFull as trouble:
        raise DatabaseFull(full) from trouble
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DatabaseFull(full) from error
        raise BackupImpossible(
            f"The backup {target} cannot be written ({error.strerror}); nothing was changed: "
            "choose another place."
        ) from error


def _folder_on_disk(folder: Path) -> None:
    """Make a rename last through a power cut, where the system lets folders be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
