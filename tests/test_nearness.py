"""How near a promised time is, as the lists colour it."""

from datetime import timedelta

from tests.fakes import T0
from ui.presenters.nearness import due_tone, share_used
from ui.theme.tokens import Tone

MINUTE = timedelta(minutes=1)


def test_share_used_goes_from_nothing_to_all() -> None:
    assert share_used(T0, T0 + 60 * MINUTE, T0 + 15 * MINUTE) == 0.25
    assert share_used(T0, T0 + 60 * MINUTE, T0 + 90 * MINUTE) == 1.0
    assert share_used(T0, T0, T0) == 1.0


def test_last_quarter_of_an_hour_is_amber_and_then_red() -> None:
    due = T0 + 60 * MINUTE
    assert due_tone(T0, due, T0 + 40 * MINUTE) is Tone.NEUTRAL
    assert due_tone(T0, due, T0 + 50 * MINUTE) is Tone.DUE
    assert due_tone(T0, due, T0 + 61 * MINUTE) is Tone.LATE


def test_promise_of_days_ago_stays_quiet_until_the_last_half_hour() -> None:
    made = T0 - timedelta(days=3)
    assert due_tone(made, T0 + 90 * MINUTE, T0) is Tone.NEUTRAL
    assert due_tone(made, T0 + 30 * MINUTE, T0) is Tone.DUE
