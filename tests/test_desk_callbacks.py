"""Callbacks at the desk: made, reminded of, moved, dialled, and what came of each try (F4)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.calls import CallEnd, EndedBy
from workstation.desk.callbacks import CallbackWish
from workstation.desk.calls import DialIntent
from workstation.desk.promises import NewTime
from workstation.ids import CallbackId
from workstation.moves import Move, ToldBy
from workstation.ports import StorageTrouble
from workstation.promises import NotTold, PromiseState, ReasonMissing
from workstation.tickets import EntryKind, Ticket
from workstation.tries import WayOn

HOUR = timedelta(hours=1)
REASON = CallbackReason.WRAP_UP


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(replace(DANIEL, time_zone="Europe/London"))
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


@pytest.fixture
def callback(rig: DeskRig, ticket: Ticket) -> Callback:
    due_at = rig.clock.now().at + HOUR
    wish = CallbackWish(NUMBER, "Daniel Okafor", due_at, REASON, "the bill", DANIEL.id, ticket.id)
    return rig.desk.callbacks.make(wish)


def known(rig: DeskRig, callback: Callback) -> Callback:
    found = rig.desk.callbacks.find(callback.id)
    assert found is not None
    return found


def attempt(rig: DeskRig, callback: Callback, code: int | None) -> Callback:
    """Dial a callback; ``code`` None means that somebody answers."""
    intent = DialIntent(callback.customer_id, callback.ticket_id, callback.id)
    call_id = rig.dial(callback.number, intent)
    rig.clock.advance(20)
    if code is None:
        rig.phone.pick_up(call_id)
        rig.hear()
        rig.clock.advance(60)
        rig.end(call_id, EndedBy.AGENT)
    else:
        rig.phone.end(call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, code, "", "no"))
        rig.hear()
    return known(rig, callback)


def test_callback_is_kept_with_who_when_and_what_and_told(rig: DeskRig, callback: Callback) -> None:
    assert rig.desk.callbacks.open_callbacks == [callback]
    assert (callback.owner, callback.time_zone) == ("Dana Reyes", "Europe/London")
    assert callback.made_at == rig.clock.now().at
    told = rig.desk.tickets.timeline[0]
    assert (told.kind, told.text) == (EntryKind.CALLBACK, "Callback promised to Daniel Okafor")


def test_callback_is_made_whole_or_not_at_all(rig: DeskRig, ticket: Ticket) -> None:
    wish = CallbackWish(NUMBER, "D", rig.clock.now().at, REASON, ticket_id=ticket.id)
    with rig.refusing_after(1), pytest.raises(StorageTrouble):
        rig.desk.callbacks.make(wish)
    assert rig.desk.callbacks.open_callbacks == []


def test_callback_needs_no_ticket(rig: DeskRig) -> None:
    made = rig.desk.callbacks.make(CallbackWish(NUMBER, "", rig.clock.now().at, REASON))
    assert rig.desk.callbacks.open_callbacks == [made]


# --- moved and cancelled


def test_moved_callback_says_why(rig: DeskRig, callback: Callback) -> None:
    rig.desk.callbacks.move(
        callback.id, NewTime(callback.due_at + HOUR, "waiting for the team", ToldBy.CALL)
    )
    now, later = rig.clock.now().at, callback.due_at + HOUR
    move = Move(now, callback.due_at, later, "waiting for the team", ToldBy.CALL)
    assert known(rig, callback) == replace(callback, due_at=later, moves=(move,))
    told = rig.desk.tickets.timeline[0]
    assert (told.text, told.detail) == ("Callback moved, told by call", "waiting for the team")


def test_callback_is_not_moved_without_a_reason(rig: DeskRig, callback: Callback) -> None:
    with pytest.raises(ReasonMissing, match="its time is as it was"):
        rig.desk.callbacks.move(callback.id, NewTime(callback.due_at + HOUR, " ", ToldBy.CALL))
    assert known(rig, callback) == callback


def test_callback_is_not_moved_before_the_customer_knows(rig: DeskRig, callback: Callback) -> None:
    with pytest.raises(NotTold, match="Tell the customer first"):
        rig.desk.callbacks.move(callback.id, NewTime(callback.due_at + HOUR, "why", None))
    assert known(rig, callback) == callback


def test_move_can_be_taken_back_with_its_promise(
    rig: DeskRig, ticket: Ticket, callback: Callback
) -> None:
    promise = rig.promise("Call with the bill", callback.due_at)
    rig.desk.callbacks.move(callback.id, NewTime(callback.due_at + HOUR, "why", ToldBy.MESSAGE))
    rig.desk.undo.undo(ticket.id)
    assert known(rig, callback) == callback
    assert rig.desk.tickets.promises == [promise]
    rig.desk.undo.redo(ticket.id)
    assert known(rig, callback).due_at == callback.due_at + HOUR
    states = [p.state for p in rig.desk.tickets.promises]
    assert states == [PromiseState.RENEGOTIATED, PromiseState.OPEN]


def test_promise_for_the_same_time_moves_along_and_counts_as_moved(
    rig: DeskRig, callback: Callback
) -> None:
    rig.promise("Call with the bill", callback.due_at, None)
    rig.promise("Something else", callback.due_at + 3 * HOUR, None)
    rig.desk.callbacks.move(
        callback.id, NewTime(callback.due_at + HOUR, "waiting for the team", ToldBy.CALL)
    )
    promises = [(p.what, p.due_at - callback.due_at, p.state) for p in rig.desk.tickets.promises]
    assert promises == [
        ("Call with the bill", timedelta(), PromiseState.RENEGOTIATED),
        ("Call with the bill", HOUR, PromiseState.OPEN),
        ("Something else", 3 * HOUR, PromiseState.OPEN),
    ]


def test_cancelled_callback_is_owed_no_more(rig: DeskRig, callback: Callback) -> None:
    rig.desk.callbacks.cancel(callback.id)
    assert rig.desk.callbacks.open_callbacks == []
    assert known(rig, callback).state is CallbackState.CANCELLED


def test_subject_can_be_corrected(rig: DeskRig, callback: Callback) -> None:
    rig.desk.callbacks.rename(callback.id, "both bills")
    assert known(rig, callback).subject == "both bills"


def test_what_is_not_there_is_left_alone(rig: DeskRig) -> None:
    gone = CallbackId("gone")
    rig.desk.callbacks.move(gone, NewTime(rig.clock.now().at, "why", ToldBy.CALL))
    rig.desk.callbacks.record(gone, AttemptOutcome.BUSY)
    rig.desk.callbacks.cancel(gone)
    rig.desk.callbacks.rename(gone, "x")
    assert rig.desk.callbacks.open_callbacks == []


# --- tries


def test_promise_made_in_the_call_is_not_settled_by_it(rig: DeskRig, callback: Callback) -> None:
    intent = DialIntent(callback.customer_id, callback.ticket_id, callback.id)
    call_id = rig.dial(callback.number, intent)
    rig.phone.pick_up(call_id)
    rig.hear()
    rig.clock.advance(60)
    rig.promise("Send the letter", callback.due_at + 24 * HOUR, None)
    rig.end(call_id, EndedBy.AGENT)
    assert known(rig, callback).state is CallbackState.DONE
    assert [p.state for p in rig.desk.tickets.promises] == [PromiseState.OPEN]


def test_next_try_keeps_to_working_hours_and_free_slots(rig: DeskRig, callback: Callback) -> None:
    rig.clock.advance(3 * 3600)  # 17:00
    after = attempt(rig, callback, 480)
    assert after.due_at == datetime(2026, 3, 3, 8, 0, tzinfo=timezone.utc)
    wish = CallbackWish("+441614960555", "Mia", after.due_at, REASON)
    rig.desk.callbacks.make(wish)
    rig.desk.callbacks.record(
        callback.id, AttemptOutcome.VOICEMAIL, call_id=after.attempts[0].call_id
    )
    assert known(rig, callback).due_at == datetime(2026, 3, 3, 8, 15, tzinfo=timezone.utc)


def test_next_try_is_on_no_holiday_and_not_at_night_where_they_are(
    rig: DeskRig, callback: Callback
) -> None:
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:h1\r\n"
        "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260303\r\nSUMMARY:Founders' day\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    holidays = rig.desk.holidays
    holidays.keep(holidays.read(calendar.encode(), "ours"))
    rig.stores.callbacks.save(replace(callback, time_zone="America/New_York"))
    rig.clock.advance(3 * 3600)  # 17:00 on the day before
    after = attempt(rig, callback, 480)
    # Wednesday, 08:00 in New York, where nobody wants to be called before.
    assert after.due_at == datetime(2026, 3, 4, 13, 0, tzinfo=timezone.utc)


def test_after_the_most_tries_nothing_is_tried_by_itself(rig: DeskRig, callback: Callback) -> None:
    for left in (3, 2, 1):
        after = attempt(rig, callback, 480)
        assert rig.desk.callbacks.tries.tries_left(after) == left
    before, after = after, attempt(rig, callback, 480)
    assert (after.is_open, after.due_at) == (True, before.due_at)
    assert rig.desk.callbacks.tries.way_on(after) is WayOn.WRITE
    assert rig.desk.callbacks.tries.tries_left(after) is None


def test_correction_settles_by_the_call_that_did_reach_them(
    rig: DeskRig, callback: Callback
) -> None:
    rig.promise("Call with the bill", callback.due_at, None)
    first = attempt(rig, callback, None).attempts[0]
    second = attempt(rig, callback, None).attempts[1]
    rig.desk.callbacks.record(callback.id, AttemptOutcome.VOICEMAIL, call_id=first.call_id)
    (promise,) = rig.desk.tickets.promises
    assert (promise.state, promise.settled_at) == (PromiseState.KEPT, second.at)
    assert known(rig, callback).state is CallbackState.DONE


def test_wrong_number_is_marked_and_another_one_is_used(rig: DeskRig, callback: Callback) -> None:
    other = "+441614960555"
    rig.stores.customers.save(replace(DANIEL, numbers=(NUMBER, other)))
    after = attempt(rig, callback, 404)
    tries = rig.desk.callbacks.tries
    assert tries.way_on(after) is WayOn.OTHER_NUMBER
    assert [(n.number, n.wrong_since) for n in tries.numbers(after)] == [
        (NUMBER, after.attempts[0].at),
        (other, None),
    ]
    tries.use_number(callback.id, other)
    assert known(rig, callback).number == other
    assert rig.desk.tickets.timeline[0].text == f"Callback goes to another number: {other}"
    assert attempt(rig, callback, 486).attempts[1].number == other
    # A correction takes the mark off again, and so does a call from that number.
    rig.desk.callbacks.record(
        callback.id, AttemptOutcome.NO_ANSWER, call_id=after.attempts[0].call_id
    )
    assert [n.wrong_since for n in tries.numbers(known(rig, callback))] == [None, None]


def test_number_that_they_spoke_over_since_is_wrong_no_more(
    rig: DeskRig, callback: Callback
) -> None:
    after = attempt(rig, callback, 404)
    tries = rig.desk.callbacks.tries
    assert [n.wrong_since for n in tries.numbers(after)] == [after.attempts[0].at]
    rig.clock.advance(60)
    rig.end(rig.talk())
    assert [n.wrong_since for n in tries.numbers(after)] == [None]


@pytest.mark.parametrize(
    ("code", "outcome", "wait"),
    [
        (486, AttemptOutcome.BUSY, timedelta(minutes=10)),
        (480, AttemptOutcome.NO_ANSWER, HOUR),
        (487, AttemptOutcome.NO_ANSWER, HOUR),
        (503, AttemptOutcome.FAILED, timedelta(minutes=5)),
    ],
)
def test_try_that_reached_nobody_is_due_again(
    rig: DeskRig, callback: Callback, code: int, outcome: AttemptOutcome, wait: timedelta
) -> None:
    after = attempt(rig, callback, code)
    assert [a.outcome for a in after.attempts] == [outcome]
    assert after.is_open
    assert after.due_at == rig.clock.now().at + wait
    told = {(entry.text, entry.detail) for entry in rig.desk.tickets.timeline[:2]}
    assert ("Callback tried: " + outcome.value.replace("_", " "), "try 1") in told
    assert "Called, not reached" in {text for text, _ in told}


@pytest.mark.parametrize("code", [404, 603])
def test_try_that_needs_a_decision_leaves_the_time(
    rig: DeskRig, callback: Callback, code: int
) -> None:
    after = attempt(rig, callback, code)
    assert after.is_open
    assert after.due_at == callback.due_at


def test_reaching_the_customer_settles_callback_and_promises(
    rig: DeskRig, callback: Callback
) -> None:
    rig.promise("Call with the bill", callback.due_at, None)
    rig.promise("Was due long ago", rig.clock.now().at - HOUR, None)
    after = attempt(rig, callback, None)
    assert after.state is CallbackState.DONE
    assert [p.state for p in rig.desk.tickets.promises] == [
        PromiseState.BROKEN,
        PromiseState.KEPT,
    ]


def test_try_is_noted_once_with_its_own_time_whatever_is_replayed(
    rig: DeskRig, callback: Callback
) -> None:
    after = attempt(rig, callback, 486)
    rig.clock.advance(600)
    rig.replay()
    rig.restart()
    assert known(rig, callback) == after


def test_agents_correction_of_a_try_outlives_a_restart(rig: DeskRig, callback: Callback) -> None:
    after = attempt(rig, callback, None)
    call_id = after.attempts[0].call_id
    at = rig.clock.now().at + 2 * HOUR
    rig.desk.callbacks.record(
        callback.id, AttemptOutcome.VOICEMAIL, call_id=call_id, next_at=at, note="left word"
    )
    rig.restart()
    corrected = known(rig, callback)
    assert [(a.outcome, a.note) for a in corrected.attempts] == [
        (AttemptOutcome.VOICEMAIL, "left word")
    ]
    assert (corrected.is_open, corrected.due_at) == (True, at)


def test_correction_keeps_the_time_of_the_try_and_opens_its_promises_again(
    rig: DeskRig, callback: Callback
) -> None:
    rig.promise("Call with the bill", callback.due_at, None)
    (noted,) = attempt(rig, callback, None).attempts
    rig.clock.advance(120)
    rig.desk.callbacks.record(callback.id, AttemptOutcome.VOICEMAIL, call_id=noted.call_id)
    corrected = known(rig, callback)
    (again,) = corrected.attempts
    assert (again.at, again.outcome) == (noted.at, AttemptOutcome.VOICEMAIL)
    assert (again.told_as, again.corrected_by) == (AttemptOutcome.REACHED, "Dana Reyes")
    assert again.corrected_at == rig.clock.now().at
    told = rig.desk.tickets.timeline[0]
    assert (told.text, told.detail) == (
        "Callback corrected: voicemail",
        "it was noted as reached",
    )
    assert corrected.due_at == noted.at + 3 * HOUR
    assert [p.state for p in rig.desk.tickets.promises] == [PromiseState.OPEN]


def test_try_that_ended_while_no_desk_was_there_is_noted_at_its_time(
    rig: DeskRig, callback: Callback
) -> None:
    intent = DialIntent(DANIEL.id, callback.ticket_id, callback.id)
    call_id = rig.dial(NUMBER, intent)
    busy = CallEnd(EndedBy.CUSTOMER, 486, "Busy", "busy")
    ended = rig.clock.advance(8)
    rig.phone.end(call_id, EndedBy.CUSTOMER, busy)
    rig.clock.advance(1800)
    rig.restart()
    (noted,) = known(rig, callback).attempts
    assert (noted.at, noted.outcome) == (ended.at, AttemptOutcome.BUSY)


def test_try_whose_event_was_folded_just_before_a_crash_is_noted(
    rig: DeskRig, callback: Callback
) -> None:
    intent = DialIntent(DANIEL.id, callback.ticket_id, callback.id)
    call_id = rig.dial(NUMBER, intent)
    busy = CallEnd(EndedBy.CUSTOMER, 486, "Busy", "busy")
    rig.phone.end(call_id, EndedBy.CUSTOMER, busy)
    rig.stores.conversations.fold(rig.phone.journal[-1])
    rig.restart()
    assert [a.outcome for a in known(rig, callback).attempts] == [AttemptOutcome.BUSY]
    assert [kind for kind, _, _ in rig.told(call_id)].count(EntryKind.MISSED_CALL) == 1


def test_store_that_refuses_the_try_gets_it_later(rig: DeskRig, callback: Callback) -> None:
    intent = DialIntent(DANIEL.id, callback.ticket_id, callback.id)
    call_id = rig.dial(NUMBER, intent)
    rig.phone.end(call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, 486, "Busy", "busy"))
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.hear()
    rig.clock.advance(6)
    rig.desk.calls.retry()
    assert [a.outcome for a in known(rig, callback).attempts] == [AttemptOutcome.BUSY]
    assert rig.stored(call_id).call.is_over
