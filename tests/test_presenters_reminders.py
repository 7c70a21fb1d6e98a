"""Reminders in the window: in time, once, quiet in a call, summed up after an absence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.window_rig import WindowRig
from ui.presenters import centre
from workstation.callbacks import Callback, CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.desk.promises import PromiseWish
from workstation.phone import PlaceCall
from workstation.tickets import Priority

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
)

SUBJECT = "The crossed letter"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def notices(rig: WindowRig) -> list[tuple[str, str]]:
    """What is said outside the window, title and words."""
    return record_notices(rig)


def record_notices(rig: WindowRig) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    rig.presenter.tray.told.connect(lambda notice: told.append((notice.title, notice.words)))
    return told


def owed(rig: WindowRig, in_s: float, name: str = DANIEL.name) -> Callback:
    """Owe somebody a call about a ticket."""
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    due_at = rig.clock.now().at + timedelta(seconds=in_s)
    wish = CallbackWish(NUMBER, name, due_at, CallbackReason.TICKET, SUBJECT, DANIEL.id, ticket.id)
    return rig.desk.callbacks.make(wish)


def pass_to(rig: WindowRig, seconds: float) -> None:
    """Let time pass as it does: looked at every minute, so that nobody was away."""
    left = seconds
    while left > 0:
        rig.clock.advance(min(left, 60.0))
        rig.presenter.promised.reminders.remind()
        left -= 60.0


def test_a_reminder_comes_ahead_at_its_time_and_overdue(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    owed(rig, 600)
    pass_to(rig, 299)
    assert notices == []
    assert not rig.presenter.promised.strip.isVisible()
    pass_to(rig, 1)
    assert notices == [(f"Call back {DANIEL.name}", f"14:10, 5 min\n{SUBJECT}")]
    assert rig.presenter.promised.strip.isVisible()
    pass_to(rig, 300)
    pass_to(rig, 600)
    assert [words.partition("\n")[0] for _, words in notices] == [
        "14:10, 5 min",
        "Call back now",
        "14:10, 10 min late",
    ]


def test_a_reminder_takes_no_focus_and_sounds_once(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F12", "F12")
    sounds: list[None] = []
    rig.presenter.promised.reminders.sound_wanted.connect(lambda: sounds.append(None))
    owed(rig, 600)
    rig.press("F2")
    field = rig.focus
    pass_to(rig, 300)
    rig.presenter.promised.reminders.remind()
    assert len(sounds) == 1
    assert rig.presenter.promised.strip.isVisible()
    assert rig.focus is field


def test_in_a_call_a_reminder_is_quiet_and_is_told_after_it(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    owed(rig, 60)
    call_id = rig.talk()
    strip = rig.presenter.promised.strip
    pass_to(rig, 60)
    assert strip.isVisible()
    assert not strip.call_button.isEnabled()
    assert notices == []
    rig.leave(call_id)
    rig.until(lambda: len(notices) == 1)
    assert strip.call_button.isEnabled()


def test_what_was_settled_during_the_call_is_not_told_after_it(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    callback = owed(rig, 60)
    call_id = rig.talk()
    pass_to(rig, 60)
    rig.desk.callbacks.cancel(callback.id)
    rig.leave(call_id)
    rig.until(lambda: not rig.presenter.promised.strip.isVisible())
    assert notices == []


def test_several_wait_behind_the_most_urgent(rig: WindowRig) -> None:
    for number in range(3):
        owed(rig, 60 + number, f"Customer {number}")
    dropped = owed(rig, 120, "Lost on hold")
    rig.rig.stores.callbacks.save(replace(dropped, priority=Priority.URGENT))
    pass_to(rig, 60)
    strip = rig.presenter.promised.strip
    assert strip.name.text() == "Lost on hold"
    assert strip.more_button.text() == "and 3 more"
    strip.more_button.click()
    assert rig.page == centre.CALLBACKS


def test_later_puts_off_ten_minutes_and_shows_the_next(rig: WindowRig) -> None:
    owed(rig, 60, "First")
    owed(rig, 90, "Second")
    pass_to(rig, 60)
    strip = rig.presenter.promised.strip
    strip.later_button.click()
    rig.until(lambda: strip.name.text() == "Second")
    assert not strip.more_button.isVisible()
    pass_to(rig, 600)
    assert strip.name.text() == "First"


def test_the_menu_puts_off_until_tomorrow_by_key(rig: WindowRig) -> None:
    owed(rig, 60)
    pass_to(rig, 60)
    strip = rig.presenter.promised.strip
    labels = [action.text() for action in strip.menu.actions()]
    assert labels == [
        "In 5 minutes",
        "In 10 minutes",
        "In 30 minutes",
        "In 1 hour",
        "Tomorrow at 09:00",
    ]
    rig.press("Ctrl+Shift+L")
    assert strip.menu.isVisible()
    tomorrow: QAction = strip.menu.actions()[-1]
    tomorrow.trigger()
    strip.menu.close()
    rig.until(lambda: not strip.isVisible())
    hours = timedelta(hours=19) - timedelta(minutes=1)  # T0 is 14:00, nine o'clock is 19 h later
    rig.clock.advance(hours.total_seconds() - 1)
    rig.presenter.promised.reminders.remind()
    assert not rig.presenter.promised.away.isVisible()
    rig.clock.advance(1)
    rig.presenter.promised.reminders.remind()
    assert strip.isVisible() or rig.presenter.promised.away.isVisible()


def test_a_key_dials_what_is_reminded_of(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    pass_to(rig, 60)
    rig.press("Ctrl+Shift+D")
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    assert (ticket.id, rig.page) == (callback.ticket_id, centre.TICKET)
    placed = [one.target for one in rig.phone.done if isinstance(one, PlaceCall)]
    assert placed == [f"sip:{NUMBER}@pbx.example"]


def test_a_promise_opens_its_ticket(rig: WindowRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    due_at = rig.clock.now().at + timedelta(seconds=60)
    assert rig.desk.promises.make(PromiseWish(ticket.id, "Send the figures", due_at))
    pass_to(rig, 60)
    strip = rig.presenter.promised.strip
    assert strip.call_button.text() == "Ticket"
    strip.call_button.click()
    shown = rig.desk.tickets.ticket
    assert shown is not None
    assert shown.id == ticket.id


def test_a_call_that_keeps_a_promise_is_one_reminder(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    callback = owed(rig, 60)
    assert callback.ticket_id is not None
    wish = PromiseWish(callback.ticket_id, "Call with the figures", callback.due_at)
    assert rig.desk.promises.make(wish)
    pass_to(rig, 60)
    assert len(notices) == 1
    assert not rig.presenter.promised.strip.more_button.isVisible()


# --- away


def test_what_was_missed_asleep_is_summed_up_and_leads_to_the_list(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    for number in range(7):
        owed(rig, 600 + number * 60, f"Customer {number}")
    rig.clock.advance(3 * 3600)
    rig.presenter.promised.reminders.remind()
    away, strip = rig.presenter.promised.away, rig.presenter.promised.strip
    assert [title for title, _ in notices] == ["7 reminders while you were away"]
    assert away.title.text() == "While you were away: 7"
    assert [row.view.name for row in away.rows] == [f"Customer {n}" for n in range(5)]
    assert away.more.text() == "and 2 more"
    assert not strip.isVisible()
    away.rows[1].click()
    assert rig.page == centre.CALLBACKS
    away.seen_button.click()
    assert not away.isVisible()
    assert strip.more_button.text() == "and 6 more"


def test_the_second_hand_notices_a_sleep_by_itself(rig: WindowRig) -> None:
    owed(rig, 600)
    rig.clock.advance(3 * 3600)
    rig.until(lambda: rig.presenter.promised.away.isVisible(), timeout=5000)


def test_the_second_hand_notices_that_the_clock_was_set(rig: WindowRig) -> None:
    owed(rig, 600)
    rig.clock.turn_wall_clock(timedelta(minutes=9))
    rig.until(lambda: rig.presenter.promised.strip.isVisible(), timeout=5000)


def test_the_summary_goes_when_all_of_it_is_settled(rig: WindowRig) -> None:
    callback = owed(rig, 600)
    rig.clock.advance(3 * 3600)
    rig.presenter.promised.reminders.remind()
    assert rig.presenter.promised.away.isVisible()
    rig.desk.callbacks.cancel(callback.id)
    rig.until(lambda: not rig.presenter.promised.away.isVisible())


# --- what others may read


def test_notices_name_nobody_when_that_is_set(
    rig: WindowRig, notices: list[tuple[str, str]]
) -> None:
    settings = rig.desk.settings.value
    rules = replace(settings.reminders, with_names=False)
    rig.desk.settings.change(replace(settings, reminders=rules))
    owed(rig, 60)
    pass_to(rig, 60)
    rig.clock.advance(7200)
    owed(rig, -60)
    rig.presenter.promised.reminders.remind()
    assert notices
    assert not any(DANIEL.name in " ".join(told) or SUBJECT in told[1] for told in notices)


def test_a_notice_of_what_is_settled_is_taken_back(rig: WindowRig) -> None:
    taken: list[str] = []
    rig.presenter.tray.taken_back.connect(taken.append)
    callback = owed(rig, 60)
    pass_to(rig, 60)
    rig.desk.callbacks.cancel(callback.id)
    rig.until(lambda: taken == [callback.id])


def test_the_buttons_of_a_notice_dial_and_put_off(rig: WindowRig) -> None:
    first, second = owed(rig, 60, "First"), owed(rig, 200, "Second")
    pass_to(rig, 60)
    rig.presenter.tray.action_chosen.emit(first.id, "later")
    rig.until(lambda: rig.presenter.promised.strip.name.text() == "Second")
    rig.presenter.tray.action_chosen.emit(second.id, "call")
    assert [one.target for one in rig.phone.done if isinstance(one, PlaceCall)] == []


# --- leaving


def test_what_is_owed_today_is_said_once_before_the_window_closes(rig: WindowRig) -> None:
    owed(rig, 600)
    owed(rig, 2 * 86400, "In two days")
    assert not rig.presenter.may_close()
    (words,) = [each for each in rig.notices if each.startswith("Still owed")]
    assert words == (
        f"Still owed today: 1 call. Next: {DANIEL.name} at 14:10."
        " Close again to leave; nothing is forgotten."
    )
    assert rig.presenter.may_close()


def test_nothing_is_said_when_nothing_is_owed_today(rig: WindowRig) -> None:
    owed(rig, 2 * 86400)
    assert rig.presenter.may_close()
    assert rig.notices == []
