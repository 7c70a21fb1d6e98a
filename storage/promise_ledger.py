"""Reads the promise ledger: its parts by page, what was moved from what, how long kinds take."""

from datetime import datetime, timedelta

from storage.database import Database, reading
from storage.promises import promise_of
from storage.rows import Row, select, text_of, time_of
from workstation.ids import PromiseId
from workstation.promises import LedgerPart, Promise

_MOST_KEPT = 101  # the latest of a kind say how long it takes now


class SqlitePromiseLedger:
    """Reads what ``SqlitePromises`` writes; each question is answered from an index.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def page(self, part: LedgerPart, now: datetime, owner: str, limit: int) -> list[Promise]:
        """Return the first promises of a part: by due time, settled ones the latest first."""
        where, values = _where(part, now, owner)
        order = "settled_at desc, id desc" if part is LedgerPart.SETTLED else "due_at, id"
        return self._read(
            f"where {where} order by {order} limit :limit", {**values, "limit": limit}
        )

    def count(self, part: LedgerPart, now: datetime, owner: str, at_most: int) -> int:
        """Return how many a part has, counted to ``at_most``."""
        where, values = _where(part, now, owner)
        sql = f"select count(*) as n from (select 1 from promises where {where} limit :most)"
        with reading():
            (row,) = select(self._db, sql, {**values, "most": at_most})
        return int(row["n"])

    def line_of(self, promise_id: PromiseId) -> list[Promise]:
        """Return the promise and all that it was moved from, the first promise first."""
        # The depth ends a chain that goes round, which only a damaged file can have.
        sql = """
            with recursive line(id, depth) as (
                select :id, 0
                union all
                select p.moved_from, depth + 1 from line join promises p on p.id = line.id
                where p.moved_from is not null and depth < 200
            )
            select p.* from line cross join promises p on p.id = line.id order by depth desc
        """
        with reading():
            return [promise_of(row) for row in select(self._db, sql, {"id": promise_id})]

    def moved_to(self, promise_id: PromiseId) -> Promise | None:
        """Return the promise that replaced this one; None when none did."""
        found = self._read("where moved_from = :id limit 1", {"id": promise_id})
        return found[0] if found else None

    def times_to_keep(self, kind: str) -> list[timedelta]:
        """Return how long the latest kept promises of a kind took, from the first word on."""
        sql = f"""
            with recursive kept(id, settled_at, made_at, moved_from) as materialized (
                select id, settled_at, made_at, moved_from from promises
                where state = 'kept' and kind = :kind order by settled_at desc limit {_MOST_KEPT}
            ),
            line(id, settled_at, made_at, moved_from, depth) as (
                select id, settled_at, made_at, moved_from, 0 from kept
                union all
                select line.id, line.settled_at, p.made_at, p.moved_from, depth + 1
                from line cross join promises p on p.id = line.moved_from where depth < 200
            )
            select settled_at, made_at from line where moved_from is null
        """
        with reading():
            rows = select(self._db, sql, {"kind": kind})
        return [time_of(row["settled_at"]) - time_of(row["made_at"]) for row in rows]

    def due_between(self, start: datetime, end: datetime, limit: int) -> list[Promise]:
        """Return open promises due from ``start`` up to, not at, ``end``, the earliest first."""
        values: Row = {"start": text_of(start), "end": text_of(end), "limit": limit}
        return self._read(
            "where state = 'open' and due_at >= :start and due_at < :end"
            " order by due_at, id limit :limit",
            values,
        )

    def _read(self, rest: str, values: Row) -> list[Promise]:
        with reading():
            return [
                promise_of(row)
                for row in select(self._db, f"select * from promises {rest}", values)
            ]


def _where(part: LedgerPart, now: datetime, owner: str) -> tuple[str, Row]:
    if part is LedgerPart.SETTLED:
        return "state <> 'open'", {}
    if part is LedgerPart.MINE:
        return "state = 'open' and owner = :owner", {"owner": owner}
    if part is LedgerPart.LATE:
        return "state = 'open' and due_at < :now", {"now": text_of(now)}
    return "state = 'open'", {}
