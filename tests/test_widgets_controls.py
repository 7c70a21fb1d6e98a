"""Buttons, chips, tabs, fields, tick items and the stepper: named, reachable, honest."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.gallery import gallery
from ui.theme.fonts import Type
from ui.theme.theme import ThemeName, apply_theme
from ui.widgets.button import Button, Look, Size
from ui.widgets.chip import Chip
from ui.widgets.field import LineField, TextField
from ui.widgets.keyed_line import KeyedLine
from ui.widgets.say_text import Part, SayText, plain, rich
from ui.widgets.segmented_tabs import SegmentedTabs
from ui.widgets.stepper import StageView, Stepper, StepperView
from ui.widgets.tick_item import TickItem

# Qt's offscreen platform says this of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

STAGES = tuple(StageView(name) for name in ("Opening", "Listening", "Confirming"))


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeName.LIGHT)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def test_gallery_paints_every_widget_in_every_theme(qtbot: QtBot, qapp: QApplication) -> None:
    page = shown(qtbot, gallery())
    for name in (ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST):
        apply_theme(qapp, name)
        assert not page.grab().isNull()
    apply_theme(qapp, ThemeName.LIGHT)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not page.grab().isNull()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot) -> None:
    page = shown(qtbot, gallery())
    nameless = []
    for widget in page.findChildren(QWidget):
        is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not is_reached or not widget.isVisible() or not widget.isEnabled():
            continue
        described = QAccessible.queryAccessibleInterface(widget)
        if described is not None and not described.text(QAccessible.Text.Name):
            nameless.append(type(widget).__name__)
    assert nameless == []


def test_everything_pressable_is_at_least_24_high(qtbot: QtBot) -> None:
    page = shown(qtbot, gallery())
    for kind in (Button, Chip, TickItem):
        for widget in page.findChildren(kind):
            assert widget.height() >= 24


@pytest.mark.parametrize("size", list(Size))
def test_button_is_as_high_as_its_size_says(qtbot: QtBot, size: Size) -> None:
    button = Button("Answer", size=size, key_hint="F9")
    shown(qtbot, button)
    assert button.sizeHint().height() == size.value


def test_button_tells_its_key_to_screen_readers_and_in_its_tool_tip_when_it_is_dropped(
    qtbot: QtBot,
) -> None:
    button = Button("Mute", icon_name="microphone", key_hint="F5")
    qtbot.addWidget(button)
    full = button.sizeHint().width()
    assert "F5" in button.accessibleDescription()
    assert button.toolTip() == ""

    button.set_shown(label=True, hint=False)
    without_hint = button.sizeHint().width()
    button.set_shown(label=False, hint=False)
    assert button.sizeHint().width() < without_hint < full
    assert button.toolTip() == "Mute  F5"
    assert button.accessibleName() == "Mute"


def test_button_that_changes_its_words_changes_its_name(qtbot: QtBot) -> None:
    button = Button("Hold", icon_name="pause", look=Look.PLAIN)
    qtbot.addWidget(button)
    button.show_as("Resume", "play")
    assert (button.text(), button.accessibleName(), button.icon_name) == (
        "Resume",
        "Resume",
        "play",
    )


def test_chips_in_a_group_hold_one_choice_and_answer_to_alt_and_their_letter(
    qtbot: QtBot,
) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    group = QButtonGroup(holder)
    solved, passed_on = Chip("Solved", alt_letter="s"), Chip("Passed on", alt_letter="p")
    for chip in (solved, passed_on):
        group.addButton(chip)
        row.addWidget(chip)
    shown(qtbot, holder)
    solved.click()
    qtbot.keyClick(holder, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(passed_on.isChecked, timeout=1000)
    assert not solved.isChecked()
    assert "Alt+P" in passed_on.accessibleDescription()


def test_chip_makes_room_for_its_tick(qtbot: QtBot) -> None:
    chip = Chip("Solved")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() > before


def test_tabs_tell_their_count_and_share_the_width(qtbot: QtBot) -> None:
    tabs = SegmentedTabs(("Queue", "Callbacks"), accessible_name="Work lists")
    shown(qtbot, tabs)
    tabs.resize(300, 32)
    tabs.set_count(0, 8)
    assert tabs.accessibleTabName(0) == "Queue 8"
    assert tabs.tabRect(0).width() + tabs.tabRect(1).width() == 300
    tabs.set_count(0, None)
    assert tabs.accessibleTabName(0) == "Queue"


def test_tab_and_shift_tab_walk_through_a_form_in_its_order(qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    words = TextField("In the customer's words", key_hint="F3")
    number = LineField("Number")
    save = Button("Save")
    for widget in (words, number, save):
        column.addWidget(widget)
    shown(qtbot, form)
    words.box.setFocus()
    walked = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [number.line, save]
    assert words.box.toPlainText() == ""


def test_field_says_what_is_wrong_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    field = LineField("Number", hint="with area code")
    shown(qtbot, field)
    field.line.setText("01")
    field.show_error("This number is too short.")
    assert field.error.isVisible()
    assert field.line.text() == "01"
    assert field.line.accessibleDescription() == "This number is too short."
    assert field.line.accessibleName() == "Number, with area code"
    field.show_error("")
    assert not field.error.isVisible()


def test_text_field_stays_where_it_is_when_it_gets_the_focus(qtbot: QtBot) -> None:
    field = TextField("Notes", hint="only your team sees them")
    shown(qtbot, field)
    before = field.box.viewport().mapTo(field, field.box.viewport().rect().topLeft())
    field.box.setFocus()
    field.show_saved("Saved 14:12")
    after = field.box.viewport().mapTo(field, field.box.viewport().rect().topLeft())
    assert before == after


def test_escape_clears_a_keyed_line_first(qtbot: QtBot) -> None:
    line = KeyedLine("Ctrl+K")
    shown(qtbot, line)
    line.setText("okafor")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_tick_item_is_ticked_by_space_and_grows_with_its_phrase(qtbot: QtBot) -> None:
    short = TickItem((Part("Is that right?"),))
    long = TickItem(
        (Part("The bill says "), Part("£412.60", is_fact=True), Part(" " * 2 + "x" * 90))
    )
    shown(qtbot, short)
    qtbot.keyClick(short, Qt.Key.Key_Space)
    assert short.isChecked()
    assert long.heightForWidth(160) > short.heightForWidth(160)
    assert "£412.60" in long.accessibleName()
    qtbot.addWidget(long)


def test_phrase_is_escaped_and_its_facts_are_semibold(qtbot: QtBot) -> None:
    phrase = (Part("1 < 2, says "), Part("Mr. <b>O</b>", is_fact=True))
    label = SayText(phrase)
    qtbot.addWidget(label)
    assert plain(phrase) == "1 < 2, says Mr. <b>O</b>"
    assert "1 &lt; 2" in label.text()
    assert "font-weight:600" in label.text()
    assert "<b>" not in label.text()


def test_stepper_asks_for_the_stage_that_was_clicked_or_stepped_to(qtbot: QtBot) -> None:
    stepper = Stepper()
    stepper.show_stages(StepperView(STAGES, 1))
    shown(qtbot, stepper)
    stepper.resize(260, stepper.sizeHint().height())
    assert stepper.stage_at(QPointF(20, 60)) == 2
    assert stepper.stage_at(QPointF(20, 600)) is None
    with qtbot.waitSignal(stepper.stage_wanted, timeout=1000) as asked:
        qtbot.keyClick(stepper, Qt.Key.Key_Down)
    assert asked.args == [2]
    assert stepper.view.current == 1, "the stage moves only when the presenter says so"
    assert stepper.accessibleName() == "Stage 2 of 3: Listening"


def test_stepper_shrinks_to_a_strip(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.show_stages(StepperView(STAGES, 1))
    tall = stepper.sizeHint().height()
    stepper.show_stages(StepperView(STAGES, 1, is_strip=True))
    stepper.resize(300, 34)
    assert stepper.sizeHint().height() < tall
    assert [stepper.stage_at(QPointF(x, 28)) for x in (10, 150, 290)] == [0, 1, 2]


def test_dates_units_and_titles_are_not_torn_apart_at_the_line_end() -> None:
    words = rich((Part("Mr. Okafor, on 24 November, in 15 minutes. Is that all?"),), Type.SAY)
    for kept_together in ("Mr.\u00a0Okafor", "24\u00a0November", "15\u00a0minutes"):
        assert kept_together in words
    assert "minutes. Is" in words
