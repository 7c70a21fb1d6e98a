"""Makes a customer of a record: names joined, numbers in E.164, what is wrong said in words."""

import re
import unicodedata
import zoneinfo
from dataclasses import replace
from functools import cache
from typing import Final

from workstation.customers import Customer
from workstation.ids import CustomerId, new_id
from workstation.imports.values import ImportField, Parsed, Record
from workstation.numbers import normalised

_LONGEST: Final = 300
_EMAIL: Final = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")
_SIP: Final = re.compile(r"(?:sips?:)?([^@\s<>,;]+@[^@\s<>,;]+)", re.IGNORECASE)


def parsed(record: Record, region: str) -> Parsed:
    """Return the customer that ``record`` stands for; its id is new.

    ``region`` is the home of numbers without a country.
    """
    if record.broken:
        return Parsed(record.line, None, (f"Line {record.line} is left out: {record.broken}.",))
    values = {field: list[str]() for field in ImportField}
    for field, text in record.values:
        clean = cleaned(text)
        if clean:
            values[field].append(clean)
    name = _name(values)
    if not name:
        words = f"Line {record.line} is left out: it has neither a name nor an organisation."
        return Parsed(record.line, None, (words,))
    problems: list[str] = []
    customer = Customer(
        CustomerId(new_id()),
        name,
        salutation=_first(values, ImportField.SALUTATION),
        organisation=_first(values, ImportField.ORGANISATION),
        numbers=_numbers(values, region, record.line, problems),
        sip_addresses=_sip_addresses(values),
        emails=_emails(values, record.line, problems),
        time_zone=_time_zone(_first(values, ImportField.TIME_ZONE), record.line, problems),
        language=_language(_first(values, ImportField.LANGUAGE)),
    )
    return Parsed(record.line, customer, tuple(problems))


def filled(known: Customer, new: Customer) -> Customer:
    """Return ``known`` with what only ``new`` knows; nothing known is changed."""
    return replace(
        known,
        salutation=known.salutation or new.salutation,
        organisation=known.organisation or new.organisation,
        numbers=tuple(dict.fromkeys((*known.numbers, *new.numbers))),
        sip_addresses=tuple(dict.fromkeys((*known.sip_addresses, *new.sip_addresses))),
        emails=_joined(known.emails, new.emails),
        time_zone=known.time_zone or new.time_zone,
    )


def _joined(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    there = {address.casefold() for address in known}
    return (*known, *(address for address in new if address.casefold() not in there))


def cleaned(text: str) -> str:
    """Return ``text`` on one line, without control and direction signs, of bounded length."""
    signs = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    kept = "".join(c for c in signs if unicodedata.category(c) not in ("Cf", "Cs", "Co"))
    return " ".join(kept.split())[:_LONGEST]


def _name(values: dict[ImportField, list[str]]) -> str:
    whole = _first(values, ImportField.NAME)
    first, last = _first(values, ImportField.FIRST_NAME), _first(values, ImportField.LAST_NAME)
    return whole or f"{first} {last}".strip() or _first(values, ImportField.ORGANISATION)


def _first(values: dict[ImportField, list[str]], field: ImportField) -> str:
    return values[field][0] if values[field] else ""


def _numbers(
    values: dict[ImportField, list[str]], region: str, line: int, problems: list[str]
) -> tuple[str, ...]:
    found = []
    for text in values[ImportField.NUMBER]:
        for one in re.split(r"[;,]| / ", text):
            number = normalised(one, region) if one.strip() else None
            if number is not None:
                found.append(number)
            elif one.strip():
                problems.append(f"Line {line}: “{one.strip()[:40]}” is no telephone number.")
    return tuple(dict.fromkeys(found))


def _emails(
    values: dict[ImportField, list[str]], line: int, problems: list[str]
) -> tuple[str, ...]:
    found: list[str] = []
    for text in values[ImportField.EMAIL]:
        for one in re.split(r"[;,\s]+", text):
            if _EMAIL.fullmatch(one):
                found.append(one)
            elif one:
                problems.append(f"Line {line}: “{one[:40]}” is no e-mail address.")
    return _joined((), tuple(found))


def _sip_addresses(values: dict[ImportField, list[str]]) -> tuple[str, ...]:
    matches = (_SIP.fullmatch(text) for text in values[ImportField.SIP_ADDRESS])
    return tuple(dict.fromkeys(match[1].lower() for match in matches if match))


def _time_zone(name: str, line: int, problems: list[str]) -> str:
    if not name or name in known_zones():
        return name
    problems.append(f"Line {line}: “{name[:40]}” is no time zone.")
    return ""


@cache
def known_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _language(text: str) -> str:
    code = text[:2].lower()
    return code if re.fullmatch(r"[a-z]{2}", code) else "en"
