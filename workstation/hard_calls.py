"""Which calls were hard enough for a break to be offered (D5)."""

from typing import Final

from workstation.callers import CallerType
from workstation.conversation import Conversation

_HARD_TYPES: Final = (CallerType.ANGRY, CallerType.HURT)
# Two people who speak at once for so long do not talk any more, they argue.
_LONG_TALK_OVER_S: Final = 45.0
_MUCH_TALK_OVER: Final = 0.2
_ENOUGH_SPEECH_S: Final = 120.0  # a share of less says little


def was_hard(conversation: Conversation) -> bool:
    """Say whether a call that is over was hard: an angry or hurt caller, or much talk-over.

    A practice call is none, and neither is one that was never answered.
    """
    call, voice = conversation.call, conversation.voice
    if conversation.is_practice or not call.is_over or call.answered is None:
        return False
    if conversation.caller_type in _HARD_TYPES:
        return True
    share = voice.talk_over_share
    is_much = (
        share is not None
        and share >= _MUCH_TALK_OVER
        and voice.measured_s - voice.neither_s >= _ENOUGH_SPEECH_S
    )
    return is_much or voice.both_s >= _LONG_TALK_OVER_S
