"""Keeps where the fields of customers and tickets come from (A4)."""

from collections.abc import Mapping, Sequence

from storage.database import Database, reading, writing
from storage.rows import Row, insert_sql, select, text_of, time_of
from workstation.origins import Origin, OriginSource


class SqliteOrigins:
    """The origins of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, subject_id: str) -> Mapping[str, Origin]:
        """Return the origins by field name."""
        sql = "select * from field_origins where subject_id = ?"
        with reading():
            rows = select(self._db, sql, [subject_id])
        return {row["field"]: _origin_of(row) for row in rows}

    def note(self, subject_id: str, origins: Sequence[Origin]) -> None:
        """Write origins, each in place of what its field had."""
        rows = [_row_of(subject_id, origin) for origin in origins]
        if not rows:
            return
        changes = ", ".join(
            f"{name} = excluded.{name}" for name in ("source", "detail", "at", "by")
        )
        sql = (
            f"{insert_sql('field_origins', list(rows[0]))}"
            f" on conflict(subject_id, field) do update set {changes}"
        )
        with writing(self._db):
            self._db.conn.executemany(sql, rows)


def _row_of(subject_id: str, origin: Origin) -> Row:
    return {
        "subject_id": subject_id,
        "field": origin.field,
        "source": origin.source.value,
        "detail": origin.detail,
        "at": text_of(origin.at),
        "by": origin.by,
    }


def _origin_of(row: Row) -> Origin:
    return Origin(
        field=row["field"],
        source=OriginSource(row["source"]),
        at=time_of(row["at"]),
        by=row["by"],
        detail=row["detail"],
    )
