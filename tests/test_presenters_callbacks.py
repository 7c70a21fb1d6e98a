"""Callbacks in the window: promised, reminded of, dialled with one key, the ticket in front."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.fake_phone import FakePhone
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.work.row_model import ENTRY_ROLE
from ui.work.view import RowView
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason
from workstation.calls import CallEnd, EndedBy
from workstation.desk.callbacks import CallbackWish
from workstation.hold import HoldIntent
from workstation.numbers import shown
from workstation.phone import PlaceCall

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

SUBJECT = "The crossed letter"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def owed(rig: WindowRig, in_s: float) -> Callback:
    """Owe Daniel a call about a ticket of his."""
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    wish = CallbackWish(
        NUMBER,
        DANIEL.name,
        rig.clock.now().at + timedelta(seconds=in_s),
        CallbackReason.TICKET,
        SUBJECT,
        DANIEL.id,
        ticket.id,
    )
    return rig.desk.callbacks.make(wish)


def placed(phone: FakePhone) -> list[str]:
    return [command.target for command in phone.done if isinstance(command, PlaceCall)]


def test_a_window_typed_into_the_form_is_promised_as_one(rig: WindowRig) -> None:
    rig.talk()
    rig.presenter.pane.callback_button.click()
    editor = rig.presenter.promised.editor
    editor.when.typed.line.setFocus()
    rig.type("tomorrow between 10 and 12")
    rig.press("Return")
    rig.press("Ctrl+Return")
    (callback,) = rig.desk.callbacks.open_callbacks
    assert callback.until is not None
    assert callback.until - callback.due_at == timedelta(hours=2)


def test_form_is_filled_in_from_the_ticket_and_promises(rig: WindowRig) -> None:
    rig.talk()
    rig.presenter.pane.callback_button.click()
    editor = rig.presenter.promised.editor
    assert (editor.name.text(), editor.number.text()) == (DANIEL.name, shown(NUMBER))
    editor.subject.setFocus()
    editor.subject.selectAll()
    rig.type(SUBJECT)
    rig.press("Ctrl+Return")

    (callback,) = rig.desk.callbacks.open_callbacks
    assert (callback.subject, callback.number) == (SUBJECT, NUMBER)
    assert callback.ticket_id == rig.desk.tickets.ticket.id  # type: ignore[union-attr]
    assert not rig.presenter.promised.form.is_open


def test_number_that_cannot_be_dialled_keeps_the_form_and_what_was_typed(rig: WindowRig) -> None:
    rig.presenter.promised.form.open_empty()
    editor = rig.presenter.promised.editor
    editor.number.setFocus()
    rig.type("12 x 4")
    rig.press("Ctrl+Return")
    assert editor.trouble.text().endswith("correct it.")
    assert editor.number.text() == "12 x 4"
    assert rig.desk.callbacks.open_callbacks == []


def test_one_key_dials_with_the_ticket_in_front(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    rig.presenter.promised.reminders.remind()
    rig.presenter.promised.strip.call_button.click()

    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    assert (ticket.id, rig.page) == (callback.ticket_id, centre.TICKET)
    assert placed(rig.phone) == [f"sip:{NUMBER}@pbx.example"]
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    assert current.callback_id == callback.id


def test_outcome_of_the_call_is_noted_and_the_next_attempt_kept(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    rig.presenter.promised.dialling.call(callback.id)
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    rig.phone.end(current.id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, 486, "Busy", "busy"))
    rig.hear()

    kept = rig.desk.callbacks.find(callback.id)
    assert kept is not None
    assert kept.is_open
    assert len(kept.attempts) == 1
    assert kept.attempts[0].outcome is not AttemptOutcome.REACHED
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    assert rig.presenter.promised.panel.outcome_card.isVisible()
    again = rig.clock.now().at + timedelta(hours=1)
    rig.presenter.promised.panel.next_attempt_wanted.emit(callback.id, again)
    moved = rig.desk.callbacks.find(callback.id)
    assert moved is not None
    assert moved.due_at == again


def test_reached_customer_settles_the_callback(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    rig.presenter.promised.dialling.call(callback.id)
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    rig.phone.pick_up(current.id)
    rig.hear()
    rig.press("F12", "F12")
    kept = rig.desk.callbacks.find(callback.id)
    assert kept is not None
    assert (kept.is_open, kept.attempts[-1].outcome) == (False, AttemptOutcome.REACHED)


def test_moving_a_promise_needs_a_reason(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    later = callback.due_at + timedelta(hours=2)
    presenter, panel = rig.presenter.promised.list, rig.presenter.promised.panel
    presenter.select(callback.id)
    panel.move_wanted.emit(callback.id)
    panel.delay_card.time_wanted.emit(later)
    panel.delay_card.tell_wanted.emit()
    assert "say why" in rig.notices[0]
    assert rig.desk.callbacks.find(callback.id) == callback

    panel.delay_card.reason_edited.emit("the meter is read tomorrow")
    panel.delay_card.tell_wanted.emit()
    assert rig.desk.callbacks.find(callback.id) == callback
    rig.presenter.promised.promises.tell_panel.told_button.click()
    moved = rig.desk.callbacks.find(callback.id)
    assert moved is not None
    assert (moved.due_at, moved.moves[-1].reason) == (later, "the meter is read tomorrow")


def test_callback_without_a_number_says_so_and_opens_the_ticket(rig: WindowRig) -> None:
    call_id = rig.talk("sip:anonymous@anonymous.invalid")
    rig.desk.hold.hold(call_id, HoldIntent(True, 60, agreed=True))
    rig.hear()
    rig.leave(call_id)
    (owed,) = rig.desk.callbacks.open_callbacks
    placed_before = placed(rig.phone)
    rig.presenter.promised.list.select(owed.id)
    panel = rig.presenter.promised.panel
    assert not panel.call_button.isEnabled()
    assert "withheld the number" in panel.why_not.text()
    assert panel.name.text() == "Number withheld"
    rig.presenter.promised.dialling.call(owed.id)
    assert placed(rig.phone) == placed_before
    assert any("withheld the number" in words for words in rig.notices)
    shown_ticket = rig.desk.tickets.ticket
    assert shown_ticket is not None
    assert shown_ticket.id == owed.ticket_id


def test_how_late_a_callback_is_goes_on_while_nobody_calls(rig: WindowRig) -> None:
    owed(rig, 3600)
    rig.presenter.tick()
    model = rig.window.work.callbacks.model

    def left() -> list[str]:
        entries = [model.data(model.index(row), ENTRY_ROLE) for row in range(model.rowCount())]
        return [entry.time_text for entry in entries if isinstance(entry, RowView)]

    before = left()
    rig.clock.advance(600)
    rig.presenter.tick()
    assert left() != before
