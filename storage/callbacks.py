"""Keeps callbacks with every attempt that was made.

It is a little long because all columns of a callback and its parts are known in this one place.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from storage.database import Database, reading, writing
from storage.merged import with_merged
from storage.remembered import Remembered
from storage.rows import (
    Row,
    marks,
    maybe_text_of,
    maybe_time_of,
    replace_parts,
    select,
    text_of,
    time_of,
    upsert,
)
from workstation.callbacks import (
    Attempt,
    AttemptOutcome,
    Because,
    Callback,
    CallbackReason,
    CallbackState,
)
from workstation.ids import CallbackId, CallId, CustomerId, SeriesId, TicketId
from workstation.moves import Move, ToldBy
from workstation.ports import MOST_OPEN
from workstation.tickets import Priority

_AT_ONCE = 500
_OPEN_FIRST = (
    "state <> 'open', case state when 'open' then due_at end, due_at desc, priority desc, id"
)


class SqliteCallbacks:
    """The callbacks of one database.

    Errors: ReferenceMissing from ``save`` when its customer or ticket was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._open: dict[int, Remembered[Callback]] = {}

    def get(self, callback_id: CallbackId) -> Callback | None:
        found = self._callbacks("where id = ?", callback_id)
        return found[0] if found else None

    def save(self, callback: Callback) -> None:
        self._open.clear()
        with writing(self._db):
            upsert(self._db, "callbacks", _row_of(callback))
            for table, parts in _parts_of(callback).items():
                replace_parts(self._db, table, "callback_id", callback.id, parts)

    def forget(self) -> None:
        """Read anew what is asked next: another store has written."""
        self._open.clear()

    def open_callbacks(self, limit: int = MOST_OPEN) -> list[Callback]:
        """Return open callbacks, the earliest due first.

        Shape: at most ``limit`` of the earliest and, beside them, as many urgent ones: a call
        dropped a minute ago does not hide behind a long list of late ones (E5).
        """
        remembered = self._open.get(limit)
        if remembered is None:
            remembered = Remembered(self._db, lambda: self._read_open(limit))
            self._open[limit] = remembered
        with reading():
            return remembered.values()

    def _read_open(self, limit: int) -> list[Callback]:
        # The index is named: while nothing is urgent, SQLite knows nothing of how many are, and
        # goes through all that are open instead.
        return self._callbacks(
            "where id in (select id from callbacks where state = 'open' order by due_at limit ?)"
            " or id in (select id from callbacks indexed by callbacks_urgent"
            " where state = 'open' and priority = 3 order by due_at limit ?)"
            " order by due_at, priority desc, id",
            limit,
            limit,
        )

    def open_count(self) -> int:
        with reading():
            (row,) = select(self._db, "select count(*) n from callbacks where state = 'open'")
        return int(row["n"])

    def open_of_tickets(self, ticket_ids: Collection[TicketId]) -> list[Callback]:
        """Return the open callbacks of these tickets, the earliest due first."""
        found: list[Callback] = []
        ids = list(ticket_ids)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            # The plus keeps SQLite from reading every open callback there is.
            found += self._callbacks(
                f"where {_of_tickets(len(some))} and +state = 'open'", *some, *some
            )
        once = {each.id: each for each in found}.values()
        return sorted(once, key=lambda each: (each.due_at, -each.priority, each.id))

    def open_of_party(self, customer_id: CustomerId | None, number: str) -> list[Callback]:
        """Return open callbacks to a customer, or to a number of somebody unknown or the same.

        Shape: the earliest due first; merged customers are one.
        """
        with reading():
            ids = with_merged(self._db, "customers", customer_id) if customer_id else []
        sql = f"where customer_id in ({marks(len(ids))}) and +state = 'open'"
        found = self._callbacks(sql, *ids) if ids else []
        if number:
            to_number = self._callbacks("where number = ? and +state = 'open'", number)
            known = {each.id for each in found}
            found += [
                each
                for each in to_number
                if each.id not in known and (not ids or each.customer_id is None)
            ]
        return sorted(found, key=lambda each: (each.due_at, -each.priority, each.id))

    def of_customer(self, customer_id: CustomerId, limit: int = 50) -> list[Callback]:
        """Return the customer's callbacks: open ones first, then the latest due."""
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
        return self._callbacks(
            f"where customer_id in ({marks(len(ids))}) order by {_OPEN_FIRST} limit ?", *ids, limit
        )

    def of_number(self, number: str, limit: int = 50) -> list[Callback]:
        """Return callbacks to ``number``, as it is dialled: open ones first, then the latest."""
        return self._callbacks(f"where number = ? order by {_OPEN_FIRST} limit ?", number, limit)

    def of_call(self, call_id: CallId) -> list[Callback]:
        # Most callbacks come from no call; from that the planner concludes that the index is of no
        # use, and reads all of them: 32 ms of 17 000, several times a second during a call.
        by_call = "indexed by callbacks_call where call_id = ? order by due_at, id"
        with reading():
            sql = "select callback_id from callback_reasons where call_id = ?"
            also = [row["callback_id"] for row in select(self._db, sql, [call_id])]
        found = self._callbacks(by_call, call_id)
        if not also:
            return found
        folded = self._callbacks(f"where id in ({marks(len(also))}) order by due_at, id", *also)
        return [*found, *(each for each in folded if each not in found)]

    def of_ticket(self, ticket_id: TicketId) -> list[Callback]:
        """Return all callbacks of a ticket and of those merged into it, the earliest first."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
        return self._callbacks(f"where {_of_tickets(len(ids))} order by due_at, id", *ids, *ids)

    def due_between(self, start: datetime, end: datetime) -> list[Callback]:
        """Return callbacks in any state due from ``start`` up to, not at, ``end``."""
        return self._callbacks(
            "where due_at >= ? and due_at < ? order by due_at, id", text_of(start), text_of(end)
        )

    def of_ids(self, ids: Collection[str]) -> list[Callback]:
        """Return these callbacks, the earliest due first; ids that are unknown are left out."""
        found: list[Callback] = []
        wanted = list(ids)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            found += self._callbacks(f"where id in ({marks(len(some))})", *some)
        return sorted(found, key=lambda each: (each.due_at, each.id))

    def open_times(self, start: datetime, end: datetime) -> list[tuple[CallbackId, datetime]]:
        """Return id and due time of what is open from ``start`` up to, not at, ``end``."""
        with reading():
            rows = select(
                self._db,
                "select id, due_at from callbacks where state = 'open'"
                " and due_at >= ? and due_at < ? order by due_at",
                (text_of(start), text_of(end)),
            )
        return [(CallbackId(row["id"]), time_of(row["due_at"])) for row in rows]

    def _callbacks(self, rest: str, *values: object) -> list[Callback]:
        with reading():
            rows = select(self._db, f"select * from callbacks {rest}", values)
            ids = [row["id"] for row in rows]
            attempts = self._parts("callback_attempts", ids)
            also = self._parts("callback_reasons", ids)
            moves = self._parts("callback_moves", ids)
        return [
            replace(
                _callback_of(row),
                attempts=tuple(_attempt_of(part) for part in attempts[row["id"]]),
                also=tuple(_because_of(part) for part in also[row["id"]]),
                moves=tuple(_move_of(part) for part in moves[row["id"]]),
            )
            for row in rows
        ]

    def _parts(self, table: str, ids: list[str]) -> dict[str, list[Row]]:
        """Return the rows of ``table`` by the callback that they belong to, in their order."""
        found: dict[str, list[Row]] = defaultdict(list)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            sql = (
                f"select * from {table} where callback_id in ({marks(len(some))})"
                " order by callback_id, position"
            )
            for row in select(self._db, sql, some):
                found[row["callback_id"]].append(row)
        return found


def _of_tickets(count: int) -> str:
    """Return the condition for callbacks about tickets; their ids are given twice."""
    there = marks(count)
    return (
        f"(ticket_id in ({there}) or id in"
        f" (select callback_id from callback_reasons where ticket_id in ({there})))"
    )


def _parts_of(callback: Callback) -> dict[str, list[Row]]:
    return {
        "callback_attempts": [_attempt_row(n, each) for n, each in enumerate(callback.attempts)],
        "callback_reasons": [_because_row(n, each) for n, each in enumerate(callback.also)],
        "callback_moves": [_move_row(n, each) for n, each in enumerate(callback.moves)],
    }


def _attempt_row(position: int, attempt: Attempt) -> Row:
    return {
        "position": position,
        "at": text_of(attempt.at),
        "outcome": attempt.outcome.value,
        "call_id": attempt.call_id,
        "note": attempt.note,
        "number": attempt.number,
        "told_as": attempt.told_as.value if attempt.told_as else None,
        "corrected_by": attempt.corrected_by,
        "corrected_at": maybe_text_of(attempt.corrected_at),
        "chosen_at": maybe_text_of(attempt.chosen_at),
        "due_before": maybe_text_of(attempt.due_before),
        "until_before": maybe_text_of(attempt.until_before),
        "due_after": maybe_text_of(attempt.due_after),
    }


def _attempt_of(row: Row) -> Attempt:
    return Attempt(
        at=time_of(row["at"]),
        outcome=AttemptOutcome(row["outcome"]),
        call_id=None if row["call_id"] is None else CallId(row["call_id"]),
        note=row["note"],
        number=row["number"],
        told_as=None if row["told_as"] is None else AttemptOutcome(row["told_as"]),
        corrected_by=row["corrected_by"],
        corrected_at=maybe_time_of(row["corrected_at"]),
        chosen_at=maybe_time_of(row["chosen_at"]),
        due_before=maybe_time_of(row["due_before"]),
        until_before=maybe_time_of(row["until_before"]),
        due_after=maybe_time_of(row["due_after"]),
    )


def _because_row(position: int, because: Because) -> Row:
    return {
        "position": position,
        "reason": because.reason.value,
        "at": text_of(because.at),
        "subject": because.subject,
        "ticket_id": because.ticket_id,
        "call_id": because.call_id,
        "due_at": maybe_text_of(because.due_at),
        "until": maybe_text_of(because.until),
        "priority": int(because.priority),
        "number": because.number,
        "name": because.name,
        "customer_id": because.customer_id,
        "owner": because.owner,
        "rang_s": because.rang_s,
    }


def _because_of(row: Row) -> Because:
    return Because(
        reason=CallbackReason(row["reason"]),
        at=time_of(row["at"]),
        subject=row["subject"],
        ticket_id=None if row["ticket_id"] is None else TicketId(row["ticket_id"]),
        call_id=None if row["call_id"] is None else CallId(row["call_id"]),
        due_at=maybe_time_of(row["due_at"]),
        until=maybe_time_of(row["until"]),
        priority=Priority(row["priority"]),
        number=row["number"],
        name=row["name"],
        customer_id=None if row["customer_id"] is None else CustomerId(row["customer_id"]),
        owner=row["owner"],
        rang_s=row["rang_s"],
    )


def _move_row(position: int, move: Move) -> Row:
    return {
        "position": position,
        "at": text_of(move.at),
        "from_at": text_of(move.from_at),
        "to_at": text_of(move.to_at),
        "reason": move.reason,
        "told_by": move.told_by.value if move.told_by else None,
    }


def _move_of(row: Row) -> Move:
    return Move(
        at=time_of(row["at"]),
        from_at=time_of(row["from_at"]),
        to_at=time_of(row["to_at"]),
        reason=row["reason"],
        told_by=None if row["told_by"] is None else ToldBy(row["told_by"]),
    )


def _row_of(callback: Callback) -> Row:
    return {
        "id": callback.id,
        "number": callback.number,
        "name": callback.name,
        "due_at": text_of(callback.due_at),
        "made_at": text_of(callback.made_at),
        "reason": callback.reason.value,
        "subject": callback.subject,
        "customer_id": callback.customer_id,
        "ticket_id": callback.ticket_id,
        "call_id": callback.call_id,
        "priority": int(callback.priority),
        "owner": callback.owner,
        "time_zone": callback.time_zone,
        "state": callback.state.value,
        "until": maybe_text_of(callback.until),
        "series_id": callback.series_id,
        "reason_at": maybe_text_of(callback.reason_at),
        "rang_s": callback.rang_s,
    }


def _callback_of(row: Row) -> Callback:
    return Callback(
        id=CallbackId(row["id"]),
        number=row["number"],
        name=row["name"],
        due_at=time_of(row["due_at"]),
        made_at=time_of(row["made_at"]),
        reason=CallbackReason(row["reason"]),
        subject=row["subject"],
        customer_id=row["customer_id"],
        ticket_id=row["ticket_id"],
        call_id=row["call_id"],
        priority=Priority(row["priority"]),
        owner=row["owner"],
        time_zone=row["time_zone"],
        state=CallbackState(row["state"]),
        until=maybe_time_of(row["until"]),
        series_id=None if row["series_id"] is None else SeriesId(row["series_id"]),
        reason_at=maybe_time_of(row["reason_at"]),
        rang_s=row["rang_s"],
    )
