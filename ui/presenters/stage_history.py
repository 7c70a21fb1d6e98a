"""Knows how long the finished calls of a ticket's timeline stayed in each stage."""

from collections.abc import Iterable, Mapping
from typing import Final

from workstation.call_flow import Stage
from workstation.ids import CallId
from workstation.ports import Conversations
from workstation.stage_times import stage_times
from workstation.tickets import EntryKind, TimelineEntry

_LATEST: Final = 20  # calls of a timeline that are looked up
_MOST_KNOWN: Final = 500


class StageHistory:
    """Looks each finished call up once: what it took does not change any more."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._known: dict[CallId, Mapping[Stage, float]] = {}

    def of(self, timeline: Iterable[TimelineEntry]) -> Mapping[CallId, Mapping[Stage, float]]:
        """Return the seconds by stage of the latest calls in ``timeline``, by call."""
        calls = [
            entry.call_id
            for entry in timeline
            if entry.kind is EntryKind.CALL and entry.call_id is not None
        ][:_LATEST]
        for call_id in calls:
            if call_id not in self._known:
                conversation = self._conversations.get(call_id)
                if conversation is not None and conversation.call.is_over:
                    self._known[call_id] = stage_times(conversation)
        while len(self._known) > _MOST_KNOWN:
            del self._known[next(iter(self._known))]
        return {call_id: self._known[call_id] for call_id in calls if call_id in self._known}
