"""Questions asked one by one (B4): which topics there are, and what is still to ask; pure."""

from collections.abc import Collection, Iterable, Mapping

from workstation.guidance_content.questions import QuestionContent, TopicContent
from workstation.ticket_facts import TicketFact


def topics_for(topics: Iterable[TopicContent], line: str) -> tuple[TopicContent, ...]:
    """Return the topics that may come up on ``line``, those of the line itself first."""
    suitable = [topic for topic in topics if not topic.lines or line in topic.lines]
    return tuple(sorted(suitable, key=lambda topic: not topic.lines))


def open_questions(
    topic: TopicContent, answers: Mapping[str, TicketFact], known: Collection[str]
) -> tuple[QuestionContent, ...]:
    """Return what nobody knows yet, in order.

    Shape: ``answers`` are the ticket's facts by name; ``known`` are names of facts of the call
    (``workstation.phrases``).
    """
    return tuple(
        question
        for question in topic.questions
        if question.fact not in answers and set(question.unless).isdisjoint(known)
    )


def next_question(
    topic: TopicContent,
    answers: Mapping[str, TicketFact],
    known: Collection[str],
    passed: Collection[str],
) -> QuestionContent | None:
    """Return the first question that is open and was not ``passed`` (ids) in this round."""
    still = open_questions(topic, answers, known)
    return next((question for question in still if question.id not in passed), None)
