"""Follows the pointers from merged customers and tickets to the one that stands for them."""

from typing import Literal, TypeAlias

from storage.database import Database
from storage.rows import marks, select

Table: TypeAlias = Literal["customers", "tickets"]


def with_merged(db: Database, table: Table, record_id: str) -> list[str]:
    """Return ``record_id`` and the ids of all that are merged into it, however far back.

    Shape: one look into a small index where nothing is merged, one more for each step back.
    """
    ids = [record_id]
    latest = ids
    while latest:
        sql = f"select id from {table} where merged_into in ({marks(len(latest))})"
        latest = [row["id"] for row in select(db, sql, latest) if row["id"] not in ids]
        ids = ids + latest
    return ids


def surviving(db: Database, table: Table, record_id: str) -> str:
    """Return the id that stands for ``record_id``, itself when it is not merged."""
    passed: list[str] = []
    into: str | None = record_id
    while into is not None and into not in passed:
        passed.append(into)
        found = select(db, f"select merged_into from {table} where id = ?", [into])
        into = found[0]["merged_into"] if found else None
    return passed[-1]
