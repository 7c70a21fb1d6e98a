"""Callbacks that come by themselves: missed calls, updates that are due, voicemail (C1, H2)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk_rig import ACCOUNT, ACCOUNT_ID, DANIEL, DANIEL_URI, NUMBER, SETTINGS, DeskRig
from workstation.callback_rules import CallbackRules
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.calls import COMPLETED_ELSEWHERE, CallEnd, EndedBy
from workstation.colleagues import Colleague
from workstation.customers import Customer
from workstation.desk.callbacks import CallbackWish
from workstation.desk.calls import DialIntent
from workstation.folding import reasons
from workstation.ids import CallId, CustomerId
from workstation.mailboxes import Mailbox
from workstation.phone import MessagesWaiting
from workstation.settings import Settings
from workstation.tickets import Ticket, TicketStatus

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
RANG_OUT = CallEnd(EndedBy.FAILURE, 480, words="it rang for three minutes")
STRANGER = "sip:+441614960999@pbx.example"


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def rig_with(**rules: Any) -> DeskRig:
    return DeskRig(settings=replace(SETTINGS, sources=CallbackRules(**rules)))


def missed(rig: DeskRig, uri: str = DANIEL_URI, rings_s: float = 18, **more: str) -> CallId:
    """Let somebody call, ring for so long, and give up."""
    call_id = rig.ring(uri, **more)
    rig.clock.advance(rings_s)
    rig.end(call_id, EndedBy.CUSTOMER)
    return call_id


def rang_out(rig: DeskRig, uri: str = DANIEL_URI) -> CallId:
    call_id = rig.ring(uri)
    rig.clock.advance(180)
    rig.phone.end(call_id, EndedBy.FAILURE, RANG_OUT)
    rig.hear()
    return call_id


def owed(rig: DeskRig) -> list[Callback]:
    return rig.desk.callbacks.open_callbacks


def only(rig: DeskRig) -> Callback:
    (callback,) = owed(rig)
    return callback


# --- missed and abandoned calls


def test_a_caller_who_gave_up_is_called_back_soon(rig: DeskRig) -> None:
    call_id = missed(rig)
    callback = only(rig)
    assert callback.reason is CallbackReason.ABANDONED_CALL
    assert (callback.number, callback.name) == (NUMBER, DANIEL.name)
    assert (callback.customer_id, callback.call_id) == (DANIEL.id, call_id)
    assert callback.due_at == rig.clock.now().at + 30 * MINUTE
    assert (callback.made_at, callback.rang_s) == (rig.clock.now().at, 18)


def test_a_call_that_nobody_answered_is_a_missed_one(rig: DeskRig) -> None:
    rang_out(rig)
    assert only(rig).reason is CallbackReason.MISSED_CALL


def test_a_call_that_the_agent_refused_is_a_missed_one(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.desk.calls.decline(call_id)
    rig.hear()
    assert only(rig).reason is CallbackReason.MISSED_CALL


def test_who_hung_up_at_once_did_not_mean_to_call(rig: DeskRig) -> None:
    missed(rig, rings_s=4)
    assert owed(rig) == []


def test_a_call_that_another_phone_took_was_not_missed(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.clock.advance(12)
    taken = CallEnd(EndedBy.CUSTOMER, 200, COMPLETED_ELSEWHERE, "answered at another phone")
    rig.phone.end(call_id, EndedBy.CUSTOMER, taken)
    rig.hear()
    assert owed(rig) == []


def test_a_withheld_number_cannot_be_called_back(rig: DeskRig) -> None:
    call_id = missed(rig, "sip:anonymous@anonymous.invalid")
    assert owed(rig) == []
    assert rig.stores.sources.is_known(f"call:{call_id}")


@pytest.mark.parametrize(
    ("rules", "count"),
    [({}, 0), ({"colleagues": True}, 1)],
)
def test_extensions_and_colleagues_are_left_out_unless_set(
    rules: dict[str, Any], count: int
) -> None:
    sam = Colleague("Sam Reed", "0161 496 0111")
    known = replace(SETTINGS, colleagues=(sam,), sources=CallbackRules(**rules))
    rig = DeskRig(settings=known)
    missed(rig, "sip:204@pbx.example")
    missed(rig, "sip:+441614960111@pbx.example")
    assert len(owed(rig)) == 2 * count
    rig.close()


@pytest.mark.parametrize("rule", ["missed", "abandoned"])
def test_each_source_can_be_switched_off(rule: str) -> None:
    rig = rig_with(**{rule: False})
    missed(rig)
    rang_out(rig, STRANGER)
    kept = {"missed": CallbackReason.ABANDONED_CALL, "abandoned": CallbackReason.MISSED_CALL}
    assert [each.reason for each in owed(rig)] == [kept[rule]]
    rig.close()


def test_the_ring_that_counts_is_a_setting() -> None:
    rig = rig_with(abandoned_after_s=20)
    missed(rig, rings_s=19)
    assert owed(rig) == []
    missed(rig, rings_s=20)
    assert only(rig).reason is CallbackReason.ABANDONED_CALL
    rig.close()


def test_out_of_hours_the_call_back_is_due_when_work_begins(rig: DeskRig) -> None:
    rig.clock.advance(3.75 * 3600)  # 17:45 on a Monday, work ends at 18:00
    missed(rig)
    assert only(rig).due_at.isoformat() == "2026-03-03T08:00:00+00:00"


def test_three_calls_in_vain_are_one_callback_with_three_reasons(rig: DeskRig) -> None:
    ids = [missed(rig) for _ in range(3)]
    callback = only(rig)
    assert [each.call_id for each in reasons(callback)] == ids
    assert callback.due_at == callback.made_at + 30 * MINUTE
    assert [each.id for call_id in ids for each in rig.desk.callbacks.of_call(call_id)] == (
        [callback.id] * 3
    )


def test_an_unknown_number_is_one_party_too(rig: DeskRig) -> None:
    missed(rig, STRANGER)
    missed(rig, STRANGER)
    missed(rig)
    assert sorted(len(reasons(each)) for each in owed(rig)) == [1, 2]


def test_the_journal_told_again_and_a_restart_make_no_second_one(rig: DeskRig) -> None:
    missed(rig)
    before = owed(rig)
    rig.replay()
    rig.restart()
    rig.replay()
    assert owed(rig) == before


def test_a_callback_that_was_settled_does_not_come_again(rig: DeskRig) -> None:
    missed(rig)
    rig.desk.callbacks.cancel(only(rig).id)
    rig.restart()
    assert owed(rig) == []


def test_who_calls_again_and_is_answered_needs_no_call_back(rig: DeskRig) -> None:
    missed(rig)
    callback = only(rig)
    rig.talk()
    assert owed(rig) == []
    settled = rig.desk.callbacks.find(callback.id)
    assert settled is not None
    assert settled.state is CallbackState.DONE


def test_who_is_called_without_the_list_needs_no_call_back_either(rig: DeskRig) -> None:
    missed(rig)
    call_id = rig.dial(NUMBER)
    rig.phone.pick_up(call_id)
    rig.hear()
    assert owed(rig) == []


def test_calling_back_settles_it_as_reached(rig: DeskRig) -> None:
    missed(rig)
    callback = only(rig)
    call_id = rig.dial(NUMBER, DialIntent(DANIEL.id, None, callback.id))
    rig.phone.pick_up(call_id)
    rig.hear()
    rig.clock.advance(60)
    rig.end(call_id, EndedBy.AGENT)
    settled = rig.desk.callbacks.find(callback.id)
    assert settled is not None
    assert (settled.state, len(settled.attempts)) == (CallbackState.DONE, 1)


def test_a_promise_stands_when_the_missed_call_beside_it_is_settled(rig: DeskRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    due_at = rig.clock.now().at + 2 * HOUR
    wish = CallbackWish(
        NUMBER, DANIEL.name, due_at, CallbackReason.WRAP_UP, "", DANIEL.id, ticket.id
    )
    made = rig.desk.callbacks.make(wish)
    missed(rig)
    both = only(rig)
    assert (both.id, both.reason) == (made.id, CallbackReason.ABANDONED_CALL)
    rig.talk()
    left = only(rig)
    assert (left.reason, left.due_at, left.also) == (CallbackReason.WRAP_UP, due_at, ())


def test_a_caller_lost_on_hold_is_one_urgent_callback_with_the_missed_call(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(30)
    rig.end(call_id)
    missed(rig)
    callback = only(rig)
    assert callback.reason is CallbackReason.DROPPED_ON_HOLD
    assert [each.reason for each in callback.also] == [CallbackReason.ABANDONED_CALL]
    rig.replay()
    assert only(rig) == callback


# --- killed at any write


class Died(BaseException):
    """The process is gone."""


@contextmanager
def dying_at(rig: DeskRig, write: int) -> Iterator[Callable[[], int]]:
    """Let the program die at its ``write``-th statement that changes the database, from 1."""
    count, execute = 0, rig.db.execute

    def counted(sql: str, *values: Any) -> Any:
        nonlocal count
        if sql.lstrip().split(" ", 1)[0].lower() in ("insert", "update", "delete", "replace"):
            count += 1
            if count == write:
                raise Died
        return execute(sql, *values)

    rig.db.execute = counted  # type: ignore[method-assign]
    try:
        yield lambda: count
    finally:
        del rig.db.execute


def die_at_every_write(
    folder: Path, prepare: Callable[[DeskRig], None], act: Callable[[DeskRig], Any]
) -> Iterator[DeskRig]:
    """Do ``act`` on a desk that dies at each write in turn; yield each as it comes up again."""
    write = 0
    while True:
        write += 1
        rig = DeskRig(folder / f"{write}.db")
        rig.stores.customers.save(DANIEL)
        prepare(rig)
        has_died = False
        with dying_at(rig, write):
            try:
                act(rig)
            except Died:
                has_died = True
        rig.restart()
        yield rig
        rig.close()
        if not has_died:
            assert write > 3
            return


def test_killed_at_any_write_a_missed_call_makes_one_callback(tmp_path: Path) -> None:
    for rig in die_at_every_write(tmp_path, lambda _: None, missed):
        rig.desk.sources.look()
        ringing = [c for c in rig.phone.journal if c.call.is_over]
        assert len(owed(rig)) == len({event.call.id for event in ringing})


def test_killed_at_any_write_folding_loses_and_doubles_no_reason(tmp_path: Path) -> None:
    for rig in die_at_every_write(tmp_path, missed, missed):
        rig.desk.sources.look()
        over = {event.call.id for event in rig.phone.journal if event.call.is_over}
        assert {each.call_id for each in reasons(only(rig))} == over


def test_killed_at_any_write_new_voicemail_makes_one_callback(tmp_path: Path) -> None:
    def hear_of(rig: DeskRig) -> None:
        rig.desk.on_event(MessagesWaiting(mailbox=box(rig, 2)))

    for rig in die_at_every_write(tmp_path, lambda _: None, hear_of):
        hear_of(rig)  # the phone tells it to each desk that attaches
        assert (only(rig).reason, only(rig).also) == (CallbackReason.VOICEMAIL, ())


def test_killed_at_any_write_an_update_makes_one_callback(tmp_path: Path) -> None:
    def prepare(rig: DeskRig) -> None:
        expecting(rig, HOUR)
        rig.clock.advance(3600)

    for rig in die_at_every_write(tmp_path, prepare, lambda rig: rig.desk.sources.updates.look()):
        rig.desk.sources.look()
        assert only(rig).reason is CallbackReason.NEXT_UPDATE


# --- the next update of a ticket (C1)


def expecting(rig: DeskRig, after: timedelta, customer: CustomerId = DANIEL.id) -> Ticket:
    """Open a ticket whose customer is to hear from us after so long."""
    ticket = replace(
        rig.desk.tickets.open_new(customer),
        subject="The bill",
        next_update_at=rig.clock.now().at + after,
    )
    rig.desk.tickets.keep(ticket)
    return ticket


def test_an_update_that_is_due_becomes_one_callback_of_the_owner(rig: DeskRig) -> None:
    ticket = replace(expecting(rig, HOUR), owner="Sam Reed")
    rig.desk.tickets.keep(ticket)
    rig.desk.sources.look()
    assert owed(rig) == []
    assert rig.desk.sources.updates.seconds_to_next() == 3600
    rig.clock.advance(3600)
    for _ in range(3):
        rig.desk.sources.look()
    callback = only(rig)
    assert (callback.reason, callback.owner) == (CallbackReason.NEXT_UPDATE, "Sam Reed")
    assert (callback.due_at, callback.ticket_id) == (ticket.next_update_at, ticket.id)
    assert (callback.number, callback.subject) == (NUMBER, "The bill")


def test_an_update_set_anew_takes_its_callback_back_and_makes_another(rig: DeskRig) -> None:
    ticket = expecting(rig, HOUR)
    rig.clock.advance(3600)
    rig.desk.sources.look()
    later = rig.clock.now().at + 2 * HOUR
    rig.desk.tickets.keep(replace(ticket, next_update_at=later))
    rig.desk.sources.look()
    assert owed(rig) == []
    rig.clock.advance(7200)
    rig.desk.sources.look()
    assert only(rig).due_at == later


def test_a_solved_ticket_owes_no_update(rig: DeskRig) -> None:
    ticket = expecting(rig, HOUR)
    rig.clock.advance(3600)
    rig.desk.sources.look()
    rig.desk.tickets.keep(replace(ticket, status=TicketStatus.SOLVED))
    rig.desk.sources.look()
    assert owed(rig) == []


def test_a_try_that_failed_leaves_the_update_owed(rig: DeskRig) -> None:
    expecting(rig, HOUR)
    rig.clock.advance(3600)
    rig.desk.sources.look()
    callback = only(rig)
    call_id = rig.dial(NUMBER, DialIntent(DANIEL.id, callback.ticket_id, callback.id))
    rig.phone.end(call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, 486))
    rig.hear()
    rig.desk.sources.look()
    assert only(rig).id == callback.id


def test_a_callback_promised_for_that_time_is_enough(rig: DeskRig) -> None:
    ticket = expecting(rig, HOUR)
    at = ticket.next_update_at
    assert at is not None
    made = rig.desk.callbacks.make(
        CallbackWish(NUMBER, "", at, CallbackReason.TICKET, "", DANIEL.id, ticket.id)
    )
    rig.clock.advance(3600)
    rig.desk.sources.look()
    assert only(rig) == made


def test_updates_of_two_tickets_of_one_customer_are_told_in_one_call(rig: DeskRig) -> None:
    first, second = expecting(rig, HOUR), expecting(rig, 2 * HOUR)
    rig.clock.advance(7200)
    rig.desk.sources.look()
    callback = only(rig)
    assert {each.ticket_id for each in reasons(callback)} == {first.id, second.id}
    assert callback.due_at == first.next_update_at
    assert rig.desk.callbacks.of_call(CallId("none")) == []
    assert rig.stores.callbacks.of_ticket(second.id) == [callback]
    rig.desk.tickets.keep(replace(first, status=TicketStatus.SOLVED))
    rig.desk.sources.look()
    assert (only(rig).ticket_id, only(rig).due_at) == (second.id, second.next_update_at)


def test_updates_can_be_switched_off() -> None:
    rig = rig_with(next_update=False)
    rig.stores.customers.save(DANIEL)
    expecting(rig, HOUR)
    rig.clock.advance(3600)
    rig.desk.sources.look()
    assert owed(rig) == []
    rig.close()


# --- voicemail (H2)


def box(rig: DeskRig, new: int, old: int = 0, address: str = "sip:vm@pbx.example") -> Mailbox:
    return Mailbox(ACCOUNT_ID, rig.clock.now().at, new, old, address=address)


def tell(rig: DeskRig, new: int) -> None:
    rig.desk.on_event(MessagesWaiting(mailbox=box(rig, new)))


def test_a_new_message_is_listened_to_soon(rig: DeskRig) -> None:
    tell(rig, 2)
    callback = only(rig)
    assert (callback.reason, callback.name) == (CallbackReason.VOICEMAIL, ACCOUNT.name)
    assert callback.due_at == rig.clock.now().at + 15 * MINUTE
    assert callback.number == "sip:vm@pbx.example"
    assert rig.desk.sources.voicemail.new_messages == 2


def test_the_number_of_the_account_is_dialled_before_the_one_told() -> None:
    known: Settings = replace(SETTINGS, accounts=(replace(ACCOUNT, voicemail="*97"),))
    rig = DeskRig(settings=known)
    assert rig.desk.sources.voicemail.next_to_hear() == (known.accounts[0], "*97")
    tell(rig, 1)
    assert only(rig).number == "*97"
    rig.close()


def test_more_messages_are_further_reasons_and_none_settles_them_all(rig: DeskRig) -> None:
    tell(rig, 1)
    rig.clock.advance(60)
    tell(rig, 3)
    rig.clock.advance(60)
    tell(rig, 2)
    callback = only(rig)
    assert [each.reason for each in reasons(callback)] == [CallbackReason.VOICEMAIL] * 2
    tell(rig, 0)
    assert owed(rig) == []
    tell(rig, 1)
    assert only(rig).id != callback.id


def test_a_new_start_and_the_same_count_make_no_second_callback(rig: DeskRig) -> None:
    tell(rig, 2)
    before = only(rig)
    rig.restart()
    tell(rig, 2)
    assert only(rig) == before
    assert rig.desk.sources.voicemail.new_messages == 2
    rig.desk.callbacks.cancel(before.id)
    rig.restart()
    tell(rig, 2)
    assert owed(rig) == []


def test_voicemail_heard_elsewhere_while_the_program_was_closed_is_settled(rig: DeskRig) -> None:
    tell(rig, 2)
    rig.restart()
    tell(rig, 0)
    assert owed(rig) == []


def test_voicemail_without_callbacks_still_lights_the_lamp() -> None:
    rig = rig_with(voicemail=False)
    tell(rig, 4)
    assert owed(rig) == []
    assert rig.desk.sources.voicemail.new_messages == 4
    rig.close()


# --- by hand, and when customers are merged


def test_one_reason_is_taken_apart_by_hand(rig: DeskRig) -> None:
    first, second = missed(rig), missed(rig)
    callback = only(rig)
    apart = rig.desk.sources.folding.unfold(callback.id, 1)
    assert apart is not None
    assert [each.call_id for each in owed(rig)] == [first, second]
    assert rig.desk.sources.folding.unfold(apart.id, 0) is None
    rig.replay()
    rig.restart()
    assert len(owed(rig)) == 2


def test_what_two_records_of_one_customer_are_owed_is_one_call(rig: DeskRig) -> None:
    twin = Customer(CustomerId("cu2"), "D. Okafor", numbers=("+441614960999",))
    rig.stores.customers.save(twin)
    missed(rig)
    missed(rig, STRANGER)
    before = {each.number: each for each in owed(rig)}
    merge = rig.desk.merging.merge_customers(twin.id, DANIEL.id)
    assert len(reasons(only(rig))) == 2
    rig.desk.merging.undo(merge.id)
    after = {each.number: each for each in owed(rig)}
    assert {n: (c.customer_id, c.due_at) for n, c in after.items()} == {
        n: (c.customer_id, c.due_at) for n, c in before.items()
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    acts=st.lists(
        st.sampled_from(["miss", "other", "talk", "update", "solve", "wait", "restart", "replay"]),
        max_size=14,
    )
)
def test_any_day_keeps_every_reason_once(acts: list[str]) -> None:
    """Against a plain list of whom nobody has talked to since they called, and what is due."""
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    owes: set[CallId] = set()
    tickets: list[Ticket] = []
    for act in acts:
        if act == "miss":
            owes.add(missed(rig))
        elif act == "other":
            missed(rig, STRANGER, rings_s=3)
        elif act == "talk":
            rig.end(rig.talk(), EndedBy.AGENT)
            owes.clear()
        elif act == "update":
            tickets.append(expecting(rig, HOUR))
        elif act == "solve" and tickets:
            rig.desk.tickets.keep(replace(tickets.pop(), status=TicketStatus.SOLVED))
        elif act == "wait":
            rig.clock.advance(1800)
        elif act == "restart":
            rig.restart()
        elif act == "replay":
            rig.replay()
        rig.desk.sources.look()
        _same(rig, owes, tickets, rig.clock.now().at)
    rig.close()


def _same(rig: DeskRig, owes: set[CallId], tickets: list[Ticket], now: datetime) -> None:
    held = [each for callback in owed(rig) for each in reasons(callback)]
    of_calls = [each.call_id for each in held if each.reason is CallbackReason.ABANDONED_CALL]
    updates = [each.ticket_id for each in held if each.reason is CallbackReason.NEXT_UPDATE]
    due = [t.id for t in tickets if t.next_update_at is not None and t.next_update_at <= now]
    assert sorted(filter(None, of_calls)) == sorted(owes)
    assert sorted(filter(None, updates)) == sorted(due)
    for callback in owed(rig):
        dues = [each.due_at for each in reasons(callback) if each.due_at is not None]
        assert callback.due_at == min(dues)
