"""Reads what figures of promises and callbacks are counted from, a day at a time."""

from collections.abc import Iterator
from datetime import datetime

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading
from storage.own_connection import file_of, opened_to_read
from storage.promises import promise_of
from storage.rows import marks, select, text_of
from workstation.callbacks import Callback
from workstation.promise_figures import Followed, PromiseFigures, Span, promise_figures
from workstation.promises import Promise

_AT_ONCE = 500


class SqlitePromiseFigures:
    """Counts spans of one database.

    Shape: everything that may count in a span is found by an index and read once; memory grows
    with the busiest span that is asked for, not with the database.
    Thread: the one that opened ``db``; ``on_its_own`` is for another.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._callbacks = SqliteCallbacks(db)

    def on_its_own(self) -> "SqlitePromiseFigures | None":
        """Return the same over a connection that only reads; None for a database in memory.

        Errors: StorageTrouble.
        """
        path = file_of(self._db)
        return None if path is None else SqlitePromiseFigures(opened_to_read(path))

    def close(self) -> None:
        """Close the connection; only for what ``on_its_own`` returned."""
        self._db.close()

    def between(
        self, span: Span, now: datetime, owners: tuple[str, ...] | None = None
    ) -> PromiseFigures:
        """Count ``span``, of these owners or of all; "" is what anyone may take."""
        return promise_figures(self.promises(span, owners), self.callbacks(span, owners), span, now)

    def by_owner(self, span: Span, now: datetime) -> dict[str, PromiseFigures]:
        """Count ``span`` for each owner by name."""
        names = {each.promise.owner for each in self.promises(span)}
        names |= {each.owner for each in self.callbacks(span)}
        return {name: self.between(span, now, (name,)) for name in sorted(names)}

    def promises(self, span: Span, owners: tuple[str, ...] | None = None) -> Iterator[Followed]:
        """Yield promises that may have been decided or moved in ``span``, each once."""
        of_span = (
            "select id from promises where due_at >= :start and due_at < :end"
            " union select id from promises"
            " where state <> 'open' and settled_at >= :start and settled_at < :end"
            " union select moved_from from promises"
            " where made_at >= :start and made_at < :end and moved_from is not null"
        )
        for ids in self._ids("promises", of_span, span, owners):
            with reading():
                found = _promises(self._db, "id", ids)
                after = _promises(self._db, "moved_from", ids)
            successors = {each.moved_from: each for each in after}
            for promise in found:
                yield Followed(promise, successors.get(promise.id))

    def callbacks(self, span: Span, owners: tuple[str, ...] | None = None) -> Iterator[Callback]:
        """Yield callbacks that were tried or moved in ``span``, or were settled at a time in it."""
        of_span = (
            "select callback_id id from callback_attempts where at >= :start and at < :end"
            " union select callback_id from callback_moves where at >= :start and at < :end"
            " union select id from callbacks"
            " where state <> 'open' and due_at >= :start and due_at < :end"
        )
        for ids in self._ids("callbacks", of_span, span, owners):
            yield from self._callbacks.of_ids(ids)

    def _ids(
        self, table: str, of_span: str, span: Span, owners: tuple[str, ...] | None
    ) -> Iterator[list[str]]:
        """Yield the ids that ``of_span`` finds, of these owners, some hundred at a time."""
        values = {"start": text_of(span.start), "end": text_of(span.end)}
        sql = of_span
        if owners is not None:
            names = {f"owner{place}": owner for place, owner in enumerate(owners)}
            values |= names
            marked = ", ".join(f":{name}" for name in names)
            # The cross join keeps SQLite from reading all that an owner ever had.
            sql = (
                f"select s.id from ({of_span}) s cross join {table} t on t.id = s.id"
                f" where t.owner in ({marked})"
            )
        with reading():
            ids = [row[0] for row in self._db.conn.execute(sql, values)]
        for start in range(0, len(ids), _AT_ONCE):
            yield ids[start : start + _AT_ONCE]


def _promises(db: Database, column: str, ids: list[str]) -> list[Promise]:
    sql = f"select * from promises where {column} in ({marks(len(ids))})"
    return [promise_of(row) for row in select(db, sql, ids)]
