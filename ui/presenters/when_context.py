"""What a time is seen against where one is chosen: clock, hours, what is taken, and words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from workstation.desk.desk import Desk
from workstation.guidance_content import TimesContent
from workstation.holidays import ClosedDays
from workstation.ids import CallbackId
from workstation.ports import Callbacks
from workstation.settings import Settings
from workstation.slots import SLOT, WorkingHours, free_slots, working_hours

_LONGEST: Final = timedelta(days=1)
_LOOKED_AHEAD: Final = (timedelta(days=3), timedelta(days=29))
TakenBetween: TypeAlias = Callable[[datetime, datetime], Iterable[datetime]]


@dataclass(frozen=True, slots=True)
class WhenContext:
    """What a time has to be seen against.

    Shape: ``there`` is the customer's zone, None when unknown; ``taken`` are times in use, and
    ``taken_between`` says further ones from a begin up to an end, where there may be many;
    ``usual`` is how long promises of this kind usually take, None when nobody knows; ``closed``
    are the organisation's holidays; ``contents`` are the words that times may be typed in, of
    the likeliest language first.
    """

    now: datetime
    zone: tzinfo
    settings: Settings
    there: ZoneInfo | None = None
    taken: tuple[datetime, ...] = ()
    usual: timedelta | None = None
    closed: ClosedDays = ClosedDays()
    taken_between: TakenBetween | None = None
    contents: tuple[TimesContent, ...] = ()

    def taken_around(self, at: datetime, until: datetime | None = None) -> tuple[datetime, ...]:
        """Return the times in use in the slots that a time or window touches.

        A window of more than a day is never full, so nothing is asked about it.
        """
        end = until or at
        if self.taken_between is None or end - at > _LONGEST:
            return self.taken
        return (*self.taken, *self.taken_between(at - SLOT, end + SLOT))

    @property
    def hours(self) -> WorkingHours:
        return working_hours(self.settings, self.closed)

    def next_free(self, earliest: datetime) -> datetime | None:
        """Return the first time from ``earliest`` on that is free and suits both; None for none.

        The nearest days are asked about first: there may be very many callbacks further on.
        """
        for ahead in _LOOKED_AHEAD:
            end = earliest + ahead
            taken = self.taken_between(earliest - SLOT, end) if self.taken_between else ()
            found = free_slots(
                (*self.taken, *taken),
                self.hours,
                earliest,
                self.zone,
                there=self.there,
                ahead=timedelta(),
                count=1,
            )
            if found and found[0] < end:
                return found[0]
        return None


def when_context(
    desk: Desk,
    zone: tzinfo,
    *,
    there: ZoneInfo | None = None,
    without: CallbackId | None = None,
    usual: timedelta | None = None,
) -> WhenContext:
    """Return what a time chosen at this desk, now, has to be seen against.

    Shape: ``without`` is the callback that is to be moved: its own time is no obstacle.
    """
    return WhenContext(
        desk.clock.now().at,
        zone,
        desk.settings.value,
        there,
        usual=usual,
        taken_between=TakenByCallbacks(desk.stores.callbacks, without),
        closed=desk.holidays.closed,
        contents=desk.guidance.times,
    )


@dataclass(frozen=True, slots=True)
class TakenByCallbacks:
    """The due times of open callbacks."""

    callbacks: Callbacks
    without: CallbackId | None = None

    def __call__(self, begin: datetime, end: datetime) -> tuple[datetime, ...]:
        times = self.callbacks.open_times(begin, end)
        return tuple(due_at for callback_id, due_at in times if callback_id != self.without)
