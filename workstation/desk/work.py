"""What is to be done next, gathered from all the stores."""

from datetime import datetime

from workstation.ports import Stores
from workstation.queue import WorkItem, work_queue


def open_work(stores: Stores, now: datetime) -> tuple[WorkItem, ...]:
    """Return the open work, most urgent first (H3); a promise on a solved ticket is work too.

    Errors: StorageTrouble.
    """
    tickets = {ticket.id: ticket for ticket in stores.tickets.open_tickets()}
    promises = stores.promises.open_promises()
    for promise in promises:
        ticket = tickets.get(promise.ticket_id) or stores.tickets.get(promise.ticket_id)
        if ticket is not None:
            tickets[ticket.id] = ticket
    callbacks = stores.callbacks.open_callbacks()
    return work_queue(tickets.values(), callbacks, promises, now)
