"""The first page of the queue is found without reading every ticket, and is the right one (H3)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from workstation.desk.work import open_work
from workstation.ids import FilterId, MergeId, PromiseId, TicketId
from workstation.merges import Merge, MergeKind
from workstation.promises import Promise
from workstation.queue import WorkKind, work_queue
from workstation.queue_filters import QueueFilter
from workstation.tickets import Channel, Priority, Ticket, TicketStatus

MINUTE = timedelta(minutes=1)


def ticket(number: int, **fields: object) -> Ticket:
    made = Ticket(TicketId(f"t{number:04}"), number, T0 - 30 * MINUTE, f"Matter {number}")
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def empty() -> Iterator[Database]:
    """An empty database, to be copied: making one takes a hundred times longer."""
    with closing(empty_database()) as db:
        yield db


_ONE = st.tuples(
    st.none() | st.integers(-900, 900),  # minutes to the next update
    st.sampled_from(Priority),
    st.integers(0, 3),
    st.integers(0, 900),  # minutes since it was opened
    st.sampled_from([Channel.PHONE, Channel.EMAIL]),
    st.booleans(),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_ONE, max_size=40), st.integers(1, 8))
def test_first_page_is_the_head_of_the_whole_order(
    empty: Database, many: list[tuple[int | None, Priority, int, int, Channel, bool]], limit: int
) -> None:
    targets = {"email": 4.0}
    tickets = [
        ticket(
            n,
            next_update_at=None if due is None else T0 + due * MINUTE,
            priority=priority,
            strain=strain,
            opened_at=T0 - age * MINUTE,
            channel=channel,
            status=TicketStatus.SOLVED if is_solved else TicketStatus.IN_PROGRESS,
        )
        for n, (due, priority, strain, age, channel, is_solved) in enumerate(many)
    ]
    with closing(sqlite3.connect(":memory:")) as fresh:
        empty.conn.backup(fresh)
        stores = SqliteStores(Database(fresh))
        with stores.as_one():
            for one in tickets:
                stores.tickets.save(one)
        found = stores.work.urgent_tickets(T0, targets, limit)
        page = work_queue(stores.tickets.of_ids(found), [], [], T0, targets)
    whole = [i.ticket for i in work_queue(tickets, [], [], T0, targets) if i.ticket is not None]
    best = work_queue(whole[:limit], [], [], T0, targets)
    assert len(found) == len(set(found)) == min(limit, len(whole))
    key = [(i.is_late(T0), i.due_at, i.moved_ahead) for i in page]
    assert key == [(i.is_late(T0), i.due_at, i.moved_ahead) for i in best]


def test_strained_ticket_comes_before_a_calm_one_that_is_due_a_little_earlier() -> None:
    stores = SqliteStores(empty_database())
    calm = ticket(1, next_update_at=T0 + 60 * MINUTE)
    strained = ticket(2, next_update_at=T0 + 100 * MINUTE, strain=2)
    for one in (calm, strained):
        stores.tickets.save(one)

    assert stores.work.urgent_tickets(T0, {}, 1) == [strained.id]
    assert [i.ticket for i in open_work(stores, T0)] == [strained, calm]


def test_unanswered_mail_rises_to_its_first_response_target() -> None:
    stores = SqliteStores(empty_database())
    mail = ticket(1, channel=Channel.EMAIL, opened_at=T0 - 290 * MINUTE)
    answered = replace(mail, id=TicketId("t2"), number=2, first_response_at=T0)
    for one in (mail, answered):
        stores.tickets.save(one)

    first, second = open_work(stores, T0, {"email": 4.0})
    assert (first.ticket, first.kind) == (mail, WorkKind.FIRST_RESPONSE)
    assert first.is_late(T0)
    assert second.kind is WorkKind.WAITING


def test_promise_on_a_merged_ticket_counts_for_the_one_that_stands_for_it() -> None:
    stores = SqliteStores(empty_database())
    kept, merged = ticket(1), ticket(2)
    for one in (kept, merged):
        stores.tickets.save(one)
    promise = Promise(PromiseId("p1"), merged.id, "Call", T0 + MINUTE, T0)
    stores.promises.save(promise)
    stores.merges.merge(Merge(MergeId("m1"), MergeKind.TICKET, merged.id, kept.id, T0))

    (item,) = open_work(stores, T0)
    assert item.ticket is not None
    assert (item.ticket.id, item.kind) == (kept.id, WorkKind.PROMISE)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(["", "Dana", "Priya"]), _ONE), max_size=30),
    st.builds(
        QueueFilter,
        st.just(FilterId("f")),
        st.just("Mine"),
        owner=st.sampled_from(["", "Dana"]),
        only_unowned=st.booleans(),
        channels=st.frozensets(st.sampled_from([Channel.PHONE, Channel.EMAIL])),
        at_least=st.sampled_from(Priority),
        only_late=st.booleans(),
    ),
)
def test_filter_shows_what_it_lets_through_and_all_of_it(
    empty: Database,
    many: list[tuple[str, tuple[int | None, Priority, int, int, Channel, bool]]],
    choice: QueueFilter,
) -> None:
    tickets = [
        ticket(
            n,
            owner=owner,
            next_update_at=None if due is None else T0 + due * MINUTE,
            priority=priority,
            strain=strain,
            opened_at=T0 - age * MINUTE,
            channel=channel,
            status=TicketStatus.SOLVED if is_solved else TicketStatus.IN_PROGRESS,
        )
        for n, (owner, (due, priority, strain, age, channel, is_solved)) in enumerate(many)
    ]
    with closing(sqlite3.connect(":memory:")) as fresh:
        empty.conn.backup(fresh)
        stores = SqliteStores(Database(fresh))
        with stores.as_one():
            for one in tickets:
                stores.tickets.save(one)
        everything = open_work(stores, T0)
        chosen = open_work(stores, T0, choice=choice)
    assert chosen == tuple(item for item in everything if choice.lets_through(item, T0))


def test_open_tickets_are_counted_as_asked_for() -> None:
    stores = SqliteStores(empty_database())
    for number in range(4):
        due = T0 if number % 2 else None
        owner = "Dana" if number < 3 else ""
        stores.tickets.save(ticket(number, next_update_at=due, owner=owner))
    stores.tickets.save(ticket(8, status=TicketStatus.SOLVED))

    assert stores.work.open_tickets() == 4
    assert stores.work.open_tickets(at_most=3) == 3
    assert stores.work.open_tickets(QueueFilter(FilterId("f"), "", owner="Dana")) == 3
    assert stores.work.open_tickets(QueueFilter(FilterId("f"), "", at_least=Priority.HIGH)) == 0


def test_late_tickets_are_counted_to_a_limit() -> None:
    stores = SqliteStores(empty_database())
    for number in range(5):
        stores.tickets.save(ticket(number, next_update_at=T0 - MINUTE))
    stores.tickets.save(ticket(9, next_update_at=T0))

    assert stores.work.late_tickets(T0) == 5
    assert stores.work.late_tickets(T0, at_most=3) == 3
