"""What the disk or the database can do to us, each as a named exception with a plain sentence."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from typing import Final

from workstation.ports import StorageTrouble


class DatabaseLocked(StorageTrouble):
    """Another program holds the database."""


class DatabaseFull(StorageTrouble):
    """There is no room left to write."""


class DatabaseUnwritable(StorageTrouble):
    """The file or its folder may not be written."""


class DatabaseDamaged(StorageTrouble):
    """The file is no SQLite database, or its pages contradict each other."""


class DatabaseFailing(StorageTrouble):
    """The disk reported an error of its own."""


class DatabaseNewer(StorageTrouble):
    """A newer version of the program wrote this database."""


class DatabaseForeign(StorageTrouble):
    """A SQLite database of some other program."""


class SqliteTooOld(StorageTrouble):
    """The SQLite of this Python lacks what the tables and the search need."""


class EntryIsFixed(ValueError):
    """A timeline entry was to be replaced by a different one with its id: a bug."""


class ReferenceMissing(LookupError):
    """A value names a customer, ticket or promise that was never saved: a bug."""


_KEPT: Final = "everything saved before is kept"
_LOCKED: Final = (
    f"Another program is using the database, so this could not be saved or read; {_KEPT}: "
    "close the other program, then try again."
)
_FULL: Final = (
    f"The disk is full, so the last change is not saved; {_KEPT}: free some space, then try again."
)
_UNWRITABLE: Final = (
    "The workstation may not write to its database, so the last change is not saved; "
    f"{_KEPT}: ask IT to allow writing there, then try again."
)
_DAMAGED: Final = (
    "The database is damaged, so nothing more is written to it; the file is left as it is: "
    "ask IT to restore a copy."
)
_FAILING: Final = (
    f"The disk reported an error, so the last change may not be saved; {_KEPT} as far as the disk "
    "is well: ask IT to look at the disk."
)

# SQLite's own words for its result codes. Python 3.10 hands out no codes, only these words.
# Source: sqlite3ErrStr in SQLite's main.c.
_WORDS: Final[tuple[tuple[str, type[StorageTrouble], str], ...]] = (
    ("is locked", DatabaseLocked, _LOCKED),
    ("locking protocol", DatabaseLocked, _LOCKED),
    ("disk is full", DatabaseFull, _FULL),
    ("readonly database", DatabaseUnwritable, _UNWRITABLE),
    ("unable to open database file", DatabaseUnwritable, _UNWRITABLE),
    ("access permission denied", DatabaseUnwritable, _UNWRITABLE),
    ("not a database", DatabaseDamaged, _DAMAGED),
    ("malformed", DatabaseDamaged, _DAMAGED),
    ("disk I/O error", DatabaseFailing, _FAILING),
)


def trouble_of(error: sqlite3.Error) -> StorageTrouble | LookupError | None:
    """Return the named trouble behind SQLite's ``error``; None when it is a bug of ours."""
    words = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        return ReferenceMissing(words) if "FOREIGN KEY" in words else None
    for part, kind, sentence in _WORDS:
        if part in words:
            return kind(sentence)
    return None


def trouble_of_file(error: OSError) -> StorageTrouble:
    """Return the named trouble behind what the system says of the database's file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DatabaseFull(_FULL)
    return DatabaseFailing(_FAILING)


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Give SQLite's errors their names.

    Errors: StorageTrouble for the world's trouble; sqlite3.Error only for a bug.
    """
    try:
        yield
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise trouble from error
