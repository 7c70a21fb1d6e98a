"""Callbacks: the list, one in detail, the reminder and the form."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.panel_call_views import ATTEMPTED, CALLBACKS, DETAIL, EDITOR, MOVING, REMINDER
from tests.panel_views import LATER
from ui.callbacks.callback_editor import CallbackEditor
from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import CallbacksPage
from ui.callbacks.reminder_strip import ReminderStrip
from ui.callbacks.views import CallbacksView
from ui.promises.views import DelayView

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> CallbacksPage:
    page = CallbacksPage()
    qtbot.addWidget(page)
    page.resize(716, 696)
    page.show_callbacks(CALLBACKS)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def panel(qtbot: QtBot) -> CallbackPanel:
    panel = CallbackPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 752)
    panel.show_callback(DETAIL)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_the_selected_callback_is_current(page: CallbacksPage) -> None:
    assert page.rows.currentIndex().row() == page.rows.callbacks.position_of("cb1") == 1


def test_arrows_choose_enter_shows_and_c_dials(qtbot: QtBot, page: CallbacksPage) -> None:
    with qtbot.waitSignal(page.selected, timeout=0) as told:
        qtbot.keyClick(page.rows, Qt.Key.Key_Down)
    assert told.args == ["cb2"]
    with (
        qtbot.assertNotEmitted(page.call_wanted),
        qtbot.waitSignal(page.show_wanted, timeout=0) as told,
    ):
        qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert told.args == ["cb2"]
    with qtbot.waitSignal(page.call_wanted, timeout=0) as told:
        qtbot.keyClick(page.rows, Qt.Key.Key_C)
    assert told.args == ["cb2"]


def test_a_heading_cannot_be_chosen(page: CallbacksPage) -> None:
    heading = page.rows.callbacks.index(0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_empty_list_teaches(page: CallbacksPage) -> None:
    page.show_callbacks(CallbacksView())
    assert page.stack.currentWidget() is page.empty_state


def test_a_view_that_is_added_has_a_tab_and_the_keys_lead_to_it(
    qtbot: QtBot, page: CallbacksPage
) -> None:
    promises = QWidget()
    page.add_view("promises", "Promises", promises)
    with qtbot.waitSignal(page.view_changed, timeout=0) as told:
        page.show_view("promises")
    assert told.args == ["promises"]
    assert page.views.currentWidget() is promises
    page.rows.setFocus()
    page.show_view("list")
    with qtbot.waitSignal(page.view_changed, timeout=0):
        qtbot.keyClick(page.rows, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.view == "promises"
    with pytest.raises(ValueError, match="promises"):
        page.add_view("promises", "Again", QWidget(page))


def test_times_that_only_read_differently_keep_the_selection(page: CallbacksPage) -> None:
    first = CALLBACKS.groups[0]
    later = replace(first, rows=(replace(first.rows[0], left="9 min late"),))
    page.show_callbacks(replace(CALLBACKS, groups=(later, *CALLBACKS.groups[1:])))
    assert page.rows.currentIndex().row() == 1


def test_the_main_action_dials(qtbot: QtBot, panel: CallbackPanel) -> None:
    with qtbot.waitSignal(panel.call_wanted, timeout=0) as told:
        panel.do_main_action()
    assert told.args == ["cb1"]


def test_why_it_cannot_be_called_is_said(qtbot: QtBot, panel: CallbackPanel) -> None:
    panel.show_callback(replace(DETAIL, can_call=False, why_not_call="You are on a call."))
    assert panel.why_not.text() == "You are on a call."
    with qtbot.assertNotEmitted(panel.call_wanted):
        panel.do_main_action()


def test_outcomes_are_asked_for_after_an_attempt_only(qtbot: QtBot, panel: CallbackPanel) -> None:
    assert not panel.outcome_card.isVisible()
    panel.show_callback(ATTEMPTED)
    assert panel.outcome_card.isVisible()
    with qtbot.waitSignal(panel.outcome_wanted, timeout=0) as told:
        panel.outcome_card.outcomes.chips["busy"].click()
    assert told.args == ["cb1", "busy"]
    with qtbot.waitSignal(panel.next_attempt_wanted, timeout=0) as told:
        panel.outcome_card.again.chips.chips["0"].click()
    assert told.args == ["cb1", LATER]


def test_a_reminder_can_wait_ten_minutes(qtbot: QtBot, panel: CallbackPanel) -> None:
    with qtbot.waitSignal(panel.snooze_wanted, timeout=0) as told:
        panel.snooze_button.click()
    assert told.args == ["cb1", 10]


def test_moving_needs_a_time_and_a_reason(qtbot: QtBot, panel: CallbackPanel) -> None:
    panel.show_callback(MOVING)
    card = panel.delay_card
    card.show_delay(DelayView("cb1", reason="the report"))
    assert not card.tell_button.isEnabled()
    card.show_delay(DelayView("cb1", reason="the report", is_complete=True))
    with qtbot.waitSignal(card.tell_wanted, timeout=0):
        panel.do_main_action()
    card.show_delay(DelayView("cb1", is_complete=True, why_not_call="No number."))
    with qtbot.waitSignal(card.write_wanted, timeout=0):
        panel.do_main_action()


def test_a_reminder_shows_without_taking_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, strip = QLineEdit(), ReminderStrip()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(strip)
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    strip.show_reminder(REMINDER)
    assert strip.isVisible()
    assert window.focusWidget() is field
    with qtbot.waitSignal(strip.call_wanted, timeout=0) as told:
        strip.call_button.click()
    assert told.args == ["cb1"]
    with qtbot.waitSignal(strip.later_wanted, timeout=0):
        strip.later_button.click()
    strip.show_reminder(None)
    assert not strip.isVisible()


def test_the_form_comes_filled_in_and_reports_each_edit(qtbot: QtBot) -> None:
    editor = CallbackEditor()
    qtbot.addWidget(editor)
    editor.show_editor(EDITOR)
    assert editor.number.text() == EDITOR.number
    with qtbot.waitSignal(editor.subject_edited, timeout=0):
        editor.subject.end(False)
        qtbot.keyClicks(editor.subject, "!")
    editor.show_editor(EDITOR)
    assert editor.subject.text().endswith("!")
    with qtbot.waitSignal(editor.time_wanted, timeout=0) as told:
        editor.when.chips.chips["0"].click()
    assert told.args == [LATER]
    with qtbot.waitSignal(editor.save_wanted, timeout=0):
        editor.do_main_action()


def test_a_form_with_trouble_cannot_be_saved(qtbot: QtBot) -> None:
    editor = CallbackEditor()
    qtbot.addWidget(editor)
    editor.show_editor(replace(EDITOR, trouble="This is no telephone number.", can_save=False))
    assert editor.trouble.text() == "This is no telephone number."
    with qtbot.assertNotEmitted(editor.save_wanted):
        editor.do_main_action()
