"""Keeps customers with their numbers and addresses; finds them by number, address or words."""

import re

from storage.database import Database, reading, writing
from storage.rows import Row, marks, replace_parts, select, upsert
from storage.words import prefix_query
from workstation.customers import Customer
from workstation.ids import CustomerId

_FEWEST_DIGITS = 3


class SqliteCustomers:
    """The customers of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, customer_id: CustomerId) -> Customer | None:
        found = self._customers("select * from customers where id = ?", customer_id)
        return found[0] if found else None

    def save(self, customer: Customer) -> None:
        numbers = [{"position": n, "number": v} for n, v in enumerate(customer.numbers)]
        addresses = [{"position": n, "address": v} for n, v in enumerate(customer.sip_addresses)]
        with writing(self._db):
            upsert(self._db, "customers", _row_of(customer))
            replace_parts(self._db, "customer_numbers", "customer_id", customer.id, numbers)
            replace_parts(self._db, "customer_sip_addresses", "customer_id", customer.id, addresses)

    def by_number(self, e164: str) -> list[Customer]:
        return self._customers(
            "select * from customers where id in"
            " (select customer_id from customer_numbers where number = ?) order by row",
            e164,
        )

    def by_sip_address(self, address: str) -> list[Customer]:
        return self._customers(
            "select * from customers where id in"
            " (select customer_id from customer_sip_addresses where address = ?) order by row",
            address.lower(),
        )

    def search(self, text: str, limit: int = 20) -> list[Customer]:
        """Return customers whose name, organisation, e-mail, number or SIP address begins so.

        Shape: numbers match anywhere, with or without their leading zero, from three digits on.
        """
        words = prefix_query(text)
        if not words:
            return []
        digits = _digits_of(text)
        return self._customers(
            "select * from customers where row in"
            " (select rowid from customers_fts where customers_fts match ?)"
            " or (? <> '' and id in"
            " (select customer_id from customer_numbers where number like '%' || ? || '%'))"
            " or id in (select customer_id from customer_sip_addresses"
            " where substr(address, 1, length(?)) = ?)"
            " order by name, row limit ?",
            words,
            digits,
            digits,
            *[text.strip().lower()] * 2,
            limit,
        )

    def _customers(self, sql: str, *values: object) -> list[Customer]:
        with reading():
            rows = select(self._db, sql, values)
            ids = [row["id"] for row in rows]
            numbers = self._parts("customer_numbers", "number", ids)
            addresses = self._parts("customer_sip_addresses", "address", ids)
        return [_customer_of(row, numbers[row["id"]], addresses[row["id"]]) for row in rows]

    def _parts(self, table: str, column: str, ids: list[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {customer_id: [] for customer_id in ids}
        sql = (
            f"select customer_id, {column} from {table} where customer_id in ({marks(len(ids))})"
            " order by customer_id, position"
        )
        for row in select(self._db, sql, ids):
            found[row["customer_id"]].append(row[column])
        return {customer_id: tuple(values) for customer_id, values in found.items()}


def _digits_of(text: str) -> str:
    """Return what ``text`` says of a phone number; empty when it says something else."""
    if not re.fullmatch(r"[\d\s()./+-]+", text.strip()):
        return ""
    digits = re.sub(r"\D", "", text).lstrip("0")
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def _row_of(customer: Customer) -> Row:
    return {
        "id": customer.id,
        "name": customer.name,
        "salutation": customer.salutation,
        "organisation": customer.organisation,
        "email": customer.email,
        "time_zone": customer.time_zone,
        "language": customer.language,
    }


def _customer_of(row: Row, numbers: tuple[str, ...], addresses: tuple[str, ...]) -> Customer:
    return Customer(
        id=CustomerId(row["id"]),
        name=row["name"],
        salutation=row["salutation"],
        organisation=row["organisation"],
        numbers=numbers,
        sip_addresses=addresses,
        emails=(row["email"],) if row["email"] else (),
        time_zone=row["time_zone"],
        language=row["language"],
    )
