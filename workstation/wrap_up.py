"""After-call work: outcome, note and self review of one call, saved as a draft while typed."""

import enum
from dataclasses import dataclass

from workstation.clock import Moment


class Disposition(enum.Enum):
    """The outcome the agent chose when wrapping up a call."""

    SOLVED = "solved"
    FOLLOW_UP = "follow_up"
    PASSED_ON = "passed_on"
    NO_RESULT = "no_result"
    WRONG_NUMBER = "wrong_number"


class SelfReview(enum.Enum):
    """Would I have enjoyed that call? (F5)"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class WrapUp:
    """What the agent records about one call when it is over.

    Shape: a draft until ``finished`` is set, and a finished one has a disposition;
    texts are plain and may be empty; ``started`` is when the call ended, or None before.
    """

    disposition: Disposition | None = None
    note: str = ""
    internal_cause: str = ""
    review: SelfReview | None = None
    started: Moment | None = None
    finished: Moment | None = None
