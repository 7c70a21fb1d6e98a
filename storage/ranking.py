"""Puts what was found in the order in which it is most likely meant."""

import sqlite3
from collections.abc import Sequence

from storage.rows import marks
from storage.words import folded, holds_all, pattern_of, words_of


def ranked_customers(
    db: sqlite3.Connection, rows: Sequence[int], words: Sequence[str]
) -> list[int]:
    """Return ``rows``, those first whose name it is, whole words before beginnings.

    Shape: who was found by something else keeps the order of ``rows``, after the names.
    """
    names = _names(db, rows)

    def rank(row: int) -> tuple[bool, int, str]:
        name = names.get(row, "")
        if not holds_all(words, name):
            return (True, 0, "")
        own = set(words_of(folded(name)))
        return (False, -sum(word in own for word in words), folded(name))

    return sorted(rows, key=rank)


def in_near_order(
    db: sqlite3.Connection, rows: Sequence[int], choices: Sequence[Sequence[str]]
) -> list[int]:
    """Return ``rows`` by how near they are; each of ``choices`` has its nearest word first.

    Shape: only rows that hold one word of each choice.
    """
    sql = f"select row, words from customers_fts_now where row in ({marks(len(rows))})"
    texts = {row: folded(text) for row, text in db.execute(sql, list(rows))}

    ranks = {row: [_first_of(some, text) for some in choices] for row, text in texts.items()}
    near = [row for row in rows if row in ranks and None not in ranks[row]]
    return sorted(near, key=lambda row: sum(rank or 0 for rank in ranks[row]))


def ranked_tickets(db: sqlite3.Connection, rows: Sequence[int]) -> list[int]:
    """Return ``rows``, open ones first, then the latest first."""
    sql = (
        f"select row from tickets where row in ({marks(len(rows))})"
        " order by status = 'solved', opened_at desc, number desc"
    )
    return [row for (row,) in db.execute(sql, list(rows))]


def _names(db: sqlite3.Connection, rows: Sequence[int]) -> dict[int, str]:
    sql = f"select row, name from customers where row in ({marks(len(rows))})"
    return dict(db.execute(sql, list(rows)).fetchall())


def _first_of(words: Sequence[str], text: str) -> int | None:
    for place, word in enumerate(words):
        if pattern_of([word]).search(text):
            return place
    return None
