"""Tickets by their customer: "okafor meter" is Daniel Okafor's ticket about a meter."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from storage.finding import CUSTOMERS, TICKETS, rows_with
from storage.rows import marks
from storage.words import holds_all

_MOST_PER_WORD: Final = 200
_MOST_CUSTOMERS: Final = 60
_MOST_TICKETS: Final = 240
_MOST_WORDS: Final = 4
_FEW_WORDS: Final = 3


def tickets_of_customers(db: sqlite3.Connection, rows: Sequence[int], limit: int) -> list[int]:
    """Return rows of the latest tickets of these customers and of those merged into them."""
    found: list[int] = []
    for row in rows:
        sql = (
            "select row from tickets where customer_id in"
            " (select id from customers where row = ? union all select merged.id from customers c"
            " join customers merged on merged.merged_into = c.id where c.row = ?)"
            " order by +row desc limit ?"  # by the customer's index, not through all tickets
        )
        found += [ticket for (ticket,) in db.execute(sql, [row, row, limit])]
    return sorted(found, reverse=True)[:limit]


def tickets_of_named(db: sqlite3.Connection, words: Sequence[str], limit: int) -> list[int]:
    """Return rows of tickets that hold some of ``words`` while their customer has the others."""
    if len(words) > _MOST_WORDS:
        return []
    named = {word: rows_with(db, CUSTOMERS, [word], _MOST_PER_WORD) for word in words}
    found = _by_customers(db, named, limit)
    # A name that too many have: begin with the tickets instead.
    for word, rows in named.items() if len(words) <= _FEW_WORDS else ():
        if len(rows) == _MOST_PER_WORD and len(found) < limit:
            rest = [other for other in words if other != word]
            found += _by_tickets(db, word, rest)
    return list(dict.fromkeys(found))[:limit]


def _by_customers(db: sqlite3.Connection, named: dict[str, list[int]], limit: int) -> list[int]:
    covered: dict[int, list[str]] = {}
    for word, rows in named.items():
        for row in rows:
            covered.setdefault(row, []).append(word)
    likeliest = sorted(covered, key=lambda row: (-len(covered[row]), -row))[:_MOST_CUSTOMERS]
    sql = (
        "select t.row, c.row, w.words from customers c join tickets t on t.customer_id = c.id"
        " join tickets_fts_now w on w.row = t.row"
        f" where c.row in ({marks(len(likeliest))}) order by +t.row desc limit ?"
    )
    found: list[int] = []
    for ticket, customer, text in db.execute(sql, [*likeliest, _MOST_TICKETS]):
        rest = [word for word in named if word not in covered[customer]]
        if rest and holds_all(rest, text):
            found.append(ticket)
            if len(found) == limit:
                break
    return found


def _by_tickets(db: sqlite3.Connection, name: str, rest: Sequence[str]) -> list[int]:
    tickets = rows_with(db, TICKETS, rest, _MOST_PER_WORD)
    sql = (
        "select t.row, w.words from tickets t join customers c on c.id = t.customer_id"
        f" join customer_words w on w.row = c.row where t.row in ({marks(len(tickets))})"
        " order by t.row desc"
    )
    return [row for row, text in db.execute(sql, tickets) if holds_all([name], text)]
