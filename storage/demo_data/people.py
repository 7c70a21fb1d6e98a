"""The customers and organisations: made one by one, remembered in a few bytes each."""

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from storage.demo_data.dice import Dice, Stamps, id_of, mixed
from storage.demo_data.names import COUNTRIES, FIRM_FORMS, FIRM_STEMS, FIRM_TRADES, Country
from storage.demo_data.numbers import number_of
from storage.demo_data.plan import DemoPlan
from storage.demo_data.tables import TableRow
from workstation.merges import MergeKind

_PER_FIRM: Final = 12
_MERGED_ONCE_IN: Final = 150
_SECOND_NUMBER_ONCE_IN: Final = 4
_CUSTOMER, _FIRM, _MERGE = 1, 2, 3
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Person:
    """What tickets and calls need to know of a customer."""

    id: str
    name: str
    language: str
    number: str
    zone: str


class People:
    """The customers of one plan.

    Shape: ``person(n)`` is made anew each time from what is remembered: ten bytes a customer,
    so that memory hardly grows.
    """

    def __init__(self, plan: DemoPlan, dice: Dice) -> None:
        self.count = plan.customer_count
        self._seed = plan.seed
        self._dice = dice
        self._since_s = plan.start_s
        self._step_s = max(1, (plan.end_s - plan.start_s) // (self.count + 1))
        self._countries = bytearray()
        self._given = bytearray()
        self._families = bytearray()
        self._lines = array("I")
        self._used = dict.fromkeys(("DE", "GB", "FR", "AU", "US"), 0)
        self._firms = max(1, self.count // _PER_FIRM)

    @property
    def made(self) -> int:
        return len(self._lines)

    def customer_id(self, index: int) -> str:
        return self._id(_CUSTOMER, index, self._made_s(index))

    def person(self, index: int) -> Person:
        country = COUNTRIES[self._countries[index]]
        given = _given_names(country)[self._given[index]]
        name = f"{given} {country.families[self._families[index]]}"
        number = number_of(country.numbers, self._lines[index])
        return Person(self.customer_id(index), name, country.language, number, country.zone)

    def organisations(self) -> Iterator[TableRow]:
        for index in range(self._firms):
            name = self._firm_name(index)
            key = " ".join(name.split()).casefold()
            yield "organisations", (self._firm_id(index), name, key, _domain(name), "")

    def rows(self, stamps: Stamps) -> Iterator[TableRow]:
        """Yield the customers with numbers and addresses; the merged ones point backwards."""
        for index in range(self.count):
            yield from self._customer(index, stamps)

    def _customer(self, index: int, stamps: Stamps) -> Iterator[TableRow]:
        dice = self._dice
        country = self._draw(index)
        person = self.person(index)
        is_woman = self._given[index] < len(country.women)
        made = stamps[self._made_s(index)]
        firm = dice.below(self._firms) if dice.is_once_in(3) else None
        firm_name = "" if firm is None else self._firm_name(firm)
        firm_id = None if firm is None else self._firm_id(firm)
        mail = self._mail(person.name, firm_name, index) if dice.share() < 0.7 else ""
        into = self._merged_into(index)
        zone = "" if country.language == "de" else country.zone
        yield (
            "customers",
            (person.id, person.name, _salutation(country, person.name, is_woman), firm_name, mail,
             zone, country.language, firm_id, into, made),
        )  # fmt: skip
        yield "customer_numbers", (person.id, 0, person.number)
        if dice.is_once_in(_SECOND_NUMBER_ONCE_IN):
            second = number_of(country.numbers, self._next_line(country.numbers))
            if second != person.number:
                yield "customer_numbers", (person.id, 1, second)
        if mail:
            yield "customer_emails", (person.id, 0, mail)
        if dice.is_once_in(60):
            yield "customer_sip_addresses", (person.id, 0, f"c{index}@pbx.northwind.example")
        if into is not None:
            merge = (self._id(_MERGE, index, self._made_s(index)), MergeKind.CUSTOMER.value,
                     person.id, into, made, "Dana Reyes", None)  # fmt: skip
            yield "merges", merge

    def _draw(self, index: int) -> Country:
        """Remember who customer ``index`` is; a duplicate has the name of the one before."""
        dice = self._dice
        if index and self._is_duplicate(index):
            self._countries.append(self._countries[-1])
            self._given.append(self._given[-1])
            self._families.append(self._families[-1])
        else:
            country = dice.zipf(COUNTRIES)
            self._countries.append(COUNTRIES.index(country))
            self._given.append(dice.below(len(_given_names(country))))
            self._families.append(country.families.index(dice.zipf(country.families)))
        country = COUNTRIES[self._countries[-1]]
        self._lines.append(self._next_line(country.numbers))
        return country

    def _is_duplicate(self, index: int) -> bool:
        return mixed(self._seed, index) % _MERGED_ONCE_IN == 0

    def _merged_into(self, index: int) -> str | None:
        if not index or not self._is_duplicate(index) or self._is_duplicate(index - 1):
            return None
        return self.customer_id(index - 1)

    def _next_line(self, plan: str) -> int:
        self._used[plan] += 1
        return self._used[plan]

    def _made_s(self, index: int) -> int:
        return self._since_s + (index + 1) * self._step_s

    def _firm_id(self, index: int) -> str:
        return self._id(_FIRM, index, self._since_s)

    def _firm_name(self, index: int) -> str:
        bits = mixed(self._seed + _FIRM, index)
        stem = FIRM_STEMS[bits % len(FIRM_STEMS)]
        trade = FIRM_TRADES[bits // 997 % len(FIRM_TRADES)]
        form = FIRM_FORMS[bits // 99991 % len(FIRM_FORMS)]
        place = "" if index < len(FIRM_STEMS) else f" {1 + index // len(FIRM_STEMS)}"
        return f"{stem} {trade}{place} {form}"

    def _mail(self, name: str, firm: str, index: int) -> str:
        ascii_name = _ascii(name).replace(" ", ".").replace("'", "")
        domain = _domain(firm) if firm else ("post.example", "mail.example")[index % 2]
        return f"{ascii_name}{index % 89 or ''}@{domain}"

    def _id(self, kind: int, index: int, at_s: int) -> str:
        return id_of(at_s, mixed(self._seed * 8 + kind, index) | kind << 64)


def _given_names(country: Country) -> tuple[str, ...]:
    return country.women + country.men


def _salutation(country: Country, name: str, is_woman: bool) -> str:
    family = name.split(" ", 1)[1]
    if country.language == "de":
        return f"{'Frau' if is_woman else 'Herr'} {family}"
    return f"{'Ms.' if is_woman else 'Mr.'} {family}"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS))
    return re.sub(r"[^a-z0-9 .'-]", "", plain)


def _domain(firm: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _ascii(firm)).strip("-") + ".example"
