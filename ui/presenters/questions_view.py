"""Says how a question script looks at this moment; pure but for the window's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import AnswerRow, AskingView
from ui.panels.views import Choice
from ui.presenters.phrases import phrase_view
from ui.window_language import times
from workstation.answers import AnswerKind
from workstation.guidance import Guidance
from workstation.guidance_content.questions import QuestionContent, TopicContent
from workstation.ids import TicketId
from workstation.phrases import GuidanceFacts
from workstation.ticket_facts import TicketFact

_MOST_KNOWN: Final = 4  # answers below a question; at the end all are there


@dataclass(frozen=True, slots=True)
class AskingScene:
    """A script and how far it is: no ``topic`` is the choice, no ``question`` the end.

    Shape: ``draft`` is what is typed and not kept yet; ``trouble`` says what is unusual about it.
    """

    topics: tuple[TopicContent, ...]
    topic: TopicContent | None
    question: QuestionContent | None
    guidance: Guidance
    facts: GuidanceFacts
    answers: Mapping[str, TicketFact]
    ticket_id: TicketId | None
    can_go_back: bool
    draft: str
    trouble: str
    now: datetime
    zone: tzinfo


def asking_view(scene: AskingScene) -> AskingView:
    """Return the view of the topics, of one question, or of the end."""
    topic, question = scene.topic, scene.question
    if topic is None:
        choices = tuple(Choice(each.id, each.label) for each in scene.topics)
        return AskingView(_tr("What is it about?"), _tr("Step by step, one question each"), choices)
    answers = _answers(scene, topic)
    if question is None:
        return AskingView(
            topic.label,
            _tr("Everything was asked. The answers are on the ticket."),
            can_go_back=scene.can_go_back,
            answers=answers,
        )
    number = topic.questions.index(question) + 1
    place = _tr("Question {number} of {count}").format(number=number, count=len(topic.questions))
    fact = scene.answers.get(question.fact)
    room = _MOST_KNOWN - bool(scene.trouble)
    return AskingView(
        topic.label,
        place,
        phrase=phrase_view(scene.guidance.question(question.id, scene.facts)),
        subject=f"{scene.ticket_id} {question.id}",
        where=question.where_to_find,
        answer=scene.draft or (fact.value if fact else ""),
        trouble=scene.trouble,
        can_go_back=scene.can_go_back,
        answers=tuple(row for row in answers if row.id != question.id)[-room:],
    )


def unusual_words(question: QuestionContent) -> str:
    """Say in one sentence what an answer does not look like, and what to do."""
    if question.kind is AnswerKind.FORMAT:
        return _tr(
            "This is not {form}. Read it back to the customer and correct it, or press Enter "
            "again to keep it as it is."
        ).format(form=question.format_words)
    return {
        AnswerKind.NUMBER: _tr(
            "This is no number. Correct it, or press Enter again to keep it as it is."
        ),
        AnswerKind.DATE: _tr(
            "This is no date, such as 3.11. or 3 Nov. Correct it, or press Enter again to keep it "
            "as it is."
        ),
        AnswerKind.EMAIL: _tr(
            "This is no e-mail address. Correct it, or press Enter again to keep it as it is."
        ),
        AnswerKind.PHONE: _tr(
            "This is no phone number. Correct it, or press Enter again to keep it as it is."
        ),
    }.get(question.kind, "")


def _answers(scene: AskingScene, topic: TopicContent) -> tuple[AnswerRow, ...]:
    """Return what is known to this topic's questions, with where it comes from (A4)."""
    rows = []
    for question in topic.questions:
        fact = scene.answers.get(question.fact)
        if fact is not None:
            rows.append(AnswerRow(question.id, question.label, fact.value, _origin(fact, scene)))
    return tuple(rows)


def _origin(fact: TicketFact, scene: AskingScene) -> str:
    when = times.past(fact.asked_at, scene.now, scene.zone)
    if fact.ticket_id != scene.ticket_id:
        return _tr("asked {when} on an earlier ticket").format(when=when)
    return _tr("asked on the call, {when}").format(when=when)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Questions", text)
