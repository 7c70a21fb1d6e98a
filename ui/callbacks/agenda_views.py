"""What the day and the week show: days, what is due in them, and where each stands; no zones.

All times of the screens are minutes of the desk's own day, so that a widget need not know zones.
"""

import enum
from dataclasses import dataclass


class ItemKind(enum.Enum):
    """What stands in the calendar."""

    CALL = "call"
    PROMISE = "promise"
    MORE = "more"  # how many there are beside those that have room


class ItemState(enum.Enum):
    """What became of it."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one day. Units: minutes from midnight, ``end`` not included."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """One callback or promise, or how many more there are.

    Shape: ``day`` counts from the first one shown; ``end`` is that of a window ("10:00–12:00"),
    None for a single time; ``there`` is the customer's time where it differs; ``about`` is said
    where there is room; ``spoken`` is all of it for who listens. MORE carries its ``count``.
    Units: minutes from midnight.
    """

    id: str
    kind: ItemKind
    state: ItemState
    day: int
    begin: int
    end: int | None = None
    time: str = ""
    name: str = ""
    there: str = ""
    about: str = ""
    spoken: str = ""
    can_move: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class ProposedView:
    """A time that is being thought of, for what is selected; ``warning`` may be empty."""

    day: int
    begin: int
    words: str
    end: int | None = None
    note: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """One day's column.

    Shape: ``free`` is "2 free", empty for days gone by; ``note`` names a holiday; ``hours`` are
    the working hours, each the share of it that is taken, 0–1; ``closed`` is when nobody works;
    ``night`` when it is night where the selected customer is.
    """

    title: str
    spoken: str
    is_today: bool = False
    free: str = ""
    note: str = ""
    hours: tuple[float, ...] = ()
    closed: tuple[Span, ...] = ()
    night: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class NowView:
    """Where the time stands: ``day`` is None when today is not among the days shown."""

    day: int | None
    minute: int
    words: str


@dataclass(frozen=True, slots=True)
class AgendaView:
    """Days beside each other, with all that stands in them in the order of time.

    Shape: ``title`` is "16–20 November"; ``selected`` an id or empty; ``work`` is when the desk
    works, seen first.
    """

    title: str = ""
    days: tuple[DayView, ...] = ()
    items: tuple[AgendaItemView, ...] = ()
    selected: str = ""
    now: NowView | None = None
    proposed: ProposedView | None = None
    work: Span = Span(480, 1080)
    footnote: str = ""
