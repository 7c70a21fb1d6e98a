"""Brings to the disk what was saved, on a thread of its own, so that the window never waits for it.

The desk's own connection writes its commits into the write-ahead log and goes on; nothing that
ends a program can take them back. Only a power cut could, so this thread asks the disk several
times a second to write what is new, and folds the log into the database when it has grown.
"""

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from storage.database import BUSY_TIMEOUT_S, Database
from storage.trouble import reading, trouble_of_file
from workstation.ports import StorageTrouble

EVERY_S: Final = 0.25
# The log is folded in from 4 MB on, SQLite's own usual size.
FOLD_FROM_BYTES: Final = 4 * 1024 * 1024
# Should this thread ever be stuck, a commit folds the log in by itself from here on: 80 MB.
_FOLDED_BY_COMMITS_FROM_PAGES: Final = 20_000

_log = logging.getLogger(__name__)


class Flusher:
    """Writes the log of one database to the disk whenever somebody saved something.

    Shape: ``tell`` hears the sentence of a trouble once, and again only when it had gone between.
    Thread: ``start`` and ``stop`` where it was made; ``tell`` is called on the flusher's own.
    """

    def __init__(
        self,
        path: Path,
        tell: Callable[[str], None],
        *,
        sync: Callable[[int], None] = os.fsync,
        every_s: float = EVERY_S,
        fold_from_bytes: int = FOLD_FROM_BYTES,
    ) -> None:
        self._path = path
        self._log_path = path.with_name(path.name + "-wal")
        self._tell = tell
        self._sync = sync
        self._every_s = every_s
        self._fold_from_bytes = fold_from_bytes
        self._is_ending = threading.Event()
        self._db: sqlite3.Connection | None = None
        self._thread = threading.Thread(target=self._run, name="flusher", daemon=True)
        self._version = -1
        self._is_in_trouble = False

    def start(self) -> None:
        """Errors: StorageTrouble when the database cannot be opened once more."""
        with reading():
            self._db = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_S, check_same_thread=False)
            self._db.execute("pragma cache_size = -256")  # KiB; it only folds the log in
        self._thread.start()

    def stop(self) -> None:
        """Write and fold in everything saved so far, then end; before the database is closed."""
        self._is_ending.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        assert self._db is not None
        with contextlib.closing(self._db) as db, _LogFile(self._log_path) as log:
            while not self._is_ending.wait(self._every_s):
                self._flush(db, log)
            self._flush(db, log, is_last=True)

    def _flush(self, db: sqlite3.Connection, log: "_LogFile", *, is_last: bool = False) -> None:
        try:
            with reading(), _naming_file_trouble():
                # Not the log's time of change: two commits may share one tick of that clock.
                (version,) = db.execute("pragma data_version").fetchone()
                if version == self._version and not self._is_in_trouble and not is_last:
                    return
                log.write_through(self._sync)
                # After a failure the system takes the pages that it could not write for
                # written; folding them in writes them once more, somewhere else.
                if is_last or self._is_in_trouble or log.size() >= self._fold_from_bytes:
                    db.execute("pragma wal_checkpoint(passive)").fetchone()
                self._version = version
                self._is_in_trouble = False
        except StorageTrouble as trouble:
            if not self._is_in_trouble:
                _log.error("could not write the log through: %s", trouble.__cause__)
                self._tell(str(trouble))
            self._is_in_trouble = True


class _LogFile:
    """The write-ahead log, through a descriptor that stays open, so that no error passes it by."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def __enter__(self) -> "_LogFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def size(self) -> int:
        return 0 if self._descriptor is None else os.fstat(self._descriptor).st_size

    def write_through(self, sync: Callable[[int], None]) -> None:
        """Errors: OSError."""
        try:
            there = os.stat(self._path)
        except FileNotFoundError:  # folded in and gone, as when the database was restored
            self._close()
            return
        if self._descriptor is not None:
            if os.path.samestat(there, os.fstat(self._descriptor)):
                sync(self._descriptor)
                return
            self._close()
        # Windows writes through only what was opened for writing.
        self._descriptor = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        sync(self._descriptor)

    def _close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


@contextlib.contextmanager
def _naming_file_trouble() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise trouble_of_file(error) from error


def start_flushing(db: Database, path: Path, tell: Callable[[str], None]) -> Flusher | None:
    """Let ``db`` commit without waiting for the disk, and start what waits in its place.

    Shape: None, and commits wait as before, where the file system allows no write-ahead log.
    Thread: the one that opened ``db``.
    """
    if db.journal_mode != "wal":
        return None
    flusher = Flusher(path, tell)
    flusher.start()
    db.execute("pragma synchronous = normal")
    db.execute(f"pragma wal_autocheckpoint = {_FOLDED_BY_COMMITS_FROM_PAGES}")
    # A log that was folded in is cut, so that its size tells how much is to be folded in.
    db.execute("pragma journal_size_limit = 0")
    return flusher
