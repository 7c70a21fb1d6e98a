"""Keeps tickets with their append-only timeline and their next steps."""

import sqlite3
from collections.abc import Collection

from storage.database import Database, reading, writing
from storage.rows import (
    Row,
    insert_sql,
    marks,
    maybe_text_of,
    maybe_time_of,
    select,
    text_of,
    time_of,
    upsert,
)
from storage.trouble import EntryIsFixed, ReferenceMissing
from storage.words import prefix_query, words_of
from workstation.ids import CallId, CustomerId, EntryId, NextStepId, TicketId
from workstation.tickets import (
    Channel,
    EntryKind,
    NextStep,
    Priority,
    Ticket,
    TicketNotFound,
    TicketStatus,
    TimelineEntry,
)

_AT_ONCE = 500
_WORD_OF_TICKET = (
    "(row in (select rowid from tickets_fts where tickets_fts match ?) or customer_id in"
    " (select id from customers where row in"
    " (select rowid from customers_fts where customers_fts match ?)))"
)


class SqliteTickets:
    """The tickets of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, ticket_id: TicketId) -> Ticket | None:
        found = self._tickets("where id = ?", ticket_id)
        return found[0] if found else None

    def of_ids(self, ticket_ids: Collection[TicketId]) -> list[Ticket]:
        """Return those of the tickets that there are, in no order."""
        found: list[Ticket] = []
        ids = list(ticket_ids)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            found += self._tickets(f"where id in ({marks(len(some))})", *some)
        return found

    def save(self, ticket: Ticket) -> None:
        """Write ``ticket``, new or changed; its number comes from ``next_number``."""
        with writing(self._db):
            upsert(self._db, "tickets", _ticket_row(ticket))

    def next_number(self) -> int:
        """Return a number that was never given before, used or not."""
        with writing(self._db):
            self._db.execute(
                "update counters set value = 1 + max(value, (select coalesce(max(number), 0)"
                " from tickets)) where name = 'ticket_number'"
            )
            (row,) = select(self._db, "select value from counters where name = 'ticket_number'")
        return int(row["value"])

    def open_tickets(self, limit: int = 200) -> list[Ticket]:
        """Return open tickets by their next update, those without one last and latest first."""
        return self._tickets(
            "where status <> ? order by next_update_at is null, next_update_at, opened_at desc"
            " limit ?",
            TicketStatus.SOLVED.value,
            limit,
        )

    def of_customer(self, customer_id: CustomerId) -> list[Ticket]:
        """Return the customer's tickets, open ones first, then the latest first."""
        return self._tickets(
            "where customer_id = ? order by status = ?, opened_at desc, number desc",
            customer_id,
            TicketStatus.SOLVED.value,
        )

    def search(self, text: str, limit: int = 20) -> list[Ticket]:
        """Return tickets where each word of ``text`` begins one of the ticket or its customer."""
        queries = [prefix_query(word) for word in words_of(text)]
        if not queries:
            return []
        where = " and ".join([_WORD_OF_TICKET] * len(queries))
        return self._tickets(
            f"where {where} order by status = ?, opened_at desc, number desc limit ?",
            *[query for query in queries for _ in range(2)],
            TicketStatus.SOLVED.value,
            limit,
        )

    def timeline(self, ticket_id: TicketId) -> list[TimelineEntry]:
        """Return the entries, the latest first."""
        sql = "select * from timeline_entries where ticket_id = ? order by at desc, id desc"
        with reading():
            return [_entry_of(row) for row in select(self._db, sql, [ticket_id])]

    def add_entry(self, entry: TimelineEntry) -> None:
        """Append ``entry``; the same entry once more changes nothing.

        Errors: EntryIsFixed when another entry has its id; TicketNotFound.
        """
        row = _entry_row(entry)
        try:
            with writing(self._db):
                self._db.execute(insert_sql("timeline_entries", list(row)), row)
        except sqlite3.IntegrityError as error:
            known = select(self._db, "select * from timeline_entries where id = ?", [entry.id])
            if known != [row]:
                raise EntryIsFixed(f"timeline entry {entry.id} is there already") from error
        except ReferenceMissing as error:
            raise TicketNotFound(entry.ticket_id) from error

    def next_steps(self, ticket_id: TicketId) -> list[NextStep]:
        sql = "select * from next_steps where ticket_id = ? order by position, id"
        with reading():
            return [_step_of(row) for row in select(self._db, sql, [ticket_id])]

    def save_next_step(self, step: NextStep) -> None:
        """Errors: TicketNotFound."""
        try:
            with writing(self._db):
                upsert(self._db, "next_steps", _step_row(step))
        except ReferenceMissing as error:
            raise TicketNotFound(step.ticket_id) from error

    def remove_next_step(self, step_id: NextStepId) -> None:
        with writing(self._db):
            self._db.execute("delete from next_steps where id = ?", [step_id])

    def _tickets(self, rest: str, *values: object) -> list[Ticket]:
        with reading():
            rows = select(self._db, f"select * from tickets {rest}", values)
        return [_ticket_of(row) for row in rows]


def _ticket_row(ticket: Ticket) -> Row:
    return {
        "id": ticket.id,
        "number": ticket.number,
        "opened_at": text_of(ticket.opened_at),
        "subject": ticket.subject,
        "customer_id": ticket.customer_id,
        "channel": ticket.channel.value,
        "status": ticket.status.value,
        "priority": int(ticket.priority),
        "owner": ticket.owner,
        "next_update_at": maybe_text_of(ticket.next_update_at),
        "customer_words": ticket.customer_words,
        "understood": ticket.understood,
        "confirmed_at": maybe_text_of(ticket.confirmed_at),
        "notes": ticket.notes,
    }


def _ticket_of(row: Row) -> Ticket:
    return Ticket(
        id=TicketId(row["id"]),
        number=row["number"],
        opened_at=time_of(row["opened_at"]),
        subject=row["subject"],
        customer_id=row["customer_id"],
        channel=Channel(row["channel"]),
        status=TicketStatus(row["status"]),
        priority=Priority(row["priority"]),
        owner=row["owner"],
        next_update_at=maybe_time_of(row["next_update_at"]),
        customer_words=row["customer_words"],
        understood=row["understood"],
        confirmed_at=maybe_time_of(row["confirmed_at"]),
        notes=row["notes"],
    )


def _entry_row(entry: TimelineEntry) -> Row:
    return {
        "id": entry.id,
        "ticket_id": entry.ticket_id,
        "at": text_of(entry.at),
        "kind": entry.kind.value,
        "text": entry.text,
        "detail": entry.detail,
        "call_id": entry.call_id,
    }


def _entry_of(row: Row) -> TimelineEntry:
    return TimelineEntry(
        id=EntryId(row["id"]),
        ticket_id=TicketId(row["ticket_id"]),
        at=time_of(row["at"]),
        kind=EntryKind(row["kind"]),
        text=row["text"],
        detail=row["detail"],
        call_id=None if row["call_id"] is None else CallId(row["call_id"]),
    )


def _step_row(step: NextStep) -> Row:
    return {
        "id": step.id,
        "ticket_id": step.ticket_id,
        "who": step.who,
        "what": step.what,
        "due_at": maybe_text_of(step.due_at),
        "confirmed_at": maybe_text_of(step.confirmed_at),
        "done_at": maybe_text_of(step.done_at),
        "position": step.position,
    }


def _step_of(row: Row) -> NextStep:
    return NextStep(
        id=NextStepId(row["id"]),
        ticket_id=TicketId(row["ticket_id"]),
        who=row["who"],
        what=row["what"],
        due_at=maybe_time_of(row["due_at"]),
        confirmed_at=maybe_time_of(row["confirmed_at"]),
        done_at=maybe_time_of(row["done_at"]),
        position=row["position"],
    )
