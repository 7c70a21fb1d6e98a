"""The file ``questions.toml``: topics, and the questions that lead through each (A4, A5, B4)."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Final

import msgspec

from workstation.answers import AnswerKind
from workstation.guidance_content.table import NO_FACT, FileContent, Gap, Table, Wordings
from workstation.toml_lines import Place

_RULE: Final = "B4"
_NAME: Final = msgspec.Meta(
    pattern=r"^[a-z][a-z0-9_]{0,59}$", description='name of small letters, as "meter_reading"'
)
_LABEL: Final = msgspec.Meta(
    min_length=1, max_length=60, description="label of one to sixty characters"
)


class QuestionContent(Table, frozen=True):
    """One question.

    Shape: ``say`` are wordings, the best first, the last without any fact; ``fact`` is the name
    under which the answer is kept on the ticket and ``label`` how it is written there;
    ``where_to_find`` says where the customer finds the answer; ``format_words`` says in plain
    words how it looks and is needed where ``formats`` are; a known fact of the call that is named
    in ``unless`` leaves the question out; an answer that ``stays`` holds for the customer's other
    tickets too (a contract number).
    """

    id: str
    say: tuple[str, ...]
    fact: Annotated[str, _NAME]
    label: Annotated[str, _LABEL]
    kind: AnswerKind = AnswerKind.TEXT
    where_to_find: str = ""
    formats: tuple[str, ...] = ()
    format_words: str = ""
    unless: tuple[str, ...] = ()
    stays: bool = False


class TopicContent(Table, frozen=True):
    """A matter that customers call about; an empty ``lines`` suits every line dialled."""

    id: str
    label: Annotated[str, _LABEL]
    questions: tuple[QuestionContent, ...]
    lines: tuple[str, ...] = ()


class QuestionScripts(FileContent, frozen=True):
    """The whole file; ``day_words`` are the months and words for days that answers may use."""

    topics: tuple[TopicContent, ...]
    day_words: tuple[str, ...] = ()

    def wordings(self) -> Iterator[Wordings]:
        for place, question in self._placed():
            # The last wording may need no fact: a question must never fail.
            yield Wordings(question.id, question.say, place, _RULE, NO_FACT, question.unless)

    def gaps(self) -> Iterator[Gap]:
        counted: Counter[str] = Counter()
        for number, topic in enumerate(self.topics):
            counted[topic.id] += 1
            if counted[topic.id] > 1:
                yield Gap(("topics", number, "id"), f'the topic "{topic.id}" is there twice')
            if not topic.questions:
                yield Gap(("topics", number), f'the topic "{topic.id}" has no question')
            yield from _asked_twice(number, topic)
        for place, question in self._placed():
            yield from _form_gaps(place, question)

    def _placed(self) -> Iterator[tuple[Place, QuestionContent]]:
        for number, topic in enumerate(self.topics):
            for index, question in enumerate(topic.questions):
                yield ("topics", number, "questions", index), question


def _asked_twice(number: int, topic: TopicContent) -> Iterator[Gap]:
    facts: set[str] = set()
    for index, question in enumerate(topic.questions):
        if question.fact in facts:
            place = ("topics", number, "questions", index, "fact")
            yield Gap(place, f'the topic "{topic.id}" asks for "{question.fact}" twice')
        facts.add(question.fact)


def _form_gaps(place: Place, question: QuestionContent) -> Iterator[Gap]:
    has_format = question.kind is AnswerKind.FORMAT
    if has_format and not question.formats:
        yield Gap(place, f'question "{question.id}": kind = "format" needs formats')
    if question.formats and not has_format:
        yield Gap((*place, "formats"), f'question "{question.id}": formats need kind = "format"')
    if question.formats and not question.format_words.strip():
        yield Gap(
            (*place, "formats"),
            f'question "{question.id}": formats need format_words, which say in plain words how '
            "the answer looks",
        )
    for number, each in enumerate(question.formats):
        if not each.strip():
            yield Gap((*place, "formats", number), f'question "{question.id}": a format is empty')
