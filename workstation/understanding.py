"""Asking whether it was clear, after a long explanation (B6): when that is due; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.call_flow import CallFlow, Stage
from workstation.clock import Moment
from workstation.hold import HoldSpell


@dataclass(frozen=True, slots=True)
class UnderstandingCheck:
    """One reminder to check understanding.

    Shape: ``asked`` is when the agent did; ``left_out`` when they put the reminder away; both None
    while it stands.
    """

    due: Moment
    asked: Moment | None = None
    left_out: Moment | None = None

    @property
    def is_open(self) -> bool:
        return self.asked is None and self.left_out is None


def explaining_since(flow: CallFlow, holds: Sequence[HoldSpell]) -> Moment | None:
    """Return since when this explanation goes on; None outside the resolving stage and on hold.

    A hold is no explanation: after it, another one begins.
    """
    if flow.stage is not Stage.RESOLVING:
        return None
    since = flow.entries[-1].at
    if holds:
        ended = holds[-1].ended
        if ended is None:
            return None
        if ended.since(since) > 0:
            since = ended
    return since


def is_due(
    since: Moment | None, checks: Sequence[UnderstandingCheck], now: Moment, after_s: float
) -> bool:
    """Tell whether to remind now: once for each explanation; ``after_s`` 0 is never."""
    if since is None or after_s <= 0 or now.since(since) < after_s:
        return False
    return not any(check.due.since(since) >= 0 for check in checks)
