"""Opens and closes the database: checks it first, brings it up to date, names every trouble.

Importing this module costs about 0.14 s (sqlite_utils), so the program imports it and
``storage.stores`` only when its window stands.
"""

import contextlib
import errno
import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from storage.integrity import WHOLE_UP_TO_BYTES, glance
from storage.migrations import SCHEMA
from storage.needed_sqlite import check_sqlite
from storage.trouble import (
    DatabaseForeign,
    DatabaseFull,
    DatabaseNewer,
    DatabaseUnwritable,
    reading,
)
from workstation.ports import StorageTrouble

__all__ = [
    "Database",
    "close",
    "keep_copy",
    "make_private_file",
    "open_database",
    "reading",
    "takes_long_to_open",
    "waiting_for_disk",
    "writing",
]

BUSY_TIMEOUT_S = 2.0  # while opening
# At work the window waits: one event writes several times, and 2 s each were 8 s without a sign
# of life. What is refused is kept and tried again.
BUSY_AT_WORK_S = 0.2
_CACHE_KIB = 2000

_log = logging.getLogger(__name__)


@contextlib.contextmanager
def writing(db: Database) -> Iterator[None]:
    """Make everything inside one transaction, with SQLite's errors named.

    It is a writer's from its begin: one that starts by reading and then writes could not wait for
    another writer, and would fail at once.

    Errors: as ``reading``; ReferenceMissing when a customer or ticket does not exist.
    """
    with reading(), db.atomic() if db.conn.in_transaction else _as_writer(db):
        yield


@contextlib.contextmanager
def _as_writer(db: Database) -> Iterator[None]:
    """Hold the place of the one writer from the begin to the end of a transaction."""
    db.conn.execute("begin immediate")
    try:
        yield
        db.conn.execute("commit")
    except BaseException:
        db.rollback()  # does nothing where an error has ended the transaction already
        raise


@contextlib.contextmanager
def waiting_for_disk(db: Database) -> Iterator[None]:
    """Make what is saved inside be on the disk at the end, also where commits do not wait."""
    if db.conn.in_transaction:  # whoever began it decides
        yield
        return
    (level,) = db.execute("pragma synchronous").fetchone()
    db.execute("pragma synchronous = full")
    try:
        yield
    finally:
        db.execute(f"pragma synchronous = {level}")


def open_database(
    path: Path, *, schema: Migrations = SCHEMA, busy_timeout_s: float = BUSY_TIMEOUT_S
) -> Database:
    """Open the database at ``path``, made new if there is none, and bring it up to date.

    A file that an older version wrote is copied beside itself before it is changed.

    Shape: of a big file a sample is looked at; ``storage.integrity.full_check`` sees all of it.
    Errors: DatabaseNewer, DatabaseForeign, DatabaseDamaged, DatabaseLocked, DatabaseFull,
    DatabaseUnwritable, DatabaseFailing; the file is then as it was.
    Thread: the one that calls this owns the database; sqlite3 refuses any other.
    """
    check_sqlite()
    make_private_file(path)
    with reading():
        db = Database(sqlite3.connect(path, timeout=busy_timeout_s), execute_plugins=False)
        try:
            _check(db, path, schema)
            _configure(db)
            _bring_up_to_date(db, path, schema)
            at_work_ms = int(min(busy_timeout_s, BUSY_AT_WORK_S) * 1000)
            db.execute(f"pragma busy_timeout = {at_work_ms}")
        except BaseException:
            db.close()
            raise
    return db


def takes_long_to_open(path: Path, *, schema: Migrations = SCHEMA) -> bool:
    """Tell whether a big file of an older version is there, which is copied and rewritten first.

    Shape: False also when it cannot be told; opening names the trouble.
    """
    if not path.exists() or path.stat().st_size <= WHOLE_UP_TO_BYTES:
        return False
    try:
        with reading(), contextlib.closing(sqlite3.connect(path)) as connection:
            db = Database(connection, execute_plugins=False)
            return bool(schema.applied(db)) and bool(schema.pending(db))
    except StorageTrouble as trouble:
        _log.info("%s cannot be looked at before it is opened: %s", path, trouble)
        return False


def close(db: Database) -> None:
    """Close ``db``; with the last connection the write-ahead log is folded into the file."""
    try:
        with reading():
            db.execute("pragma optimize")
    finally:
        db.close()


def keep_copy(db: Database, target: Path) -> None:
    """Write a consistent copy of ``db`` to ``target``, whole or not at all.

    Errors: as ``open_database``; ``target`` is then as it was.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    try:
        with reading(), contextlib.closing(sqlite3.connect(part)) as copy:
            db.conn.backup(copy)
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)
        raise


def make_private_file(path: Path) -> None:
    """Make the file and its folder if missing, for this user only."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            # Not opened: on POSIX, closing it again would take every lock that this process has
            # on it, and another program could cut the log off under a connection of ours.
            # Source: https://www.sqlite.org/howtocorrupt.html section 2.2
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path) from None
            if not os.access(path, os.R_OK | os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path) from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DatabaseFull(
                f"The disk of {path} is full, so the database cannot be made there; nothing was "
                "changed: free some space, then start again."
            ) from error
        raise DatabaseUnwritable(
            f"The database {path} cannot be written ({error.strerror}), so the workstation keeps "
            "nothing there; what it holds is left as it is: ask IT to allow writing in that "
            "folder, or start with another --data-dir."
        ) from error


def _check(db: Database, path: Path, schema: Migrations) -> None:
    """Look before touching: ours, not newer than we are, whole as far as a glance tells."""
    applied = {step.name for step in schema.applied(db)}
    known = {step.name for step in schema.pending(Database(memory=True, execute_plugins=False))}
    if applied - known:
        raise DatabaseNewer(
            f"The database {path} was written by a newer version of the workstation; it is left "
            "as it is: install that version again, or start with another --data-dir."
        )
    strangers = set(db.table_names()) - {Migrations.migrations_table}
    if strangers and not applied:
        raise DatabaseForeign(
            f"The file {path} belongs to another program; it is left as it is: move it away, or "
            "start with another --data-dir."
        )
    glance(db.conn, path)


def _configure(db: Database) -> None:
    # FULL: every commit is on the disk when it returns, power cuts included. That may take 5 ms
    # and more, so the desk's own connection waits no longer once ``storage.flushing`` waits for it.
    # secure_delete: what is changed or deleted leaves no text in the file, so that erasing on
    # request is true. Measured at a tenth more written while notes are typed.
    # cache_size, mmap_size: a build of SQLite may bring larger ones, and then the memory of the
    # desk would grow with its file.
    db.execute("pragma foreign_keys = on")
    db.execute("pragma secure_delete = on")
    db.execute(f"pragma cache_size = -{_CACHE_KIB}")
    db.execute("pragma mmap_size = 0")
    db.enable_wal()
    db.execute("pragma synchronous = full")
    if db.journal_mode != "wal":
        _log.warning("the database's file system allows no write-ahead log; saving is slower")
    db.execute("begin immediate")
    db.rollback()


def _bring_up_to_date(db: Database, path: Path, schema: Migrations) -> None:
    pending = schema.pending(db)
    if not pending:
        return
    if schema.applied(db):
        copy = path.with_name(f"{path.stem}-before-{pending[0].name}{path.suffix}")
        keep_copy(db, copy)
        _log.info("kept a copy of the older database as %s", copy)
    schema.apply(db)
