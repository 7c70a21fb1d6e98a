"""How long a finished call stayed in each stage, for its history; pure."""

from datetime import timedelta

from workstation.call_flow import Stage, time_per_stage
from workstation.clock import Moment
from workstation.conversation import Conversation


def stage_times(conversation: Conversation) -> dict[Stage, float]:
    """Return the seconds in each stage that was entered, in the order of the stages.

    Shape: empty for a call that is not over or was never answered. The end of a call is known by
    the wall clock only; its moment is reckoned from the answer.
    """
    call, entries = conversation.call, conversation.flow.entries
    if call.ended_at is None or call.answered is None or not entries:
        return {}
    talked = max(timedelta(), call.ended_at - call.answered.at)
    ended = Moment(call.ended_at, call.answered.tick + talked.total_seconds())
    times = time_per_stage(conversation.flow, ended)
    return {stage: times[stage] for stage in Stage if stage in times}
