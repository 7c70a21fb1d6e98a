"""What a practice customer went through in one call, for the report and the trainer."""

import enum
from dataclasses import dataclass, field, replace

from workstation.practice import LineKind
from workstation.practice_reactions import Mood, When


class LeavingReason(enum.Enum):
    """Why the customer ended the call."""

    NOBODY_ANSWERED = "nobody_answered"
    NO_GREETING = "no_greeting"
    SILENCE = "silence"
    LEFT_ON_HOLD = "left_on_hold"
    CONVERSATION_OVER = "conversation_over"
    HAD_ENOUGH = "had_enough"  # a reaction of the scenario


class WaitEnd(enum.Enum):
    """How a time on hold ended for the customer."""

    OPEN = "open"
    RESUMED = "resumed"
    CUSTOMER_LEFT = "customer_left"
    CALL_ENDED = "call_ended"


@dataclass(frozen=True, slots=True)
class WaitOnHold:
    """One hold as the customer saw it, check-ins included.

    Units: persona seconds; ``began_after_s`` counts from the answer; ``gaps_s`` are the times
    without a word from the agent, oldest first.
    """

    began_after_s: float
    was_asked: bool
    gaps_s: tuple[float, ...] = ()
    check_ins: int = 0
    end: WaitEnd = WaitEnd.OPEN

    @property
    def left_on_hold(self) -> bool:
        return self.end is WaitEnd.CUSTOMER_LEFT

    @property
    def longest_gap_s(self) -> float:
        return max(self.gaps_s, default=0.0)


@dataclass(frozen=True, slots=True)
class LineSaid:
    """One line with when it began. Units: persona seconds from the answer."""

    after_s: float
    kind: LineKind
    line: str
    variant: int
    text: str


@dataclass(frozen=True, slots=True)
class MoodMoved:
    """The mood since a moment, and what moved it. Units: persona seconds from the answer."""

    after_s: float
    when: When
    mood: Mood


@dataclass(frozen=True, slots=True)
class Experience:
    """All that the customer noticed.

    Units: persona seconds; ``greeted_after_s`` counts from the answer and is None when no word
    came. Shape: ``leaving`` is None when the agent ended the call, or the network.
    """

    was_answered: bool = False
    rang_s: float = 0.0
    greeted_after_s: float | None = None
    interruptions: int = 0
    agent_turns: int = 0
    waits: tuple[WaitOnHold, ...] = ()
    said: tuple[LineSaid, ...] = ()
    leaving: LeavingReason | None = None
    talked_s: float = 0.0
    complaints: tuple[LineKind, ...] = field(default=())
    moods: tuple[MoodMoved, ...] = ()

    @property
    def left_on_hold(self) -> bool:
        return self.leaving is LeavingReason.LEFT_ON_HOLD

    def with_last_wait(self, wait: WaitOnHold) -> "Experience":
        """Return this with the latest wait replaced."""
        return replace(self, waits=(*self.waits[:-1], wait))
