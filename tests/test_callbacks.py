"""Callbacks are tried until somebody is reached, and remind in time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.callbacks import (
    Attempt,
    AttemptOutcome,
    Callback,
    CallbackReason,
    CallbackState,
    next_reminder_at,
    outcome_of,
    reminders_due,
    snoozed,
    tried,
)
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.ids import AccountId, CallbackId, CallId
from workstation.tickets import Priority

MINUTE = timedelta(minutes=1)
AHEAD = 5 * MINUTE
OWED = Callback(
    CallbackId("b1"), "+441614960182", "Mia", T0 + 60 * MINUTE, T0, CallbackReason.WRAP_UP
)
PLACED = Call(CallId("c1"), Direction.OUTBOUND, "sip:x@pbx", T0, CallState.CALLING, AccountId("a"))


def ended(code: int, by: EndedBy = EndedBy.CUSTOMER) -> Call:
    return PLACED.moved_to(CallState.DISCONNECTED, at=Moment(T0, 1.0), end=CallEnd(by, code))


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (486, AttemptOutcome.BUSY),
        (600, AttemptOutcome.BUSY),
        (480, AttemptOutcome.NO_ANSWER),
        (408, AttemptOutcome.NO_ANSWER),
        (487, AttemptOutcome.NO_ANSWER),
        (603, AttemptOutcome.REFUSED),
        (404, AttemptOutcome.WRONG_NUMBER),
        (503, AttemptOutcome.FAILED),
        (0, AttemptOutcome.FAILED),
    ],
)
def test_answer_of_the_network_tells_the_outcome(code: int, outcome: AttemptOutcome) -> None:
    assert outcome_of(ended(code)) is outcome


def test_call_that_was_answered_reached_somebody_however_it_ended() -> None:
    talked = PLACED.moved_to(CallState.CONFIRMED, at=Moment(T0, 1.0))
    assert outcome_of(talked) is AttemptOutcome.REACHED


def test_call_that_goes_on_has_no_outcome() -> None:
    assert outcome_of(PLACED) is None


def test_reaching_the_customer_settles_the_callback() -> None:
    done = tried(OWED, Attempt(T0, AttemptOutcome.REACHED))
    assert done.state is CallbackState.DONE
    assert len(done.attempts) == 1


def test_busy_line_is_tried_again_soon_and_reminds_anew() -> None:
    reminded = replace(OWED, reminded_at=T0, snoozed_until=T0)
    again = tried(reminded, Attempt(T0, AttemptOutcome.BUSY))
    assert again.is_open
    assert again.due_at == T0 + 10 * MINUTE
    assert (again.reminded_at, again.snoozed_until) == (None, None)


def test_agents_own_time_goes_before_the_usual_one() -> None:
    agreed = T0 + 300 * MINUTE
    assert tried(OWED, Attempt(T0, AttemptOutcome.BUSY), agreed).due_at == agreed


def test_correcting_an_outcome_replaces_the_attempt_of_the_same_call() -> None:
    call_id = CallId("c1")
    taken = tried(OWED, Attempt(T0, AttemptOutcome.REACHED, call_id))
    corrected = tried(taken, Attempt(T0, AttemptOutcome.VOICEMAIL, call_id))
    assert [a.outcome for a in corrected.attempts] == [AttemptOutcome.VOICEMAIL]
    assert corrected.is_open


def test_reminder_comes_ahead_of_the_time_that_was_promised() -> None:
    assert reminders_due([OWED], T0 + 54 * MINUTE, AHEAD) == ()
    assert reminders_due([OWED], T0 + 55 * MINUTE, AHEAD) == (OWED,)
    assert next_reminder_at([OWED], AHEAD) == T0 + 55 * MINUTE


def test_time_that_passed_while_the_program_was_closed_reminds_at_once() -> None:
    assert reminders_due([OWED], T0 + timedelta(days=3), AHEAD) == (OWED,)


def test_snooze_puts_off_the_reminder_and_not_the_promise() -> None:
    later = snoozed(replace(OWED, reminded_at=T0), T0 + 70 * MINUTE)
    assert later.due_at == OWED.due_at
    assert reminders_due([later], T0 + 69 * MINUTE, AHEAD) == ()
    assert reminders_due([later], T0 + 70 * MINUTE, AHEAD) == (later,)
    assert next_reminder_at([later], AHEAD) == T0 + 70 * MINUTE


def test_callback_that_is_done_reminds_no_more() -> None:
    done = replace(OWED, state=CallbackState.DONE)
    assert reminders_due([done], T0 + timedelta(days=1), AHEAD) == ()
    assert next_reminder_at([done], AHEAD) is None


def test_urgent_reminder_comes_first() -> None:
    urgent = replace(OWED, id=CallbackId("b2"), priority=Priority.URGENT, due_at=T0 + 62 * MINUTE)
    assert reminders_due([OWED, urgent], T0 + 90 * MINUTE, AHEAD) == (urgent, OWED)


_ATTEMPTS = st.lists(
    st.tuples(st.sampled_from(AttemptOutcome), st.none() | st.sampled_from(["c1", "c2", "c3"])),
    max_size=8,
)


@given(_ATTEMPTS)
def test_callback_is_owed_until_the_last_attempt_reached_somebody(
    attempts: list[tuple[AttemptOutcome, str | None]],
) -> None:
    callback = OWED
    for minute, (outcome, call_id) in enumerate(attempts):
        attempt = Attempt(T0 + minute * MINUTE, outcome, CallId(call_id) if call_id else None)
        callback = tried(callback, attempt)
        assert callback.attempts[-1] == attempt
        assert callback.is_open == (outcome is not AttemptOutcome.REACHED)
    calls = [a.call_id for a in callback.attempts if a.call_id]
    assert len(calls) == len(set(calls))
