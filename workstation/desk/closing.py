"""The end of a call: the checklist before it, the wrap-up after it."""

from dataclasses import replace

from workstation import call_flow, closing
from workstation.call_flow import Happening
from workstation.clock import Clock
from workstation.closing import ClosingItem, ItemId
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.tickets import TicketDesk
from workstation.ids import CallId
from workstation.phone import HangUp
from workstation.ports import Phone
from workstation.tickets import EntryKind
from workstation.wrap_up import WrapUp


class WrapUpIncomplete(ValueError):
    """A wrap-up cannot be finished without a disposition."""


class ClosingDesk:
    """Opens the checklist at the first press of End, ends the call at the second (F1)."""

    def __init__(
        self, phone: Phone, book: ConversationBook, tickets: TicketDesk, clock: Clock
    ) -> None:
        self._phone = phone
        self._book = book
        self._tickets = tickets
        self._clock = clock

    def press_end(self, conversation: Conversation) -> None:
        """Open the checklist; end the call when it is open already or nobody talks yet."""
        if conversation.call.is_over:
            return
        if conversation.call.answered is None or conversation.checklist.is_open:
            self._phone.do(HangUp(call_id=conversation.id))
            return
        now = self._clock.now()
        checklist = closing.open_checklist(conversation.checklist, now)
        flow = call_flow.happened(conversation.flow, Happening.END_PRESSED, now)
        self._book.keep(replace(conversation, checklist=checklist, flow=flow))

    def back_to_call(self, conversation: Conversation) -> None:
        checklist = closing.back_to_call(conversation.checklist)
        flow = call_flow.go_back_to_call(conversation.flow, self._clock.now())
        self._book.keep(replace(conversation, checklist=checklist, flow=flow))

    def ask(self, conversation: Conversation, item: ItemId) -> None:
        """Note that an item was asked; the customer's yes confirms the next steps too (C3)."""
        checklist = closing.ask(conversation.checklist, item, self._clock.now())
        self._book.keep(replace(conversation, checklist=checklist))
        if item == ClosingItem.CONFIRMED and conversation.ticket_id is not None:
            self._tickets.confirm_steps(conversation.ticket_id)

    def skip(self, conversation: Conversation, item: ItemId) -> None:
        checklist = closing.skip(conversation.checklist, item, self._clock.now())
        self._book.keep(replace(conversation, checklist=checklist))

    def reopen(self, conversation: Conversation, item: ItemId) -> None:
        checklist = closing.reopen(conversation.checklist, item)
        self._book.keep(replace(conversation, checklist=checklist))

    def draft(self, call_id: CallId, wrap_up: WrapUp) -> None:
        """Keep the wrap-up as far as it is written; its times are not the draft's to say."""
        conversation = self._book.find(call_id)
        if conversation is None:
            return
        known = conversation.wrap_up
        written = replace(wrap_up, started=known.started, finished=known.finished)
        if written != known:
            self._book.keep(replace(conversation, wrap_up=written))

    def finish(self, call_id: CallId) -> None:
        """End the after-call work.

        Errors: WrapUpIncomplete without a disposition; StorageTrouble when its note cannot be
        written, and then it is not finished.
        """
        conversation = self._book.find(call_id)
        if conversation is None or not conversation.call.is_over:
            return
        wrap_up = conversation.wrap_up
        if wrap_up.finished is not None:
            return
        if wrap_up.disposition is None:
            raise WrapUpIncomplete("Choose how the call ended first; everything else is kept.")
        if conversation.ticket_id is not None and wrap_up.note:
            self._tickets.note(
                conversation.ticket_id,
                EntryKind.WRAP_UP,
                wrap_up.note,
                detail=self._tickets.owner,
                call_id=call_id,
            )
        finished = replace(wrap_up, finished=self._clock.now())
        self._book.keep(replace(conversation, wrap_up=finished))
