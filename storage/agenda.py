"""Reads what is owed over time, a page or a few days at once, however much there is."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Final

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading
from storage.promises import SqlitePromises
from storage.rows import marks, select, text_of, time_of
from workstation.agenda import (
    AgendaFilter,
    AgendaGroup,
    AgendaSpan,
    AgendaTimes,
    Place,
    quarter_of,
)
from workstation.callbacks import Callback
from workstation.ids import CallbackId, PromiseId
from workstation.slots import SLOT

MOST_AT_ONCE: Final = 400  # of one kind in a span; beyond that each quarter shows a few
_OPEN: Final = "callbacks indexed by callbacks_agenda where state = 'open'"
_OPEN_PROMISES: Final = "promises indexed by promises_agenda where state = 'open'"
_IS_LATE: Final = "coalesce(until, due_at) < ?"


@dataclass(frozen=True, slots=True)
class _Clause:
    """SQL to append to a query, with its values."""

    sql: str = ""
    values: tuple[object, ...] = ()

    def __add__(self, other: "_Clause") -> "_Clause":
        return _Clause(self.sql + other.sql, (*self.values, *other.values))


def _owner_clause(choice: AgendaFilter) -> _Clause:
    return _Clause() if choice.owner is None else _Clause(" and owner = ?", (choice.owner,))


def _clause(choice: AgendaFilter) -> _Clause:
    reasons = sorted(reason.value for reason in choice.reasons)
    if not reasons:
        return _owner_clause(choice)
    return _owner_clause(choice) + _Clause(
        f" and reason in ({marks(len(reasons))})", tuple(reasons)
    )


def _group_clause(group: AgendaGroup, times: AgendaTimes) -> _Clause:
    """Say which open callbacks are of ``group``; each is of one."""
    now, tomorrow, after = (text_of(at) for at in (times.now, times.tomorrow, times.after))
    if group is AgendaGroup.LATE:
        return _Clause(f" and due_at < ? and {_IS_LATE}", (now, now))
    if group is AgendaGroup.TODAY:
        return _Clause(f" and due_at < ? and not ({_IS_LATE})", (tomorrow, now))
    if group is AgendaGroup.TOMORROW:
        return _Clause(" and due_at >= ? and due_at < ?", (tomorrow, after))
    return _Clause(" and due_at >= ?", (after,))


class SqliteAgenda:
    """The agenda of one database; it writes nothing.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, callbacks: SqliteCallbacks, promises: SqlitePromises) -> None:
        self._db = db
        self._callbacks = callbacks
        self._promises = promises

    def counts(self, times: AgendaTimes, choice: AgendaFilter) -> dict[AgendaGroup, int]:
        """Return how many open callbacks each group has."""
        with reading():
            return {group: self._count(group, times, choice) for group in AgendaGroup}

    def page(
        self,
        group: AgendaGroup,
        times: AgendaTimes,
        choice: AgendaFilter,
        offset: int,
        limit: int,
    ) -> list[Callback]:
        """Return open callbacks of a group from the ``offset``-th on, the earliest due first."""
        which = _group_clause(group, times) + _clause(choice)
        # The ids come from the index alone, so that a far page costs no look at the rows before.
        with reading():
            ids = select(
                self._db,
                f"select id from {_OPEN}{which.sql} order by due_at, id limit ? offset ?",
                (*which.values, limit, offset),
            )
        return self._callbacks.of_ids([row["id"] for row in ids])

    def place_of(
        self, callback_id: CallbackId, times: AgendaTimes, choice: AgendaFilter
    ) -> Place | None:
        """Return where a callback stands in the list; None when it does not."""
        for group in AgendaGroup:
            which = _group_clause(group, times) + _clause(choice)
            with reading():
                found = select(
                    self._db,
                    f"select due_at from callbacks where id = ? and +state = 'open'{which.sql}",
                    (callback_id, *which.values),
                )
                if found:
                    before = _Clause(
                        " and (due_at, id) < (?, ?)", (found[0]["due_at"], callback_id)
                    )
                    return Place(callback_id, group, self._counted(which + before))
        return None

    def span(
        self, start: datetime, end: datetime, choice: AgendaFilter, most_in_slot: int
    ) -> AgendaSpan:
        """Return what is due from ``start`` up to, not at, ``end``: owed, kept, broken.

        Shape: where much is owed, no more than ``most_in_slot`` in each quarter of an hour;
        ``hidden`` tells of the rest. With reasons chosen, no promises: they have none.
        """
        within = _Clause(" and due_at >= ? and due_at < ?", (text_of(start), text_of(end)))
        quarters = list(_quarters(start, end))
        with reading():
            calls = self._few(_OPEN, within, _clause(choice), quarters, most_in_slot)
            promises = _Few((), {})
            if not choice.reasons:
                promises = self._few(
                    _OPEN_PROMISES, within, _owner_clause(choice), quarters, most_in_slot
                )
            done = self._settled(
                "callbacks indexed by callbacks_kept where state = 'done'", within, choice
            )
            settled = [] if choice.reasons else self._settled_promises(within, choice)
        return AgendaSpan(
            callbacks=tuple(self._callbacks.of_ids([*calls.ids, *done])),
            promises=tuple(
                self._promises.of_ids([PromiseId(one) for one in (*promises.ids, *settled)])
            ),
            hidden=dict(Counter(calls.hidden) + Counter(promises.hidden)),
            taken=self.taken(start, end),
        )

    def taken(self, start: datetime, end: datetime) -> Mapping[datetime, int]:
        """Return how many open callbacks each quarter of an hour holds; UTC."""
        with reading():
            minutes = select(
                self._db,
                f"select substr(due_at, 1, 16) minute, count(*) n from {_OPEN}"
                " and due_at >= ? and due_at < ? group by 1",
                (text_of(start), text_of(end)),
            )
        taken = Counter[datetime]()
        for row in minutes:
            at = datetime.fromisoformat(row["minute"]).replace(tzinfo=timezone.utc)
            taken[quarter_of(at)] += row["n"]
        return dict(taken)

    def _count(self, group: AgendaGroup, times: AgendaTimes, choice: AgendaFilter) -> int:
        return self._counted(_group_clause(group, times) + _clause(choice))

    def _counted(self, which: _Clause) -> int:
        sql = f"select count(*) n from {_OPEN}{which.sql}"
        (row,) = select(self._db, sql, which.values)
        return int(row["n"])

    def _few(
        self,
        source: str,
        within: _Clause,
        which: _Clause,
        quarters: Collection[datetime],
        most_in_slot: int,
    ) -> "_Few":
        """Return the ids of all, or of a few of each quarter where that would be too many."""
        wanted = within + which
        some = select(
            self._db,
            f"select id from {source}{wanted.sql} order by due_at, id limit ?",
            (*wanted.values, MOST_AT_ONCE + 1),
        )
        if len(some) <= MOST_AT_ONCE:
            return _Few(tuple(row["id"] for row in some), {})
        sql = (
            "with quarters as (select value b, lead(value) over (order by value) e"
            " from json_each(?))"
            f" select b, (select count(*) from {source} and due_at >= b and due_at < e{which.sql})"
            f" n, (select json_group_array(id) from (select id from {source}"
            f" and due_at >= b and due_at < e{which.sql} order by due_at, id limit ?)) ids"
            " from quarters where e is not null"
        )
        bounds = json.dumps([text_of(at) for at in quarters])
        rows = select(self._db, sql, (bounds, *which.values, *which.values, most_in_slot))
        return _few_of(rows)

    def _settled(self, source: str, within: _Clause, choice: AgendaFilter) -> list[str]:
        wanted = within + _clause(choice)
        rows = select(
            self._db,
            f"select id from {source}{wanted.sql} order by due_at, id limit ?",
            (*wanted.values, MOST_AT_ONCE),
        )
        return [row["id"] for row in rows]

    def _settled_promises(self, within: _Clause, choice: AgendaFilter) -> list[str]:
        source = (
            "promises indexed by promises_due where state <> 'open' and state in ('kept', 'broken')"
        )
        return self._settled(source, within, AgendaFilter(choice.owner))


@dataclass(frozen=True, slots=True)
class _Few:
    """Some of what was found, and how many more each quarter has."""

    ids: tuple[str, ...]
    hidden: Mapping[datetime, int]


def _few_of(rows: Iterable[Mapping[str, object]]) -> _Few:
    ids: list[str] = []
    hidden: dict[datetime, int] = {}
    for row in rows:
        shown = json.loads(str(row["ids"]))
        ids += shown
        more = int(str(row["n"])) - len(shown)
        if more:
            hidden[time_of(str(row["b"]))] = more
    return _Few(tuple(ids), hidden)


def _quarters(start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield where the quarters of an hour begin, and the end; stepping in UTC knows the clocks."""
    at, until = quarter_of(start.astimezone(timezone.utc)), end.astimezone(timezone.utc)
    while at < until:
        yield at
        at += SLOT
    yield until
