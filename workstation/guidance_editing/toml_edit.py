"""Changes one thing in the text of a TOML file; comments, order and everything else stay."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Item

from workstation.toml_lines import Place

_LONGEST_ROW: Final = 88


class NoSuchPlace(LookupError):
    """The text has no table at the place that was to be changed."""


def with_value(text: str, place: Place, name: str, value: object) -> str:
    """Return the text with one value of the table at ``place`` set; None takes it out.

    Errors: NoSuchPlace.
    """
    document = _parsed(text)
    table = _table_at(document, place)
    if value is None:
        table.pop(name, None)
    else:
        table[name] = _item(value)
    return _written(document)


def with_entry(text: str, place: Place, values: Mapping[str, Any], at: int | None = None) -> str:
    """Return the text with one more table in the list at ``place``, at the end or before ``at``.

    Errors: NoSuchPlace.
    """
    document = _parsed(text)
    owner = _table_at(document, place[:-1])
    name = place[-1]
    if name not in owner:
        owner[name] = tomlkit.aot()
    entries = owner[name]
    if not isinstance(entries, AoT):
        raise NoSuchPlace(f"no list of tables at {place}")
    table = tomlkit.table()
    for key, value in values.items():
        table[key] = _item(value)
    table.add(tomlkit.nl())
    entries.insert(len(entries) if at is None else at, table)
    return _written(document)


def without_entry(text: str, place: Place) -> str:
    """Return the text without the table at ``place``, which is a number in a list.

    Errors: NoSuchPlace.
    """
    document = _parsed(text)
    entries, number = _list_at(document, place)
    del entries[number]
    if not len(entries):
        _table_at(document, place[:-2]).pop(place[-2])
    return _written(document)


def with_entry_moved(text: str, place: Place, by: int) -> str:
    """Return the text with the table at ``place`` moved in its list, as far as that goes.

    Errors: NoSuchPlace.
    """
    document = _parsed(text)
    entries, number = _list_at(document, place)
    target = max(0, min(len(entries) - 1, number + by))
    if target == number:
        return text
    table = entries[number]
    del entries[number]
    entries.insert(target, table)
    return _written(document)


def _parsed(text: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise NoSuchPlace(f"the text is no TOML: {error}") from error


def _table_at(document: Any, place: Place) -> Any:
    found = document
    for step in place:
        try:
            found = found[step]
        except (LookupError, TypeError, TOMLKitError) as error:
            raise NoSuchPlace(f"nothing stands at {place}") from error
    return found


def _list_at(document: Any, place: Place) -> tuple[Any, int]:
    number = place[-1]
    entries = _table_at(document, place[:-1])
    if not isinstance(number, int) or not isinstance(entries, AoT) or number >= len(entries):
        raise NoSuchPlace(f"no table of a list at {place}")
    return entries, number


def _item(value: object) -> Item:
    if isinstance(value, Sequence) and not isinstance(value, str):
        array: Array = tomlkit.array()
        array.extend(list(value))
        return array.multiline(len(str(value)) > _LONGEST_ROW)
    return tomlkit.item(value)


def _written(document: tomlkit.TOMLDocument) -> str:
    text = tomlkit.dumps(document).rstrip("\n") + "\n"
    while "\n\n\n" in text and '"""' not in text and "'''" not in text:
        text = text.replace("\n\n\n", "\n\n")
    return text
