"""What the call bar shows, ready to print."""

import enum
from dataclasses import dataclass

from ui.theme.tokens import Tone


class CallBarState(enum.Enum):
    """How the bar looks."""

    IDLE = "idle"  # no call
    CALLING = "calling"  # we call, nobody answered yet
    TALKING = "talking"
    HOLD = "hold"
    LATE = "late"  # on hold, the check-in overdue
    ENDED = "ended"  # over, in wrap-up: keeps its height, so that no text field moves by itself

    @property
    def tone(self) -> Tone:
        return _TONES[self]


_TONES = {
    CallBarState.IDLE: Tone.NEUTRAL,
    CallBarState.CALLING: Tone.ACCENT,
    CallBarState.TALKING: Tone.LIVE,
    CallBarState.HOLD: Tone.DUE,
    CallBarState.LATE: Tone.LATE,
    CallBarState.ENDED: Tone.NEUTRAL,
}


@dataclass(frozen=True)
class CallBarView:
    """The whole bar.

    Shape: when idle, ``name`` is the heading ("No call") and ``words`` the line below it ("Last:
    Ruth Lindqvist, 13:51"); in a call ``words`` are number and line. ``tag`` stands beside the
    name ("On hold", "They hold") with ``tag_icon``. ``time_text`` is the big time, ``caption``
    stands below it ("talk time"). ``mos_text`` is empty while unknown; ``mos_note``
    says why it is rough, else it is empty; ``bars`` are 0–4.
    ``ring_share`` fills the ring round the initials. ``is_end_now`` means that the next press of
    the end button ends the call without a question. While ``is_greeting`` a recorded greeting plays
    in place of the microphone, and the microphone's button opens it at once. ``is_maybe``: nobody
    is sure who it is.
    """

    state: CallBarState
    name: str = ""
    words: str = ""
    tag: str = ""
    tag_icon: str = ""
    time_text: str = ""
    caption: str = ""
    mos_text: str = ""
    mos_note: str = ""
    bars: int = 0
    ring_share: float = 1.0
    is_muted: bool = False
    is_greeting: bool = False
    is_held: bool = False
    is_end_now: bool = False
    can_mute: bool = False
    can_hold: bool = False
    can_send_digits: bool = False
    can_end: bool = False
    can_call_again: bool = False
    is_maybe: bool = False


NO_CALL = CallBarView(CallBarState.IDLE)
