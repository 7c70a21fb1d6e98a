"""The agent's days before the told one: ready, on a call, wrapping up, on break."""

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Final

from storage.demo_data.plan import DemoPlan
from storage.rows import Row, text_of
from workstation.agents import AgentActivity, NotReadyReason

_DAYS: Final = 20
_DAY_S, _HOUR_S = 86_400, 3600
# Minutes after eight o'clock, what begins then, and why not when not ready.
_DAY_OF_WORK: Final = (
    (0, AgentActivity.READY, None),
    (6, AgentActivity.ON_CALL, None),
    (13, AgentActivity.WRAPPING_UP, None),
    (15, AgentActivity.READY, None),
    (95, AgentActivity.ON_CALL, None),
    (106, AgentActivity.WRAPPING_UP, None),
    (108, AgentActivity.NOT_READY, NotReadyReason.CALM_DOWN),
    (113, AgentActivity.READY, None),
    (240, AgentActivity.NOT_READY, NotReadyReason.BREAK),
    (285, AgentActivity.READY, None),
    (480, AgentActivity.NOT_READY, NotReadyReason.OTHER),
)


def agent_states(plan: DemoPlan) -> Iterator[tuple[str, Row]]:
    """Yield the states of the weeks that end the day before the plan's last."""
    today = plan.end_s // _DAY_S * _DAY_S
    for day in range(min(plan.days, _DAYS), 0, -1):
        start = today - day * _DAY_S + 8 * _HOUR_S
        for minutes, activity, reason in _DAY_OF_WORK:
            at = datetime.fromtimestamp(start + minutes * 60, timezone.utc)
            yield (
                "agent_states",
                {
                    "at": text_of(at),
                    "tick": float(start + minutes * 60 - plan.start_s),
                    "activity": activity.value,
                    "reason": reason.value if reason else None,
                    "agent": plan.agent,
                },
            )
