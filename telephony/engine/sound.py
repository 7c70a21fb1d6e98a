"""Who hears whom: joins calls, headset, played files and the ringing tone in the conference."""

import logging
from collections.abc import Callable
from typing import Any, Final

import pjsua2 as pj

from telephony.engine.live_call import LiveCall
from telephony.sip_stack import CLOCK_RATE
from telephony.spent_players import SpentPlayers
from workstation.calls import CallState, Direction

_TONE_ON_MS: Final = 1000
_TONE_OFF_MS: Final = 4000
_TONE_HZ: Final = 425  # ETSI TR 101 041: what most of Europe hears while it rings

log = logging.getLogger(__name__)


class Sound:
    """The engine's side of the conference bridge.

    ``make_headset`` gives the media port of the headset; it is called once, on this thread.
    Thread: the SIP thread.
    """

    def __init__(self, make_headset: Callable[[], Any]) -> None:
        self._headset = make_headset()
        self._tone: Any = None
        self._tone_for: set[str] = set()
        self._spent = SpentPlayers()

    def wire(self, live: LiveCall) -> None:
        """Join or part the call and the headset as the call stands now.

        Media slots change at each offer and answer, so this is done after each of them.
        """
        audio = live.audio()
        if audio is None:
            return
        call = live.value
        can_talk = call.is_talking and not live.picture.is_held_by_us
        may_hear = can_talk or call.state is CallState.EARLY
        has_mic = can_talk and not call.muted and live.player is None
        _join(audio, self._headset, may_hear)
        _join(self._headset, audio, has_mic)
        if live.player is not None:
            _join(live.player, audio, can_talk)
        self.ring_back(live)

    def ring_back(self, live: LiveCall) -> None:
        """Let the agent hear the ringing of a call he placed, unless the network sends its own."""
        call = live.value
        rings = (
            call.direction is Direction.OUTBOUND
            and call.state is CallState.EARLY
            and live.picture.index is None
        )
        (self._tone_for.add if rings else self._tone_for.discard)(call.id)
        if self._tone_for and self._tone is None:
            self._tone = _ringing_tone()
            _join(self._tone, self._headset, True)
        elif not self._tone_for and self._tone is not None:
            _join(self._tone, self._headset, False)
            self._tone = None

    def play(self, live: LiveCall, path: str) -> float:
        """Speak the file into the call in place of the microphone; return its length in seconds.

        Errors: pj.Error when it is no WAV file that pjsip can read.
        """
        player = pj.AudioMediaPlayer()
        player.createPlayer(path, pj.PJMEDIA_FILE_NO_LOOP)
        self.stop_playing(live)
        live.player = player
        live.played_path = path
        self.wire(live)
        rate = player.getPortInfo().format.clockRate
        return float(player.getInfo().sizeSamples) / rate if rate else 0.0

    def stop_playing(self, live: LiveCall) -> None:
        """End the file that is playing, if one is, and give the microphone back."""
        player, audio = live.player, live.audio()
        live.player = None
        live.played_path = ""
        if player is not None:
            if audio is not None:
                _join(player, audio, False)
            self._spent.keep(player)
        self.wire(live)

    def close(self) -> None:
        """Let go of every pjsua2 object."""
        self._tone = None
        self._headset = None
        self._spent.drop()


def _join(source: Any, sink: Any, together: bool) -> None:
    try:
        if together:
            source.startTransmit(sink)
        else:
            source.stopTransmit(sink)
    except pj.Error as error:
        # A slot that went away between two answers; the next media state wires anew.
        log.debug("sound was not joined: %s", error.reason)


def _ringing_tone() -> Any:
    tone = pj.ToneDesc()
    tone.freq1 = _TONE_HZ
    tone.on_msec = _TONE_ON_MS
    tone.off_msec = _TONE_OFF_MS
    tones = pj.ToneDescVector()
    tones.append(tone)
    generator = pj.ToneGenerator()
    generator.createToneGenerator(CLOCK_RATE, 1)
    generator.play(tones, True)
    return generator
