"""The ticket pane: what is typed stays, what is shown is right, keys do the table's work."""

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.panel_views import FRESH_TICKET, LATER, STEPS, TICKET, WHEN
from ui.panels.steps_model import StepColumn
from ui.panels.views import StepView
from ui.panels.when_chooser import WhenChooser
from ui.ticket.ticket_pane import TicketPane
from ui.ticket.views import MenuFieldView

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (propagateSizeHints|raise|grabbing)", extend=True
)


@pytest.fixture
def pane(qtbot: QtBot) -> TicketPane:
    pane = TicketPane()
    qtbot.addWidget(pane)
    pane.resize(716, 640)
    pane.show_ticket(TICKET)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_all_texts_of_a_ticket_are_shown(pane: TicketPane) -> None:
    assert pane.header.subject.line.text() == TICKET.subject
    assert pane.header.number.text() == "#48213 · opened Tue 17 Nov"
    assert pane.words.customer_words.toPlainText() == TICKET.customer_words
    assert pane.words.understood.toPlainText() == TICKET.understood
    assert pane.words.notes.toPlainText() == TICKET.notes
    assert pane.words.notes_field.saved.text() == "Saved 14:12"
    assert pane.words.confirmed.text() == "customer confirmed 14:12"
    assert not pane.offer.isVisibleTo(pane)
    assert not pane.unknown_caller.isVisibleTo(pane)


def test_typing_reports_the_whole_text(qtbot: QtBot, pane: TicketPane) -> None:
    pane.focus_notes()
    with qtbot.waitSignal(pane.notes_edited, timeout=0) as told:
        pane.words.notes.insertPlainText(" read twice")
    assert told.args == [TICKET.notes + " read twice"]


def test_a_late_view_leaves_typed_text_and_caret_alone(pane: TicketPane) -> None:
    pane.focus_notes()
    notes = pane.words.notes
    notes.insertPlainText(" used")
    caret = notes.textCursor().position()
    pane.show_ticket(replace(TICKET, saved="Saved 14:13"))
    assert notes.toPlainText() == TICKET.notes + " used"
    assert notes.textCursor().position() == caret


def test_typed_text_stays_when_the_focus_has_left_before_it_was_saved(pane: TicketPane) -> None:
    pane.words.notes.insertPlainText("x")
    typed = pane.words.notes.toPlainText()
    pane.words.customer_words.setFocus()
    pane.show_ticket(TICKET)
    assert pane.words.notes.toPlainText() == typed


def test_once_the_typed_text_came_back_a_newer_one_is_shown(pane: TicketPane) -> None:
    pane.words.notes.insertPlainText("x")
    pane.show_ticket(replace(TICKET, notes=pane.words.notes.toPlainText()))
    pane.show_ticket(replace(TICKET, notes="changed at another desk"))
    assert pane.words.notes.toPlainText() == "changed at another desk"


def test_another_ticket_replaces_text_that_was_typed(pane: TicketPane) -> None:
    pane.words.notes.insertPlainText("x")
    pane.header.subject.line.insert("y")
    pane.show_ticket(FRESH_TICKET)
    assert pane.words.notes.toPlainText() == ""
    assert pane.header.subject.line.text() == ""


def test_a_shown_text_keeps_the_caret_of_a_focused_field(pane: TicketPane) -> None:
    notes = pane.words.notes
    notes.setFocus()
    cursor = notes.textCursor()
    cursor.setPosition(7, QTextCursor.MoveMode.MoveAnchor)
    notes.setTextCursor(cursor)
    pane.show_ticket(replace(TICKET, notes=TICKET.notes + " (from the script)"))
    assert notes.textCursor().position() == 7


def test_showing_a_view_takes_no_focus(pane: TicketPane) -> None:
    pane.focus_customer_words()
    pane.show_ticket(replace(TICKET, notes="new", steps=STEPS[:1]))
    pane.show_ticket(FRESH_TICKET)
    assert pane.words.customer_words.hasFocus()


def test_the_subject_is_reported_as_typed(qtbot: QtBot, pane: TicketPane) -> None:
    line = pane.header.subject.line
    line.setFocus()
    line.selectAll()
    with qtbot.waitSignal(pane.subject_edited, timeout=0) as told:
        qtbot.keyClick(line, Qt.Key.Key_B)
    assert told.args == ["b"]


def test_a_menu_choice_reports_its_key(qtbot: QtBot, pane: TicketPane) -> None:
    solved = pane.header.status.menu.actions()[3]
    with qtbot.waitSignal(pane.status_wanted, timeout=0) as told:
        solved.trigger()
    assert told.args == ["solved"]


def test_a_status_is_read_out_with_its_name(pane: TicketPane) -> None:
    pane.header.status.show_value(MenuFieldView("Waiting", "waiting"))
    assert pane.header.status.button.accessibleName() == "Status: Waiting"


def test_the_next_update_is_chosen_from_chips(qtbot: QtBot, pane: TicketPane) -> None:
    field = pane.header.next_update
    field.button.click()
    chip = field.popup.chooser.chips.chips["0"]
    with qtbot.waitSignal(pane.next_update_wanted, timeout=0) as told:
        chip.click()
    assert told.args == [LATER]
    assert not field.popup.isVisible()


@pytest.mark.parametrize(("confirmed", "wanted"), [("", True), ("14:12", False)])
def test_the_confirmation_is_asked_for_or_taken_back(
    qtbot: QtBot, pane: TicketPane, confirmed: str, wanted: bool
) -> None:
    pane.show_ticket(replace(TICKET, confirmed=confirmed))
    with qtbot.waitSignal(pane.confirmed_wanted, timeout=0) as told:
        pane.words.confirmed.click()
    assert told.args == [wanted]


def test_a_clear_request_needs_no_confirmation(qtbot: QtBot, pane: TicketPane) -> None:
    pane.show_ticket(FRESH_TICKET)
    with qtbot.waitSignal(pane.already_clear_wanted, timeout=0) as told:
        pane.words.already_clear.click()
    assert told.args == [True]
    pane.show_ticket(replace(FRESH_TICKET, was_already_clear=True))
    assert pane.words.already_clear.text() == "was already clear"
    assert not pane.words.confirmed.isVisibleTo(pane)


def test_the_offered_ticket_can_be_taken(qtbot: QtBot, pane: TicketPane) -> None:
    pane.show_ticket(FRESH_TICKET)
    assert pane.offer.text.text().startswith("Open ticket: #48213")
    with qtbot.waitSignal(pane.ticket_taken, timeout=0) as told:
        pane.offer.use_button.click()
    assert told.args == ["t1"]
    with qtbot.waitSignal(pane.ticket_taken, timeout=0) as told:
        pane.offer.menu.actions()[0].trigger()
    assert told.args == ["t0"]
    with qtbot.waitSignal(pane.new_ticket_wanted, timeout=0):
        pane.offer.new_button.click()


def test_an_unknown_caller_becomes_a_customer_by_name_and_enter(
    qtbot: QtBot, pane: TicketPane
) -> None:
    pane.show_ticket(FRESH_TICKET)
    strip = pane.unknown_caller
    assert not strip.save_button.isEnabled()
    with qtbot.waitSignal(pane.customer_name_edited, timeout=0):
        qtbot.keyClicks(strip.name, "M")
    assert strip.save_button.isEnabled()
    with qtbot.waitSignal(pane.customer_wanted, timeout=0) as told:
        qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    assert told.args == ["M"]


def test_callback_and_step_are_one_press_away(qtbot: QtBot, pane: TicketPane) -> None:
    with qtbot.waitSignal(pane.callback_wanted, timeout=0):
        pane.callback_button.click()
    with qtbot.waitSignal(pane.step_wanted, timeout=0):
        pane.add_step_button.click()


def test_a_step_is_typed_into_its_cell_letter_by_letter(qtbot: QtBot, pane: TicketPane) -> None:
    pane.show_ticket(replace(TICKET, steps=(*STEPS, StepView("s4"))))
    pane.start_typing_step("s4")
    editor = pane.steps.findChild(QLineEdit)
    assert editor is not None
    told: list[tuple[str, str, str]] = []
    pane.step_edited.connect(lambda *args: told.append(args))
    qtbot.keyClicks(editor, "Da")
    assert told == [("s4", "who", "D"), ("s4", "who", "Da")]


def test_an_open_cell_survives_new_views(qtbot: QtBot, pane: TicketPane) -> None:
    pane.show_ticket(replace(TICKET, steps=(*STEPS, StepView("s4"))))
    pane.start_typing_step("s4")
    editor = pane.steps.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Dan")
    changed = replace(STEPS[0], confirmed="14:20")
    pane.show_ticket(replace(TICKET, steps=(changed, *STEPS[1:], StepView("s4", who="Da"))))
    assert editor.isVisible()
    assert editor.text() == "Dan"
    pane.show_ticket(replace(TICKET, steps=(*STEPS, StepView("s3b"), StepView("s4", who="Dan"))))
    assert editor.isVisible()
    assert editor.text() == "Dan"


def test_space_confirms_a_step(qtbot: QtBot, pane: TicketPane) -> None:
    pane.steps.setCurrentIndex(pane.steps.steps.index(2, StepColumn.CONFIRMED))
    with qtbot.waitSignal(pane.step_confirmed_wanted, timeout=0) as told:
        qtbot.keyClick(pane.steps, Qt.Key.Key_Space)
    assert told.args == ["s3", True]


def test_enter_on_a_time_opens_the_chooser_for_that_step(qtbot: QtBot, pane: TicketPane) -> None:
    pane.steps.setCurrentIndex(pane.steps.steps.index(2, StepColumn.BY_WHEN))
    qtbot.keyClick(pane.steps, Qt.Key.Key_Return)
    assert pane.steps.popup.isVisible()
    with qtbot.waitSignal(pane.step_time_wanted, timeout=0) as told:
        pane.steps.popup.chooser.chips.chips["0"].click()
    assert told.args == ["s3", LATER]


def test_delete_asks_to_remove_a_step(qtbot: QtBot, pane: TicketPane) -> None:
    pane.steps.setCurrentIndex(pane.steps.steps.index(1, StepColumn.WHAT))
    with qtbot.waitSignal(pane.step_removal_wanted, timeout=0) as told:
        qtbot.keyClick(pane.steps, Qt.Key.Key_Delete)
    assert told.args == ["s2"]


def test_the_table_is_as_high_as_its_rows(pane: TicketPane) -> None:
    before = pane.steps.height()
    pane.show_ticket(replace(TICKET, steps=STEPS[:1]))
    assert pane.steps.height() == before - 2 * 32


def test_the_note_grows_with_its_lines_up_to_a_limit(qtbot: QtBot, pane: TicketPane) -> None:
    notes = pane.words.notes
    start = notes.height()
    notes.selectAll()
    notes.insertPlainText("line\n" * 6 + "line")
    qtbot.waitUntil(lambda: notes.height() == start + 5 * 20, timeout=1000)
    notes.insertPlainText("line\n" * 60)
    qtbot.waitUntil(lambda: notes.height() == start + 12 * 20, timeout=1000)


def test_words_stop_at_a_readable_width(pane: TicketPane) -> None:
    pane.resize(1400, 800)
    assert pane.words.width() <= 880


def test_another_time_is_taken_from_the_day_and_hour_field(qtbot: QtBot) -> None:
    chooser = WhenChooser("When")
    qtbot.addWidget(chooser)
    chooser.show_when(WHEN)
    chooser.chips.chips["other"].click()
    chooser.edit.setDateTime(chooser.edit.dateTime().addSecs(90 * 60))
    with qtbot.waitSignal(chooser.time_wanted, timeout=0) as told:
        chooser.set_button.click()
    assert told.args == [datetime(2026, 11, 19, 16, 12, tzinfo=timezone.utc)]


def test_a_time_outside_the_chips_is_named_on_the_last_one(qtbot: QtBot) -> None:
    chooser = WhenChooser("When")
    qtbot.addWidget(chooser)
    at = datetime(2026, 11, 23, 11, 0, tzinfo=timezone.utc)
    chooser.show_when(replace(WHEN, chosen=at, chosen_words="Mon 23 Nov, 11:00"))
    other = chooser.chips.chips["other"]
    assert other.isChecked()
    assert other.text() == "Mon 23 Nov, 11:00"


def test_a_warning_about_the_time_stands_below_it(qtbot: QtBot) -> None:
    chooser = WhenChooser("When")
    qtbot.addWidget(chooser)
    chooser.show_when(replace(WHEN, chosen=LATER, warning="After your working hours."))
    assert chooser.warning.isVisibleTo(chooser)
    assert chooser.chips.chips["0"].isChecked()


def test_a_view_does_not_move_what_the_agent_scrolled_to(pane: TicketPane) -> None:
    pane.resize(716, 300)
    pane.verticalScrollBar().setValue(120)
    pane.show_ticket(replace(TICKET, saved="Saved 14:14"))
    assert pane.verticalScrollBar().value() == 120
    assert pane.words.mapTo(pane, QPoint(0, 0)).y() < 300


def test_pasted_lines_stand_as_far_apart_as_typed_ones(qtbot: QtBot, pane: TicketPane) -> None:
    notes = pane.words.notes
    notes.selectAll()
    pasted = QMimeData()
    pasted.setHtml("<p style='font-size: 40px'>one</p><p>two</p><p>three</p><p>four</p>")
    pasted.setText("one\ntwo\nthree\nfour")
    notes.insertFromMimeData(pasted)
    assert notes.toPlainText() == "one\ntwo\nthree\nfour"
    assert round(notes.document().size().height()) == 4 * 20 + 8


def test_tab_goes_on_to_the_next_cell_of_a_step(qtbot: QtBot, pane: TicketPane) -> None:
    pane.show_ticket(replace(TICKET, steps=(*STEPS, StepView("s4"))))
    pane.start_typing_step("s4")
    editor = pane.steps.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Dana")
    told: list[tuple[str, str, str]] = []
    pane.step_edited.connect(lambda *args: told.append(args))
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert pane.steps.currentIndex().column() == StepColumn.WHAT
    opened = pane.steps.indexWidget(pane.steps.currentIndex())
    assert isinstance(opened, QLineEdit)
    qtbot.keyClicks(opened, "C")
    assert told[-1] == ("s4", "what", "C")


def test_the_menu_of_a_row_removes_its_step(qtbot: QtBot, pane: TicketPane) -> None:
    place = pane.steps.visualRect(pane.steps.steps.index(2, 1)).center()
    pane.steps.customContextMenuRequested.emit(place)
    with qtbot.waitSignal(pane.step_removal_wanted, timeout=0) as told:
        pane.steps.removal_action.trigger()
    assert told.args == ["s3"]


def test_a_table_without_steps_keeps_a_line_for_its_hint(pane: TicketPane) -> None:
    pane.show_ticket(replace(TICKET, steps=()))
    empty = pane.steps.height()
    pane.show_ticket(replace(TICKET, steps=STEPS[:1]))
    assert pane.steps.height() == empty


def test_the_pop_up_grows_for_another_time(qtbot: QtBot, pane: TicketPane) -> None:
    field = pane.header.next_update
    field.button.click()
    before = field.popup.height()
    field.popup.chooser.chips.chips["other"].click()
    qtbot.waitUntil(lambda: field.popup.height() > before + 30, timeout=1000)
    field.popup.close()


def test_what_the_team_keeps_lies_in_a_box_of_its_own(pane: TicketPane) -> None:
    team, customer = pane.words.team, pane.customer
    assert team.accessibleName() == "Only your team sees this"
    assert team.isAncestorOf(pane.words.notes)
    assert all(team.isAncestorOf(field) for field in team.fields.values())
    assert not team.isAncestorOf(customer.answer)


def test_writing_to_the_customer_is_one_press_away(qtbot: QtBot, pane: TicketPane) -> None:
    with qtbot.waitSignal(pane.message_wanted, timeout=0):
        pane.message_button.click()


def test_a_row_of_the_timeline_opens_what_it_stands_for(qtbot: QtBot, pane: TicketPane) -> None:
    letter = replace(TICKET.timeline[1], opens="m1")
    pane.show_ticket(replace(TICKET, timeline=(TICKET.timeline[0], letter)))
    pane.timeline.setCurrentIndex(pane.timeline.model().index(1, 0))
    with qtbot.waitSignal(pane.entry_opened, timeout=0) as told:
        qtbot.keyClick(pane.timeline, Qt.Key.Key_Return)
    assert told.args == ["m1"]
    pane.timeline.setCurrentIndex(pane.timeline.model().index(0, 0))
    with qtbot.assertNotEmitted(pane.entry_opened):
        qtbot.keyClick(pane.timeline, Qt.Key.Key_Return)


def test_an_offer_that_is_over_stays_while_somebody_types(pane: TicketPane) -> None:
    pane.show_ticket(FRESH_TICKET)
    pane.focus_notes()
    pane.show_ticket(replace(FRESH_TICKET, offer=None))
    assert pane.offer.isVisible()
    pane.setFocus()
    pane.header.status.button.setFocus()
    pane.show_ticket(replace(FRESH_TICKET, offer=None))
    assert not pane.offer.isVisible()


def test_a_long_subject_is_cut_until_somebody_types_in_it(pane: TicketPane) -> None:
    line = pane.header.subject.line
    long = "Final reading when moving out on 30 November, and where the last bill is to be sent"
    pane.show_ticket(replace(TICKET, subject=long, origins={"subject": "typed by you 14:01"}))
    pane.grab()
    assert line.toolTip() == f"{long}\ntyped by you 14:01"
    pane.show_ticket(replace(TICKET, subject="Meter"))
    pane.grab()
    assert line.toolTip() == ""


def test_header_gives_no_room_back_while_its_ticket_is_shown(
    qtbot: QtBot, pane: TicketPane
) -> None:
    low = pane.header.height()
    pane.show_ticket(replace(TICKET, last_heard="Wednesday 18 November 2026 at 09:20 " * 2))
    qtbot.waitUntil(lambda: pane.header.height() > low, timeout=1000)
    high = pane.header.height()
    pane.show_ticket(replace(TICKET, last_heard="now"))
    QApplication.processEvents()
    assert pane.header.height() == high
    pane.show_ticket(replace(TICKET, id="another", last_heard="now"))
    qtbot.waitUntil(lambda: pane.header.height() == low, timeout=1000)


def test_field_that_is_typed_in_stays_where_it_is_when_a_strip_comes_and_goes(
    qtbot: QtBot, pane: TicketPane
) -> None:
    pane.focus_notes()
    page, layout = pane.widget(), pane.widget().layout()
    wanted = layout.heightForWidth(page.width())
    qtbot.waitUntil(lambda: page.height() == wanted, timeout=1000)
    bar = pane.verticalScrollBar()
    before, start = pane.words.notes.mapTo(pane, QPoint()).y(), bar.value()
    pane.asking.show()
    qtbot.waitUntil(lambda: bar.value() > start, timeout=1000)
    pane.grab()
    assert pane.words.notes.mapTo(pane, QPoint()).y() == before
    pane.asking.hide()
    qtbot.waitUntil(lambda: bar.value() == start, timeout=1000)
    pane.grab()
    assert pane.words.notes.mapTo(pane, QPoint()).y() == before
