"""The agent's own state through the shift, each change logged."""

from workstation.agents import AgentActivity, AgentState, NotReadyReason
from workstation.clock import Clock
from workstation.desk.book import ConversationBook
from workstation.desk.changes import Changes
from workstation.ports import AgentStates


class AgentDesk:
    """Follows the calls (on a call, wrapping up) and the agent's own wish (ready, not ready)."""

    def __init__(self, store: AgentStates, book: ConversationBook, clock: Clock) -> None:
        self._store = store
        self._book = book
        self._clock = clock
        self._not_ready: NotReadyReason | None = None
        self.changes = Changes()
        self.state = AgentState(AgentActivity.READY, clock.now())
        store.log(self.state)
        book.changes.listen(self._follow)

    def be_ready(self) -> None:
        self._not_ready = None
        self._follow()

    def be_not_ready(self, reason: NotReadyReason) -> None:
        """Take no calls for a while; during a call it takes effect when the call is done."""
        self._not_ready = reason
        self._follow()

    def _follow(self) -> None:
        activity, reason = self._wanted()
        if (activity, reason) == (self.state.activity, self.state.reason):
            return
        self.state = AgentState(activity, self._clock.now(), reason)
        self._store.log(self.state)
        self.changes.announce()

    def _wanted(self) -> tuple[AgentActivity, NotReadyReason | None]:
        if self._book.calls:
            return AgentActivity.ON_CALL, None
        if self._not_ready is not None:
            return AgentActivity.NOT_READY, self._not_ready
        if self._book.wrap_ups:
            return AgentActivity.WRAPPING_UP, None
        return AgentActivity.READY, None
