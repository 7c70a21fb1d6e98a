"""Two calls at once: both are seen, either comes to the front, nobody on hold is forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispositions import SOLVED
from ui.presenters import centre
from ui.work.row_model import ENTRY_ROLE
from ui.work.view import RowView
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.ids import CallId
from workstation.phone import Hold

FIRST, SECOND, THIRD = "+441614960001", "+442079460002", "+441914980003"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PictureDesk]:
    desk = PictureDesk(tmp_path, STORY, prepare=lambda stores: None)
    desk.window.resize(1280, 800)
    desk.window.show()
    yield desk
    desk.close()


def answer(desk: PictureDesk, number: str, name: str) -> CallId:
    call_id = desk.phone.ring(number, name)
    desk.settle()
    desk.presenter.calls.answer(call_id)
    desk.settle()
    return call_id


def pass_time(desk: PictureDesk, seconds: int) -> None:
    desk.clock.stand_at(desk.clock.now().at + timedelta(seconds=seconds))
    desk.presenter.tick()
    desk.settle()


def call_rows(desk: PictureDesk) -> list[RowView]:
    model = desk.window.work.queue.model
    entries = [model.data(model.index(n), ENTRY_ROLE) for n in range(model.rowCount())]
    rows = [entry for entry in entries if isinstance(entry, RowView)]
    return [row for row in rows if row.id.startswith("call:")]


def front(desk: PictureDesk) -> CallId | None:
    current = desk.desk.book.current
    return current.id if current is not None else None


def notices(desk: PictureDesk) -> list[str]:
    return [view.words for view in desk.window.notices.views]


def test_both_calls_stand_on_top_and_a_row_brings_its_call_to_the_front(
    desk: PictureDesk,
) -> None:
    first = answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")
    assert front(desk) == second
    assert [row.id for row in call_rows(desk)] == [f"call:{second}", f"call:{first}"]
    assert call_rows(desk)[1].tag == "on hold"

    desk.window.work.queue_chosen.emit(f"call:{first}")
    desk.settle()
    assert front(desk) == first
    assert desk.window.call_bar.view.name == "Mia"
    shown, kept = desk.desk.tickets.ticket, desk.desk.book.find(first)
    assert shown is not None
    assert kept is not None
    assert shown.id == kept.ticket_id

    desk.window.call_bar.hold_wanted.emit(False)
    desk.settle()
    calls = {call.id: call.call.held_by_us for call in desk.desk.book.calls}
    assert calls == {first: False, second: True}
    assert [row.id for row in call_rows(desk)] == [f"call:{first}", f"call:{second}"]


def waiting(desk: PictureDesk) -> list[tuple[str, str]]:
    """Return name and key of each row below the front call's card."""
    card = desk.presenter.column.waiting_card
    return [(row.name.text(), row.button.key_hint) for row in card.rows]


def hold_in_front(desk: PictureDesk, wait_s: int = 60) -> None:
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.choose_wait(wait_s)
    desk.presenter.hold.confirm_hold()
    desk.settle()


def check_ins(desk: PictureDesk, call_id: CallId) -> int:
    kept = desk.desk.book.find(call_id)
    assert kept is not None
    return sum(len(spell.check_ins) for spell in kept.holds)


def test_two_on_hold_stand_under_one_heading(desk: PictureDesk) -> None:
    answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")  # answering holds the one before
    desk.phone.do(Hold(call_id=second))
    desk.settle()

    model = desk.window.work.queue.model
    entries = [model.data(model.index(n), ENTRY_ROLE) for n in range(model.rowCount())]
    assert [entry.title for entry in entries if not isinstance(entry, RowView)][:1] == ["On hold"]
    assert [isinstance(entry, RowView) for entry in entries[:3]] == [False, True, True]


def test_who_waits_behind_stands_below_the_card_the_one_due_first_in_front(
    desk: PictureDesk,
) -> None:
    first = answer(desk, FIRST, "Mia")
    pass_time(desk, 20)
    answer(desk, SECOND, "Tom")
    pass_time(desk, 20)
    answer(desk, THIRD, "Ada")
    assert waiting(desk) == [("Mia", "Ctrl+F8"), ("Tom", "")]
    assert [row.id for row in call_rows(desk)][1] == f"call:{first}"
    card = desk.presenter.column.waiting_card
    assert [row.ring is not None for row in card.rows] == [True, True]
    desk.presenter.column.waiting_card.rows[1].button.click()
    desk.settle()
    assert desk.window.call_bar.view.name == "Tom"


def test_one_key_goes_to_the_one_due_first_and_checks_in(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    pass_time(desk, 30)
    second = answer(desk, SECOND, "Tom")
    hold_in_front(desk)
    pass_time(desk, 61)
    desk.presenter.hold.check_in_first()
    desk.settle()
    assert front(desk) == first
    assert (check_ins(desk, first), check_ins(desk, second)) == (1, 0)
    assert waiting(desk) == [("Tom", "Ctrl+F8")]


def test_one_key_never_puts_a_customer_on_hold_who_was_not_asked(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")
    pass_time(desk, 95)
    for _ in range(2):
        desk.presenter.hold.check_in_first()
        desk.settle()
    assert front(desk) == second
    kept = desk.desk.book.find(second)
    assert kept is not None
    assert not kept.call.held_by_us
    assert desk.presenter.hold.is_asking_permission
    assert "You are talking to Tom. Hold with F6, then Ctrl+F8 goes to Mia." in notices(desk)
    desk.presenter.hold.confirm_hold()
    desk.settle()
    desk.presenter.hold.check_in_first()
    desk.settle()
    assert front(desk) == first
    assert check_ins(desk, first) == 1


def test_key_of_the_front_call_checks_in_there_whoever_else_is_due(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    pass_time(desk, 100)
    second = answer(desk, SECOND, "Tom")
    hold_in_front(desk)
    desk.presenter.hold.check_in()
    desk.settle()
    assert front(desk) == second
    assert (check_ins(desk, first), check_ins(desk, second)) == (0, 1)


def test_far_end_that_holds_us_is_shown_apart_and_prompts_nothing(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    alerts: list[bool] = []
    desk.presenter.alert_wanted.connect(lambda: alerts.append(True))
    desk.phone.far_end_holds(first)
    desk.settle()
    assert desk.presenter.column.held_card.isVisible()
    pass_time(desk, 400)
    assert notices(desk) == []
    assert alerts == []
    assert [row.tag for row in call_rows(desk)] == ["they hold us"]
    kept = desk.desk.book.find(first)
    assert kept is not None
    assert kept.holds == ()


def test_both_holding_each_other_prompts_for_ours_and_says_theirs(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    desk.phone.far_end_holds(first)
    desk.settle()
    hold_in_front(desk)
    card = desk.presenter.column.hold_card
    assert card.isVisible()
    assert "They hold the line too" in card.lines.text()
    answer(desk, SECOND, "Tom")
    (row,) = desk.presenter.column.waiting_card.rows
    assert "They hold the line too." in row.words.text()
    pass_time(desk, 91)
    assert notices(desk) == ["Mia waits on hold: a check-in is due."]


def test_check_in_of_a_call_behind_another_is_told_once_and_leads_back(
    desk: PictureDesk,
) -> None:
    first = answer(desk, FIRST, "Mia")
    answer(desk, SECOND, "Tom")
    alerts: list[bool] = []
    desk.presenter.alert_wanted.connect(lambda: alerts.append(True))
    pass_time(desk, 60)
    assert notices(desk) == []
    pass_time(desk, 31)
    assert notices(desk) == ["Mia waits on hold: a check-in is due."]
    pass_time(desk, 30)
    assert "too long" in notices(desk)[0]
    pass_time(desk, 1)
    assert alerts == [True]

    desk.window.notices.action_button.click()
    desk.settle()
    assert front(desk) == first
    assert notices(desk) == []
    desk.presenter.hold.check_in()
    desk.settle()
    kept = desk.desk.book.find(first)
    assert kept is not None
    assert len(kept.holds[0].check_ins) == 1


def test_who_waits_behind_a_call_that_ended_is_said_at_once(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")
    desk.phone.far_end_hangs_up(second)
    desk.settle()
    assert front(desk) == second, "what the agent may be writing in stays"
    assert notices(desk) == ["Mia is still on hold and waits for you."]
    assert [row.id for row in call_rows(desk)] == [f"call:{first}"]

    desk.presenter.wrap_up.choose_disposition(SOLVED.id)
    desk.presenter.wrap_up.finish()
    desk.settle()
    assert front(desk) == first
    assert desk.presenter.centre.page == centre.TICKET


def test_a_wrap_up_note_stays_with_its_call_while_another_is_dialled(
    desk: PictureDesk,
) -> None:
    first = answer(desk, FIRST, "Mia")
    desk.presenter.end()
    desk.presenter.end()
    desk.settle()
    desk.presenter.centre.show_page(centre.WRAP_UP)
    desk.presenter.calls.dial(SECOND)
    desk.settle()
    assert front(desk) != first
    assert desk.window.call_bar.view.words.endswith("ringing there")

    note = desk.presenter.wrap_up_page.form.note
    note.setFocus()
    note.insertPlainText("Asked the team.")
    desk.presenter.save_all()
    dialled = desk.desk.book.current
    kept = desk.desk.book.find(first)
    assert dialled is not None
    assert kept is not None
    assert (kept.wrap_up.note, dialled.wrap_up.note) == ("Asked the team.", "")


def test_two_wrap_ups_come_one_after_the_other(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")
    for call_id in (second, first):
        desk.phone.far_end_hangs_up(call_id)
        desk.settle()
    assert front(desk) == second
    desk.presenter.wrap_up.choose_disposition(SOLVED.id)
    desk.presenter.wrap_up.finish()
    desk.settle()
    assert front(desk) == first
    assert desk.presenter.centre.page == centre.WRAP_UP
    desk.presenter.wrap_up.choose_disposition(SOLVED.id)
    desk.presenter.wrap_up.finish()
    desk.settle()
    assert front(desk) is None
    assert desk.presenter.centre.page == centre.TICKET


def test_a_call_that_ends_behind_the_one_in_front_moves_nothing(desk: PictureDesk) -> None:
    first = answer(desk, FIRST, "Mia")
    second = answer(desk, SECOND, "Tom")
    desk.presenter.open_call(first)
    desk.settle()
    desk.phone.far_end_hangs_up(second)
    desk.settle()
    assert front(desk) == first
    assert desk.presenter.centre.page == centre.TICKET
    assert [c.id for c in desk.desk.book.wrap_ups] == [second]


def test_two_presses_of_call_make_one_call(desk: PictureDesk) -> None:
    for _ in range(2):
        desk.window.work.call_wanted.emit(SECOND)
    desk.settle()
    desk.window.work.call_wanted.emit(SECOND)
    desk.settle()
    assert len(desk.desk.book.calls) == 1
    desk.phone.far_end_is_busy(desk.desk.book.calls[0].id)
    desk.settle()
    desk.window.work.call_wanted.emit(SECOND)
    desk.settle()
    assert len(desk.desk.book.calls) == 1


def test_a_missed_call_of_a_stranger_is_ready_to_be_called_back(desk: PictureDesk) -> None:
    call_id = desk.phone.ring(SECOND)
    desk.settle()
    desk.phone.far_end_hangs_up(call_id)
    desk.settle()
    desk.window.work.history_chosen.emit(call_id)
    assert desk.window.work.dial.line.text() == SECOND


def test_a_break_chosen_in_a_call_is_ticked_and_begins_after_it(desk: PictureDesk) -> None:
    answer(desk, FIRST, "Mia")
    button = desk.window.top_bar.agent
    button.choose("break")
    desk.settle()
    ticked = [choice.key for choice in button.choices if choice.is_current]
    assert (ticked, button.text()) == (["break"], "On a call")
    for _ in range(2):
        desk.presenter.end()
    desk.settle()
    assert button.text() == "Break"
