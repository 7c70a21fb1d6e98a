"""The file ``greetings.toml``: how a call is opened (A2, A6)."""

import datetime
import enum
from collections.abc import Iterator
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.table import FileContent, Gap, Table, Wordings, each_once

_GIVEN: Final = frozenset({"good_day"})  # filled in by the greeting itself
_TIME: Final = msgspec.Meta(
    pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description='time of day, as "07:30"'
)


class DayPart(enum.Enum):
    """The time of day that a greeting speaks of."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Occasion(enum.Enum):
    """Who called whom, or what an agent reads out to record it for every incoming call."""

    INCOMING = "incoming"
    CALLBACK = "callback"
    RECORDED = "recorded"  # may be missing: then what is said is read out too


_NEEDED: Final = (Occasion.INCOMING, Occasion.CALLBACK)


class GreetingContent(Table, frozen=True):
    """A greeting and where it holds (A2, A6); an empty field holds everywhere.

    Shape: ``line`` is the name of a phone line, ``queue`` the number or name that was dialled
    before the call came to us. Both dates are included.
    """

    id: str
    say: tuple[str, ...]
    occasion: Occasion = Occasion.INCOMING
    line: str = ""
    queue: str = ""
    day_parts: tuple[DayPart, ...] = ()
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    @property
    def holds_everywhere(self) -> bool:
        is_dated = self.valid_from is not None or self.valid_until is not None
        return not (self.line or self.queue or self.day_parts or is_dated)


class DayPartContent(Table, frozen=True):
    """When a part of the day begins ("HH:MM") and what one wishes in it."""

    part: DayPart
    begins: Annotated[str, _TIME]
    good_day: str


class Greetings(FileContent, frozen=True):
    """The whole file."""

    day_parts: tuple[DayPartContent, ...]
    greetings: tuple[GreetingContent, ...]

    def wordings(self) -> Iterator[Wordings]:
        for number, greeting in enumerate(self.greetings):
            given = _GIVEN if greeting.holds_everywhere else None
            yield Wordings(greeting.id, greeting.say, ("greetings", number), "A2", given)

    def gaps(self) -> Iterator[Gap]:
        for number, greeting in enumerate(self.greetings):
            first, last = greeting.valid_from, greeting.valid_until
            if first is not None and last is not None and last < first:
                place = ("greetings", number, "valid_until")
                yield Gap(place, f"valid_until = {last} is before valid_from = {first}")
        yield from each_once("day_parts", DayPart, (c.part for c in self.day_parts), "part")
        for occasion in _NEEDED:
            if not any(g.holds_everywhere and g.occasion is occasion for g in self.greetings):
                yield Gap(
                    ("greetings",),
                    f'a greeting with occasion = "{occasion.value}" is needed that holds '
                    "everywhere: without line, queue, day parts and dates",
                )
