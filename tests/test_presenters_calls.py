"""The window in a call: ringing, typing, holding, ending; with keys, as an agent does it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.conftest import ExpectedLog
from tests.desk_rig import DANIEL
from tests.dispositions import SOLVED
from tests.window_rig import WindowRig
from ui.presenters import centre
from workstation.calls import EndedBy
from workstation.closing import ItemResult
from workstation.phone import HangUp, Hold, MediaQuality, Reject, Resume
from workstation.tickets import Priority

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

OTHER_URI = "sip:+442079460555@pbx.example"
NOTE = "She paid on the 3rd."


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


# --- typing is safe


def test_typing_is_saved_within_a_second(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F2")
    rig.type(NOTE)
    typed = time.monotonic()
    rig.until(lambda: rig.stored_note() == NOTE)
    assert time.monotonic() - typed < 1
    assert "saved" in rig.presenter.pane.words.notes_field.saved.text().lower()


def test_typing_is_never_lost_when_the_ticket_changes_under_it(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F2")
    rig.type(NOTE)
    first = rig.desk.tickets.ticket
    other = rig.desk.tickets.open_new(DANIEL.id)
    assert first is not None
    rig.presenter.open_ticket(other.id)

    assert rig.presenter.pane.words.notes.toPlainText() == ""
    kept = rig.rig.stores.tickets.get(first.id)
    assert kept is not None
    assert kept.notes == NOTE
    rig.presenter.open_ticket(first.id)
    assert rig.presenter.pane.words.notes.toPlainText() == NOTE


def test_note_of_the_wrap_up_is_saved_within_a_second_of_typing_on(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F12", "F12")
    rig.press("F2")
    assert rig.page == centre.WRAP_UP

    def is_stored_while_typing_on() -> bool:
        rig.type("x")  # never a pause in which to save
        return bool(rig.rig.stored(call_id).wrap_up.note)

    began = time.monotonic()
    rig.until(is_stored_while_typing_on, timeout=5000)
    assert time.monotonic() - began < 1.2


def test_refused_note_stays_is_told_and_is_rescued(
    rig: WindowRig, tmp_path: Path, expected_log: ExpectedLog
) -> None:
    expected_log("could not be saved")
    rig.talk()
    rig.press("F2")
    with rig.rig.refusing():
        rig.type(NOTE)
        rig.until(lambda: bool(rig.notices))
        assert rig.presenter.pane.words.notes.toPlainText() == NOTE
        rescued = [f.read_text() for f in tmp_path.rglob("*.txt")]
        assert any(NOTE in text for text in rescued)
    rig.presenter.save_all()
    assert rig.stored_note() == NOTE


# --- ringing


def test_ringing_never_takes_the_focus_from_the_note(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F2")
    rig.type("She paid ")
    note = rig.focus
    call_id = rig.ring(OTHER_URI)
    rig.type("on the 3rd.")

    assert rig.focus is note
    assert rig.window.ringing.isVisible()
    assert rig.presenter.pane.words.notes.toPlainText() == NOTE
    rig.press("Shift+F9")
    assert Reject(call_id=call_id) in rig.phone.done
    assert rig.focus is note
    assert rig.page == centre.TICKET


def test_answer_opens_the_ticket_of_the_caller(rig: WindowRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.talk()
    shown = rig.desk.tickets.ticket
    assert shown is not None
    assert (rig.page, shown.id) == (centre.TICKET, ticket.id)
    assert rig.window.call_bar.view.name == DANIEL.name


def test_second_answer_keeps_the_note_of_the_first_call(rig: WindowRig) -> None:
    rig.talk()
    first = rig.desk.tickets.ticket
    rig.press("F2")
    rig.type(NOTE)
    rig.talk(OTHER_URI)

    assert first is not None
    kept = rig.rig.stores.tickets.get(first.id)
    assert kept is not None
    assert kept.notes == NOTE
    assert rig.presenter.pane.words.notes.toPlainText() == ""


# --- hold


def test_hold_goes_from_permission_to_check_in_and_on(rig: WindowRig) -> None:
    call_id = rig.talk()
    column = rig.presenter.column
    rig.press("F6")
    assert column.permission_card.isVisible()
    assert Hold(call_id=call_id) not in rig.phone.done
    rig.press("F6")
    assert rig.rig.conversation(call_id).call.held_by_us
    assert column.hold_card.isVisible()

    rig.pass_time(89)
    assert "Check in" not in column.hold_card.title.text()
    rig.pass_time(1)
    assert "Check in" in column.hold_card.title.text()
    first = column.hold_card.phrase.accessibleName()
    rig.press("F8")
    assert Resume(call_id=call_id) in rig.phone.done
    assert column.back_card.isVisible()
    rig.press("F6")
    assert rig.rig.conversation(call_id).call.held_by_us
    rig.pass_time(90)
    assert column.hold_card.phrase.accessibleName() != first
    rig.press("F8")

    spell = rig.rig.conversation(call_id).holds[-1]
    assert spell.asked_permission
    assert [round(check_in.gap_s) for check_in in spell.check_ins] == [90, 90]
    assert len({check_in.phrase_id for check_in in spell.check_ins}) == 2


def test_overdue_check_in_alerts_the_agent_once(rig: WindowRig) -> None:
    rig.talk()
    alerts: list[bool] = []
    rig.presenter.alert_wanted.connect(lambda: alerts.append(True))
    rig.press("F6", "F6")
    for _ in range(5):
        rig.pass_time(30)
    assert len(alerts) == 1


def test_permission_can_be_left_with_escape(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F6", "Esc")
    assert not rig.presenter.column.permission_card.isVisible()
    assert Hold(call_id=call_id) not in rig.phone.done
    rig.press("Esc", "Esc")
    assert HangUp(call_id=call_id) not in rig.phone.done


def test_callback_instead_of_hold_is_filled_in_and_ends_the_hold(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F6", "F6")
    rig.pass_time(181)
    rig.press("F10")
    assert rig.presenter.promised.form.is_open
    rig.press("Ctrl+Return")
    rig.hear()

    (callback,) = rig.desk.callbacks.open_callbacks
    assert (callback.name, callback.number) == (DANIEL.name, DANIEL.numbers[0])
    conversation = rig.rig.conversation(call_id)
    assert conversation.open_hold is None
    assert not conversation.call.held_by_us


# --- the end


def test_first_f12_opens_the_checklist_and_the_second_ends(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F12")
    assert rig.page == centre.CLOSING
    assert HangUp(call_id=call_id) not in rig.phone.done
    rig.press("F12")
    assert rig.rig.conversation(call_id).call.is_over
    assert rig.page == centre.WRAP_UP


def test_escape_goes_back_from_the_checklist_to_the_call(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F12", "Esc")
    assert rig.page == centre.TICKET
    rig.press("F12")
    assert not rig.rig.conversation(call_id).call.is_over


def test_customer_who_leaves_while_the_agent_types_moves_nothing(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F2")
    rig.type("She paid ")
    note = rig.focus
    rig.leave(call_id)
    rig.type("on the 3rd.")

    assert (rig.page, rig.focus) == (centre.TICKET, note)
    rig.press("Ctrl+Return")
    assert rig.page == centre.CLOSING
    rig.until(lambda: rig.stored_note() == NOTE)
    results = {e.result for e in rig.rig.conversation(call_id).checklist.entries}
    assert results == {ItemResult.NOT_ASKED_CUSTOMER_LEFT}


def test_customer_who_leaves_on_hold_is_called_back_first(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F6", "F6")
    rig.pass_time(150)
    rig.leave(call_id)
    (callback,) = rig.desk.callbacks.open_callbacks
    assert (callback.priority, callback.call_id) == (Priority.URGENT, call_id)


def test_wrap_up_needs_an_outcome_and_then_is_done(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F12", "F12", "F2")
    rig.type(NOTE)
    rig.presenter.wrap_up.finish()
    assert not rig.rig.conversation(call_id).wrap_up.finished
    assert rig.notices or rig.presenter.wrap_up_page.trouble.text()

    rig.presenter.wrap_up_page.form.dispositions.chips[SOLVED.id].click()
    rig.press("Ctrl+Return")
    kept = rig.rig.stored(call_id).wrap_up
    assert (kept.note, kept.disposition) == (NOTE, SOLVED)
    assert kept.finished is not None
    assert rig.page == centre.TICKET


def test_figure_of_a_codec_without_published_values_is_shown_as_a_rough_one(
    rig: WindowRig,
) -> None:
    call_id = rig.talk()
    sound = rig.window.call_bar.sound
    rig.rig.phone.measure(call_id, MediaQuality("G722", 500, 500, mos=4.4))
    rig.hear()
    rig.presenter.tick()
    assert sound.mos.text() == "MOS ~4.4"
    assert "G722" in sound.bars.accessibleDescription()
    rig.rig.phone.measure(call_id, MediaQuality("PCMU", 500, 500, mos=4.4))
    rig.hear()
    rig.presenter.tick()
    assert sound.mos.text() == "MOS 4.4"
    assert sound.bars.accessibleDescription() == ""


def test_talk_that_the_network_cut_off_can_be_called_again(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.leave(call_id, EndedBy.FAILURE)
    (view,) = rig.window.notices.views
    assert view.action == f"Call {DANIEL.name} again"
    rig.window.notices.action_button.click()
    rig.hear()
    assert rig.notices == []
    again = rig.desk.book.current
    assert again is not None
    assert again.ticket_id == rig.rig.conversation(call_id).ticket_id


def test_window_in_a_call_closes_only_when_asked_twice(rig: WindowRig) -> None:
    rig.window.may_close = rig.presenter.may_close
    rig.talk()
    assert not rig.window.close()
    assert "close again to leave" in rig.notices[0]
    assert rig.window.close()


def test_second_wish_to_close_counts_only_when_it_comes_soon(rig: WindowRig) -> None:
    rig.talk()
    assert not rig.presenter.may_close()
    rig.presenter.findChild(QTimer, "leaving").setInterval(1)  # type: ignore[union-attr]
    rig.until(lambda: not rig.presenter.may_close())
