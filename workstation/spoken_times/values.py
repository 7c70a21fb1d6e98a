"""What a typed time was understood as, or why it was not."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import Final

from workstation.slots import WorkingHours

HALF_A_DAY: Final = 12 * 60


class Why(Enum):
    """Why a text is no time that can be promised."""

    NO_TIME = "no_time"  # nothing in it says when
    UNKNOWN = "unknown"  # ``words`` are not understood
    CONTRADICTION = "contradiction"  # ``words`` do not go together
    UNCLEAR = "unclear"  # the word may mean either of two, ``choices``
    PAST = "past"  # ``at`` has passed
    NO_SUCH_DATE = "no_such_date"  # ``words`` is in no calendar
    NO_DAY = "no_day"  # a time of day, but the days are several
    NO_END = "no_end"  # "from Monday": nobody can be late for that
    NO_ZONE = "no_zone"  # "their time", and the customer's zone is not known
    TOO_FAR = "too_far"


class RemarkKind(Enum):
    """What should be said beside a time that was understood."""

    SKIPPED = "skipped"  # the clocks leave this time out; ``at`` is the next that there is
    TWICE = "twice"  # the clocks go back; the first of two is meant
    NEXT_WEEK = "next_week"  # "next Friday" is not the coming one, ``at``
    NOT_TODAY = "not_today"  # a weekday that today is too


@dataclass(frozen=True, slots=True)
class Remark:
    kind: RemarkKind
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """A time or window that was understood whole.

    Shape: a window has ``earliest`` and ends at ``due``; a single time or a deadline has no
    ``earliest``. ``is_deadline`` tells "by four" from "at four".
    Units: aware UTC; ``earliest`` before ``due``, ``due`` after now.
    """

    due: datetime
    earliest: datetime | None = None
    is_deadline: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def is_window(self) -> bool:
        return self.earliest is not None


@dataclass(frozen=True, slots=True)
class NotATime:
    """Why a text was not taken for a time; nothing is guessed."""

    why: Why
    words: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """When, where and at what desk a time is typed; ``there`` is the customer's zone."""

    now: datetime
    zone: tzinfo
    hours: WorkingHours
    there: tzinfo | None = None


class Unclear(Exception):
    """Ends the reading of a text; never leaves this package."""

    def __init__(self, why: Why, *words: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(why.value)
        self.result = NotATime(why, words, choices)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it was said: "at four" may be either half of the day.

    Units: ``minutes`` since midnight.
    """

    minutes: int
    is_sure: bool

    @property
    def candidates(self) -> tuple[int, ...]:
        """Return what may be meant, in minutes since midnight."""
        if self.is_sure:
            return (self.minutes,)
        first = self.minutes % HALF_A_DAY
        return first, first + HALF_A_DAY


@dataclass(frozen=True, slots=True)
class Delay:
    """How long from now; the days are those of the calendar."""

    exact: timedelta = timedelta()
    days: int = 0
    working_days: int = 0
    months: int = 0

    @property
    def is_in_days(self) -> bool:
        return bool(self.days or self.working_days or self.months)


@dataclass(slots=True)
class Said:
    """What the words of a text say, before they are put to a calendar.

    Shape: ``week`` counts from this one, 0; ``weekday`` from Monday, 0; ``turn`` is "this" or
    "next" before it, as 0 or 1. ``texts`` are the words of each thing about the day.
    """

    is_by: bool = False
    is_after: bool = False
    is_within: bool = False
    is_theirs: bool = False
    is_end_of_day: bool = False
    is_end: bool = False
    delay: Delay | None = None
    clock: Clock | None = None
    until: Clock | None = None
    part: tuple[time, time] | None = None
    day: int | None = None
    date: tuple[int, int, int | None] | None = None
    day_of_month: int | None = None
    weekday: int | None = None
    turn: int | None = None
    week: int | None = None
    month: int | None = None
    texts: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Days:
    """The day or days that are meant; ``is_given`` tells whether the text named them."""

    first: date
    last: date
    is_given: bool = True

    @property
    def is_one(self) -> bool:
        return self.first == self.last
