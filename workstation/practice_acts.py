"""What a practice customer notices, and what it does."""

import enum
from dataclasses import dataclass
from typing import TypeAlias

from workstation.practice import LineKind
from workstation.practice_experience import LeavingReason


class Happened(enum.Enum):
    """What the customer notices."""

    PLACED = "placed"  # the call was dialled
    ANSWERED = "answered"
    AGENT_SPEAKS = "agent_speaks"
    AGENT_FINISHED = "agent_finished"  # spoke, and has been silent for a moment
    LINE_ENDED = "line_ended"  # the customer's own line is over
    HELD = "held"
    RESUMED = "resumed"
    ENDED = "ended"  # by the agent or the network
    TIME_PASSED = "time_passed"


class Deed(enum.Enum):
    """What the agent did at the desk: the sound alone does not tell it."""

    ASKED = "asked"  # a question while listening
    RESTATED = "restated"
    MOVED_ON = "moved_on"  # to a solution
    ASKED_TO_HOLD = "asked_to_hold"
    PROMISED = "promised"  # a promise or a next step was written down
    CLOSING = "closing"  # the end was pressed
    QUESTIONS_ANSWERED = "questions_answered"
    ANYTHING_ELSE = "anything_else"
    SUMMED_UP = "summed_up"


@dataclass(frozen=True, slots=True)
class Say:
    """Say one line; ``variant`` counts from 1 and names the recording with ``line``.

    Shape: ``line`` is the value of ``kind``, or the name of a line of the scenario's own.
    """

    kind: LineKind
    line: str
    variant: int
    text: str


@dataclass(frozen=True, slots=True)
class StopTalking:
    """Break off the line that is being said: nobody can hear it."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End the call."""

    reason: LeavingReason


Act: TypeAlias = Say | StopTalking | HangUp
