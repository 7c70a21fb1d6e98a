"""Finds all that belongs to one person: every record of theirs, and what hangs on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from storage.call_rows import call_of
from storage.database import Database
from storage.merged import surviving, with_merged
from storage.rows import marks, select
from workstation.numbers import caller_identity

_AT_ONCE = 500
_END_DIGITS = 6  # every spelling of a number, national or international, ends alike


@dataclass(frozen=True, slots=True)
class Person:
    """The ids of everything that is about one person.

    Shape: ``customers`` begins with the record that stands for all of them.
    """

    customers: tuple[str, ...]
    tickets: tuple[str, ...]
    calls: tuple[str, ...]
    callbacks: tuple[str, ...]
    messages: tuple[str, ...]
    series: tuple[str, ...] = ()


def person_of(db: Database, customer_id: str, calls_of_nobody: Sequence[str] = ()) -> Person:
    """Return what belongs to the person with this record, merged ones included.

    Shape: ``calls_of_nobody`` are counted among theirs; see ``calls_from_their_numbers``.
    """
    customers = with_merged(db, "customers", surviving(db, "customers", customer_id))
    tickets = _ids(db, "tickets", "customer_id", customers)
    numbers = _own_numbers(db, customers)
    calls = _ids(db, "calls", "customer_id", customers)
    calls += _ids(db, "calls", "ticket_id", tickets, "customer_id is null")
    calls += _calls_of_topics(db, tickets)
    calls += calls_of_nobody
    callbacks = _owed(db, "callbacks", customers, tickets, numbers)
    series = _owed(db, "callback_series", customers, tickets, numbers)
    messages = _ids(db, "messages", "ticket_id", tickets)
    messages += _ids(db, "messages", "customer_id", customers)
    return Person(
        tuple(customers),
        tuple(tickets),
        tuple(dict.fromkeys(calls)),
        tuple(dict.fromkeys(callbacks)),
        tuple(dict.fromkeys(messages)),
        tuple(dict.fromkeys(series)),
    )


def _owed(
    db: Database,
    table: str,
    customers: Sequence[str],
    tickets: Sequence[str],
    numbers: Sequence[str],
) -> list[str]:
    """Return the calls owed to them by record, by ticket, or by a number that only they have."""
    nobodys = "customer_id is null and ticket_id is null"
    return [
        *_ids(db, table, "customer_id", customers),
        *_ids(db, table, "ticket_id", tickets, "customer_id is null"),
        *_ids(db, table, "number", numbers, nobodys),
    ]


def calls_from_their_numbers(db: Database, customer_id: str, region: str) -> list[str]:
    """Return calls of nobody's from a number that is this person's alone.

    Shape: looked for among all calls, so this may take a second or two where there are millions.
    """
    customers = with_merged(db, "customers", surviving(db, "customers", customer_id))
    return _calls_from(db, _own_numbers(db, customers), region)


def in_turns(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield ``ids`` in lists that one statement takes."""
    rest = list(ids)
    for start in range(0, len(rest), _AT_ONCE):
        yield rest[start : start + _AT_ONCE]


def _ids(
    db: Database, table: str, column: str, values: Sequence[str], condition: str = "1"
) -> list[str]:
    return [
        row["id"]
        for some in in_turns(values)
        for row in select(
            db,
            f"select id from {table} where {column} in ({marks(len(some))}) and {condition}"
            " order by id",
            some,
        )
    ]


def _calls_of_topics(db: Database, tickets: Sequence[str]) -> list[str]:
    """Return calls of nobody's in which one of the concerns was about one of ``tickets``."""
    return [
        row["call_id"]
        for some in in_turns(tickets)
        for row in select(
            db,
            "select distinct call_id from call_topics join calls on calls.id = call_id"
            f" where call_topics.ticket_id in ({marks(len(some))}) and customer_id is null"
            " order by call_id",
            some,
        )
    ]


def _own_numbers(db: Database, customers: Sequence[str]) -> list[str]:
    """Return the numbers that nobody else has."""
    found = marks(len(customers))
    sql = (
        f"select distinct number from customer_numbers n where customer_id in ({found})"
        " and not exists (select 1 from customer_numbers o"
        f" where o.number = n.number and o.customer_id not in ({found}))"
    )
    return [row["number"] for row in select(db, sql, [*customers, *customers])]


def _calls_from(db: Database, numbers: Sequence[str], region: str) -> list[str]:
    """Return calls of nobody's with one of ``numbers``, in whatever spelling it came."""
    found = []
    for number in numbers:
        ends = f"%{number[-_END_DIGITS:]}%"
        sql = (
            "select * from calls where customer_id is null and ticket_id is null"
            " and (remote_uri like ? or asserted_uri like ?) order by id"
        )
        for row in select(db, sql, [ends, ends]):
            if caller_identity(call_of(row), region).number == number:
                found.append(str(row["id"]))
    return found
