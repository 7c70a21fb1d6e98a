"""Finds the tickets that may stand on the first page of the work queue, without reading all."""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from storage.database import Database, reading
from storage.rows import marks, select, text_of, time_of
from workstation.ids import TicketId
from workstation.queue import AHEAD_BY_PRIORITY, AHEAD_BY_STRAIN, WAITING_ALLOWED
from workstation.queue_filters import QueueFilter
from workstation.tickets import MOST_STRAIN, Priority

_Rank: TypeAlias = tuple[bool, datetime, str]
_Found: TypeAlias = tuple[str, str]
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
        with reading():
            ranked = heapq.merge(
                *(
                    ranks
                    for priority in wanted.priorities
                    for strain in range(MOST_STRAIN + 1)
                    for ranks in self._group(priority, strain, now, first_response_h, limit, wanted)
                )
            )
            # Each list is read only as far as the merge looks: not 200 rows of all 16 groups.
            found: dict[TicketId, None] = {}
            while len(found) < limit and (next_one := next(ranked, None)):
                found.setdefault(TicketId(next_one[2]))
        return list(found)

    def _group(
        self,
        priority: Priority,
        strain: int,
        now: datetime,
        first_response_h: Mapping[str, float],
        limit: int,
        wanted: _Wanted,
    ) -> Iterator[Iterator[_Rank]]:
        """Yield lists of the tickets of a priority and strain, each in the order of their ranks."""
        ahead = AHEAD_BY_PRIORITY * (int(priority) - int(Priority.NORMAL))
        ahead += AHEAD_BY_STRAIN * strain
        group = [int(priority), strain]
        values = [*wanted.values, limit]

        def ranks(rows: Iterator[_Found], wait: timedelta, is_set: bool) -> Iterator[_Rank]:
            for ticket_id, at in rows:
                due = time_of(at) + wait
                yield not is_set or due >= now, due - ahead, ticket_id

        timed = self._rows("next_update_at", _TIMED, [*group, *values], wanted)
        yield ranks(timed, timedelta(), True)
        waiting = self._rows("opened_at", _WAITING, [*group, *values], wanted)
        yield ranks(waiting, WAITING_ALLOWED, False)
        for channel, hours in first_response_h.items():
            new = self._rows("opened_at", _UNANSWERED, [*group, channel, *values], wanted)
            yield ranks(new, timedelta(hours=hours), True)

    def _rows(
        self, column: str, condition: str, values: list[object], wanted: _Wanted
    ) -> Iterator[_Found]:
        where = f"{_OPEN} and {condition.format(rest=wanted.rest)}"
        return iter(
            self._db.conn.execute(f"select id, {column} from tickets where {where}", values)
        )

    def open_tickets(self, choice: QueueFilter | None = None, at_most: int = 1000) -> int:
        """Return how many open tickets there are of the owner, channel and priority asked for."""
        wanted = _wanted(choice)
        found = 0
        for timed in ("not null", "null"):  # each has an index that holds all that is asked
            sql = (
                "select count(*) as n from (select 1 from tickets where status <> 'solved'"
                f" and merged_into is null and next_update_at is {timed}"
                f" and priority >= ?{wanted.rest} limit ?)"
            )
            lowest = int(min(wanted.priorities))
            with reading():
                (row,) = select(self._db, sql, [lowest, *wanted.values, at_most])
            found += int(row["n"])
        return min(found, at_most)

    def late_tickets(self, now: datetime, at_most: int = 1000) -> int:
        """Return how many open tickets are past their next update, counted to ``at_most``."""
        sql = (
            "select count(*) as n from (select 1 from tickets where status <> 'solved'"
            " and next_update_at < ? and merged_into is null limit ?)"
        )
        with reading():
            (row,) = select(self._db, sql, [text_of(now), at_most])
        return int(row["n"])
