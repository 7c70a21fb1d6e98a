"""The queue puts first what is urgent, then what is late, then what is due next (H3)."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.promises import Promise
from workstation.queue import WorkItem, WorkKind, work_queue
from workstation.tickets import Priority, Ticket, TicketStatus

HOUR = timedelta(hours=1)


def ticket(name: str, update_in: timedelta | None = None, age: timedelta = HOUR) -> Ticket:
    update_at = T0 + update_in if update_in is not None else None
    return Ticket(TicketId(name), 1, T0 - age, name, next_update_at=update_at)


def callback(
    name: str, due_in: timedelta, reason: CallbackReason = CallbackReason.WRAP_UP
) -> Callback:
    made_at = min(T0, T0 + due_in) - HOUR
    return Callback(CallbackId(name), "+441614960182", name, T0 + due_in, made_at, reason)


def names(queue: tuple[WorkItem, ...]) -> list[str]:
    return [
        item.ticket.subject if item.ticket else item.callback.name if item.callback else ""
        for item in queue
    ]


def test_call_dropped_on_hold_comes_before_everything() -> None:
    dropped = callback("dropped", timedelta(), CallbackReason.DROPPED_ON_HOLD)
    late = callback("late", -3 * HOUR)
    queue = work_queue([ticket("t", -2 * HOUR)], [late, dropped], [], T0)
    assert names(queue) == ["dropped", "late", "t"]
    assert queue[0].kind is WorkKind.DROPPED_CALL


def test_what_is_late_comes_before_what_is_due() -> None:
    queue = work_queue([ticket("soon", HOUR), ticket("late", -HOUR / 60)], [], [], T0)
    assert names(queue) == ["late", "soon"]
    assert [item.is_late(T0) for item in queue] == [True, False]


def test_ticket_without_any_time_rises_with_its_waiting() -> None:
    waits = ticket("waits", age=timedelta(hours=3, minutes=30))
    queue = work_queue([ticket("in an hour", HOUR), waits], [], [], T0)
    assert names(queue) == ["waits", "in an hour"]
    assert queue[0].kind is WorkKind.WAITING


def test_priority_moves_a_row_ahead_by_an_hour() -> None:
    high = replace(ticket("high", 2 * HOUR), priority=Priority.HIGH)
    later = replace(ticket("later", 3 * HOUR), priority=Priority.HIGH)
    queue = work_queue([ticket("normal", 1.5 * HOUR), high, later], [], [], T0)
    assert names(queue) == ["high", "normal", "later"]


def test_row_of_a_ticket_shows_the_earliest_of_its_times() -> None:
    bill = ticket("bill", 3 * HOUR)
    promise = Promise(PromiseId("p"), bill.id, "Call", T0 + HOUR, T0)
    row = work_queue([bill], [], [promise], T0)[0]
    assert (row.kind, row.due_at) == (WorkKind.PROMISE, T0 + HOUR)
    owed = replace(callback("c", HOUR / 2), ticket_id=bill.id)
    row = work_queue([bill], [owed], [promise], T0)[0]
    assert (row.kind, row.due_at) == (WorkKind.CALLBACK, T0 + HOUR / 2)


def test_callback_of_a_ticket_is_not_a_second_row() -> None:
    bill = ticket("bill", HOUR)
    owed = replace(callback("c", HOUR), ticket_id=bill.id)
    assert len(work_queue([bill], [owed], [], T0)) == 1


def test_what_is_done_is_gone() -> None:
    solved = replace(ticket("solved", HOUR), status=TicketStatus.SOLVED)
    done = replace(callback("done", HOUR), state=CallbackState.DONE)
    assert work_queue([solved], [done], [], T0) == ()


def test_callback_of_a_solved_ticket_is_still_owed() -> None:
    solved = replace(ticket("solved"), status=TicketStatus.SOLVED)
    owed = replace(callback("owed", HOUR), ticket_id=solved.id)
    assert names(work_queue([solved], [owed], [], T0)) == ["owed"]


def test_ring_fills_over_the_allowed_time() -> None:
    row = work_queue([ticket("t", HOUR, age=HOUR)], [], [], T0)[0]
    assert row.share_used(T0) == 0.5
    assert not row.is_soon(T0)
    assert row.is_soon(T0 + HOUR * 0.75)
    assert row.share_used(T0 + 5 * HOUR) == 1.0


_MINUTES = st.integers(-600, 600).map(lambda minutes: timedelta(minutes=minutes))
_TICKETS = st.lists(
    st.builds(
        lambda update_in, age, priority: (update_in, age, priority),
        st.none() | _MINUTES,
        st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes)),
        st.sampled_from(Priority),
    ),
    max_size=6,
)
_CALLBACKS = st.lists(
    st.tuples(_MINUTES, st.sampled_from(CallbackReason), st.integers(0, 8)), max_size=6
)


@given(_TICKETS, _CALLBACKS)
def test_nothing_open_is_lost_and_nothing_comes_twice(
    tickets: list[tuple[timedelta | None, timedelta, Priority]],
    callbacks: list[tuple[timedelta, CallbackReason, int]],
) -> None:
    made = [
        replace(ticket(f"t{n}", update_in, age), priority=priority)
        for n, (update_in, age, priority) in enumerate(tickets)
    ]
    owed = [
        replace(
            callback(f"c{n}", due_in, reason),
            ticket_id=made[place].id if place < len(made) else None,
        )
        for n, (due_in, reason, place) in enumerate(callbacks)
    ]
    queue = work_queue(made, owed, [], T0)
    shown_tickets = [item.ticket.id for item in queue if item.ticket]
    shown_callbacks = [item.callback.id for item in queue if item.callback]
    assert sorted(shown_tickets) == sorted(t.id for t in made)
    assert sorted(shown_callbacks) == sorted(c.id for c in owed)
    for item in queue:
        assert 0.0 <= item.share_used(T0) <= 1.0
