"""What a try came to, when the next is, and that a correction leaves no trace of the mistake."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.ids import AccountId, CallbackId, CallId
from workstation.tries import (
    RetryRule,
    RetryRules,
    WayOn,
    is_retried,
    outcome_of,
    tried,
    way_on,
)

MINUTE = timedelta(minutes=1)
OWED = Callback(
    CallbackId("b1"), "+441614960182", "Mia", T0 + 60 * MINUTE, T0, CallbackReason.WRAP_UP
)
PLACED = Call(CallId("c1"), Direction.OUTBOUND, "sip:x@pbx", T0, CallState.CALLING, AccountId("a"))
RULES: RetryRules = {
    AttemptOutcome.BUSY: RetryRule(AttemptOutcome.BUSY, WayOn.RETRY, 10 * MINUTE, 3),
    AttemptOutcome.NO_ANSWER: RetryRule(
        AttemptOutcome.NO_ANSWER, WayOn.RETRY, 60 * MINUTE, 2, WayOn.CLOSE
    ),
    AttemptOutcome.WRONG_NUMBER: RetryRule(AttemptOutcome.WRONG_NUMBER, WayOn.OTHER_NUMBER),
}


def next_time(callback: Callback, attempt: Attempt) -> datetime | None:
    if not is_retried(callback.attempts, attempt.outcome, RULES):
        return None
    wait = RULES[attempt.outcome].wait
    return attempt.at + wait if wait is not None else None


def note(callback: Callback, attempt: Attempt) -> Callback:
    return tried(callback, attempt, next_time)


def ended(code: int, by: EndedBy = EndedBy.CUSTOMER) -> Call:
    return PLACED.moved_to(CallState.DISCONNECTED, at=Moment(T0, 1.0), end=CallEnd(by, code))


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        ((486, 600), AttemptOutcome.BUSY),
        ((408, 480, 487), AttemptOutcome.NO_ANSWER),
        ((403, 433, 603, 607, 608), AttemptOutcome.REFUSED),
        ((404, 410, 484, 485, 604), AttemptOutcome.WRONG_NUMBER),
        ((0, 401, 407, 415, 420, 488, 500, 502, 503, 504, 606), AttemptOutcome.FAILED),
    ],
)
def test_answer_of_the_network_tells_the_outcome(
    codes: tuple[int, ...], outcome: AttemptOutcome
) -> None:
    assert {code: outcome_of(ended(code)) for code in codes} == dict.fromkeys(codes, outcome)


def test_call_that_was_answered_reached_somebody_however_it_ended() -> None:
    talked = PLACED.moved_to(CallState.CONFIRMED, at=Moment(T0, 1.0))
    assert outcome_of(talked) is AttemptOutcome.REACHED


def test_call_that_goes_on_has_no_outcome() -> None:
    assert outcome_of(PLACED) is None


def test_reaching_the_customer_settles_the_callback() -> None:
    done = note(OWED, Attempt(T0, AttemptOutcome.REACHED))
    assert done.state is CallbackState.DONE
    assert len(done.attempts) == 1


def test_busy_line_is_due_again_soon() -> None:
    again = note(OWED, Attempt(T0, AttemptOutcome.BUSY))
    assert again.is_open
    assert again.due_at == T0 + 10 * MINUTE


def test_agents_own_time_goes_before_the_usual_one() -> None:
    agreed = T0 + 300 * MINUTE
    assert note(OWED, Attempt(T0, AttemptOutcome.BUSY, chosen_at=agreed)).due_at == agreed


def test_window_ends_with_a_next_try_after_it() -> None:
    window = replace(OWED, until=OWED.due_at + 120 * MINUTE)
    inside = note(window, Attempt(OWED.due_at, AttemptOutcome.NO_ANSWER))
    assert (inside.due_at, inside.until) == (OWED.due_at + 60 * MINUTE, window.until)
    late = note(window, Attempt(OWED.due_at + 90 * MINUTE, AttemptOutcome.NO_ANSWER))
    assert (late.due_at, late.until) == (OWED.due_at + 150 * MINUTE, None)


def test_what_cannot_be_tried_again_says_what_is_next() -> None:
    assert way_on(OWED, RULES) is None
    wrong = note(OWED, Attempt(T0, AttemptOutcome.WRONG_NUMBER))
    assert (way_on(wrong, RULES), wrong.due_at) == (WayOn.OTHER_NUMBER, OWED.due_at)
    once = note(OWED, Attempt(T0, AttemptOutcome.NO_ANSWER))
    assert way_on(once, RULES) is WayOn.RETRY
    twice = note(once, Attempt(T0 + 60 * MINUTE, AttemptOutcome.NO_ANSWER))
    assert (way_on(twice, RULES), twice.due_at) == (WayOn.CLOSE, once.due_at)
    assert twice.is_open


def test_correcting_an_outcome_replaces_the_attempt_of_the_same_call() -> None:
    call_id = CallId("c1")
    taken = note(OWED, Attempt(T0, AttemptOutcome.REACHED, call_id))
    corrected = note(taken, Attempt(T0, AttemptOutcome.NO_ANSWER, call_id))
    assert [a.outcome for a in corrected.attempts] == [AttemptOutcome.NO_ANSWER]
    assert corrected.is_open
    assert corrected.due_at == T0 + 60 * MINUTE


def test_time_agreed_after_a_try_outlives_the_correction_of_that_try() -> None:
    call_id = CallId("c1")
    busy = note(OWED, Attempt(T0, AttemptOutcome.BUSY, call_id))
    agreed = replace(busy, due_at=T0 + 500 * MINUTE)
    corrected = note(agreed, Attempt(T0, AttemptOutcome.NO_ANSWER, call_id))
    assert corrected.due_at == T0 + 500 * MINUTE


def test_callback_that_was_settled_in_another_way_stays_so() -> None:
    call_id = CallId("c1")
    busy = note(OWED, Attempt(T0, AttemptOutcome.BUSY, call_id))
    for state in (CallbackState.DONE, CallbackState.CANCELLED):
        settled = replace(busy, state=state)
        corrected = note(settled, Attempt(T0, AttemptOutcome.NO_ANSWER, call_id))
        assert corrected.state is state


def test_try_from_before_times_were_kept_can_be_corrected() -> None:
    old = replace(OWED, attempts=(Attempt(T0, AttemptOutcome.BUSY, CallId("c1")),))
    corrected = note(old, Attempt(T0, AttemptOutcome.NO_ANSWER, CallId("c1")))
    assert corrected.due_at == T0 + 60 * MINUTE


_OUTCOMES = st.sampled_from(AttemptOutcome)
_TRIES = st.lists(st.tuples(_OUTCOMES, st.lists(_OUTCOMES, max_size=3)), min_size=1, max_size=6)
_ORDER = st.randoms(use_true_random=False)


def _attempts(outcomes: Sequence[AttemptOutcome]) -> list[Attempt]:
    return [
        Attempt(T0 + number * 45 * MINUTE, outcome, CallId(f"c{number}"))
        for number, outcome in enumerate(outcomes)
    ]


@given(_TRIES, _ORDER, st.booleans())
def test_tries_corrected_in_any_order_are_as_if_the_last_word_had_come_first(
    tries: list[tuple[AttemptOutcome, list[AttemptOutcome]]], order: Random, is_window: bool
) -> None:
    """Each try is noted once in its turn, and corrected any number of times, at any time after."""
    begun = replace(OWED, until=OWED.due_at + 90 * MINUTE) if is_window else OWED
    finals = [(corrections or [first])[-1] for first, corrections in tries]
    expected = begun
    for attempt in _attempts(finals):
        expected = note(expected, attempt)

    callback, waiting = begun, [list(corrections) for _, corrections in tries]
    firsts = _attempts([first for first, _ in tries])
    for number, first in enumerate(firsts):
        callback = note(callback, first)
        for earlier in range(number + 1):
            while waiting[earlier] and order.random() < 0.5:
                outcome = waiting[earlier].pop(0)
                callback = note(callback, replace(firsts[earlier], outcome=outcome))
    left = [number for number, corrections in enumerate(waiting) for _ in corrections]
    order.shuffle(left)
    for number in left:
        outcome = waiting[number].pop(0)
        callback = note(callback, replace(firsts[number], outcome=outcome))
    assert callback == expected


@given(st.lists(st.tuples(_OUTCOMES, st.none() | st.sampled_from(["c1", "c2", "c3"])), max_size=8))
def test_callback_is_owed_until_a_try_reached_somebody(
    attempts: list[tuple[AttemptOutcome, str | None]],
) -> None:
    callback = OWED
    for minute, (outcome, call_id) in enumerate(attempts):
        known = CallId(call_id) if call_id else None
        callback = note(callback, Attempt(T0 + minute * MINUTE, outcome, known))
        outcomes = [attempt.outcome for attempt in callback.attempts]
        assert callback.is_open == (AttemptOutcome.REACHED not in outcomes)
    calls = [a.call_id for a in callback.attempts if a.call_id]
    assert len(calls) == len(set(calls))
