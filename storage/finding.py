"""Finds the rows that hold certain words or a part of a number, the newest first, and quickly.

FTS5 gathers every row that has a word with some beginning before it gives the first one, at
0.3 µs each, unless the beginning is as long as one of the index's ``prefix`` sizes. So a longer
one is cut to such a size and what comes is looked at here; only if that finds too little, the
word is rare, and asking FTS5 for all of it is cheap.
"""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from storage.words import holds_all

_FEWEST_DIGITS: Final = 3
_LOOKED_AT: Final = 240
_AT_ONCE: Final = 40
_LARGEST: Final = 2**62
_FIRST_PIECE: Final = 50_000  # rows
_GROWTH: Final = 4
_LAST_PIECE: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Index:
    """One full-text index; ``prefixes`` are the lengths of beginnings that it answers at once."""

    name: str
    source: str
    prefixes: tuple[int, ...] = (2, 3, 4, 5, 7)


CUSTOMERS: Final = Index("customers_fts", "customer_words", (1, 2, 3, 4, 5, 7))
TICKETS: Final = Index("tickets_fts", "tickets")
ENTRIES: Final = Index("entries_fts", "timeline_entries")
MESSAGES: Final = Index("messages_fts", "messages")
CALLS: Final = Index("calls_fts", "call_notes")


def rows_with(db: sqlite3.Connection, index: Index, words: Sequence[str], limit: int) -> list[int]:
    """Return the newest rows that hold a word with each of ``words`` as its beginning."""
    quick = [quick_beginning(word, index.prefixes) for word in words]
    asked = [word for word in quick if word]
    if not asked:
        return []
    if asked == list(words):
        return _matching(db, index, _beginnings(asked), limit)
    candidates = _matching(db, index, _beginnings(asked), _LOOKED_AT)
    found: list[int] = []
    for row, text in _texts(db, index, candidates):
        if holds_all(words, text):
            found.append(row)
            if len(found) == limit:
                return found
    if len(candidates) < _LOOKED_AT:
        return found
    if not all(quick):  # a single letter beside words: the newest have been looked at
        return found
    terms = " ".join(f'"{word}"' for word in words)
    found += [row for row in _matching(db, index, terms, limit) if row not in found]
    return found[:limit] or _matching(db, index, _beginnings(words), limit)


def quick_beginning(word: str, prefixes: Sequence[int]) -> str:
    """Return as much of ``word`` as the index answers at once; empty for a letter too few."""
    if not word.isascii():
        return word  # where words begin and end, Python and SQLite may see otherwise
    return word[: max((size for size in prefixes if size <= len(word)), default=0)]


def _beginnings(words: Sequence[str]) -> str:
    """Return the FTS5 query for rows with a word that begins with each of ``words``."""
    return " ".join(f'"{word}"*' for word in words)


def _matching(db: sqlite3.Connection, index: Index, query: str, limit: int) -> list[int]:
    """Return the newest rows; the index is gone through piece by piece, so that it can be stopped.

    Two frequent words that never stand together make FTS5 go through both to their ends.
    """
    sql = (
        f"select rowid from {index.name} where {index.name} match ?"
        " and rowid between ? and ? order by rowid desc limit ?"
    )
    found: list[int] = []
    high, size = _LARGEST, _FIRST_PIECE
    (newest,) = db.execute(f"select max(row) from {index.source}").fetchone()
    while high > 0 and len(found) < limit:
        low = max(0, (newest or 0) - size) if size < _LAST_PIECE else 0
        rows = db.execute(sql, [query, low, high, limit - len(found)])
        found += [row for (row,) in rows]
        high, size = low - 1, size * _GROWTH
    return found


def _texts(db: sqlite3.Connection, index: Index, rows: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Give the indexed text of ``rows``, in their order, some at a time."""
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"select row, words from {index.name}_now where row in ({marks}) order by row desc"
        yield from db.execute(sql, some)


def digits_of(typed: str) -> str:
    """Return the digits to look for when ``typed`` looks like a part of a number, else nothing.

    Shape: without what stands for a country or a trunk at its front ("00", "0", "(0)").
    """
    if not re.fullmatch(r"[\d\s()./+\-\u2010-\u2015\u00a0]+", typed.strip()):
        return ""
    inside = re.sub(r"(?<=\d)\s*\(0\)", "", typed)
    digits = "".join(str(int(sign)) for sign in inside if sign.isdecimal()).lstrip("0")
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def customers_with_number(db: sqlite3.Connection, digits: str, limit: int) -> list[int]:
    """Return rows of customers who have a number with ``digits`` anywhere in it."""
    # ":" is the sign after "9". Whole numbers and ends of numbers come first in this order.
    sql = "select customer_row from number_parts where part >= ? and part < ? order by part limit ?"
    found = db.execute(sql, [digits, digits + ":", limit * 2])
    return list(dict.fromkeys(row for (row,) in found))[:limit]


def customers_with_all(
    db: sqlite3.Connection, words: Sequence[str], digits: Sequence[str], limit: int
) -> list[int]:
    """Return rows of customers with all of ``words`` and a number with each of ``digits``."""
    quick = [quick_beginning(word, CUSTOMERS.prefixes) for word in words]
    # The plus keeps SQLite from asking the index anew for each of the numbers.
    numbers = (
        " and +rowid in (select customer_row from number_parts where part >= ? and part < ?)"
    ) * len(digits)
    sql = (
        f"select rowid from customers_fts where customers_fts match ?{numbers}"
        " order by rowid desc limit ?"
    )
    bounds = [bound for some in digits for bound in (some, some + ":")]
    found = db.execute(sql, [_beginnings(quick), *bounds, _LOOKED_AT])
    rows = [row for (row,) in found]
    if quick == list(words):
        return rows[:limit]
    fitting = (row for row, text in _texts(db, CUSTOMERS, rows) if holds_all(words, text))
    return list(islice(fitting, limit))


def tickets_with_number(db: sqlite3.Connection, digits: str, limit: int) -> list[int]:
    """Return rows of tickets whose number begins with ``digits``, the exact one first."""
    if not digits or len(digits) > 12:
        return []
    found: list[int] = []
    for more in range(0, 13 - len(digits)):
        low = int(digits) * 10**more
        sql = (
            "select row from tickets where number >= ? and number < ? order by number desc limit ?"
        )
        span = [low, low + 10**more, limit - len(found)]
        found += [row for (row,) in db.execute(sql, span)]
        if len(found) >= limit:
            break
    return found
