"""Promises are kept, moved with a reason before they are due, or broken (C2)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.ids import PromiseId, TicketId
from workstation.moves import ToldBy
from workstation.promises import (
    KeepRate,
    NotTold,
    Promise,
    PromiseState,
    ReasonMissing,
    keep_rate,
    moved,
    settled,
)

HOUR = timedelta(hours=1)
PROMISE = Promise(PromiseId("p1"), TicketId("t1"), "Call with the result", T0 + HOUR, T0)


def test_promise_done_in_time_is_kept() -> None:
    assert settled(PROMISE, T0 + HOUR).state is PromiseState.KEPT


def test_promise_done_late_is_broken_all_the_same() -> None:
    done = settled(PROMISE, T0 + HOUR + timedelta(seconds=1))
    assert done.state is PromiseState.BROKEN
    assert settled(done, T0).state is PromiseState.BROKEN


def test_promise_moved_before_it_is_due_was_renegotiated() -> None:
    old, new = moved(PROMISE, PromiseId("p2"), T0 + 3 * HOUR, "Report is not here", T0, ToldBy.CALL)
    assert (old.state, old.settled_at) == (PromiseState.RENEGOTIATED, T0)
    assert (new.state, new.due_at) == (PromiseState.OPEN, T0 + 3 * HOUR)
    assert (new.moved_from, new.move_reason) == (PROMISE.id, "Report is not here")


def test_promise_moved_after_it_was_due_was_broken() -> None:
    old, _ = moved(PROMISE, PromiseId("p2"), T0 + 3 * HOUR, "Forgotten", T0 + 2 * HOUR, ToldBy.CALL)
    assert old.state is PromiseState.BROKEN


def test_promise_is_not_moved_without_a_reason() -> None:
    with pytest.raises(ReasonMissing):
        moved(PROMISE, PromiseId("p2"), T0 + 3 * HOUR, "  ", T0, ToldBy.CALL)


def test_promise_is_not_moved_before_the_customer_knows() -> None:
    with pytest.raises(NotTold):
        moved(PROMISE, PromiseId("p2"), T0 + 3 * HOUR, "Report is not here", T0, None)


def test_settled_promise_cannot_be_moved() -> None:
    with pytest.raises(ValueError, match="settled already"):
        moved(settled(PROMISE, T0), PromiseId("p2"), T0 + 3 * HOUR, "Why", T0, ToldBy.CALL)


def test_late_promise_counts_as_broken_and_an_open_one_not_at_all() -> None:
    kept = settled(PROMISE, T0)
    assert keep_rate([kept, PROMISE], T0) == KeepRate(kept=1)
    assert keep_rate([kept, PROMISE], T0 + 2 * HOUR) == KeepRate(kept=1, broken=1)
    assert keep_rate([kept, PROMISE], T0 + 2 * HOUR).share == 0.5
    assert keep_rate([], T0).share is None


@given(st.lists(st.integers(1, 300), max_size=20), st.integers(0, 400))
def test_every_promise_counts_at_most_once(minutes: list[int], now_minutes: int) -> None:
    now = T0 + timedelta(minutes=now_minutes)
    promises = [
        Promise(PromiseId(str(n)), TicketId("t1"), "x", T0 + timedelta(minutes=m), T0)
        for n, m in enumerate(minutes)
    ]
    rate = keep_rate([settled(p, now) if n % 2 else p for n, p in enumerate(promises)], now)
    assert rate.settled <= len(promises)
    assert rate.kept + rate.broken == rate.settled
