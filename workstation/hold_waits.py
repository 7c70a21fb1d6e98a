"""The wait that was named against the wait that came, and what one usually needs (E1)."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from workstation.clock import Moment
from workstation.hold import HoldOutcome, HoldSpell

# Nobody counts seconds on the telephone: "two minutes" is not broken by 2:12.
GRACE_S: Final = 15
# So long past the word the customer has been told something that is no longer true.
FAR_OVER_S: Final = 60
_LEAST_KNOWN: Final = 3
_MOST_KNOWN: Final = 20
_SAYABLE_S: Final = (30, 60, 120, 180, 300, 600)
_ROUNDING: Final = 1.15  # 65 s is still "a minute" to whoever waits


@dataclass(frozen=True, slots=True)
class UsualWait:
    """What this agent's last holds for one reason took.

    Units: ``seconds`` is a wait that one can say, ``count`` how many holds it comes from.
    """

    seconds: int
    count: int


def usual_wait(waits_s: Sequence[float]) -> UsualWait | None:
    """Return the usual wait of the latest holds for one reason, None while too few are known.

    Shape: ``waits_s`` are what they took, the latest first; the last 20 count. The median, for
    one forgotten customer must not make every later promise longer, rounded to a wait that is
    said, and rather up than down, since it becomes a promise (C2).
    """
    known = waits_s[:_MOST_KNOWN]
    if len(known) < _LEAST_KNOWN:
        return None
    middle = statistics.median(known)
    sayable = next((s for s in _SAYABLE_S if middle <= s * _ROUNDING), _SAYABLE_S[-1])
    return UsualWait(sayable, len(known))


@dataclass(frozen=True, slots=True)
class WaitWord:
    """A stated wait beside the real one.

    Units: seconds; ``held_s`` leaves out the talk of the check-ins.
    """

    stated_s: int
    held_s: float

    @property
    def over_s(self) -> float:
        """Return how long past the stated wait it is, negative before."""
        return self.held_s - self.stated_s

    @property
    def is_kept(self) -> bool:
        return self.over_s <= GRACE_S

    @property
    def is_far_over(self) -> bool:
        return self.over_s >= FAR_OVER_S


def wait_word(spell: HoldSpell, now: Moment) -> WaitWord | None:
    """Return what was said and what it came to up to ``now``; None when nothing was said."""
    if spell.stated_wait_s is None:
        return None
    return WaitWord(spell.stated_wait_s, spell.held_s(now))


@dataclass(frozen=True, slots=True)
class WaitFigures:
    """How many stated waits were settled, and how many of them held.

    A wait is settled when the hold ended, or when its time passed while it goes on. A customer
    who left, or took a call back, before the time was over says nothing of the estimate.
    """

    stated: int = 0
    kept: int = 0

    def __add__(self, other: "WaitFigures") -> "WaitFigures":
        return WaitFigures(self.stated + other.stated, self.kept + other.kept)


def wait_figures(spells: Iterable[HoldSpell], now: Moment) -> WaitFigures:
    """Count the stated waits of these spells."""
    figures = WaitFigures()
    for spell in spells:
        word = wait_word(spell, now)
        if word is not None and (spell.outcome is HoldOutcome.RESUMED or not word.is_kept):
            figures += WaitFigures(1, int(word.is_kept))
    return figures
