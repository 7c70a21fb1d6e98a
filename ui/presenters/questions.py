"""Leads through a question script: which question stands, what was typed, where to go back to."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.guidance.guidance_column import GuidanceColumn
from ui.guidance.views import AskingView
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.questions_view import (
    AskingScene,
    asking_view,
    unusual_words,
)
from ui.window_language.sentences import in_window_language
from workstation.answers import AnswerForm, looks_right, tidy
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.desk.facts import line_of
from workstation.guidance_content.questions import QuestionContent, TopicContent
from workstation.ids import CallId
from workstation.phrases import GuidanceFacts
from workstation.ports import StorageTrouble
from workstation.question_scripts import next_question, topics_for


@dataclass(frozen=True, slots=True)
class _Round:
    """How far the agent is in one call.

    Shape: an empty ``topic_id`` is the choice of topics; an empty ``question_id`` is the end;
    ``passed`` are the questions that stood here, the latest last; ``draft`` is what is typed and
    not kept yet; ``doubted`` is an answer that looked unusual, which the next press keeps.
    """

    topic_id: str = ""
    question_id: str = ""
    passed: tuple[str, ...] = field(default_factory=tuple)
    draft: str = ""
    doubted: str = ""
    trouble: str = ""


class QuestionsPresenter(QObject):
    """Shows one question at a time, and keeps each answer at once.

    Signals:
        trouble: one plain sentence; the answer stands in its line still.
    """

    trouble = Signal(str)

    def __init__(
        self,
        column: GuidanceColumn,
        desk: Desk,
        guidance: GuidancePresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = column.asking_card
        self._desk = desk
        self._guidance = guidance
        self._rounds: dict[CallId, _Round] = {}
        self._focus_before: QWidget | None = None
        guidance.asking = self.view_of
        card = self._card
        card.topic_wanted.connect(self.choose)
        card.line.typed.connect(self._on_typed)
        card.answer_wanted.connect(self.answer)
        card.back_wanted.connect(self.go_back)
        card.question_wanted.connect(self.ask_anew)
        card.left.connect(self.leave)
        desk.book.changes.listen(self._settle_ended)

    @property
    def is_open(self) -> bool:
        """Tell whether questions are being asked in the call in front."""
        conversation = self._guidance.conversation
        return conversation is not None and conversation.id in self._rounds

    def view_of(self, conversation: Conversation, facts: GuidanceFacts) -> AskingView | None:
        """Return what the right column shows instead of the stage; None for the stage."""
        current = self._rounds.get(conversation.id)
        if current is None:
            return None
        topic = self._topic(conversation, current.topic_id)
        return asking_view(
            AskingScene(
                topics=self._topics(conversation),
                topic=topic,
                question=_question(topic, current.question_id),
                guidance=self._desk.guidance.of(conversation),
                facts=facts,
                answers=self._desk.questions.answers(conversation, topic),
                ticket_id=conversation.ticket_id,
                can_go_back=bool(current.passed),
                draft=current.draft,
                trouble=current.trouble,
                now=self._desk.clock.now().at,
                zone=self._guidance.zone,
            )
        )

    # --- opening and leaving

    @Slot()
    def open(self) -> None:
        """Alt+Q: ask step by step; with one topic only, its first question stands at once."""
        conversation = self._guidance.conversation
        if conversation is None or conversation.ticket_id is None:
            return
        topics = self._topics(conversation)
        if not topics:
            return
        focus = QApplication.focusWidget()
        if focus is None or not self._card.isAncestorOf(focus):
            self._focus_before = focus
        if conversation.id not in self._rounds:
            self._show(conversation, _Round())
            if len(topics) == 1:
                self.choose(topics[0].id)
        self._card.take_focus()

    @Slot()
    def leave(self) -> None:
        """Esc: back to the stage; the answers stay, and so does the way to go on later."""
        conversation = self._guidance.conversation
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._card.isAncestorOf(focus)
        if conversation is not None:
            self._rounds.pop(conversation.id, None)
        self._guidance.refresh()
        before, self._focus_before = self._focus_before, None
        if had_focus and before is not None and before.isVisible():
            before.setFocus()

    # --- the way through

    @Slot(str)
    def choose(self, topic_id: str) -> None:
        """Begin with a topic: its first question that nobody knows the answer to."""
        conversation = self._guidance.conversation
        topic = self._topic(conversation, topic_id) if conversation else None
        if conversation is None or topic is None:
            return
        known = self._known(conversation)
        conversation = self._desk.questions.begin(conversation, topic, known)
        self._go_on(conversation, topic, _Round(topic_id))

    @Slot(str)
    def answer(self, typed: str) -> None:
        """Keep an answer and go on; an unusual one is asked about once, and never refused."""
        conversation, topic, question = self._standing()
        if conversation is None or topic is None or question is None:
            return
        current, value = self._rounds[conversation.id], tidy(typed)
        is_usual = looks_right(value, self._form(conversation, question))
        if value and not is_usual and value != current.doubted:
            sentence = unusual_words(question)
            doubtful = replace(current, draft=value, doubted=value, trouble=sentence)
            self._show(conversation, doubtful)
            return
        try:
            kept = self._kept(conversation, topic, question, value, is_usual)
        except StorageTrouble as trouble:
            self._show(conversation, replace(current, trouble=in_window_language(trouble)))
            self.trouble.emit(in_window_language(trouble))
            return
        passed = (*(each for each in current.passed if each != question.id), question.id)
        self._go_on(kept, topic, _Round(topic.id, passed=passed))

    @Slot()
    def go_back(self) -> None:
        """Go to the question that stood before; what was answered stands in its line."""
        conversation = self._guidance.conversation
        current = self._rounds.get(conversation.id) if conversation else None
        if conversation is None or current is None or not current.passed:
            return
        *passed, last = current.passed
        self._show(conversation, _Round(current.topic_id, last, tuple(passed)))
        self._card.take_focus()

    @Slot(str)
    def ask_anew(self, question_id: str) -> None:
        """Go to a question whose answer is known, to say it anew."""
        conversation = self._guidance.conversation
        current = self._rounds.get(conversation.id) if conversation else None
        if conversation is not None and current is not None:
            asked = _Round(current.topic_id, question_id, current.passed)
            self._show(conversation, asked)
            self._card.take_focus()

    def _go_on(self, conversation: Conversation, topic: TopicContent, current: _Round) -> None:
        answers = self._desk.questions.answers(conversation, topic)
        known = self._known(conversation)
        following = next_question(topic, answers, known, current.passed)
        question_id = following.id if following else ""
        self._show(conversation, replace(current, question_id=question_id))
        self._card.take_focus()

    def _kept(
        self,
        conversation: Conversation,
        topic: TopicContent,
        question: QuestionContent,
        value: str,
        is_usual: bool,
    ) -> Conversation:
        desk, known = self._desk.questions, self._known(conversation)
        if not value:
            return desk.skip(conversation, topic, question, known)
        return desk.answer(conversation, topic, question, value, known, looks_right=is_usual)

    def _show(self, conversation: Conversation, current: _Round) -> None:
        self._rounds[conversation.id] = current
        self._guidance.refresh()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Keep in mind what is typed: another call may come to the front, or this one end."""
        conversation = self._guidance.conversation
        current = self._rounds.get(conversation.id) if conversation else None
        if conversation is not None and current is not None:
            self._rounds[conversation.id] = replace(current, draft=text)

    @Slot()
    def _settle_ended(self) -> None:
        """Keep what was being typed when a call ended, as the answer that it was to be."""
        for call_id in tuple(self._rounds):
            conversation = self._desk.book.find(call_id)
            if conversation is not None and not conversation.call.is_over:
                continue
            current = self._rounds.pop(call_id)
            if conversation is None:
                continue
            topic = self._topic(conversation, current.topic_id)
            question = _question(topic, current.question_id)
            value = tidy(current.draft)
            if topic is not None and question is not None and value:
                is_usual = looks_right(value, self._form(conversation, question))
                self._kept(conversation, topic, question, value, is_usual)

    # --- what stands

    def _standing(
        self,
    ) -> tuple[Conversation | None, TopicContent | None, QuestionContent | None]:
        conversation = self._guidance.conversation
        current = self._rounds.get(conversation.id) if conversation else None
        if conversation is None or current is None:
            return None, None, None
        topic = self._topic(conversation, current.topic_id)
        return conversation, topic, _question(topic, current.question_id)

    def _topics(self, conversation: Conversation) -> tuple[TopicContent, ...]:
        line = line_of(conversation.call, self._desk.settings.value)
        return topics_for(self._desk.guidance.of(conversation).topics, line)

    def _topic(self, conversation: Conversation | None, topic_id: str) -> TopicContent | None:
        if conversation is None:
            return None
        return next((t for t in self._topics(conversation) if t.id == topic_id), None)

    def _known(self, conversation: Conversation) -> frozenset[str]:
        return frozenset(self._guidance.facts(conversation).known())

    def _form(self, conversation: Conversation, question: QuestionContent) -> AnswerForm:
        scripts = self._desk.guidance.of(conversation).content.questions
        region = self._desk.settings.value.region
        return AnswerForm(question.kind, question.formats, scripts.day_words, region)


def _question(topic: TopicContent | None, question_id: str) -> QuestionContent | None:
    if topic is None:
        return None
    return next((each for each in topic.questions if each.id == question_id), None)
