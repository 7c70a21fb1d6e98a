"""One customer's several reasons in one callback: nothing lost, doubled, postponed or too early."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.callbacks import Because, Callback, CallbackReason, CallbackState
from workstation.folding import (
    NEAR,
    PROMISED,
    folded,
    joins,
    main_reason,
    merged,
    not_after_promise,
    reasons,
    ticket_ids,
    unfolded,
    without,
)
from workstation.ids import CallbackId, TicketId
from workstation.moves import Move
from workstation.tickets import Priority

T0 = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
MISSED, PROMISE = CallbackReason.MISSED_CALL, CallbackReason.WRAP_UP


def because(
    reason: CallbackReason, due: timedelta, lasts: timedelta | None = None, n: int = 0
) -> Because:
    due_at = T0 + due
    until = None if lasts is None else due_at + lasts
    return Because(reason, T0 + n * MINUTE, f"s{n}", TicketId(f"t{n}"), None, due_at, until)


def callback_of(first: Because) -> Callback:
    assert first.due_at is not None
    return Callback(
        CallbackId("c"),
        "+441614960182",
        "Mia Fenn",
        first.due_at,
        first.at,
        first.reason,
        first.subject,
        ticket_id=first.ticket_id,
        until=first.until,
        priority=first.priority,
    )


WINDOW = because(PROMISE, 25 * HOUR, 2 * HOUR)


@pytest.mark.parametrize(
    ("known", "new", "does"),
    [
        (because(MISSED, 1 * HOUR), because(MISSED, 9 * HOUR), True),
        (because(MISSED, 9 * HOUR), because(MISSED, 1 * HOUR), True),
        (because(PROMISE, 1 * HOUR), because(MISSED, 30 * HOUR), True),
        (because(PROMISE, 3 * HOUR), because(MISSED, 1 * HOUR), True),
        (because(PROMISE, 30 * HOUR), because(MISSED, 1 * HOUR), False),
        (because(MISSED, 1 * HOUR), because(PROMISE, 3 * HOUR), True),
        (because(MISSED, 1 * HOUR), because(PROMISE, 30 * HOUR), False),
        (because(PROMISE, 1 * HOUR), because(PROMISE, 1 * HOUR + NEAR), True),
        (because(PROMISE, 1 * HOUR), because(PROMISE, 2 * HOUR + NEAR), False),
        (because(CallbackReason.SATISFACTION, 72 * HOUR), because(MISSED, 1 * HOUR), False),
        (WINDOW, because(MISSED, 24 * HOUR), False),
        (WINDOW, because(MISSED, 26 * HOUR), True),
        (WINDOW, because(PROMISE, 25 * HOUR, 2 * HOUR), True),
        (WINDOW, because(PROMISE, 26 * HOUR, 2 * HOUR), False),
        (WINDOW, because(PROMISE, 26 * HOUR), False),
        (because(MISSED, 24 * HOUR), WINDOW, False),
    ],
)
def test_reasons_join_where_one_call_serves_them_all(
    known: Because, new: Because, does: bool
) -> None:
    assert joins(callback_of(known), replace(new, at=T0 + MINUTE)) is does


def test_what_is_for_a_named_colleague_stays_with_them() -> None:
    callback = replace(callback_of(because(PROMISE, HOUR)), owner="Sam Reed")
    new = because(MISSED, HOUR, n=1)
    assert not joins(callback, replace(new, owner="Dana Reyes"))
    assert joins(callback, replace(new, owner="Sam Reed"))
    assert joins(callback, new)


def test_the_earlier_time_comes_in_front() -> None:
    callback = callback_of(because(PROMISE, 3 * HOUR))
    first = replace(because(MISSED, HOUR, n=1), priority=Priority.URGENT)
    after = folded(callback, first)
    assert (after.reason, after.due_at, after.subject) == (MISSED, T0 + HOUR, "s1")
    assert (after.priority, after.made_at) == (Priority.URGENT, T0)
    assert [each.reason for each in after.also] == [PROMISE]
    assert ticket_ids(after) == ("t1", "t0")
    assert folded(after, first) == after


def test_what_was_promised_stands_again_when_the_reason_before_it_goes() -> None:
    promise = because(PROMISE, 3 * HOUR)
    missed = because(MISSED, HOUR, n=1)
    after = without(folded(callback_of(promise), missed), missed)
    assert after is not None
    assert (after.reason, after.due_at, after.also) == (PROMISE, T0 + 3 * HOUR, ())
    assert without(after, promise) is None


def test_a_time_agreed_for_the_whole_call_holds_for_each_reason() -> None:
    both = folded(callback_of(because(MISSED, HOUR)), because(PROMISE, 2 * HOUR, n=1))
    to_at = T0 + 9 * HOUR
    moved = replace(both, due_at=to_at, moves=(Move(T0 + HOUR / 2, both.due_at, to_at, "ill"),))
    left = without(moved, main_reason(moved))
    assert left is not None
    assert (left.reason, left.due_at) == (PROMISE, to_at)


def test_trying_again_puts_off_no_promise() -> None:
    both = folded(callback_of(because(MISSED, HOUR)), because(PROMISE, 2 * HOUR, n=1))
    tried = replace(both, due_at=T0 + 5 * HOUR)
    assert not_after_promise(tried, T0 + HOUR).due_at == T0 + 2 * HOUR
    assert not_after_promise(tried, T0 + 3 * HOUR) == tried  # that one is past anyway


def test_two_callbacks_become_one_with_all_that_was_tried() -> None:
    one = callback_of(because(MISSED, HOUR))
    other = replace(
        folded(callback_of(because(PROMISE, 2 * HOUR, n=1)), because(MISSED, 2 * HOUR, n=2)),
        id=CallbackId("d"),
    )
    whole, closed = merged(one, other)
    assert {each.subject for each in reasons(whole)} == {"s0", "s1", "s2"}
    assert (closed.state, closed.also) == (CallbackState.CANCELLED, ())


@st.composite
def anything(draw: st.DrawFn, n: int) -> Because:
    reason = draw(st.sampled_from(list(CallbackReason)))
    due = draw(st.integers(0, 12)) * HOUR
    is_window = reason in PROMISED and draw(st.booleans())
    lasts = draw(st.integers(1, 3)) * HOUR if is_window else None
    urgency = draw(st.sampled_from(list(Priority)))
    return replace(because(reason, due, lasts, n), priority=urgency)


@given(st.data())
def test_no_reason_is_lost_or_doubled_and_the_earliest_time_is_kept(data: st.DataObject) -> None:
    """A list of open callbacks against a plain set of reasons, each with its own time."""
    callbacks: list[Callback] = []
    model: dict[str, Because] = {}
    for n in range(data.draw(st.integers(1, 12))):
        act = data.draw(st.sampled_from(["add", "add", "add", "again", "take", "apart"]))
        if act == "add":
            new = data.draw(anything(n))
            model[new.subject] = new
            _place(callbacks, new)
        elif model:
            known = model[data.draw(st.sampled_from(sorted(model)))]
            place = next(i for i, c in enumerate(callbacks) if _holds(c, known))
            if act == "again":
                callbacks[place] = folded(callbacks[place], known)
            elif act == "take":
                del model[known.subject]
                rest = without(callbacks[place], known)
                callbacks[place : place + 1] = [rest] if rest else []
            else:
                two = unfolded(callbacks[place], known, CallbackId(f"u{n}"))
                callbacks[place : place + 1] = two or (callbacks[place],)
        _check(callbacks, model)


def _place(callbacks: list[Callback], new: Because) -> None:
    for place, callback in enumerate(callbacks):
        if joins(callback, new):
            callbacks[place] = folded(callback, new)
            return
    callbacks.append(callback_of(new))


def _holds(callback: Callback, known: Because) -> bool:
    return any(each.subject == known.subject for each in reasons(callback))


def _check(callbacks: list[Callback], model: dict[str, Because]) -> None:
    held = [each.subject for callback in callbacks for each in reasons(callback)]
    assert sorted(held) == sorted(model)
    for callback in callbacks:
        mine = [model[each.subject] for each in reasons(callback)]
        assert callback.due_at == min(each.due_at for each in mine if each.due_at)
        assert callback.priority >= max(each.priority for each in mine)
        for each in mine:
            if each.reason in PROMISED:
                assert each.due_at is not None
                assert callback.due_at <= each.due_at
                assert each.due_at - callback.due_at <= NEAR
                assert each.until is None or callback.due_at == each.due_at
