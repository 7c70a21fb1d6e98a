"""Keeps which customers and tickets were merged; nothing moves, so undoing is exact."""

from datetime import datetime
from typing import Final

from storage.database import Database, reading, writing
from storage.merged import Table, surviving, with_merged
from storage.rows import Row, insert_sql, maybe_text_of, maybe_time_of, select, text_of, time_of
from workstation.ids import MergeId
from workstation.merges import Merge, MergeImpossible, MergeKind

_TABLES: Final[dict[MergeKind, Table]] = {
    MergeKind.CUSTOMER: "customers",
    MergeKind.TICKET: "tickets",
}


class SqliteMerges:
    """The merges of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, merge_id: MergeId) -> Merge | None:
        found = self._merges("where id = ?", merge_id)
        return found[0] if found else None

    def merge(self, merge: Merge) -> None:
        """Let ``into_id`` stand for ``from_id``.

        Errors: MergeImpossible when either is unknown or erased, they are the same, ``from_id``
        is merged already, or it would go round in a circle.
        """
        table = _TABLES[merge.kind]
        row = _row_of(merge)
        with writing(self._db):
            self._db.execute(insert_sql("merges", list(row)), row)
            self._check(merge, table)
            self._db.execute(
                f"update {table} set merged_into = ? where id = ?", [merge.into_id, merge.from_id]
            )

    def undo(self, merge_id: MergeId, at: datetime) -> None:
        """Errors: MergeImpossible when there is none or it is undone already."""
        with writing(self._db):
            done = self._db.execute(
                "update merges set undone_at = ? where id = ? and undone_at is null",
                [text_of(at), merge_id],
            )
            merge = self.get(merge_id)
            if merge is None or done.rowcount == 0:
                raise MergeImpossible("These two are not merged any more; nothing was changed.")
            self._db.execute(
                f"update {_TABLES[merge.kind]} set merged_into = null where id = ?",
                [merge.from_id],
            )

    def take_over_update(self, merge_id: MergeId, update_at: datetime | None) -> None:
        """Note which next update time the surviving ticket has from this merge."""
        with writing(self._db):
            self._db.execute(
                "update merges set update_at = ? where id = ?", [maybe_text_of(update_at), merge_id]
            )

    def into(self, kind: MergeKind, into_id: str) -> list[Merge]:
        """Return merges into this one that are not undone, the latest first."""
        return self._merges(
            "where into_id = ? and kind = ? and undone_at is null order by at desc, id desc",
            into_id,
            kind.value,
        )

    def surviving(self, kind: MergeKind, record_id: str) -> str:
        """Return the id that stands for ``record_id``, itself when it is not merged."""
        with reading():
            return surviving(self._db, _TABLES[kind], record_id)

    def _check(self, merge: Merge, table: Table) -> None:
        what = "customer" if merge.kind is MergeKind.CUSTOMER else "ticket"
        if merge.from_id == merge.into_id:
            raise MergeImpossible(f"A {what} cannot be merged with itself; nothing was changed.")
        sql = f"select * from {table} where id in (?, ?)"
        rows = {row["id"]: row for row in select(self._db, sql, [merge.from_id, merge.into_id])}
        if len(rows) < 2:
            raise MergeImpossible(
                f"One of the two {what}s is not in the database; nothing was changed."
            )
        if any(row.get("erased_at") for row in rows.values()):
            raise MergeImpossible(
                f"An erased {what} cannot be merged with another; nothing was changed."
            )
        if rows[merge.from_id]["merged_into"] is not None:
            raise MergeImpossible(
                f"This {what} is merged with another already; nothing was changed: undo that first."
            )
        if merge.into_id in with_merged(self._db, table, merge.from_id):
            raise MergeImpossible(
                f"The other {what} is a part of this one already; nothing was changed: merge "
                "them the other way round."
            )

    def _merges(self, rest: str, *values: object) -> list[Merge]:
        with reading():
            rows = select(self._db, f"select * from merges {rest}", values)
        return [_merge_of(row) for row in rows]


def _row_of(merge: Merge) -> Row:
    return {
        "id": merge.id,
        "kind": merge.kind.value,
        "from_id": merge.from_id,
        "into_id": merge.into_id,
        "at": text_of(merge.at),
        "by": merge.by,
        "update_at": maybe_text_of(merge.update_at),
        "undone_at": maybe_text_of(merge.undone_at),
    }


def _merge_of(row: Row) -> Merge:
    return Merge(
        id=MergeId(row["id"]),
        kind=MergeKind(row["kind"]),
        from_id=row["from_id"],
        into_id=row["into_id"],
        at=time_of(row["at"]),
        by=row["by"],
        update_at=maybe_time_of(row["update_at"]),
        undone_at=maybe_time_of(row["undone_at"]),
    )
