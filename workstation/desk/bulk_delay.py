"""One cause delays many: each customer gets a draft or a place in the list of calls (F4).

All is planned first, in one transaction; then each item is made ready in one of its own. So
whatever is cut short, by a cancel or by the end of the program, leaves whole items, none doubled,
and the rest still planned, to go on with or to give up.
"""

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from workstation.callbacks import Callback
from workstation.clock import Clock
from workstation.delays import Delay, DelayState, ended
from workstation.desk.delay_drafts import DelayDrafts
from workstation.desk.settings import SettingsDesk
from workstation.ids import BatchId, new_id
from workstation.moves import ToldBy
from workstation.ports import Stores
from workstation.promises import Promise, ReasonMissing
from workstation.slots import free_slots

MOST: Final = 10_000
_AT_A_TIME: Final = 50
_FIRST: Final = datetime(2000, 1, 1, tzinfo=timezone.utc)


class Shift(enum.Enum):
    """How the new times of many are found."""

    BY = "by"  # each later by the same span
    SPREAD = "spread"  # over the free slots from a time on


@dataclass(frozen=True, slots=True)
class BulkWish:
    """What is to become of all that a cause delays.

    Shape: ``by`` is the span for Shift.BY, counted from ``start`` where an item was due before
    it, so that a late one gets a time that is still to come; for Shift.SPREAD ``start`` is the
    earliest time. Customers whom nobody can write to are called whatever ``way`` is.
    """

    reason: str
    way: ToldBy
    shift: Shift = Shift.BY
    by: timedelta = timedelta(hours=1)
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class BulkFilter:
    """Which open callbacks and promises a cause delays.

    Shape: due from ``start`` up to, not at, ``end``; ``start`` None is from ever, and then a
    window counts by its end; ``words`` stand in their subject, all of
    them, in any case; empty takes all. ``kind`` is a kind of promise, and then no callbacks.
    """

    start: datetime | None
    end: datetime
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class BulkDone:
    """How far a bulk delay came."""

    drafts: int
    calls: int
    left: int

    def plus(self, other: "BulkDone") -> "BulkDone":
        """Return both together."""
        return BulkDone(
            self.drafts + other.drafts, self.calls + other.calls, self.left + other.left
        )


class NoRoom(ValueError):
    """There are fewer free slots than needed; one plain sentence, nothing was planned."""


class BulkDelayDesk:
    """Plans and makes ready; every method may run on a thread with stores of its own.

    Errors: StorageTrouble when the store refuses; what was made ready stays.
    """

    def __init__(
        self,
        stores: Stores,
        drafts: DelayDrafts,
        clock: Clock,
        settings: SettingsDesk,
        zone: tzinfo,
    ) -> None:
        self._stores = stores
        self._drafts = drafts
        self._clock = clock
        self._settings = settings
        self._zone = zone

    def found(self, choice: BulkFilter) -> list[Callback | Promise]:
        """Return what a filter finds, the earliest due first; what a callback keeps comes once."""
        words = choice.words.casefold().split()
        callbacks: list[Callback] = []
        if not choice.kind:
            due = self._due(choice.start, choice.end)
            callbacks = [c for c in due if _has(words, c.subject, c.name)]
        promises = [
            p
            for p in self._stores.ledger.due_between(choice.start or _FIRST, choice.end, MOST)
            if _has(words, p.what, p.to_whom) and choice.kind in ("", p.kind)
        ]
        kept_by = {(c.ticket_id, c.due_at) for c in callbacks}
        alone = [
            p
            for p in promises
            if not self._drafts.is_kept_by_call(p)
            or not {(p.ticket_id, p.due_at), _start(p)} & kept_by
        ]
        both: list[Callback | Promise] = [*callbacks, *alone]
        return sorted(both, key=lambda owed: (owed.due_at, owed.id))[:MOST]

    def _due(self, start: datetime | None, end: datetime) -> list[Callback]:
        if start is None:
            known = self._stores.callbacks.open_callbacks(MOST)
            return [each for each in known if each.late_at < end]
        return [c for c in self._stores.callbacks.due_between(start, end) if c.is_open]

    def plan(self, owed: Sequence[Callback | Promise], wish: BulkWish) -> BatchId:
        """Write down the new time of each; those that are to be told of a delay already stay out.

        Errors: ReasonMissing; NoRoom.
        """
        if not wish.reason.strip():
            raise ReasonMissing("Say what the cause is; nothing was planned.")
        batch_id = BatchId(new_id())
        left = [each for each in owed if self._drafts.open_of(each) is None]
        times = self._times(left, wish)
        with self._stores.as_one():
            for each, (at, until) in zip(left, times, strict=True):
                way = wish.way if each.ticket_id is not None else ToldBy.CALL
                delay = self._drafts.new_delay(
                    each, at, wish.reason, way, until=until, batch_id=batch_id
                )
                self._stores.delays.save(delay)
        return batch_id

    def _times(
        self, owed: Sequence[Callback | Promise], wish: BulkWish
    ) -> list[tuple[datetime, datetime | None]]:
        if wish.shift is Shift.BY:
            return [_later(each, wish, self._zone) for each in owed]
        now = self._clock.now().at
        start = max(wish.start or now, now)
        taken = (c.due_at for c in self._stores.callbacks.due_between(now, now + timedelta(29)))
        hours = self._settings.hours
        slots = free_slots(list(taken), hours, start, self._zone, ahead=timedelta(), count=MOST)
        if len(slots) < len(owed):
            raise NoRoom(
                f"There are {len(slots)} free slots in the next four weeks, and {len(owed)} are"
                " needed; nothing was planned: choose fewer, or shift all by the same time."
            )
        return [(slot, None) for slot in self._welcome(owed, list(slots))]

    def _welcome(
        self, owed: Sequence[Callback | Promise], slots: list[datetime]
    ) -> Iterator[datetime]:
        """Yield a slot for each, the first that is left and not at night where the customer is.

        Where all that are left are at night, the first of them.
        """
        quiet = self._settings.hours.quiet
        for each in owed:
            there = self._zone_there(each)
            welcome = (s for s in slots if there is None or not quiet.hold(s.astimezone(there)))
            slot = next(welcome, slots[0])
            slots.remove(slot)
            yield slot

    def _zone_there(self, owed: Callback | Promise) -> tzinfo | None:
        key = owed.time_zone if isinstance(owed, Callback) else ""
        if not key and owed.customer_id is not None:
            customer = self._stores.customers.standing(owed.customer_id)
            key = customer.time_zone if customer else ""
        return ZoneInfo(key) if key else None

    def work_off(
        self,
        batch_id: BatchId,
        progress: Callable[[int], None] = lambda done: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> BulkDone:
        """Make each planned item ready, in a transaction of its own; a cancel leaves the rest."""
        drafts = calls = 0
        while not is_cancelled():
            some = self._stores.delays.of_batch(batch_id, DelayState.PLANNED, _AT_A_TIME)
            if not some:
                break
            for delay in some:
                if is_cancelled():
                    break
                way = self._make_ready(delay)
                drafts += way is ToldBy.MESSAGE
                calls += way is ToldBy.CALL
                progress(drafts + calls)
        left = len(self._stores.delays.of_batch(batch_id, DelayState.PLANNED, MOST))
        return BulkDone(drafts, calls, left)

    def _make_ready(self, delay: Delay) -> ToldBy | None:
        """Return how the customer is to hear of it; None for what is owed no more."""
        with self._stores.as_one():
            owed = self._drafts.owed_by(delay)
            if owed is None or not owed.is_open:
                dropped = ended(delay, DelayState.DROPPED, self._clock.now().at)
                self._stores.delays.save(dropped)
                return None
            return self._drafts.prepare(self._as_reachable(delay), owed).way

    def _as_reachable(self, delay: Delay) -> Delay:
        """Return the delay to be called about where there is no address to write to."""
        ticket = self._stores.tickets.get(delay.ticket_id) if delay.ticket_id else None
        standing = self._stores.customers.standing
        customer = standing(ticket.customer_id) if ticket and ticket.customer_id else None
        can_write = customer is not None and bool(customer.email)
        return delay if can_write else replace(delay, way=ToldBy.CALL)

    def unfinished(self) -> list[tuple[BatchId, int]]:
        """Return bulk delays that were cut short, with how many of each are left."""
        return self._stores.delays.unfinished_batches()

    def give_up_rest(self, batch_id: BatchId) -> int:
        """Leave the times of what is still planned as they are; return how many that were."""
        rest = self._stores.delays.of_batch(batch_id, DelayState.PLANNED, MOST)
        now = self._clock.now().at
        with self._stores.as_one():
            for delay in rest:
                self._stores.delays.save(ended(delay, DelayState.DROPPED, now))
        return len(rest)


def _has(words: Iterable[str], *texts: str) -> bool:
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words)


def _start(promise: Promise) -> tuple[object, datetime]:
    return promise.ticket_id, promise.begins_at or promise.due_at


def _later(
    owed: Callback | Promise, wish: BulkWish, zone: tzinfo
) -> tuple[datetime, datetime | None]:
    if isinstance(owed, Callback):
        begin, end = owed.due_at, owed.until
    else:
        begin = owed.begins_at or owed.due_at
        end = owed.due_at if owed.begins_at else None
    at = shifted(max(begin, wish.start or begin), wish.by, zone)
    return at, at + (end - begin) if end else None


def shifted(at: datetime, by: timedelta, zone: tzinfo) -> datetime:
    """Return ``at`` later by ``by``; whole days keep the time of the clock on the wall."""
    if by % timedelta(days=1):
        return at + by
    local = at.astimezone(zone)
    return (local.replace(tzinfo=None) + by).replace(tzinfo=zone).astimezone(at.tzinfo)


MakeBulkDelays: TypeAlias = Callable[[Stores, tzinfo], BulkDelayDesk]
