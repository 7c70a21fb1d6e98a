"""Questions asked one by one: answers stay on the ticket, nobody is asked twice (A4, A5, B4)."""

from collections.abc import Iterator

import pytest

from tests.desk_rig import DANIEL, DeskRig
from workstation.asked_questions import AskResult
from workstation.conversation import Conversation
from workstation.guidance_content.questions import TopicContent
from workstation.ids import TicketId
from workstation.question_scripts import next_question, open_questions, topics_for
from workstation.ticket_facts import TicketFact
from workstation.tickets import EntryKind, Ticket


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def _call(rig: DeskRig) -> Conversation:
    call_id = rig.talk()
    found = rig.desk.book.find(call_id)
    assert found is not None
    return found


def _topic(rig: DeskRig, topic_id: str = "bill") -> TopicContent:
    topics = rig.desk.guidance.of(None).topics
    return next(topic for topic in topics if topic.id == topic_id)


def _answer_all(rig: DeskRig, conversation: Conversation, topic: TopicContent) -> Conversation:
    for question in topic.questions:
        conversation = rig.desk.questions.answer(conversation, topic, question, "12", ())
    return conversation


def test_an_answer_stays_on_the_ticket_with_who_asked_and_when(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    rig.desk.questions.answer(conversation, topic, topic.questions[0], " 12 345 ", ())
    assert conversation.ticket_id is not None
    (fact,) = rig.stores.facts.of_ticket(conversation.ticket_id)
    assert (fact.name, fact.label, fact.value) == ("contract_number", "Contract number", "12 345")
    assert (fact.by, fact.call_id, fact.asked_at) == (
        "Dana Reyes",
        conversation.id,
        rig.clock.now().at,
    )


def test_what_is_known_is_not_asked_again(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    first, second = topic.questions[:2]
    conversation = rig.desk.questions.answer(conversation, topic, first, "1", ())
    answers = rig.desk.questions.answers(conversation, topic)
    assert first not in open_questions(topic, answers, ())
    assert next_question(topic, answers, (), ()) == second
    assert next_question(topic, answers, (), {second.id}) == topic.questions[2]


def test_a_known_fact_of_the_call_leaves_its_question_out(rig: DeskRig) -> None:
    topic = _topic(rig, "delivery")
    last = topic.questions[-1]
    assert last in open_questions(topic, {}, ())
    assert last not in open_questions(topic, {}, {"caller_number"})


def test_what_stays_is_known_from_another_ticket_of_the_customer(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    old = Ticket(TicketId("old"), 7, rig.clock.now().at, customer_id=DANIEL.id)
    rig.stores.tickets.save(old)
    for name, value in (("contract_number", "1234567890"), ("bill_amount", "£90")):
        fact = TicketFact(old.id, name, name, value, rig.clock.now().at)
        rig.stores.facts.save(fact)
    answers = rig.desk.questions.answers(conversation, topic)
    assert set(answers) == {"contract_number"}
    begun = rig.desk.questions.begin(conversation, topic, ())
    (known,) = begun.asked
    assert (known.question_id, known.result) == ("ask-bill-contract", AskResult.KNOWN)


def test_a_question_that_is_left_out_takes_its_answer_back(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    question = topic.questions[0]
    conversation = rig.desk.questions.answer(conversation, topic, question, "1", ())
    conversation = rig.desk.questions.skip(conversation, topic, question, ())
    assert conversation.ticket_id is not None
    assert rig.stores.facts.of_ticket(conversation.ticket_id) == []
    assert [each.result for each in conversation.asked] == [AskResult.SKIPPED]


def test_how_many_are_left_is_kept_with_each_question(rig: DeskRig) -> None:
    topic = _topic(rig)
    conversation = _answer_all(rig, _call(rig), topic)
    assert [each.left for each in conversation.asked] == [6, 5, 4, 3, 2, 1, 0]
    assert rig.stores.conversations.get(conversation.id) == conversation


def test_the_timeline_tells_of_it_once_the_call_is_over(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    rig.desk.questions.answer(conversation, topic, topic.questions[0], "1", ())
    rig.end(conversation.id)
    rig.replay()
    asked = [each for each in rig.told(conversation.id) if each[0] is EntryKind.ASKED]
    assert asked == [(EntryKind.ASKED, "Asked step by step: Bill unclear", "1 of 7 answered")]


def test_an_empty_answer_is_refused(rig: DeskRig) -> None:
    conversation, topic = _call(rig), _topic(rig)
    with pytest.raises(ValueError, match="words"):
        rig.desk.questions.answer(conversation, topic, topic.questions[0], "  ", ())


def test_topics_of_the_line_come_first_and_those_of_other_lines_not_at_all(rig: DeskRig) -> None:
    bill, reading = _topic(rig), _topic(rig, "reading")
    own = replace_lines(reading, "Billing")
    assert topics_for((bill, own), "Billing") == (own, bill)
    assert topics_for((bill, own), "Sales") == (bill,)


def replace_lines(topic: TopicContent, line: str) -> TopicContent:
    return TopicContent(id=topic.id, label=topic.label, questions=topic.questions, lines=(line,))
