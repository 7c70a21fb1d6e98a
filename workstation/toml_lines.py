"""Tells on which line of a TOML text a value stands.

The readers of TOML tell values without their lines. A person who wrote the file needs the line,
of a key deep in a list of tables as well as of the third wording in an array.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

Place: TypeAlias = tuple[str | int, ...]  # keys and numbers from 0, as ("stages", 2, "title")

_TOKEN: Final = re.compile(
    r'(?P<text>"""(?:\\.|[^\\])*?""""{0,2}' + r"|'''.*?''''{0,2}"
    r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*')"
    r"|(?P<comment>\#[^\n]*)|(?P<end>\n)|(?P<mark>[\[\]{}=,.])"
    r"|(?P<blank>[^\S\n]+)|(?P<word>[^\s\[\]{}=,.\#\"']+|.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def lines_of(text: str) -> dict[Place, int]:
    """Return the line of each table, key and array element of a TOML text.

    Shape: lines count from 1; a text that is no TOML gives the lines of what could be made out.
    """
    return _Scan(text).lines


def line_of(lines: dict[Place, int], place: Place) -> int:
    """Return the line of ``place``, else that of the nearest thing round it."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


class _Scan:
    """Walks once over the text; knows of TOML what is needed to tell where things are."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self._counts: dict[Place, int] = {}  # how many tables each list of tables has so far
        self._table: Place = ()
        self._tokens = list(_tokens(text))
        self._next = 0
        while self._kind != "over":
            if self._kind in ("end", "comment"):
                self._take()
            elif self._is("["):
                self._header()
            else:
                self._pair(self._table)
                self._skip_line()

    # --- tokens

    @property
    def _token(self) -> _Token:
        if self._next < len(self._tokens):
            return self._tokens[self._next]
        return _Token("over", "", 0)

    @property
    def _kind(self) -> str:
        return self._token.kind

    def _is(self, mark: str) -> bool:
        return self._token.kind == "mark" and self._token.text == mark

    def _take(self) -> _Token:
        token = self._token
        self._next += 1
        return token

    def _skip_line(self) -> None:
        while self._kind not in ("end", "over"):
            self._take()

    def _skip_blank(self) -> None:
        while self._kind in ("end", "comment"):
            self._take()

    # --- TOML

    def _header(self) -> None:
        line = self._take().line
        is_list = self._is("[")
        if is_list:
            self._take()
        keys = self._keys()
        parent = self._found(keys[:-1])
        place: Place = (*parent, *keys[-1:])
        if is_list:
            number = self._counts.get(place, 0)
            self._counts[place] = number + 1
            self.lines.setdefault(place, line)
            place = (*place, number)
        self._table = place
        self.lines[place] = line
        self._skip_line()

    def _found(self, keys: list[str]) -> Place:
        """Return the place of a table that a header names; in a list it is the last one."""
        place: Place = ()
        for key in keys:
            place = (*place, key)
            if place in self._counts:
                place = (*place, self._counts[place] - 1)
        return place

    def _keys(self) -> list[str]:
        keys = []
        while self._kind in ("word", "text"):
            token = self._take()
            keys.append(_bare(token.text) if token.kind == "text" else token.text)
            if self._is("."):
                self._take()
        return keys

    def _pair(self, table: Place) -> None:
        line = self._token.line
        place: Place = (*table, *self._keys())
        self.lines[place] = line
        if self._is("="):
            self._take()
            self._value(place)

    def _value(self, place: Place) -> None:
        if self._is("["):
            self._array(place)
        elif self._is("{"):
            self._inline_table(place)
        else:
            while self._kind in ("word", "text") or self._is("."):
                self._take()

    def _array(self, place: Place) -> None:
        self._take()
        number = 0
        while True:
            self._skip_blank()
            if self._is("]") or self._kind == "over":
                break
            if self._is(","):
                self._take()
                continue
            before = self._next
            element: Place = (*place, number)
            self.lines[element] = self._token.line
            self._value(element)
            number += 1
            if self._next == before:
                return
        self._take()

    def _inline_table(self, place: Place) -> None:
        self._take()
        while True:
            self._skip_blank()
            if self._is("}") or self._kind == "over":
                break
            if self._is(","):
                self._take()
                continue
            before = self._next
            self._pair(place)
            if self._next == before:
                return
        self._take()


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "word"
        if kind != "blank":
            yield _Token(kind, found.group(), line)
        line += found.group().count("\n")


def _bare(quoted: str) -> str:
    """Return a quoted key without its quotes."""
    if quoted.startswith("'"):
        return quoted[1:-1]
    try:
        return str(ast.literal_eval(quoted))
    except (ValueError, SyntaxError):
        return quoted[1:-1]
