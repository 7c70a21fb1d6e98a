"""The last times that a customer and we were in touch, and how they ended (A3, H4)."""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workstation.calls import Direction
from workstation.conversation import Conversation
from workstation.ids import CallId, CustomerId, TicketId
from workstation.messages import Message, MessageState
from workstation.ports import Stores
from workstation.tickets import Ticket
from workstation.wrap_up import Disposition

MOST_CONTACTS: Final = 5
_TICKETS_WITH_MESSAGES: Final = 5


class ContactKind(enum.Enum):
    """Who reached whom, and how."""

    THEY_CALLED = "they_called"
    WE_CALLED = "we_called"
    MISSED = "missed"  # they called and nobody answered
    NOT_REACHED = "not_reached"  # we called and they did not answer
    WE_WROTE = "we_wrote"


@dataclass(frozen=True, slots=True)
class Contact:
    """One call or message.

    Shape: ``about`` is the note, the ticket's subject or the message's, and may be empty;
    ``outcome`` is None while nobody has said how it ended.
    Units: aware UTC; ``talked_s`` is 0 for what was no talk.
    """

    kind: ContactKind
    at: datetime
    about: str = ""
    outcome: Disposition | None = None
    talked_s: float = 0.0
    ticket_id: TicketId | None = None


def last_contacts(
    customer_ids: Iterable[CustomerId],
    tickets: Iterable[Ticket],
    stores: Stores,
    *,
    but: CallId | None = None,
    limit: int = MOST_CONTACTS,
) -> tuple[Contact, ...]:
    """Return the latest contacts with a customer, the latest first; ``but`` leaves a call out.

    Shape: ``customer_ids`` are the customer's own and those merged into it.
    Errors: StorageTrouble when a store refuses.
    """
    known = tuple(tickets)
    subjects = {ticket.id: ticket.subject for ticket in known}
    calls = {
        each.id: each
        for customer_id in customer_ids
        for each in stores.conversations.of_customer(customer_id, limit + 1)
        if each.id != but and each.call.is_over
    }
    found = [_of_call(each, subjects) for each in calls.values()]
    for ticket in known[:_TICKETS_WITH_MESSAGES]:
        found += [_of_message(each) for each in stores.messages.of_ticket(ticket.id) if _left(each)]
    return tuple(sorted(found, key=lambda contact: contact.at, reverse=True)[:limit])


def _of_call(conversation: Conversation, subjects: Mapping[TicketId, str]) -> Contact:
    call, ticket_id = conversation.call, conversation.ticket_id
    inbound = call.direction is Direction.INBOUND
    if call.was_missed:
        kind = ContactKind.MISSED
    elif call.answered is None:
        kind = ContactKind.MISSED if inbound else ContactKind.NOT_REACHED
    else:
        kind = ContactKind.THEY_CALLED if inbound else ContactKind.WE_CALLED
    subject = subjects.get(ticket_id, "") if ticket_id is not None else ""
    ended = call.ended_at or call.placed_at
    return Contact(
        kind,
        call.placed_at,
        conversation.wrap_up.note or subject,
        conversation.wrap_up.disposition,
        call.talk_time(now=ended).total_seconds(),
        ticket_id,
    )


def _of_message(message: Message) -> Contact:
    at = message.settled_at or message.changed_at
    return Contact(ContactKind.WE_WROTE, at, message.subject, ticket_id=message.ticket_id)


def _left(message: Message) -> bool:
    return message.state in (MessageState.SENT, MessageState.HANDED_OVER)
