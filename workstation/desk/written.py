"""What follows once a message is out: the timeline tells of it, the first response is timed."""

from dataclasses import replace
from datetime import datetime

from workstation.desk.tickets import TicketDesk
from workstation.messages import Message, MessageState
from workstation.ports import Stores
from workstation.tickets import EntryKind


def note_written(
    stores: Stores, tickets: TicketDesk, message: Message, state: MessageState, at: datetime
) -> None:
    """Settle ``message`` as ``state`` and note on its ticket that the customer heard from us.

    Errors: StorageTrouble; nothing of it is then saved.
    """
    done = replace(message, state=state, settled_at=at, next_try_at=None, trouble="")
    ticket = stores.tickets.get(message.ticket_id)
    with stores.as_one():
        stores.messages.save(done)
        if ticket is not None and ticket.first_response_at is None:  # G6
            tickets.keep(replace(ticket, first_response_at=at))
        words = f"We wrote: {message.subject}"
        tickets.note(message.ticket_id, EntryKind.MESSAGE, words, detail=message.owner, at=at)
