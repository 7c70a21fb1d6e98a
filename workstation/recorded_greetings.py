"""A greeting that the agent recorded once: how it is played, and when it is outdated."""

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workstation.clock import Moment
from workstation.ids import AccountId

LONGEST_S: Final = 30.0  # who waits longer for a first word hangs up
SHORTEST_S: Final = 0.5  # a slip of the key, or a microphone that gave nothing
QUIETEST_DBOV: Final = -45.0  # of the loudest tenth of a second: below it nobody spoke
ALL_LINES: Final = AccountId("")


class GreetingEnd(enum.Enum):
    """Why a recorded greeting stopped playing; the microphone is open from then on."""

    PLAYED = "played"  # to its end: the greeting counts as said (A2)
    SKIPPED = "skipped"  # the agent wanted to speak
    CUSTOMER_SPOKE = "customer_spoke"  # and is not talked down (B1)
    HELD = "held"
    OVER = "over"  # the call ended
    FAILED = "failed"  # the file is missing or no sound


@dataclass(frozen=True, slots=True)
class GreetingPlay:
    """The recorded greeting in one call.

    Shape: ``end`` and ``ended`` are None while it plays.
    Units: ``length_s`` is the recording's, in seconds.
    """

    started: Moment
    length_s: float
    ended: Moment | None = None
    end: GreetingEnd | None = None

    @property
    def is_playing(self) -> bool:
        return self.end is None

    def left_s(self, now: Moment) -> float:
        """Return how much of it is still to come; 0 once it has stopped."""
        return max(0.0, self.length_s - now.since(self.started)) if self.is_playing else 0.0


@dataclass(frozen=True, slots=True)
class RecordedGreeting:
    """One recording, for one line or for all that have none of their own (ALL_LINES).

    Shape: ``words`` are what was there to be read when it was recorded; ``phrase_id`` is the
    greeting they came from, with its language ("en/greeting"); ``agent``, ``organisation`` and
    ``line`` are the names in them. ``file`` is a name in the profile's folder of greetings.
    """

    account_id: AccountId
    file: str
    at: datetime
    length_s: float
    phrase_id: str
    words: str
    agent: str
    organisation: str
    line: str
    is_on: bool = True


class Outdated(enum.Enum):
    """Why a recording no longer says what it should (A6)."""

    AGENT = "agent"  # has another name now
    ORGANISATION = "organisation"
    LINE = "line"
    WORDS = "words"  # the organisation greets otherwise now, or the greeting's time is over


def why_outdated(
    recorded: RecordedGreeting, agent: str, organisation: str, line: str, phrase_ids: frozenset[str]
) -> Outdated | None:
    """Return what changed since the recording, None when it still fits.

    ``phrase_ids`` are the greetings whose time it is now.
    """
    if recorded.agent != agent:
        return Outdated.AGENT
    if recorded.organisation != organisation:
        return Outdated.ORGANISATION
    if recorded.line != line:
        return Outdated.LINE
    return None if recorded.phrase_id in phrase_ids else Outdated.WORDS
