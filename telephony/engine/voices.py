"""Listens how loud both sides of each call are, and so measures who speaks when.

The conference knows the level of each direction of each call, so two customers on one headset are
kept apart, and no frame need pass through Python for it.
"""

import logging
import math
import time
from collections.abc import Callable
from typing import Final

import pjsua2 as pj

from telephony.audio.frames import FRAME_S, FULL_SCALE
from telephony.engine.calls import Calls
from telephony.engine.greetings import Greetings
from telephony.engine.live_call import LiveCall

_SILENT_DBOV: Final = -100.0
_PERCENT: Final = 100
_CODES: Final = 255
_STEPS: Final = 16  # of a µ-law segment
_BIAS: Final = 0x84
# The poll of the stack returns about every 10 ms; a turn this early is taken for the next frame.
_SHORTEST_S: Final = 0.9 * FRAME_S

log = logging.getLogger(__name__)


def _dbov_of(level: int) -> float:
    """Return what pjsua2's level means: pjmedia's µ-law code, the sign and complement off, in %.

    Source: ITU-T G.711; pjmedia's conference.c: linear2ulaw(mean of the absolute samples);
    measured with tones of known height: 44 is -5 dBov, 34 -14, 25 -25, 15 -34, 7 -45.
    """
    if level == 0:
        return _SILENT_DBOV
    segment, step = divmod((level + 0.5) * _CODES / _PERCENT, _STEPS)
    linear: float = (8 * step + _BIAS) * 2**segment - _BIAS
    return min(0.0, 20 * math.log10(linear / FULL_SCALE))


DBOV: Final = tuple(_dbov_of(level) for level in range(_PERCENT + 1))


class Voices:
    """Feeds each call's voice meter while people can hear each other on it.

    Time on hold, muted, or while a recorded greeting plays is left out.
    Thread: the SIP thread.
    """

    def __init__(
        self, calls: Calls, greetings: Greetings, tick: Callable[[], float] = time.monotonic
    ) -> None:
        self._calls = calls
        self._greetings = greetings
        self._tick = tick
        self._listened_at = tick()

    def listen(self) -> None:
        """Take each call's levels when a frame's time has passed; called in each turn."""
        now = self._tick()
        seconds = now - self._listened_at
        if seconds < _SHORTEST_S:
            return
        self._listened_at = now
        for live in self._calls:
            if live.value.is_talking:
                self._listen_to(live, seconds)

    def _listen_to(self, live: LiveCall, seconds: float) -> None:
        call = live.value
        is_muted = call.muted and not call.is_greeting
        is_open = not (call.held_by_us or call.held_by_them or is_muted)
        audio = live.audio() if is_open else None
        if audio is None:
            live.voice.pause()
            return
        try:
            # pjsua2 names them from the bridge's side: "rx" is what it sends to the call.
            agent, customer = audio.getRxLevel(), audio.getTxLevel()
        except pj.Error as error:
            log.debug("no levels of call %s: %s", call.id, error.reason)
            return
        agent_dbov, customer_dbov = DBOV[min(agent, _PERCENT)], DBOV[min(customer, _PERCENT)]
        if live.ear is None:
            live.voice.take(seconds, agent_dbov, customer_dbov)
        else:
            live.voice.pause()
            live.ear.take(seconds, _SILENT_DBOV, customer_dbov)
            self._greetings.give_way(live)
