"""Whom something is owed to, and which clock they live by."""

from zoneinfo import ZoneInfo

from workstation.callbacks import Callback
from workstation.customers import Customer
from workstation.desk.desk import Desk
from workstation.ids import TicketId
from workstation.promises import Promise


def customer_of(desk: Desk, owed: Callback | Promise) -> Customer | None:
    """Return who stands for the customer that it is owed to."""
    customer_id = owed.customer_id
    if customer_id is None and owed.ticket_id is not None:
        ticket = desk.stores.tickets.get(owed.ticket_id)
        customer_id = ticket.customer_id if ticket else None
    return desk.stores.customers.standing(customer_id) if customer_id else None


def zone_of_owed(desk: Desk, owed: Callback | Promise) -> ZoneInfo | None:
    """Return the customer's zone; None where nobody knows it."""
    customer = customer_of(desk, owed)
    key = owed.time_zone if isinstance(owed, Callback) else ""
    key = key or (customer.time_zone if customer else "")
    return ZoneInfo(key) if key else None


def zone_of_ticket(desk: Desk, ticket_id: TicketId) -> ZoneInfo | None:
    """Return the zone of a ticket's customer; None where nobody knows it."""
    ticket = desk.stores.tickets.get(ticket_id)
    customer_id = ticket.customer_id if ticket else None
    customer = desk.stores.customers.standing(customer_id) if customer_id else None
    return ZoneInfo(customer.time_zone) if customer and customer.time_zone else None
