"""Fills many rows at once: derived tables and search indexes are built when all rows are there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from storage.database import Database
from storage.rows import Row, select

_FLUSH_AT: Final = 20_000
_NOW: Final = "_now"  # a view of this ending tells what the table of the name before it must hold


class BulkWriter:
    """Gathers rows by table and writes them in big statements.

    Shape: holds at most some ten thousand rows, however many are written.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._waiting: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._count = 0
        self._sql: dict[str, str] = {}

    def expect(self, table: str, columns: tuple[str, ...]) -> None:
        """Take rows of ``table`` as tuples in this order from now on."""
        marks = ", ".join("?" * len(columns))
        self._sql[table] = f"insert into {table} ({', '.join(columns)}) values ({marks})"

    def add(self, rows: Iterable[tuple[str, tuple[object, ...]]]) -> None:
        for table, row in rows:
            self._waiting[table].append(row)
            self._count += 1
        if self._count >= _FLUSH_AT:
            self.flush()

    def add_named(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Add rows by column name; all rows of a table have the columns of its first."""
        for table, row in rows:
            if table not in self._sql:
                self.expect(table, tuple(row))
            self._waiting[table].append(tuple(row.values()))
            self._count += 1

    def flush(self) -> None:
        for table, rows in self._waiting.items():
            self._db.conn.executemany(self._sql[table], rows)
        self._waiting.clear()
        self._count = 0


class DerivedTables:
    """What triggers keep true row by row, search indexes above all, built in one go instead.

    Shape: a full-text index with ``content='table'`` is rebuilt by FTS5 itself. Any other derived
    table says what it must hold by a view of its name and ``_now``, whose first column orders
    it. Triggers that write to one of these are left out until ``build``; others stay.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._by_view = list(_with_views(db))
        self._by_content = [
            row["name"]
            for row in select(db, "select name, sql from sqlite_master where type = 'table'")
            if re.search(r"using fts5\(.*content\s*=\s*'\w+'", row["sql"] or "", re.S | re.I)
        ]
        self._triggers: list[str] = []
        self._indexes: list[str] = []

    def let_go(self) -> None:
        """Take the triggers away, and the plain indexes, which are faster made at the end."""
        derived = [*self._by_view, *self._by_content]
        if derived:
            writes = re.compile(rf"\b(into|update|from)\s+({'|'.join(derived)})\b", re.I)
            for name, sql in _made(self._db, "trigger"):
                if writes.search(sql):
                    self._triggers.append(sql)
                    self._db.execute(f"drop trigger {name}")
        for name, sql in _made(self._db, "index"):
            if " unique index " not in sql.lower():
                self._indexes.append(sql)
                self._db.execute(f"drop index {name}")

    @property
    def count(self) -> int:
        """Return how many parts ``build`` makes."""
        return len(self._indexes) + len(self._by_content) + len(self._by_view)

    def build(self) -> Iterator[str]:
        """Make everything as it was, filled; yields the name of each part before it is made."""
        for sql in self._indexes:
            yield sql.split()[2]
            self._db.execute(sql)
        for name in self._by_content:
            yield name
            self._db.execute(f"insert into {name}({name}) values ('rebuild')")
        for name in self._by_view:
            yield name
            self._fill_from_view(name)
        for sql in self._triggers:
            self._db.execute(sql)

    def _fill_from_view(self, name: str) -> None:
        columns = [row["name"] for row in select(self._db, f"pragma table_info({name}{_NOW})")]
        is_index = bool(re.search(r"using fts5", _sql_of(self._db, name), re.I))
        if is_index:
            self._db.execute(f"insert into {name}({name}) values ('delete-all')")
            into = ", ".join(["rowid", *columns[1:]])
        else:
            self._db.execute(f"delete from {name}")
            into = ", ".join(columns)
        order = ", ".join(str(place + 1) for place in range(1 if is_index else len(columns)))
        self._db.execute(
            f"insert into {name} ({into}) select {', '.join(columns)} from {name}{_NOW}"
            f" order by {order}"
        )


def _with_views(db: Database) -> Iterator[str]:
    tables = {name for name, _ in _made(db, "table")}
    for name, _ in _made(db, "view"):
        table = name.removesuffix(_NOW)
        if table != name and table in tables:
            yield table


def _made(db: Database, kind: str) -> list[tuple[str, str]]:
    rows = select(
        db,
        "select name, sql from sqlite_master where type = ? and sql is not null order by rowid",
        [kind],
    )
    return [(row["name"], row["sql"]) for row in rows]


def _sql_of(db: Database, name: str) -> str:
    (row,) = select(db, "select sql from sqlite_master where name = ?", [name])
    return str(row["sql"])
