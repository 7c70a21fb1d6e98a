"""Keeps delays: what is to move, to when, why, and how the customer is to hear of it."""

from datetime import datetime

from storage.database import Database, reading, writing
from storage.rows import Row, maybe_text_of, maybe_time_of, select, text_of, time_of, upsert
from workstation.delays import Delay, DelayState
from workstation.ids import BatchId, CallbackId, DelayId, MessageId, PromiseId, TicketId
from workstation.moves import ToldBy

_OPEN = "state in ('planned', 'waiting')"


class SqliteDelays:
    """The delays of one database; at most one is open for each callback and each promise.

    Errors: ReferenceMissing from ``save`` when what it is of was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, delay_id: DelayId) -> Delay | None:
        return self._first("where id = ?", delay_id)

    def save(self, delay: Delay) -> None:
        with writing(self._db):
            upsert(self._db, "delays", _row_of(delay))

    def open_of_callback(self, callback_id: CallbackId) -> Delay | None:
        return self._first(f"where callback_id = ? and {_OPEN}", callback_id)

    def open_of_promise(self, promise_id: PromiseId) -> Delay | None:
        return self._first(f"where promise_id = ? and {_OPEN}", promise_id)

    def waiting(self, limit: int = 500) -> list[Delay]:
        """Return those that the customer is still to hear of, the earliest new time first."""
        return self._delays("where state = 'waiting' order by to_at, id limit ?", limit)

    def waiting_count(self, at_most: int = 1000) -> int:
        sql = "select count(*) as n from (select 1 from delays where state = 'waiting' limit ?)"
        with reading():
            return int(select(self._db, sql, [at_most])[0]["n"])

    def left_with_message(self, now: datetime) -> list[Delay]:
        """Return waiting delays whose message, still a delay's, has left the agent's hands."""
        sql = (
            "select d.* from delays d cross join messages m on m.id = d.message_id"
            " where d.state = 'waiting' and d.way = 'message' and m.template_id = 'delay'"
            " and (m.state in ('sending', 'sent', 'handed_over')"
            " or (m.state = 'queued' and coalesce(m.next_try_at, '') <= ?)) order by d.id"
        )
        with reading():
            return [_delay_of(row) for row in select(self._db, sql, [text_of(now)])]

    def waiting_for(self, message_id: MessageId) -> Delay | None:
        """Return the delay that waits for this message to leave."""
        return self._first("where message_id = ? and state = 'waiting'", message_id)

    def of_batch(self, batch_id: BatchId, state: DelayState, limit: int) -> list[Delay]:
        """Return a bulk delay's first in a state, in the order in which they were planned."""
        sql = "where batch_id = ? and state = ? order by id limit ?"
        return self._delays(sql, batch_id, state.value, limit)

    def unfinished_batches(self) -> list[tuple[BatchId, int]]:
        """Return the bulk delays that were not come to the end of, with how many are left."""
        sql = (
            "select batch_id, count(*) as n from delays where state = 'planned'"
            " and batch_id is not null group by batch_id order by batch_id"
        )
        with reading():
            return [(BatchId(row["batch_id"]), row["n"]) for row in select(self._db, sql)]

    def _first(self, rest: str, value: str) -> Delay | None:
        return next(iter(self._delays(rest, value)), None)

    def _delays(self, rest: str, *values: object) -> list[Delay]:
        with reading():
            rows = select(self._db, f"select * from delays {rest}", values)
        return [_delay_of(row) for row in rows]


def _row_of(delay: Delay) -> Row:
    return {
        "id": delay.id,
        "batch_id": delay.batch_id,
        "callback_id": delay.callback_id,
        "promise_id": delay.promise_id,
        "ticket_id": delay.ticket_id,
        "from_at": text_of(delay.from_at),
        "to_at": text_of(delay.to_at),
        "until": maybe_text_of(delay.until),
        "reason": delay.reason,
        "way": delay.way.value,
        "state": delay.state.value,
        "owner": delay.owner,
        "made_at": text_of(delay.made_at),
        "settled_at": maybe_text_of(delay.settled_at),
        "message_id": delay.message_id,
    }


def _delay_of(row: Row) -> Delay:
    return Delay(
        id=DelayId(row["id"]),
        made_at=time_of(row["made_at"]),
        from_at=time_of(row["from_at"]),
        to_at=time_of(row["to_at"]),
        reason=row["reason"],
        way=ToldBy(row["way"]),
        callback_id=None if row["callback_id"] is None else CallbackId(row["callback_id"]),
        promise_id=None if row["promise_id"] is None else PromiseId(row["promise_id"]),
        ticket_id=None if row["ticket_id"] is None else TicketId(row["ticket_id"]),
        until=maybe_time_of(row["until"]),
        batch_id=None if row["batch_id"] is None else BatchId(row["batch_id"]),
        message_id=None if row["message_id"] is None else MessageId(row["message_id"]),
        owner=row["owner"],
        state=DelayState(row["state"]),
        settled_at=maybe_time_of(row["settled_at"]),
    )
