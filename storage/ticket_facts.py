"""Keeps what customers answered when asked, one row for each fact of a ticket (A4, B4)."""

from collections.abc import Collection, Mapping

from storage.database import Database, reading, writing
from storage.merged import with_merged
from storage.rows import Row, insert_sql, marks, select, text_of, time_of
from workstation.ids import CallId, CustomerId, TicketId
from workstation.ticket_facts import TicketFact

_LATEST = 200  # of a customer's answers, looked through for those that stay


class SqliteTicketFacts:
    """The facts of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_ticket(self, ticket_id: TicketId) -> list[TicketFact]:
        """Return the ticket's facts, the earliest first; merged tickets' are its own too."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
            sql = f"select * from ticket_facts where ticket_id in ({marks(len(ids))})"
            rows = select(self._db, f"{sql} order by asked_at, name", ids)
        latest = {row["name"]: row for row in rows}
        own = {row["name"]: row for row in rows if row["ticket_id"] == ticket_id}
        chosen = latest | own
        return [_fact_of(row) for row in rows if chosen[row["name"]] is row]

    def of_customer(
        self, customer_id: CustomerId, names: Collection[str]
    ) -> Mapping[str, TicketFact]:
        """Return the latest fact of each name on any ticket of the customer, by name."""
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
            rows = select(
                self._db,
                "select f.* from tickets t join ticket_facts f on f.ticket_id = t.id"
                f" where t.customer_id in ({marks(len(ids))}) and f.name in ({marks(len(names))})"
                " order by f.asked_at desc limit ?",
                [*ids, *names, _LATEST],
            )
        return {row["name"]: _fact_of(row) for row in reversed(rows)}

    def save(self, fact: TicketFact) -> None:
        """Write ``fact`` in place of the ticket's earlier one of this name.

        Errors: ReferenceMissing when the ticket was never saved.
        """
        row = _row_of(fact)
        changes = ", ".join(
            f"{name} = excluded.{name}" for name in row if name not in ("ticket_id", "name")
        )
        sql = f"{insert_sql('ticket_facts', list(row))} on conflict(ticket_id, name)"
        with writing(self._db):
            self._db.execute(f"{sql} do update set {changes}", row)

    def remove(self, ticket_id: TicketId, name: str) -> None:
        with writing(self._db):
            self._db.execute(
                "delete from ticket_facts where ticket_id = ? and name = ?", [ticket_id, name]
            )


def _row_of(fact: TicketFact) -> Row:
    return {
        "ticket_id": fact.ticket_id,
        "name": fact.name,
        "label": fact.label,
        "value": fact.value,
        "asked_at": text_of(fact.asked_at),
        "by": fact.by,
        "call_id": fact.call_id,
        "is_unusual": fact.is_unusual,
    }


def _fact_of(row: Row) -> TicketFact:
    return TicketFact(
        ticket_id=TicketId(row["ticket_id"]),
        name=row["name"],
        label=row["label"],
        value=row["value"],
        asked_at=time_of(row["asked_at"]),
        by=row["by"],
        call_id=None if row["call_id"] is None else CallId(row["call_id"]),
        is_unusual=bool(row["is_unusual"]),
    )
