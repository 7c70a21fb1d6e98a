"""Phrase patterns: what people write to say which words are meant, made into safe expressions.

A pattern is words with a few signs: ``(a|b c)`` one of several, ``[word]`` may be missing,
``word*`` with any ending, ``<name>`` any one word, ``<name...>`` one to six words, ``<name:a|b>``
one of several, each kept for the better wording; ``#`` a number; ``"..."`` exactly these signs.
A word in small letters is meant in either case, a word with a capital only as it stands. Nothing
repeats without bound and nothing repeats what repeats, so no text makes matching slow.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_LONGEST: Final = 400
_DEEPEST: Final = 4
_GAP: Final = r"[ \t]{0,3}(?:[ \t]|\n)[ \t]{0,3}"
_WORD: Final = r"\w(?:[\w'-]{0,38}\w)?"
_BEGIN: Final = r"(?:(?=\W)|(?<!\w)(?<!\w[-'])(?<![@/\\]))"
_END: Final = r"(?:(?<=\W)|(?!\w)(?![-']\w))"
_SIGNS: Final = frozenset('()[]<>|*#" ')


class BadPattern(ValueError):
    """A pattern cannot be understood; the message is for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class PhrasePattern:
    """A pattern ready to be looked for.

    Shape: ``names`` are the pieces it keeps; ``beginnings`` are in small letters, and one of them
    stands in every text that it matches.
    """

    source: str
    names: frozenset[str]
    beginnings: frozenset[str]
    regular: str

    @property
    def expression(self) -> "re.Pattern[str]":
        """Return what ``re`` makes of it, made when it is first needed."""
        return _compiled(self.regular)

    def matches(self, text: str, lowered: str) -> Iterator["re.Match[str]"]:
        """Yield what it finds in ``text`` (see ``comparable``); ``lowered`` is ``in_small`` of it.

        Looking only where a beginning stands is ten times as fast as looking everywhere.
        """
        end = 0
        for at in sorted(self._places(lowered)):
            match = self.expression.match(text, at) if at >= end else None
            if match is not None:
                end = match.end()
                yield match

    def _places(self, lowered: str) -> set[int]:
        places = set()
        for beginning in self.beginnings:
            at = lowered.find(beginning)
            while at >= 0:
                if at == 0 or not (lowered[at - 1].isalpha() and beginning[0].isalpha()):
                    places.add(at)
                at = lowered.find(beginning, at + 1)
        return places


def comparable(text: str) -> str:
    """Return ``text``, of the same length, with one kind of apostrophe and of blank."""
    return text.translate(_ALIKE)


_ALIKE: Final = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\r": " "})


def in_small(text: str) -> str:
    """Return ``text`` in small letters, of the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def compile_pattern(source: str) -> PhrasePattern:
    """Return the pattern that ``source`` describes. Errors: BadPattern."""
    if not source.strip() or len(source) > _LONGEST:
        raise BadPattern(f"a pattern has 1 to {_LONGEST} characters")
    parser = _Parser(comparable(" ".join(source.split())))
    piece = parser.alternatives(depth=0)
    if not parser.is_done:
        raise BadPattern(f"{parser.next!r} has no counterpart in {source!r}")
    if piece.may_be_empty or "" in piece.beginnings:
        raise BadPattern(f"{source!r} must begin with a word or a sign, not with a gap")
    return _pattern(source, piece, frozenset(parser.names))


def pattern_of_words(words: str) -> PhrasePattern:
    """Return the pattern that finds these very words, in either case; no sign is special.

    Errors: BadPattern when there are none.
    """
    parts = comparable(words).split()
    if not parts:
        raise BadPattern("a term has at least one word")
    expression = _GAP.join(f"(?i:{re.escape(part)})" for part in parts)
    return _pattern(words, _Piece(expression, frozenset({in_small(parts[0])})))


def _pattern(source: str, piece: "_Piece", names: frozenset[str] = frozenset()) -> PhrasePattern:
    regular = f"{_BEGIN}(?:{piece.expression}){_END}"
    return PhrasePattern(source, names, piece.beginnings, regular)


@functools.lru_cache(maxsize=8192)
def _compiled(regular: str) -> "re.Pattern[str]":
    return re.compile(regular)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of an expression; ``beginnings`` holds "" where it begins with just anything."""

    expression: str
    beginnings: frozenset[str]
    may_be_empty: bool = False


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    names: set[str] = field(default_factory=set)

    @property
    def is_done(self) -> bool:
        return self.at >= len(self.source)

    @property
    def next(self) -> str:
        return "" if self.is_done else self.source[self.at]

    def alternatives(self, depth: int) -> _Piece:
        if depth > _DEEPEST:
            raise BadPattern("brackets stand too deep within each other")
        pieces = [self._sequence(depth)]
        while self.next == "|":
            self.at += 1
            pieces.append(self._sequence(depth))
        expression = "|".join(piece.expression for piece in pieces)
        beginnings = frozenset().union(*(piece.beginnings for piece in pieces))
        may_be_empty = any(piece.may_be_empty for piece in pieces)
        return _Piece(f"(?:{expression})", beginnings, may_be_empty)

    def _sequence(self, depth: int) -> _Piece:
        expression, beginnings, may_be_empty = "", frozenset[str](), True
        while True:
            while self.next == " ":
                self.at += 1
            if self.is_done or self.next in "|)]>":
                break
            item = self._item(depth)
            if may_be_empty:
                beginnings |= item.beginnings
            if not may_be_empty:
                gap_and_item = f"{_GAP}{item.expression}"
                expression += f"(?:{gap_and_item})?" if item.may_be_empty else gap_and_item
            elif item.may_be_empty:
                expression += f"(?:{item.expression}{_GAP})?"
            else:
                expression += item.expression
            may_be_empty = may_be_empty and item.may_be_empty
        if not expression:
            raise BadPattern(f"something is missing before character {self.at + 1}")
        return _Piece(expression, beginnings, may_be_empty)

    def _item(self, depth: int) -> _Piece:
        """Read what stands together without a blank."""
        atoms = []
        while not self.is_done and self.next not in " |)]>":
            atoms.append(self._atom(depth))
        if len(atoms) == 1:
            return atoms[0]
        expression = "".join(f"{a.expression}?" if a.may_be_empty else a.expression for a in atoms)
        beginnings = frozenset[str]()
        for atom in atoms:
            beginnings |= atom.beginnings
            if not atom.may_be_empty:
                break
        return _Piece(expression, beginnings, all(atom.may_be_empty for atom in atoms))

    def _atom(self, depth: int) -> _Piece:
        sign = self.next
        if sign not in _SIGNS:
            return self._letters()
        self.at += 1
        if sign == "*":
            return _Piece(r"\w{0,24}", frozenset({""}))
        if sign == "#":
            return _Piece(r"\d{1,4}", frozenset("0123456789"))
        if sign == '"':
            return self._exactly()
        if sign == "<":
            return self._kept(depth)
        piece = self.alternatives(depth + 1)
        self._expect(")" if sign == "(" else "]")
        return piece if sign == "(" else _Piece(piece.expression, piece.beginnings, True)

    def _letters(self) -> _Piece:
        start = self.at
        while not self.is_done and self.next not in _SIGNS:
            self.at += 1
        letters = self.source[start : self.at]
        escaped = re.escape(letters)
        expression = escaped if letters != letters.lower() else f"(?i:{escaped})"
        return _Piece(expression, frozenset({letters.lower()}))

    def _exactly(self) -> _Piece:
        end = self.source.find('"', self.at)
        if end <= self.at:
            raise BadPattern('a " has no counterpart, or nothing stands between the two')
        signs = self.source[self.at : end]
        self.at = end + 1
        return _Piece(re.escape(signs), frozenset({signs.lower()}))

    def _kept(self, depth: int) -> _Piece:
        head = re.compile(r"([a-z]+)(\.\.\.|:)?").match(self.source, self.at)
        if head is None:
            raise BadPattern("after < comes a name in small letters")
        name, kind = head[1], head[2]
        if name in self.names:
            raise BadPattern(f"<{name}> stands twice")
        self.names.add(name)
        self.at = head.end()
        inner = _Piece(_WORD, frozenset({""}))
        if kind == "...":
            inner = _Piece(f"{_WORD}(?:{_GAP}{_WORD}){{0,5}}?", frozenset({""}))
        elif kind == ":":
            inner = self.alternatives(depth + 1)
        self._expect(">")
        return _Piece(f"(?P<{name}>{inner.expression})", inner.beginnings)

    def _expect(self, sign: str) -> None:
        if self.next != sign:
            raise BadPattern(f"a {sign!r} is missing at character {self.at + 1}")
        self.at += 1
