"""The agent's recorded greeting at the beginning of a call, in place of the microphone (A2)."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.ledger import Ledger
from telephony.engine.live_call import LiveCall
from telephony.engine.sound import Sound
from workstation.clock import Clock
from workstation.phone import AnyEvent, CommandRefused
from workstation.recorded_greetings import LONGEST_S, GreetingEnd, GreetingPlay
from workstation.voice_activity import VoiceMeter

# Of the customer's voice in one go: "Hello?" is shorter, who goes on wants to be heard (B1).
_CUSTOMER_WANTS_S: Final = 1.5
_SHORTEST_S: Final = 0.1
# The conference takes the first frame up to two frames after it is told to; the last syllable
# is worth more than this pause.
_LATE_S: Final = 0.04

log = logging.getLogger(__name__)


class Greetings:
    """Plays greetings, and opens the microphone in the very moment in which they stop.

    Thread: the SIP thread.
    """

    def __init__(
        self,
        agenda: Agenda,
        clock: Clock,
        ledger: Ledger,
        sound: Sound,
        report: Callable[[AnyEvent], None],
    ) -> None:
        self._agenda = agenda
        self._clock = clock
        self._ledger = ledger
        self._sound = sound
        self._report = report

    def begin(self, live: LiveCall) -> None:
        """Play what the answer brought along, once there is a conversation with sound.

        A file that cannot be played is said in one sentence, and the microphone is open.
        """
        path = live.greeting_path
        if not path or not live.value.is_talking or live.audio() is None:
            return
        live.greeting_path = ""
        if live.value.held_by_us or live.value.held_by_them:
            return
        length_s = self._play(live, path)
        greeting = GreetingPlay(self._clock.now(), length_s)
        if not length_s:
            greeting = replace(greeting, ended=greeting.started, end=GreetingEnd.FAILED)
        else:
            live.ear = VoiceMeter()
            player = live.player
            self._agenda.after(length_s + _LATE_S, lambda: self._on_played(live, player))
        live.value = replace(live.value, greeting=greeting)
        self._ledger.publish(live.value)

    def end(self, live: LiveCall, end: GreetingEnd) -> None:
        """Stop the greeting, if one plays or waits, and open the microphone at once."""
        live.greeting_path = ""
        if not live.value.is_greeting:
            return
        live.ear = None
        self._sound.stop_playing(live)
        live.value = live.value.without_greeting(end, self._clock.now())
        self._ledger.publish(live.value)

    def give_way(self, live: LiveCall) -> None:
        """Stop the greeting of a customer who does not wait for its end."""
        if live.ear is not None and live.ear.customer_speaks_for_s >= _CUSTOMER_WANTS_S:
            log.info("call %s: the customer speaks, the greeting stops", live.value.id)
            self.end(live, GreetingEnd.CUSTOMER_SPOKE)

    def _on_played(self, live: LiveCall, player: object) -> None:
        if live.player is player:
            self.end(live, GreetingEnd.PLAYED)

    def _play(self, live: LiveCall, path: str) -> float:
        """Return the length of what plays now, 0.0 when nothing does."""
        try:
            length_s = self._sound.play(live, path)
        except pj.Error as error:
            why = error.reason
        else:
            if length_s >= _SHORTEST_S:
                return min(length_s, LONGEST_S)
            why = "it holds no sound"
            self._sound.stop_playing(live)
        log.warning("the greeting %s cannot be played: %s", path, why)
        reason = (
            f"Your recorded greeting cannot be played ({why}). Your microphone is open: greet the "
            "customer yourself, and record it anew in the settings."
        )
        self._report(CommandRefused(command="Greeting", reason=reason, call_id=live.value.id))
        return 0.0
