"""When a customer is best reached, learned from the contacts there were (F4).

Counted are calls of both directions that were answered, and our tries that reached nobody; a wrong
number and trouble of the network say nothing about the customer. Hours and weekdays are those of
the customer. For a day, the contacts of the same weekday count where there are at least
``LEAST_OF_WEEKDAY``, else those of working days or of weekends. Of the spans of two whole hours
the one with the best sure rate is taken, so that one lucky call outweighs nothing: the rate that
the true one exceeds with 97.5 %. The span needs two contacts that reached the customer, and that
half of its contacts did. With fewer than ``LEAST`` contacts nothing is known.

Source: the lower end of E. B. Wilson's interval (1927) for a share of few trials.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

LEAST: Final = 4
LEAST_OF_WEEKDAY: Final = 6
LOOK_BACK: Final = timedelta(days=365)
MOST_CONTACTS: Final = 200
SPAN_H: Final = 2
_LEAST_REACHED: Final = 2
_SURE: Final = 1.96
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class ContactTime:
    """One contact, or a try at one."""

    at: datetime
    was_reached: bool


@dataclass(frozen=True, slots=True)
class BestHours:
    """The hours in which the customer is best reached.

    Units: ``begin`` and ``end`` are whole hours of the customer's day, 0 to 24; ``reached`` of
    ``tries`` contacts in them reached somebody.
    """

    begin: int
    end: int
    reached: int
    tries: int

    def hold(self, local: datetime) -> bool:
        """Tell whether ``local``, a time where the customer is, lies in these hours."""
        return self.begin <= local.hour < self.end


def best_hours(contacts: Iterable[ContactTime], there: tzinfo, day: date) -> BestHours | None:
    """Return when the customer is best reached on ``day``, None while too little is known."""
    of_day = _of_day([(each.at.astimezone(there), each.was_reached) for each in contacts], day)
    if len(of_day) < LEAST:
        return None
    spans = [_span(of_day, begin) for begin in range(24 - SPAN_H + 1)]
    good = [
        span for span in spans if span.reached >= _LEAST_REACHED and 2 * span.reached >= span.tries
    ]
    return max(good, key=lambda span: (_sure_rate(span), -span.begin), default=None)


def _of_day(local: Sequence[tuple[datetime, bool]], day: date) -> list[tuple[datetime, bool]]:
    same = [each for each in local if each[0].weekday() == day.weekday()]
    if len(same) >= LEAST_OF_WEEKDAY:
        return same
    is_weekend = day.weekday() >= _SATURDAY
    return [each for each in local if (each[0].weekday() >= _SATURDAY) == is_weekend]


def _span(of_day: Sequence[tuple[datetime, bool]], begin: int) -> BestHours:
    inside = [was_reached for at, was_reached in of_day if begin <= at.hour < begin + SPAN_H]
    return BestHours(begin, begin + SPAN_H, sum(inside), len(inside))


def _sure_rate(span: BestHours) -> float:
    n, rate = span.tries, span.reached / span.tries
    square = _SURE * _SURE
    spread = _SURE * math.sqrt(rate * (1 - rate) / n + square / (4 * n * n))
    return (rate + square / (2 * n) - spread) / (1 + square / n)
