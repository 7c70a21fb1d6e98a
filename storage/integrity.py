"""Tells whether a database file is whole: a glance at every start, a full look when asked.

Looking at every page of 3 GB takes half a minute, so a big file gets a glance before it is opened:
its length, the first page of each table and index, and a sample of the others. The full look is
for a worker thread, when the window stands.
"""

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from storage.trouble import DatabaseDamaged, reading

# What a full look takes less than a blink for: about 0.1 s.
WHOLE_UP_TO_BYTES: Final = 32 * 1024 * 1024
_SAMPLES: Final = 256
_HEADER_BYTES: Final = 100
# Source: https://www.sqlite.org/fileformat2.html, sections 1.3 (header), 1.4 (lock-byte page)
# and 1.6 (a b-tree page begins with one of four bytes; an overflow page with a page number).
_B_TREE: Final = frozenset({2, 5, 10, 13})
_LOCK_BYTE: Final = 1 << 30
_OPCODES_BETWEEN_LOOKS: Final = 100_000

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]


class CheckCancelled(Exception):
    """The full look was stopped; nothing is known."""


def damaged(path: Path) -> DatabaseDamaged:
    return DatabaseDamaged(
        f"The database {path} is damaged; it is left as it is: ask IT to restore a copy of "
        "it, or start with another --data-dir."
    )


def glance(
    connection: sqlite3.Connection, path: Path, whole_up_to: int = WHOLE_UP_TO_BYTES
) -> None:
    """Look at a database before it is used: all of a small one, a sample of a big one.

    Errors: DatabaseDamaged; StorageTrouble when it cannot be read.
    """
    if path.stat().st_size <= whole_up_to:
        with reading():
            (answer,) = connection.execute("pragma quick_check(1)").fetchone()
        if answer != "ok":
            _refuse(path, answer)
        return
    with reading():
        roots = [root for (root,) in connection.execute(
            "select rootpage from sqlite_master where rootpage > 0")]  # fmt: skip
        (page_size,) = connection.execute("pragma page_size").fetchone()
    with _beside_connections(path) as file:
        _glance_at(file, path, roots, page_size)


_kept_open: Final[dict[tuple[int, int], int]] = {}
_one_at_a_time: Final = threading.Lock()  # they share one place in the file


@contextlib.contextmanager
def _beside_connections(path: Path) -> Iterator[BinaryIO]:
    """Open the file to read, without what closing it would do to this process's connections.

    On POSIX a process that closes any descriptor of a file loses all of its locks on it. Without
    them another program takes itself for the last one and cuts the log off that the desk writes
    to. So there the descriptor stays open, one for each database, until the process ends.
    Source: https://www.sqlite.org/howtocorrupt.html section 2.2
    """
    if os.name == "nt":
        with path.open("rb") as file:
            yield file
        return
    there = path.stat()
    key = there.st_dev, there.st_ino
    with _one_at_a_time:
        if key not in _kept_open:
            _kept_open[key] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        with open(_kept_open[key], "rb", closefd=False) as file:
            file.seek(0)
            yield file


def _glance_at(file: BinaryIO, path: Path, roots: list[int], page_size: int) -> None:
    size = os.fstat(file.fileno()).st_size
    header = file.read(_HEADER_BYTES)
    said = int.from_bytes(header[28:32], "big")
    is_said = header[24:28] == header[92:96]  # only then the header's count holds
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    if not has_log and (size % page_size or (is_said and size < said * page_size)):
        _refuse(path, f"{size} bytes, {said} pages of {page_size} wanted")
    pages = size // page_size
    for page in roots:
        if page <= pages and _start_of(file, page, page_size)[0] not in _B_TREE:
            _refuse(path, f"page {page} is not the root that it must be")
    for page in range(2, pages + 1, max(1, pages // _SAMPLES)):
        start = _start_of(file, page, page_size)
        is_plausible = start[0] in _B_TREE or int.from_bytes(start[:4], "big") <= max(pages, said)
        if not is_plausible and not _holds_lock_byte(page, page_size):
            _refuse(path, f"page {page} begins with {start.hex()}")


def _start_of(file: BinaryIO, page: int, page_size: int) -> bytes:
    file.seek((page - 1) * page_size + (_HEADER_BYTES if page == 1 else 0))
    return file.read(8)


def _holds_lock_byte(page: int, page_size: int) -> bool:
    return page == _LOCK_BYTE // page_size + 1


def _refuse(path: Path, why: str) -> None:
    _log.error("a look at %s: %s", path, why)
    raise damaged(path)


def full_check(
    path: Path,
    progress: Progress = lambda done, total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Look at every page and every reference of the database at ``path``; returns when all is well.

    Shape: table by table, so that a desk at work is not kept from tidying its log; ``progress``
    is told how many tables of how many are done.
    Errors: DatabaseDamaged; CheckCancelled; StorageTrouble when the file cannot be read.
    Thread: any; it has a connection of its own and writes nothing.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with _reading_on(is_cancelled), contextlib.closing(sqlite3.connect(uri, uri=True)) as db:
        db.set_progress_handler(is_cancelled, _OPCODES_BETWEEN_LOOKS)
        tables = list(_plain_tables(db))
        for done, table in enumerate(tables):
            if is_cancelled():
                raise CheckCancelled
            progress(done, len(tables))
            (answer,) = db.execute(f'pragma quick_check("{table}")').fetchone()
            if answer != "ok":
                _refuse(path, answer)
            orphan = db.execute(f'pragma foreign_key_check("{table}")').fetchone()
            if orphan is not None:
                _refuse(path, f"a row of {table} names what is not there: {orphan}")
        progress(len(tables), len(tables))


def _plain_tables(db: sqlite3.Connection) -> Iterator[str]:
    """Yield the tables that have pages of their own, those behind search indexes included."""
    yield "sqlite_schema"
    sql = "select name from sqlite_master where type = 'table' and rootpage > 0 order by name"
    for (name,) in db.execute(sql).fetchall():
        yield name


@contextlib.contextmanager
def _reading_on(is_cancelled: Callable[[], bool]) -> Iterator[None]:
    try:
        with reading():
            yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error) and is_cancelled():
            raise CheckCancelled from error
        raise
