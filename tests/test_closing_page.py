"""The closing page: items with this call's facts, the current one with its buttons."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.panel_call_views import CLOSING, CUSTOMER_LEFT, WRAP_UP
from ui.closing.closing_page import ClosingPage

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> ClosingPage:
    page = ClosingPage()
    qtbot.addWidget(page)
    page.resize(716, 640)
    page.show_closing(CLOSING)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_only_the_current_item_has_buttons(page: ClosingPage) -> None:
    assert list(page.items) == ["questions_answered", "anything_else", "summary", "confirmed"]
    with_buttons = [key for key, item in page.items.items() if item.buttons]
    assert with_buttons == ["anything_else"]


def test_the_main_action_answers_the_current_item(qtbot: QtBot, page: ClosingPage) -> None:
    with qtbot.waitSignal(page.item_action_wanted, timeout=0) as told:
        page.do_main_action()
    assert told.args == ["anything_else", "asked"]


def test_one_more_question_is_a_choice_of_its_own(qtbot: QtBot, page: ClosingPage) -> None:
    with qtbot.waitSignal(page.item_action_wanted, timeout=0) as told:
        page.items["anything_else"].buttons["more"].click()
    assert told.args == ["anything_else", "more"]


def test_any_item_can_be_settled_by_its_disc(qtbot: QtBot, page: ClosingPage) -> None:
    with qtbot.waitSignal(page.item_pressed, timeout=0) as told:
        page.items["summary"].mark.click()
    assert told.args == ["summary"]


def test_back_to_the_call_ends_nothing(qtbot: QtBot, page: ClosingPage) -> None:
    with qtbot.waitSignal(page.back_wanted, timeout=0):
        page.back_button.click()


def test_when_the_customer_left_there_is_no_way_back_and_no_action(
    qtbot: QtBot, page: ClosingPage
) -> None:
    page.show_closing(CUSTOMER_LEFT)
    assert not page.back_button.isVisible()
    with qtbot.assertNotEmitted(page.item_action_wanted):
        page.do_main_action()


def test_the_draft_keeps_what_is_typed_while_items_change(qtbot: QtBot, page: ClosingPage) -> None:
    page.focus_note()
    page.form.note.insertPlainText(" Thanked.")
    page.show_closing(replace(CLOSING, current="summary"))
    assert page.form.note.toPlainText() == WRAP_UP.note + " Thanked."
    assert page.form.note.hasFocus()


def test_the_keyboard_stays_on_the_items_when_one_is_settled(
    qtbot: QtBot, page: ClosingPage
) -> None:
    page.items["anything_else"].buttons["asked"].setFocus()
    items = tuple(
        replace(item, actions=CLOSING.items[1].actions) if item.key == "summary" else item
        for item in CLOSING.items
    )
    page.show_closing(replace(CLOSING, items=items, current="summary"))
    assert page.items["summary"].buttons["asked"].hasFocus()


def test_the_same_view_again_makes_nothing_anew(page: ClosingPage) -> None:
    before = page.items["summary"]
    page.show_closing(replace(CLOSING, progress="2 of 4 done"))
    assert page.items["summary"] is before
    assert page.progress.text() == "2 of 4 done"


def test_the_draft_is_left_out_where_there_is_none(page: ClosingPage) -> None:
    page.show_closing(replace(CLOSING, wrap_up=None))
    assert not page.draft.isVisible()


def test_the_drafts_choices_are_passed_on(qtbot: QtBot, page: ClosingPage) -> None:
    with qtbot.waitSignal(page.disposition_wanted, timeout=0) as told:
        page.form.dispositions.chips["solved"].click()
    assert told.args == ["solved"]
