"""What the company knows about a caller, before the call is answered (A3)."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from workstation import words
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import Call, Direction
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.numbers import CallerIdentity, caller_identity
from workstation.ports import Stores
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket
from workstation.wrap_up import Disposition


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
    ``maybe`` names those who share it. ``tickets`` are the customer's, open ones first;
    ``offered`` is the open one that the call is probably about. ``reasons`` come most pressing
    first.
    """

    identity: CallerIdentity
    customer: Customer | None = None
    maybe: tuple[Customer, ...] = ()
    tickets: tuple[Ticket, ...] = ()
    offered: Ticket | None = None
    reasons: tuple[Reason, ...] = ()


_OUTCOMES: Final = {
    Disposition.SOLVED: "solved",
    Disposition.FOLLOW_UP: "follow-up agreed",
    Disposition.PASSED_ON: "passed on",
    Disposition.NO_RESULT: "no result",
    Disposition.WRONG_NUMBER: "wrong number",
}
_MOST_OF_A_KIND: Final = 2


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
    found = [chosen] if chosen else _customers(identity, stores)
    customer = found[0] if len(found) == 1 else None
    callbacks = [c for c in stores.callbacks.open_callbacks() if _is_of(c, customer, identity)]
    when = _When(now, zone)
    if customer is None:
        reasons = tuple(_callback_reasons(callbacks, when))
        return ScreenPop(identity, maybe=tuple(found), reasons=reasons)
    tickets = stores.tickets.of_customer(customer.id)
    promises = [p for ticket in tickets for p in stores.promises.of_ticket(ticket.id)]
    earlier = [c for c in stores.conversations.of_customer(customer.id) if c.id != call.id]
    offered = _offered(tickets, promises, callbacks)
    reasons = (
        *_promise_reasons(promises, when),
        *_callback_reasons(callbacks, when),
        *_last_call(earlier, tickets, when),
        *_last_words(offered, tickets),
        *_open_ticket(offered, when),
    )
    return ScreenPop(identity, customer, (), tuple(tickets), offered, reasons)


@dataclass(frozen=True, slots=True)
class _When:
    """Tells times in words, seen from one moment and zone."""

    now: datetime
    zone: tzinfo | None

    def due(self, at: datetime) -> str:
        text = words.day_and_time(at, self.now, self.zone)
        return text[:1].lower() + text[1:] if text.startswith("Today") else text

    def past(self, at: datetime) -> str:
        text = words.past(at, self.now, self.zone)
        return text[:1].lower() + text[1:] if text.startswith("Today") else text


def _customers(identity: CallerIdentity, stores: Stores) -> list[Customer]:
    if identity.number is not None:
        by_number = stores.customers.by_number(identity.number)
        if by_number:
            return by_number
    return stores.customers.by_sip_address(identity.sip_address) if identity.sip_address else []


def _is_of(callback: Callback, customer: Customer | None, identity: CallerIdentity) -> bool:
    if customer is not None and callback.customer_id == customer.id:
        return True
    return bool(identity.dialable) and callback.number == identity.dialable


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
            title = f"Callback due {when.due(callback.due_at)}"
        reasons.append(Reason(ReasonKind.CALLBACK_OPEN, title, callback.subject))
    return reasons[:_MOST_OF_A_KIND]


def _last_call(
    earlier: Iterable[Conversation], tickets: Iterable[Ticket], when: _When
) -> list[Reason]:
    over = [c for c in earlier if c.call.is_over]
    last = max(over, key=lambda c: c.call.placed_at, default=None)
    if last is None:
        return []
    at = when.past(last.call.placed_at)
    subject = next((t.subject for t in tickets if t.id == last.ticket_id), "")
    if last.call.was_missed:
        return [Reason(ReasonKind.LAST_CALL, f"Called {at}, not answered", subject)]
    if last.call.answered is None:
        return [Reason(ReasonKind.LAST_CALL, f"We called {at}, not reached", subject)]
    who = "Last call" if last.call.direction is Direction.INBOUND else "We called"
    outcome = last.wrap_up.disposition
    title = f"{who} {at}, {_OUTCOMES[outcome]}" if outcome else f"{who} {at}"
    return [Reason(ReasonKind.LAST_CALL, title, last.wrap_up.note or subject)]


def _last_words(offered: Ticket | None, tickets: Iterable[Ticket]) -> list[Reason]:
    for ticket in (*([offered] if offered else []), *tickets):
        if ticket.customer_words:
            return [Reason(ReasonKind.LAST_WORDS, "In their own words", ticket.customer_words)]
    return []


def _open_ticket(offered: Ticket | None, when: _When) -> list[Reason]:
    if offered is None:
        return []
    update = offered.next_update_at
    due = f", update due {when.due(update)}" if update else ""
    return [Reason(ReasonKind.TICKET_OPEN, f"Open ticket #{offered.number}{due}", offered.subject)]
