"""Who is calling: one customer for certain, or those it may be, each with how that is known."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from workstation.calls import Call
from workstation.customers import Customer
from workstation.numbers import CallerIdentity, company_block
from workstation.ports import Stores

MOST_LIKELY: Final = 8  # more are no help to anybody who has a caller on the line


class Likeness(enum.Enum):
    """Why it may be this customer, the surest first."""

    SAME_NUMBER = "same_number"  # several share it
    SAME_ADDRESS = "same_address"  # several share the SIP address
    SAME_NAME = "same_name"  # as their telephone sends it, which anybody can set
    SAME_COMPANY = "same_company"  # a number beside theirs, of one company's switchboard


@dataclass(frozen=True, slots=True)
class LikelyCaller:
    """Somebody who may be calling."""

    customer: Customer
    likeness: Likeness


def who_calls(call: Call, identity: CallerIdentity, stores: Stores) -> tuple[LikelyCaller, ...]:
    """Return who may be calling, the likeliest first.

    Shape: it is that customer for certain when there is one only, by number or address.
    Errors: StorageTrouble when a store refuses.
    """
    named = _of_name(call.remote_name, identity, stores)
    if identity.number is not None:
        found = stores.customers.by_number(identity.number)
        if found:
            return _ordered(found, Likeness.SAME_NUMBER, named)
    if identity.sip_address:
        found = stores.customers.by_sip_address(identity.sip_address)
        if found:
            return _ordered(found, Likeness.SAME_ADDRESS, named)
    near = _of_company(identity, stores)
    both = [customer for customer in named if customer.id in {each.id for each in near}]
    likely = [*both, *named, *near]
    others = {customer.id: customer for customer in likely}
    kinds = {c.id: Likeness.SAME_COMPANY for c in near}
    kinds |= {c.id: Likeness.SAME_NAME for c in named}
    return tuple(LikelyCaller(c, kinds[c.id]) for c in others.values())[:MOST_LIKELY]


def is_certain(likely: Iterable[LikelyCaller]) -> bool:
    """Tell whether there is one only, known by a number or address of their own."""
    known = (Likeness.SAME_NUMBER, Likeness.SAME_ADDRESS)
    found = tuple(likely)
    return len(found) == 1 and found[0].likeness in known


def with_way(customer: Customer, identity: CallerIdentity) -> Customer:
    """Return ``customer`` with the number, or else the address, that this caller calls from."""
    if identity.number is not None:
        if identity.number in customer.numbers:
            return customer
        return replace(customer, numbers=(*customer.numbers, identity.number))
    address = identity.sip_address
    if not address or address in customer.sip_addresses:
        return customer
    return replace(customer, sip_addresses=(*customer.sip_addresses, address))


def _ordered(
    found: Iterable[Customer], likeness: Likeness, named: Iterable[Customer]
) -> tuple[LikelyCaller, ...]:
    """Put first whose name the caller's telephone sends."""
    names = {customer.id for customer in named}
    ordered = sorted(found, key=lambda customer: customer.id not in names)
    return tuple(LikelyCaller(customer, likeness) for customer in ordered)[:MOST_LIKELY]


def _of_name(name: str, identity: CallerIdentity, stores: Stores) -> list[Customer]:
    """Return the customers of the name that the caller's telephone sends, either way round."""
    last, comma, first = name.partition(",")
    spoken = f"{first.strip()} {last.strip()}" if comma else name.strip()
    if identity.is_withheld or not any(sign.isalpha() for sign in spoken):
        return []
    return stores.customers.by_name(spoken, MOST_LIKELY)


def _of_company(identity: CallerIdentity, stores: Stores) -> list[Customer]:
    """Return whose numbers lie beside the caller's, if all of them are of one organisation."""
    block = company_block(identity.number) if identity.number is not None else ""
    near = stores.customers.in_block(block, MOST_LIKELY) if block else []
    names = {customer.organisation.casefold() for customer in near}
    return near if len(names) == 1 else []
