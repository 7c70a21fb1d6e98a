"""What the company knows about a caller, before the call is answered (A3)."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from workstation import words
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import Call
from workstation.contacts import Contact, ContactKind, last_contacts
from workstation.customers import Customer
from workstation.ids import CustomerId
from workstation.likely_callers import LikelyCaller, is_certain, who_calls
from workstation.numbers import CallerIdentity, caller_identity
from workstation.ports import Stores
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket


class ReasonKind(enum.Enum):
    """Why somebody may call, the most pressing first."""

    PROMISE_BROKEN = "promise_broken"
    PROMISE_DUE = "promise_due"
    CALLBACK_OPEN = "callback_open"
    LAST_CALL = "last_call"
    LAST_WORDS = "last_words"
    TICKET_OPEN = "ticket_open"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why they may call: a title with its time, and what it is about."""

    kind: ReasonKind
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ScreenPop:
    """Who calls and what stands open with them.

    Shape: ``customer`` is set when exactly one customer has this number or address; otherwise
    ``maybe`` names who it may be, the likeliest first. ``tickets`` are the customer's, open ones
    first; ``offered`` is the open one that the call is probably about. ``reasons`` come most
    pressing first, ``contacts`` latest first. ``customer_words`` are the last that we have of
    their own.
    """

    identity: CallerIdentity
    customer: Customer | None = None
    maybe: tuple[LikelyCaller, ...] = ()
    tickets: tuple[Ticket, ...] = ()
    offered: Ticket | None = None
    reasons: tuple[Reason, ...] = ()
    contacts: tuple[Contact, ...] = ()
    customer_words: str = ""

    @property
    def open_tickets(self) -> tuple[Ticket, ...]:
        return tuple(ticket for ticket in self.tickets if ticket.is_open)


_MOST_OF_A_KIND: Final = 2
MOST_TICKETS: Final = 50
MOST_PROMISES: Final = 50
_MOST_CALLBACKS: Final = 20


def screen_pop(
    call: Call,
    stores: Stores,
    region: str,
    now: datetime,
    zone: tzinfo | None = None,
    chosen: Customer | None = None,
) -> ScreenPop:
    """Return what is known of the far end of ``call``; times are told in ``zone``.

    ``chosen`` is the customer that the agent has picked, whatever the number says.
    Errors: StorageTrouble when a store refuses.
    """
    identity = caller_identity(call, region)
    likely = () if chosen else who_calls(call, identity, stores)
    customer = chosen or (likely[0].customer if is_certain(likely) else None)
    when = _When(now, zone)
    if customer is None:
        reasons = tuple(_callback_reasons(_callbacks((), identity, stores), when))
        return ScreenPop(identity, maybe=likely, reasons=reasons)
    ids = (customer.id, *(other.id for other in stores.customers.also_known(customer.id)))
    callbacks = _callbacks(ids, identity, stores)
    tickets = stores.tickets.of_customer(customer.id, MOST_TICKETS)
    promises = [p for each in ids for p in stores.promises.of_customer(each, MOST_PROMISES)]
    contacts = last_contacts(ids, tickets, stores, but=call.id)
    offered = _offered(tickets, promises, callbacks)
    words = _last_words(offered, tickets)
    reasons = (
        *_promise_reasons(promises, when),
        *_callback_reasons(callbacks, when),
        *_last_call(contacts, when),
        *([Reason(ReasonKind.LAST_WORDS, "In their own words", words)] if words else []),
        *_open_ticket(offered, when),
    )
    return ScreenPop(identity, customer, (), tuple(tickets), offered, reasons, contacts, words)


@dataclass(frozen=True, slots=True)
class _When:
    """Tells times in words, seen from one moment and zone."""

    now: datetime
    zone: tzinfo | None

    def due(self, at: datetime, until: datetime | None = None) -> str:
        text = words.due(at, until, self.now, self.zone)
        return text[:1].lower() + text[1:] if text.startswith("Today") else text

    def past(self, at: datetime) -> str:
        text = words.past(at, self.now, self.zone)
        return text[:1].lower() + text[1:] if text.startswith("Today") else text


def _callbacks(
    ids: Iterable[CustomerId], identity: CallerIdentity, stores: Stores
) -> list[Callback]:
    """Return the open callbacks owed to the customer or to the number that calls."""
    found = [c for each in ids for c in stores.callbacks.of_customer(each, _MOST_CALLBACKS)]
    if identity.dialable:
        found += stores.callbacks.of_number(identity.dialable, _MOST_CALLBACKS)
    return list({callback.id: callback for callback in found if callback.is_open}.values())


def _offered(
    tickets: Iterable[Ticket], promises: Iterable[Promise], callbacks: Iterable[Callback]
) -> Ticket | None:
    """Return the open ticket that something is owed on first, else the latest open one."""
    open_tickets = [ticket for ticket in tickets if ticket.is_open]
    owed = [(p.due_at, p.ticket_id) for p in promises if p.state is PromiseState.OPEN]
    owed += [(c.due_at, c.ticket_id) for c in callbacks if c.ticket_id is not None]
    for _, ticket_id in sorted(owed):
        for ticket in open_tickets:
            if ticket.id == ticket_id:
                return ticket
    return max(open_tickets, key=lambda ticket: ticket.opened_at, default=None)


def _promise_reasons(promises: Iterable[Promise], when: _When) -> list[Reason]:
    broken, due = [], []
    for promise in sorted(promises, key=lambda p: p.due_at):
        is_open = promise.state is PromiseState.OPEN
        if promise.state is PromiseState.BROKEN or (is_open and promise.due_at < when.now):
            title = f"Promise not kept, was due {when.due(promise.due_at)}"
            broken.append(Reason(ReasonKind.PROMISE_BROKEN, title, promise.what))
        elif is_open:
            title = f"Promise due {when.due(promise.due_at)}"
            due.append(Reason(ReasonKind.PROMISE_DUE, title, promise.what))
    return broken[-_MOST_OF_A_KIND:] + due[:_MOST_OF_A_KIND]


def _callback_reasons(callbacks: Iterable[Callback], when: _When) -> list[Reason]:
    reasons = []
    for callback in sorted(callbacks, key=lambda c: (-c.priority, c.due_at)):
        if callback.reason is CallbackReason.DROPPED_ON_HOLD:
            title = f"Call dropped on hold {when.past(callback.made_at)}"
        elif callback.attempts:
            title = f"We tried to call back {when.past(callback.attempts[-1].at)}"
        else:
            title = f"Callback due {when.due(callback.due_at, callback.until)}"
        reasons.append(Reason(ReasonKind.CALLBACK_OPEN, title, callback.subject))
    return reasons[:_MOST_OF_A_KIND]


def _last_call(contacts: Iterable[Contact], when: _When) -> list[Reason]:
    last = next((c for c in contacts if c.kind is not ContactKind.WE_WROTE), None)
    if last is None:
        return []
    at = when.past(last.at)
    if last.kind is ContactKind.MISSED:
        title = f"Called {at}, not answered"
    elif last.kind is ContactKind.NOT_REACHED:
        title = f"We called {at}, not reached"
    else:
        theirs = last.kind is ContactKind.THEY_CALLED
        title = f"Last call {at}" if theirs else f"We called {at}"
        if last.outcome:
            title = f"{title}, {last.outcome.words}"
    return [Reason(ReasonKind.LAST_CALL, title, last.about)]


def _last_words(offered: Ticket | None, tickets: Iterable[Ticket]) -> str:
    ordered = (*([offered] if offered else []), *tickets)
    return next((t.customer_words for t in ordered if t.customer_words), "")


def _open_ticket(offered: Ticket | None, when: _When) -> list[Reason]:
    if offered is None:
        return []
    update = offered.next_update_at
    due = f", update due {when.due(update)}" if update else ""
    return [Reason(ReasonKind.TICKET_OPEN, f"Open ticket #{offered.number}{due}", offered.subject)]
