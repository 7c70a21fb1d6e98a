"""Opens a file of customers of either kind, and guesses what its columns mean."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workstation.imports.csv_file import csv_records, encoding_of, look_at_csv
from workstation.imports.values import (
    FileKind,
    ImportField,
    ImportUnreadable,
    Mapped,
    Record,
    SourceFile,
)
from workstation.imports.vcard_file import vcard_records

_SAMPLE: Final = 200_000
# What headers of usual exports say, in English and German, in small letters.
_WORDS: Final = {
    ImportField.FIRST_NAME: ("first name", "given name", "forename", "vorname"),
    ImportField.LAST_NAME: ("last name", "family name", "surname", "nachname", "familienname"),
    ImportField.SALUTATION: ("salutation", "title", "anrede", "titel"),
    ImportField.ORGANISATION: ("organisation", "organization", "company", "firma", "account"),
    ImportField.EMAIL: ("e-mail", "email", "mail"),
    ImportField.SIP_ADDRESS: ("sip",),
    ImportField.TIME_ZONE: ("time zone", "timezone", "zeitzone"),
    ImportField.LANGUAGE: ("language", "sprache", "locale"),
    ImportField.NUMBER: ("phone", "telephone", "mobile", "number", "tel", "telefon", "handy"),
    ImportField.NAME: ("name", "customer", "contact", "kunde", "kontakt"),
}


# The same for callbacks; the first that fits counts, and each meaning is given once.
_CALL_WORDS: Final = {
    ImportField.TIME_ZONE: ("time zone", "timezone", "zone", "zeitzone"),
    ImportField.DUE: ("due", "when", "call at", "time", "date", "fällig", "wann", "termin", "zeit"),
    ImportField.SUBJECT: ("subject", "about", "reason", "topic", "betreff", "grund", "thema"),
    ImportField.OWNER: ("owner", "agent", "assigned", "besitzer", "zuständig", "bearbeiter"),
    ImportField.FIRST_NAME: ("first name", "given name", "vorname"),
    ImportField.LAST_NAME: ("last name", "surname", "nachname", "familienname"),
    ImportField.NUMBER: ("phone", "number", "mobile", "tel", "telefon", "nummer", "handy"),
    ImportField.NAME: ("name", "customer", "contact", "kunde", "kontakt"),
}


# A customer's number in somebody's books is no telephone number and no name.
_REFERENCE: Final = re.compile(
    r"\bid\b|(?:customer|client|contact|account|kunden?|kontakt|konto)[ -]*(?:no\b|nr|num)"
)


def look_at(path: Path) -> SourceFile:
    """Return what kind of file this is and how to read it; reads its beginning only.

    Errors: ImportUnreadable.
    """
    try:
        with path.open("rb") as file:
            sample = file.read(_SAMPLE)
        size = path.stat().st_size
    except OSError as error:
        raise ImportUnreadable(
            f"{path.name} cannot be read ({error.strerror}); nothing was taken in."
        ) from error
    if not sample.strip():
        raise ImportUnreadable(f"{path.name} is empty; nothing was taken in.")
    if b"BEGIN:VCARD" in sample.upper():
        return SourceFile(path, FileKind.VCARD, size, encoding_of(sample))
    return look_at_csv(path, sample, size)


def guessed(columns: tuple[str, ...]) -> dict[str, ImportField]:
    """Return what the columns seem to mean; those that say nothing are left out."""
    found: dict[str, ImportField] = {}
    for column in columns:
        words = " ".join(column.replace("_", " ").split()).casefold()
        if _REFERENCE.search(words):
            continue
        for meaning, signs in _WORDS.items():
            if any(sign in words for sign in signs):
                found[column] = meaning
                break
    return found


def guessed_for_calls(columns: tuple[str, ...]) -> dict[str, ImportField]:
    """Return what the columns of a file of callbacks seem to mean."""
    found: dict[str, ImportField] = {}
    for column in columns:
        words = " ".join(column.replace("_", " ").split()).casefold()
        for meaning, signs in _CALL_WORDS.items():
            if meaning not in found.values() and any(sign in words for sign in signs):
                found[column] = meaning
                break
    return found


def records(source: SourceFile, mapped: Mapped) -> Iterator[Record]:
    """Yield what the file holds; ``mapped`` counts for a CSV only.

    Errors: ImportUnreadable.
    """
    if source.kind is FileKind.VCARD:
        return vcard_records(source)
    return csv_records(source, mapped)
