"""Asks a caller's matter out, one question at a time; the answers stay on the ticket (A4, B4)."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from workstation.answers import tidy
from workstation.asked_questions import AskedQuestion, AskResult, with_asked
from workstation.clock import Clock
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.tickets import TicketDesk
from workstation.guidance_content.questions import QuestionContent, TopicContent
from workstation.ports import Stores
from workstation.question_scripts import open_questions
from workstation.ticket_facts import TicketFact


class QuestionDesk:
    """Keeps what was asked, skipped and known in a call, and the answers on its ticket.

    Errors: StorageTrouble when the store refuses; nothing of that answer is kept then.
    """

    def __init__(
        self, stores: Stores, book: ConversationBook, tickets: TicketDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._book = book
        self._tickets = tickets
        self._clock = clock

    def answers(
        self, conversation: Conversation, topic: TopicContent | None = None
    ) -> Mapping[str, TicketFact]:
        """Return what is known by name: the ticket's answers, and the customer's that stay.

        Shape: with a ``topic``, what stays is looked for under the names that it asks for.
        """
        ticket_id, customer_id = conversation.ticket_id, conversation.customer_id
        own = self._stores.facts.of_ticket(ticket_id) if ticket_id else []
        known = {fact.name: fact for fact in own}
        staying = [q.fact for q in topic.questions if q.stays] if topic else []
        missing = [name for name in staying if name not in known]
        if missing and customer_id is not None:
            known |= self._stores.facts.of_customer(customer_id, missing)
        return known

    def begin(
        self, conversation: Conversation, topic: TopicContent, known: Collection[str]
    ) -> Conversation:
        """Note which questions of the topic need not be asked (A4); return the conversation."""
        answers = self.answers(conversation, topic)
        still = open_questions(topic, answers, known)
        asked, seen = conversation.asked, {each.question_id for each in conversation.asked}
        for question in topic.questions:
            if question not in still and question.id not in seen:
                asked = with_asked(asked, self._word(topic, question, AskResult.KNOWN, len(still)))
        return self._kept(replace(conversation, asked=asked))

    def answer(
        self,
        conversation: Conversation,
        topic: TopicContent,
        question: QuestionContent,
        typed: str,
        known: Collection[str],
        *,
        looks_right: bool = True,
    ) -> Conversation:
        """Keep an answer on the ticket, in place of an earlier one; return the conversation.

        Errors: ValueError for an empty answer or a call without a ticket.
        """
        value, ticket_id = tidy(typed), conversation.ticket_id
        if not value or ticket_id is None:
            raise ValueError("an answer needs words and a ticket")
        fact = TicketFact(
            ticket_id,
            question.fact,
            question.label,
            value,
            self._clock.now().at,
            self._tickets.owner,
            conversation.id,
            not looks_right,
        )
        self._stores.facts.save(fact)
        self._tickets.changes.announce()
        return self._noted(
            conversation, topic, question, AskResult.ANSWERED, known, looks_right=looks_right
        )

    def skip(
        self,
        conversation: Conversation,
        topic: TopicContent,
        question: QuestionContent,
        known: Collection[str],
    ) -> Conversation:
        """Leave a question out; an answer that this ticket had to it is taken back."""
        ticket_id = conversation.ticket_id
        if ticket_id is not None:
            self._stores.facts.remove(ticket_id, question.fact)
        self._tickets.changes.announce()
        return self._noted(conversation, topic, question, AskResult.SKIPPED, known)

    def _noted(
        self,
        conversation: Conversation,
        topic: TopicContent,
        question: QuestionContent,
        result: AskResult,
        known: Collection[str],
        *,
        looks_right: bool = True,
    ) -> Conversation:
        still = open_questions(topic, self.answers(conversation, topic), known)
        passed = {each.question_id for each in conversation.asked if each.topic_id == topic.id} | {
            question.id
        }
        left = sum(each.id not in passed for each in still)
        word = replace(self._word(topic, question, result, left), looks_right=looks_right)
        asked = with_asked(conversation.asked, word)
        return self._kept(replace(conversation, asked=asked))

    def _word(
        self, topic: TopicContent, question: QuestionContent, result: AskResult, left: int
    ) -> AskedQuestion:
        return AskedQuestion(
            topic.id,
            topic.label,
            question.id,
            result,
            self._clock.now(),
            left,
            has_hint=bool(question.where_to_find),
        )

    def _kept(self, conversation: Conversation) -> Conversation:
        known = self._book.find(conversation.id)
        if known is not None and known == conversation:
            return conversation
        self._book.keep(conversation)
        return conversation
