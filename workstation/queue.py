"""What to do next, and why: tickets, promises and callbacks in one order (H3)."""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workstation.callbacks import Callback, CallbackReason
from workstation.promises import Promise
from workstation.tickets import Priority, Ticket

WAITING_ALLOWED: Final = timedelta(hours=4)  # a ticket without any time set (C1)
_SOON_SHARE: Final = 0.75
AHEAD_BY_PRIORITY: Final = timedelta(hours=1)  # for each step above normal; below, behind
AHEAD_BY_STRAIN: Final = timedelta(
    minutes=30
)  # for each step of what the customer has been through


class WorkKind(enum.Enum):
    """Why a row is in the queue."""

    DROPPED_CALL = "dropped_call"  # E5
    CALLBACK = "callback"
    PROMISE = "promise"
    UPDATE = "update"
    FIRST_RESPONSE = "first_response"  # G6, nobody has answered yet
    WAITING = "waiting"  # no time is set at all


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One row: a ticket, or a callback without one.

    Shape: at least one of ``ticket`` and ``callback`` is set; a solved ticket is here only while
    a promise on it is open. ``due_at`` is the earliest of its times, None when it merely waits
    since ``since``; after ``late_at`` it is late, which in a window ("between 10 and 12") is its
    end; None is ``due_at``.
    """

    kind: WorkKind
    since: datetime
    due_at: datetime | None = None
    ticket: Ticket | None = None
    callback: Callback | None = None
    promise: Promise | None = None
    late_at: datetime | None = None

    @property
    def priority(self) -> Priority:
        own = (self.ticket.priority if self.ticket else Priority.LOW,)
        return max((*own, self.callback.priority if self.callback else Priority.LOW))

    @property
    def strain(self) -> int:
        return self.ticket.strain if self.ticket else 0

    @property
    def owner(self) -> str:
        if self.ticket is not None:
            return self.ticket.owner
        return self.callback.owner if self.callback else ""

    @property
    def moved_ahead(self) -> timedelta:
        """Return by how much priority and strain move the row ahead; negative is behind."""
        steps = int(self.priority) - int(Priority.NORMAL)
        return AHEAD_BY_PRIORITY * steps + AHEAD_BY_STRAIN * self.strain

    def share_used(self, now: datetime) -> float:
        """Return how much of the allowed time is used, 0 to 1."""
        allowed = (self.due_at or self.since + WAITING_ALLOWED) - self.since
        if allowed <= timedelta():
            return 1.0
        return min(1.0, max(0.0, (now - self.since) / allowed))

    def is_late(self, now: datetime) -> bool:
        late_at = self.late_at or self.due_at
        return late_at is not None and late_at < now

    def left(self, now: datetime) -> timedelta | None:
        """Return how long there is to its time: nothing within a window, negative when late."""
        if self.due_at is None:
            return None
        late_at = self.late_at or self.due_at
        return self.due_at - now if now < self.due_at else min(timedelta(), late_at - now)

    def is_soon(self, now: datetime) -> bool:
        return not self.is_late(now) and self.share_used(now) > _SOON_SHARE


def work_queue(
    tickets: Iterable[Ticket],
    callbacks: Iterable[Callback],
    promises: Iterable[Promise],
    now: datetime,
    first_response_h: Mapping[str, float] | None = None,
) -> tuple[WorkItem, ...]:
    """Return the open work, most urgent first; what is settled or solved is left out.

    A solved ticket on which a promise is open is still work: pass it too.
    Order: what is urgent (a call dropped on hold) first, then what is late, then by the time it
    is due; what has no time ranks by how long it waits, as if due after four hours. A higher
    priority moves a row ahead by an hour a step, strain by half an hour a step.
    ``first_response_h`` gives the hours within which somebody is to answer, by channel (G6).
    """
    targets = first_response_h or {}
    callbacks = list(callbacks)
    by_ticket = {c.ticket_id: c for c in reversed(callbacks) if c.is_open and c.ticket_id}
    promised: dict[str, Promise] = {}
    for promise in sorted(promises, key=lambda p: p.due_at, reverse=True):
        if promise.is_open:
            promised[promise.ticket_id] = promise
    items = [
        _ticket_item(t, by_ticket.get(t.id), promised.get(t.id), targets)
        for t in tickets
        if t.is_open or t.id in promised
    ]
    shown = {item.callback.id for item in items if item.callback}
    items += [_callback_item(c) for c in callbacks if c.is_open and c.id not in shown]
    return tuple(sorted(items, key=lambda item: _rank(item, now)))


def _ticket_item(
    ticket: Ticket,
    callback: Callback | None,
    promise: Promise | None,
    first_response_h: Mapping[str, float],
) -> WorkItem:
    if callback is not None and callback.reason is CallbackReason.DROPPED_ON_HOLD:
        return WorkItem(
            WorkKind.DROPPED_CALL, callback.made_at, callback.due_at, ticket, callback, promise
        )
    times: list[tuple[datetime, WorkKind, datetime]] = []
    if callback is not None:
        times.append((callback.due_at, WorkKind.CALLBACK, callback.made_at))
    if promise is not None:
        times.append((promise.due_at, WorkKind.PROMISE, promise.made_at))
    if ticket.next_update_at is not None and ticket.is_open:
        times.append((ticket.next_update_at, WorkKind.UPDATE, ticket.opened_at))
    hours = first_response_h.get(ticket.channel.value)
    if hours is not None and ticket.first_response_at is None and ticket.is_open:
        answer_by = ticket.opened_at + timedelta(hours=hours)
        times.append((answer_by, WorkKind.FIRST_RESPONSE, ticket.opened_at))
    if not times:
        return WorkItem(WorkKind.WAITING, ticket.opened_at, None, ticket)
    due_at, kind, since = min(times, key=lambda t: t[0])
    ends = [at for at, of, _ in times if of is not WorkKind.CALLBACK]
    late_at = min([*ends, *([callback.late_at] if callback is not None else [])])
    return WorkItem(kind, since, due_at, ticket, callback, promise, late_at)


def _callback_item(callback: Callback) -> WorkItem:
    dropped = callback.reason is CallbackReason.DROPPED_ON_HOLD
    kind = WorkKind.DROPPED_CALL if dropped else WorkKind.CALLBACK
    return WorkItem(
        kind, callback.made_at, callback.due_at, callback=callback, late_at=callback.until
    )


def _rank(item: WorkItem, now: datetime) -> tuple[int, datetime]:
    due = item.due_at or item.since + WAITING_ALLOWED
    first = 0 if item.kind is WorkKind.DROPPED_CALL else 1 if item.is_late(now) else 2
    return first, due - item.moved_ahead
