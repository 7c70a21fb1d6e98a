"""What we said we would do by a time: kept, renegotiated before due, or broken (C2)."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from workstation.ids import CallId, CustomerId, PromiseId, TicketId
from workstation.moves import ToldBy


class PromiseState(enum.Enum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    RENEGOTIATED = "renegotiated"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something we said we would do by ``due_at``.

    Shape: moving it makes a new Promise; ``moved_from`` names the old one, ``move_reason`` says
    why and ``told_by`` how the customer heard of it. ``kind`` is what sort of thing was promised,
    a key of the guidance content, or empty. A window ("Tuesday 10–12") begins at ``begins_at``
    and ends at ``due_at``. ``to_whom`` is the name that it was promised to.
    """

    id: PromiseId
    ticket_id: TicketId
    what: str
    due_at: datetime
    made_at: datetime
    owner: str = ""
    call_id: CallId | None = None
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None
    moved_from: PromiseId | None = None
    move_reason: str = ""
    to_whom: str = ""
    customer_id: CustomerId | None = None
    kind: str = ""
    begins_at: datetime | None = None
    told_by: ToldBy | None = None

    @property
    def is_open(self) -> bool:
        return self.state is PromiseState.OPEN

    def is_late(self, now: datetime) -> bool:
        return self.is_open and self.due_at < now


class ReasonMissing(ValueError):
    """A promise was to be moved without saying why."""


class NotTold(ValueError):
    """A promise was to be moved before the customer heard of it (C2)."""


def settled(promise: Promise, now: datetime) -> Promise:
    """Return the promise as done: kept when in time, broken when late; settled ones stay."""
    if not promise.is_open:
        return promise
    state = PromiseState.KEPT if now <= promise.due_at else PromiseState.BROKEN
    return replace(promise, state=state, settled_at=now)


def broken(promise: Promise, now: datetime) -> Promise:
    """Return the promise as one that is not kept; settled ones stay."""
    if not promise.is_open:
        return promise
    return replace(promise, state=PromiseState.BROKEN, settled_at=now)


def moved(
    promise: Promise,
    new_id: PromiseId,
    due_at: datetime,
    reason: str,
    now: datetime,
    told_by: ToldBy | None,
    *,
    begins_at: datetime | None = None,
) -> tuple[Promise, Promise]:
    """Return the promise given up for a later time, and the new one that replaces it.

    Moved in time it counts as renegotiated; moved after it was due, it was broken. ``begins_at``
    begins the new window, None for a single time.

    Errors: ReasonMissing when ``reason`` is empty; NotTold when the customer does not know;
    ValueError for a promise that is settled.
    """
    if not reason.strip():
        raise ReasonMissing("Say why the promise is moved; its time is as it was.")
    if told_by is None:
        raise NotTold("Tell the customer first, by call or message; the time is as it was.")
    if not promise.is_open:
        raise ValueError(f"promise {promise.id} is settled already, as {promise.state.value}")
    state = PromiseState.BROKEN if promise.is_late(now) else PromiseState.RENEGOTIATED
    old = replace(promise, state=state, settled_at=now)
    new = replace(
        promise,
        id=new_id,
        due_at=due_at,
        begins_at=begins_at,
        made_at=now,
        moved_from=promise.id,
        move_reason=reason.strip(),
        told_by=told_by,
    )
    return old, new


class LedgerPart(enum.Enum):
    """Which promises of the ledger are looked at."""

    OPEN = "open"  # late ones too: the earliest due first
    MINE = "mine"  # the open ones of one owner
    LATE = "late"
    SETTLED = "settled"  # the latest first


@dataclass(frozen=True, slots=True)
class KeepRate:
    """How promises went: those kept, moved in time, and broken or late; open ones left out."""

    kept: int = 0
    moved: int = 0
    broken: int = 0

    @property
    def settled(self) -> int:
        return self.kept + self.moved + self.broken

    @property
    def share(self) -> float | None:
        """Return kept of all, 0 to 1; None when nothing is settled."""
        return self.kept / self.settled if self.settled else None


def keep_rate(promises: Iterable[Promise], now: datetime) -> KeepRate:
    """Count promises by what became of them; one that is late counts as broken."""
    states = [PromiseState.BROKEN if p.is_late(now) else p.state for p in promises]
    return KeepRate(
        kept=states.count(PromiseState.KEPT),
        moved=states.count(PromiseState.RENEGOTIATED),
        broken=states.count(PromiseState.BROKEN),
    )
