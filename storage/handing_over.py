"""Gives what one owner owes to others: all of it in one transaction, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading, writing
from storage.promises import SqlitePromises
from storage.rows import Row, insert_sql, marks, select, text_of
from workstation.handing_over import (
    HandedOver,
    Handing,
    HandOverStopped,
    IsCancelled,
    Owed,
    Progress,
    owed_of_callback,
    owed_of_promise,
)
from workstation.ids import PromiseId, new_id
from workstation.tickets import EntryKind

_AT_ONCE: Final = 400


@dataclass(frozen=True, slots=True)
class _Table:
    """Where callbacks or promises stand, and what their timeline says."""

    name: str
    kind: EntryKind
    thing: str


_CALLBACKS: Final = _Table("callbacks", EntryKind.CALLBACK, "Callback")
_PROMISES: Final = _Table("promises", EntryKind.PROMISE, "Promise")


class SqliteHandOvers:
    """The hand-overs of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, callbacks: SqliteCallbacks, promises: SqlitePromises) -> None:
        self._db = db
        self._callbacks = callbacks
        self._promises = promises

    def owed_by(self, owner: str, limit: int = 20_000) -> list[Owed]:
        """Return the open callbacks and promises of ``owner``, the earliest due first."""
        callbacks = self._callbacks.of_ids(self._ids(_CALLBACKS, owner, limit))
        promises = self._promises.of_ids(
            [PromiseId(each) for each in self._ids(_PROMISES, owner, limit)]
        )
        tickets = {str(c.ticket_id) for c in callbacks if c.ticket_id}
        tickets |= {str(p.ticket_id) for p in promises}
        known = self._tickets(sorted(tickets))
        nobody = (0, "")
        owed: list[Owed] = []
        for callback in callbacks:
            number, name = known.get(callback.ticket_id or "", nobody)
            owed.append(owed_of_callback(callback, number, name))
        for promise in promises:
            number, name = known.get(promise.ticket_id, nobody)
            owed.append(owed_of_promise(promise, number, name))
        return sorted(owed, key=lambda each: (each.due_at, each.id))

    def hand(
        self,
        handings: Sequence[Handing],
        at: datetime,
        progress: Progress = lambda done: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> HandedOver:
        """Change the owners, and tell each ticket's timeline who has it now.

        What was settled or given away meanwhile stays as it is.

        Errors: HandOverStopped when cancelled, StorageTrouble; nothing has changed then.
        """
        done: list[Handing] = []
        gone = 0
        self._callbacks.forget()
        with writing(self._db):
            for some in _in_turns(handings):
                if is_cancelled():
                    raise HandOverStopped("cancelled")
                done += self._hand_some(some, at)
                gone += len(some)
                progress(gone)
        return HandedOver(tuple(done))

    def _hand_some(self, some: list[Handing], at: datetime) -> list[Handing]:
        """Change those that go the same way: from one owner to another, of one kind."""
        first = some[0]
        table = _PROMISES if first.is_promise else _CALLBACKS
        ids = [str(each.id) for each in some]
        of_ids = f"id in ({marks(len(ids))}) and state = 'open' and owner = ?"
        # A write comes first: a transaction that begins by reading cannot wait for another's.
        rows = self._db.execute(
            f"update {table.name} set owner = ? where {of_ids} returning id, ticket_id",
            [first.to, *ids, first.from_whom],
        ).fetchall()
        if not first.is_promise:
            self._db.execute(
                "update callback_series set owner = ? where id in"
                f" (select series_id from callbacks where id in ({marks(len(rows))}))",
                [first.to, *(row[0] for row in rows)],
            )
        tickets = dict(rows)
        done = [each for each in some if each.id in tickets]
        entries = [_entry(each, tickets[each.id], table, at) for each in done if tickets[each.id]]
        if entries:
            sql = insert_sql("timeline_entries", list(entries[0]))
            self._db.conn.executemany(sql, entries)
        return done

    def _ids(self, table: _Table, owner: str, limit: int) -> list[str]:
        sql = (
            f"select id from {table.name} where state = 'open' and owner = ?"
            " order by due_at limit ?"
        )
        with reading():
            return [row["id"] for row in select(self._db, sql, [owner, limit])]

    def _tickets(self, ids: list[str]) -> dict[str, tuple[int, str]]:
        """Return number and customer's name of tickets by id."""
        found: dict[str, tuple[int, str]] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            sql = (
                "select t.id, t.number, coalesce(c.name, '') as name from tickets t"
                f" left join customers c on c.id = t.customer_id where t.id in ({marks(len(some))})"
            )
            with reading():
                rows = select(self._db, sql, some)
            found |= {row["id"]: (row["number"], row["name"]) for row in rows}
        return found


def _in_turns(handings: Sequence[Handing]) -> Iterator[list[Handing]]:
    """Yield what goes the same way together, in lists that one statement takes."""

    def way(each: Handing) -> tuple[bool, str, str]:
        return each.is_promise, each.from_whom, each.to

    for _, group in groupby(sorted(handings, key=way), key=way):
        rest = list(group)
        for start in range(0, len(rest), _AT_ONCE):
            yield rest[start : start + _AT_ONCE]


def _entry(handing: Handing, ticket_id: str, table: _Table, at: datetime) -> Row:
    text = f"{table.thing} handed over to {handing.to or 'anyone'}"
    return {
        "id": new_id(),
        "ticket_id": ticket_id,
        "at": text_of(at),
        "kind": table.kind.value,
        "text": text,
        "detail": handing.note,
        "call_id": None,
    }
