"""Merging and undoing on a real SQLite, one by one and in any sequence."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from workstation.customers import Customer
from workstation.ids import CustomerId, EntryId, MergeId, TicketId
from workstation.merges import Merge, MergeImpossible, MergeKind
from workstation.tickets import EntryKind, Ticket, TimelineEntry

MINUTE = timedelta(minutes=1)
NAMES = tuple("abcde")


@pytest.fixture
def stores() -> Iterator[SqliteStores]:
    db = empty_database()
    yield filled(db)
    db.close()


def filled(db: Database) -> SqliteStores:
    """Return stores with five customers and tickets, two timeline entries on each."""
    stores = SqliteStores(db)
    for number, name in enumerate(NAMES):
        customer = Customer(CustomerId(name), name, numbers=(f"+44161496018{number}",))
        stores.customers.save(customer)
        stores.tickets.save(Ticket(TicketId(name), number, T0, customer_id=customer.id))
        for second in (0, 1):
            at = T0 + MINUTE * (number + 10 * second)
            entry_id = EntryId(f"{name}{second}")
            entry = TimelineEntry(entry_id, TicketId(name), at, EntryKind.NOTE, entry_id)
            stores.tickets.add_entry(entry)
    return stores


def merge(from_id: str, into_id: str, kind: MergeKind = MergeKind.TICKET) -> Merge:
    return Merge(MergeId(f"{from_id}>{into_id}"), kind, from_id, into_id, T0, "Dana Reyes")


def test_merges_into_one_are_listed_the_latest_first_until_undone(stores: SqliteStores) -> None:
    first = merge("a", "c")
    second = Merge(MergeId("m2"), MergeKind.TICKET, "b", "c", T0 + MINUTE, update_at=T0)
    stores.merges.merge(first)
    stores.merges.merge(second)
    assert stores.merges.into(MergeKind.TICKET, "c") == [second, first]
    assert stores.merges.into(MergeKind.CUSTOMER, "c") == []
    assert stores.merges.surviving(MergeKind.TICKET, "a") == "c"

    stores.merges.undo(first.id, T0 + MINUTE)
    stores.merges.take_over_update(second.id, None)

    assert [m.id for m in stores.merges.into(MergeKind.TICKET, "c")] == [second.id]
    assert [m.update_at for m in stores.merges.into(MergeKind.TICKET, "c")] == [None]
    assert stores.merges.surviving(MergeKind.TICKET, "a") == "a"
    undone = stores.merges.get(first.id)
    assert undone is not None
    assert undone.undone_at == T0 + MINUTE


@pytest.mark.parametrize("kind", list(MergeKind))
@pytest.mark.parametrize(
    ("before", "tried", "says"),
    [
        ([], ("a", "a"), "with itself"),
        ([], ("a", "nobody"), "not in the database"),
        ([], ("nobody", "a"), "not in the database"),
        ([("a", "b")], ("a", "c"), "merged with another already"),
        ([("a", "b")], ("b", "a"), "a part of this one already"),
        ([("a", "b"), ("b", "c")], ("c", "a"), "a part of this one already"),
    ],
)
def test_what_cannot_be_merged_is_refused_and_nothing_changes(
    stores: SqliteStores,
    kind: MergeKind,
    before: list[tuple[str, str]],
    tried: tuple[str, str],
    says: str,
) -> None:
    for from_id, into_id in before:
        stores.merges.merge(merge(from_id, into_id, kind))
    standing = [stores.merges.surviving(kind, name) for name in NAMES]

    with pytest.raises(MergeImpossible, match=says):
        stores.merges.merge(merge(*tried, kind))

    assert [stores.merges.surviving(kind, name) for name in NAMES] == standing
    assert stores.merges.get(merge(*tried).id) is None


def test_an_erased_customer_stays_alone(stores: SqliteStores) -> None:
    erased = Customer(CustomerId("a"), "Erased customer", erased_at=T0)
    stores.customers.save(erased)

    for pair in (("a", "b"), ("b", "a")):
        with pytest.raises(MergeImpossible, match="erased"):
            stores.merges.merge(merge(*pair, MergeKind.CUSTOMER))


def test_a_merge_is_undone_once(stores: SqliteStores) -> None:
    stores.merges.merge(merge("a", "b"))
    stores.merges.undo(MergeId("a>b"), T0)

    for unknown in (MergeId("a>b"), MergeId("none")):
        with pytest.raises(MergeImpossible):
            stores.merges.undo(unknown, T0)


Step = tuple[str, str]
STEPS = st.lists(st.tuples(st.sampled_from([*NAMES, "undo"]), st.sampled_from(NAMES)), max_size=14)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, kind=st.sampled_from(list(MergeKind)), undo_latest_first=st.booleans())
def test_no_sequence_of_merges_loses_anything_and_undoing_all_gives_back_the_first_state(
    steps: list[Step], kind: MergeKind, undo_latest_first: bool
) -> None:
    db = empty_database()
    try:
        stores = filled(db)
        first = whole_state(db)
        done = list(taken(stores, steps, kind))

        check_that_each_entry_is_reached_from_one_survivor(stores)
        for merge_id in done[::-1] if undo_latest_first else done:
            stores.merges.undo(merge_id, T0)
            check_that_each_entry_is_reached_from_one_survivor(stores)
        assert whole_state(db) == first
    finally:
        db.close()


def taken(stores: SqliteStores, steps: list[Step], kind: MergeKind) -> list[MergeId]:
    """Do the steps that are possible and return the merges that stand."""
    standing: list[MergeId] = []
    numbers = count()
    for from_id, into_id in steps:
        if from_id == "undo":
            if standing:
                stores.merges.undo(standing.pop(len(standing) // 2), T0)
            continue
        merge_id = MergeId(f"m{next(numbers)}")
        try:
            stores.merges.merge(Merge(merge_id, kind, from_id, into_id, T0))
        except MergeImpossible:
            continue
        standing.append(merge_id)
    return standing


def check_that_each_entry_is_reached_from_one_survivor(stores: SqliteStores) -> None:
    reached: list[str] = []
    for name in NAMES:
        if stores.merges.surviving(MergeKind.TICKET, name) == name:
            timeline = stores.tickets.timeline(TicketId(name))
            assert timeline == sorted(timeline, key=lambda e: (e.at, e.id), reverse=True)
            reached += [entry.id for entry in timeline]
    assert sorted(reached) == sorted(f"{name}{second}" for name in NAMES for second in (0, 1))
    owned: list[str] = []
    for name in NAMES:
        if stores.merges.surviving(MergeKind.CUSTOMER, name) == name:
            owned += [ticket.id for ticket in stores.tickets.of_customer(CustomerId(name))]
    survivors = [n for n in NAMES if stores.merges.surviving(MergeKind.TICKET, n) == n]
    assert sorted(owned) == survivors


def whole_state(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that is kept but the log of merges itself."""
    tables = ("customers", "customer_numbers", "tickets", "timeline_entries")
    return {table: list(db.execute(f"select * from {table} order by 1, 2")) for table in tables}
