"""Joins the closing checklist with the calls: asked, skipped, ended; the wrap-up draft below."""

from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.closing.closing_page import ClosingPage
from ui.presenters.closing_view import (
    MAIN_ACTION,
    MORE_ACTION,
    SKIP_ACTION,
    ClosingScene,
    closing_view,
)
from ui.presenters.guidance import GuidancePresenter
from workstation.closing import ItemResult
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.ids import CallId


class ClosingPresenter(QObject):
    """Shows the checklist before the call ends (F1, F2).

    Signals:
        opened: the agent pressed End for the first time.
        left: back to the call.
        one_more_question: the customer has another concern.
    """

    opened = Signal()
    left = Signal()
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
        self.shown: CallId | None = None  # whose checklist the page shows
        page.item_action_wanted.connect(self.act)
        page.item_pressed.connect(self._on_pressed)
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
        ticket_id = conversation.ticket_id
        steps = self._desk.stores.tickets.next_steps(ticket_id) if ticket_id else []
        return ClosingScene(
            conversation=conversation,
            facts=self._guidance.facts(conversation),
            guidance=self._desk.guidance.of(conversation),
            steps=tuple(steps),
            now=self._desk.clock.now().at,
            zone=self._zone,
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
            self.opened.emit()
            self._page.focus_note()

    @Slot()
    def back_to_call(self) -> None:
        conversation = self._desk.book.current
        if conversation is not None and not conversation.call.is_over:
            self._desk.closing.back_to_call(conversation)
            self.left.emit()

    @Slot(str, str)
    def act(self, item_key: str, action: str) -> None:
        """Do one of an item's actions."""
        conversation = self._desk.book.current
        if conversation is None or conversation.call.is_over:
            return
        item = item_key
        if action == MAIN_ACTION:
            self._desk.closing.ask(conversation, item)
        elif action == SKIP_ACTION:
            self._desk.closing.skip(conversation, item)
        elif action == MORE_ACTION:
            self.back_to_call()
            self.one_more_question.emit()

    @Slot(str)
    def _on_pressed(self, item_key: str) -> None:
        conversation = self._desk.book.current
        if conversation is None or conversation.call.is_over:
            return
        item = item_key
        if conversation.checklist.result_of(item) is ItemResult.OPEN:
            self._desk.closing.ask(conversation, item)
        else:
            self._desk.closing.reopen(conversation, item)
