"""Follows the pointers from merged customers and tickets to the one that stands for them."""

from typing import Literal, TypeAlias

from storage.database import Database
from storage.rows import select

Table: TypeAlias = Literal["customers", "tickets"]


def with_merged(db: Database, table: Table, record_id: str) -> list[str]:
    """Return ``record_id`` and the ids of all that are merged into it, however far back."""
    sql = (
        "with recursive part(id) as (select ? union"
        f" select t.id from {table} t join part on t.merged_into = part.id) select id from part"
    )
    return [row["id"] for row in select(db, sql, [record_id])]


def surviving(db: Database, table: Table, record_id: str) -> str:
    """Return the id that stands for ``record_id``, itself when it is not merged."""
    sql = (
        f"with recursive up(id, into_id) as (select id, merged_into from {table} where id = ? union"
        f" select t.id, t.merged_into from {table} t join up on t.id = up.into_id)"
        " select id from up where into_id is null"
    )
    found = select(db, sql, [record_id])
    return str(found[0]["id"]) if found else record_id
