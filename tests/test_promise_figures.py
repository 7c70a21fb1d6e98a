"""Figures of promises and callbacks: each is what its definition says, and days add up."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.callbacks import SqliteCallbacks
from storage.database import Database
from storage.promise_figures import SqlitePromiseFigures
from storage.promises import SqlitePromises
from storage.tickets import SqliteTickets
from tests.databases import empty_database
from tests.fakes import T0
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.moves import Move, ToldBy
from workstation.promise_figures import (
    Fate,
    Followed,
    PromiseFigures,
    Span,
    decided_at,
    fate_of,
    promise_figures,
)
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TODAY = Span(T0, T0 + DAY)
PROMISE = Promise(PromiseId("p1"), TicketId("t1"), "Call", T0 + HOUR, T0 - HOUR, owner="Dana")
CALLBACK = Callback(
    CallbackId("c1"), "+15550100", "Mia", T0, T0 - HOUR, CallbackReason.MISSED_CALL, owner="Dana"
)


def moved(told_by: ToldBy | None, *, at: datetime = T0, late: bool = False) -> Followed:
    state = PromiseState.BROKEN if late else PromiseState.RENEGOTIATED
    old = replace(PROMISE, state=state, settled_at=at)
    new = replace(
        PROMISE,
        id=PromiseId("p2"),
        due_at=T0 + 2 * DAY,
        made_at=at,
        moved_from=old.id,
        told_by=told_by,
    )
    return Followed(old, new)


def of_promises(*followed: Followed, now: datetime = T0) -> PromiseFigures:
    return promise_figures(followed, (), TODAY, now)


def of_callbacks(*callbacks: Callback) -> PromiseFigures:
    return promise_figures((), callbacks, TODAY, T0 + DAY)


def test_promise_moved_in_time_counts_as_renegotiated_only_when_the_customer_was_told() -> None:
    assert of_promises(moved(ToldBy.CALL)) == PromiseFigures(
        renegotiated=1, delays=1, delays_told=1
    )
    assert of_promises(moved(None)) == PromiseFigures(broken=1, silent=1, delays=1)


def test_promise_moved_after_it_was_due_is_broken_whatever_was_told() -> None:
    late = moved(ToldBy.MESSAGE, at=T0 + 2 * HOUR, late=True)
    assert of_promises(late, now=T0 + 3 * HOUR) == PromiseFigures(broken=1, delays=1)


def test_promise_that_is_late_and_open_is_broken_and_one_in_time_counts_nowhere() -> None:
    assert of_promises(Followed(PROMISE)) == PromiseFigures()
    late = of_promises(Followed(PROMISE), now=T0 + 2 * HOUR)
    assert late == PromiseFigures(broken=1, delays=1)
    assert (late.keep_rate, late.told_share) == (0.0, 0.0)


def test_what_is_done_late_stays_counted_on_the_day_it_was_promised_for() -> None:
    done = replace(PROMISE, state=PromiseState.BROKEN, settled_at=T0 + 3 * DAY)
    assert of_promises(Followed(done), now=T0 + 4 * DAY).broken == 1
    assert decided_at(done, Fate.BROKEN) == PROMISE.due_at


def test_promise_given_up_with_its_ticket_counts_nowhere() -> None:
    erased = replace(PROMISE, state=PromiseState.RENEGOTIATED, settled_at=T0)
    assert of_promises(Followed(erased)) == PromiseFigures()


def test_moving_to_an_earlier_time_is_no_delay() -> None:
    old, new = moved(ToldBy.CALL).promise, moved(ToldBy.CALL).successor
    assert new is not None
    sooner = Followed(old, replace(new, due_at=old.due_at - timedelta(minutes=5)))
    assert of_promises(sooner) == PromiseFigures(renegotiated=1)


def test_callback_and_promise_that_move_together_are_one_delay() -> None:
    followed = moved(ToldBy.CALL)
    assert followed.successor is not None
    move = Move(T0, PROMISE.due_at, followed.successor.due_at, "Report", ToldBy.CALL)
    beside = replace(CALLBACK, ticket_id=PROMISE.ticket_id, moves=(move,))
    figures = promise_figures([followed], [beside], TODAY, T0)
    assert (figures.delays, figures.delays_told) == (1, 1)
    assert of_callbacks(replace(CALLBACK, moves=(replace(move, told_by=None),))).delays_told == 0


def test_first_try_is_measured_where_no_time_was_agreed() -> None:
    tried = replace(CALLBACK, attempts=(Attempt(T0, AttemptOutcome.BUSY),))
    assert of_callbacks(tried).first_try_after_s == 3600.0
    agreed = replace(tried, reason=CallbackReason.WRAP_UP)
    assert of_callbacks(agreed).first_try_after_s is None


def test_tries_per_reach_count_all_tries_of_those_who_were_reached() -> None:
    outcomes = (AttemptOutcome.BUSY, AttemptOutcome.NO_ANSWER, AttemptOutcome.REACHED)
    tries = tuple(Attempt(T0 + n * HOUR, outcome) for n, outcome in enumerate(outcomes))
    reached = replace(CALLBACK, attempts=tries, state=CallbackState.DONE)
    open_still = replace(CALLBACK, attempts=tries[:2])
    figures = of_callbacks(reached, open_still)
    assert (figures.reached, figures.tries_per_reach, figures.tries, figures.done) == (1, 3.0, 5, 1)
    assert figures.by_outcome[AttemptOutcome.BUSY] == 2


def test_callback_that_was_called_off_is_settled_at_its_time() -> None:
    off = replace(CALLBACK, state=CallbackState.CANCELLED)
    assert of_callbacks(off).cancelled == 1
    assert promise_figures((), [off], Span(T0 + HOUR, T0 + DAY), T0) == PromiseFigures()


# --- days add up, and the database finds what counts ----------------------------------------------

_TIMES = st.integers(-3 * 24, 3 * 24).map(lambda hours: T0 + hours * HOUR)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Promise], list[Callback]]:
    """Promises, some moved once, and callbacks in any state."""
    promises: list[Promise] = []
    for number in range(draw(st.integers(0, 6))):
        due, made = draw(_TIMES), draw(_TIMES)
        state = draw(st.sampled_from(PromiseState))
        settled_at = None if state is PromiseState.OPEN else draw(_TIMES)
        promise = replace(
            PROMISE,
            id=PromiseId(f"p{number}"),
            ticket_id=TicketId(f"t{number % 2}"),
            owner=draw(st.sampled_from(("Dana", "Sam"))),
            due_at=due,
            made_at=made,
            state=state,
            settled_at=settled_at,
        )
        promises.append(promise)
        if state in (PromiseState.RENEGOTIATED, PromiseState.BROKEN) and draw(st.booleans()):
            promises.append(
                replace(
                    promise,
                    id=PromiseId(f"p{number}b"),
                    state=PromiseState.OPEN,
                    settled_at=None,
                    due_at=draw(_TIMES),
                    made_at=settled_at or made,
                    moved_from=promise.id,
                    told_by=draw(st.sampled_from((None, *ToldBy))),
                )
            )
    return promises, [draw(callbacks(number)) for number in range(draw(st.integers(0, 4)))]


@st.composite
def callbacks(draw: st.DrawFn, number: int) -> Callback:
    tries = sorted(draw(st.lists(_TIMES, max_size=3, unique=True)))
    return replace(
        CALLBACK,
        id=CallbackId(f"c{number}"),
        owner=draw(st.sampled_from(("Dana", "", "Sam"))),
        reason=draw(st.sampled_from(CallbackReason)),
        state=draw(st.sampled_from(CallbackState)),
        due_at=draw(_TIMES),
        attempts=tuple(Attempt(at, draw(st.sampled_from(AttemptOutcome))) for at in tries),
        moves=tuple(
            Move(draw(_TIMES), draw(_TIMES), draw(_TIMES), "Why", draw(st.sampled_from(ToldBy)))
            for _ in range(draw(st.integers(0, 1)))
        ),
    )


def followed_of(promises: list[Promise]) -> list[Followed]:
    after = {each.moved_from: each for each in promises if each.moved_from}
    return [Followed(each, after.get(each.id)) for each in promises]


def stored(promises: list[Promise], owed: list[Callback]) -> Database:
    db = empty_database()
    for name in ("t0", "t1"):
        ticket = Ticket(TicketId(name), int(name[1]) + 1, T0, "Meter")
        SqliteTickets(db).save(ticket)
    for promise in promises:
        SqlitePromises(db).save(promise)
    for callback in owed:
        SqliteCallbacks(db).save(callback)
    return db


@given(histories(), st.integers(0, 144))
def test_the_database_finds_all_that_counts_in_a_span_and_each_once(
    history: tuple[list[Promise], list[Callback]], begin: int
) -> None:
    promises, owed = history
    start = T0 + (begin - 72) * HOUR
    span = Span(start, start + DAY)
    db = stored(promises, owed)

    found = SqlitePromiseFigures(db).between(span, T0)

    assert found == promise_figures(followed_of(promises), owed, span, T0)
    by_owner = SqlitePromiseFigures(db).by_owner(span, T0)
    summed = sum(by_owner.values(), start=PromiseFigures())
    assert summed.decided == found.decided
    assert summed.tries == found.tries
    db.close()


@given(histories())
def test_every_decided_promise_counts_in_exactly_one_of_the_days(
    history: tuple[list[Promise], list[Callback]],
) -> None:
    followed = followed_of(history[0])
    days = [Span(T0 + n * DAY, T0 + (n + 1) * DAY) for n in range(-5, 5)]

    summed = sum(
        (promise_figures(followed, history[1], day, T0) for day in days), start=PromiseFigures()
    )

    assert summed.decided == sum(fate_of(each, T0) is not None for each in followed)
    assert summed.tries == sum(len(each.attempts) for each in history[1])


def test_two_days_add_up_field_by_field() -> None:
    one = PromiseFigures(kept=1, first_tries=1, first_try_s=30.0)
    assert one + one == PromiseFigures(kept=2, first_tries=2, first_try_s=60.0)
    assert (one + one).first_try_after_s == pytest.approx(30.0)
