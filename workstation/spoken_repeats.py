"""Reads how often an update is to come, as an agent types it: "every Tuesday at 10"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from workstation.guidance_content.repeats import RepeatWords
from workstation.series import Frequency, Repeat

_WORKDAYS: Final = (0, 1, 2, 3, 4)
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?")
_MOST_EVERY: Final = 52


@dataclass(frozen=True, slots=True)
class SpokenRepeat:
    """What was understood of a typed text.

    Shape: ``repeat`` is None where nothing says how often; ``at`` is the time of day that was
    named, None for none; ``unknown`` are the words that were not understood, in order: what is
    half understood is no choice yet.
    """

    repeat: Repeat | None = None
    at: time | None = None
    unknown: tuple[str, ...] = ()

    @property
    def is_understood(self) -> bool:
        return self.repeat is not None and not self.unknown


@dataclass(frozen=True, slots=True)
class _Read:
    """What the words said so far."""

    frequency: Frequency | None = None
    every: int = 1
    days: tuple[int, ...] = ()
    at: time | None = None
    is_every: bool = False
    unknown: tuple[str, ...] = ()


def spoken_repeat(text: str, words: RepeatWords) -> SpokenRepeat:
    """Return what ``text`` says; nothing of it is guessed."""
    tokens = [token for token in re.split(r"[\s,;]+", text.casefold().strip().rstrip(".")) if token]
    read, place = _Read(), 0
    while place < len(tokens):
        used, read = _step(tokens[place:], words, read)
        place += used
    return _result(read)


def _step(tokens: Sequence[str], words: RepeatWords, read: _Read) -> tuple[int, _Read]:
    """Return how many of ``tokens`` were used, and what is known then."""
    if used := _begins(tokens, words.every_other):
        return used, replace(read, every=2, is_every=True)
    if used := _begins(tokens, words.every):
        return used, replace(read, is_every=True)
    frequencies = (
        (words.workdays, Frequency.WEEKLY, _WORKDAYS),
        ((*words.day, *words.daily), Frequency.DAILY, ()),
        ((*words.week, *words.weekly), Frequency.WEEKLY, ()),
        ((*words.month, *words.monthly), Frequency.MONTHLY, ()),
    )
    for known, frequency, days in frequencies:
        if used := _begins(tokens, known):
            read = replace(read, frequency=frequency, days=(*read.days, *days), is_every=True)
            return used, read
    for day, names in enumerate(words.weekdays):
        if used := _begins(tokens, names):
            weekly = read.frequency or Frequency.WEEKLY
            return used, replace(read, frequency=weekly, days=(*read.days, day))
    return _step_of_number(tokens, words, read)


def _step_of_number(tokens: Sequence[str], words: RepeatWords, read: _Read) -> tuple[int, _Read]:
    if used := _begins(tokens, words.fillers):
        return used, read
    first = tokens[0]
    number = words.numbers.index(first) + 2 if first in words.numbers else 0
    if first.isdigit() and read.is_every and read.frequency is None:
        number = int(first)
    if 0 < number <= _MOST_EVERY and read.is_every and read.frequency is None:
        return 1, replace(read, every=number)
    at = _clock(first)
    if at is not None and read.at is None:
        return 1, replace(read, at=at)
    return 1, replace(read, unknown=(*read.unknown, first))


def _begins(tokens: Sequence[str], known: Sequence[str]) -> int:
    """Return how many tokens the longest of ``known`` takes that they begin with, 0 for none."""
    fits = (each.split() for each in known)
    return max((len(each) for each in fits if list(tokens[: len(each)]) == each), default=0)


def _clock(word: str) -> time | None:
    found = _CLOCK.fullmatch(word)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and not 1 <= hour <= 12:
        return None
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _result(read: _Read) -> SpokenRepeat:
    if read.frequency is None or (read.days and read.frequency is not Frequency.WEEKLY):
        return SpokenRepeat(None, read.at, read.unknown)
    repeat = Repeat(read.frequency, read.every, tuple(sorted(set(read.days))))
    return SpokenRepeat(repeat, read.at, read.unknown)
