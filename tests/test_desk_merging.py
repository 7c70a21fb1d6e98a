"""Merging at the desk: what is written, what is kept, and what undoing gives back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk_rig import DeskRig
from tests.fakes import T0
from workstation.customers import Customer
from workstation.desk.merging import likeness
from workstation.ids import CustomerId, MergeId, TicketId
from workstation.merges import MergeImpossible, MergeKind
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind, Priority, Ticket, TicketStatus

HOUR = timedelta(hours=1)
NUMBER = "+441614960182"
MIA = Customer(CustomerId("mia"), "Mia Fenn", numbers=(NUMBER,), emails=("mia@fenn.example",))
OTHER_MIA = Customer(CustomerId("mia2"), "M. Fenn", emails=("MIA@fenn.example", "m@old.example"))
FIRST, SECOND, THIRD = TicketId("first"), TicketId("second"), TicketId("third")


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    for customer in (MIA, OTHER_MIA):
        rig.stores.customers.save(customer)
    rig.stores.tickets.save(ticket(FIRST, 1, owner="Ann", next_update_at=T0 + HOUR))
    rig.stores.tickets.save(ticket(SECOND, 2, owner="Ben", priority=Priority.HIGH))
    rig.stores.tickets.save(ticket(THIRD, 3, next_update_at=T0 + 3 * HOUR))
    yield rig
    rig.close()


def ticket(ticket_id: TicketId, number: int, **changes: object) -> Ticket:
    made = Ticket(ticket_id, number, T0, customer_id=MIA.id, status=TicketStatus.IN_PROGRESS)
    return replace(made, **changes)  # type: ignore[arg-type]


def stored(rig: DeskRig, ticket_id: TicketId) -> Ticket:
    found = rig.stores.tickets.get(ticket_id)
    assert found is not None
    return found


# --- tickets ------------------------------------------------------------------------------------


def test_both_tickets_tell_of_the_merge_and_the_surviving_one_keeps_what_it_had(
    rig: DeskRig,
) -> None:
    merge = rig.desk.merging.merge_tickets(SECOND, FIRST)

    assert [(e.ticket_id, e.kind, e.text, e.detail) for e in rig.timeline(FIRST)] == [
        (SECOND, EntryKind.MERGED, "Merged into #1", "Dana Reyes"),
        (FIRST, EntryKind.MERGED, "#2 merged into this one", "Dana Reyes"),
    ]
    assert [e.text for e in rig.timeline(SECOND)] == ["Merged into #1"]
    assert stored(rig, FIRST) == ticket(FIRST, 1, owner="Ann", next_update_at=T0 + HOUR)
    assert rig.desk.merging.into_ticket(FIRST) == [merge]


def test_a_ticket_without_an_update_time_takes_over_the_others_and_gives_it_back(
    rig: DeskRig,
) -> None:
    merge = rig.desk.merging.merge_tickets(FIRST, SECOND)
    assert stored(rig, SECOND).next_update_at == T0 + HOUR

    rig.desk.merging.undo(merge.id)

    assert stored(rig, SECOND).next_update_at is None
    assert stored(rig, FIRST).next_update_at == T0 + HOUR
    assert [e.text for e in rig.timeline(SECOND)][-1] == "#1 no longer merged into this one"
    assert [e.text for e in rig.timeline(FIRST)][-1] == "No longer merged into #2"


def test_an_update_time_set_since_is_not_taken_back(rig: DeskRig) -> None:
    merge = rig.desk.merging.merge_tickets(FIRST, SECOND)
    later = replace(stored(rig, SECOND), next_update_at=T0 + 9 * HOUR)
    rig.desk.tickets.keep(later)

    rig.desk.merging.undo(merge.id)

    assert stored(rig, SECOND) == later


def test_a_ticket_still_merged_in_gives_its_time_when_the_others_goes(rig: DeskRig) -> None:
    first = rig.desk.merging.merge_tickets(FIRST, SECOND)
    third = rig.desk.merging.merge_tickets(THIRD, SECOND)

    rig.desk.merging.undo(first.id)
    assert stored(rig, SECOND).next_update_at == T0 + 3 * HOUR

    rig.desk.merging.undo(third.id)
    assert stored(rig, SECOND).next_update_at is None


def test_an_open_matter_is_not_hidden_behind_a_solved_one(rig: DeskRig) -> None:
    rig.stores.tickets.save(replace(stored(rig, SECOND), status=TicketStatus.SOLVED))

    with pytest.raises(MergeImpossible, match="#2 is solved and #1 is not"):
        rig.desk.merging.merge_tickets(FIRST, SECOND)

    rig.desk.merging.merge_tickets(SECOND, FIRST)
    assert [t.id for t in rig.stores.tickets.open_tickets()] == [FIRST, THIRD]


def test_merging_into_a_merged_ticket_means_the_one_that_stands_for_it(rig: DeskRig) -> None:
    rig.desk.merging.merge_tickets(SECOND, FIRST)
    merge = rig.desk.merging.merge_tickets(THIRD, SECOND)

    assert merge.into_id == FIRST
    with pytest.raises(MergeImpossible, match="with itself"):
        rig.desk.merging.merge_tickets(FIRST, SECOND)


def test_the_screen_follows_to_the_ticket_that_stands(rig: DeskRig) -> None:
    heard: list[str] = []
    rig.desk.merging.changes.listen(lambda: heard.append("merged"))
    rig.desk.tickets.show(FIRST)

    rig.desk.merging.merge_tickets(FIRST, SECOND)

    assert rig.desk.tickets.ticket == stored(rig, SECOND)
    assert heard == ["merged"]


def test_a_store_that_refuses_leaves_both_as_they_were(rig: DeskRig) -> None:
    before = (stored(rig, FIRST), stored(rig, SECOND))

    with rig.refusing_after(1), pytest.raises(StorageTrouble):
        rig.desk.merging.merge_tickets(FIRST, SECOND)

    assert (stored(rig, FIRST), stored(rig, SECOND)) == before
    assert rig.timeline(FIRST) == []
    assert rig.desk.merging.into_ticket(SECOND) == []


def test_what_is_not_merged_cannot_be_undone(rig: DeskRig) -> None:
    merge = rig.desk.merging.merge_tickets(FIRST, SECOND)
    rig.desk.merging.undo(merge.id)
    told = rig.timeline(FIRST)

    for merge_id in (merge.id, MergeId("none")):
        with pytest.raises(MergeImpossible):
            rig.desk.merging.undo(merge_id)
    assert rig.timeline(FIRST) == told


TIMES = st.lists(st.none() | st.integers(1, 3), min_size=4, max_size=4)
PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(hours=TIMES, pairs=PAIRS, seed=st.integers(0, 23))
def test_undoing_every_merge_in_any_order_gives_back_the_first_tickets(
    hours: list[int | None], pairs: list[tuple[int, int]], seed: int
) -> None:
    rig = DeskRig()
    try:
        ids = [TicketId(f"t{n}") for n in range(4)]
        for number, (ticket_id, hour) in enumerate(zip(ids, hours, strict=True)):
            at: datetime | None = T0 + hour * HOUR if hour else None
            rig.stores.tickets.save(Ticket(ticket_id, number, T0, next_update_at=at))
        first = [stored(rig, ticket_id) for ticket_id in ids]
        done: list[MergeId] = []
        for from_, into in pairs:
            try:
                done.append(rig.desk.merging.merge_tickets(ids[from_], ids[into]).id)
            except MergeImpossible:
                continue
        orders = list(permutations(done))
        for merge_id in orders[seed % len(orders)]:
            rig.desk.merging.undo(merge_id)
        assert [stored(rig, ticket_id) for ticket_id in ids] == first
        assert {e.kind for i in ids for e in rig.timeline(i)} <= {EntryKind.MERGED}
    finally:
        rig.close()


# --- customers ----------------------------------------------------------------------------------


def test_a_merged_customer_is_shown_as_the_one_who_stands_for_them(rig: DeskRig) -> None:
    rig.desk.tickets.show(FIRST)

    merge = rig.desk.merging.merge_customers(MIA.id, OTHER_MIA.id)
    assert rig.desk.tickets.customer == OTHER_MIA
    assert rig.desk.merging.into_customer(OTHER_MIA.id) == [merge]
    assert [t.id for t in rig.stores.tickets.of_customer(OTHER_MIA.id)][:1] == [THIRD]

    rig.desk.merging.undo(merge.id)
    assert rig.desk.tickets.customer == MIA
    assert merge.kind is MergeKind.CUSTOMER


def test_who_shares_a_number_or_address_may_be_the_same(rig: DeskRig) -> None:
    jon = Customer(CustomerId("jon"), "Jon Fenn", numbers=(NUMBER,))
    rig.stores.customers.save(jon)

    assert rig.desk.merging.likely_duplicates(MIA) == [OTHER_MIA, jon]
    assert rig.desk.merging.likely_duplicates(OTHER_MIA) == [MIA]
    rig.desk.merging.merge_customers(OTHER_MIA.id, MIA.id)
    assert rig.desk.merging.likely_duplicates(MIA) == [jon]


def test_a_like_name_counts_within_one_organisation_only(rig: DeskRig) -> None:
    for name, who, organisation in (
        ("a", "Daniel Okafor", "Northwind"),
        ("b", "Okafer, Daniel", "northwind"),
        ("c", "Daniel Okafor", "Southwind"),
        ("d", "Grace Hall", "Northwind"),
    ):
        made = Customer(CustomerId(name), who, organisation=organisation)
        rig.stores.customers.save(made)
    daniel = rig.stores.customers.get(CustomerId("a"))
    assert daniel is not None

    assert [c.id for c in rig.desk.merging.likely_duplicates(daniel)] == ["b"]


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Mia Fenn", "MIA FENN", True),
        ("Fátima El Idrissi", "Fatima El Idrissi", True),
        ("Fenn, Mia", "Mia Fenn", True),
        ("M. Fenn", "Mia Fenn", True),
        ("Daniel Okafor", "Daniel Okafer", True),
        ("J. Fenn", "Mia Fenn", False),
        ("Jon Fenn", "Mia Fenn", False),
        ("", "Mia Fenn", False),
    ],
)
def test_names_are_alike_as_people_write_them(name: str, other: str, alike: bool) -> None:
    assert (likeness(name, other) >= 85) is alike
    assert likeness(name, other) == likeness(other, name)
