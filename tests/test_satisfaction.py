"""Asking some days later how it went: a call or a message that is planned in the wrap-up (H4)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.wrap_up.views import FollowUpKind
from workstation.callbacks import CallbackReason, CallbackState

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def in_wrap_up(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F12", "F12")
    assert rig.page == centre.WRAP_UP


def choose(rig: WindowRig, key: str, kind: FollowUpKind) -> None:
    """Press a key of the kinds; a button shows itself pressed for a moment before it acts."""
    rig.press(key)
    kinds = rig.presenter.wrap_up_page.follow_up.kinds
    rig.until(lambda: kinds.chosen == kind.value)


def question(rig: WindowRig) -> str:
    return rig.desk.guidance.of(None).content.wrap_up.satisfaction_question


def test_asking_how_it_went_is_one_key_and_a_time_some_days_later(rig: WindowRig) -> None:
    in_wrap_up(rig)
    choose(rig, "Alt+I", FollowUpKind.SATISFACTION)
    part = rig.presenter.wrap_up_page.follow_up
    assert part.what.text() == question(rig)
    assert part.number.text()
    part.when.chips.chips["0"].click()
    [owed] = rig.desk.callbacks.open_callbacks
    assert owed.reason is CallbackReason.SATISFACTION
    assert owed.subject == question(rig)
    assert owed.due_at >= rig.clock.now().at + timedelta(days=3)
    assert owed.due_at.astimezone(rig.presenter.zone).weekday() < 5


def test_nothing_open_takes_the_question_back(rig: WindowRig) -> None:
    in_wrap_up(rig)
    choose(rig, "Alt+I", FollowUpKind.SATISFACTION)
    rig.presenter.wrap_up_page.follow_up.when.chips.chips["0"].click()
    [owed] = rig.desk.callbacks.open_callbacks
    choose(rig, "Alt+O", FollowUpKind.NOTHING)
    assert rig.desk.callbacks.open_callbacks == []
    kept = rig.desk.callbacks.find(owed.id)
    assert kept is not None
    assert kept.state is CallbackState.CANCELLED


def test_another_kind_does_not_keep_the_words_of_the_question(rig: WindowRig) -> None:
    in_wrap_up(rig)
    choose(rig, "Alt+I", FollowUpKind.SATISFACTION)
    choose(rig, "Alt+K", FollowUpKind.CALLBACK)
    assert rig.presenter.wrap_up_page.follow_up.what.text() != question(rig)


def test_the_question_can_be_asked_in_writing(rig: WindowRig) -> None:
    in_wrap_up(rig)
    choose(rig, "Alt+I", FollowUpKind.SATISFACTION)
    rig.presenter.wrap_up_page.follow_up.message_button.click()
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    [draft] = rig.desk.messages.of_ticket(ticket.id)
    assert draft.template_id == "satisfaction"


def test_the_letter_to_ask_with_does_not_take_the_place_of_words_already_written(
    rig: WindowRig,
) -> None:
    in_wrap_up(rig)
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    first = rig.desk.messages.draft(ticket.id, "summary")
    rig.desk.messages.keep(replace(first, body=f"{first.body}\nAnd one more thing."))
    choose(rig, "Alt+I", FollowUpKind.SATISFACTION)
    rig.presenter.wrap_up_page.follow_up.message_button.click()
    found = {each.template_id for each in rig.desk.messages.of_ticket(ticket.id)}
    assert found == {"summary", "satisfaction"}
