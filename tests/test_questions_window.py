"""A matter asked out in the window: by keyboard alone, and nothing that was typed is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window_rig import WindowRig
from ui.guidance.asking_card import AskingCard
from workstation.asked_questions import AskResult
from workstation.conversation import Conversation
from workstation.ticket_facts import TicketFact


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def card(rig: WindowRig) -> AskingCard:
    """The card with the first question of the first topic, in a call."""
    rig.talk()
    rig.press("Alt+Q")
    rig.press_enter()
    return rig.presenter.column.asking_card


def _conversation(rig: WindowRig) -> Conversation:
    conversation = rig.desk.book.current
    assert conversation is not None
    return conversation


def _facts(rig: WindowRig) -> list[TicketFact]:
    ticket_id = _conversation(rig).ticket_id
    assert ticket_id is not None
    return rig.rig.stores.facts.of_ticket(ticket_id)


def _say(rig: WindowRig, answer: str) -> None:
    rig.type(answer)
    rig.press_enter()


def test_the_topics_are_chosen_by_keyboard(rig: WindowRig) -> None:
    rig.talk()
    rig.press("Alt+Q")
    card = rig.presenter.column.asking_card
    assert rig.focus is card.topics["bill"]
    rig.press("Down")
    assert rig.focus is card.topics["reading"]
    rig.press_enter()
    assert card.title.text() == "Meter reading"
    assert rig.focus is card.line


def test_one_question_stands_at_a_time_with_where_to_find_the_answer(card: AskingCard) -> None:
    assert "“Which contract number is on the bill?”" in card.phrase.text()
    assert card.where.text().startswith("Page 1, top right")
    assert card.place.text() == "Question 1 of 7"
    assert "Which contract number" in card.line.accessibleDescription()


def test_enter_keeps_the_answer_and_leads_to_the_next(rig: WindowRig, card: AskingCard) -> None:
    _say(rig, "1234567890")
    assert [(fact.label, fact.value) for fact in _facts(rig)] == [("Contract number", "1234567890")]
    assert "“Which date is on the bill?”" in card.phrase.text()
    assert card.line.text() == ""
    assert rig.focus is card.line


def test_enter_in_an_empty_line_leaves_the_question_out(rig: WindowRig, card: AskingCard) -> None:
    assert card.next_button.text() == "Leave it out"
    rig.press_enter()
    assert _facts(rig) == []
    assert [each.result for each in _conversation(rig).asked] == [AskResult.SKIPPED]
    assert card.place.text() == "Question 2 of 7"


def test_an_unusual_answer_stays_in_its_line_and_is_kept_by_a_second_enter(
    rig: WindowRig, card: AskingCard
) -> None:
    _say(rig, "12345")
    assert "This is not ten digits" in card.trouble.text()
    assert card.line.text() == "12345"
    assert card.next_button.text() == "Keep it as it is"
    assert _facts(rig) == []
    rig.press_enter()
    (fact,) = _facts(rig)
    assert (fact.value, fact.is_unusual) == ("12345", True)
    assert card.trouble.isHidden()


def test_up_goes_back_and_the_answer_can_be_said_anew(rig: WindowRig, card: AskingCard) -> None:
    _say(rig, "1234567890")
    rig.press("Up")
    assert card.line.text() == "1234567890"
    _say(rig, "0987654321")
    assert [fact.value for fact in _facts(rig)] == ["0987654321"]
    assert card.place.text() == "Question 2 of 7"


def test_what_is_known_is_shown_and_not_asked(rig: WindowRig, card: AskingCard) -> None:
    _say(rig, "1234567890")
    rig.press("Esc")
    rig.press("Alt+Q")
    rig.press_enter()
    assert "“Which date is on the bill?”" in card.phrase.text()
    assert [line.row.value for line in card.answers.lines.values()] == ["1234567890"]
    card.answers.lines["ask-bill-contract"].click()
    assert card.line.text() == "1234567890"


def test_esc_leads_back_to_where_the_caret_was(rig: WindowRig) -> None:
    rig.talk()
    notes = rig.presenter.pane.words.notes
    notes.setFocus()
    rig.press("Alt+Q")
    assert rig.focus is not notes
    rig.press("Esc")
    assert rig.focus is notes
    assert rig.presenter.column.stage_card.isVisible()


def test_the_end_says_so_and_enter_goes_back_to_the_talk(rig: WindowRig, card: AskingCard) -> None:
    for answer in ("1234567890", "3 Nov", "412.60", "140", "8417", "7418", "nothing"):
        _say(rig, answer)
    assert card.place.text().startswith("Everything was asked")
    assert _conversation(rig).asked[-1].left == 0
    rig.press_enter()
    assert rig.presenter.column.stage_card.isVisible()


def test_an_answer_in_typing_is_kept_when_the_customer_hangs_up(
    rig: WindowRig, card: AskingCard
) -> None:
    conversation = _conversation(rig)
    rig.type("1234567890")
    rig.leave(conversation.id)
    assert conversation.ticket_id is not None
    (fact,) = rig.rig.stores.facts.of_ticket(conversation.ticket_id)
    assert fact.value == "1234567890"


def test_a_second_that_passes_leaves_what_is_typed(rig: WindowRig, card: AskingCard) -> None:
    rig.type("12345")
    rig.pass_time(5)
    assert card.line.text() == "12345"
    assert rig.focus is card.line


def test_what_is_typed_waits_while_another_call_is_in_front(
    rig: WindowRig, card: AskingCard
) -> None:
    first = _conversation(rig)
    rig.type("12345")
    rig.presenter.hold.hold_or_resume()
    rig.presenter.hold.confirm_hold()
    rig.hear()
    rig.talk("sip:+441134960275@pbx.example")
    rig.press("Alt+Q")
    rig.presenter.questions.choose("bill")
    assert card.line.text() == ""
    rig.presenter.open_call(first.id)
    rig.presenter.hold.resume()
    rig.hear()
    assert card.line.text() == "12345"
