"""The file ``greetings.toml``: how a call is opened (A2, A6)."""

import datetime
import enum
from typing import Annotated

import msgspec

from workstation.guidance_content.table import Table


class DayPart(enum.Enum):
    """The time of day that a greeting speaks of."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Occasion(enum.Enum):
    """Who called whom."""

    INCOMING = "incoming"
    CALLBACK = "callback"


class GreetingContent(Table, frozen=True):
    """A greeting and where it holds (A2, A6); an empty field holds everywhere."""

    id: str
    say: tuple[str, ...]
    occasion: Occasion = Occasion.INCOMING
    line: str = ""
    day_parts: tuple[DayPart, ...] = ()
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    @property
    def holds_everywhere(self) -> bool:
        is_dated = self.valid_from is not None or self.valid_until is not None
        return not (self.line or self.day_parts or is_dated)


class DayPartContent(Table, frozen=True):
    """When a part of the day begins ("HH:MM") and what one wishes in it."""

    part: DayPart
    begins: Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    good_day: str


class Greetings(Table, frozen=True):
    day_parts: tuple[DayPartContent, ...]
    greetings: tuple[GreetingContent, ...]
