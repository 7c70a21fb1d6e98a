"""After-call work: outcome, note and self review of one call, saved as a draft while typed."""

import enum
from dataclasses import dataclass

from workstation.clock import Moment


@dataclass(frozen=True, slots=True)
class Disposition:
    """The outcome the agent chose when wrapping up a call, one of those in the content.

    Shape: everything is kept with the call, so that an outcome which the content has no longer
    is still told by its own words, and still means what it meant. ``inside`` is how it is called
    inside a sentence ("follow-up agreed"), empty when that is the label.
    """

    id: str
    label: str
    inside: str = ""
    closes_ticket: bool = False
    expects_follow_up: bool = False
    is_wrong_number: bool = False

    @property
    def words(self) -> str:
        return self.inside or self.label


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
    ``note`` is of the topic in front, the other topics have theirs.
    """

    disposition: Disposition | None = None
    note: str = ""
    internal_cause: str = ""
    review: SelfReview | None = None
    started: Moment | None = None
    finished: Moment | None = None
