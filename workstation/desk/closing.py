"""The end of a call: the checklist before it."""

from dataclasses import replace

from workstation import call_flow, closing
from workstation.call_flow import Happening
from workstation.clock import Clock
from workstation.closing import ClosingItem, ItemId
from workstation.closing_facts import FactsByItem, ask_all, closing_facts, tick_one
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.own_items import OwnItems
from workstation.desk.tickets import TicketDesk
from workstation.language_check.library import LanguageLibrary
from workstation.phone import HangUp
from workstation.ports import Phone, Stores
from workstation.topics import Topic


class ClosingDesk:
    """Opens the checklist at the first press of End, ends the call at the second (F1).

    ``topic`` is the number of the topic that an item is of, None for the one in front.
    Errors: KeyError for a topic that the call does not have.
    """

    def __init__(
        self,
        phone: Phone,
        stores: Stores,
        book: ConversationBook,
        tickets: TicketDesk,
        own: OwnItems,
        guidance: GuidanceDesk,
        language: LanguageLibrary,
        clock: Clock,
    ) -> None:
        self._phone = phone
        self._stores = stores
        self._book = book
        self._tickets = tickets
        self._own = own
        self._guidance = guidance
        self._language = language
        self._clock = clock

    def press_end(self, conversation: Conversation) -> None:
        """Open the checklist; end the call when it is open already or nobody talks yet."""
        if conversation.call.is_over:
            return
        if conversation.call.answered is None or conversation.checklist.is_open:
            self._phone.do(HangUp(call_id=conversation.id))
            return
        now = self._clock.now()
        fitted = self._own.fitted(conversation)
        checklist = closing.open_checklist(fitted.checklist, now)
        flow = call_flow.happened(fitted.flow, Happening.END_PRESSED, now)
        self._book.keep(replace(fitted, checklist=checklist, flow=flow))

    def back_to_call(self, conversation: Conversation) -> None:
        checklist = closing.back_to_call(conversation.checklist)
        flow = call_flow.go_back_to_call(conversation.flow, self._clock.now())
        self._book.keep(replace(conversation, checklist=checklist, flow=flow))

    def facts(self, conversation: Conversation, topic: Topic) -> FactsByItem:
        """Return what the items of a topic have to speak of. Errors: StorageTrouble."""
        ticket_id = topic.ticket_id
        ticket = self._stores.tickets.get(ticket_id) if ticket_id else None
        if ticket is None:
            return {}
        language = self._guidance.language_of(conversation) if self._guidance.languages else ""
        return closing_facts(
            self._language.questions_in(ticket.customer_words, language),
            self._stores.tickets.next_steps(ticket.id),
            self._stores.promises.of_ticket(ticket.id),
        )

    def ask(self, conversation: Conversation, item: ItemId, topic: int | None = None) -> None:
        """Note that an item was asked, with every fact below it.

        The customer's yes confirms the next steps too (C3).
        """
        asked_of = conversation.topic_of(topic or conversation.topic)
        facts = self.facts(conversation, asked_of).get(item, ())
        checklist = ask_all(asked_of.checklist, item, facts, self._clock.now())
        self._keep(conversation, asked_of, checklist)
        if item == ClosingItem.CONFIRMED and asked_of.ticket_id is not None:
            self._tickets.confirm_steps(asked_of.ticket_id)

    def skip(self, conversation: Conversation, item: ItemId, topic: int | None = None) -> None:
        skipped_of = conversation.topic_of(topic or conversation.topic)
        checklist = closing.skip(skipped_of.checklist, item, self._clock.now())
        self._keep(conversation, skipped_of, checklist)

    def reopen(self, conversation: Conversation, item: ItemId, topic: int | None = None) -> None:
        opened_of = conversation.topic_of(topic or conversation.topic)
        self._keep(conversation, opened_of, closing.reopen(opened_of.checklist, item))

    def tick(
        self,
        conversation: Conversation,
        item: ItemId,
        fact: str,
        on: bool = True,
        topic: int | None = None,
    ) -> None:
        """Note that one fact was spoken of, or take that back; the last one settles its item."""
        ticked_of = conversation.topic_of(topic or conversation.topic)
        facts = self.facts(conversation, ticked_of).get(item, ())
        now = self._clock.now()
        checklist = tick_one(ticked_of.checklist, item, fact, facts, now, on=on)
        self._keep(conversation, ticked_of, checklist)

    def _keep(
        self, conversation: Conversation, topic: Topic, checklist: closing.ClosingChecklist
    ) -> None:
        self._book.keep(conversation.with_topic(replace(topic, checklist=checklist)))
