"""The search over everything: customers, tickets, and what stands in them."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import quote

from storage.database import reading
from storage.finding import (
    CALLS,
    CUSTOMERS,
    ENTRIES,
    MESSAGES,
    TICKETS,
    customers_with_all,
    customers_with_number,
    digits_of,
    quick_beginning,
    rows_with,
    tickets_with_number,
)
from storage.named_tickets import tickets_of_customers, tickets_of_named
from storage.near_names import NearNames
from storage.ranking import in_near_order, ranked_customers, ranked_tickets
from storage.search_hits import Wanted, customer_hits, inner_hits, ticket_hits
from storage.words import LONGEST_TYPED, Tokeniser
from workstation.search import Hit, SearchStopped

_FEW_WORDS: Final = 2  # with that many, a name that is nearly the same may be meant
_SOME_WORDS: Final = 4
_FEW_CUSTOMERS: Final = 5  # fewer than that, and a typing error is likely
_CANDIDATES: Final = 24
_LARGEST_CACHE_KIB: Final = 16_384


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, taken apart.

    Shape: ``words`` as the index has them; ``number`` are the digits when all of it may be a part
    of a number; ``parts`` are digits among ``names``, the other words; ``reference`` is what may
    begin a ticket's number.
    """

    words: tuple[str, ...]
    number: str = ""
    parts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    reference: str = ""

    @property
    def wanted(self) -> Wanted:
        digits = (self.number,) if self.number else self.parts
        return Wanted(self.words, digits)


class SqliteSearch:
    """Finds by words in one database.

    Thread: the one that opened ``db``; what ``on_its_own`` returns may be used by any thread, one
    at a time. ``stop`` is for every thread.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._tokeniser = Tokeniser()
        self._near = NearNames()
        self._is_stopped = False

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        """Return customers, then tickets, then what stands in tickets.

        Errors: SearchStopped when ``stop`` was called meanwhile; StorageTrouble.
        """
        self._is_stopped = False
        try:
            with reading():
                return self._found(self._asked(text), limit)
        except sqlite3.OperationalError as error:
            if self._is_stopped:
                raise SearchStopped from error
            raise

    def read_ahead(self) -> None:
        """Read what the next search may need, when nobody waits; ``stop`` ends that too.

        Errors: StorageTrouble.
        """
        self._is_stopped = False
        try:
            with reading():
                self._near.read_ahead(self._db)
        except sqlite3.OperationalError:
            if not self._is_stopped:
                raise

    def stop(self) -> None:
        """End the search that is going on, if there is one."""
        self._is_stopped = True
        self._db.interrupt()

    def on_its_own(self) -> "SqliteSearch | None":
        """Return the same search over a connection of its own that only reads.

        Shape: None where the database lies in memory and cannot be opened twice.
        Errors: StorageTrouble.
        """
        with reading():
            files = [file for _, name, file in self._db.execute("pragma database_list") if file]
            if not files:
                return None
            address = f"file:{quote(Path(files[0]).as_posix())}?mode=ro"
            db = sqlite3.connect(address, uri=True, check_same_thread=False)
            db.execute(f"pragma cache_size = -{_LARGEST_CACHE_KIB}")
            db.execute("pragma mmap_size = 0")
        return SqliteSearch(db)

    def close(self) -> None:
        """Close the connection; only for what ``on_its_own`` returned."""
        self._db.close()

    def customer_rows(self, text: str, limit: int) -> list[int]:
        """Return the rows of customers that hold what was typed, the likeliest first."""
        with reading():
            return self._customers(self._asked(text), limit)

    def ticket_rows(self, text: str, limit: int) -> list[int]:
        """Return the rows of tickets that hold what was typed, or whose customers do."""
        with reading():
            asked = self._asked(text)
            return self._tickets(asked, self._customers(asked, limit), limit)

    def _asked(self, text: str) -> Asked:
        typed = text[:LONGEST_TYPED]
        words = self._tokeniser.words(typed)
        reference = re.fullmatch(r"\s*#?\s*([1-9]\d*)\s*", typed, re.ASCII)
        number = digits_of(typed)
        parts, names = [], []
        for is_number, group in groupby(words, key=lambda word: word.isascii() and word.isdigit()):
            together = "".join(group_words := list(group))
            if is_number and len(together.lstrip("0")) >= 3 and not number:
                parts.append(together.lstrip("0"))
            else:
                names += group_words
        return Asked(words, number, tuple(parts), tuple(names), reference[1] if reference else "")

    def _found(self, asked: Asked, limit: int) -> list[Hit]:
        if not asked.words or limit < 1:
            return []
        few = max(1, limit // 2)
        rows = self._customers(asked, few)
        self._go_on()
        customers = customer_hits(self._db, rows, asked.wanted)
        near_rows: list[int] = []
        if len(customers) < min(_FEW_CUSTOMERS, few):
            near_rows, words = self._near_customers(asked, rows, few - len(customers))
            near = Wanted((*asked.words, *words))
            known = {hit.id for hit in customers}
            hits = customer_hits(self._db, near_rows, near, is_near=True)
            customers += [hit for hit in hits if hit.id not in known]
        self._go_on()
        tickets = self._ticket_hits(asked, rows, near_rows, few)
        self._go_on()
        share = limit // 3
        inner = self._inner_hits(
            asked, limit - min(share, len(customers)) - min(share, len(tickets))
        )
        return _shared_out([customers, tickets, inner], limit)

    def _customers(self, asked: Asked, limit: int) -> list[int]:
        if not asked.words:
            return []
        candidates = max(_CANDIDATES, limit)
        found: list[int] = []
        if asked.number:
            found += customers_with_number(self._db, asked.number, candidates)
        elif asked.parts and asked.names:
            found += customers_with_all(self._db, asked.names, asked.parts, candidates)
        by_words = rows_with(self._db, CUSTOMERS, asked.words, candidates)
        found += [row for row in by_words if row not in found]
        return ranked_customers(self._db, found, asked.words)[:limit]

    def _near_customers(
        self, asked: Asked, known: Sequence[int], limit: int
    ) -> tuple[list[int], tuple[str, ...]]:
        """Return customers whose words are nearly those typed, and these words."""
        is_likely = len(asked.words) <= (_FEW_WORDS if known else _SOME_WORDS)
        if asked.number or asked.parts or not is_likely:
            return [], ()
        choices = [(word, *self._near.like(self._db, word)) for word in asked.words]
        if all(len(some) == 1 for some in choices):
            return [], ()
        query = " AND ".join(f"({' OR '.join(_beginning(w) for w in some)})" for some in choices)
        sql = (
            "select rowid from customers_fts where customers_fts match ?"
            " order by rowid desc limit ?"
        )
        found = self._db.execute(sql, [query, _CANDIDATES * 4])
        rows = [row for (row,) in found if row not in known]
        near = tuple(word for some in choices for word in some[1:])
        return in_near_order(self._db, rows, choices)[:limit], near

    def _tickets(self, asked: Asked, customers: Sequence[int], limit: int) -> list[int]:
        found = tickets_with_number(self._db, asked.reference, limit)
        exact = len(found)
        found += rows_with(self._db, TICKETS, asked.words, max(_CANDIDATES, limit))
        self._go_on()
        if len(asked.words) > 1 and len(found) < limit:
            found += tickets_of_named(self._db, asked.words, limit)
        ranked = [*found[:exact], *ranked_tickets(self._db, found[exact:])]
        if len(ranked) < limit:
            ranked += tickets_of_customers(self._db, customers[:_FEW_CUSTOMERS], limit)
        return list(dict.fromkeys(ranked))[:limit]

    def _ticket_hits(
        self, asked: Asked, customers: Sequence[int], near: Sequence[int], limit: int
    ) -> list[Hit]:
        rows = self._tickets(asked, customers, limit)
        hits = ticket_hits(self._db, rows, asked.wanted)
        if hits or not near:
            return hits
        rows = tickets_of_customers(self._db, near[:1], limit)
        return ticket_hits(self._db, rows, asked.wanted, is_near=True)

    def _inner_hits(self, asked: Asked, limit: int) -> list[Hit]:
        found = []
        for index in (ENTRIES, MESSAGES, CALLS):
            found.append(rows_with(self._db, index, asked.words, limit))
            self._go_on()
        entries, messages, calls = found
        return inner_hits(self._db, entries, messages, calls, asked.wanted)[:limit]

    def _go_on(self) -> None:
        if self._is_stopped:
            raise SearchStopped


def _beginning(word: str) -> str:
    return f'"{quick_beginning(word, CUSTOMERS.prefixes)}"*'


def _shared_out(groups: Sequence[list[Hit]], limit: int) -> list[Hit]:
    """Return as many as may be: of each group a third, and more where others have less."""
    share = limit // len(groups)
    spare = limit - sum(min(share, len(group)) for group in groups)
    hits: list[Hit] = []
    for group in groups:
        more = min(spare, max(0, len(group) - share))
        spare -= more
        hits += group[: share + more]
    return hits
