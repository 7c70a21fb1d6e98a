"""Callbacks remind in time."""

from dataclasses import replace
from datetime import timedelta

from tests.fakes import T0
from workstation.callbacks import (
    Callback,
    CallbackReason,
    CallbackState,
    next_reminder_at,
    reminders_due,
    snoozed,
)
from workstation.ids import CallbackId
from workstation.tickets import Priority

MINUTE = timedelta(minutes=1)
AHEAD = 5 * MINUTE
OWED = Callback(
    CallbackId("b1"), "+441614960182", "Mia", T0 + 60 * MINUTE, T0, CallbackReason.WRAP_UP
)


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
