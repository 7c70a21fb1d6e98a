"""After-call work: a draft from the first key, finished with an outcome."""

from dataclasses import replace

from workstation.clock import Clock
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.tickets import TicketDesk
from workstation.ids import CallId, TicketId
from workstation.ports import Stores
from workstation.promises import PromiseState
from workstation.tickets import EntryKind, Ticket, TicketStatus
from workstation.wrap_up import WrapUp


class WrapUpIncomplete(ValueError):
    """A wrap-up cannot be finished without a disposition."""


class WrapUpDesk:
    """Keeps the wrap-up of each call as it is written and puts it on the tickets in the end."""

    def __init__(
        self, stores: Stores, book: ConversationBook, tickets: TicketDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._book = book
        self._tickets = tickets
        self._clock = clock

    def draft(self, call_id: CallId, wrap_up: WrapUp) -> None:
        """Keep the wrap-up as far as it is written; its times are not the draft's to say."""
        conversation = self._book.find(call_id)
        if conversation is None:
            return
        known = conversation.wrap_up
        written = replace(wrap_up, started=known.started, finished=known.finished)
        if written != known:
            self._book.keep(replace(conversation, wrap_up=written))

    def draft_note(self, call_id: CallId, topic: int, note: str) -> None:
        """Keep what is written of one topic of the call; an unknown topic keeps nothing."""
        conversation = self._book.find(call_id)
        if conversation is None:
            return
        for known in conversation.topics:
            if known.number == topic and known.note != note:
                self._book.keep(conversation.with_topic(replace(known, note=note)))

    def finish(self, call_id: CallId) -> tuple[Ticket, ...]:
        """End the after-call work; return tickets that stay open though the outcome closes them.

        Each topic's note stands on its own ticket's timeline. An outcome that closes the ticket
        leaves those open where something is still to come (C1).

        Errors: WrapUpIncomplete without a disposition; StorageTrouble when a note cannot be
        written, and then it is not finished.
        """
        conversation = self._book.find(call_id)
        if conversation is None or not conversation.call.is_over:
            return ()
        wrap_up = conversation.wrap_up
        if wrap_up.finished is not None:
            return ()
        if wrap_up.disposition is None:
            raise WrapUpIncomplete("Choose how the call ended first; everything else is kept.")
        with self._stores.as_one():
            self._write_notes(conversation)
            left_open = self._close_tickets(conversation)
        finished = replace(wrap_up, finished=self._clock.now())
        self._book.keep(replace(conversation, wrap_up=finished))
        return left_open

    def _write_notes(self, conversation: Conversation) -> None:
        for topic in conversation.topics:
            if topic.ticket_id is not None and topic.note:
                self._tickets.note(
                    topic.ticket_id,
                    EntryKind.WRAP_UP,
                    topic.note,
                    detail=self._tickets.owner,
                    call_id=conversation.id,
                )

    def _close_tickets(self, conversation: Conversation) -> tuple[Ticket, ...]:
        disposition = conversation.wrap_up.disposition
        if disposition is None or not disposition.closes_ticket:
            return ()
        found = (self._stores.tickets.get(ticket_id) for ticket_id in conversation.ticket_ids)
        tickets = [ticket for ticket in found if ticket is not None and ticket.is_open]
        left_open = tuple(ticket for ticket in tickets if self._is_owed(ticket.id))
        for ticket in tickets:
            if ticket not in left_open:
                self._tickets.keep(replace(ticket, status=TicketStatus.SOLVED))
        return left_open

    def _is_owed(self, ticket_id: TicketId) -> bool:
        """Tell whether anything is still to be done for the customer."""
        stores = self._stores
        steps = stores.tickets.next_steps(ticket_id)
        promises = stores.promises.of_ticket(ticket_id)
        return (
            any(step.what.strip() and step.done_at is None for step in steps)
            or any(promise.state is PromiseState.OPEN for promise in promises)
            or any(callback.is_open for callback in stores.callbacks.of_ticket(ticket_id))
        )
