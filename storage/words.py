"""Words: what somebody typed into a search field, and where those words stand in a text.

Words are the full-text index's own: without capitals and accents, signs left out.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

LONGEST_TYPED: Final = 200  # characters; nobody types more into a search field
_MOST_WORDS: Final = 8
_LONGEST_EXCERPT: Final = 200
_BEFORE_HIT: Final = 50
_CHUNK: Final = 32_768
_UNSEEN: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")

Marks = tuple[tuple[int, int], ...]


def words_of(text: str) -> list[str]:
    """Return the words in ``text``, signs and underscores left out."""
    return re.findall(r"[^\W_]+", text)


class Tokeniser:
    """Cuts what was typed into words exactly as the index of the database does.

    Thread: the one that uses it, and one at a time.
    """

    def __init__(self) -> None:
        self._db: sqlite3.Connection | None = None

    def words(self, typed: str) -> tuple[str, ...]:
        """Return the first few different words of ``typed``; none for signs alone."""
        if self._db is None:
            self._db = _cutting_board()
        text = typed[:LONGEST_TYPED].encode("utf-8", "ignore").decode().replace("\0", " ")
        self._db.execute("insert into typed (rowid, words) values (1, ?)", [text])
        found = self._db.execute("select term from cut order by offset").fetchall()
        self._db.rollback()
        return tuple(dict.fromkeys(word for (word,) in found))[:_MOST_WORDS]


def _cutting_board() -> sqlite3.Connection:
    """Return an empty database in memory that shows of each text how the index sees it."""
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.executescript(
        "create virtual table typed using fts5(words, tokenize='unicode61 remove_diacritics 2');"
        "create virtual table cut using fts5vocab(typed, instance);"
    )
    return db


class _Folding(dict[int, str]):
    """Each letter without capital and accent, one for one, so that places stay what they are."""

    def __missing__(self, code: int) -> str:
        letter = chr(code).lower()[0]
        apart = unicodedata.normalize("NFD", letter)
        is_accented = len(apart) > 1 and all("\u0300" <= mark <= "\u036f" for mark in apart[1:])
        self[code] = apart[0] if is_accented else letter
        return self[code]


_FOLDING: Final = _Folding()


def folded(text: str) -> str:
    """Return ``text`` without capitals and accents, each character in its place."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def composed(text: str) -> str:
    """Return ``text`` with each accent joined to its letter."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def pattern_of(words: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of ``words`` as a word's beginning in folded text."""
    longest_first = sorted(words, key=len, reverse=True)
    choices = "|".join(re.escape(word) for word in longest_first) or r"(?!)"
    return re.compile(rf"(?<![^\W_])(?:{choices})")


def holds_all(words: Sequence[str], text: str) -> bool:
    """Tell whether each of ``words`` begins a word of ``text``."""
    plain = text.lower() if text.isascii() else composed(text).lower()
    return all(_accented(word).search(plain) for word in words)


@lru_cache(maxsize=64)
def _accented(word: str) -> re.Pattern[str]:
    """Return what finds ``word`` at a word's beginning, whatever accents its letters bear.

    Folding a text letter by letter costs ten times what looking for this does.
    """
    letters = "".join(_variants().get(letter, re.escape(letter)) for letter in word)
    return re.compile(rf"(?<![^\W_]){letters}")


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    """Return each Latin letter as the choice of itself and its accented forms."""
    forms: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        letter, base = chr(code), _FOLDING[code]
        if base != letter and letter == letter.lower():
            forms[base] = forms.get(base, base) + letter
    return {base: f"[{letters}]" for base, letters in forms.items()}


def marks_in(text: str, words: Sequence[str]) -> Marks:
    """Return where ``words`` begin words of ``text``."""
    if not words:
        return ()
    return tuple(match.span() for match in pattern_of(words).finditer(folded(text)))


def readable(text: str) -> str:
    """Return ``text`` in one line, without control and direction signs."""
    return _UNSEEN.sub(" ", composed(text)).strip()


def excerpt_of(text: str, words: Sequence[str], longest: int = _LONGEST_EXCERPT) -> str:
    """Return the part of ``text`` around the first of ``words``, readable, with its ends cut.

    Shape: empty when none of the words begins a word of ``text``.
    """
    text = composed(text)
    place = _place_of(text, words)
    if place is None:
        return ""
    start = max(0, place - _BEFORE_HIT)
    if start:  # begin at a word, but not after the hit
        gap = re.search(r"\s", text[start:place])
        start += gap.end() if gap else 0
    room = longest - 2  # an ellipsis at either end
    piece = text[start : start + room]
    more = start + room < len(text)
    if more:
        cut = max(piece.rfind(" "), piece.rfind("\n"))
        piece = piece[:cut] if cut > place - start + room // 4 else piece
    shown = readable(piece)[:room]
    return f"{'…' if start else ''}{shown}{'…' if more else ''}"


def _place_of(text: str, words: Sequence[str]) -> int | None:
    """Return where the first hit stands; chunk by chunk, so that other threads get their turn."""
    if not words:
        return None
    pattern = pattern_of(words)
    overlap = max(len(word) for word in words) + 1
    for start in range(0, max(1, len(text)), _CHUNK):
        begin = max(0, start - overlap)
        match = pattern.search(folded(text[begin : start + _CHUNK]), min(1, begin))
        if match:
            return begin + match.start()
    return None
