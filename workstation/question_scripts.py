"""Questions asked one by one (B4): what is still to ask, and what was asked in a call; pure."""

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workstation.clock import Moment
from workstation.question_content import QuestionContent, TopicContent
from workstation.ticket_facts import TicketFact


class AskResult(enum.Enum):
    """What became of one question."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    KNOWN = "known"  # it stood on the ticket already and was not asked (A4)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question of a script that came up in a call.

    Shape: ``topic`` is the topic's label as it was then; ``left`` counts the questions of the
    topic that were still open after this one; ``has_hint`` when the question says where to find
    the answer (A5); ``looks_right`` is False for an answer that was kept although unusual.
    """

    topic_id: str
    topic: str
    question_id: str
    result: AskResult
    at: Moment
    left: int = 0
    has_hint: bool = False
    looks_right: bool = True


def with_asked(asked: Sequence[AskedQuestion], new: AskedQuestion) -> tuple[AskedQuestion, ...]:
    """Return ``asked`` with ``new`` at its end, in place of an earlier word on that question."""
    is_same = (new.topic_id, new.question_id)
    return (*(each for each in asked if (each.topic_id, each.question_id) != is_same), new)


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
        if question.fact not in answers and not set(question.unless) & set(known)
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
