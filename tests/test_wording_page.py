"""The page of an organisation's own wording: by keyboard alone, with names for a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.views import Choice
from ui.ticket.views import PlanStageView
from ui.wording.views import (
    FactView,
    PreviewView,
    WordingFormView,
    WordingRowView,
    WordingView,
)
from ui.wording.wording_page import WordingPage
from workstation.own_wording import WordingKind

TEXTS = {
    "name": "Photo",
    "valid_from": "",
    "valid_to": "",
    "subject": "Your photo",
    "body": "Dear ",
    "plain": "",
}
FACTS = (
    FactView("name of the customer", "{{ customer }}"),
    FactView("All next steps", "{% for step in next_steps %}\n- {{ step.what }}\n{% endfor %}\n"),
)
FORM = WordingFormView(
    "t1", TEXTS, "en", can_remove=True, preview=PreviewView("Your photo", "Dear"), facts=FACTS
)
ROWS = (
    WordingRowView("Our own"),
    WordingRowView("Photo", "t1", "English"),
    WordingRowView("Tariff", "t2", "English · until 2026-01-01", "expired"),
    WordingRowView("Built in"),
    WordingRowView("Summary", "b1", "English", "built in"),
)
LANGUAGES = (Choice("de", "Deutsch"), Choice("en", "English"))
VIEW = WordingView(WordingKind.TEMPLATE, ROWS, FORM, LANGUAGES)


@pytest.fixture
def page(qtbot: QtBot) -> WordingPage:
    page = WordingPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_wording(VIEW)
    return page


def test_arrows_go_from_row_to_row_past_the_headings(qtbot: QtBot, page: WordingPage) -> None:
    page.list.setFocus()
    for key in ("t2", "b1"):
        with qtbot.waitSignal(page.row_wanted, timeout=0) as wanted:
            QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert wanted.args == [key]


def test_showing_rows_is_no_wish(qtbot: QtBot, page: WordingPage) -> None:
    with qtbot.assertNotEmitted(page.row_wanted):
        page.show_wording(WordingView(WordingKind.TEMPLATE, ROWS[2:], FORM, LANGUAGES))
        page.show_wording(VIEW)
    assert page.list.currentItem().text() == "Photo"


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        ("Esc", "back_wanted"),
        ("Ctrl+N", "new_wanted"),
        ("Ctrl+Return", "form.save_wanted"),
        ("Ctrl+Z", "undo_wanted"),
    ],
)
def test_each_key_does_what_its_button_does(
    qtbot: QtBot, page: WordingPage, key: str, signal: str
) -> None:
    page.form.template.body.setFocus()
    holder = page.form if signal.startswith("form.") else page
    with qtbot.waitSignal(getattr(holder, signal.removeprefix("form.")), timeout=0):
        QTest.keySequence(page.form.template.body, key)


def test_delete_removes_from_the_list_and_only_there(qtbot: QtBot, page: WordingPage) -> None:
    page.form.name.setFocus()
    with qtbot.assertNotEmitted(page.remove_wanted):
        QTest.keyClick(page.form.name, Qt.Key.Key_Delete)
    page.list.setFocus()
    with qtbot.waitSignal(page.remove_wanted, timeout=0):
        QTest.keyClick(page.list, Qt.Key.Key_Delete)


def test_a_fact_goes_where_the_caret_was(qtbot: QtBot, page: WordingPage) -> None:
    part = page.form.template
    part.body.setFocus()
    cursor = part.body.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    part.body.setTextCursor(cursor)
    QTest.keySequence(part.body, "Ctrl+I")
    assert part.facts.hasFocus()
    with qtbot.waitSignal(page.form.text_edited, timeout=0) as typed:
        QTest.keyClick(part.facts, Qt.Key.Key_Return)
    assert typed.args == ["body", "Dear {{ customer }}"]
    assert part.body.hasFocus()


def test_a_fact_in_the_subject_is_one_line(qtbot: QtBot, page: WordingPage) -> None:
    part = page.form.template
    part.subject.setFocus()
    part.subject.end(False)
    part.facts.setFocus()
    part.facts.setCurrentRow(1)
    with qtbot.waitSignal(page.form.text_edited, timeout=0) as typed:
        QTest.keyClick(part.facts, Qt.Key.Key_Return)
    assert typed.args is not None
    assert typed.args[0] == "subject"
    assert typed.args[1].startswith("Your photo{% for step in next_steps %} - ")


def test_the_focus_stays_while_views_come(page: WordingPage) -> None:
    page.form.template.body.setFocus()
    page.show_wording(WordingView(WordingKind.TEMPLATE, ROWS, FORM, LANGUAGES, unsaved="1"))
    assert page.form.template.body.hasFocus()


def test_stages_that_come_with_the_program_can_be_read_but_not_typed_in(
    qtbot: QtBot, page: WordingPage
) -> None:
    stages = (PlanStageView("We check", "2 h"),)
    form = WordingFormView("b1", TEXTS, "en", stages, is_own=False)
    page.show_wording(WordingView(WordingKind.PLAN, ROWS, form, LANGUAGES))
    table = page.form.plan.table
    table.setFocus()
    with qtbot.assertNotEmitted(page.form.plan.stage_edited):
        QTest.keyClick(table, Qt.Key.Key_Return)
        QTest.keyClicks(table, "x")
    assert table.findChildren(QLineEdit) == []
    assert not page.form.plan.add_button.isVisible()


def test_one_sentence_stands_at_the_field_that_it_is_about(page: WordingPage) -> None:
    form = WordingFormView("t1", TEXTS, "en", errors={"valid_to": "No day."})
    page.show_wording(WordingView(WordingKind.TEMPLATE, ROWS, form, LANGUAGES))
    assert page.form.head_error == "No day."
    assert page.form.valid_to.property("error") is True
    assert page.form.valid_to.accessibleDescription() == "No day."
    page.show_wording(VIEW)
    assert page.form.head_error == ""
    assert not page.form.valid_to.property("error")
    assert "2027-01-31" in page.form.valid_to.accessibleDescription()


@pytest.mark.parametrize("kind", list(WordingKind))
def test_everything_that_can_be_reached_has_a_name(page: WordingPage, kind: WordingKind) -> None:
    page.show_wording(WordingView(kind, ROWS, FORM, LANGUAGES))
    nameless = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name and not isinstance(widget, QAbstractButton):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_a_row_says_its_tag_aloud(page: WordingPage) -> None:
    spoken = page.list.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tariff, expired, English · until 2026-01-01"


def test_nothing_chosen_teaches(page: WordingPage) -> None:
    for kind in WordingKind:
        page.show_wording(WordingView(kind, ROWS, None, LANGUAGES))
        assert page.empty.isVisible()
        assert page.empty.heading.text()
