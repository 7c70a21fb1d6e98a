"""Open promises and callbacks: asked by customer, number and ticket; never read all at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from storage.database import Database
from storage.rows import select
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.customers import Customer
from workstation.ids import CallbackId, CustomerId, PromiseId, TicketId
from workstation.ports import MOST_OPEN
from workstation.promises import Promise, PromiseState
from workstation.tickets import Priority, Ticket

HOUR = timedelta(hours=1)
MIA, TOM = CustomerId("mia"), CustomerId("tom")
BILL, METER = TicketId("bill"), TicketId("meter")
NUMBER = "+441614960182"


@pytest.fixture
def db() -> Iterator[Database]:
    with empty_database() as db:
        yield db


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    for customer_id in (MIA, TOM):
        stores.customers.save(Customer(customer_id, customer_id))
    stores.tickets.save(Ticket(BILL, 1, T0, customer_id=MIA))
    stores.tickets.save(Ticket(METER, 2, T0, customer_id=TOM))
    return stores


def promise(name: str, hours: int, **changes: object) -> Promise:
    made = Promise(PromiseId(name), BILL, "The result", T0 + hours * HOUR, T0)
    return replace(made, **changes)  # type: ignore[arg-type]


def callback(name: str, hours: int, **changes: object) -> Callback:
    due = T0 + hours * HOUR
    made = Callback(CallbackId(name), NUMBER, "", due, T0, CallbackReason.WRAP_UP)
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_customers_promises_come_open_ones_first_then_the_latest(stores: SqliteStores) -> None:
    late, soon = promise("late", 3), promise("soon", 1)
    old = promise("old", -9, state=PromiseState.KEPT, settled_at=T0)
    older = promise("older", -19, state=PromiseState.BROKEN, settled_at=T0)
    other = promise("other", 1, ticket_id=METER)
    for one in (late, older, old, soon, other):
        stores.promises.save(one)

    assert stores.promises.of_customer(MIA) == [soon, late, old, older]
    assert stores.promises.of_customer(MIA, limit=2) == [soon, late]
    assert stores.promises.open_of_tickets([METER, BILL]) == [other, soon, late]
    assert stores.promises.open_of_tickets([]) == []
    assert len(stores.promises.open_promises(limit=1)) == 1


def test_callbacks_are_found_by_customer_number_and_ticket(stores: SqliteStores) -> None:
    mias = callback("mias", 2, customer_id=MIA, ticket_id=BILL, number="+441614960417")
    done = callback("done", 3, customer_id=MIA, ticket_id=BILL, state=CallbackState.DONE)
    toms = callback("toms", 1, customer_id=TOM, ticket_id=METER)
    nobodys = callback("nobodys", 4)
    for one in (done, mias, toms, nobodys):
        stores.callbacks.save(one)

    assert stores.callbacks.of_customer(MIA) == [mias, done]
    assert stores.callbacks.of_number(NUMBER) == [toms, nobodys, done]
    assert stores.callbacks.of_number(NUMBER, limit=1) == [toms]
    assert stores.callbacks.of_number("+441614960999") == []
    assert stores.callbacks.open_of_tickets([METER, BILL]) == [toms, mias]
    assert stores.callbacks.open_count() == 3


def test_an_urgent_callback_does_not_hide_behind_many_late_ones(stores: SqliteStores) -> None:
    for number in range(MOST_OPEN + 5):
        stores.callbacks.save(callback(f"late{number:04}", -1000 + number))
    dropped = callback("dropped", 0, priority=Priority.URGENT)
    stores.callbacks.save(dropped)

    found = stores.callbacks.open_callbacks()
    assert len(found) == MOST_OPEN + 1
    assert found[-1] == dropped
    assert stores.callbacks.open_callbacks(limit=2)[-1] == dropped


def test_more_tickets_than_one_statement_takes_are_asked_in_turns(stores: SqliteStores) -> None:
    stores.promises.save(promise("one", 1))
    stores.callbacks.save(callback("one", 1, ticket_id=BILL))
    many = [TicketId(f"t{number}") for number in range(1200)]

    assert len(stores.promises.open_of_tickets([*many, BILL])) == 1
    assert len(stores.callbacks.open_of_tickets([*many, BILL])) == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda s: s.promises.open_promises(limit=9),
        lambda s: s.promises.of_customer(MIA),
        lambda s: s.promises.open_of_tickets([BILL, METER]),
        lambda s: s.callbacks.open_callbacks(limit=9),
        lambda s: s.callbacks.of_customer(MIA),
        lambda s: s.callbacks.of_number(NUMBER),
        lambda s: s.callbacks.open_of_tickets([BILL, METER]),
    ],
)
def test_no_question_reads_a_whole_table(stores: SqliteStores, db: Database, ask: object) -> None:
    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    ask(stores)  # type: ignore[operator]
    db.conn.set_trace_callback(None)

    assert asked
    for statement in asked:
        plan = [row["detail"] for row in select(db, f"explain query plan {statement}")]
        scans = [step for step in plan if step.startswith("SCAN") and "USING" not in step]
        assert scans == [], statement


def test_urgent_callbacks_are_found_by_their_index_while_nothing_is_urgent(
    stores: SqliteStores, db: Database
) -> None:
    for number in range(50):
        stores.callbacks.save(callback(f"c{number}", number))
    db.execute("analyze")
    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    stores.callbacks.open_callbacks(limit=9)
    db.conn.set_trace_callback(None)

    (statement,) = (sql for sql in asked if "priority = 3" in sql)
    plan = [row["detail"] for row in select(db, f"explain query plan {statement}")]
    assert any("callbacks_urgent" in step for step in plan)
