"""The promise ledger in the real window, by keyboard: promised, kept, moved, told."""

from collections.abc import Iterator
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desk_rig import ACCOUNT, DANIEL, NUMBER
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.presenters.promise_pages import BULK, FORM, PANEL, PROMISES, TELL
from workstation.accounts import Registration, RegistrationState
from workstation.callbacks import Callback, CallbackReason
from workstation.delays import DelayState
from workstation.desk.bulk_delay import BulkWish
from workstation.desk.callbacks import CallbackWish
from workstation.desk.promises import PromiseWish
from workstation.ids import TicketId
from workstation.moves import ToldBy
from workstation.phone import RegistrationChanged
from workstation.promises import LedgerPart, Promise, PromiseState

HOUR = timedelta(hours=1)
LATE_BECAUSE = "The engineer is still on the way"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    registered = Registration(ACCOUNT.id, RegistrationState.REGISTERED, rig.clock.now().at)
    rig.say(RegistrationChanged(registration=registered))
    yield rig
    rig.close()


@pytest.fixture
def ticket_id(rig: WindowRig) -> TicketId:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.presenter.open_ticket(ticket.id)
    return ticket.id


def promised(rig: WindowRig, ticket_id: TicketId, hours: float = 1, kind: str = "") -> Promise:
    due_at = rig.clock.now().at + hours * HOUR
    return rig.desk.promises.make(PromiseWish(ticket_id, "Send the bill", due_at, kind=kind))


def owed(rig: WindowRig, ticket_id: TicketId) -> Callback:
    due_at = rig.clock.now().at + HOUR
    wish = CallbackWish(
        NUMBER, "Daniel Okafor", due_at, CallbackReason.TICKET, "the bill", DANIEL.id, ticket_id
    )
    return rig.desk.callbacks.make(wish)


def at_promises(rig: WindowRig) -> None:
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.page.show_view(PROMISES)
    rig.presenter.promised.refresh()


def side(rig: WindowRig) -> str:
    return rig.window.guidance.current_name


def test_something_is_promised_from_the_ticket_by_keyboard(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    rig.press("Ctrl+P")
    editor = rig.presenter.promised.promises.editor
    assert side(rig) == FORM
    assert editor.what.hasFocus()
    assert editor.whom.text() == "Daniel Okafor"
    QTest.keyClicks(editor.what, "Send the corrected bill")
    rig.press("Ctrl+Return")
    assert "Choose by when" in editor.trouble.text()
    next(iter(editor.when.chips.chips.values())).click()
    editor.kinds.chips["letter"].click()
    assert editor.what.text() == "Send the corrected bill"
    assert "usually take" in editor.when.warning.text()
    rig.press("Ctrl+Return")
    (promise,) = rig.desk.promises.ledger(LedgerPart.OPEN)
    assert (promise.what, promise.kind) == ("Send the corrected bill", "letter")
    assert (promise.to_whom, promise.ticket_id) == ("Daniel Okafor", ticket_id)
    assert side(rig) != FORM


def test_escape_leaves_the_form_and_promises_nothing(rig: WindowRig, ticket_id: TicketId) -> None:
    rig.press("Ctrl+P")
    rig.press("Esc")
    assert side(rig) != FORM
    assert rig.desk.promises.count(LedgerPart.OPEN) == 0


def test_promise_is_kept_with_k_on_its_row(rig: WindowRig, ticket_id: TicketId) -> None:
    promise = promised(rig, ticket_id)
    at_promises(rig)
    rows = rig.presenter.promised.promises.list.rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current_id == promise.id
    assert side(rig) == PANEL
    QTest.keyClick(rows, Qt.Key.Key_K)
    kept = rig.desk.promises.find(promise.id)
    assert kept is not None
    assert kept.state is PromiseState.KEPT


def test_parts_show_late_and_settled_ones(rig: WindowRig, ticket_id: TicketId) -> None:
    late, done = promised(rig, ticket_id, -1), promised(rig, ticket_id, 2)
    rig.desk.promises.keep(done.id)
    at_promises(rig)
    page = rig.presenter.promised.promises.list
    for part, expected in (("late", late), ("settled", done), ("mine", late)):
        page.parts.chips[part].click()
        page.rows.setFocus()
        QTest.keyClick(page.rows, Qt.Key.Key_Down)
        assert page.rows.current_id == expected.id
    page.parts.chips["to_tell"].click()
    assert page.stack.currentWidget() is page.empty


def test_ctrl_l_tells_of_a_delay_by_call_with_ticket_and_words_in_front(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    promise = promised(rig, ticket_id)
    rig.press("Ctrl+L")
    pages = rig.presenter.promised.promises
    card = pages.panel.delay_card
    assert (rig.presenter.centre.page, side(rig)) == (centre.CALLBACKS, PANEL)
    assert not card.tell_button.isEnabled()
    card.reason.setFocus()
    QTest.keyClicks(card.reason.line, LATE_BECAUSE)
    assert card.tell_button.isEnabled(), card.why_not.text()
    assert LATE_BECAUSE in card.say.text()
    rig.press("Ctrl+Return")
    assert (rig.presenter.centre.page, side(rig)) == (centre.TICKET, TELL)
    rig.hear()
    assert rig.desk.book.current is not None
    assert rig.desk.promises.find(promise.id) == promise
    (delay,) = rig.desk.delays.waiting()
    rig.press("Ctrl+Return")
    old = rig.desk.promises.find(promise.id)
    assert old is not None
    assert old.state is PromiseState.RENEGOTIATED
    (new,) = rig.desk.promises.ledger(LedgerPart.OPEN)
    assert (new.due_at, new.told_by) == (delay.to_at, ToldBy.CALL)
    assert (new.move_reason, side(rig) != TELL) == (LATE_BECAUSE, True)


def test_new_time_that_is_proposed_is_free(rig: WindowRig, ticket_id: TicketId) -> None:
    first = owed(rig, ticket_id)
    for number in range(1, 9):  # the two hours after it are full
        due_at = first.due_at + number * timedelta(minutes=15)
        rig.desk.callbacks.make(CallbackWish("+442079460555", "Mia", due_at, CallbackReason.TICKET))
    rig.presenter.promised.moving.propose(first.id, None)
    move = rig.presenter.promised.moving.move
    assert move is not None
    assert move.at is not None
    taken = {each.due_at for each in rig.desk.callbacks.open_callbacks}
    assert all(abs(move.at - due_at) >= timedelta(minutes=15) for due_at in taken)
    assert not rig.presenter.promised.panel.delay_card.when.warning.text()


def test_who_was_not_reached_waits_among_those_to_be_told(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    promise = promised(rig, ticket_id)
    rig.press("Ctrl+L")
    pages = rig.presenter.promised.promises
    QTest.keyClicks(pages.panel.delay_card.reason.line, LATE_BECAUSE)
    rig.press("Ctrl+Return")
    rig.press("Esc")
    assert rig.desk.promises.find(promise.id) == promise
    at_promises(rig)
    pages.list.parts.chips["to_tell"].click()
    pages.list.rows.setFocus()
    QTest.keyClick(pages.list.rows, Qt.Key.Key_Down)
    QTest.keyClick(pages.list.rows, Qt.Key.Key_Return)
    assert side(rig) == TELL
    rig.press("Ctrl+Return")
    assert rig.desk.delays.waiting() == []
    assert rig.desk.promises.count(LedgerPart.SETTLED) == 1


def test_delay_of_a_callback_is_written_with_ctrl_m(rig: WindowRig, ticket_id: TicketId) -> None:
    callback = owed(rig, ticket_id)
    rig.press("Ctrl+L")
    card = rig.presenter.promised.panel.delay_card
    assert card.isVisible()
    QTest.keyClicks(card.reason.line, LATE_BECAUSE)
    rig.press("Ctrl+M")
    assert rig.presenter.centre.page == centre.MESSAGE
    (delay,) = rig.desk.delays.waiting()
    message = rig.presenter.letters.messages.message
    assert message is not None
    assert message.id == delay.message_id
    assert LATE_BECAUSE in message.body
    assert rig.desk.callbacks.find(callback.id) == callback
    rig.desk.messages.handed_over(message.id)
    moved = rig.desk.callbacks.find(callback.id)
    assert moved is not None
    assert (moved.due_at, moved.moves[-1].told_by) == (delay.to_at, ToldBy.MESSAGE)


def test_ctrl_l_without_a_promise_says_so(rig: WindowRig, ticket_id: TicketId) -> None:
    rig.press("Ctrl+L")
    assert any("Nothing is promised here" in words for words in rig.notices)


def test_delay_left_by_a_desk_that_ended_is_still_to_be_told(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    promise = promised(rig, ticket_id)
    delay = rig.desk.delays.propose(promise, promise.due_at + HOUR, LATE_BECAUSE, ToldBy.CALL)
    rig.rig.restart()
    again = rig.rig.desk.delays.find(delay.id)
    assert again is not None
    assert again.state is DelayState.WAITING


def test_one_cause_delays_many_and_stopped_half_way_can_go_on(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    made = [promised(rig, ticket_id, -hours) for hours in (1, 2, 3)]
    at_promises(rig)
    rig.press("Ctrl+Shift+P")
    pages = rig.presenter.promised.promises
    card = pages.bulk_card
    assert side(rig) == BULK
    assert card.found.text() == "3 callbacks and promises"
    card.kind_wanted.emit("refund")
    assert card.found.text() == "0 callbacks and promises"
    card.kind_wanted.emit("every")
    assert not card.start_button.isEnabled()
    QTest.keyClicks(card.reason.line, LATE_BECAUSE)
    card.ways.chips["call"].click()
    card.shifts.chips["two_hours"].click()
    rig.press("Ctrl+Return")
    assert "3 are to be called" in card.result.text()
    delays = rig.desk.delays.waiting()
    now = rig.clock.now().at
    assert {delay.to_at for delay in delays} == {now + 2 * HOUR}
    assert {delay.promise_id for delay in delays} == {one.id for one in made}
    assert [rig.desk.promises.find(one.id) for one in made] == made
    rig.press("Esc")
    assert side(rig) != BULK


def test_what_an_earlier_run_left_is_offered_to_go_on_with(
    rig: WindowRig, ticket_id: TicketId
) -> None:
    made = [promised(rig, ticket_id, hours) for hours in (1, 2)]
    desk = rig.desk.delays.many()(rig.desk.stores, timezone.utc)
    desk.plan(made, BulkWish(LATE_BECAUSE, ToldBy.CALL))
    rig.press("Ctrl+Shift+P")
    card = rig.presenter.promised.promises.bulk_card
    assert "2 of an earlier cause" in card.unfinished.text()
    card.go_on_button.click()
    assert len(rig.desk.delays.waiting()) == 2
    assert not card.go_on_button.isVisible()


@pytest.fixture
def rig_on_disk(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[WindowRig]:
    """A window over a database that a worker can open, too."""
    rig = WindowRig(qtbot, tmp_path, path=data_dir / "desk.db")
    yield rig
    rig.close()


def test_many_are_made_ready_on_a_worker_while_the_window_lives(
    qtbot: QtBot, rig_on_disk: WindowRig
) -> None:
    rig = rig_on_disk
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    made = [promised(rig, ticket.id, -1, "letter") for _ in range(5)]
    rig.press("Ctrl+Shift+P")
    pages = rig.presenter.promised.promises
    rig.until(lambda: "callbacks and promises" in pages.bulk_card.found.text(), timeout=20_000)
    QTest.keyClicks(pages.bulk_card.reason.line, LATE_BECAUSE)
    with qtbot.waitSignal(pages.bulk.made_ready, timeout=20_000):
        pages.bulk_card.start_button.click()
    ids = {delay.promise_id for delay in rig.desk.delays.waiting()}
    assert ids >= {one.id for one in made}
