"""What stands in questions.toml: topics, and the questions that lead through each (A4, A5, B4)."""

from typing import Annotated

import msgspec

from workstation.answers import AnswerKind

_Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
_Fact = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
_Label = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in questions.toml."""


class QuestionContent(_Content, frozen=True):
    """One question.

    Shape: ``ask`` are wordings, the best first, the last without any fact; ``fact`` is the name
    under which the answer is kept on the ticket and ``label`` how it is written there;
    ``where_to_find`` says where the customer finds the answer; ``format_words`` says in plain
    words how it looks and is needed where ``formats`` are; a known fact of the call that is named
    in ``unless`` leaves the question out; an answer that ``stays`` holds for the customer's other
    tickets too (a contract number).
    """

    id: _Id
    ask: tuple[str, ...]
    fact: _Fact
    label: _Label
    kind: AnswerKind = AnswerKind.TEXT
    where_to_find: str = ""
    formats: tuple[str, ...] = ()
    format_words: str = ""
    unless: tuple[str, ...] = ()
    stays: bool = False


class TopicContent(_Content, frozen=True):
    """A matter that customers call about; an empty ``lines`` suits every line dialled."""

    id: _Id
    label: _Label
    questions: Annotated[tuple[QuestionContent, ...], msgspec.Meta(min_length=1)]
    lines: tuple[str, ...] = ()


class QuestionScripts(_Content, frozen=True):
    """All topics; ``day_words`` are the months and words for days that answers may use."""

    topics: tuple[TopicContent, ...]
    day_words: tuple[str, ...] = ()


def trouble_of(scripts: QuestionScripts) -> tuple[str, str] | None:
    """Return the id of the topic or question that cannot be used, and why; None for none."""
    topics: set[str] = set()
    for topic in scripts.topics:
        if topic.id in topics:
            return topic.id, "this topic is there twice"
        topics.add(topic.id)
        facts: set[str] = set()
        for question in topic.questions:
            if question.fact in facts:
                return question.id, f"its topic asks for {question.fact!r} twice"
            facts.add(question.fact)
            if sentence := _form_trouble(question):
                return question.id, sentence
    return None


def _form_trouble(question: QuestionContent) -> str:
    has_format = question.kind is AnswerKind.FORMAT
    if has_format != bool(question.formats):
        return 'kind = "format" and formats belong together'
    if has_format and not question.format_words.strip():
        return "formats need format_words, so that the agent can read them out"
    if any(not each.strip() for each in question.formats):
        return "a format is empty"
    return ""
