"""What is asked in a measurement: calls that ring, words that are typed, tickets that are opened.

Everything is drawn under a seed from what is in the database, so that frequent names and words
are asked for as often as in real work.
"""

import random
import re
import sqlite3  # noqa: TID251 - it reads beside the stores what to ask them
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from workstation.calls import Call, CallState, Direction
from workstation.ids import AccountId, CallId, TicketId

_UNKNOWN_ONCE_IN: Final = 5
_LONGEST_TYPED: Final = 12


class Questions:
    """Draws questions from one database."""

    def __init__(self, db: sqlite3.Connection, seed: int) -> None:
        self._db = db
        self._random = random.Random(seed)
        (self._tickets,) = db.execute("select max(row) from tickets").fetchone()
        (self._customers,) = db.execute("select max(row) from customers").fetchone()

    def calls(self, count: int, now: datetime) -> list[Call]:
        """Return calls that ring: most of known numbers, some of numbers that nobody knows."""
        return [self._call(number, now) for number in range(count)]

    def _call(self, count: int, now: datetime) -> Call:
        number = f"+4930901820{count % 100:02}"
        if count % _UNKNOWN_ONCE_IN:
            (customer_id,) = self._one("select id from customers where row >= ?", self._customers)
            sql = "select number from customer_numbers where customer_id = ?"
            (number,) = self._db.execute(sql, [customer_id]).fetchone()
        return Call(
            id=CallId(f"ringing-{count}"),
            direction=Direction.INBOUND,
            remote_uri=f"sip:{number}@pbx.example",
            placed_at=now,
            state=CallState.INCOMING,
            account_id=AccountId("benchmark"),
            line="Billing line",
        )

    def ticket_ids(self, count: int) -> list[TicketId]:
        sql = "select id from tickets where row >= ?"
        return [TicketId(self._one(sql, self._tickets)[0]) for _ in range(count)]

    def typed(self, count: int) -> dict[str, list[str]]:
        """Return what stands in the search field as words are typed, by kind of typing."""
        made: dict[str, list[str]] = {
            "one letter": [],
            "two letters": [],
            "names": [],
            "words": [],
            "two words": [],
            "digits": [],
            "typing errors": [],
        }
        while min(map(len, made.values())) < count:
            name, words = self._name(), self._words()
            for text in (name, words[0]):
                made["one letter"].append(text[:1])
                made["two letters"].append(text[:2])
            made["names"] += _prefixes(name)
            made["words"] += _prefixes(words[0])
            made["two words"] += [f"{words[0]} {part}" for part in _prefixes(words[-1], 1)]
            made["digits"] += self._digits()
            made["typing errors"].append(self._mistyped(name))
        return {kind: self._random.sample(texts, count) for kind, texts in made.items()}

    def _name(self) -> str:
        (name,) = self._one("select name from customers where row >= ?", self._customers)
        return str(self._random.choice(name.split()))

    def _words(self) -> list[str]:
        sql = "select subject || ' ' || notes from tickets where row >= ?"
        (text,) = self._one(sql, self._tickets)
        words = re.findall(r"\w{3,}", text) or ["meter"]
        return self._random.sample(words, min(2, len(words)))

    def _digits(self) -> list[str]:
        sql = (
            "select n.number, t.number from customers c"
            " join customer_numbers n on n.customer_id = c.id, tickets t"
            " where c.row >= ? and t.row = 1 + c.row % (select max(row) from tickets) limit 1"
        )
        number, ticket = self._one(sql, self._customers)
        digits = number.lstrip("+")
        start = self._random.randrange(len(digits) - 4)
        return [str(ticket), digits[-4:], digits[start : start + 5], digits]

    def _mistyped(self, name: str) -> str:
        """Return ``name`` with two letters swapped, one left out, or a wrong one."""
        if len(name) < 5:
            name += "mann"
        at = self._random.randrange(1, len(name) - 2)
        kind = self._random.randrange(3)
        if kind == 0:
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        return name[:at] + ("" if kind == 1 else "x") + name[at + 1 :]

    def _one(self, sql: str, highest: int) -> Sequence[str]:
        row = self._db.execute(f"{sql} limit 1" if "limit" not in sql else sql,
                               [self._random.randint(1, highest)]).fetchone()  # fmt: skip
        assert isinstance(row, tuple)
        return row


def _prefixes(word: str, shortest: int = 3) -> list[str]:
    return [word[:length] for length in range(shortest, min(len(word), _LONGEST_TYPED) + 1)]
