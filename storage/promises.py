"""Keeps promises: open by due time, of a ticket or customer, made in a span of time."""

from collections.abc import Collection
from datetime import datetime

from storage.database import Database, reading, writing
from storage.merged import with_merged
from storage.remembered import Remembered
from storage.rows import (
    Row,
    marks,
    maybe_text_of,
    maybe_time_of,
    select,
    text_of,
    time_of,
    upsert,
)
from workstation.ids import CallId, CustomerId, PromiseId, TicketId
from workstation.moves import ToldBy
from workstation.ports import MOST_OPEN
from workstation.promises import Promise, PromiseState

_AT_ONCE = 500


class SqlitePromises:
    """The promises of one database.

    Errors: ReferenceMissing from ``save`` when its ticket or ``moved_from`` was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._open: dict[int, Remembered[Promise]] = {}

    def get(self, promise_id: PromiseId) -> Promise | None:
        found = self._promises("where id = ?", promise_id)
        return found[0] if found else None

    def save(self, promise: Promise) -> None:
        self._open.clear()
        with writing(self._db):
            upsert(self._db, "promises", _row_of(promise))

    def of_ticket(self, ticket_id: TicketId) -> list[Promise]:
        """Return all promises of a ticket and of those merged into it, the earliest due first."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
        return self._promises(f"where ticket_id in ({marks(len(ids))}) order by due_at, id", *ids)

    def open_promises(self, limit: int = MOST_OPEN) -> list[Promise]:
        """Return open promises, the earliest due first."""
        remembered = self._open.get(limit)
        if remembered is None:
            remembered = Remembered(self._db, lambda: self._read_open(limit))
            self._open[limit] = remembered
        with reading():
            return remembered.values()

    def open_of_tickets(self, ticket_ids: Collection[TicketId]) -> list[Promise]:
        """Return the open promises on these tickets, the earliest due first."""
        found: list[Promise] = []
        ids = list(ticket_ids)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            # The plus keeps SQLite from reading every open promise there is.
            found += self._promises(
                f"where ticket_id in ({marks(len(some))}) and +state = 'open'", *some
            )
        return sorted(found, key=lambda promise: (promise.due_at, promise.id))

    def of_customer(self, customer_id: CustomerId, limit: int = 50) -> list[Promise]:
        """Return promises on the customer's tickets: open ones first, then the latest due."""
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
            sql = (
                "select p.* from tickets t cross join promises p on p.ticket_id = t.id"
                f" where t.customer_id in ({marks(len(ids))}) order by p.state <> 'open',"
                " case p.state when 'open' then p.due_at end, p.due_at desc, p.id limit ?"
            )
            return [promise_of(row) for row in select(self._db, sql, [*ids, limit])]

    def _read_open(self, limit: int) -> list[Promise]:
        return self._promises("where state = 'open' order by due_at, id limit ?", limit)

    def made_between(self, start: datetime, end: datetime) -> list[Promise]:
        """Return promises made from ``start`` up to, not at, ``end``, the earliest first."""
        return self._promises(
            "where made_at >= ? and made_at < ? order by made_at, id", text_of(start), text_of(end)
        )

    def of_ids(self, ids: Collection[PromiseId]) -> list[Promise]:
        """Return these promises, the earliest due first; ids that are unknown are left out."""
        found: list[Promise] = []
        wanted = list(ids)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            found += self._promises(f"where id in ({marks(len(some))})", *some)
        return sorted(found, key=lambda promise: (promise.due_at, promise.id))

    def of_call(self, call_id: CallId) -> list[Promise]:
        """Return what was promised in a call, the earliest due first."""
        return self._promises("where call_id = ? order by due_at, id", call_id)

    def remove(self, promise_id: PromiseId) -> None:
        """Take out a promise that was made by mistake and that nothing refers to."""
        self._open.clear()
        with writing(self._db):
            self._db.execute("delete from promises where id = ?", [promise_id])

    def _promises(self, rest: str, *values: object) -> list[Promise]:
        with reading():
            rows = select(self._db, f"select * from promises {rest}", values)
        return [promise_of(row) for row in rows]


def _row_of(promise: Promise) -> Row:
    return {
        "id": promise.id,
        "ticket_id": promise.ticket_id,
        "what": promise.what,
        "due_at": text_of(promise.due_at),
        "made_at": text_of(promise.made_at),
        "owner": promise.owner,
        "call_id": promise.call_id,
        "state": promise.state.value,
        "settled_at": maybe_text_of(promise.settled_at),
        "moved_from": promise.moved_from,
        "move_reason": promise.move_reason,
        "to_whom": promise.to_whom,
        "customer_id": promise.customer_id,
        "kind": promise.kind,
        "begins_at": maybe_text_of(promise.begins_at),
        "told_by": promise.told_by.value if promise.told_by else None,
    }


def promise_of(row: Row) -> Promise:
    """Return the promise that a whole row of the table holds."""
    return Promise(
        id=PromiseId(row["id"]),
        ticket_id=TicketId(row["ticket_id"]),
        what=row["what"],
        due_at=time_of(row["due_at"]),
        made_at=time_of(row["made_at"]),
        owner=row["owner"],
        call_id=None if row["call_id"] is None else CallId(row["call_id"]),
        state=PromiseState(row["state"]),
        settled_at=maybe_time_of(row["settled_at"]),
        moved_from=None if row["moved_from"] is None else PromiseId(row["moved_from"]),
        move_reason=row["move_reason"],
        to_whom=row["to_whom"],
        customer_id=None if row["customer_id"] is None else CustomerId(row["customer_id"]),
        kind=row["kind"],
        begins_at=maybe_time_of(row["begins_at"]),
        told_by=None if row["told_by"] is None else ToldBy(row["told_by"]),
    )
