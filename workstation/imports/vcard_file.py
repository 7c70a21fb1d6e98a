"""Reads vCards 2.1, 3.0 and 4.0, card by card, so that one broken card spoils no other."""

from collections.abc import Iterator
from typing import Any, Final

import vobject

from workstation.imports.values import ImportField, ImportUnreadable, Record, SourceFile

_LONGEST_CARD: Final = 2_000_000  # characters; photos make cards long
_FIELDS: Final = {
    "tel": ImportField.NUMBER,
    "email": ImportField.EMAIL,
    "impp": ImportField.SIP_ADDRESS,
    "tz": ImportField.TIME_ZONE,
    "lang": ImportField.LANGUAGE,
}


def vcard_records(source: SourceFile) -> Iterator[Record]:
    """Yield the cards; one that cannot be read says why.

    Errors: ImportUnreadable when the file cannot be opened.
    Source: RFC 6350, RFC 2426, vCard 2.1.
    """
    for line, offset, text in _cards(source):
        if text is None:
            yield Record(line, broken="the card has no end", offset=offset)
            continue
        try:
            card = vobject.readOne(text, allowQP=True)
            yield Record(line, tuple(_values(card)), "", offset)
        except Exception as error:  # vobject raises many kinds on a malformed card
            words = " ".join(str(error).split())[:80]
            yield Record(line, broken=f"the card is malformed ({words})", offset=offset)


def _cards(source: SourceFile) -> Iterator[tuple[int, int, str | None]]:
    """Yield where each card begins, how far it reaches, and its text; None when it is cut off."""
    try:
        raw = source.path.open("rb")
    except OSError as error:
        raise ImportUnreadable(
            f"{source.path.name} cannot be read ({error.strerror}); nothing was taken in."
        ) from error
    with raw:
        begins, size, lines = 0, 0, list[str]()
        for number, data in enumerate(raw, start=1):
            line = data.decode(source.encoding, errors="replace")
            mark = line.strip().upper().lstrip("\ufeff")
            if mark == "BEGIN:VCARD":
                if lines:
                    yield begins, raw.tell(), None
                begins, size, lines = number, 0, ["BEGIN:VCARD\r\n"]
                continue
            if not lines:
                continue
            size += len(line)
            if size <= _LONGEST_CARD:
                lines.append(line)
            if mark == "END:VCARD":
                yield begins, raw.tell(), "".join(lines) if size <= _LONGEST_CARD else None
                lines = []
        if lines:
            yield begins, raw.tell(), None


def _values(card: Any) -> Iterator[tuple[ImportField, str]]:
    contents = card.contents
    if "fn" in contents:
        yield ImportField.NAME, _text(contents["fn"][0].value)
    if "n" in contents:
        name = contents["n"][0].value
        yield ImportField.FIRST_NAME, _text(getattr(name, "given", ""))
        yield ImportField.LAST_NAME, _text(getattr(name, "family", ""))
    if "org" in contents:
        parts = contents["org"][0].value
        yield ImportField.ORGANISATION, _text(parts[0] if isinstance(parts, list) else parts)
    for key, meaning in _FIELDS.items():
        for item in contents.get(key, []):
            value = _text(item.value)
            if key == "impp" and not value.lower().startswith(("sip:", "sips:")):
                continue
            yield meaning, value.removeprefix("tel:").removeprefix("mailto:")


def _text(value: object) -> str:
    if isinstance(value, list):
        value = " ".join(str(part) for part in value)
    return " ".join(str(value).split())
