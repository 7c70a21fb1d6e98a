"""Keeps tickets with their append-only timeline and their next steps.

A ticket that is merged into another stays as it is, with its entries; the one that stands for it
shows them all together.
"""

import sqlite3
from collections.abc import Collection

from storage.database import Database, reading, writing
from storage.merged import surviving, with_merged
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
from storage.search import SqliteSearch
from storage.trouble import EntryIsFixed, ReferenceMissing
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
# Looked up and not called: a work queue makes 300 tickets, a tenth of which the calls would be.
_CHANNELS = {channel.value: channel for channel in Channel}
_STATUSES = {status.value: status for status in TicketStatus}
_PRIORITIES = {int(priority): priority for priority in Priority}


class SqliteTickets:
    """The tickets of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._search = SqliteSearch(db.conn)

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
        """Write ``ticket``, new or changed; its number comes from ``next_number``.

        Whether it is merged is not written here: that is for the merges.
        """
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
        """Return open tickets by their next update, those without one last and latest first.

        Shape: in the very words of the index, so that a million tickets are not sorted.
        """
        return self._tickets(
            "where status <> 'solved' and merged_into is null"
            " order by next_update_at is null, next_update_at, opened_at desc limit ?",
            limit,
        )

    def of_customer(self, customer_id: CustomerId, limit: int = 100) -> list[Ticket]:
        """Return the customer's tickets, open ones first, then the latest first.

        Shape: those of customers merged into this one too; none that is merged into another.
        """
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
        return self._tickets(
            f"where customer_id in ({marks(len(ids))}) and merged_into is null"
            " order by status = ?, opened_at desc, number desc limit ?",
            *ids,
            TicketStatus.SOLVED.value,
            limit,
        )

    def search(self, text: str, limit: int = 20) -> list[Ticket]:
        """Return tickets where each word of ``text`` begins one of the ticket or its customer.

        Shape: a merged ticket is found as the one that stands for it.
        """
        rows = self._search.ticket_rows(text, limit)
        return self._standing_for(
            self._tickets(
                f"where row in ({marks(len(rows))})"
                " order by status = ?, opened_at desc, number desc",
                *rows,
                TicketStatus.SOLVED.value,
            )
        )

    def timeline(self, ticket_id: TicketId) -> list[TimelineEntry]:
        """Return the entries, the latest first, with those of tickets merged into this one."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
            sql = (
                f"select * from timeline_entries where ticket_id in ({marks(len(ids))})"
                " order by at desc, id desc"
            )
            return [_entry_of(row) for row in select(self._db, sql, ids)]

    def add_entry(self, entry: TimelineEntry) -> None:
        """Append ``entry``; the same entry once more changes nothing.

        Errors: EntryIsFixed when another entry has its id; TicketNotFound.
        """
        row = _entry_row(entry)
        try:
            with writing(self._db):
                self._db.execute(insert_sql("timeline_entries", list(row)), row)
        except sqlite3.IntegrityError as error:
            columns = ", ".join(row)
            sql = f"select {columns} from timeline_entries where id = ?"
            if select(self._db, sql, [entry.id]) != [row]:
                raise EntryIsFixed(f"timeline entry {entry.id} is there already") from error
        except ReferenceMissing as error:
            raise TicketNotFound(entry.ticket_id) from error

    def next_steps(self, ticket_id: TicketId) -> list[NextStep]:
        """Return the steps in their order, then those of tickets merged into this one."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
            sql = (
                f"select * from next_steps where ticket_id in ({marks(len(ids))})"
                " order by ticket_id <> ?, position, id"
            )
            return [_step_of(row) for row in select(self._db, sql, [*ids, ticket_id])]

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

    def _standing_for(self, found: list[Ticket]) -> list[Ticket]:
        """Return each merged ticket replaced by the one that stands for it, none twice."""
        standing: dict[str, Ticket] = {}
        for one in found:
            ticket: Ticket | None = one
            if one.merged_into is not None:
                with reading():
                    into = surviving(self._db, "tickets", one.id)
                ticket = standing.get(into) or self.get(TicketId(into))
            if ticket is not None:
                standing[ticket.id] = ticket
        return list(standing.values())

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
        "link": ticket.link,
        "real_need": ticket.real_need,
        "may_come_next": ticket.may_come_next,
        "answer": ticket.answer,
        "internal_cause": ticket.internal_cause,
        "extra": ticket.extra,
        "strain": ticket.strain,
        "first_response_at": maybe_text_of(ticket.first_response_at),
    }


def _ticket_of(row: Row) -> Ticket:
    return Ticket(
        id=TicketId(row["id"]),
        number=row["number"],
        opened_at=time_of(row["opened_at"]),
        subject=row["subject"],
        customer_id=row["customer_id"],
        channel=_CHANNELS[row["channel"]],
        status=_STATUSES[row["status"]],
        priority=_PRIORITIES[row["priority"]],
        owner=row["owner"],
        next_update_at=maybe_time_of(row["next_update_at"]),
        customer_words=row["customer_words"],
        understood=row["understood"],
        confirmed_at=maybe_time_of(row["confirmed_at"]),
        notes=row["notes"],
        link=row["link"],
        real_need=row["real_need"],
        may_come_next=row["may_come_next"],
        answer=row["answer"],
        internal_cause=row["internal_cause"],
        extra=row["extra"],
        strain=row["strain"],
        first_response_at=maybe_time_of(row["first_response_at"]),
        merged_into=row["merged_into"],
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
