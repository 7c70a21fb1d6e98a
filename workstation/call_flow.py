"""The stages of a guided call, from opening to closing, and the way through them."""

import enum
from dataclasses import dataclass

from workstation.clock import Moment


class Stage(enum.Enum):
    """Where the conversation stands."""

    OPENING = "opening"
    LISTENING = "listening"
    CONFIRMING = "confirming"
    RESOLVING = "resolving"
    NEXT_STEPS = "next_steps"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class StageEntry:
    """When a stage was entered; a stage may be entered more than once."""

    stage: Stage
    at: Moment


@dataclass(frozen=True, slots=True)
class CallFlow:
    """The way through the stages so far; ``entries`` is oldest first, empty before the answer."""

    entries: tuple[StageEntry, ...] = ()

    @property
    def stage(self) -> Stage | None:
        return self.entries[-1].stage if self.entries else None
