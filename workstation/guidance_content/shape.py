"""Finds everything in a file that has not the shape that the content's structs ask for.

msgspec stops at the first thing that is wrong; whoever writes a file wants to see all of them.
"""

import datetime
import difflib
import enum
from collections.abc import Iterator
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from workstation.guidance_content.table import Gap
from workstation.toml_lines import Place

_MEANT: Final[dict[type, str]] = {
    str: "a text in quotation marks",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "a table",
    list: "a list in square brackets",
}
_CALLED: Final[dict[str, str]] = {
    "str": "a text in quotation marks",
    "int": "a whole number",
    "bool": "true or false",
    "array": "a list in square brackets",
}


def shape_gaps(value: object, kind: Any, place: Place = ()) -> Iterator[Gap]:
    """Yield whatever in ``value`` is not as ``kind`` has it; nothing when all is well."""
    kind = _without_none(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _of_table(value, kind, place)
    elif get_origin(kind) is tuple:
        yield from _of_list(value, get_args(kind)[0], place)
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            yield Gap(place, _sentence(value, kind, str(error)))


def _of_table(value: object, kind: type[msgspec.Struct], place: Place) -> Iterator[Gap]:
    if not isinstance(value, dict):
        yield Gap(place, f"a table is expected here, not {_kind_of(value)}")
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    misspelt = set()
    for key in value:
        if key not in fields:
            meant = _meant(key, [name for name in fields if name not in value])
            misspelt.add(meant)
            hint = f'did you mean "{meant}"?' if meant else f"there may be {', '.join(fields)}"
            yield Gap((*place, key), f'there is no key "{key}" here; {hint}')
    for name, field in fields.items():
        if name in value:
            yield from shape_gaps(value[name], field.type, (*place, name))
        elif field.required and name not in misspelt:
            yield Gap(place, f'the key "{name}" is missing')


def _of_list(value: object, kind: Any, place: Place) -> Iterator[Gap]:
    if not isinstance(value, list):
        expected = _MEANT[list]
        yield Gap(place, f"{expected} is expected here, not {_kind_of(value)}")
        return
    for number, one in enumerate(value):
        yield from shape_gaps(one, kind, (*place, number))


def _sentence(value: object, kind: Any, message: str) -> str:
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return f"{_shown(value)} is none of {', '.join(_shown(one.value) for one in kind)}"
    if kind is datetime.date:
        return f"{_shown(value)} is no date; write one as 2027-01-31"
    described = _description(kind)
    if described:
        return f"{_shown(value)} is no {described}"
    expected = message.partition("Expected `")[2].partition("`")[0].partition(" ")[0]
    if expected in _CALLED:
        return f"{_CALLED[expected]} is expected here, not {_kind_of(value)}"
    return message[:1].lower() + message[1:]


def _description(kind: Any) -> str:
    """Return how a narrower type describes itself (``msgspec.Meta(description=…)``)."""
    notes = getattr(kind, "__metadata__", ())
    found = (note.description for note in notes if isinstance(note, msgspec.Meta))
    return next((text for text in found if text), "")


def _meant(key: str, free: list[str]) -> str:
    """Return the key that was probably meant, of those that are not there; else empty."""
    return next(iter(difflib.get_close_matches(key, free, n=1)), "")


def _kind_of(value: object) -> str:
    return _MEANT.get(type(value), f"{value}")


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _without_none(kind: Any) -> Any:
    """Return the type of an optional value; TOML has no null."""
    if get_origin(kind) in (Union, UnionType):
        kinds = [one for one in get_args(kind) if one is not type(None)]
        if len(kinds) == 1:
            return kinds[0]
    return kind
