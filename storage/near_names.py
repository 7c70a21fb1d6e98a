"""Words of customers that are nearly what was typed: a letter wrong, missing, added or swapped."""

import sqlite3
import time
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FEWEST_LETTERS: Final = 4
_TWO_ERRORS_FROM: Final = 7  # letters
_MOST: Final = 6
_STALE_S: Final = 30.0
_OLD_S: Final = 300.0
_QUICK_S: Final = 0.02


class NearNames:
    """Finds near words among all that the index of customers holds.

    Shape: the words are kept in memory. Where reading them takes longer than a moment, it is
    for ``read_ahead`` to read them anew, at most every half a minute.
    Thread: the one that uses ``db``.
    """

    def __init__(self) -> None:
        self._words: list[str] = []
        self._beginnings: dict[int, list[str]] = {}
        self._read_at = float("-inf")
        self._took_s = 0.0
        self._state = (-1, -1)

    def like(self, db: sqlite3.Connection, typed: str) -> tuple[str, ...]:
        """Return the words most like ``typed``, whole or as far as it is typed; the nearest first.

        Shape: none for words under four letters or with digits; ``typed`` itself is not among them.
        """
        if len(typed) < _FEWEST_LETTERS or not typed.isalpha():
            return ()
        self._read(db)
        errors = 2 if len(typed) >= _TWO_ERRORS_FROM else 1
        distances: dict[str, int] = {}
        for choices in (self._words, self._beginnings_of(len(typed))):
            for word, distance, _ in process.extract(
                typed, choices, scorer=OSA.distance, score_cutoff=errors, limit=_MOST
            ):
                if distance:
                    distances[word] = min(int(distance), distances.get(word, errors))
        # The first letter is seldom wrong: those that share it come first.
        near = sorted(distances, key=lambda w: (distances[w], w[0] != typed[0], w))
        return tuple(near[:_MOST])

    def read_ahead(self, db: sqlite3.Connection) -> None:
        """Read the words for the next question, when nobody waits for the answer to one."""
        if time.monotonic() - self._read_at >= _STALE_S or self._took_s <= _QUICK_S:
            self._read(db, is_awaited=False)

    def _beginnings_of(self, length: int) -> list[str]:
        """Return longer words cut to ``length``: what is still being typed has an error, too."""
        if length not in self._beginnings:
            cut = {word[:length] for word in self._words if len(word) > length}
            self._beginnings[length] = sorted(cut)
        return self._beginnings[length]

    def _read(self, db: sqlite3.Connection, *, is_awaited: bool = True) -> None:
        start = time.monotonic()
        (version,) = db.execute("pragma data_version").fetchone()
        state = (int(version), db.total_changes)  # what others wrote, what this connection wrote
        if state == self._state:
            return
        is_slow = self._took_s > _QUICK_S
        if is_awaited and is_slow and start - self._read_at < _OLD_S:
            return
        db.execute(
            "create virtual table if not exists temp.customer_vocabulary"
            " using fts5vocab('main', 'customers_fts', 'row')"
        )
        sql = "select term from temp.customer_vocabulary where length(term) between 3 and 30"
        self._words = [word for (word,) in db.execute(sql) if word.isalpha()]
        self._beginnings.clear()
        self._state = state
        self._read_at = time.monotonic()
        self._took_s = self._read_at - start
