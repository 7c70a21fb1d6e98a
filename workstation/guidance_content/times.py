"""The file ``times.toml``: the words in which agents type times ("tomorrow morning", "by 4pm")."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.table import FileContent, Gap, Table

_MOST_WORDS: Final = 6
_WORD: Final = r"^[^\d,;:/()]+$"
_OF_WORDS: Final = "words; use letters and single spaces, no figures"
Words = tuple[
    Annotated[str, msgspec.Meta(pattern=_WORD, min_length=1, max_length=60, description=_OF_WORDS)],
    ...,
]
ClockText = Annotated[
    str,
    msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description='time; write one as "09:00"'),
]
_LISTS: Final = {"weekdays": 7, "months": 12}


class TimeUnit(Enum):
    """What times are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"


class TypedWords(Table, frozen=True):
    """The names of a weekday or month, and their short forms."""

    typed: Words


class NumberWord(TypedWords, frozen=True):
    """A number in words; ``and_half`` adds a half."""

    value: Annotated[int, msgspec.Meta(ge=0, le=100, description="number from 0 to 100")]
    and_half: bool = False

    @property
    def number(self) -> float:
        return self.value + (0.5 if self.and_half else 0)


class UnitWords(TypedWords, frozen=True):
    unit: TimeUnit


class DurationWords(TypedWords, frozen=True):
    """A duration that has words of its own: "half an hour"."""

    minutes: Annotated[int, msgspec.Meta(gt=0, le=1440, description="number of minutes")]


class ClockWords(TypedWords, frozen=True):
    """What stands before an hour and moves it: "half past" is 30, "quarter to" is -15."""

    minutes: Annotated[int, msgspec.Meta(ge=-59, le=59, description="number of minutes")]


class HourName(TypedWords, frozen=True):
    """A time of day with a name: "noon"."""

    at: ClockText


class DayWords(TypedWords, frozen=True):
    """A day counted from today: "tomorrow" is 1."""

    days: Annotated[int, msgspec.Meta(ge=0, le=14, description="number of days")]


class PartOfDay(TypedWords, frozen=True):
    """A stretch of the day: "morning" is 9 to 12."""

    begins: ClockText
    ends: ClockText


class TimesContent(FileContent, frozen=True):
    """How one language says times; every word may be written with capitals and dots as well.

    Shape: ``weekdays`` begin with Monday, ``months`` with January, each a list of its names and
    short forms. ``day_first`` tells how 3/4 is read. ``example`` stands in the empty field.
    """

    example: str
    day_first: bool
    ordinal_endings: tuple[str, ...]
    nothing: Words
    before_clock: Words
    after_clock: Words
    am: Words
    pm: Words
    by: Words
    after: Words
    between: Words
    and_: Words = msgspec.field(name="and")
    to: Words
    in_: Words = msgspec.field(name="in")
    within: Words
    past: Words
    before: Words
    this: Words
    next: Words
    end_of: Words
    end_of_day: Words
    their_time: Words
    weekdays: tuple[TypedWords, ...]
    months: tuple[TypedWords, ...]
    numbers: tuple[NumberWord, ...]
    units: tuple[UnitWords, ...]
    durations: tuple[DurationWords, ...]
    clocks: tuple[ClockWords, ...]
    hours: tuple[HourName, ...]
    days: tuple[DayWords, ...]
    parts: tuple[PartOfDay, ...]

    def gaps(self) -> Iterator[Gap]:
        for name, number in _LISTS.items():
            if len(getattr(self, name)) != number:
                yield Gap((name,), f"there must be {number} {name}")
        for number, part in enumerate(self.parts):
            if part.begins >= part.ends:
                yield Gap(("parts", number, "ends"), "it must end later than it begins")
        said = {unit.unit for unit in self.units}
        for unit in TimeUnit:
            if unit not in said:
                yield Gap(("units",), f'there is no unit = "{unit.value}"')
        yield from self._too_long()

    def _too_long(self) -> Iterator[Gap]:
        for field in msgspec.structs.fields(type(self)):
            for number, entry in enumerate(_phrases(getattr(self, field.name))):
                if len(re.split(r"[\s'’-]+", entry)) > _MOST_WORDS:
                    place = (field.encode_name, number)
                    yield Gap(place, f"“{entry}” has more than {_MOST_WORDS} words")


def _phrases(value: object) -> Iterator[str]:
    """Yield every phrase in a field, however deep."""
    if isinstance(value, str):
        return
    if isinstance(value, tuple):
        for one in value:
            if isinstance(one, str):
                yield one
            else:
                yield from _phrases(getattr(one, "typed", one))
