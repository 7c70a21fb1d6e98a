"""What the closing checklist and the wrap-up of a call speak of; values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from workstation.closing_facts import FactsByItem
from workstation.conversation import Conversation
from workstation.guidance import Guidance
from workstation.ids import TicketId
from workstation.phrases import GuidanceFacts
from workstation.tickets import NextStep, Ticket
from workstation.topics import Topic


@dataclass(frozen=True, slots=True)
class ClosingScene:
    """A call near or past its end.

    Shape: ``unfolded`` is the topic whose items are shown; ``facts`` and ``items`` are of it;
    ``tickets`` are those of all topics; ``steps`` are of the topic in front.
    """

    conversation: Conversation
    facts: GuidanceFacts
    guidance: Guidance
    steps: tuple[NextStep, ...]
    now: datetime
    zone: tzinfo
    unfolded: int = 1
    items: FactsByItem = field(default_factory=dict)
    tickets: Mapping[TicketId, Ticket] = field(default_factory=dict)
    saved: str = ""

    @property
    def topic(self) -> Topic:
        return self.conversation.topic_of(self.unfolded)

    def ticket_of(self, topic: Topic) -> Ticket | None:
        return self.tickets.get(topic.ticket_id) if topic.ticket_id is not None else None


def next_topic(conversation: Conversation, chosen: int | None) -> int:
    """Return the topic to show: the agent's choice, else the first with something to ask.

    The topic in front comes first, then the others in the order in which they came up.
    """
    numbers = [topic.number for topic in conversation.topics]
    if chosen in numbers:
        assert chosen is not None
        return chosen
    order = [conversation.topic, *(n for n in numbers if n != conversation.topic)]
    waiting = (n for n in order if not conversation.topic_of(n).checklist.is_complete)
    return next(waiting, conversation.topic)
