"""Empty databases for tests, copied from one that was made by the migrations."""

import functools

from storage.database import Database
from storage.migrations import SCHEMA


@functools.cache
def _made() -> Database:
    db = Database(memory=True, execute_plugins=False)
    SCHEMA.apply(db)
    return db


def empty_database() -> Database:
    """Return a new, empty, up-to-date database in memory.

    The steps of the schema take 0.2 s; copying what they made takes a thousandth.
    """
    db = Database(memory=True, execute_plugins=False)
    _made().conn.backup(db.conn)
    db.execute("pragma foreign_keys = on")
    return db
