"""All fields of tickets, and tickets merged into one, on a real SQLite."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from storage.database import Database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason
from workstation.customers import Customer
from workstation.ids import (
    CallbackId,
    CustomerId,
    EntryId,
    MergeId,
    NextStepId,
    PromiseId,
    TicketId,
)
from workstation.merges import Merge, MergeKind
from workstation.promises import Promise
from workstation.tickets import Channel, EntryKind, NextStep, Ticket, TicketStatus, TimelineEntry

HOUR = timedelta(hours=1)
MIA, JON = CustomerId("mia"), CustomerId("jon")
METER, BILL, PHOTO = TicketId("meter"), TicketId("bill"), TicketId("photo")
FULL = Ticket(
    METER,
    7,
    T0,
    "Meter reads wrong",
    MIA,
    Channel.SOCIAL,
    link="https://social.example/post/7",
    real_need="A bill to trust",
    may_come_next="The deposit is taken too",
    answer="Send us a photo, so that we can compare.",
    internal_cause="Readings swapped at import",
    extra="A month free",
    strain=3,
    first_response_at=T0 + HOUR,
)


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    stores.customers.save(Customer(MIA, "Mia Fenn"))
    stores.customers.save(Customer(JON, "Jon Fenn"))
    stores.tickets.save(FULL)
    stores.tickets.save(Ticket(BILL, 8, T0 + HOUR, "Bill too high", MIA))
    stores.tickets.save(Ticket(PHOTO, 9, T0 + 2 * HOUR, "Photo of the meter", JON))
    return stores


def merge(stores: SqliteStores, kind: MergeKind, from_id: str, into_id: str) -> None:
    stores.merges.merge(Merge(MergeId(f"{from_id}>{into_id}"), kind, from_id, into_id, T0))


def add_entry(stores: SqliteStores, ticket_id: TicketId, minutes: int) -> TimelineEntry:
    at = T0 + timedelta(minutes=minutes)
    entry = TimelineEntry(EntryId(f"{ticket_id}{minutes}"), ticket_id, at, EntryKind.NOTE, "Said")
    stores.tickets.add_entry(entry)
    return entry


def test_every_field_of_a_ticket_comes_back(stores: SqliteStores) -> None:
    assert stores.tickets.get(METER) == FULL


def test_merged_tickets_show_one_timeline_in_order(stores: SqliteStores) -> None:
    first, third = add_entry(stores, METER, 1), add_entry(stores, METER, 3)
    second, fourth = add_entry(stores, BILL, 2), add_entry(stores, PHOTO, 4)
    merge(stores, MergeKind.TICKET, METER, BILL)
    merge(stores, MergeKind.TICKET, BILL, PHOTO)

    assert stores.tickets.timeline(PHOTO) == [fourth, third, second, first]
    assert stores.tickets.timeline(BILL) == [third, second, first]
    assert stores.tickets.timeline(METER) == [third, first]


def test_what_is_owed_on_a_merged_ticket_stands_with_the_other(stores: SqliteStores) -> None:
    own = NextStep(NextStepId("own"), BILL, "Dana", "Compare", position=1)
    taken = NextStep(NextStepId("taken"), METER, "Dana", "Call", position=0)
    promise = Promise(PromiseId("p"), METER, "The result", T0 + HOUR, T0)
    callback = Callback(
        CallbackId("c"), "+441", "", T0, T0, CallbackReason.TICKET, ticket_id=METER, customer_id=MIA
    )
    stores.tickets.save_next_step(own)
    stores.tickets.save_next_step(taken)
    stores.promises.save(promise)
    stores.callbacks.save(callback)

    merge(stores, MergeKind.TICKET, METER, BILL)
    merge(stores, MergeKind.CUSTOMER, MIA, JON)

    assert stores.tickets.next_steps(BILL) == [own, taken]
    assert stores.promises.of_ticket(BILL) == [promise]
    assert stores.promises.of_customer(JON) == [promise]
    assert stores.callbacks.of_ticket(BILL) == [callback]
    assert stores.callbacks.of_customer(JON) == [callback]


def test_a_customers_tickets_are_those_of_all_their_records_but_merged_ones(
    stores: SqliteStores,
) -> None:
    merge(stores, MergeKind.CUSTOMER, MIA, JON)
    merge(stores, MergeKind.TICKET, METER, BILL)

    assert [t.id for t in stores.tickets.of_customer(JON)] == [PHOTO, BILL]
    assert [t.id for t in stores.tickets.of_customer(MIA)] == [BILL]
    assert [t.id for t in stores.tickets.open_tickets()] == [PHOTO, BILL]


def test_a_merged_ticket_is_found_as_the_one_that_stands_for_it(stores: SqliteStores) -> None:
    merge(stores, MergeKind.TICKET, METER, PHOTO)

    assert [t.id for t in stores.tickets.search("wrong")] == [PHOTO]
    assert [t.id for t in stores.tickets.search("meter")] == [PHOTO]
    saved = stores.tickets.get(METER)
    assert saved == replace(FULL, merged_into=PHOTO)
    stores.tickets.save(replace(FULL, subject="Other"))
    assert stores.tickets.get(METER) == replace(FULL, subject="Other", merged_into=PHOTO)


def test_open_tickets_come_in_the_order_of_their_index(db: Database, stores: SqliteStores) -> None:
    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    stores.tickets.open_tickets()
    db.conn.set_trace_callback(None)

    questions = [statement for statement in asked if statement.startswith("select")]
    (plan,) = [[row["detail"] for row in db.query(f"explain query plan {q}")] for q in questions]
    assert plan == ["SCAN tickets USING INDEX tickets_open"]


def test_a_solved_ticket_is_open_no_more(stores: SqliteStores) -> None:
    stores.tickets.save(replace(FULL, status=TicketStatus.SOLVED))

    assert METER not in [t.id for t in stores.tickets.open_tickets()]
