"""The window when "anything else?" brings a second concern; with keys, as an agent does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispositions import SOLVED
from tests.window_rig import WindowRig
from ui.presenters import centre
from workstation.call_flow import Stage
from workstation.closing import REQUIRED_ITEMS, ClosingItem, ItemResult
from workstation.ids import CallId
from workstation.tickets import EntryKind

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def second_concern(rig: WindowRig) -> CallId:
    """Press End, type a note of the first concern, and start the second."""
    call_id = rig.talk()
    rig.press("F12")
    rig.type("The bill.")
    rig.press("Alt+A")
    rig.until(lambda: len(rig.rig.stored(call_id).topics) == 2)  # a button shows its press
    return call_id


def notes_of(rig: WindowRig, call_id: CallId) -> list[str]:
    return [
        entry.text
        for ticket_id in rig.rig.stored(call_id).ticket_ids
        for entry in rig.rig.stores.tickets.timeline(ticket_id)
        if entry.kind is EntryKind.WRAP_UP
    ]


def test_one_key_starts_a_second_topic_with_the_caret_in_the_customers_words(
    rig: WindowRig,
) -> None:
    call_id = second_concern(rig)
    now = rig.rig.stored(call_id)
    assert [topic.note for topic in now.topics] == ["The bill.", ""]
    assert now.flow.stage is Stage.LISTENING
    assert rig.page == centre.TICKET
    rig.type("How do I log in?")
    rig.presenter.save_all()
    ticket = rig.rig.stores.tickets.get(now.ticket_ids[1])
    assert ticket is not None
    assert ticket.customer_words == "How do I log in?"


def test_another_key_stays_on_the_ticket(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F12", "Alt+T")
    rig.until(lambda: len(rig.rig.stored(call_id).topics) == 2)
    assert len(rig.rig.stored(call_id).ticket_ids) == 1


def test_items_are_gone_through_topic_by_topic(rig: WindowRig) -> None:
    call_id = second_concern(rig)
    rig.press("F12")
    page = rig.presenter.closing_page
    assert list(page.topics) == ["1", "2"]
    assert list(page.items) == [f"2:{item}" for item in REQUIRED_ITEMS]
    rig.press(*["Ctrl+Return"] * 4)
    assert list(page.items) == [f"1:{item}" for item in REQUIRED_ITEMS]
    rig.press(*["Ctrl+Return"] * 3)
    for topic in rig.rig.stored(call_id).topics:
        assert {entry.result for entry in topic.checklist.entries} == {ItemResult.ASKED}


def test_heading_unfolds_the_items_of_its_topic(rig: WindowRig) -> None:
    second_concern(rig)
    rig.press("F12")
    page = rig.presenter.closing_page
    page.topics["1"].fold_button.click()
    assert list(page.items) == [f"1:{item}" for item in REQUIRED_ITEMS]
    page.topics["1"].fold_button.click()
    assert list(page.items) == [f"2:{item}" for item in REQUIRED_ITEMS]


def test_number_in_the_heading_goes_back_to_that_ticket(rig: WindowRig) -> None:
    call_id = second_concern(rig)
    rig.press("F12")
    rig.presenter.closing_page.topics["1"].ticket_button.click()
    first = rig.rig.stored(call_id).topics[0].ticket_id
    assert rig.desk.tickets.ticket is not None
    assert rig.desk.tickets.ticket.id == first
    assert rig.rig.stored(call_id).topic == 1
    assert rig.page == centre.TICKET


def test_each_concern_has_a_note_of_its_own_in_the_wrap_up(rig: WindowRig) -> None:
    call_id = second_concern(rig)
    rig.press("F12", "F12")
    assert rig.page == centre.WRAP_UP
    form = rig.presenter.wrap_up_page.form
    assert [field.text.toPlainText() for field in form.other_notes.values()] == ["The bill."]
    rig.press("F2")
    rig.type("The password.")
    form.other_notes["1"].text.setFocus()
    rig.type(" ")
    form.dispositions.chips[SOLVED.id].click()
    rig.press("Ctrl+Return")
    assert rig.rig.stored(call_id).wrap_up.finished is not None
    assert [note.strip() for note in notes_of(rig, call_id)] == ["The bill.", "The password."]


def test_end_pressed_twice_ends_the_call_whatever_is_open(rig: WindowRig) -> None:
    call_id = second_concern(rig)
    rig.press("F12", "F12")
    now = rig.rig.stored(call_id)
    assert now.call.is_over
    skipped = [t.checklist.result_of(ClosingItem.SUMMARY) for t in now.topics]
    assert skipped == [ItemResult.SKIPPED] * 2


def test_facts_are_ticked_one_by_one(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("F3")
    rig.type("Why is my bill so high? When do I get my money back?")
    rig.press("F12")
    page = rig.presenter.closing_page
    key = f"1:{ClosingItem.QUESTIONS_ANSWERED}"
    ticks = page.items[key].ticks
    assert [tick.accessibleName() for tick in ticks] == [
        "Why is my bill so high?",
        "When do I get my money back?",
    ]
    ticks[0].click()
    assert rig.rig.stored(call_id).checklist.result_of("questions_answered") is ItemResult.OPEN
    page.items[key].ticks[1].click()
    assert rig.rig.stored(call_id).checklist.result_of("questions_answered") is ItemResult.ASKED
