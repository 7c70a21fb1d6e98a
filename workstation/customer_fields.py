"""What may stand in a customer's fields, in any spelling that people type; pure."""

import re
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from workstation.customers import Customer
from workstation.numbers import country_of, normalised, zones_of

LONGEST: Final = 200
_EMAIL: Final = re.compile(
    r"[^\s@<>()\[\],;:\"\\]+@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W_](?:[\w-]{0,61}[^\W_])?"
)
_SIP: Final = re.compile(
    r"[A-Za-z0-9\-_.!~*'()&=+$,/%]+@[A-Za-z0-9](?:[A-Za-z0-9.:\-]*[A-Za-z0-9])?"
)


class BadField(ValueError):
    """What was typed does not fit its field; the message is one plain sentence."""


def one_line(typed: str) -> str:
    """Return a name or the like: one line, single spaces, without signs that print nothing."""
    printable = "".join(sign if sign.isprintable() else " " for sign in typed)
    return " ".join(printable.split())[:LONGEST]


def number_of(typed: str, region: str) -> str:
    """Return a telephone number as E.164. Errors: BadField."""
    number = normalised(typed, region)
    if number is None:
        raise BadField("This is not a whole telephone number: check its area code and digits.")
    return number


def email_of(typed: str) -> str:
    """Return an e-mail address. Errors: BadField."""
    address = typed.strip()
    if len(address) > LONGEST or ".." in address or not _EMAIL.fullmatch(address):
        raise BadField("This is not an e-mail address: it looks like name@company.example.")
    return address


def sip_address_of(typed: str) -> str:
    """Return a SIP address as user@host in lower case. Errors: BadField."""
    address = re.sub(r"^sips?:", "", typed.strip(), flags=re.IGNORECASE).partition(";")[0]
    if len(address) > LONGEST or ".." in address or not _SIP.fullmatch(address):
        raise BadField("This is not a SIP address: it looks like name@company.example.")
    return address.lower()


def zone_of(typed: str) -> str:
    """Return an IANA time zone in its own spelling, empty for the desk's. Errors: BadField."""
    wanted = typed.strip().replace(" ", "_").casefold()
    if not wanted:
        return ""
    found = next((zone for zone in zones() if zone.casefold() == wanted), None)
    if found is None:
        raise BadField("There is no time zone of that name: choose one from the list.")
    return found


@cache
def zones() -> tuple[str, ...]:
    """Return the names of places that have a time zone, in order."""
    names = (name for name in available_timezones() if "/" in name or name == "UTC")
    return tuple(sorted(name for name in names if not name.startswith(("Etc/", "SystemV/", "US/"))))


def suggested_zone(customer: Customer, region: str) -> str:
    """Return the time zone that the customer's numbers lie in, when it is one abroad.

    Shape: empty when it is known, or not clear, or the desk's own country.
    """
    if customer.time_zone:
        return ""
    for number in customer.numbers:
        places = zones_of(number)
        if len(places) == 1 and country_of(number) not in ("", region):
            return places[0]
    return ""
