"""What was asked in a call by a question script, and what became of it (A4, A5, B4)."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from workstation.clock import Moment


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
