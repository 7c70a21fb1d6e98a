"""What there is in a guidance file, piece by piece, as far as its text can be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from workstation.guidance_content import FILES, Table
from workstation.guidance_editing.fields import fields_of, lists_of
from workstation.toml_lines import Place

# What a person knows a piece by, the first that it has; an id is for the program.
_TITLES: Final = ("title", "label", "name", "say", "why", "part", "rule", "id")


@dataclass(frozen=True, slots=True)
class Piece:
    """One table of a guidance file.

    Shape: ``place`` is empty for what stands at the head of the file. ``group`` names the lists
    on the way to it ("stages.phrases"), empty for the head. ``values`` are as the file has them.
    """

    file: str
    place: Place
    kind: type[Table]
    values: Mapping[str, Any]
    group: str = ""

    @property
    def key(self) -> str:
        """Return a text that names the piece among all of its language."""
        return "/".join((self.file, *map(str, self.place)))

    @property
    def title(self) -> str:
        for name in _TITLES:
            value = self.values.get(name)
            words = value[0] if isinstance(value, list) and value else value
            if isinstance(words, str) and words.strip():
                return words
        return ""

    @property
    def is_in_list(self) -> bool:
        return bool(self.place) and isinstance(self.place[-1], int)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of pieces that may get one more.

    Shape: ``place`` is that of the list; ``name`` as a piece's ``group``.
    """

    file: str
    place: Place
    name: str
    kind: type[Table]


def pieces_of(file: str, text: str) -> tuple[Piece, ...]:
    """Return the pieces of a file's text in their order; none of a text that is no TOML."""
    try:
        values = msgspec.toml.decode(text)
    except msgspec.DecodeError:
        return ()
    return tuple(_inside(file, (), FILES[file], values, ""))


def groups_of(piece_or_file: "Piece | str") -> tuple[Group, ...]:
    """Return the lists right inside a piece, or at the head of a file."""
    if isinstance(piece_or_file, str):
        return _groups(piece_or_file, (), FILES[piece_or_file], "")
    piece = piece_or_file
    return _groups(piece.file, piece.place, piece.kind, piece.group)


def _groups(file: str, place: Place, kind: type[Table], group: str) -> tuple[Group, ...]:
    return tuple(
        Group(file, (*place, spec.name), _joined(group, spec.name), spec.kind)
        for spec in lists_of(kind)
        if spec.is_list
    )


def _inside(
    file: str, place: Place, kind: type[Table], values: object, group: str
) -> Iterator[Piece]:
    if not isinstance(values, dict):
        return
    if fields_of(kind):
        yield Piece(file, place, kind, values, group)
    for spec in lists_of(kind):
        inner, name = values.get(spec.name), _joined(group, spec.name)
        if spec.is_list and isinstance(inner, list):
            for number, one in enumerate(inner):
                yield from _inside(file, (*place, spec.name, number), spec.kind, one, name)
        elif not spec.is_list:
            yield from _inside(file, (*place, spec.name), spec.kind, inner, name)


def _joined(group: str, name: str) -> str:
    return f"{group}.{name}" if group else name
