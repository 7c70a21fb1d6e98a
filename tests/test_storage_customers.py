"""Customers with e-mails and organisations, and those merged into one, on a real SQLite."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlite_utils import Migrations

from storage.database import Database
from storage.migrations import SCHEMA
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from workstation.customers import Customer, Organisation
from workstation.ids import CustomerId, MergeId, OrganisationId
from workstation.merges import Merge, MergeKind

NUMBER = "+441614960182"
MIA = Customer(
    CustomerId("mia"),
    "Mia Fenn",
    numbers=(NUMBER,),
    emails=("mia@fenn.example", "m.fenn@work.example"),
    made_at=T0,
)
MIA_TWICE = Customer(
    CustomerId("mia2"),
    "M. Fenn",
    numbers=(NUMBER, "+447700900182"),
    sip_addresses=("mia@pbx.example",),
    emails=("fenn@old.example",),
)
OTHER = Customer(CustomerId("other"), "Jon Fenn", numbers=(NUMBER,))


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    for customer in (MIA, MIA_TWICE, OTHER):
        stores.customers.save(customer)
    return stores


def merge(stores: SqliteStores, from_id: str, into_id: str) -> None:
    merge_id = MergeId(f"{from_id}>{into_id}")
    stores.merges.merge(Merge(merge_id, MergeKind.CUSTOMER, from_id, into_id, T0))


# --- e-mails ------------------------------------------------------------------------------------


def test_every_address_of_a_customer_is_kept_in_order(stores: SqliteStores, db: Database) -> None:
    assert stores.customers.get(MIA.id) == MIA
    swapped = replace(MIA, emails=MIA.emails[::-1])

    stores.customers.save(swapped)

    assert stores.customers.get(MIA.id) == swapped
    (row,) = db.query("select email from customers where id = 'mia'")
    assert row["email"] == "m.fenn@work.example"


def test_a_customer_is_found_by_any_address_in_any_case(stores: SqliteStores) -> None:
    assert stores.customers.by_email(" M.FENN@work.example ") == [MIA]
    assert stores.customers.by_email("mia@fenn.example") == [MIA]
    assert stores.customers.by_email("fenn.example") == []
    assert stores.customers.search("m.fenn@wo") == [MIA]


def test_an_erased_customer_is_not_found_by_words(stores: SqliteStores) -> None:
    stores.customers.save(replace(OTHER, name="Erased customer", erased_at=T0))

    assert stores.customers.search("erased") == []


# --- organisations ------------------------------------------------------------------------------


def test_customers_of_one_organisation_share_its_record(stores: SqliteStores) -> None:
    stores.customers.save(replace(MIA, organisation="Fenn & Söhne"))
    stores.customers.save(replace(OTHER, organisation="  FENN &  SÖHNE"))

    mia, jon = stores.customers.get(MIA.id), stores.customers.get(OTHER.id)
    assert mia is not None
    assert jon is not None
    assert mia.organisation_id is not None
    assert mia.organisation_id == jon.organisation_id
    assert stores.organisations.by_name("fenn & söhne") == Organisation(
        mia.organisation_id, "Fenn & Söhne"
    )


def test_another_organisation_typed_is_another_record_and_none_is_none(
    stores: SqliteStores,
) -> None:
    stores.customers.save(replace(MIA, organisation="Northwind"))
    first = stores.customers.get(MIA.id)
    assert first is not None

    stores.customers.save(replace(first, organisation="Southwind"))
    second = stores.customers.get(MIA.id)
    assert second is not None
    assert second.organisation_id not in (None, first.organisation_id)

    stores.customers.save(replace(second, organisation=""))
    assert stores.customers.get(MIA.id) == MIA


def test_a_new_name_of_an_organisation_stands_with_all_its_people(stores: SqliteStores) -> None:
    stores.customers.save(replace(MIA, organisation="Northwind"))
    known = stores.organisations.by_name("northwind")
    assert known is not None

    stores.organisations.save(replace(known, name="Northwind Energy", email_domain="nw.example"))

    assert [c.organisation for c in stores.customers.search("energy")] == ["Northwind Energy"]
    assert stores.organisations.get(known.id) == Organisation(
        known.id, "Northwind Energy", "nw.example"
    )
    assert [o.id for o in stores.organisations.search("north wind")] == []
    assert [o.id for o in stores.organisations.search("NORTHW")] == [known.id]
    assert stores.organisations.search("") == []
    assert stores.organisations.get(OrganisationId("none")) is None


def test_organisations_typed_before_there_were_records_get_one() -> None:
    db = Database(memory=True, execute_plugins=False)
    older = Migrations("workstation")
    for step in list(SCHEMA.pending(db))[:7]:
        older(name=step.name)(step.fn)
    older.apply(db)
    for name, organisation in (("a", "Northwind"), ("b", "north  WIND"), ("c", "NORTHWIND")):
        sql = "insert into customers (id, name, organisation, email) values (?, ?, ?, ?)"
        db.execute(sql, [name, name, organisation, f"{name}@nw.example"])
    db.execute("insert into customers (id, name) values ('d', 'd')")
    db.conn.commit()

    SCHEMA.apply(db)

    stores = SqliteStores(db)
    found = [stores.customers.get(CustomerId(name)) for name in "abcd"]
    assert [c.emails for c in found if c] == [(f"{n}@nw.example",) for n in "abc"] + [()]
    a, b, c, d = [customer.organisation_id for customer in found if customer]
    assert a == c is not None
    assert b not in (None, a)
    assert d is None
    db.close()


# --- merged -------------------------------------------------------------------------------------


def test_a_merged_customer_is_found_as_the_one_who_stands_for_them(stores: SqliteStores) -> None:
    merge(stores, "mia2", "mia")

    for found in (
        stores.customers.by_number("+447700900182"),
        stores.customers.by_sip_address("MIA@pbx.example"),
        stores.customers.by_email("fenn@old.example"),
        stores.customers.search("m fenn"),
        stores.customers.search("07700 900182"),
    ):
        assert found == [MIA]
    assert stores.customers.by_number(NUMBER) == [MIA, OTHER]


def test_the_record_itself_stays_as_it_was(stores: SqliteStores) -> None:
    merge(stores, "mia2", "mia")

    assert stores.customers.get(MIA_TWICE.id) == replace(MIA_TWICE, merged_into=MIA.id)
    assert stores.customers.get(MIA.id) == MIA
    stores.customers.save(replace(MIA_TWICE, name="Mia F."))
    saved = stores.customers.get(MIA_TWICE.id)
    assert saved is not None
    assert saved.merged_into == MIA.id


def test_all_records_of_one_person_are_known_however_far_back(stores: SqliteStores) -> None:
    merge(stores, "mia2", "mia")
    merge(stores, "mia", "other")

    assert [c.id for c in stores.customers.also_known(OTHER.id)] == ["mia", "mia2"]
    assert [c.id for c in stores.customers.also_known(MIA.id)] == ["mia2"]
    assert stores.customers.also_known(MIA_TWICE.id) == []
    assert stores.customers.by_number("+447700900182") == [OTHER]


@pytest.mark.parametrize(
    "ask",
    [
        lambda s: s.customers.by_number(NUMBER),
        lambda s: s.customers.by_email("mia@fenn.example"),
        lambda s: s.customers.by_sip_address("mia@pbx.example"),
        lambda s: s.customers.also_known(MIA.id),
        lambda s: s.organisations.by_name("northwind"),
        lambda s: s.organisations.search("north"),
    ],
)
def test_no_look_up_reads_a_whole_table(stores: SqliteStores, db: Database, ask: object) -> None:
    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    ask(stores)  # type: ignore[operator]
    db.conn.set_trace_callback(None)

    assert asked
    for statement in asked:
        plan = [row["detail"] for row in db.query(f"explain query plan {statement}")]
        assert [step for step in plan if step.startswith("SCAN")] == [], statement
