"""Joins the closing checklist with the calls: asked, skipped, ended; the wrap-up draft below."""

from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.closing.closing_page import ClosingPage
from ui.presenters.closing_scene import ClosingScene, next_topic
from ui.presenters.closing_view import (
    MAIN_ACTION,
    MORE_ACTION,
    SAME_TICKET_ACTION,
    SKIP_ACTION,
    closing_view,
    item_of,
)
from ui.presenters.guidance import GuidancePresenter
from workstation.closing import ItemResult
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.ids import CallId


class ClosingPresenter(QObject):
    """Shows the checklist before the call ends, topic by topic (F1, F2).

    Signals:
        opened: the agent pressed End for the first time.
        left: back to the call.
        leaving_topic: another topic comes to the front; what was typed must be saved before.
        one_more_question: the customer has another concern.
    """

    opened = Signal()
    left = Signal()
    leaving_topic = Signal()
    one_more_question = Signal()

    def __init__(
        self,
        page: ClosingPage,
        desk: Desk,
        guidance: GuidancePresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._guidance = guidance
        self._zone = zone
        self._chosen: dict[CallId, int] = {}  # the topic that the agent unfolded
        self.shown: CallId | None = None  # whose checklist the page shows
        page.item_action_wanted.connect(self.act)
        page.item_pressed.connect(self._on_pressed)
        page.fact_ticked.connect(self._on_fact)
        page.topic_pressed.connect(self.unfold)
        page.topic_ticket_wanted.connect(self.open_topic)
        page.back_wanted.connect(self.back_to_call)
        desk.book.changes.listen(self.refresh)
        desk.tickets.changes.listen(self.refresh)
        desk.guidance.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        conversation = self._desk.book.current
        if conversation is not None and conversation.checklist.is_open:
            self.shown = conversation.id
            self._page.show_closing(closing_view(self.scene(conversation)))

    def scene(self, conversation: Conversation) -> ClosingScene:
        """Return what checklist and wrap-up of a call speak of."""
        stores, front = self._desk.stores, conversation.ticket_id
        unfolded = next_topic(conversation, self._chosen.get(conversation.id))
        found = {i: stores.tickets.get(i) for i in conversation.ticket_ids}
        return ClosingScene(
            conversation=conversation,
            facts=self._guidance.facts(conversation.with_topic_in_front(unfolded)),
            guidance=self._desk.guidance.of(conversation),
            steps=tuple(stores.tickets.next_steps(front) if front else ()),
            now=self._desk.clock.now().at,
            zone=self._zone,
            unfolded=unfolded,
            items=self._desk.closing.facts(conversation, conversation.topic_of(unfolded)),
            tickets={i: ticket for i, ticket in found.items() if ticket is not None},
        )

    @Slot()
    def end(self) -> None:
        """F12: open the checklist, or end the call when it is open (F1)."""
        conversation = self._desk.book.current
        if conversation is None or conversation.call.is_over:
            return
        was_open = conversation.checklist.is_open
        self._desk.closing.press_end(conversation)
        if not was_open and conversation.call.answered is not None:
            self._chosen.pop(conversation.id, None)
            self.opened.emit()
            self._page.focus_note()

    @Slot()
    def back_to_call(self) -> None:
        conversation = self._on
        if conversation is not None:
            self._desk.closing.back_to_call(conversation)
            self.left.emit()

    @Slot(str, str)
    def act(self, key: str, action: str) -> None:
        """Do one of an item's actions."""
        conversation = self._on
        if conversation is None:
            return
        topic, item = item_of(key, conversation.topic)
        if action == MAIN_ACTION:
            self._desk.closing.ask(conversation, item, topic)
            self._fold_when_done(conversation, topic)
        elif action == SKIP_ACTION:
            self._desk.closing.skip(conversation, item, topic)
            self._fold_when_done(conversation, topic)
        elif action in (MORE_ACTION, SAME_TICKET_ACTION):
            self.start_topic(on_same_ticket=action == SAME_TICKET_ACTION)

    def start_topic(self, *, on_same_ticket: bool = False) -> None:
        """Go back to listening: the customer has another concern."""
        self.leaving_topic.emit()
        conversation = self._on
        if conversation is None:
            return
        self._chosen.pop(conversation.id, None)
        self._desk.topics.start(conversation, on_same_ticket=on_same_ticket)
        self.left.emit()
        self.one_more_question.emit()

    @Slot(str)
    def unfold(self, key: str) -> None:
        """Show a topic's items; the unfolded one folds again, for the next with open items."""
        conversation = self._desk.book.current
        if conversation is None:
            return
        shown = next_topic(conversation, self._chosen.get(conversation.id))
        if shown == int(key):
            self._chosen.pop(conversation.id, None)
        else:
            self._chosen[conversation.id] = int(key)
        self.refresh()

    @Slot(str)
    def open_topic(self, key: str) -> None:
        """Go back to the talk about a topic, on its ticket."""
        self.leaving_topic.emit()
        conversation = self._desk.book.current
        if conversation is None:
            return
        ticket_id = conversation.topic_of(int(key)).ticket_id
        if not conversation.call.is_over:
            self._desk.closing.back_to_call(conversation)
            self._desk.topics.bring_to_front(self._desk.book.current or conversation, int(key))
        elif ticket_id is not None:
            self._desk.tickets.show(ticket_id)
        self.left.emit()

    @property
    def _on(self) -> Conversation | None:
        """Return the call in front, None when it is over."""
        current = self._desk.book.current
        return None if current is None or current.call.is_over else current

    def _fold_when_done(self, before: Conversation, topic: int) -> None:
        """Go on with the next topic once everything of the chosen one is settled."""
        now = self._desk.book.find(before.id)
        if now is not None and now.topic_of(topic).checklist.is_complete:
            self._chosen.pop(now.id, None)
            self.refresh()

    @Slot(str)
    def _on_pressed(self, key: str) -> None:
        conversation = self._on
        if conversation is None:
            return
        topic, item = item_of(key, conversation.topic)
        if conversation.topic_of(topic).checklist.result_of(item) is ItemResult.OPEN:
            self._desk.closing.ask(conversation, item, topic)
        else:
            self._desk.closing.reopen(conversation, item, topic)

    @Slot(str, str, bool)
    def _on_fact(self, key: str, fact: str, is_ticked: bool) -> None:
        conversation = self._on
        if conversation is not None:
            topic, item = item_of(key, conversation.topic)
            self._desk.closing.tick(conversation, item, fact, is_ticked, topic)
