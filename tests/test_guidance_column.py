"""The guidance column: one card at a time, in place, and every button says what is wanted."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.panel_call_views import BACK_AND_PROMISING
from tests.panel_views import (
    BACK,
    CALLER,
    CONFIRMING,
    GREETING,
    HELD_BY_THEM,
    HOLD_CALM,
    HOLD_DUE,
    HOLD_LATE,
    IDLE,
    PERMISSION,
)
from ui.guidance.guidance_column import GuidanceColumn
from ui.guidance.views import GuidanceView, PermissionView, StageCardView
from ui.theme.fonts import Type
from ui.widgets.button import Look

ALL = (CONFIRMING, GREETING, PERMISSION, HOLD_CALM, HOLD_DUE, HOLD_LATE, BACK, HELD_BY_THEM, IDLE)

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def column(qtbot: QtBot) -> GuidanceColumn:
    column = GuidanceColumn()
    qtbot.addWidget(column)
    column.resize(300, 752)
    column.show()
    qtbot.waitExposed(column)
    return column


def _shown_cards(column: GuidanceColumn) -> list[QWidget]:
    cards = (
        column.stage_card,
        column.permission_card,
        column.hold_card,
        column.back_card,
        column.held_card,
        column.idle_cards,
    )
    return [card for card in cards if card.isVisible()]


@pytest.mark.parametrize("view", ALL)
def test_one_card_is_seen_at_a_time(column: GuidanceColumn, view: GuidanceView) -> None:
    column.show_guidance(view)
    assert len(_shown_cards(column)) == 1


def test_no_view_takes_the_focus_from_a_text_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, column = QLineEdit(), GuidanceColumn()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(column)
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    for view in (*ALL, BACK_AND_PROMISING):
        column.show_guidance(view)
    assert window.focusWidget() is field


def test_ticking_a_phrase_reports_it(qtbot: QtBot, column: GuidanceColumn) -> None:
    column.show_guidance(CONFIRMING)
    items = column.stage_card.phrases.items
    assert items["p1"].isChecked()
    with qtbot.waitSignal(column.phrase_ticked, timeout=0) as told:
        items["p2"].click()
    assert told.args == ["p2", True]


def test_phrases_are_kept_in_place_when_only_a_tick_changes(column: GuidanceColumn) -> None:
    column.show_guidance(CONFIRMING)
    before = column.stage_card.phrases.items["p2"]
    card = CONFIRMING.card
    assert isinstance(card, StageCardView)
    said = tuple(replace(phrase, is_said=True) for phrase in card.phrases)
    column.show_guidance(replace(CONFIRMING, card=replace(card, phrases=said)))
    assert column.stage_card.phrases.items["p2"] is before
    assert before.isChecked()


def test_the_greeting_is_larger_than_other_phrases(column: GuidanceColumn) -> None:
    column.show_guidance(GREETING)
    item = column.stage_card.greetings.items["greeting"]
    assert item.heightForWidth(240) > 3 * Type.SAY.line
    assert not column.stage_card.phrases.isVisible()
    assert "valid until" in column.stage_card.note.text()


def test_the_stage_asked_for_is_reported(qtbot: QtBot, column: GuidanceColumn) -> None:
    column.show_guidance(CONFIRMING)
    with qtbot.waitSignal(column.stage_wanted, timeout=0) as told:
        column.stepper.stage_wanted.emit(3)
    assert told.args == [3]


@pytest.mark.parametrize(
    ("view", "signal"),
    [
        (CONFIRMING, "main_wanted"),
        (PERMISSION, "hold_confirmed"),
        (HOLD_DUE, "check_in_wanted"),
        (BACK, "talk_on_wanted"),
    ],
)
def test_the_main_action_is_the_shown_cards(
    qtbot: QtBot, column: GuidanceColumn, view: GuidanceView, signal: str
) -> None:
    column.show_guidance(view)
    with qtbot.waitSignal(getattr(column, signal), timeout=0):
        column.do_main_action()


@pytest.mark.parametrize("view", [IDLE, HELD_BY_THEM])
def test_a_card_without_a_main_action_does_nothing(
    qtbot: QtBot, column: GuidanceColumn, view: GuidanceView
) -> None:
    column.show_guidance(view)
    with (
        qtbot.assertNotEmitted(column.main_wanted),
        qtbot.assertNotEmitted(column.hold_confirmed),
        qtbot.assertNotEmitted(column.check_in_wanted),
    ):
        column.do_main_action()


def test_permission_names_reason_and_wait(qtbot: QtBot, column: GuidanceColumn) -> None:
    column.show_guidance(PERMISSION)
    card = column.permission_card
    assert card.waits.buttons["120"].isChecked()
    with qtbot.waitSignal(column.stated_wait_wanted, timeout=0) as told:
        card.waits.buttons["60"].click()
    assert told.args == [60]
    with qtbot.waitSignal(column.reason_wanted, timeout=0) as told:
        card.reasons.chips["look"].click()
    assert told.args == ["look"]
    with qtbot.waitSignal(column.reason_wanted, timeout=0) as told:
        card.reasons.chips["ask"].click()
    assert told.args == [""]
    with qtbot.waitSignal(column.permission_left, timeout=0):
        card.back_button.click()


def test_a_choice_is_ticked_only_when_it_comes_back(column: GuidanceColumn) -> None:
    column.show_guidance(PERMISSION)
    chips = column.permission_card.reasons.chips
    chips["look"].click()
    assert chips["ask"].isChecked()
    assert not chips["look"].isChecked()
    card = PERMISSION.card
    assert isinstance(card, PermissionView)
    column.show_guidance(replace(PERMISSION, card=replace(card, reason="look")))
    assert chips["look"].isChecked()


def test_a_due_check_in_fills_its_button_and_offers_the_callback(
    qtbot: QtBot, column: GuidanceColumn
) -> None:
    column.show_guidance(HOLD_CALM)
    card = column.hold_card
    assert card.check_in_button.look is Look.PLAIN
    assert not card.callback_button.isVisible()
    assert not card.log.isVisible()
    column.show_guidance(HOLD_DUE)
    assert card.check_in_button.look is Look.DUE
    assert card.log.isVisible()
    with qtbot.waitSignal(column.callback_instead_wanted, timeout=0):
        card.callback_button.click()
    with qtbot.waitSignal(column.resume_wanted, timeout=0):
        card.resume_button.click()


def test_after_a_check_in_the_hold_can_go_on(qtbot: QtBot, column: GuidanceColumn) -> None:
    column.show_guidance(BACK)
    with qtbot.waitSignal(column.hold_again_wanted, timeout=0):
        column.back_card.again_button.click()


def test_a_caller_type_is_marked_by_number_and_taken_back_by_the_same(
    qtbot: QtBot, column: GuidanceColumn
) -> None:
    column.show_guidance(CONFIRMING)
    with qtbot.waitSignal(column.caller_type_wanted, timeout=0) as told:
        column.choose_caller_type(4)
    assert told.args == ["angry"]
    with qtbot.waitSignal(column.caller_type_wanted, timeout=0) as told:
        column.choose_caller_type(1)
    assert told.args == [""]


def test_numbers_mark_nothing_where_the_types_are_not_shown(
    qtbot: QtBot, column: GuidanceColumn
) -> None:
    column.show_guidance(IDLE)
    with qtbot.assertNotEmitted(column.caller_type_wanted):
        column.choose_caller_type(2)


def test_advice_follows_the_mark(column: GuidanceColumn) -> None:
    column.show_guidance(CONFIRMING)
    assert column.caller_type.advice.isVisible()
    column.show_guidance(replace(CONFIRMING, caller=replace(CALLER, chosen="", do=(), avoid=())))
    assert not column.caller_type.advice.isVisible()


def test_between_calls_the_next_callback_is_one_press_away(
    qtbot: QtBot, column: GuidanceColumn
) -> None:
    column.show_guidance(IDLE)
    with qtbot.waitSignal(column.call_wanted, timeout=0) as told:
        column.idle_cards.call_button.click()
    assert told.args == ["cb1"]


def test_an_open_form_takes_the_main_action(qtbot: QtBot, column: GuidanceColumn) -> None:
    column.show_guidance(BACK_AND_PROMISING)
    assert column.back_card.on_button.look is Look.PLAIN
    with (
        qtbot.waitSignal(column.editor.save_wanted, timeout=0),
        qtbot.assertNotEmitted(column.talk_on_wanted),
    ):
        column.do_main_action()
    column.show_guidance(BACK)
    assert column.back_card.on_button.look is Look.MAIN
