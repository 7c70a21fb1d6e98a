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
    since: Moment | None,
    checks: Sequence[UnderstandingCheck],
    now: Moment,
    after_s: float,
    spoken_s: float = 0.0,
) -> bool:
    """Tell whether to remind now: once for each explanation.

    Shape: ``after_s`` is how long an explanation may be, 0 switches the reminder off; an
    explanation of which the agent spoke ``spoken_s`` without a break is long in half that time.
    """
    if since is None or after_s <= 0 or any(check.due.since(since) >= 0 for check in checks):
        return False
    is_monologue = spoken_s >= after_s / 2
    return now.since(since) >= (after_s / 2 if is_monologue else after_s)


def open_check(checks: Sequence[UnderstandingCheck]) -> UnderstandingCheck | None:
    """Return the reminder that stands, if one does."""
    return checks[-1] if checks and checks[-1].is_open else None
