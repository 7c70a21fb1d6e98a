"""Delays: proposed, told by call or message, moved only then; many at once, cut short anywhere."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from tests.message_rig import MIA, MessageRig
from workstation.callbacks import Callback, CallbackReason
from workstation.delays import Delay, DelayState
from workstation.desk.bulk_delay import (
    BulkDelayDesk,
    BulkFilter,
    BulkWish,
    NoRoom,
    Shift,
    shifted,
)
from workstation.desk.callbacks import CallbackWish
from workstation.desk.delay_drafts import CannotWrite
from workstation.desk.promises import PromiseWish
from workstation.moves import ToldBy
from workstation.promises import LedgerPart, Promise, PromiseState, ReasonMissing

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
REASON = "The engineer's report is still to come"
NUMBER = "+441614960182"


@pytest.fixture
def rig() -> Iterator[MessageRig]:
    rig = MessageRig()
    yield rig
    rig.close()


def owed_call(rig: MessageRig, hours: float = 1, subject: str = "the scanner") -> Callback:
    due_at = rig.clock.now().at + hours * HOUR
    wish = CallbackWish(
        NUMBER, "Mia", due_at, CallbackReason.TICKET, subject, MIA.id, rig.ticket.id
    )
    return rig.desk.callbacks.make(wish)


def promised(rig: MessageRig, hours: float = 1, what: str = "Send the report") -> Promise:
    due_at = rig.clock.now().at + hours * HOUR
    return rig.desk.promises.make(PromiseWish(rig.ticket.id, what, due_at, kind="report"))


def propose(rig: MessageRig, owed: Callback | Promise, way: ToldBy) -> Delay:
    return rig.desk.delays.propose(owed, owed.due_at + 2 * HOUR, REASON, way)


def test_nothing_moves_before_the_customer_knows(rig: MessageRig) -> None:
    promise = promised(rig)
    delay = propose(rig, promise, ToldBy.CALL)
    assert rig.desk.promises.find(promise.id) == promise
    assert rig.desk.delays.waiting() == [delay]
    assert rig.desk.delays.open_of(promise) == delay


def test_told_by_call_moves_callback_and_promise_and_says_both(rig: MessageRig) -> None:
    callback = owed_call(rig)
    made = PromiseWish(rig.ticket.id, "Call with the result", callback.due_at)
    promise = rig.desk.promises.make(made)
    delay = propose(rig, callback, ToldBy.CALL)
    assert rig.desk.delays.told(delay.id, ToldBy.CALL)
    moved = rig.desk.callbacks.find(callback.id)
    assert moved is not None
    assert (moved.due_at, moved.moves[-1].told_by) == (delay.to_at, ToldBy.CALL)
    old = rig.desk.promises.find(promise.id)
    assert old is not None
    assert old.state is PromiseState.RENEGOTIATED
    rig.desk.tickets.show(rig.ticket.id)
    texts = [entry.text for entry in rig.desk.tickets.timeline]
    assert "Callback moved, told by call" in texts
    assert "Promise moved, told by call: Call with the result" in texts
    assert rig.desk.delays.waiting() == []
    assert not rig.desk.delays.told(delay.id, ToldBy.CALL)


def test_draft_speaks_of_the_new_time_and_counts_when_it_leaves(rig: MessageRig) -> None:
    promise = promised(rig)
    delay = propose(rig, promise, ToldBy.MESSAGE)
    assert delay.message_id is not None
    draft = rig.stores.messages.get(delay.message_id)
    assert draft is not None
    assert REASON in draft.body
    assert "Send the report" in draft.body
    assert f"{delay.to_at.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" in draft.body
    assert rig.desk.promises.find(promise.id) == promise
    rig.desk.messages.handed_over(draft.id)
    old = rig.desk.promises.find(promise.id)
    assert old is not None
    assert old.state is PromiseState.RENEGOTIATED
    (new,) = rig.desk.promises.ledger(LedgerPart.OPEN)
    assert (new.due_at, new.told_by) == (delay.to_at, ToldBy.MESSAGE)


def test_draft_of_a_delay_that_was_thrown_away_moves_nothing(rig: MessageRig) -> None:
    promise = promised(rig)
    delay = propose(rig, promise, ToldBy.MESSAGE)
    assert delay.message_id is not None
    rig.desk.messages.discard(delay.message_id)
    assert rig.desk.delays.waiting() == [delay]
    assert rig.desk.promises.find(promise.id) == promise


def test_message_that_left_as_the_program_ended_counts_from_when_it_left(
    rig: MessageRig,
) -> None:
    promise = promised(rig)
    delay = propose(rig, promise, ToldBy.MESSAGE)
    draft = rig.stores.messages.get(delay.message_id) if delay.message_id else None
    assert draft is not None
    left_at = rig.clock.now().at
    gone = replace(draft, state=type(draft.state).HANDED_OVER, settled_at=left_at)
    rig.stores.messages.save(gone)
    rig.clock.advance(5 * 3600)
    rig.restart(tells=False)
    old = rig.desk.promises.find(promise.id)
    assert old is not None
    assert (old.state, old.settled_at) == (PromiseState.RENEGOTIATED, left_at)


def test_proposing_again_replaces_what_was_proposed(rig: MessageRig) -> None:
    promise = promised(rig)
    propose(rig, promise, ToldBy.CALL)
    again = rig.desk.delays.propose(promise, promise.due_at + DAY, "Later still", ToldBy.CALL)
    assert rig.desk.delays.waiting() == [again]
    rig.desk.delays.give_up(again.id)
    assert rig.desk.delays.waiting() == []
    assert rig.desk.promises.find(promise.id) == promise


def test_two_delays_of_one_ticket_have_a_draft_each(rig: MessageRig) -> None:
    first, second = promised(rig, 1, "Send the report"), promised(rig, 2, "Send the parts")
    delays = [propose(rig, one, ToldBy.MESSAGE) for one in (first, second)]
    drafts = rig.desk.messages.of_ticket(rig.ticket.id)
    assert {draft.id for draft in drafts} == {delay.message_id for delay in delays}
    rig.desk.messages.draft(rig.ticket.id, "summary")
    assert len(rig.desk.messages.of_ticket(rig.ticket.id)) == 3
    assert delays[0].message_id is not None
    rig.desk.messages.handed_over(delays[0].message_id)
    assert rig.desk.promises.find(second.id) == second
    rig.desk.delays.give_up(delays[1].id)
    assert delays[1].message_id not in {m.id for m in rig.desk.messages.of_ticket(rig.ticket.id)}


def test_delay_needs_a_reason_and_a_letter_needs_a_ticket(rig: MessageRig) -> None:
    promise = promised(rig)
    with pytest.raises(ReasonMissing):
        rig.desk.delays.propose(promise, promise.due_at + HOUR, " ", ToldBy.CALL)
    wish = CallbackWish(NUMBER, "", rig.clock.now().at + HOUR, CallbackReason.MISSED_CALL)
    with pytest.raises(CannotWrite):
        propose(rig, rig.desk.callbacks.make(wish), ToldBy.MESSAGE)
    assert rig.desk.delays.waiting() == []


def test_delay_of_what_was_kept_meanwhile_moves_nothing(rig: MessageRig) -> None:
    promise = promised(rig)
    delay = propose(rig, promise, ToldBy.CALL)
    rig.desk.promises.keep(promise.id)
    assert not rig.desk.delays.told(delay.id, ToldBy.CALL)
    ended = rig.desk.delays.find(delay.id)
    assert ended is not None
    assert ended.state is DelayState.DROPPED


# --- many at once


def bulk(rig: MessageRig) -> BulkDelayDesk:
    return BulkDelayDesk(
        rig.stores, rig.desk.delays.drafts, rig.clock, rig.desk.settings, ZoneInfo("Europe/London")
    )


def all_day(words: str = "", kind: str = "") -> BulkFilter:
    return BulkFilter(T0 - DAY, T0 + 3 * DAY, words, kind)


def test_filter_finds_what_is_due_and_open_by_words_and_kind(rig: MessageRig) -> None:
    call, other = owed_call(rig, 1), owed_call(rig, 2, "the bill")
    kept_by_it = rig.desk.promises.make(PromiseWish(rig.ticket.id, "Scanner", call.due_at))
    report, done = promised(rig, 3, "Report on the scanner"), promised(rig, 4)
    rig.desk.promises.keep(done.id)
    desk = bulk(rig)
    assert desk.found(all_day()) == [call, other, report]
    assert kept_by_it not in desk.found(all_day("scanner"))
    assert desk.found(all_day("SCANNER the")) == [call, report]
    assert desk.found(all_day(kind="report")) == [report]
    assert desk.found(BulkFilter(T0 + 5 * HOUR, T0 + DAY)) == []


def test_each_gets_a_draft_or_a_place_in_the_list_of_calls(rig: MessageRig) -> None:
    promise = promised(rig)
    wish = CallbackWish(NUMBER, "", promise.due_at + HOUR, CallbackReason.MISSED_CALL)
    unknown = rig.desk.callbacks.make(wish)
    desk = bulk(rig)
    batch = desk.plan([promise, unknown], BulkWish(REASON, ToldBy.MESSAGE, by=2 * HOUR))
    done = desk.work_off(batch)
    assert (done.drafts, done.calls, done.left) == (1, 1, 0)
    ways = {delay.way: delay.to_at for delay in rig.desk.delays.waiting()}
    assert ways == {
        ToldBy.MESSAGE: promise.due_at + 2 * HOUR,
        ToldBy.CALL: unknown.due_at + 2 * HOUR,
    }


def test_times_are_spread_over_free_slots_or_refused(rig: MessageRig) -> None:
    owed = [promised(rig, n) for n in (1, 2, 3)]
    desk = bulk(rig)
    start = datetime(2026, 3, 4, 9, tzinfo=timezone.utc)
    wish = BulkWish(REASON, ToldBy.CALL, Shift.SPREAD, start=start)
    desk.work_off(desk.plan(owed, wish))
    times = [delay.to_at - start for delay in rig.desk.delays.waiting()]
    assert len(set(times)) == 3
    many = [replace(owed[0], id=type(owed[0].id)(f"p{n}")) for n in range(3000)]
    with pytest.raises(NoRoom, match="nothing was planned"):
        desk.plan(many, wish)
    assert desk.unfinished() == []


def test_nobody_is_given_a_time_at_night_where_they_are(rig: MessageRig) -> None:
    start = datetime(2026, 3, 4, 9, tzinfo=timezone.utc)
    first, second = promised(rig, 1), promised(rig, 2)
    assert first.customer_id is not None
    customer = rig.stores.customers.standing(first.customer_id)
    assert customer is not None
    rig.stores.customers.save(replace(customer, time_zone="America/New_York"))  # 04:00 there
    nobodys = replace(second, customer_id=None)
    desk = bulk(rig)
    desk.plan([first, nobodys], BulkWish(REASON, ToldBy.CALL, Shift.SPREAD, start=start))
    [(batch, _)] = desk.unfinished()
    times = {
        d.promise_id: d.to_at for d in rig.stores.delays.of_batch(batch, DelayState.PLANNED, 9)
    }
    assert times[nobodys.id] == start
    assert times[first.id].astimezone(ZoneInfo("America/New_York")).hour == 8


def test_cancelled_half_way_leaves_whole_items_and_the_rest_planned(rig: MessageRig) -> None:
    owed = [promised(rig, n) for n in range(1, 7)]
    desk, came_to = bulk(rig), list[int]()
    batch = desk.plan(owed, BulkWish(REASON, ToldBy.CALL))
    done = desk.work_off(batch, came_to.append, lambda: len(came_to) >= 2)
    assert (done.calls, done.left) == (2, 4)
    assert desk.unfinished() == [(batch, 4)]
    assert desk.work_off(batch).calls == 4
    assert len(rig.desk.delays.waiting()) == 6
    assert desk.unfinished() == []


def test_rest_can_be_given_up_and_nothing_is_planned_twice(rig: MessageRig) -> None:
    owed = [promised(rig, n) for n in range(1, 4)]
    desk = bulk(rig)
    batch = desk.plan(owed, BulkWish(REASON, ToldBy.CALL))
    again = desk.plan(owed, BulkWish("Another cause", ToldBy.CALL))
    assert desk.work_off(again).calls == 0
    assert desk.give_up_rest(batch) == 3
    assert desk.unfinished() == []
    assert [rig.desk.promises.find(one.id) for one in owed] == owed


@given(st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe"]))
def test_whole_days_keep_the_clock_on_the_wall(zone: str) -> None:
    there = ZoneInfo(zone)
    for day in range(0, 370, 3):
        at = datetime(2026, 1, 1, 10, tzinfo=there) + timedelta(days=day)
        later = shifted(at.astimezone(timezone.utc), DAY, there)
        assert later.astimezone(there).replace(tzinfo=None) == at.replace(tzinfo=None) + DAY


# --- killed at any write


def _killed_at(path: Path, number: int, act: Callable[[MessageRig], None]) -> bool:
    """Do ``act`` in a process that dies before its write ``number``; tell whether it died."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) == 9
    try:
        rig = _Reopened(path)
        left = [number]

        def count(statement: str) -> None:
            if statement.lstrip().lower().startswith(("insert", "update", "delete", "commit")):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)

        rig.db.conn.set_trace_callback(count)
        act(rig)
    finally:
        os._exit(0)


class _Reopened(MessageRig):
    """A desk over a file in which the ticket is already."""

    def _ticket(self):  # type: ignore[no-untyped-def]
        return self.stores.tickets.open_tickets()[0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")
def test_killed_at_any_write_no_delay_is_lost_halved_or_doubled(data_dir: Path) -> None:
    path = data_dir / "desk.db"
    rig = MessageRig(path)
    owed = [promised(rig, n) for n in range(1, 4)]
    batch = bulk(rig).plan(owed, BulkWish(REASON, ToldBy.MESSAGE))
    rig.close()

    def go_on(again: MessageRig) -> None:
        bulk(again).work_off(batch)
        for delay in again.desk.delays.waiting():
            again.desk.delays.told(delay.id, ToldBy.CALL)

    number = 0
    while _killed_at(path, number, go_on):
        check = _Reopened(path)
        delays = [
            *check.stores.delays.of_batch(batch, DelayState.PLANNED, 9),
            *check.desk.delays.waiting(),
            *check.stores.delays.of_batch(batch, DelayState.TOLD, 9),
        ]
        assert len(delays) == 3
        for promise in owed:
            line = check.stores.promises.of_ticket(check.ticket.id)
            is_told = any(d.promise_id == promise.id and d.state is DelayState.TOLD for d in delays)
            followers = [p for p in line if p.moved_from == promise.id]
            assert len(followers) == is_told
        check.close()
        number += 1
    assert number > 10
    check = _Reopened(path)
    assert len(check.stores.delays.of_batch(batch, DelayState.TOLD, 9)) == 3
    check.close()
