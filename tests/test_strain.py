"""What a customer has been through moves the matter ahead (H3)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.desk_rig import DANIEL, DeskRig
from tests.fakes import T0
from workstation.callers import CallerType
from workstation.calls import EndedBy
from workstation.ids import CallId, PromiseId, TicketId
from workstation.promises import Promise, PromiseState
from workstation.strain import strain_of
from workstation.tickets import MOST_STRAIN, Ticket


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def ticket_of(rig: DeskRig, ticket_id: TicketId) -> Ticket:
    ticket = rig.stores.tickets.get(ticket_id)
    assert ticket is not None
    return ticket


def mark(rig: DeskRig, call_id: CallId, caller_type: CallerType) -> None:
    rig.desk.book.keep(replace(rig.conversation(call_id), caller_type=caller_type))


def test_a_calm_first_call_is_no_strain(rig: DeskRig) -> None:
    call_id = rig.talk()
    mark(rig, call_id, CallerType.RATIONAL)
    ticket_id = rig.ticket_of(call_id)
    rig.end(call_id)
    assert ticket_of(rig, ticket_id).strain == 0


def test_an_angry_caller_who_is_lost_on_hold_has_been_through_two_things(rig: DeskRig) -> None:
    call_id = rig.talk()
    mark(rig, call_id, CallerType.ANGRY)
    ticket_id = rig.ticket_of(call_id)
    rig.hold(call_id)
    rig.end(call_id, EndedBy.CUSTOMER)
    assert ticket_of(rig, ticket_id).strain == 2


def test_the_third_call_about_a_matter_is_a_step(rig: DeskRig) -> None:
    ticket_id = None
    for expected in (0, 0, 1):
        call_id = rig.talk()
        if ticket_id is not None:
            rig.desk.calls.use_ticket(call_id, ticket_id)
        ticket_id = rig.ticket_of(call_id)
        rig.end(call_id)
        assert ticket_of(rig, ticket_id).strain == expected
        rig.clock.advance(60)


def test_a_draft_that_is_older_than_the_call_does_not_undo_the_strain(rig: DeskRig) -> None:
    call_id = rig.talk()
    mark(rig, call_id, CallerType.HURT)
    ticket_id = rig.ticket_of(call_id)
    draft = replace(ticket_of(rig, ticket_id), subject="Typed before the end")
    rig.end(call_id)
    rig.desk.tickets.keep(draft)
    assert ticket_of(rig, ticket_id).strain == 1
    assert ticket_of(rig, ticket_id).subject == "Typed before the end"


def test_a_moved_promise_counts_and_no_more_than_three_steps_ever_do() -> None:
    moved = Promise(
        PromiseId("p1"),
        TicketId("t1"),
        "Call",
        T0 + timedelta(hours=1),
        T0,
        state=PromiseState.RENEGOTIATED,
    )
    assert strain_of([], [moved, replace(moved, state=PromiseState.BROKEN)]) == 1
    assert strain_of([], [replace(moved, state=PromiseState.KEPT)]) == 0
    assert MOST_STRAIN == 3
