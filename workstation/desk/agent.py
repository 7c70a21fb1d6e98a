"""The agent's own state through the shift, each change logged."""

from datetime import timedelta
from typing import Final

from workstation.agents import AgentActivity, AgentState, NotReadyReason
from workstation.clock import Clock, Moment
from workstation.desk.book import ConversationBook
from workstation.desk.changes import Changes
from workstation.ports import AgentStates

_LONGEST_SHIFT: Final = timedelta(hours=12)


class AgentDesk:
    """Follows the calls (on a call, wrapping up) and the agent's own wish (ready, not ready).

    A desk that starts again within one shift goes on with the state it had, its time included;
    being ready begins anew, for a closed desk was not ready.
    States that the store refuses are logged as soon as it takes them.

    Errors: StorageTrouble when the store refuses; the state holds all the same.
    """

    def __init__(self, store: AgentStates, book: ConversationBook, clock: Clock) -> None:
        self._store = store
        self._book = book
        self._clock = clock
        self._unlogged: list[AgentState] = []
        self.changes = Changes()
        before = self._before(clock.now())
        self._not_ready = before.reason if before else None
        activity, reason = self._wanted()
        is_same = before is not None and (before.activity, before.reason) == (activity, reason)
        if before is not None and is_same and activity is not AgentActivity.READY:
            self.state = before
        else:
            self.state = AgentState(activity, clock.now(), reason)
            self._log(self.state)
        book.changes.listen(self._follow)

    @property
    def wish(self) -> NotReadyReason | None:
        """Return why the agent wants to take no calls, in force or once this call is done."""
        return self._not_ready

    def be_ready(self) -> None:
        self._wish(None)

    def be_not_ready(self, reason: NotReadyReason) -> None:
        """Take no calls for a while; during a call it takes effect when the call is done."""
        self._wish(reason)

    def _wish(self, reason: NotReadyReason | None) -> None:
        before, self._not_ready = self._not_ready, reason
        state = self.state
        self._follow()
        if self.state is state and before is not reason:
            self.changes.announce()  # it waits for the end of the call, and is seen to wait

    def _before(self, now: Moment) -> AgentState | None:
        """Return the state in which an earlier run of this shift ended."""
        latest = self._store.latest()
        is_of_shift = latest is not None and now.at - latest.since.at < _LONGEST_SHIFT
        return latest if is_of_shift else None

    def _follow(self) -> None:
        activity, reason = self._wanted()
        if (activity, reason) == (self.state.activity, self.state.reason):
            return
        self.state = AgentState(activity, self._clock.now(), reason)
        try:
            self._log(self.state)
        finally:
            self.changes.announce()

    def _log(self, state: AgentState) -> None:
        self._unlogged.append(state)
        while self._unlogged:
            self._store.log(self._unlogged[0])
            del self._unlogged[0]

    def _wanted(self) -> tuple[AgentActivity, NotReadyReason | None]:
        if self._book.calls:
            return AgentActivity.ON_CALL, None
        if self._not_ready is not None:
            return AgentActivity.NOT_READY, self._not_ready
        if self._book.wrap_ups:
            return AgentActivity.WRAPPING_UP, None
        return AgentActivity.READY, None
