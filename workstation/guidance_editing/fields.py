"""What can be filled in for a table of a guidance file, told by the content's own structs."""

import datetime
import enum
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import msgspec

from workstation.guidance_content import Table


class FieldKind(enum.Enum):
    """How a value is written down."""

    LINE = "line"
    LINES = "lines"  # short texts, one a line
    WORDINGS = "wordings"  # what is said, the best first
    NUMBER = "number"
    NUMBERS = "numbers"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One value of a table.

    Shape: ``choices`` are the values of a CHOICE or CHOICES, else empty.
    """

    name: str
    kind: FieldKind
    is_required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list of tables inside a table, or one table that stands by itself."""

    name: str
    kind: type[Table]
    is_list: bool = True


_WORDINGS: Final = "say"
_ONE: Final[dict[type, FieldKind]] = {
    str: FieldKind.LINE,
    int: FieldKind.NUMBER,
    bool: FieldKind.FLAG,
    datetime.date: FieldKind.DATE,
}
_MANY: Final[dict[type, FieldKind]] = {str: FieldKind.LINES, int: FieldKind.NUMBERS}


def fields_of(kind: type[Table]) -> tuple[FieldSpec, ...]:
    """Return the values that a person fills in for a table, in the order of the struct."""
    found = []
    for field in msgspec.structs.fields(kind):
        inner, is_list = _plain(field.type)
        if _is_table(inner):
            continue
        if issubclass(inner, enum.Enum):
            many = FieldKind.CHOICES if is_list else FieldKind.CHOICE
            choices = tuple(str(member.value) for member in inner)
            found.append(FieldSpec(field.encode_name, many, field.required, choices))
            continue
        spec_kind = (_MANY if is_list else _ONE)[inner]
        if is_list and field.encode_name == _WORDINGS:
            spec_kind = FieldKind.WORDINGS
        found.append(FieldSpec(field.encode_name, spec_kind, field.required))
    return tuple(found)


def lists_of(kind: type[Table]) -> tuple[ListSpec, ...]:
    """Return the tables inside a table, in the order of the struct."""
    found = []
    for field in msgspec.structs.fields(kind):
        inner, is_list = _plain(field.type)
        if _is_table(inner):
            found.append(ListSpec(field.encode_name, inner, is_list))
    return tuple(found)


def _is_table(kind: type) -> bool:
    return issubclass(kind, Table)


def _plain(kind: Any) -> tuple[type, bool]:
    """Return the type of one value, and whether there is a list of them."""
    if get_origin(kind) is Annotated:
        return _plain(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _plain(next(one for one in get_args(kind) if one is not type(None)))
    if get_origin(kind) is tuple:
        return _plain(get_args(kind)[0])[0], True
    return kind, False
