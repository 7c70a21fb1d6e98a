"""What a changed call means for its conversation; pure."""

from dataclasses import replace

from workstation import call_flow, closing
from workstation.call_flow import Happening
from workstation.calls import Call, EndedBy
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.topics import Topic


def followed(conversation: Conversation, call: Call, now: Moment) -> Conversation:
    """Return ``conversation`` with the new state of its call and what follows from it.

    The answer opens the flow (A2); the end settles each topic's checklist (F1) and starts the
    wrap-up.
    Doing it twice changes nothing more.
    """
    moved = replace(conversation, call=call)
    if call.answered is not None and moved.flow.stage is None:
        moved = replace(
            moved, flow=call_flow.happened(moved.flow, Happening.ANSWERED, call.answered)
        )
    if call.is_over and call.answered is not None and moved.wrap_up.started is None:
        for topic in moved.topics:
            moved = moved.with_topic(replace(topic, checklist=_settled(topic, call, now)))
        moved = replace(moved, wrap_up=replace(moved.wrap_up, started=now))
    return moved


def _settled(topic: Topic, call: Call, now: Moment) -> closing.ClosingChecklist:
    if call.end is not None and call.end.by is EndedBy.AGENT:
        return closing.finish(topic.checklist, now)
    return closing.customer_left(topic.checklist, now)
