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
    others = {promise.ticket_id for promise in promises} - tickets.keys()
    tickets |= {ticket.id: ticket for ticket in stores.tickets.of_ids(others)}
    callbacks = stores.callbacks.open_callbacks()
    return work_queue(tickets.values(), callbacks, promises, now)
