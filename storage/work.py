"""Finds the tickets that may stand on the first page of the work queue, without reading all."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from storage.database import Database, reading
from storage.rows import Row, select, text_of, time_of
from workstation.ids import TicketId
from workstation.queue import AHEAD_BY_PRIORITY, AHEAD_BY_STRAIN, WAITING_ALLOWED
from workstation.tickets import MOST_STRAIN, Priority

_OPEN: Final = "status <> 'solved' and merged_into is null and priority = ? and strain = ?"
_COLUMNS: Final = "id, next_update_at, opened_at"
_TIMED: Final = (
    f"select {_COLUMNS} from tickets where {_OPEN} and next_update_at is not null"
    " order by next_update_at limit ?"
)
_WAITING: Final = (
    f"select {_COLUMNS} from tickets where {_OPEN} and next_update_at is null"
    " order by opened_at limit ?"
)
_UNANSWERED: Final = (
    f"select {_COLUMNS} from tickets where {_OPEN} and first_response_at is null"
    " and channel = ? order by opened_at limit ?"
)


class SqliteWork:
    """The work of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def urgent_tickets(
        self, now: datetime, first_response_h: Mapping[str, float], limit: int
    ) -> list[TicketId]:
        """Return the ``limit`` open tickets that rank first, what is late before what is not.

        Among tickets of one priority and strain the order of due times is the order of ranks, so
        the earliest of each are enough, and an index finds them. Promises and callbacks are
        looked up elsewhere.
        """
        found: dict[TicketId, tuple[bool, datetime]] = {}
        with reading():
            for priority, strain in itertools.product(Priority, range(MOST_STRAIN + 1)):
                ahead = AHEAD_BY_PRIORITY * (int(priority) - int(Priority.NORMAL))
                ahead += AHEAD_BY_STRAIN * strain
                group = (int(priority), strain)
                for due, is_set, row in self._group(group, first_response_h, limit):
                    key = (not is_set or due >= now, due - ahead)
                    ticket_id = TicketId(row["id"])
                    found[ticket_id] = min(key, found.get(ticket_id, key))
        return sorted(found, key=found.__getitem__)[:limit]

    def _group(
        self, group: tuple[int, int], first_response_h: Mapping[str, float], limit: int
    ) -> Iterator[tuple[datetime, bool, Row]]:
        """Yield when each ticket of a priority and strain is due, and whether that was set."""
        for row in select(self._db, _TIMED, [*group, limit]):
            yield time_of(row["next_update_at"]), True, row
        for row in select(self._db, _WAITING, [*group, limit]):
            yield time_of(row["opened_at"]) + WAITING_ALLOWED, False, row
        for channel, hours in first_response_h.items():
            for row in select(self._db, _UNANSWERED, [*group, channel, limit]):
                yield time_of(row["opened_at"]) + timedelta(hours=hours), True, row

    def late_tickets(self, now: datetime, at_most: int = 1000) -> int:
        """Return how many open tickets are past their next update, counted to ``at_most``."""
        sql = (
            "select count(*) as n from (select 1 from tickets where status <> 'solved'"
            " and next_update_at < ? and merged_into is null limit ?)"
        )
        with reading():
            (row,) = select(self._db, sql, [text_of(now), at_most])
        return int(row["n"])
