"""Keeps every change of the agent's state."""

from datetime import datetime

from storage.database import Database, reading, writing
from storage.rows import Row, insert_sql, moment_columns, moment_of, select, text_of
from workstation.agents import AgentActivity, AgentState, NotReadyReason


class SqliteAgentStates:
    """The agent's states in one database, in the order in which they were logged.

    Shape: ``agent`` is written beside each state; the desk may change it.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, agent: str = "") -> None:
        self._db = db
        self.agent = agent

    def log(self, state: AgentState) -> None:
        row = {
            **moment_columns(state.since, "at", "tick"),
            "activity": state.activity.value,
            "reason": state.reason.value if state.reason else None,
            "agent": self.agent,
        }
        with writing(self._db):
            self._db.execute(insert_sql("agent_states", list(row)), row)

    def latest(self) -> AgentState | None:
        found = self._states("order by row desc limit 1")
        return found[0] if found else None

    def logged_between(self, start: datetime, end: datetime) -> list[AgentState]:
        """Return the states entered from ``start`` up to, not at, ``end``, the earliest first."""
        return self._states("where at >= ? and at < ? order by row", text_of(start), text_of(end))

    def _states(self, rest: str, *values: object) -> list[AgentState]:
        with reading():
            rows = select(self._db, f"select * from agent_states {rest}", values)
        return [_state_of(row) for row in rows]


def _state_of(row: Row) -> AgentState:
    reason = None if row["reason"] is None else NotReadyReason(row["reason"])
    return AgentState(AgentActivity(row["activity"]), moment_of(row), reason)
