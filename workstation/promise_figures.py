"""How promises and promised calls went: each figure with what counts and what does not (C2, F4).

Everything counts in the span in which it was decided, so a figure of a day that is over changes no
more, except by a correction. Nobody is compared with anybody; a row by owner is for the owner.
"""

import enum
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final, Protocol, TypeAlias

from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.ids import TicketId
from workstation.promises import Promise, PromiseState

# The customer waits already: no time was agreed, so each minute until the first try is ours.
OWED_AT_ONCE: Final = frozenset(
    {
        CallbackReason.DROPPED_ON_HOLD,
        CallbackReason.MISSED_CALL,
        CallbackReason.ABANDONED_CALL,
        CallbackReason.VOICEMAIL,
    }
)


class Fate(enum.Enum):
    """What a promise came to, as it is counted."""

    KEPT = "kept"
    RENEGOTIATED = "renegotiated"  # moved before it was due, and the customer knows
    SILENT = "moved_silently"  # moved before it was due, and nobody told the customer
    BROKEN = "broken"  # done or moved after it was due, or late and open


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` up to, not at, ``end``. Units: aware."""

    start: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise, and the one that replaced it when it was moved."""

    promise: Promise
    successor: Promise | None = None


def fate_of(followed: Followed, now: datetime) -> Fate | None:
    """Return what the promise counts as; None while it is open and in time.

    One that was taken back with nothing in its place (its ticket was erased) is None, too.
    """
    promise, successor = followed.promise, followed.successor
    if promise.is_late(now) or promise.state is PromiseState.BROKEN:
        return Fate.BROKEN
    if promise.state is PromiseState.KEPT:
        return Fate.KEPT
    if promise.state is PromiseState.OPEN or successor is None:
        return None
    return Fate.RENEGOTIATED if successor.told_by is not None else Fate.SILENT


def decided_at(promise: Promise, fate: Fate) -> datetime:
    """Return when the fate was decided: broken at the time that was promised, else when settled."""
    if fate is Fate.BROKEN or promise.settled_at is None:
        return min(promise.due_at, promise.settled_at or promise.due_at)
    return promise.settled_at


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """What a span came to; two of them add up to that of both spans.

    Shape:
    ``kept`` done by the time promised. ``renegotiated`` moved before that time, the customer told.
    ``broken`` done or moved later, or late and open; ``silent`` of these were moved in time with
    nobody told. Open promises that are not due yet count nowhere.
    ``delays`` are promises and callbacks moved to a later time, and promises broken without a
    move; ``delays_told`` those of which the customer heard before the time that was promised. A
    promise and a callback of one ticket moved alike are one delay.
    ``first_tries`` are callbacks tried for the first time that were owed at once (missed,
    abandoned or dropped calls, voicemail); those with an agreed time are left out.
    ``reached`` are callbacks that ended with the customer on the line, ``tries_to_reach`` all
    tries of these, the last one included; tries that never led to anybody are left out.
    The seven after ``tries_to_reach`` count tries by their outcome. ``done`` and ``cancelled``
    are callbacks that were settled: by a try, or called off at their time.
    Units: ``first_try_s`` is the sum of seconds from being owed to the first try.
    """

    kept: int = 0
    renegotiated: int = 0
    broken: int = 0
    silent: int = 0
    delays: int = 0
    delays_told: int = 0
    first_tries: int = 0
    first_try_s: float = 0.0
    reached: int = 0
    tries_to_reach: int = 0
    tried_reached: int = 0
    tried_busy: int = 0
    tried_no_answer: int = 0
    tried_voicemail: int = 0
    tried_wrong_number: int = 0
    tried_refused: int = 0
    tried_failed: int = 0
    done: int = 0
    cancelled: int = 0

    def __add__(self, other: "PromiseFigures") -> "PromiseFigures":
        names = [field.name for field in fields(self)]
        return PromiseFigures(*(getattr(self, name) + getattr(other, name) for name in names))

    @property
    def decided(self) -> int:
        return self.kept + self.renegotiated + self.broken

    @property
    def keep_rate(self) -> float | None:
        """Return kept of all decided, 0 to 1; None without any."""
        return self.kept / self.decided if self.decided else None

    @property
    def told_share(self) -> float | None:
        """Return of how many delays the customer heard in time, 0 to 1; None without a delay."""
        return self.delays_told / self.delays if self.delays else None

    @property
    def first_try_after_s(self) -> float | None:
        """Return the average wait for the first try. Units: seconds."""
        return self.first_try_s / self.first_tries if self.first_tries else None

    @property
    def tries_per_reach(self) -> float | None:
        return self.tries_to_reach / self.reached if self.reached else None

    @property
    def tries(self) -> int:
        return sum(self.by_outcome.values())

    @property
    def by_outcome(self) -> dict[AttemptOutcome, int]:
        return {each: getattr(self, f"tried_{each.value}") for each in AttemptOutcome}


class PromiseCounter(Protocol):
    """Counts what a database holds.

    Errors: StorageTrouble.
    Thread: the one that made it; what ``on_its_own`` gives is for one other.
    """

    def between(
        self, span: Span, now: datetime, owners: tuple[str, ...] | None = None
    ) -> PromiseFigures:
        """Count ``span``, of these owners or of all; "" is what anyone may take."""
        ...

    def on_its_own(self) -> "PromiseCounter | None":
        """Return the same for another thread; None where the data lies in memory."""
        ...

    def close(self) -> None:
        """Let go of what ``on_its_own`` gave."""
        ...


def promise_figures(
    promises: Iterable[Followed], callbacks: Iterable[Callback], span: Span, now: datetime
) -> PromiseFigures:
    """Count what was decided in ``span``; what was decided outside of it is passed over."""
    delays: set[_Delay] = set()
    counted: Counter[str] = Counter()
    for followed in promises:
        _count_promise(followed, span, now, counted, delays)
    first_try_s = 0.0
    for callback in callbacks:
        first_try_s += _count_callback(callback, span, counted, delays)
    told = {delay[:3] for delay in delays if delay[3]}
    return PromiseFigures(
        **counted,
        first_try_s=first_try_s,
        delays=len({delay[:3] for delay in delays}),
        delays_told=len(told),
    )


# Whose, from when, to when (itself when it was just late), and whether it was told in time.
_Delay: TypeAlias = tuple[TicketId | str, datetime, datetime, bool]


def _count_promise(
    followed: Followed, span: Span, now: datetime, counted: Counter[str], delays: set[_Delay]
) -> None:
    fate = fate_of(followed, now)
    if fate is None:
        return
    promise, successor = followed.promise, followed.successor
    if span.holds(decided_at(promise, fate)):
        counted["broken" if fate is Fate.SILENT else fate.value] += 1
        counted["silent"] += fate is Fate.SILENT
        if successor is None and fate is Fate.BROKEN:
            delays.add((promise.ticket_id, promise.due_at, promise.due_at, False))
    if successor is None or successor.due_at <= promise.due_at:
        return
    if span.holds(successor.made_at):
        is_told = fate is Fate.RENEGOTIATED
        delays.add((promise.ticket_id, promise.due_at, successor.due_at, is_told))


def _count_callback(
    callback: Callback, span: Span, counted: Counter[str], delays: set[_Delay]
) -> float:
    """Count one callback; returns the seconds to its first try when that is counted."""
    for move in callback.moves:
        if span.holds(move.at) and move.to_at > move.from_at:
            whose = callback.ticket_id or callback.id
            delays.add((whose, move.from_at, move.to_at, move.is_agreed))
    for attempt in callback.attempts:
        if span.holds(attempt.at):
            counted[f"tried_{attempt.outcome.value}"] += 1
    _count_end(callback, span, counted)
    return _count_first_try(callback, span, counted)


def _count_end(callback: Callback, span: Span, counted: Counter[str]) -> None:
    last = _last(callback)
    if callback.is_open or not span.holds(last.at if last else callback.due_at):
        return
    is_done = callback.state is CallbackState.DONE
    counted["done" if is_done else "cancelled"] += 1
    if last is not None and last.outcome is AttemptOutcome.REACHED:
        counted["reached"] += 1
        counted["tries_to_reach"] += len(callback.attempts)


def _count_first_try(callback: Callback, span: Span, counted: Counter[str]) -> float:
    first = min(callback.attempts, key=lambda each: each.at, default=None)
    if first is None or not span.holds(first.at) or callback.reason not in OWED_AT_ONCE:
        return 0.0
    counted["first_tries"] += 1
    return max(0.0, (first.at - callback.made_at).total_seconds())


def _last(callback: Callback) -> Attempt | None:
    return max(callback.attempts, key=lambda each: each.at, default=None)
