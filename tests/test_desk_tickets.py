"""The ticket on the screen: opened, saved, promised on, confirmed; and the work that is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.customers import Customer
from workstation.desk.promises import PromiseWish
from workstation.desk.work import open_work
from workstation.ids import CallId, CustomerId, TicketId
from workstation.ports import StorageTrouble
from workstation.promises import PromiseState
from workstation.queue import WorkKind
from workstation.tickets import Channel, EntryKind, Ticket, TicketNotFound, TicketStatus

HOUR = timedelta(hours=1)


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


def shown(rig: DeskRig) -> Ticket:
    assert rig.desk.tickets.ticket is not None
    return rig.desk.tickets.ticket


# --- opening and saving


def test_new_ticket_has_a_number_an_owner_and_a_first_entry(rig: DeskRig) -> None:
    first = rig.desk.tickets.open_new(None)
    second = rig.desk.tickets.open_new(DANIEL.id, Channel.LETTER)
    assert second.number > first.number
    assert second.owner == "Dana Reyes"
    assert [(e.kind, e.detail) for e in rig.timeline(second.id)] == [(EntryKind.OPENED, "letter")]


def test_ticket_is_opened_whole_or_not_at_all(rig: DeskRig) -> None:
    with rig.refusing_after(2), pytest.raises(StorageTrouble):
        rig.desk.tickets.open_new(None)
    assert rig.stores.tickets.open_tickets() == []


def test_shown_ticket_comes_with_its_customer(rig: DeskRig, ticket: Ticket) -> None:
    assert (shown(rig), rig.desk.tickets.customer) == (ticket, DANIEL)
    rig.desk.tickets.show_nothing()
    assert (rig.desk.tickets.ticket, rig.desk.tickets.customer) == (None, None)
    assert (rig.desk.tickets.steps, rig.desk.tickets.timeline) == ([], [])


def test_ticket_that_is_not_there_is_said_so(rig: DeskRig, ticket: Ticket) -> None:
    with pytest.raises(TicketNotFound):
        rig.desk.tickets.show(TicketId("gone"))
    with pytest.raises(TicketNotFound):
        rig.desk.tickets.keep(replace(ticket, id=TicketId("gone")))


def test_edited_ticket_is_saved_and_shown_and_its_status_told(rig: DeskRig, ticket: Ticket) -> None:
    waiting = replace(ticket, notes="typed", status=TicketStatus.WAITING)
    rig.desk.tickets.keep(waiting)
    assert rig.stores.tickets.get(ticket.id) == waiting == shown(rig)
    assert rig.desk.tickets.timeline[0].text == "Status: waiting"


def test_late_save_of_another_ticket_leaves_the_screen_alone(rig: DeskRig, ticket: Ticket) -> None:
    other = rig.desk.tickets.open_new(None)
    rig.desk.tickets.keep(replace(other, notes="typed late"))
    assert shown(rig) == ticket
    kept = rig.stores.tickets.get(other.id)
    assert kept is not None
    assert kept.notes == "typed late"


def test_unknown_caller_becomes_a_customer_with_a_number(rig: DeskRig) -> None:
    ticket = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(ticket.id)
    mia = rig.desk.tickets.name_customer(" Mia Berg ", "+442079460000", "mia@x.example")
    assert mia == Customer(mia.id, "Mia Berg", numbers=("+442079460000",))
    assert (shown(rig).customer_id, rig.desk.tickets.customer) == (mia.id, mia)
    assert rig.stores.customers.by_number("+442079460000") == [mia]


def test_customer_is_made_with_the_ticket_or_not_at_all(rig: DeskRig, ticket: Ticket) -> None:
    with rig.refusing_after(0), pytest.raises(StorageTrouble):
        rig.desk.tickets.name_customer("Mia Berg", "+442079460000", "")
    assert rig.stores.customers.by_number("+442079460000") == []


def test_ticket_given_to_another_customer_shows_that_one(rig: DeskRig, ticket: Ticket) -> None:
    mia = Customer(CustomerId("cu2"), "Mia Berg")
    rig.stores.customers.save(mia)
    rig.desk.tickets.keep(replace(ticket, customer_id=mia.id))
    assert rig.desk.tickets.customer == mia


# --- steps and promises


def test_steps_are_added_in_order_kept_and_removed(rig: DeskRig, ticket: Ticket) -> None:
    first = rig.desk.tickets.add_step("Dana", "call the team")
    second = rig.desk.tickets.add_step("Daniel", "send a photo")
    assert first is not None
    assert second is not None
    rig.desk.tickets.keep_step(replace(first, due_at=rig.clock.now().at + HOUR))
    rig.desk.tickets.remove_step(second.id)
    assert [(s.what, s.due_at is not None) for s in rig.desk.tickets.steps] == [
        ("call the team", True)
    ]


def test_promise_sets_the_next_update_when_there_is_none(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    promise = rig.promise("Call with the new bill", at, None)
    assert promise is not None
    assert (promise.due_at, promise.owner) == (at, "Dana Reyes")
    assert shown(rig).next_update_at == at
    rig.promise("And the old one", at + HOUR, None)
    assert shown(rig).next_update_at == at
    assert [p.what for p in rig.desk.tickets.promises] == [
        "Call with the new bill",
        "And the old one",
    ]
    assert rig.desk.tickets.timeline[0].text == "Promised: And the old one"


def test_promise_is_made_whole_or_not_at_all(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    with rig.refusing_after(1), pytest.raises(StorageTrouble):
        rig.promise("Call with the new bill", at, None)
    assert rig.desk.tickets.promises == []
    assert rig.desk.tickets.timeline[0].kind is EntryKind.OPENED


def test_nothing_is_promised_or_planned_without_a_ticket(rig: DeskRig) -> None:
    with pytest.raises(TicketNotFound):
        rig.desk.promises.make(PromiseWish(TicketId("none"), "Call", rig.clock.now().at))
    assert rig.desk.tickets.add_step("Dana", "call") is None


# --- the way through the call


def test_customers_yes_is_timed_and_can_be_taken_back(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.tickets.show(rig.ticket_of(call_id))
    rig.desk.flow.understood(rig.conversation(call_id))
    assert shown(rig).confirmed_at == rig.clock.now().at
    assert rig.conversation(call_id).flow.stage is Stage.RESOLVING
    rig.desk.flow.understood(rig.conversation(call_id), False)
    assert shown(rig).confirmed_at is None


def test_ticks_marks_and_stages_are_on_the_disk_at_once(rig: DeskRig) -> None:
    call_id = rig.talk()
    flow = rig.desk.flow

    def now() -> None:
        assert rig.stored(call_id) == rig.conversation(call_id)

    flow.tick(rig.conversation(call_id), "s1")
    flow.tick(rig.conversation(call_id), "s2")
    flow.tick(rig.conversation(call_id), "s1")
    now()
    assert rig.conversation(call_id).said == ("s2",)
    flow.mark_caller(rig.conversation(call_id), CallerType.ANGRY)
    now()
    flow.mark_caller(rig.conversation(call_id), CallerType.ANGRY)
    assert rig.conversation(call_id).caller_type is None
    flow.already_clear(rig.conversation(call_id))
    now()
    flow.step_saved(rig.conversation(call_id))
    flow.go_back(rig.conversation(call_id))
    flow.go_to(rig.conversation(call_id), Stage.LISTENING)
    flow.go_on(rig.conversation(call_id))
    now()
    assert rig.conversation(call_id).flow.stage is Stage.CONFIRMING


# --- the work that is left


def test_promise_on_a_solved_ticket_is_still_work(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    promise = rig.promise("Call when the engineer was there", at, None)
    rig.desk.tickets.keep(replace(shown(rig), status=TicketStatus.SOLVED))
    (row,) = open_work(rig.stores, rig.clock.now().at)
    assert (row.kind, row.promise, row.due_at) == (WorkKind.PROMISE, promise, at)
    assert row.ticket is not None
    assert row.ticket.id == ticket.id


def test_promise_that_is_settled_is_no_work(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    promise = rig.promise("Call", at, CallId("c1"))
    assert promise is not None
    rig.stores.promises.save(replace(promise, state=PromiseState.KEPT, settled_at=at))
    (row,) = open_work(rig.stores, rig.clock.now().at)
    assert (row.kind, row.promise) == (WorkKind.UPDATE, None)
    rig.desk.tickets.keep(replace(shown(rig), status=TicketStatus.SOLVED))
    assert open_work(rig.stores, rig.clock.now().at) == ()


def test_number_of_a_customer_is_found_for_the_queue(rig: DeskRig) -> None:
    call_id = rig.talk(f"sip:{NUMBER}@pbx.example")
    rows = open_work(rig.stores, rig.clock.now().at)
    assert [row.ticket.id for row in rows if row.ticket] == [rig.ticket_of(call_id)]
