"""Keeps on each ticket how hard the matter has been for the customer so far (H3)."""

from dataclasses import replace

from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.ids import TicketId
from workstation.ports import Stores
from workstation.strain import strain_of


class StrainDesk:
    """Works out a ticket's strain anew when one of its calls is over.

    Errors: StorageTrouble.
    """

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Note the strain; a step of CallDesk. Twice does no harm."""
        if now.call.is_over:
            for ticket_id in now.ticket_ids:
                self._note(ticket_id, now)
        return now

    def _note(self, ticket_id: TicketId, latest: Conversation) -> None:
        ticket = self._stores.tickets.get(ticket_id)
        if ticket is None:
            return
        known = (
            self._stores.conversations.of_customer(ticket.customer_id) if ticket.customer_id else []
        )
        calls = {c.id: c for c in known if ticket_id in c.ticket_ids} | {latest.id: latest}
        strain = strain_of(calls.values(), self._stores.promises.of_ticket(ticket_id))
        if strain != ticket.strain:
            self._stores.tickets.save(replace(ticket, strain=strain))
