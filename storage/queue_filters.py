"""Keeps the saved choices of the work queue."""

import logging

import msgspec

from storage.database import Database, reading, writing
from storage.rows import select
from workstation.ids import FilterId
from workstation.queue_filters import QueueFilter

_log = logging.getLogger(__name__)


class SqliteQueueFilters:
    """The queue filters of one database, each kept as JSON.

    Shape: a filter of another version that cannot be read is left out, and left in the database.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[QueueFilter]:
        """Return the filters in the agent's order."""
        sql = "select id, definition from queue_filters order by position, id"
        with reading():
            rows = select(self._db, sql)
        found = (_filter_of(row["id"], row["definition"]) for row in rows)
        return [choice for choice in found if choice is not None]

    def save(self, choice: QueueFilter) -> None:
        """Write ``choice``; a new one stands last."""
        definition = msgspec.json.encode(choice).decode()
        with writing(self._db):
            self._db.execute(
                "insert into queue_filters (id, name, position, definition)"
                " values (?, ?, (select coalesce(max(position), -1) + 1 from queue_filters), ?)"
                " on conflict(id) do update set name = excluded.name,"
                " definition = excluded.definition",
                [choice.id, choice.name, definition],
            )

    def remove(self, filter_id: FilterId) -> None:
        with writing(self._db):
            self._db.execute("delete from queue_filters where id = ?", [filter_id])


def _filter_of(filter_id: str, definition: str) -> QueueFilter | None:
    try:
        return msgspec.json.decode(definition, type=QueueFilter)
    except msgspec.MsgspecError as error:
        _log.warning("queue filter %s cannot be read: %s", filter_id, error)
        return None
