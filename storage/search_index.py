"""Makes what the search looks in anew, for those who fill or change many rows at once."""

import contextlib
from collections.abc import Iterator
from typing import Final

from storage.database import Database, writing

_INDEXES: Final = ("customers_fts", "tickets_fts", "entries_fts", "messages_fts", "calls_fts")
# Filled from their views in this order, before the indexes are.
_PARTS: Final = (
    ("call_notes", "call_id, words", ""),
    ("customer_words", "row, words", "order by row"),
    ("number_parts", "part, customer_row, position", "order by 1, 2, 3"),
)
_FOLLOWERS: Final = (
    "select name, sql from sqlite_master where type = 'trigger' and (name glob '*_fts_*'"
    " or name glob 'customer_*words_*' or name glob 'call_notes_*' or name glob 'number_parts_*')"
)


def rebuild_search(db: Database) -> None:
    """Make everything that is searched anew from the tables.

    Errors: StorageTrouble; the search is then as it was.
    """
    with writing(db), _without_followers(db):
        for table, columns, order in _PARTS:
            db.execute(f"delete from {table}")
            db.execute(f"insert into {table} ({columns}) select {columns} from {table}_now {order}")
        for index in _INDEXES:
            command = f"insert into {index} ({index}) values (?)"
            db.execute(command, ["delete-all"])
            rows = f"select row, words from {index}_now order by row"
            db.execute(f"insert into {index} (rowid, words) {rows}")
            db.execute(command, ["optimize"])


@contextlib.contextmanager
def loading_in_bulk(db: Database) -> Iterator[None]:
    """Let many rows be written inside without the search following each; it is made anew after.

    Shape: one transaction, all of it or nothing.
    Errors: StorageTrouble.
    """
    with writing(db):
        with _without_followers(db):
            yield
        rebuild_search(db)


@contextlib.contextmanager
def _without_followers(db: Database) -> Iterator[None]:
    """Take the triggers away that keep the search true, and put them back as they were."""
    triggers = db.execute(_FOLLOWERS).fetchall()
    for name, _ in triggers:
        db.execute(f"drop trigger {name}")
    yield
    for _, sql in triggers:
        db.execute(sql)
