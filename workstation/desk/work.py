"""What is to be done next, gathered from all the stores."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from workstation.ids import TicketId
from workstation.merges import MergeKind
from workstation.ports import Stores
from workstation.queue import WorkItem, work_queue
from workstation.queue_filters import QueueFilter
from workstation.tickets import Ticket

MOST: Final = 60  # of each kind; nobody works down a longer list, and each more costs time


def open_work(
    stores: Stores,
    now: datetime,
    first_response_h: Mapping[str, float] | None = None,
    choice: QueueFilter | None = None,
) -> tuple[WorkItem, ...]:
    """Return the most urgent open work first (H3); a promise on a solved ticket is work too.

    What is owed on a ticket that was merged into another counts for that other one. Only what
    ``choice`` lets through is returned; None lets all through.

    Errors: StorageTrouble.
    """
    targets = first_response_h or {}
    wanted = set(stores.work.urgent_tickets(now, targets, MOST, choice))
    promises = stores.promises.open_promises(limit=MOST)
    callbacks = stores.callbacks.open_callbacks(limit=MOST)
    wanted |= {promise.ticket_id for promise in promises}
    wanted |= {callback.ticket_id for callback in callbacks if callback.ticket_id}
    tickets = {ticket.id: ticket for ticket in stores.tickets.of_ids(wanted)}
    stands_for = _surviving(stores, list(tickets.values()))
    others = set(stands_for.values()) - tickets.keys()
    tickets |= {ticket.id: ticket for ticket in stores.tickets.of_ids(others)}
    items = work_queue(
        [ticket for ticket in tickets.values() if ticket.merged_into is None],
        [
            replace(c, ticket_id=stands_for[c.ticket_id])
            if c.ticket_id and c.ticket_id in stands_for
            else c
            for c in callbacks
        ],
        [
            replace(p, ticket_id=stands_for[p.ticket_id]) if p.ticket_id in stands_for else p
            for p in promises
        ],
        now,
        targets,
    )
    return items if choice is None else tuple(i for i in items if choice.lets_through(i, now))


def _surviving(stores: Stores, tickets: Sequence[Ticket]) -> dict[TicketId, TicketId]:
    """Return which ticket stands for each of ``tickets`` that was merged."""
    return {
        ticket.id: TicketId(stores.merges.surviving(MergeKind.TICKET, ticket.id))
        for ticket in tickets
        if ticket.merged_into is not None
    }
