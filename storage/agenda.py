"""Reads what is owed over time, a page or a few days at once, however much there is."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Final

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading
from storage.promises import SqlitePromises
from storage.rows import marks, select, text_of
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
_KEPT: Final = "callbacks indexed by callbacks_kept where state = 'done'"
_SETTLED_PROMISES: Final = (
    "promises indexed by promises_due where state <> 'open' and state in ('kept', 'broken')"
)
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
        self._counts: dict[object, tuple[object, dict[AgendaGroup, int]]] = {}

    def counts(self, times: AgendaTimes, choice: AgendaFilter) -> dict[AgendaGroup, int]:
        """Return how many open callbacks each group has; counted anew only after a write."""
        with reading():
            (row,) = select(self._db, "pragma data_version")
            version = (row["data_version"], self._db.conn.total_changes)
            known, counts = self._counts.get((times, choice), (None, {}))
            if known != version:
                counts = {group: self._count(group, times, choice) for group in AgendaGroup}
                self._counts = {(times, choice): (version, counts)}
        return dict(counts)

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
        with reading():
            taken = self._per_quarter(_OPEN, within)
            which = _clause(choice)
            of_choice = taken if not which.sql else self._per_quarter(_OPEN, within + which)
            calls = self._few(_OPEN, within, which, of_choice, most_in_slot)
            done = self._settled(_KEPT, within + which)
            promises = _Few((), {})
            settled: list[str] = []
            if not choice.reasons:
                owed = self._per_quarter(_OPEN_PROMISES, within + which)
                promises = self._few(_OPEN_PROMISES, within, which, owed, most_in_slot)
                settled = self._settled(_SETTLED_PROMISES, within + which)
        return AgendaSpan(
            callbacks=tuple(self._callbacks.of_ids([*calls.ids, *done])),
            promises=tuple(
                self._promises.of_ids([PromiseId(one) for one in (*promises.ids, *settled)])
            ),
            hidden=dict(Counter(calls.hidden) + Counter(promises.hidden)),
            taken=taken,
        )

    def _per_quarter(self, source: str, which: _Clause) -> Mapping[datetime, int]:
        """Return how many are due in each quarter of an hour that has any; UTC."""
        sql = f"select substr(due_at, 1, 16) minute, count(*) n from {source}{which.sql} group by 1"
        counts = Counter[datetime]()
        for row in select(self._db, sql, which.values):
            at = datetime.fromisoformat(row["minute"]).replace(tzinfo=timezone.utc)
            counts[quarter_of(at)] += row["n"]
        return dict(counts)

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
        counts: Mapping[datetime, int],
        most_in_slot: int,
    ) -> "_Few":
        """Return the ids of all, or of a few of each quarter where that would be too many."""
        if not counts:
            return _Few((), {})
        wanted = within + which
        if sum(counts.values()) <= MOST_AT_ONCE:
            sql = f"select id from {source}{wanted.sql}"
            return _Few(tuple(row["id"] for row in select(self._db, sql, wanted.values)), {})
        sql = (
            "select f.value id from json_each(?) q, json_each((select json_group_array(id) from"
            f" (select id from {source} and due_at >= json_extract(q.value, '$[0]')"
            f" and due_at < json_extract(q.value, '$[1]'){which.sql}"
            " order by due_at, id limit ?))) f"
        )
        quarters = json.dumps([[text_of(at), text_of(at + SLOT)] for at in counts])
        rows = select(self._db, sql, (quarters, *which.values, most_in_slot))
        hidden = {at: n - most_in_slot for at, n in counts.items() if n > most_in_slot}
        return _Few(tuple(row["id"] for row in rows), hidden)

    def _settled(self, source: str, wanted: _Clause) -> list[str]:
        sql = f"select id from {source}{wanted.sql} order by due_at, id limit ?"
        return [row["id"] for row in select(self._db, sql, (*wanted.values, MOST_AT_ONCE))]


@dataclass(frozen=True, slots=True)
class _Few:
    """Some of what was found, and how many more each quarter has."""

    ids: tuple[str, ...]
    hidden: Mapping[datetime, int]
