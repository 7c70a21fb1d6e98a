"""When to remind of what was promised, and when to look again (C2, F4); pure but for its book.

Each promised call and each promise is told of three times at most: ahead of its time, at its time
and when it is overdue. Which of them was told stands in the book, so that a restart tells nothing
twice and forgets nothing. What is overdue comes back together, gently, in working hours.
"""

import enum
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, timezone, tzinfo
from typing import Final, Protocol

from workstation.clock import Moment
from workstation.holidays import ClosedDays
from workstation.ids import TicketId
from workstation.tickets import Priority

LONGEST_SLEEP: Final = timedelta(seconds=60)  # look again at least so often
# A look that comes so much later than it was meant to finds the computer just woken up.
AWAY_AFTER_S: Final = 90.0
MOST_COUNTED: Final = 1000
AT_ONCE: Final = 50  # so many are told in one look; more follow in the next
# A clock that is put back by less is one that a time server corrects.
_CLOCK_STEP: Final = timedelta(seconds=5)
_LONGEST_SNOOZE: Final = timedelta(days=5)  # over a long weekend
_DAYS_AHEAD: Final = 14
_WEEKDAYS: Final = frozenset(range(5))


class ReminderKind(enum.Enum):
    """What is reminded of."""

    CALLBACK = "callback"
    PROMISE = "promise"


class ReminderStep(enum.IntEnum):
    """What was told last of one thing that is owed; LEFT is a colleague's to be told of."""

    LEFT = -1
    NONE = 0
    AHEAD = 1
    DUE = 2
    OVERDUE = 3


class Snooze(enum.Enum):
    """How long a reminder can be put off."""

    FIVE = "5"
    TEN = "10"
    HALF_HOUR = "30"
    HOUR = "60"
    TOMORROW = "tomorrow"


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """How insistent reminders are.

    Shape: ``repeat_s`` is how often what is overdue is told of again in working hours, 0 never;
    without ``with_names`` a notice outside the window says nothing of whom and what.
    """

    overdue_after_s: int = 600
    repeat_s: int = 3600
    with_names: bool = True


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing that is owed, as reminding sees it.

    Shape: a window "between 10 and 12" begins at ``begins_at`` and is late at ``late_at``; for a
    single time they are the same. ``step`` is what was told last; ``promise_kind`` is a key of the
    content, for promises only. ``can_call`` tells whether
    there is a number to dial.
    """

    kind: ReminderKind
    id: str
    begins_at: datetime
    late_at: datetime
    name: str = ""
    subject: str = ""
    number: str = ""
    owner: str = ""
    made_at: datetime | None = None
    ticket_id: TicketId | None = None
    priority: Priority = Priority.NORMAL
    step: ReminderStep = ReminderStep.NONE
    snoozed_until: datetime | None = None
    promise_kind: str = ""

    @property
    def key(self) -> tuple[ReminderKind, str]:
        return self.kind, self.id

    @property
    def is_urgent(self) -> bool:
        return self.priority is Priority.URGENT


@dataclass(frozen=True, slots=True)
class Timing:
    """The settings as spans of time."""

    ahead: timedelta = timedelta(minutes=5)
    overdue_after: timedelta = timedelta(minutes=10)
    repeat: timedelta = timedelta(hours=1)


def step_at(reminder: Reminder, now: datetime, timing: Timing) -> ReminderStep:
    """Return what there is to tell of ``reminder`` at ``now``."""
    if now >= reminder.late_at + timing.overdue_after:
        return ReminderStep.OVERDUE
    if now >= reminder.begins_at:
        return ReminderStep.DUE
    return ReminderStep.AHEAD if now >= reminder.begins_at - timing.ahead else ReminderStep.NONE


class ReminderBook(Protocol):
    """What is owed and what was told of it, kept on disk and found by index."""

    def to_tell(self, now: datetime, timing: Timing, limit: int) -> Sequence[Reminder]:
        """Return open things with more to tell at ``now`` than was told, snoozed ones left out
        until their snooze is over; the most urgent first, then the earliest."""
        ...

    def next_at(self, now: datetime, timing: Timing) -> datetime | None:
        """Return when there will be something to tell next; None when nothing is owed."""
        ...

    def mark(self, keys: Collection[tuple[ReminderKind, str]], step: int, at: datetime) -> None:
        """Note that ``step`` was told ``at``; a snooze that was on is over."""
        ...

    def waiting(self, limit: int) -> Sequence[Reminder]:
        """Return what was told and still waits, the most urgent first, then the earliest."""
        ...

    def waiting_count(self) -> int:
        """Return how many wait, at most ``MOST_COUNTED``: nobody needs to know more exactly."""
        ...

    def overdue(self, limit: int) -> Sequence[Reminder]:
        """Return what was told as overdue and still waits, the earliest first."""
        ...

    def snooze(self, keys: Collection[tuple[ReminderKind, str]], until: datetime) -> None: ...

    def forget_after(self, now: datetime, latest_snooze: datetime) -> None:
        """Take back what was told after ``now``, and snoozes beyond ``latest_snooze``: the
        wall clock was wrong then."""
        ...

    def ask_anew(self) -> None:
        """Look again at what was left to colleagues: who is who has changed."""
        ...

    @property
    def repeated_at(self) -> datetime | None:
        """Return when overdue things were last told of."""
        ...

    def mark_repeated(self, at: datetime) -> None: ...

    def owed_until(self, end: datetime, limit: int) -> Sequence[Reminder]:
        """Return everything open that begins before ``end``, the earliest first."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """What one look found.

    Shape: ``fresh`` fell due just now, ``missed`` while nobody looked: the program was closed or
    the computer asleep; ``repeated`` are overdue and were told of before. ``has_more`` asks for
    the next look at once. Each is sorted, the most urgent first.
    """

    fresh: tuple[Reminder, ...] = ()
    missed: tuple[Reminder, ...] = ()
    repeated: tuple[Reminder, ...] = ()
    has_more: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.fresh or self.missed or self.repeated)


def first_first(reminder: Reminder) -> tuple[int, datetime, str]:
    """Sort urgent things first (E5), then by time."""
    return (-reminder.priority, reminder.begins_at, reminder.id)


@dataclass(frozen=True, slots=True)
class Opening:
    """When somebody is at work, in the desk's own zone; ``days`` counts from Monday, 0.

    Shape: ``closed`` are holidays, on which nobody is reminded again of what is overdue.
    """

    begin: time = time(8)
    end: time = time(18)
    days: frozenset[int] = _WEEKDAYS
    zone: tzinfo = timezone.utc
    closed: ClosedDays = ClosedDays()

    def first_from(self, at: datetime) -> datetime:
        """Return ``at`` when it lies in working hours, else the next begin of work after it.

        Hours that run over midnight, or no working day at all, leave every time open.
        """
        local = at.astimezone(self.zone)
        if self.begin >= self.end or not self.days:
            return at
        for days in range(_DAYS_AHEAD):
            day = local.date() + timedelta(days=days)
            begin = datetime.combine(day, self.begin, self.zone).astimezone(timezone.utc)
            end = datetime.combine(day, self.end, self.zone).astimezone(timezone.utc)
            is_open = day.weekday() in self.days and not self.closed.name_of_day(day)
            if is_open and at < end:
                return max(at, begin)
        return at


def folded(
    reminders: Iterable[Reminder], is_kept_by_call: Callable[[str], bool]
) -> tuple[Reminder, ...]:
    """Return ``reminders`` without promises that a call about the same ticket keeps at the time.

    Reaching the customer keeps such a promise (F4), so two reminders would be one too many.
    """
    every = tuple(reminders)
    calls = {
        (each.ticket_id, each.begins_at)
        for each in every
        if each.kind is ReminderKind.CALLBACK and each.ticket_id is not None
    }
    return tuple(
        each
        for each in every
        if each.kind is ReminderKind.CALLBACK
        or (each.ticket_id, each.begins_at) not in calls
        or not is_kept_by_call(each.promise_kind)
    )


class ReminderCoach:
    """Looks into the book, says what to tell and when to look next.

    A look costs the same however much is open: the book finds by index what is due.

    Units: instants are UTC, so a change of the clocks or of the zone moves none of them; only
    working hours are local, asked for anew at each look.
    """

    def __init__(self, book: ReminderBook, is_ours: Callable[[str], bool]) -> None:
        self._book = book
        self._is_ours = is_ours
        self._last: Moment | None = None
        self._is_catching_up = True
        self._hours = Opening()

    def look(self, now: Moment, timing: Timing, hours: Opening) -> Told:
        """Return what to tell now, with the book knowing that it was told."""
        self._hours = hours
        is_away = self._last is None or now.since(self._last) > AWAY_AFTER_S
        self._is_catching_up = self._is_catching_up or is_away
        self._last = now
        self._book.forget_after(now.at + _CLOCK_STEP, now.at + _LONGEST_SNOOZE)
        found = self._book.to_tell(now.at, timing, AT_ONCE)
        ours = self._noted(found, now.at, timing)
        has_more = len(found) >= AT_ONCE
        told = self._sorted_out(ours, has_more)
        self._is_catching_up = self._is_catching_up and has_more
        if any(each.step is ReminderStep.OVERDUE for each in ours):
            self._book.mark_repeated(now.at)
        return told if has_more else replace(told, repeated=self._repeated(now.at, timing, ours))

    def _noted(
        self, found: Sequence[Reminder], now: datetime, timing: Timing
    ) -> tuple[Reminder, ...]:
        """Note in the book what is told now; return ours, each with the step told."""
        by_step: dict[ReminderStep, list[Reminder]] = {}
        for each in found:
            # A snooze may be over before its time is near: the agent wanted to hear of it.
            step = max(step_at(each, now, timing), ReminderStep.AHEAD)
            step = step if self._is_ours(each.owner) else ReminderStep.LEFT
            by_step.setdefault(step, []).append(each)
        for step, some in by_step.items():
            self._book.mark([each.key for each in some], step, now)
        ours = (
            replace(each, step=step, snoozed_until=None)
            for step, some in by_step.items()
            if step is not ReminderStep.LEFT
            for each in some
        )
        return tuple(sorted(ours, key=first_first))

    def _sorted_out(self, ours: tuple[Reminder, ...], has_more: bool) -> Told:
        if self._is_catching_up:
            return Told(missed=ours, has_more=has_more)
        return Told(fresh=ours, has_more=has_more)

    def _repeated(
        self, now: datetime, timing: Timing, just_told: tuple[Reminder, ...]
    ) -> tuple[Reminder, ...]:
        """Return what is overdue when its turn has come again; nothing right after news."""
        due = self._repeat_at(now, timing)
        if due is None or due > now or just_told:
            return ()
        self._book.mark_repeated(now)
        return tuple(self._book.overdue(AT_ONCE))

    def _repeat_at(self, now: datetime, timing: Timing) -> datetime | None:
        last = self._book.repeated_at
        if not timing.repeat or last is None or not self._book.overdue(1):
            return None
        return self._hours.first_from(min(last, now) + timing.repeat)

    def next_look(self, now: datetime, timing: Timing) -> timedelta:
        """Return how long nothing can fall due; at most a minute, for the wall clock may be set."""
        times = (self._book.next_at(now, timing), self._repeat_at(now, timing))
        wait = min((at - now for at in times if at is not None), default=LONGEST_SLEEP)
        return max(timedelta(0), min(wait, LONGEST_SLEEP))


def snoozed_until(snooze: Snooze, now: datetime, zone: tzinfo, begin: time = time(9)) -> datetime:
    """Return when a reminder that is put off comes again; tomorrow is at ``begin`` by our clock."""
    if snooze is not Snooze.TOMORROW:
        return now + timedelta(minutes=int(snooze.value))
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, begin, zone).astimezone(timezone.utc)
