"""Erases what is past its time, as the settings say; statistics stay (storage limitation).

Thread: a worker with its own connection; the window goes on working beside it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final
from uuid import UUID

from storage.database import Database, reading
from storage.erasing import (
    ANONYMOUS,
    be_patient,
    drop_attachments,
    erase_callbacks,
    erase_calls,
    erase_messages,
    erase_series,
    erase_tickets,
    erasing,
    in_turn,
)
from storage.merged import with_merged
from storage.privacy import erase_in_database, settle
from storage.rows import Row, marks, select, text_of, time_of
from workstation.ids import CustomerId
from workstation.privacy import (
    Erased,
    ErasureRefused,
    IsCancelled,
    Progress,
    never,
    no_progress,
)
from workstation.retention import Retention

_AT_ONCE: Final = 20  # rows: some ten milliseconds, in which nobody else can save
_REASON: Final = "kept as long as the settings say"
_OLD_TICKETS: Final = "status = 'solved' and erased_at is null"
_OLD_MESSAGES: Final = (
    "(body <> '' or subject <> '' or recipient <> '')"
    " and state in ('sent', 'handed_over', 'discarded', 'failed')"
)
_OLD_FILES: Final = "ticket_id in (select id from tickets where status = 'solved')"
_OLD_CALLS: Final = (
    f"customer_id is null and state = 'disconnected' and remote_uri <> '{ANONYMOUS}'"
)
_OLD_CALLBACKS: Final = "customer_id is null and state <> 'open' and number <> ''"
_OLD_SERIES: Final = "customer_id is null and ended_at is not null and number <> ''"
_CUSTOMERS: Final = "erased_at is null and merged_into is null"
_EVERY_ROW: Final = 1 << 62
_IN_CONTACT: Final = """
    select exists (select 1 from tickets t where t.customer_id in ({ids}) and (
            t.status <> 'solved' or t.opened_at >= :since or exists (
                select 1 from timeline_entries e where e.ticket_id = t.id and e.at >= :since)))
        or exists (select 1 from calls where customer_id in ({ids}) and placed_at >= :since)
        or exists (select 1 from callbacks where customer_id in ({ids})
            and (state = 'open' or made_at >= :since))
        or exists (select 1 from messages where customer_id in ({ids}) and changed_at >= :since)
        or exists (select 1 from field_origins where subject_id in ({ids}) and at >= :since)
        as is_so
"""


def apply_retention(
    db: Database,
    retention: Retention,
    *,
    now: datetime,
    progress: Progress = no_progress,
    is_cancelled: IsCancelled = never,
) -> Erased:
    """Erase what is past its days, batch by batch; cancelled, the batches done stay done.

    Calls of unknown callers go with the days of customers. A kind of 0 days is kept for good.

    Errors: StorageTrouble; the batches done stay done.
    """
    be_patient(db)
    run = _Run(db, now, progress, is_cancelled)
    erased = run.all(retention)
    if erased == Erased():
        return erased
    return settle(db, erased, run.contents)


@dataclass(frozen=True, slots=True)
class _Kind:
    """Which rows are to be looked at, and what to do with a batch of them.

    Shape: rows whose ``key`` is below ``bound``, in its order.
    """

    table: str
    key: str
    where: str
    bound: str | int
    since: str
    erase: Callable[[list[Row], str], Erased]


class _Run:
    """One pass over everything, with what it has done so far."""

    def __init__(
        self, db: Database, now: datetime, progress: Progress, is_cancelled: IsCancelled
    ) -> None:
        self._db = db
        self._now = now
        self._progress = progress
        self._is_cancelled = is_cancelled
        self.contents: list[str] = []

    def all(self, retention: Retention) -> Erased:
        kinds = self._kinds(retention)
        total = sum(self._count(kind) for kind in kinds)
        erased, done = Erased(), 0
        for kind in kinds:
            for rows in self._batches(kind):
                if self._is_cancelled():
                    return erased
                with in_turn():
                    erased += kind.erase(rows, kind.since)
                done += len(rows)
                self._progress(min(done, total), total)
        return erased

    def _kinds(self, retention: Retention) -> list[_Kind]:
        days = retention.customers_days
        return [
            *self._kind(
                retention.messages_days, "messages", "changed_at", _OLD_MESSAGES, self._messages
            ),
            *self._kind(
                retention.attachments_days, "attachments", "added_at", _OLD_FILES, self._files
            ),
            *self._kind(
                retention.solved_tickets_days, "tickets", "opened_at", _OLD_TICKETS, self._tickets
            ),
            *self._kind(days, "calls", "placed_at", _OLD_CALLS, self._calls),
            *self._kind(days, "callbacks", "due_at", _OLD_CALLBACKS, self._callbacks),
            *self._kind(days, "callback_series", "made_at", _OLD_SERIES, self._series),
            *self._kind(days, "customers", "row", _CUSTOMERS, self._customers),
        ]

    def _kind(
        self,
        days: int,
        table: str,
        key: str,
        where: str,
        erase: Callable[[list[Row], str], Erased],
    ) -> list[_Kind]:
        if days <= 0:
            return []
        since = text_of(self._now - timedelta(days=days))
        return [_Kind(table, key, where, _EVERY_ROW if key == "row" else since, since, erase)]

    def _count(self, kind: _Kind) -> int:
        sql = f"select count(*) as n from {kind.table} where {kind.where} and {kind.key} < ?"
        with reading():
            (row,) = select(self._db, sql, [kind.bound])
        return int(row["n"])

    def _batches(self, kind: _Kind) -> Iterator[list[Row]]:
        """Yield the rows in the order of an index, so that each is come by once."""
        last: tuple[object, int] = (0 if kind.key == "row" else "", 0)
        sql = (
            f"select rowid as place, * from {kind.table} where {kind.where} and {kind.key} < ?"
            f" and ({kind.key}, rowid) > (?, ?) order by {kind.key}, rowid limit ?"
        )
        while True:
            with reading():
                rows = select(self._db, sql, [kind.bound, *last, _AT_ONCE])
            if not rows:
                return
            last = (rows[-1][kind.key], rows[-1]["place"])
            yield rows

    def _messages(self, rows: list[Row], since: str) -> Erased:
        ids = [row["id"] for row in rows]
        with erasing(self._db):
            erase_messages(self._db, f"id in ({marks(len(ids))})", ids)
        return Erased(messages=len(ids))

    def _files(self, rows: list[Row], since: str) -> Erased:
        ids = [row["id"] for row in rows]
        with erasing(self._db):
            self.contents += drop_attachments(self._db, f"id in ({marks(len(ids))})", ids)
        return Erased(attachments=len(ids))

    def _tickets(self, rows: list[Row], since: str) -> Erased:
        """Erase those where nothing happened since; what is merged into an open one waits."""
        ids = [row["id"] for row in rows]
        sql = (
            f"select id from tickets t where id in ({marks(len(ids))}) and not exists"
            " (select 1 from timeline_entries e where e.ticket_id = t.id and e.at >= ?)"
            " and not exists (select 1 from promises p where p.ticket_id = t.id"
            " and p.state = 'open') and not exists (select 1 from tickets o"
            " where o.id = t.merged_into and o.status <> 'solved')"
        )
        with erasing(self._db):
            old = [row["id"] for row in select(self._db, sql, [*ids, since])]
            erase_tickets(self._db, old, text_of(self._now))
        return Erased(tickets=len(old))

    def _calls(self, rows: list[Row], since: str) -> Erased:
        with erasing(self._db):
            return Erased(calls=erase_calls(self._db, [row["id"] for row in rows]))

    def _callbacks(self, rows: list[Row], since: str) -> Erased:
        with erasing(self._db):
            return Erased(callbacks=erase_callbacks(self._db, [row["id"] for row in rows]))

    def _series(self, rows: list[Row], since: str) -> Erased:
        with erasing(self._db):
            erase_series(self._db, [row["id"] for row in rows], text_of(self._now))
        return Erased()

    def _customers(self, rows: list[Row], since: str) -> Erased:
        erased = Erased()
        for row in rows:
            if self._is_cancelled():
                break
            if not self._is_old(row, since):
                continue
            try:
                with in_turn():
                    one, contents = erase_in_database(
                        self._db, CustomerId(row["id"]), at=self._now, by="", reason=_REASON
                    )
            except ErasureRefused:  # a call or a message is on its way just now: next time
                continue
            self.contents += contents
            erased += one
        return erased

    def _is_old(self, row: Row, since: str) -> bool:
        if _made_at(row) >= time_of(since):
            return False
        with reading():
            ids = with_merged(self._db, "customers", row["id"])
            names = {f"id{n}": customer_id for n, customer_id in enumerate(ids)}
            sql = _IN_CONTACT.format(ids=", ".join(f":{name}" for name in names))
            (found,) = select(self._db, sql, {**names, "since": since})
        return not found["is_so"]


def _made_at(row: Row) -> datetime:
    """Return when a customer's record was made; without a time of its own, its id tells."""
    if row["made_at"] is not None:
        return time_of(row["made_at"])
    try:
        ms = UUID(row["id"]).int >> 80  # UUIDv7, RFC 9562 5.7
    except ValueError:
        ms = 0
    return datetime.fromtimestamp(ms / 1000, timezone.utc)
