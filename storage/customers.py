"""Keeps customers with their numbers and addresses; finds them by number, address or words.

A customer who is merged into another stays as it is; whoever is found by what they had is the
one that stands for them.
"""

from storage.database import Database, reading, writing
from storage.merged import surviving, with_merged
from storage.organisations import SqliteOrganisations
from storage.rows import (
    Row,
    marks,
    maybe_text_of,
    maybe_time_of,
    replace_parts,
    select,
    upsert,
)
from storage.search import SqliteSearch
from workstation.customers import Customer
from workstation.ids import CustomerId, OrganisationId

_LAST = "\U0010ffff"  # sorts after every character


class SqliteCustomers:
    """The customers of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._organisations = SqliteOrganisations(db)
        self._search = SqliteSearch(db.conn)

    def get(self, customer_id: CustomerId) -> Customer | None:
        """Return the record of this very id, merged or not."""
        found = self._customers("select * from customers where id = ?", customer_id)
        return found[0] if found else None

    def save(self, customer: Customer) -> None:
        """Write ``customer``, new or changed; its organisation is the one of the shown name.

        Whether it is merged is not written here: that is for the merges.
        """
        numbers = [{"position": n, "number": v} for n, v in enumerate(customer.numbers)]
        addresses = [{"position": n, "address": v} for n, v in enumerate(customer.sip_addresses)]
        emails = [{"position": n, "email": v} for n, v in enumerate(customer.emails)]
        with writing(self._db):
            # A write comes first: a transaction that begins by reading cannot wait for another.
            replace_parts(self._db, "customer_emails", "customer_id", customer.id, [])
            organisation_id = self._organisations.for_customer(
                customer.organisation, customer.organisation_id
            )
            upsert(self._db, "customers", _row_of(customer, organisation_id))
            replace_parts(self._db, "customer_numbers", "customer_id", customer.id, numbers)
            replace_parts(self._db, "customer_sip_addresses", "customer_id", customer.id, addresses)
            replace_parts(self._db, "customer_emails", "customer_id", customer.id, emails)

    def by_number(self, e164: str) -> list[Customer]:
        return self._standing_for(
            "select * from customers where id in"
            " (select customer_id from customer_numbers where number = ?) order by row",
            e164,
        )

    def by_sip_address(self, address: str) -> list[Customer]:
        return self._standing_for(
            "select * from customers where id in"
            " (select customer_id from customer_sip_addresses where address = ?) order by row",
            address.lower(),
        )

    def by_email(self, email: str) -> list[Customer]:
        """Return the customers with this address among theirs, capitals aside."""
        return self._standing_for(
            "select * from customers where id in"
            " (select customer_id from customer_emails where email = ? collate nocase)"
            " order by row",
            email.strip(),
        )

    def also_known(self, customer_id: CustomerId) -> list[Customer]:
        """Return the records merged into this one, those merged into them included."""
        with reading():
            ids = [i for i in with_merged(self._db, "customers", customer_id) if i != customer_id]
        if not ids:
            return []
        return self._customers(
            f"select * from customers where id in ({marks(len(ids))}) order by row", *ids
        )

    def by_name(self, name: str, limit: int = 20) -> list[Customer]:
        """Return the customers of exactly this name, capitals aside."""
        return self._standing_for(
            "select * from customers where name = ? collate nocase and merged_into is null"
            " and erased_at is null order by row limit ?",
            name.strip(),
            limit,
        )

    def by_name_start(self, start: str, limit: int = 20) -> list[Customer]:
        """Return customers whose whole name begins so, capitals aside, in order of names."""
        wanted = start.strip()
        return self._standing_for(
            "select * from customers where name >= ? collate nocase and name < ? collate nocase"
            " and merged_into is null and erased_at is null order by name collate nocase limit ?",
            wanted,
            wanted + _LAST,
            limit,
        )

    def in_block(self, start: str, limit: int = 20) -> list[Customer]:
        """Return customers with an organisation whose number (E.164) begins with ``start``."""
        return self._standing_for(
            "select * from customers where id in (select customer_id from customer_numbers"
            " where number >= ? and number < ? order by number limit ?)"
            " and organisation <> '' order by row",
            start,
            start + _LAST,
            limit,
        )

    def standing(self, customer_id: CustomerId) -> Customer | None:
        """Return who stands for this customer, themselves when they are not merged."""
        with reading():
            into = surviving(self._db, "customers", customer_id)
        return self.get(CustomerId(into))

    def names_in(self, organisation_id: OrganisationId, limit: int = 5000) -> dict[CustomerId, str]:
        """Return the names of an organisation's people, merged and erased ones left out."""
        sql = (
            "select id, name from customers where organisation_id = ? and merged_into is null"
            " and erased_at is null limit ?"
        )
        with reading():
            rows = select(self._db, sql, [organisation_id, limit])
        return {CustomerId(row["id"]): row["name"] for row in rows}

    def search(self, text: str, limit: int = 20) -> list[Customer]:
        """Return customers with each word in name, organisation, e-mail or SIP address.

        Shape: a word may be only begun; a number matches anywhere, with or without its leading
        zero, from three digits on.
        """
        rows = self._search.customer_rows(text, limit)
        order = " ".join(f"when {row} then {place}" for place, row in enumerate(rows))
        if not rows:
            return []
        return self._standing_for(
            f"select * from customers where erased_at is null and row in ({marks(len(rows))})"
            f" order by case row {order} end",
            *rows,
        )

    def _standing_for(self, sql: str, *values: object) -> list[Customer]:
        """Return what is found, each merged one replaced by who stands for it, none twice."""
        standing: dict[str, Customer] = {}
        for found in self._customers(sql, *values):
            customer: Customer | None = found
            if found.merged_into is not None:
                with reading():
                    into = surviving(self._db, "customers", found.id)
                customer = standing.get(into) or self.get(CustomerId(into))
            if customer is not None:
                standing[customer.id] = customer
        return list(standing.values())

    def _customers(self, sql: str, *values: object) -> list[Customer]:
        with reading():
            rows = select(self._db, sql, values)
            ids = [row["id"] for row in rows]
            numbers = self._parts("customer_numbers", "number", ids)
            addresses = self._parts("customer_sip_addresses", "address", ids)
            emails = self._parts("customer_emails", "email", ids)
        return [
            _customer_of(row, numbers[row["id"]], addresses[row["id"]], emails[row["id"]])
            for row in rows
        ]

    def _parts(self, table: str, column: str, ids: list[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {customer_id: [] for customer_id in ids}
        sql = (
            f"select customer_id, {column} from {table} where customer_id in ({marks(len(ids))})"
            " order by customer_id, position"
        )
        for row in select(self._db, sql, ids):
            found[row["customer_id"]].append(row[column])
        return {customer_id: tuple(values) for customer_id, values in found.items()}


def _row_of(customer: Customer, organisation_id: OrganisationId | None) -> Row:
    return {
        "id": customer.id,
        "name": customer.name,
        "salutation": customer.salutation,
        "organisation": customer.organisation,
        "organisation_id": organisation_id,
        "email": customer.email,
        "time_zone": customer.time_zone,
        "language": customer.language,
        "made_at": maybe_text_of(customer.made_at),
        "erased_at": maybe_text_of(customer.erased_at),
    }


def _customer_of(
    row: Row, numbers: tuple[str, ...], addresses: tuple[str, ...], emails: tuple[str, ...]
) -> Customer:
    return Customer(
        id=CustomerId(row["id"]),
        name=row["name"],
        salutation=row["salutation"],
        organisation=row["organisation"],
        numbers=numbers,
        sip_addresses=addresses,
        emails=emails,
        time_zone=row["time_zone"],
        language=row["language"],
        organisation_id=row["organisation_id"],
        merged_into=row["merged_into"],
        made_at=maybe_time_of(row["made_at"]),
        erased_at=maybe_time_of(row["erased_at"]),
    )
