"""The promise ledger: each promise is made, kept, moved or broken here and nowhere else (C2)."""

import statistics
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workstation.clock import Clock
from workstation.desk.changes import Changes
from workstation.desk.history import Edit
from workstation.desk.tickets import TicketDesk
from workstation.guidance_content import PromiseKind, PromisesContent
from workstation.ids import CallId, PromiseId, TicketId, new_id
from workstation.moves import ToldBy
from workstation.origins import OriginSource
from workstation.ports import Stores
from workstation.promises import (
    LedgerPart,
    Promise,
    PromiseState,
    broken,
    moved,
    settled,
)
from workstation.tickets import EntryKind, Ticket

_LEAST_KEPT = 5  # fewer of a kind say nothing about how long it takes


@dataclass(frozen=True, slots=True)
class PromiseWish:
    """A promise as the agent fills it in.

    Shape: a window begins at ``begins_at`` and ends at ``due_at``; ``kind`` is a key of the
    content or empty; ``to_whom`` None is the ticket's customer; ``owner`` None is the agent at
    this desk, "" is anyone.
    """

    ticket_id: TicketId
    what: str
    due_at: datetime
    begins_at: datetime | None = None
    kind: str = ""
    to_whom: str | None = None
    owner: str | None = None
    call_id: CallId | None = None


@dataclass(frozen=True, slots=True)
class NewTime:
    """Another time for something promised, why, and how the customer heard of it.

    Shape: ``at`` begins a window that ends at ``until``, or is the time itself; ``told_by`` None
    means that the customer does not know yet, and then nothing is moved. ``told_at`` is when
    they heard of it, None for now.
    """

    at: datetime
    reason: str
    told_by: ToldBy | None
    until: datetime | None = None
    told_at: datetime | None = None

    @property
    def due_at(self) -> datetime:
        return self.until or self.at

    @property
    def begins_at(self) -> datetime | None:
        return self.at if self.until else None


class PromiseKinds:
    """What sorts of things are promised, and how long each takes here.

    Shape: ``content`` gives the kinds in the desk's language, None where there is no content.
    """

    def __init__(self, stores: Stores, content: Callable[[], PromisesContent | None]) -> None:
        self._stores = stores
        self._content = content

    @property
    def content(self) -> PromisesContent | None:
        """Return what the content says now, in the desk's language."""
        return self._content()

    @property
    def all(self) -> tuple[PromiseKind, ...]:
        content = self._content()
        return content.kinds if content else ()

    def of(self, key: str) -> PromiseKind | None:
        content = self._content()
        return content.kind(key) if content else None

    def usual_time(self, key: str) -> timedelta | None:
        """Return how long promises of a kind take here, from the first word to the deed.

        The median of those kept last; with fewer than five, what the content guesses; else None.
        """
        times = self._stores.ledger.times_to_keep(key) if key else []
        if len(times) >= _LEAST_KEPT:
            return timedelta(seconds=statistics.median(each.total_seconds() for each in times))
        known = self.of(key)
        return known.usual if known else None

    def is_kept_by_call(self, key: str) -> bool:
        """Tell whether reaching the customer is all that was promised."""
        known = self.of(key)
        return known is None or known.by_call


class PromiseDesk:
    """Keeps what was promised, and what became of it.

    Nothing is rewritten silently: a time moves only with a reason and a customer who knows, and a
    late promise is broken as soon as anybody settles, moves or counts it. Every act of the agent
    can be taken back (``UndoDesk``).

    Errors: StorageTrouble when the store refuses; nothing is changed then.
    """

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        clock: Clock,
        content: Callable[[], PromisesContent | None] = lambda: None,
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self.clock = clock
        self.kinds = PromiseKinds(stores, content)
        self.changes = Changes()

    # --- looking

    @property
    def me(self) -> str:
        """Return who promises at this desk."""
        return self._tickets.owner

    def find(self, promise_id: PromiseId) -> Promise | None:
        return self._stores.promises.get(promise_id)

    def ledger(self, part: LedgerPart, limit: int = 300) -> list[Promise]:
        """Return a part of all promises; open ones by due time, settled ones the latest first."""
        now = self.clock.now().at
        return self._stores.ledger.page(part, now, self._tickets.owner, limit)

    def count(self, part: LedgerPart, at_most: int = 1000) -> int:
        now = self.clock.now().at
        return self._stores.ledger.count(part, now, self._tickets.owner, at_most)

    def line_of(self, promise: Promise) -> tuple[Promise, ...]:
        """Return the promise with all that it was moved from, the first promise first."""
        return tuple(self._stores.ledger.line_of(promise.id))

    def follower(self, promise: Promise) -> Promise | None:
        """Return the promise that replaced this one when it was moved."""
        return self._stores.ledger.moved_to(promise.id)

    def for_time(self, ticket_id: TicketId, at: datetime) -> list[Promise]:
        """Return the open promises of a ticket that a call at this time is to keep."""
        return [
            promise
            for promise in self._stores.promises.of_ticket(ticket_id)
            if promise.is_open
            and at in (promise.due_at, promise.begins_at)
            and self.kinds.is_kept_by_call(promise.kind)
        ]

    # --- what the agent does

    def make(self, wish: PromiseWish, *, at: datetime | None = None) -> Promise:
        """Promise something to a ticket's customer; ``at`` None is now.

        A ticket without a next update gets it from the promise (C1).
        Errors: TicketNotFound; ValueError without words for what is promised.
        """
        if not wish.what.strip():
            raise ValueError("Say what is promised; nothing was saved.")
        ticket = self._tickets.existing(wish.ticket_id)
        promise = self._filled_in(wish, ticket, at or self.clock.now().at)
        with self._as_turn(promise, "Promise taken back", "Promised"), self._stores.as_one():
            self._save(None, promise)
            self._note(promise, f"Promised: {promise.what}", call_id=wish.call_id)
            if ticket.next_update_at is None:
                with_update = replace(ticket, next_update_at=promise.due_at)
                self._tickets.keep(with_update, OriginSource.SUGGESTED, "promise")
        self._announce()
        return promise

    def _filled_in(self, wish: PromiseWish, ticket: Ticket, at: datetime) -> Promise:
        stores = self._stores
        customer = stores.customers.standing(ticket.customer_id) if ticket.customer_id else None
        name = customer.name if customer else ""
        return Promise(
            id=PromiseId(new_id()),
            ticket_id=ticket.id,
            what=wish.what.strip(),
            due_at=wish.due_at,
            made_at=at,
            owner=self._tickets.owner if wish.owner is None else wish.owner,
            call_id=wish.call_id,
            to_whom=name if wish.to_whom is None else wish.to_whom.strip(),
            customer_id=customer.id if customer else None,
            kind=wish.kind,
            begins_at=wish.begins_at,
        )

    def keep(self, promise_id: PromiseId) -> Promise | None:
        """Note that it is done: kept when in time, broken when late. Twice does no harm."""
        promise = self.find(promise_id)
        if promise is None or not promise.is_open:
            return promise
        done = settled(promise, self.clock.now().at)
        words = "kept" if done.state is PromiseState.KEPT else "done late"
        return self._settle(promise, done, f"Promise {words}: {promise.what}")

    def give_up(self, promise_id: PromiseId, reason: str = "") -> Promise | None:
        """Note that it was not and will not be kept; counts as broken. Twice does no harm."""
        promise = self.find(promise_id)
        if promise is None or not promise.is_open:
            return promise
        given_up = broken(promise, self.clock.now().at)
        return self._settle(promise, given_up, f"Promise not kept: {promise.what}", reason)

    def _settle(self, before: Promise, after: Promise, text: str, detail: str = "") -> Promise:
        with (
            self._as_turn(before, "Promise is open again", text.partition(":")[0]),
            self._stores.as_one(),
        ):
            self._save(before, after)
            self._note(after, text, detail=detail)
        self._announce()
        return after

    def take_back(self, promise_id: PromiseId) -> None:
        """Take out a promise that was written down by mistake; only an open one goes."""
        promise = self.find(promise_id)
        if promise is None or not promise.is_open or promise.moved_from is not None:
            return
        with self._as_turn(promise, "Promised", "Promise taken back"), self._stores.as_one():
            self._stores.promises.remove(promise.id)
            self._tickets.history.note(promise.ticket_id, "promise", Edit(promise, None))
            self._note(promise, f"Promise taken back: {promise.what}")
        self._announce()

    def move(self, promise_id: PromiseId, to: NewTime) -> Promise | None:
        """Agree another time with the customer (C2, F4) and return the promise that holds now.

        The old one counts as renegotiated, or as broken when it was late already.
        Errors: ReasonMissing, NotTold; ValueError for a promise that is settled.
        """
        promise = self.find(promise_id)
        if promise is None or (promise.due_at, promise.begins_at) == (to.due_at, to.begins_at):
            return promise
        with self._as_turn(promise, "Move taken back", "Promise moved"), self._stores.as_one():
            new = self._moved(promise, to)
        self._announce()
        return new

    # --- steps of what others do; inside their transaction

    def move_along(self, ticket_id: TicketId, from_at: datetime, to: NewTime) -> list[Promise]:
        """Move the open promises of a ticket that a callback at ``from_at`` was made for."""
        return [self._moved(promise, to) for promise in self.for_time(ticket_id, from_at)]

    def correct_along(self, call_id: CallId, from_at: datetime, due_at: datetime) -> None:
        """Set the time right of what was promised in a call that is still being wrapped up.

        Nothing was agreed otherwise: what the two said to each other is written down now.
        """
        for promise in self._stores.promises.of_call(call_id):
            if promise.is_open and promise.due_at == from_at:
                self._save(promise, replace(promise, due_at=due_at, begins_at=None))

    def reached(self, ticket_id: TicketId, at: datetime) -> None:
        """Settle what a call fulfils: kept, or broken when it is late (F4).

        A kind that more than a word fulfils, an engineer's visit say, stays open; and so does what
        was promised after ``at``, in that very call.
        """
        for promise in self._stores.promises.of_ticket(ticket_id):
            is_earlier = promise.is_open and promise.made_at <= at
            if is_earlier and self.kinds.is_kept_by_call(promise.kind):
                self._stores.promises.save(settled(promise, at))

    def not_reached_after_all(self, ticket_id: TicketId, at: datetime) -> None:
        """Open again what a call settled at ``at`` that had not reached the customer."""
        for promise in self._stores.promises.of_ticket(ticket_id):
            is_settled = promise.state in (PromiseState.KEPT, PromiseState.BROKEN)
            if is_settled and promise.settled_at == at and self.kinds.is_kept_by_call(promise.kind):
                again = replace(promise, state=PromiseState.OPEN, settled_at=None)
                self._stores.promises.save(again)

    def _moved(self, promise: Promise, to: NewTime) -> Promise:
        old, new = moved(
            promise,
            PromiseId(new_id()),
            to.due_at,
            to.reason,
            to.told_at or self.clock.now().at,
            to.told_by,
            begins_at=to.begins_at,
        )
        self._save(promise, old)
        self._save(None, new)
        told = f", told by {new.told_by.value}" if new.told_by else ""
        self._note(new, f"Promise moved{told}: {promise.what}", detail=new.move_reason)
        return new

    def _as_turn(self, promise: Promise, back: str, again: str) -> AbstractContextManager[None]:
        """Make all inside one turn to take back, told on the timeline both ways."""
        history, what = self._tickets.history, promise.what
        return history.together(promise.ticket_id, "promise", f"{back}: {what}", f"{again}: {what}")

    def _save(self, before: Promise | None, after: Promise) -> None:
        self._stores.promises.save(after)
        self._tickets.history.note(after.ticket_id, "promise", Edit(before, after))

    def _note(
        self, promise: Promise, text: str, *, detail: str = "", call_id: CallId | None = None
    ) -> None:
        self._tickets.note(
            promise.ticket_id, EntryKind.PROMISE, text, detail=detail, call_id=call_id
        )

    def _announce(self) -> None:
        self.changes.announce()
        self._tickets.changes.announce()
