"""A whole desk under the hands of somebody who types: what keys do, what moves no caret."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.accounts.account_dialog import AccountDialog
from ui.accounts.views import AccountField
from ui.presenters import centre
from ui.theme.theme import ThemeName, apply_theme
from ui.work.work_column import WorkTab
from workstation.app.afternoon import answered_call, ticket_id
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.call_flow import Stage
from workstation.callers import CallerType

pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)")  # offscreen only

OKAFOR = "+441614960182"
MARSH = "+441134960275"
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[PictureDesk]:
    """A desk at 13:50 of the story's day, its window in front and a ticket open."""
    apply_theme(qapp, ThemeName.LIGHT)
    made = PictureDesk(tmp_path, STORY.replace(hour=13, minute=50))
    made.window.show()
    made.window.activateWindow()
    made.presenter.open_ticket(ticket_id(made, 48197))
    made.settle()
    yield made
    made.close()


def press(desk: PictureDesk, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifier)
    desk.settle()


def stage_of(desk: PictureDesk) -> Stage | None:
    return desk.conversation.flow.stage


def caller_of(desk: PictureDesk) -> CallerType | None:
    return desk.conversation.caller_type


def focus() -> QWidget | None:
    return QApplication.focusWidget()


# --- the focus stays ----------------------------------------------------------------------------


def _in_note(desk: PictureDesk) -> QWidget:
    press(desk, K.Key_F2)
    return desk.presenter.pane.words.notes


def _in_wrap_up_note(desk: PictureDesk) -> QWidget:
    call_id = answered_call(desk, MARSH, "", "13:51:00")
    desk.at("13:52:00")
    desk.phone.far_end_hangs_up(call_id)
    desk.settle()
    desk.presenter.open_wrap_up(call_id)
    press(desk, K.Key_F2)
    return desk.presenter.wrap_up_page.form.note


def _in_step(desk: PictureDesk) -> QWidget:
    desk.presenter.pane.add_step_button.click()
    desk.settle()
    editor = desk.presenter.pane.steps.findChild(QLineEdit)
    assert editor is not None
    return editor


def _in_dial_field(desk: PictureDesk) -> QWidget:
    press(desk, K.Key_D, CTRL)
    return desk.window.work.dial.line


def _in_dialog(desk: PictureDesk) -> QWidget:
    desk.shell.account.open()
    desk.settle()
    return desk.window.findChildren(AccountDialog)[0].lines[AccountField.LINE]


FIELDS: dict[str, Callable[[PictureDesk], QWidget]] = {
    "note": _in_note,
    "wrap-up note": _in_wrap_up_note,
    "step": _in_step,
    "dial field": _in_dial_field,
    "dialog": _in_dialog,
}


def _it_rings(desk: PictureDesk) -> None:
    desk.phone.ring(OKAFOR)
    desk.settle()
    desk.at("13:53:05")
    assert desk.window.ringing.isVisible()


def _reminder_comes(desk: PictureDesk) -> None:
    assert not desk.presenter.promised.strip.isVisible()
    desk.at("14:07:30")
    assert desk.presenter.promised.strip.isVisible()


def _check_in_comes(desk: PictureDesk) -> None:
    desk.at("14:11:30")
    assert desk.presenter.column.hold_card.isVisible()
    desk.at("14:12:02")


def _customer_leaves(desk: PictureDesk) -> None:
    desk.phone.far_end_hangs_up(desk.conversation.id)
    desk.settle()
    assert desk.conversation.call.is_over


@pytest.mark.parametrize("field", FIELDS)
def test_ringing_and_reminders_leave_the_caret_where_it_is(desk: PictureDesk, field: str) -> None:
    typed_in = FIELDS[field](desk)
    _check_caret(desk, typed_in, _it_rings)
    press(desk, K.Key_F9, SHIFT)
    _check_caret(desk, typed_in, _reminder_comes)


@pytest.mark.parametrize("field", ["note", "step", "dial field", "dialog"])
def test_hold_prompts_and_hang_ups_leave_the_caret_where_it_is(
    desk: PictureDesk, field: str
) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    desk.presenter.guidance.greeting_said()
    desk.at("14:10:00")
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.confirm_hold()
    desk.settle()
    typed_in = FIELDS[field](desk)
    _check_caret(desk, typed_in, _check_in_comes)
    _check_caret(desk, typed_in, _customer_leaves)


def _check_caret(desk: PictureDesk, field: QWidget, happens: Callable[[PictureDesk], None]) -> None:
    field.setFocus()
    assert focus() is field
    QTest.keyClicks(field, "half a wo")
    place = field.mapToGlobal(field.rect().topLeft())
    happens(desk)
    assert focus() is field
    QTest.keyClicks(field, "rd")
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]
    assert "half a word" in text
    assert field.mapToGlobal(field.rect().topLeft()) == place


# --- keys ---------------------------------------------------------------------------------------


def test_keys_of_a_call_do_their_work_while_the_note_is_typed(desk: PictureDesk) -> None:
    desk.phone.ring(OKAFOR)
    desk.settle()
    press(desk, K.Key_F2)
    note = focus()
    press(desk, K.Key_F9)
    assert desk.conversation.call.is_talking
    press(desk, K.Key_F2)
    note = focus()
    assert note is desk.presenter.pane.words.notes
    press(desk, K.Key_F5)
    assert desk.conversation.call.muted
    press(desk, K.Key_F5)
    assert not desk.conversation.call.muted
    press(desk, K.Key_F6)
    assert desk.presenter.hold.is_asking_permission
    press(desk, K.Key_Escape)
    assert not desk.presenter.hold.is_asking_permission
    press(desk, K.Key_F6)
    press(desk, K.Key_F6)
    assert desk.conversation.call.held_by_us
    press(desk, K.Key_F10)
    assert desk.presenter.promised.form.is_open
    press(desk, K.Key_Escape)
    assert not desk.presenter.promised.form.is_open
    press(desk, K.Key_F8)
    assert not desk.conversation.call.held_by_us
    assert len(desk.conversation.holds[0].check_ins) == 1
    press(desk, K.Key_F6)
    press(desk, K.Key_F6)
    assert not desk.conversation.call.is_over


def test_shift_f9_declines(desk: PictureDesk) -> None:
    call_id = desk.phone.ring(OKAFOR)
    desk.settle()
    press(desk, K.Key_F9, SHIFT)
    assert not desk.window.ringing.isVisible()
    conversation = desk.desk.book.find(call_id)
    assert conversation is None or conversation.call.is_over


def test_f12_opens_the_checklist_and_ends_at_the_second_press(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    press(desk, K.Key_F12)
    assert desk.presenter.centre.page == centre.CLOSING
    assert not desk.conversation.call.is_over
    press(desk, K.Key_Escape)
    assert desk.presenter.centre.page == centre.TICKET
    assert not desk.conversation.call.is_over
    press(desk, K.Key_F12)
    press(desk, K.Key_F12)
    assert desk.conversation.call.is_over


def test_f2_and_f3_go_to_the_fields_of_the_page_that_is_shown(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    press(desk, K.Key_F3)
    assert focus() is desk.presenter.pane.words.customer_words
    press(desk, K.Key_F2)
    assert focus() is desk.presenter.pane.words.notes
    press(desk, K.Key_F12)
    press(desk, K.Key_F2)
    assert desk.presenter.closing_page.isAncestorOf(focus())  # type: ignore[arg-type]
    press(desk, K.Key_F12)
    desk.presenter.centre.show_page(centre.WRAP_UP)
    press(desk, K.Key_F2)
    assert focus() is desk.presenter.wrap_up_page.form.note


def test_f1_shows_help_and_escape_leads_back(desk: PictureDesk) -> None:
    press(desk, K.Key_F1)
    assert desk.window.pages.current_name == "help"
    press(desk, K.Key_Escape)
    assert desk.window.pages.current_name == "work"


def test_call_can_be_answered_from_help_and_from_a_dialog(desk: PictureDesk) -> None:
    press(desk, K.Key_F1)
    desk.phone.ring(OKAFOR)
    desk.settle()
    assert desk.window.ringing.isVisible()
    field = _in_dialog(desk)
    field.setFocus()
    press(desk, K.Key_F9)
    assert desk.conversation.call.is_talking
    assert focus() is field


def test_f4_opens_the_keypad_in_a_call(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    press(desk, K.Key_F4)
    pad = desk.window.call_bar.keypad
    assert pad is not None
    assert pad.isVisible()
    press(desk, K.Key_Escape)
    assert not pad.isVisible()


def test_alt_arrows_move_through_the_stages_and_digits_mark_the_caller(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    desk.presenter.guidance.greeting_said()
    desk.settle()
    assert stage_of(desk) is Stage.LISTENING
    press(desk, K.Key_F2)
    press(desk, K.Key_Right, ALT)
    assert stage_of(desk) is Stage.CONFIRMING
    press(desk, K.Key_Left, ALT)
    assert stage_of(desk) is Stage.LISTENING
    press(desk, K.Key_4, ALT)
    assert caller_of(desk) is CallerType.ANGRY
    desk.window.frame.setFocus()
    press(desk, K.Key_1)
    assert caller_of(desk) is CallerType.ANXIOUS


def test_ctrl_keys_lead_to_lists_and_fields(desk: PictureDesk) -> None:
    press(desk, K.Key_K, CTRL)
    assert focus() is desk.window.top_bar.find_field
    press(desk, K.Key_D, CTRL)
    assert focus() is desk.window.work.dial.line
    for key, tab in ((K.Key_2, WorkTab.CALLBACKS), (K.Key_3, WorkTab.HISTORY)):
        press(desk, key, CTRL)
        assert desk.window.work.tabs.currentIndex() == tab.value


def test_ctrl_enter_does_the_main_action_of_the_card(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    assert stage_of(desk) is Stage.OPENING
    press(desk, K.Key_F2)
    press(desk, K.Key_Return, CTRL)
    assert stage_of(desk) is Stage.LISTENING


def test_ctrl_enter_is_printed_only_where_it_acts(desk: PictureDesk) -> None:
    answered_call(desk, OKAFOR, "", "13:51:00")
    main = desk.presenter.column.stage_card.main_button
    assert main.shows_hint
    desk.presenter.write_message()
    assert not main.shows_hint
    assert desk.presenter.letters.page.writing.preview_button.shows_hint
    desk.presenter.letters.leave()
    assert main.shows_hint


def test_step_cell_lets_tab_out(desk: PictureDesk) -> None:
    editor = _in_step(desk)
    for _ in range(4):
        press(desk, K.Key_Tab)
    assert focus() is not editor
    assert not desk.presenter.pane.steps.hasFocus()


# --- what is spoken -----------------------------------------------------------------------------


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say; Qt has no other place to listen at without a reader."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def _told(spoken: list[str], words: str) -> list[str]:
    return [each for each in spoken if words.casefold() in each.casefold()]


def test_ringing_and_the_answer_are_spoken_once(desk: PictureDesk, spoken: list[str]) -> None:
    call_id = desk.phone.ring(OKAFOR)
    desk.settle()
    for second in range(5, 9):
        desk.at(f"14:08:{second:02}")
    assert len(_told(spoken, "F9 answers")) == 1
    spoken.clear()
    desk.presenter.calls.answer(call_id)
    desk.settle()
    for second in range(10, 14):
        desk.at(f"14:08:{second:02}")
    assert len(_told(spoken, "Daniel Okafor")) == 1


def test_check_in_due_and_overdue_are_spoken_once_each(
    desk: PictureDesk, spoken: list[str]
) -> None:
    answered_call(desk, OKAFOR, "", "14:08:00")
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.confirm_hold()
    desk.at("14:08:30")
    spoken.clear()
    for second in range(28, 60, 4):
        desk.at(f"14:09:{second:02}")
    assert len(spoken) == 1, spoken
    spoken.clear()
    for second in range(0, 20, 4):
        desk.at(f"14:10:{second:02}")
    assert len(spoken) == 1, spoken


def test_customer_who_leaves_is_spoken_of_once(desk: PictureDesk, spoken: list[str]) -> None:
    call_id = answered_call(desk, OKAFOR, "", "14:08:00")
    spoken.clear()
    desk.phone.far_end_hangs_up(call_id)
    desk.settle()
    for second in range(10, 14):
        desk.at(f"14:08:{second:02}")
    assert len(_told(spoken, "Daniel Okafor")) == 1, spoken


def test_due_callback_is_spoken_once(desk: PictureDesk, spoken: list[str]) -> None:
    for second in range(30, 40, 2):
        desk.at(f"14:07:{second:02}")
    assert len(_told(spoken, "Amira Haddad")) == 1, spoken


def test_trouble_with_saving_is_spoken_once(desk: PictureDesk, spoken: list[str]) -> None:
    for _ in range(3):
        desk.presenter.tell_trouble("The note could not be saved: the disk is full.")
        desk.settle()
    assert len(_told(spoken, "could not be saved")) == 1
