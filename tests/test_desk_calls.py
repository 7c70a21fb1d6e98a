"""Who rings, answering and dialling, and what the desk makes of what the phone reports."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.desk_rig import ACCOUNT, DANIEL, DANIEL_URI, NUMBER, DeskRig
from tests.fake_phone import LINE
from workstation.call_flow import Stage
from workstation.calls import CallEnd, CallState, EndedBy
from workstation.customers import Customer
from workstation.desk.calls import DialIntent
from workstation.ids import AccountId, CallId, CustomerId
from workstation.numbers import BadTarget
from workstation.phone import (
    Answer,
    CommandRefused,
    MediaQuality,
    Mute,
    PlaceCall,
    Reject,
    SendDtmf,
)
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind, Ticket, TicketStatus


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def open_ticket(rig: DeskRig, subject: str, customer: Customer = DANIEL) -> Ticket:
    ticket = replace(rig.desk.tickets.open_new(customer.id), subject=subject)
    rig.desk.tickets.keep(ticket)
    return ticket


# --- who calls


def test_incoming_call_is_recognised_by_its_number_while_it_rings(rig: DeskRig) -> None:
    call_id = rig.ring("sip:01614960182@pbx.example")
    assert [c.id for c in rig.desk.book.ringing] == [call_id]
    assert rig.conversation(call_id).customer_id == DANIEL.id
    pop = rig.desk.calls.pop_of(call_id)
    assert pop is not None
    assert pop.customer == DANIEL
    assert rig.stored(call_id).customer_id == DANIEL.id


def test_networks_own_word_goes_before_what_the_caller_claims(rig: DeskRig) -> None:
    call_id = rig.ring("sip:+442079460000@pbx.example", asserted_uri=f"tel:{NUMBER}")
    assert rig.conversation(call_id).customer_id == DANIEL.id


@pytest.mark.parametrize("uri", ["sip:+442079460000@x.example", "sip:anonymous@anonymous.invalid"])
def test_unknown_and_withheld_callers_are_nobody_and_get_a_ticket_all_the_same(
    rig: DeskRig, uri: str
) -> None:
    call_id = rig.talk(uri)
    assert rig.conversation(call_id).customer_id is None
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.customer_id is None


def test_caller_that_the_agent_names_is_popped_with_their_tickets(rig: DeskRig) -> None:
    mia = Customer(CustomerId("cu2"), "Mia Berg")
    rig.stores.customers.save(mia)
    theirs = open_ticket(rig, "Moving house", mia)
    call_id = rig.talk("sip:+442079460000@x.example")
    rig.desk.calls.use_customer(call_id, mia.id)
    pop = rig.desk.calls.pop_of(call_id)
    assert pop is not None
    assert (pop.customer, pop.offered) == (mia, theirs)
    assert rig.stored(call_id).customer_id == mia.id


# --- tickets


def test_open_ticket_of_the_customer_is_taken_before_a_new_one(rig: DeskRig) -> None:
    theirs = open_ticket(rig, "November bill")
    call_id = rig.talk()
    assert rig.ticket_of(call_id) == theirs.id


def test_solved_ticket_is_left_alone_and_a_new_one_opened_on_answer(rig: DeskRig) -> None:
    solved = replace(open_ticket(rig, "November bill"), status=TicketStatus.SOLVED)
    rig.desk.tickets.keep(solved)
    call_id = rig.ring()
    assert rig.conversation(call_id).ticket_id is None
    rig.desk.calls.answer(call_id)
    rig.hear()
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.id != solved.id
    assert (ticket.customer_id, ticket.owner) == (DANIEL.id, "Dana Reyes")


def test_call_put_on_another_ticket_tells_its_story_there_and_leaves_no_empty_one(
    rig: DeskRig,
) -> None:
    theirs = open_ticket(rig, "November bill")
    call_id = rig.talk("sip:+442079460000@x.example")
    first = rig.ticket_of(call_id)
    rig.hold(call_id)
    rig.desk.calls.use_ticket(call_id, theirs.id)
    rig.end(call_id)
    kinds = [kind for kind, _, _ in rig.told(call_id)]
    assert kinds.count(EntryKind.HOLD) == 1
    assert kinds.count(EntryKind.CALL) == 1
    left = rig.stores.tickets.get(first)
    assert left is not None
    assert left.status is TicketStatus.SOLVED
    assert rig.desk.tickets.ticket == theirs


def test_ticket_with_words_on_it_stays_open_when_its_call_leaves(rig: DeskRig) -> None:
    theirs = open_ticket(rig, "November bill")
    call_id = rig.talk("sip:+442079460000@x.example")
    first = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert first is not None
    rig.desk.tickets.keep(replace(first, notes="two things"))
    rig.desk.calls.use_ticket(call_id, theirs.id)
    kept = rig.stores.tickets.get(first.id)
    assert kept is not None
    assert kept.is_open


# --- answered, declined, missed


def test_answer_opens_the_flow_and_brings_the_call_to_the_front(rig: DeskRig) -> None:
    call_id = rig.talk()
    assert Answer(call_id=call_id) in rig.phone.done
    conversation = rig.conversation(call_id)
    assert conversation.flow.stage is Stage.OPENING
    assert rig.desk.book.current == conversation
    assert rig.stored(call_id) == conversation


def test_declined_call_is_over_and_asks_for_nothing(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.desk.calls.decline(call_id)
    rig.hear()
    assert Reject(call_id=call_id) in rig.phone.done
    assert rig.desk.book.all == ()
    assert rig.stored(call_id).call.was_missed


def test_missed_call_stands_on_the_open_ticket_of_its_customer(rig: DeskRig) -> None:
    theirs = open_ticket(rig, "November bill")
    call_id = rig.ring()
    rig.phone.end(
        call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, 487, "", "they stopped ringing")
    )
    rig.hear()
    missed = rig.timeline(theirs.id)[-1]
    assert (missed.kind, missed.detail) == (EntryKind.MISSED_CALL, "they stopped ringing")
    assert rig.desk.book.current is None


def test_second_call_rings_beside_the_first_and_waits_in_line_for_its_wrap_up(rig: DeskRig) -> None:
    first = rig.talk()
    second = rig.ring("sip:+442079460000@x.example")
    assert rig.desk.book.current == rig.conversation(first)
    assert [c.id for c in rig.desk.book.ringing] == [second]
    rig.end(first)
    assert rig.desk.book.current == rig.conversation(first)
    rig.desk.calls.answer(second)
    rig.hear()
    assert rig.desk.book.current == rig.conversation(second)
    rig.end(second)
    assert [c.id for c in rig.desk.book.wrap_ups] == [first, second]


def test_mute_and_digits_go_to_the_phone(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.calls.mute(call_id, True)
    rig.desk.calls.send_digits(call_id, "12#")
    rig.hear()
    assert rig.conversation(call_id).call.muted
    assert rig.phone.done[-2:] == [
        Mute(call_id=call_id, on=True),
        SendDtmf(call_id=call_id, digits="12#"),
    ]


def test_timeline_tells_of_the_call_once_with_its_length(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.clock.advance(272)
    rig.end(call_id)
    assert rig.told(call_id) == [
        (EntryKind.OPENED, "Ticket opened", "phone"),
        (EntryKind.CALL, f"Call on {LINE}", "with Dana Reyes, 04:32"),
    ]


# --- calls that we place


def test_number_is_dialled_as_typed_in_the_region_and_knows_its_customer(rig: DeskRig) -> None:
    call_id = rig.dial("0161 496 0182")
    placed = rig.phone.done[-1]
    assert placed == PlaceCall(call_id=call_id, account_id=ACCOUNT.id, target=DANIEL_URI)
    conversation = rig.conversation(call_id)
    assert conversation.customer_id == DANIEL.id
    assert conversation.call.state is CallState.EARLY
    assert [c.id for c in rig.desk.book.calls] == [call_id]


def test_call_that_we_place_keeps_what_it_is_about(rig: DeskRig) -> None:
    ticket = open_ticket(rig, "November bill")
    intent = DialIntent(DANIEL.id, ticket.id)
    call_id = rig.dial("+442079460000", intent)
    rig.phone.pick_up(call_id)
    rig.hear()
    rig.end(call_id, EndedBy.AGENT)
    assert rig.ticket_of(call_id) == ticket.id
    assert rig.told(call_id)[-1][:2] == (EntryKind.CALL, f"We called on {LINE}")
    assert rig.stored(call_id).customer_id == DANIEL.id


def test_call_that_we_place_about_nothing_gets_its_ticket_when_it_is_answered(rig: DeskRig) -> None:
    call_id = rig.dial()
    assert rig.conversation(call_id).ticket_id is None
    rig.phone.pick_up(call_id)
    rig.hear()
    assert rig.ticket_of(call_id)


@pytest.mark.parametrize("typed", ["", "abc", "mia@", "0161"])
def test_what_cannot_be_dialled_is_refused_with_a_sentence_and_nothing_is_sent(
    rig: DeskRig, typed: str
) -> None:
    with pytest.raises(BadTarget):
        rig.dial(typed)
    assert rig.phone.done == []


def test_line_that_is_gone_is_refused_with_a_sentence(rig: DeskRig) -> None:
    with pytest.raises(BadTarget, match="line"):
        rig.desk.calls.dial(NUMBER, AccountId("gone"), DialIntent())


def test_refused_call_is_forgotten(rig: DeskRig) -> None:
    call_id = CallId("c1")
    rig.desk.on_event(CommandRefused(command="PlaceCall", reason="no line", call_id=call_id))
    assert rig.desk.book.all == ()


# --- quality


def test_quality_is_known_at_once_and_on_the_disk_with_the_end(rig: DeskRig) -> None:
    call_id = rig.talk()
    told = []
    rig.desk.book.changes.listen(lambda: told.append(1))
    good = MediaQuality("PCMA", 500, 480, 2, 4.0, 20.0, 4.2)
    rig.phone.measure(call_id, good)
    rig.hear()
    assert rig.conversation(call_id).quality == good
    assert told == []
    assert rig.stored(call_id).quality == MediaQuality()
    rig.end(call_id)
    assert rig.stored(call_id).quality == good


def test_last_figures_after_the_end_are_saved(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.end(call_id)
    last = MediaQuality("PCMA", 600, 580)
    rig.phone.measure(call_id, last)
    rig.hear()
    assert rig.stored(call_id).quality == last


# --- a store that refuses


def test_call_goes_on_while_the_store_refuses_and_is_saved_later(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.desk.calls.answer(call_id)
    with rig.refusing():
        with pytest.raises(StorageTrouble):
            rig.hear()
        assert rig.conversation(call_id).call.is_talking
        assert rig.desk.book.current == rig.conversation(call_id)
        assert rig.desk.book.trouble is not None
        rig.phone.take()
        rig.desk.flow.greeting_said(rig.conversation(call_id))
        assert rig.conversation(call_id).greeting_said is not None
    rig.clock.advance(6)
    rig.desk.calls.retry()
    assert rig.desk.book.trouble is None
    assert rig.stored(call_id) == rig.conversation(call_id)
    assert rig.ticket_of(call_id)


@pytest.mark.parametrize("writes", range(9))
def test_store_that_refuses_in_the_middle_loses_nothing_and_writes_nothing_twice(
    rig: DeskRig, writes: int
) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(80)
    with rig.refusing_after(writes):
        rig.phone.end(call_id, EndedBy.CUSTOMER)
        for event in rig.phone.take():
            try:
                rig.desk.on_event(event)
            except StorageTrouble:
                break
        assert rig.conversation(call_id).call.is_over
    rig.clock.advance(6)
    rig.desk.calls.retry()
    rig.replay()
    assert rig.stored(call_id) == rig.conversation(call_id)
    kinds = [kind for kind, _, _ in rig.told(call_id)]
    assert kinds[:2] == [EntryKind.OPENED, EntryKind.HOLD]
    assert sorted(kinds[2:], key=str) == [EntryKind.CALL, EntryKind.CALLBACK]
    assert len(rig.desk.callbacks.of_call(call_id)) == 1
