"""Hold in the window: the question and its answer, the learned wait, words kept, a call instead."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.window_rig import WindowRig
from workstation.callbacks import CallbackReason
from workstation.calls import EndedBy
from workstation.hold import HoldDue, HoldIntent, HoldOutcome
from workstation.ids import CallId

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def hold_for(rig: WindowRig, seconds: float, reason_id: str) -> None:
    """A whole call with one hold for this reason."""
    call_id = rig.talk()
    rig.desk.hold.hold(call_id, HoldIntent(True, 60, "to ask", reason_id, True))
    rig.hear()
    rig.clock.advance(seconds)
    rig.desk.hold.resume(call_id)
    rig.hear()
    rig.leave(call_id, EndedBy.AGENT)


def on_hold(rig: WindowRig, reason: str = "look-up", wait_s: int | None = None) -> CallId:
    call_id = rig.talk()
    rig.press("F6")
    rig.presenter.hold.choose_reason(reason)
    if wait_s is not None:
        rig.presenter.hold.choose_wait(wait_s)
    rig.press("F6")
    return call_id


def said(rig: WindowRig) -> str:
    return rig.presenter.column.hold_card.wait.text()


# --- the question and its answer


def test_yes_is_one_key_and_stands_on_the_spell(rig: WindowRig) -> None:
    call_id = on_hold(rig)
    (spell,) = rig.rig.stored(call_id).holds
    assert (spell.agreed, spell.reason_id, spell.stated_wait_s) == (True, "look-up", 60)


def test_no_is_one_key_keeps_talking_and_opens_the_callback_filled_in(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F6")
    rig.presenter.hold.choose_reason("team")
    rig.press("F10")
    kept = rig.rig.stored(call_id)
    assert [declined.reason_id for declined in kept.declined_holds] == ["team"]
    assert kept.holds == ()
    assert not kept.call.held_by_us
    editor = rig.presenter.promised.editor
    assert editor.isVisible()
    assert editor.name.text() == DANIEL.name
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    assert f"Ticket: {ticket.number}" in editor.facts.text()
    assert "Owner: Dana Reyes (me)" in editor.facts.text()
    rig.press("F10")
    (owed,) = rig.desk.callbacks.open_callbacks
    assert (owed.reason, owed.number) == (CallbackReason.HOLD_DECLINED, NUMBER)
    assert (owed.owner, owed.ticket_id) == ("Dana Reyes", ticket.id)
    assert not rig.presenter.promised.form.is_open
    assert rig.rig.stored(call_id).holds == ()


def test_no_and_no_callback_goes_on_talking(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F6", "F10", "Esc")
    assert not rig.presenter.promised.form.is_open
    assert rig.desk.callbacks.open_callbacks == []
    assert rig.presenter.column.stage_card.isVisible()


def test_question_that_was_answered_no_is_put_in_other_words_the_next_time(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F6")
    first = rig.presenter.column.permission_card.phrase.accessibleName()
    rig.press("F10", "Esc", "F6")
    assert rig.presenter.column.permission_card.phrase.accessibleName() != first


# --- the learned wait


def test_usual_wait_of_the_content_is_suggested_while_nothing_is_learned(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F6")
    rig.presenter.hold.choose_reason("colleague")
    card = rig.presenter.column.permission_card
    assert card.wait_note.text() == "Usual for this reason: 2 min"
    assert card.waits.buttons["120"].isChecked()


def test_agents_own_usual_is_suggested_with_where_it_comes_from(rig: WindowRig) -> None:
    for seconds in (50, 58, 61, 400):
        hold_for(rig, seconds, "colleague")
    rig.talk()
    rig.press("F6")
    rig.presenter.hold.choose_reason("colleague")
    card = rig.presenter.column.permission_card
    assert card.wait_note.text() == "Your usual for this reason: 1 min (your last 4 holds)"
    assert card.waits.buttons["60"].isChecked()
    rig.presenter.hold.choose_reason("write-down")
    assert card.waits.buttons["30"].isChecked()


def test_wait_that_the_agent_chose_is_changed_by_no_reason(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F6")
    rig.presenter.hold.choose_wait(180)
    rig.presenter.hold.choose_reason("write-down")
    assert rig.presenter.column.permission_card.waits.buttons["180"].isChecked()


# --- said against real


def test_hold_card_says_what_is_left_and_then_how_far_over_it_is(rig: WindowRig) -> None:
    on_hold(rig, wait_s=60)
    rig.pass_time(20)
    assert said(rig) == "You said 1 min: 0:40 left"
    rig.pass_time(45)
    assert said(rig) == "You said 1 min, now it is 1:05"
    rig.pass_time(60)
    assert said(rig) == "You said 1 min, now it is 2:05"


def test_history_and_timeline_set_the_word_against_the_wait(rig: WindowRig) -> None:
    call_id = on_hold(rig, wait_s=60)
    rig.pass_time(100)
    rig.press("F6")
    rig.leave(call_id)
    assert rig.rig.told(call_id)[-1][2].endswith("on hold 1:40 (1 min stated)")


def test_return_is_greeted_with_words_until_they_were_said(rig: WindowRig) -> None:
    call_id = on_hold(rig)
    rig.pass_time(30)
    rig.press("F6")
    back = rig.rig.stored(call_id).holds[0].back_phrase_id
    assert back
    card = rig.presenter.column.stage_card
    assert back in rig.rig.stored(call_id).used_phrases
    assert back in {**card.phrases.items, **card.greetings.items}
    rig.pass_time(60)
    assert back not in {**card.phrases.items, **card.greetings.items}


# --- sleep, the wall clock, another desk


def prompts_of(rig: WindowRig) -> list[HoldDue]:
    told: list[HoldDue] = []
    rig.presenter.guidance.prompted.connect(lambda prompt: told.append(prompt.due))
    return told


def test_computer_that_slept_through_a_prompt_tells_it_when_it_wakes(rig: WindowRig) -> None:
    """The alarm stands still while the computer sleeps; the second hand is there at once."""
    on_hold(rig)
    told = prompts_of(rig)
    rig.clock.advance(1000)
    rig.until(lambda: told == [HoldDue.OVERDUE], timeout=3000)
    rig.pass_time(5)
    assert told == [HoldDue.OVERDUE]


def test_wall_clock_that_is_set_moves_no_prompt(rig: WindowRig) -> None:
    on_hold(rig)
    told = prompts_of(rig)
    rig.clock.turn_wall_clock(timedelta(hours=3))
    rig.pass_time(60)
    rig.clock.turn_wall_clock(timedelta(hours=-5))
    rig.pass_time(29)
    assert told == []
    rig.pass_time(1)
    assert told == [HoldDue.CHECK_IN]


def test_desk_that_starts_anew_does_not_say_again_what_was_said(rig: WindowRig) -> None:
    call_id = on_hold(rig)
    rig.pass_time(95)
    rig.rig.restart()
    assert rig.rig.desk.hold.prompts() == ()
    rig.clock.advance(30)
    ((conversation, due),) = rig.rig.desk.hold.prompts()
    assert (conversation.id, due) == (call_id, HoldDue.OVERDUE)


# --- a call back instead


def test_callback_instead_of_a_hold_is_one_key_and_a_second_promises_it(rig: WindowRig) -> None:
    call_id = on_hold(rig)
    rig.pass_time(100)
    rig.press("F10")
    assert rig.presenter.promised.editor.save_button.key_hint == "F10"
    rig.press("F10")
    (owed,) = rig.desk.callbacks.open_callbacks
    assert owed.reason is CallbackReason.HOLD_TOO_LONG
    assert owed.due_at > rig.clock.now().at
    assert rig.rig.stored(call_id).holds[0].outcome is HoldOutcome.CALLBACK


def test_callback_is_offered_when_it_suits_the_customer_too(rig: WindowRig) -> None:
    far = replace(DANIEL, time_zone="America/Los_Angeles")
    rig.rig.stores.customers.save(far)
    call_id = rig.talk()
    assert rig.clock.now().at.hour == 14  # six in the morning there
    rig.presenter.promised.form.open_instead_of_hold(call_id)
    at = rig.presenter.promised.form.chosen_time
    assert at is not None
    there = at.astimezone(ZoneInfo("America/Los_Angeles"))
    assert (there.hour, there.minute) == (8, 0)
    assert "Los Angeles" in rig.presenter.promised.editor.when.note.text()
    rig.presenter.promised.form.choose_time(rig.clock.now().at + timedelta(minutes=30))
    assert "early or late" in rig.presenter.promised.editor.when.warning.text()
