"""A second connection to a database, that only reads: for work away from the window's thread."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from storage.database import Database, reading
from storage.rows import select

_CACHE_KIB = 2000
_WAIT_S = 2.0


def file_of(db: Database) -> Path | None:
    """Return where ``db`` lies, None for memory. Thread: the one that opened it."""
    with reading():
        files = [row["file"] for row in select(db, "pragma database_list") if row["file"]]
    return Path(files[0]) if files else None


def opened_to_read(path: Path) -> Database:
    """Open ``path`` so that it cannot be written; the caller closes it. Errors: StorageTrouble."""
    with reading():
        address = f"file:{quote(path.as_posix())}?mode=ro"
        connection = sqlite3.connect(address, uri=True, timeout=_WAIT_S, check_same_thread=False)
        connection.execute(f"pragma cache_size = -{_CACHE_KIB}")
        connection.execute("pragma mmap_size = 0")
        return Database(connection, execute_plugins=False)
