"""Finds the tickets that may stand on the first page of the work queue, without reading all."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage.database import Database, reading
from storage.rows import Row, marks, select, text_of, time_of
from workstation.ids import TicketId
from workstation.queue import AHEAD_BY_PRIORITY, AHEAD_BY_STRAIN, WAITING_ALLOWED
from workstation.queue_filters import QueueFilter
from workstation.tickets import MOST_STRAIN, Priority

_COLUMNS: Final = "id, next_update_at, opened_at"
_OPEN: Final = "status <> 'solved' and merged_into is null and priority = ? and strain = ?"
_TIMED: Final = "next_update_at is not null{rest} order by next_update_at limit ?"
_WAITING: Final = "next_update_at is null{rest} order by opened_at limit ?"
_UNANSWERED: Final = "first_response_at is null and channel = ?{rest} order by opened_at limit ?"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What of the open tickets is asked for: SQL to append, with its values."""

    rest: str
    values: tuple[object, ...]
    priorities: tuple[Priority, ...]


def _wanted(choice: QueueFilter | None) -> _Wanted:
    if choice is None:
        return _Wanted("", (), tuple(Priority))
    rest, values = "", list[object]()
    if choice.owner:
        rest, values = rest + " and owner = ?", [*values, choice.owner]
    if choice.only_unowned:
        rest += " and owner = ''"
    if choice.channels:
        rest += f" and channel in ({marks(len(choice.channels))})"
        values += sorted(channel.value for channel in choice.channels)
    return _Wanted(rest, tuple(values), tuple(p for p in Priority if p >= choice.at_least))


class SqliteWork:
    """The work of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def urgent_tickets(
        self,
        now: datetime,
        first_response_h: Mapping[str, float],
        limit: int,
        choice: QueueFilter | None = None,
    ) -> list[TicketId]:
        """Return the ``limit`` open tickets that rank first, what is late before what is not.

        Among tickets of one priority and strain the order of due times is the order of ranks, so
        the earliest of each are enough, and an index finds them. Promises and callbacks are
        looked up elsewhere, and so is what ``choice`` says of kinds and of being late.
        """
        wanted = _wanted(choice)
        found: dict[TicketId, tuple[bool, datetime]] = {}
        with reading():
            for priority, strain in itertools.product(wanted.priorities, range(MOST_STRAIN + 1)):
                ahead = AHEAD_BY_PRIORITY * (int(priority) - int(Priority.NORMAL))
                ahead += AHEAD_BY_STRAIN * strain
                group = (int(priority), strain)
                for due, is_set, row in self._group(group, first_response_h, limit, wanted):
                    key = (not is_set or due >= now, due - ahead)
                    ticket_id = TicketId(row["id"])
                    found[ticket_id] = min(key, found.get(ticket_id, key))
        return sorted(found, key=found.__getitem__)[:limit]

    def _group(
        self,
        group: tuple[int, int],
        first_response_h: Mapping[str, float],
        limit: int,
        wanted: _Wanted,
    ) -> Iterator[tuple[datetime, bool, Row]]:
        """Yield when each ticket of a priority and strain is due, and whether that was set."""
        for row in self._rows(_TIMED, [*group, *wanted.values, limit], wanted):
            yield time_of(row["next_update_at"]), True, row
        for row in self._rows(_WAITING, [*group, *wanted.values, limit], wanted):
            yield time_of(row["opened_at"]) + WAITING_ALLOWED, False, row
        for channel, hours in first_response_h.items():
            for row in self._rows(_UNANSWERED, [*group, channel, *wanted.values, limit], wanted):
                yield time_of(row["opened_at"]) + timedelta(hours=hours), True, row

    def _rows(self, condition: str, values: list[object], wanted: _Wanted) -> list[Row]:
        where = f"{_OPEN} and {condition.format(rest=wanted.rest)}"
        return select(self._db, f"select {_COLUMNS} from tickets where {where}", values)

    def late_tickets(self, now: datetime, at_most: int = 1000) -> int:
        """Return how many open tickets are past their next update, counted to ``at_most``."""
        sql = (
            "select count(*) as n from (select 1 from tickets where status <> 'solved'"
            " and next_update_at < ? and merged_into is null limit ?)"
        )
        with reading():
            (row,) = select(self._db, sql, [text_of(now), at_most])
        return int(row["n"])
