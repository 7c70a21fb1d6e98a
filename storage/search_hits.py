"""Makes hits of rows that were found: titles, excerpts around what matched, what leads to them."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from storage.rows import marks as question_marks
from storage.rows import time_of
from storage.words import excerpt_of, marks_in, readable
from workstation.ids import CustomerId, TicketId
from workstation.numbers import shown
from workstation.search import Excerpt, Hit, HitKind

_LONGEST_TITLE: Final = 120
_LONGEST_NAME: Final = 60
_LONGEST_CHAIN: Final = 20  # of merges; none goes round, but a damaged file might
_TICKET_TEXTS: Final = (
    "customer_words, understood, real_need, may_come_next, answer, notes, internal_cause, extra,"
    " link"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to mark: beginnings of words, and parts of numbers."""

    words: tuple[str, ...]
    digits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        # A single letter beside words would light up half of every text.
        longer = tuple(word for word in self.words if len(word) > 1 or not word.isascii())
        object.__setattr__(self, "words", longer or self.words)

    def whole(self, text: str, longest: int = _LONGEST_TITLE) -> Excerpt:
        """Return ``text``, or its beginning, with what matched in it."""
        line = readable(text[: longest * 4])
        line = line if len(line) <= longest else line[: longest - 1] + "…"
        return Excerpt(line, marks_in(line, self.words))

    def around(self, texts: Iterable[str]) -> Excerpt:
        """Return the piece around the first match in ``texts``, empty when there is none."""
        for text in texts:
            piece = excerpt_of(text, self.words)
            if piece:
                return Excerpt(piece, marks_in(piece, self.words))
        return Excerpt("")

    def number(self, number: str) -> Excerpt:
        """Return a number as screens show it, with the digits that matched."""
        line = readable(shown(number))
        places = [at for at, sign in enumerate(line) if sign.isdigit()]
        digits = "".join(line[at] for at in places)
        for part in self.digits:
            start = digits.find(part)
            if start >= 0:
                return Excerpt(line, ((places[start], places[start + len(part) - 1] + 1),))
        return Excerpt(line)


def customer_hits(
    db: sqlite3.Connection, rows: Sequence[int], wanted: Wanted, *, is_near: bool = False
) -> list[Hit]:
    """Return a hit for each customer, in the order of ``rows``; none for those erased."""
    sql = (
        "select row, id, name, salutation, organisation, email, merged_into from customers"
        f" where erased_at is null and row in ({question_marks(len(rows))})"
    )
    found = {record["row"]: record for record in _records(db, sql, rows)}
    hits: dict[str, Hit] = {}
    for record in (found[row] for row in rows if row in found):
        standing = _standing(db, "customers", record)
        if standing["id"] not in hits and standing.get("erased_at") is None:
            hits[standing["id"]] = _customer_hit(db, record, standing, wanted, is_near=is_near)
    return list(hits.values())


def _customer_hit(
    db: sqlite3.Connection,
    record: dict[str, Any],
    standing: dict[str, Any],
    wanted: Wanted,
    *,
    is_near: bool,
) -> Hit:
    title = wanted.whole(standing["name"] or standing["organisation"], _LONGEST_NAME)
    return Hit(
        HitKind.CUSTOMER,
        standing["id"],
        title,
        _about_customer(db, record, wanted, title, is_other=record["id"] != standing["id"]),
        customer_id=CustomerId(standing["id"]),
        is_near=is_near,
    )


def _about_customer(
    db: sqlite3.Connection,
    record: dict[str, Any],
    wanted: Wanted,
    title: Excerpt,
    *,
    is_other: bool,
) -> Excerpt:
    """Return what else tells who it is: what matched if the name did not, else what is known."""
    own = _parts(db, "customer_numbers", "number", record["id"])
    likely = [n for n in own if any(part in n for part in wanted.digits)] or own[:1]
    numbers = [wanted.number(number) for number in likely]
    emails = _parts(db, "customer_emails", "email", record["id"])
    addresses = _parts(db, "customer_sip_addresses", "address", record["id"])
    own_name = [record["name"]] if is_other else []
    texts = [*own_name, record["organisation"], record["salutation"], *emails, *addresses]
    pieces = [wanted.whole(text, _LONGEST_NAME) for text in texts if text.strip()]
    matched = [piece for piece in (*pieces, *numbers) if piece.marks]
    known = [*pieces[:1], *numbers[:1]]
    if is_other:
        chosen = matched or pieces[:1]
    elif title.marks:
        chosen = known or pieces[:1]
        chosen = [*chosen, *(piece for piece in matched if piece not in chosen)]
    else:
        chosen = [*matched, *(piece for piece in known if piece not in matched)]
    return _joined(chosen[:3])


def _joined(pieces: Sequence[Excerpt]) -> Excerpt:
    text, marks = "", []
    for piece in pieces:
        text += " · " if text else ""
        marks += [(start + len(text), end + len(text)) for start, end in piece.marks]
        text += piece.text
    return Excerpt(text, tuple(marks))


def ticket_hits(
    db: sqlite3.Connection, rows: Sequence[int], wanted: Wanted, *, is_near: bool = False
) -> list[Hit]:
    """Return a hit for each ticket, in the order of ``rows``."""
    sql = (
        "select row, id, number, subject, opened_at, customer_id, merged_into,"
        f" {_TICKET_TEXTS} from tickets where row in ({question_marks(len(rows))})"
    )
    found = {record["row"]: record for record in _records(db, sql, rows)}
    names = _names(db, [record["customer_id"] for record in found.values()])
    hits: dict[str, Hit] = {}
    for record in (found[row] for row in rows if row in found):
        standing = _standing(db, "tickets", record)
        if standing["id"] in hits:
            continue
        texts = [record[name] for name in _TICKET_TEXTS.replace(",", "").split()]
        if standing is not record:
            texts.insert(0, f"#{record['number']} {record['subject']}")
        hits[standing["id"]] = Hit(
            HitKind.TICKET,
            standing["id"],
            _ticket_title(standing, wanted),
            wanted.around(texts),
            at=time_of(standing["opened_at"]),
            ticket_id=TicketId(standing["id"]),
            customer_id=standing["customer_id"],
            is_near=is_near,
            who=wanted.whole(names.get(record["customer_id"], ""), _LONGEST_NAME),
        )
    return list(hits.values())


_ENTRY_SQL: Final = (
    "select 'entry' as kind, e.id, e.ticket_id, t.customer_id, e.at, e.text as text1,"
    " e.detail as text2, '' as text3, '' as text4 from timeline_entries e"
    " join tickets t on t.id = e.ticket_id where e.row in ({})"
)
_MESSAGE_SQL: Final = (
    "select 'message' as kind, m.id, m.ticket_id, m.customer_id,"
    " coalesce(m.settled_at, m.changed_at) as at, m.subject as text1, m.body as text2,"
    " m.recipient as text3, m.copies as text4 from messages m where m.row in ({})"
)
_CALL_SQL: Final = (
    "select 'call' as kind, c.id, c.ticket_id, c.customer_id, c.placed_at as at,"
    " c.note as text1, c.internal_cause as text2, '' as text3, '' as text4"
    " from call_notes n join calls c on c.id = n.call_id where n.row in ({})"
    " and c.ticket_id is not null"
)


def inner_hits(
    db: sqlite3.Connection,
    entries: Sequence[int],
    messages: Sequence[int],
    calls: Sequence[int],
    wanted: Wanted,
) -> list[Hit]:
    """Return hits for what stands in tickets, the latest first, nothing told twice."""
    records: list[dict[str, Any]] = []
    for sql, rows in ((_ENTRY_SQL, entries), (_MESSAGE_SQL, messages), (_CALL_SQL, calls)):
        records += _records(db, sql.format(question_marks(len(rows))), rows)
    records.sort(key=lambda record: str(record["at"]), reverse=True)
    tickets = _tickets(db, [record["ticket_id"] for record in records])
    names = _names(db, [ticket["customer_id"] for ticket in tickets.values()])
    hits: dict[tuple[str, str], Hit] = {}
    for record in records:
        ticket = tickets[record["ticket_id"]]
        excerpt = wanted.around([record[f"text{n}"] for n in (1, 2, 3, 4)])
        # A call's note stands on the timeline too: one of them is enough.
        hits.setdefault(
            (ticket["id"], excerpt.text or record["id"]),
            Hit(
                HitKind(record["kind"]),
                record["id"],
                Excerpt(_ticket_title(ticket, wanted).text),
                excerpt,
                at=time_of(record["at"]),
                ticket_id=TicketId(ticket["id"]),
                customer_id=ticket["customer_id"],
                who=Excerpt(wanted.whole(names.get(ticket["customer_id"], "")).text),
            ),
        )
    return list(hits.values())


def _ticket_title(ticket: dict[str, Any], wanted: Wanted) -> Excerpt:
    return wanted.whole(f"#{ticket['number']} {ticket['subject']}")


def _tickets(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the tickets of ``ids``, each merged one replaced by what stands for it."""
    unlike = list(dict.fromkeys(ids))
    sql = (
        "select id, number, subject, customer_id, merged_into from tickets"
        f" where id in ({question_marks(len(unlike))})"
    )
    return {record["id"]: _standing(db, "tickets", record) for record in _records(db, sql, unlike)}


def _standing(db: sqlite3.Connection, table: str, record: dict[str, Any]) -> dict[str, Any]:
    """Return the record that stands for a merged one, itself when it is not merged."""
    for _ in range(_LONGEST_CHAIN):
        if record["merged_into"] is None:
            return record
        found = _records(db, f"select * from {table} where id = ?", [record["merged_into"]])
        if not found:
            return record
        record = found[0]
    return record


def _names(db: sqlite3.Connection, ids: Iterable[str | None]) -> dict[str | None, str]:
    unlike = sorted({customer_id for customer_id in ids if customer_id is not None})
    sql = (
        "select id, name, organisation, merged_into from customers"
        f" where erased_at is null and id in ({question_marks(len(unlike))})"
    )
    found = ((r["id"], _standing(db, "customers", r)) for r in _records(db, sql, unlike))
    return {customer_id: who["name"] or who["organisation"] for customer_id, who in found}


def _parts(db: sqlite3.Connection, table: str, column: str, customer_id: str) -> list[str]:
    sql = f"select {column} from {table} where customer_id = ? order by position limit 20"
    return [str(part) for (part,) in db.execute(sql, [customer_id])]


def _records(db: sqlite3.Connection, sql: str, values: Sequence[object]) -> list[dict[str, Any]]:
    cursor = db.execute(sql, list(values))
    columns = [re.sub(r".*\.", "", column[0]) for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor]
