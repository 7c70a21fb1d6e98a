"""The wrap-up page: chips, own words, what we owe, and finishing when it can be."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.panel_call_views import AFTER_CALL, UNFINISHED, WRAP_UP
from tests.panel_views import LATER
from ui.wrap_up.views import FollowUpKind, FollowUpView
from ui.wrap_up.wrap_up_page import WrapUpPage

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> WrapUpPage:
    page = WrapUpPage()
    qtbot.addWidget(page)
    page.resize(716, 696)
    page.show_wrap_up(AFTER_CALL)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_finish_waits_for_an_outcome_and_says_so(qtbot: QtBot, page: WrapUpPage) -> None:
    page.show_wrap_up(UNFINISHED)
    assert page.trouble.text() == "Choose an outcome, then you can finish."
    with qtbot.assertNotEmitted(page.finish_wanted):
        page.do_main_action()
    page.show_wrap_up(AFTER_CALL)
    with qtbot.waitSignal(page.finish_wanted, timeout=0):
        page.do_main_action()


def test_an_outcome_has_its_alt_key(qtbot: QtBot, page: WrapUpPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=2000)
    with qtbot.waitSignal(page.disposition_wanted, timeout=1000) as told:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["passed_on"]


def test_the_note_is_reported_and_kept(qtbot: QtBot, page: WrapUpPage) -> None:
    page.focus_note()
    with qtbot.waitSignal(page.note_edited, timeout=0):
        page.form.note.insertPlainText(" Sent.")
    page.show_wrap_up(replace(AFTER_CALL, clock="0:43"))
    assert page.form.note.toPlainText() == WRAP_UP.note + " Sent."


def test_another_calls_note_replaces_it(page: WrapUpPage) -> None:
    page.form.note.insertPlainText("x")
    page.show_wrap_up(UNFINISHED)
    assert page.form.note.toPlainText() == ""


def test_no_cause_is_none(qtbot: QtBot, page: WrapUpPage) -> None:
    with qtbot.waitSignal(page.cause_wanted, timeout=0) as told:
        page.form.cause.none_chip.click()
    assert told.args == [""]


def test_a_cause_is_chosen_from_the_menu(qtbot: QtBot, page: WrapUpPage) -> None:
    with qtbot.waitSignal(page.cause_wanted, timeout=0) as told:
        page.form.cause.menu.actions()[1].trigger()
    assert told.args == ["letter"]


def test_a_cause_can_be_told_in_own_words(qtbot: QtBot, page: WrapUpPage) -> None:
    cause = page.form.cause
    cause.menu.actions()[-1].trigger()
    assert cause.own_words.isVisible()
    with qtbot.waitSignal(page.cause_wanted, timeout=0) as told:
        qtbot.keyClicks(cause.own_words, "X")
    assert told.args == ["X"]
    page.show_wrap_up(replace(AFTER_CALL, wrap_up=replace(WRAP_UP, cause="X")))
    assert cause.cause_chip.isChecked()
    assert cause.own_words.text() == "X"


def test_the_own_review_can_be_taken_back(qtbot: QtBot, page: WrapUpPage) -> None:
    page.show_wrap_up(replace(AFTER_CALL, wrap_up=replace(WRAP_UP, review="partly")))
    with qtbot.waitSignal(page.review_wanted, timeout=0) as told:
        page.form.reviews.chips["partly"].click()
    assert told.args == [""]


@pytest.mark.parametrize(
    ("kind", "has_number", "has_time"),
    [
        (FollowUpKind.NOTHING, False, False),
        (FollowUpKind.PROMISE, False, True),
        (FollowUpKind.CALLBACK, True, True),
    ],
)
def test_what_we_owe_asks_for_what_it_needs(
    page: WrapUpPage, kind: FollowUpKind, has_number: bool, has_time: bool
) -> None:
    page.show_wrap_up(replace(AFTER_CALL, follow_up=FollowUpView(kind)))
    assert page.follow_up.number.isVisible() is has_number
    assert page.follow_up.when.isVisible() is has_time
    assert page.follow_up.kinds.chosen == kind.value


def test_the_time_of_a_callback_is_one_chip(qtbot: QtBot, page: WrapUpPage) -> None:
    with qtbot.waitSignal(page.follow_up_time_wanted, timeout=0) as told:
        page.follow_up.when.chips.chips["0"].click()
    assert told.args == [LATER]


def test_the_clock_stands_in_its_ring(page: WrapUpPage) -> None:
    assert page.ring.accessibleName() == "0:42"
    assert page.ring.share == pytest.approx(0.35)
