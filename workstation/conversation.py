"""One guided call with all that the agent did in it: what the desk keeps, shows and scores."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from workstation.asked_questions import AskedQuestion
from workstation.call_flow import CallFlow
from workstation.callers import CallerType
from workstation.calls import Call
from workstation.clock import Moment
from workstation.closing import ClosingChecklist
from workstation.hold import DeclinedHold, HoldSpell
from workstation.ids import CallbackId, CallId, CustomerId, TicketId
from workstation.phone import MediaQuality
from workstation.topics import Topic
from workstation.understanding import UnderstandingCheck
from workstation.voice_activity import VoiceFigures
from workstation.wrap_up import WrapUp


@dataclass(frozen=True, slots=True)
class Conversation:
    """A call together with its guidance record.

    Shape: immutable; the call's id is its id. ``said`` are ids of phrases ticked as said, oldest
    first, unique; ``used_phrases`` are ids of phrases said around a hold, before it, at a check-in
    and after it, so that none comes twice (E2). ``declined_holds`` are those that the customer did
    not want. ``callback_id`` is the callback that this call is an attempt at.
    ``topic`` is the number of the topic in front, whose ticket, checklist and note stand here;
    ``other_topics`` are the rest.
    ``is_practice`` calls count in no report. ``language`` is the one that the agent chose for this
    call; empty for that of the customer or the line.
    """

    call: Call
    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    callback_id: CallbackId | None = None
    greeting_said: Moment | None = None  # A2
    was_already_clear: bool = False  # B3, the restatement was skipped on purpose
    caller_type: CallerType | None = None
    flow: CallFlow = field(default_factory=CallFlow)
    holds: tuple[HoldSpell, ...] = ()
    declined_holds: tuple[DeclinedHold, ...] = ()
    said: tuple[str, ...] = ()
    used_phrases: tuple[str, ...] = ()
    checklist: ClosingChecklist = field(default_factory=ClosingChecklist)
    wrap_up: WrapUp = field(default_factory=WrapUp)
    asked: tuple[AskedQuestion, ...] = ()  # A5, B4
    understanding_checks: tuple[UnderstandingCheck, ...] = ()  # B6
    quality: MediaQuality = MediaQuality()
    is_practice: bool = False
    language: str = ""
    topic: int = 1
    topic_started: Moment | None = None
    other_topics: tuple[Topic, ...] = ()

    @property
    def id(self) -> CallId:
        return self.call.id

    @property
    def voice(self) -> VoiceFigures:
        """Return who spoke so far, as measured from the audio levels."""
        return self.call.voice

    @property
    def open_hold(self) -> HoldSpell | None:
        """Return the spell that has not ended yet, a check-in between two stretches included."""
        if self.holds and self.holds[-1].ended is None:
            return self.holds[-1]
        return None

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Return what the call is about, in the order in which it came up."""
        front = Topic(
            self.topic, self.ticket_id, self.checklist, self.wrap_up.note, self.topic_started
        )
        return tuple(sorted((front, *self.other_topics), key=lambda topic: topic.number))

    @property
    def ticket_ids(self) -> tuple[TicketId, ...]:
        """Return the tickets that the call is about, each once."""
        return tuple(dict.fromkeys(t.ticket_id for t in self.topics if t.ticket_id is not None))

    def topic_at(self, at: datetime) -> Topic:
        """Return what the talk was about at that time: the topic that had come up last."""
        topics = self.topics
        begun = [t for t in topics if t.started is None or t.started.at <= at]
        return begun[-1] if begun else topics[0]

    def topic_of(self, number: int) -> Topic:
        """Errors: KeyError when there is no such topic."""
        for topic in self.topics:
            if topic.number == number:
                return topic
        raise KeyError(number)

    def with_topic(self, topic: Topic) -> "Conversation":
        """Return the conversation with a topic's new value; which is in front stays."""
        if topic.number != self.topic:
            others = (topic if each.number == topic.number else each for each in self.other_topics)
            return replace(self, other_topics=tuple(others))
        return replace(
            self,
            ticket_id=topic.ticket_id,
            checklist=topic.checklist,
            wrap_up=replace(self.wrap_up, note=topic.note),
            topic_started=topic.started,
        )

    def with_new_topic(self, ticket_id: TicketId | None, now: Moment) -> "Conversation":
        """Return the conversation with another concern in front; the one before stays as it is."""
        topics = self.topics
        return self._fronted(Topic(topics[-1].number + 1, ticket_id, started=now), topics)

    def with_topic_in_front(self, number: int) -> "Conversation":
        """Errors: KeyError when there is no such topic."""
        chosen = self.topic_of(number)
        return self._fronted(chosen, tuple(t for t in self.topics if t.number != number))

    def _fronted(self, front: Topic, others: tuple[Topic, ...]) -> "Conversation":
        moved = replace(self, topic=front.number, other_topics=others)
        return moved.with_topic(front)
