"""Several concerns in one call: the next begins, and the agent goes from one to another (F1)."""

from dataclasses import replace

from workstation import call_flow, closing
from workstation.call_flow import Stage
from workstation.clock import Clock
from workstation.closing import ClosingItem
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.own_items import OwnItems
from workstation.desk.tickets import TicketDesk


class TopicDesk:
    """Starts a topic when "anything else?" was answered with a new concern.

    Errors: StorageTrouble.
    """

    def __init__(
        self, book: ConversationBook, tickets: TicketDesk, own: OwnItems, clock: Clock
    ) -> None:
        self._book = book
        self._tickets = tickets
        self._own = own
        self._clock = clock

    def start(self, conversation: Conversation, *, on_same_ticket: bool = False) -> None:
        """Begin with another concern, on a new ticket of the same customer or on this one.

        What was done for the one before stays as it is; the talk goes back to listening.
        """
        if conversation.call.is_over or conversation.call.answered is None:
            return
        now = self._clock.now()
        ticket_id = conversation.ticket_id
        if ticket_id is None or not on_same_ticket:
            ticket_id = self._tickets.open_new(conversation.customer_id, at=now.at).id
        asked = closing.ask(conversation.checklist, ClosingItem.ANYTHING_ELSE, now)
        settled = replace(conversation, checklist=closing.back_to_call(asked))
        begun = settled.with_new_topic(ticket_id, now)
        flow = call_flow.enter(begun.flow, Stage.LISTENING, now)
        self._book.keep(self._own.fitted(replace(begun, flow=flow, was_already_clear=False)))
        self._tickets.show(ticket_id)

    def bring_to_front(self, conversation: Conversation, number: int) -> None:
        """Go on with a topic: its ticket is shown, and notes are of it.

        Errors: KeyError when there is no such topic.
        """
        if conversation.call.is_over:
            return
        if number != conversation.topic:
            left = replace(conversation, checklist=closing.back_to_call(conversation.checklist))
            self._book.keep(left.with_topic_in_front(number))
        ticket_id = conversation.topic_of(number).ticket_id
        if ticket_id is not None:
            self._tickets.show(ticket_id)
