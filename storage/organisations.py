"""Keeps organisations; customers of one name share one record."""

from storage.database import Database, reading, writing
from storage.rows import Row, select, upsert
from workstation.customers import Organisation
from workstation.ids import OrganisationId, new_id


class SqliteOrganisations:
    """The organisations of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, organisation_id: OrganisationId) -> Organisation | None:
        return self._first("where id = ?", organisation_id)

    def save(self, organisation: Organisation) -> None:
        """Write ``organisation``; a new name is shown with all its customers at once."""
        name = organisation.name
        with writing(self._db):
            upsert(self._db, "organisations", _row_of(organisation))
            self._db.execute(
                "update customers set organisation = ? where organisation_id = ?"
                " and organisation <> ?",
                [name, organisation.id, name],
            )

    def by_name(self, name: str) -> Organisation | None:
        """Return the organisation of this name, capitals and spaces aside."""
        return self._first("where key = ? order by row limit 1", _key_of(name))

    def search(self, text: str, limit: int = 20) -> list[Organisation]:
        """Return organisations whose name begins so, capitals and spaces aside, by name."""
        key = _key_of(text)
        if not key:
            return []
        return self._organisations(
            "where key >= ? and key < ? order by key, row limit ?", key, key + "\U0010ffff", limit
        )

    def for_customer(self, name: str, known: OrganisationId | None) -> OrganisationId | None:
        """Return the organisation called ``name``, made if there is none; None without a name.

        Shape: ``known`` stays when that is its name. Needs an open transaction.
        """
        if not name.strip():
            return None
        of_id = self.get(known) if known else None
        if of_id is not None and _key_of(of_id.name) == _key_of(name):
            return of_id.id
        found = self.by_name(name)
        if found is None:
            found = Organisation(OrganisationId(new_id()), name)
            upsert(self._db, "organisations", _row_of(found))
        return found.id

    def _first(self, rest: str, *values: object) -> Organisation | None:
        found = self._organisations(rest, *values)
        return found[0] if found else None

    def _organisations(self, rest: str, *values: object) -> list[Organisation]:
        with reading():
            rows = select(self._db, f"select * from organisations {rest}", values)
        return [_organisation_of(row) for row in rows]


def _key_of(name: str) -> str:
    return " ".join(name.split()).casefold()


def _row_of(organisation: Organisation) -> Row:
    return {
        "id": organisation.id,
        "name": organisation.name,
        "key": _key_of(organisation.name),
        "email_domain": organisation.email_domain,
        "notes": organisation.notes,
    }


def _organisation_of(row: Row) -> Organisation:
    return Organisation(OrganisationId(row["id"]), row["name"], row["email_domain"], row["notes"])
