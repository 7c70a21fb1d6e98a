"""What is owed over time: the open callbacks by how near they are, and a span of days."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from workstation.callbacks import Callback, CallbackReason
from workstation.ids import CallbackId
from workstation.promises import Promise
from workstation.slots import SLOT

ANYONE: Final = ""  # the owner of what whoever has time may take


class AgendaGroup(enum.Enum):
    """How near an open callback is; late from its ``late_at`` on."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """What is to be seen.

    Shape: ``owner`` None is everybody's, ANYONE what belongs to nobody; no ``reasons`` are all.
    """

    owner: str | None = None
    reasons: frozenset[CallbackReason] = frozenset()


@dataclass(frozen=True, slots=True)
class AgendaTimes:
    """Where the groups part: ``tomorrow`` and ``after`` begin at midnight of the desk's zone."""

    now: datetime
    tomorrow: datetime
    after: datetime

    @classmethod
    def of(cls, now: datetime, zone: tzinfo) -> "AgendaTimes":
        return cls(now, midnight(now, zone, 1), midnight(now, zone, 2))


@dataclass(frozen=True, slots=True)
class AgendaSpan:
    """What is owed and was kept in a span of days.

    Shape: ``hidden`` tells for a quarter of an hour how many more are owed in it than are here;
    ``taken`` how many open callbacks each quarter holds, whoever owns them and why.
    """

    callbacks: tuple[Callback, ...] = ()
    promises: tuple[Promise, ...] = ()
    hidden: Mapping[datetime, int] = field(default_factory=dict)
    taken: Mapping[datetime, int] = field(default_factory=dict)


def midnight(at: datetime, zone: tzinfo, days: int = 0) -> datetime:
    """Return when the day ``days`` after that of ``at`` begins in ``zone``."""
    day = at.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, time(), zone)


def quarter_of(at: datetime) -> datetime:
    """Return when the quarter of an hour begins that ``at`` lies in; the zone stays."""
    over = timedelta(
        minutes=at.minute % int(SLOT.total_seconds() // 60),
        seconds=at.second,
        microseconds=at.microsecond,
    )
    return at - over


@dataclass(frozen=True, slots=True)
class Place:
    """Where one callback stands in the list: the how-manieth of which group, from 0."""

    callback_id: CallbackId
    group: AgendaGroup
    position: int
