"""What the agent is doing: ready, on a call, wrapping up, not ready (with a reason)."""

import enum
from dataclasses import dataclass

from workstation.clock import Moment


class AgentActivity(enum.Enum):
    """The agent's state; never a call's."""

    READY = "ready"
    ON_CALL = "on_call"
    WRAPPING_UP = "wrapping_up"
    NOT_READY = "not_ready"


class NotReadyReason(enum.Enum):
    """Why the agent takes no calls."""

    BREAK = "break"
    CALM_DOWN = "calm_down"  # D5, after a hard call
    MEETING = "meeting"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AgentState:
    """What the agent does since when; ``reason`` is set exactly when not ready."""

    activity: AgentActivity
    since: Moment
    reason: NotReadyReason | None = None

    def __post_init__(self) -> None:
        if (self.activity is AgentActivity.NOT_READY) != (self.reason is not None):
            raise ValueError(f"{self.activity.name} with reason={self.reason}")
