"""Calling back in the window: one key, the promise painted before it rings, and what came of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.fake_phone import FakePhone
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.presenters.promised import PANEL
from ui.presenters.try_view import tried_tag
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason
from workstation.calls import CallEnd, EndedBy
from workstation.desk.callbacks import CallbackWish
from workstation.desk.promises import PromiseWish
from workstation.ids import CallId
from workstation.phone import AnyCommand, PlaceCall

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

SUBJECT = "The crossed letter"
WORDS = "You said the letter would be here by Friday."
OTHER = "+441614960555"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def owed(rig: WindowRig, in_s: float, *, owner: str | None = None) -> Callback:
    """Owe Daniel a call about a ticket of his, with what was promised and said."""
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    due_at = rig.clock.now().at + timedelta(seconds=in_s)
    rig.desk.tickets.keep(replace(ticket, customer_words=WORDS))
    rig.desk.promises.make(PromiseWish(ticket.id, "Whether the letter is found", due_at))
    wish = CallbackWish(
        NUMBER, DANIEL.name, due_at, CallbackReason.TICKET, SUBJECT, DANIEL.id, ticket.id
    )
    return rig.desk.callbacks.make(replace(wish, owner=owner))


def placed(phone: FakePhone) -> list[str]:
    return [command.target for command in phone.done if isinstance(command, PlaceCall)]


def known(rig: WindowRig, callback: Callback) -> Callback:
    found = rig.desk.callbacks.find(callback.id)
    assert found is not None
    return found


def dialled(rig: WindowRig, callback: Callback) -> CallId:
    rig.presenter.promised.dialling.call(callback.id)
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    return current.id


def end(rig: WindowRig, call_id: CallId, code: int) -> None:
    rig.phone.end(call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, code, "", "no"))
    rig.hear()


class PaintWatch(QObject):
    """Notes when a widget was painted, in order with what the phone was told."""

    def __init__(self, watched: dict[str, QWidget]) -> None:
        super().__init__()
        self.happened: list[str] = []
        self._names = {widget: name for name, widget in watched.items()}
        for widget in watched.values():
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.happened.append(self._names[watched])
        return super().eventFilter(watched, event)


def test_one_key_paints_ticket_and_promise_before_the_phone_is_told(
    rig: WindowRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    callback = owed(rig, 60)
    card, pane = rig.presenter.column.calling_back, rig.presenter.pane
    watch = PaintWatch({"promise": card, "ticket": pane})
    do = rig.phone.do

    def told(command: AnyCommand) -> None:
        watch.happened.append("phone")
        do(command)

    monkeypatch.setattr(rig.phone, "do", told)
    rig.press("Ctrl+F9")

    before = watch.happened[: watch.happened.index("phone")]
    assert {"promise", "ticket"} <= set(before)
    assert placed(rig.phone) == [f"sip:{NUMBER}@pbx.example"]
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    assert (ticket.id, rig.page) == (callback.ticket_id, centre.TICKET)
    assert card.title.text() == f"Calling {DANIEL.name} back"
    assert card.isVisible()


def test_promise_their_words_and_earlier_tries_are_in_sight(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    end(rig, dialled(rig, callback), 486)
    rig.clock.advance(1800)
    dialled(rig, callback)
    card = rig.presenter.column.calling_back
    shown = dict(card.facts)
    assert shown["We promised"] == "Whether the letter is found"
    assert WORDS in shown["Their words"]
    assert shown["Tries"].endswith("Busy")
    assert not card.outcomes.isVisible()


def test_key_calls_what_is_due_first_of_mine_and_anyones(rig: WindowRig) -> None:
    owed(rig, 30, owner="Somebody Else")
    second = owed(rig, 120)
    first = owed(rig, 60, owner="")
    assert rig.desk.callbacks.tries.first_of_all() == first
    rig.press("Ctrl+F9")
    current = rig.desk.book.current
    assert current is not None
    assert (current.callback_id, len(placed(rig.phone))) == (first.id, 1)
    assert known(rig, second).attempts == ()


def test_what_is_not_due_is_shown_and_not_dialled(rig: WindowRig) -> None:
    callback = owed(rig, 7200)
    rig.press("Ctrl+F9")
    assert placed(rig.phone) == []
    assert rig.page == centre.CALLBACKS
    assert any(DANIEL.name in words for words in rig.notices)
    assert rig.window.guidance.current_name == PANEL
    rig.presenter.promised.panel.call_wanted.emit(callback.id)
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    assert current.callback_id == callback.id


def test_key_dials_nothing_during_a_call_or_without_a_callback(rig: WindowRig) -> None:
    rig.press("Ctrl+F9")
    assert any("No callback is open" in words for words in rig.notices)
    owed(rig, 60)
    rig.talk()
    rig.press("Ctrl+F9")
    assert placed(rig.phone) == []
    assert any("You are on a call" in words for words in rig.notices)


def test_one_who_was_not_reached_can_be_corrected_where_the_agent_looks(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    end(rig, dialled(rig, callback), 486)
    card = rig.presenter.column.calling_back
    assert card.title.text() == f"{DANIEL.name}: Busy"
    assert card.outcomes.chosen == "busy"
    rig.press("Alt+H")
    rig.until(lambda: card.outcomes.chosen == "no_answer")
    attempt = known(rig, callback).attempts[0]
    assert (attempt.outcome, attempt.told_as) == (AttemptOutcome.NO_ANSWER, AttemptOutcome.BUSY)
    assert attempt.corrected_by == "Dana Reyes"
    assert known(rig, callback).due_at == attempt.at + timedelta(hours=1)
    assert card.title.text() == f"{DANIEL.name}: No answer"
    rig.presenter.open_ticket(rig.desk.tickets.open_new(None).id)
    assert not card.isVisible()


def test_voicemail_is_noted_in_the_call_with_words_to_say(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    call_id = dialled(rig, callback)
    rig.phone.pick_up(call_id)
    rig.hear()
    card = rig.presenter.column.calling_back
    assert set(card.outcomes.chips) == {"reached", "voicemail", "wrong_number"}
    assert card.words == ()
    rig.press("Alt+V")
    rig.until(lambda: card.words != ())
    said = " ".join(card.words)
    assert "Mr. Okafor, this is Dana Reyes from Northwind" in said
    assert SUBJECT not in said
    rig.leave(call_id)
    after = known(rig, callback)
    assert [each.outcome for each in after.attempts] == [AttemptOutcome.VOICEMAIL]
    assert (after.is_open, after.due_at) == (True, after.attempts[0].at + timedelta(hours=3))


def test_wrap_up_asks_who_answered(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    call_id = dialled(rig, callback)
    rig.phone.pick_up(call_id)
    rig.hear()
    rig.press("F12", "F12")
    row = rig.presenter.wrap_up_page.tried
    assert (row.isVisible(), row.outcomes.chosen) == (True, "reached")
    assert not known(rig, callback).is_open
    rig.press("Alt+X")
    rig.until(lambda: row.outcomes.chosen == "wrong_number")
    assert known(rig, callback).is_open


def test_wrap_up_of_any_other_call_does_not_ask(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F12", "F12")
    assert not rig.presenter.wrap_up_page.tried.isVisible()


def test_wrong_number_offers_another_and_dials_nothing(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(replace(DANIEL, numbers=(NUMBER, OTHER)))
    callback = owed(rig, 60)
    end(rig, dialled(rig, callback), 404)
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    card = rig.presenter.promised.panel.outcome_card
    assert list(card.numbers.chips) == [OTHER]
    card.numbers.chips[OTHER].click()
    assert known(rig, callback).number == OTHER
    assert len(placed(rig.phone)) == 1
    rig.until(lambda: "call now" in card.way.text())
    assert not card.numbers.isVisible()
    assert [n.wrong_since is None for n in rig.desk.callbacks.tries.numbers(callback)] == [
        False,
        True,
    ]


def test_wrong_number_is_marked_on_the_customers_page_and_stays_there(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    end(rig, dialled(rig, callback), 404)
    rig.presenter.people.open_customer(DANIEL.id)
    line = rig.presenter.people.page.lists["numbers"].lines[0]
    assert line.line.text() != ""
    assert line.origin.text().startswith("wrong since today")


def test_after_the_most_tries_a_letter_is_one_press(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    for number in range(4):
        end(rig, dialled(rig, callback), 480)
        rig.clock.advance(3600)
        if number == 1:
            tag = tried_tag(rig.desk.callbacks.tries, known(rig, callback))
            assert tag == "No answer, tried 2×"
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    tries = rig.desk.callbacks.tries
    assert tried_tag(tries, known(rig, callback)) == "Write to them"
    card = rig.presenter.promised.panel.outcome_card
    assert not card.again.isVisible()
    assert "write" in card.way.text()
    card.write_button.click()
    shown = rig.desk.tickets.ticket
    assert shown is not None
    assert shown.id == callback.ticket_id
    assert rig.page == centre.MESSAGE


def test_callback_that_is_given_up_says_why_on_the_ticket(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    end(rig, dialled(rig, callback), 404)
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    rig.presenter.promised.panel.outcome_card.close_button.click()
    assert not known(rig, callback).is_open
    told = rig.desk.tickets.timeline[0]
    assert (told.text, told.detail) == ("Callback closed, not reached: wrong number", "try 1")


def test_refused_by_the_phone_takes_the_preview_away(rig: WindowRig) -> None:
    callback = owed(rig, 60)
    rig.rig.stores.callbacks.save(replace(callback, number="12 x 4"))
    rig.presenter.promised.dialling.call(callback.id)
    assert placed(rig.phone) == []
    assert not rig.presenter.column.calling_back.isVisible()
