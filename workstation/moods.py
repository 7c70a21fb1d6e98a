"""How a day felt to the agent: optional, never shown to anybody else."""

import enum
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

LONGEST_NOTE: Final = 200


class Mood(enum.Enum):
    """What one key says about a day."""

    GOOD = "good"
    EVEN = "even"
    TIRED = "tired"


@dataclass(frozen=True, slots=True)
class MoodNote:
    """A day's mood and one line about it.

    Shape: ``day`` is the agent's own calendar day; ``note`` may be empty.
    Errors: ValueError when the note is longer than LONGEST_NOTE or has more than one line.
    """

    day: date
    at: datetime
    mood: Mood
    note: str = ""

    def __post_init__(self) -> None:
        if len(self.note) > LONGEST_NOTE or "\n" in self.note:
            raise ValueError(f"a mood's note is one line of at most {LONGEST_NOTE} characters")
