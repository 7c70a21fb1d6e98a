"""The calls that are on, and what pjsip says of them."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.greetings import Greetings
from telephony.engine.hold import Holding
from telephony.engine.ledger import Ledger
from telephony.engine.live_call import LiveCall, MediaPicture, answer_parameter
from telephony.engine.sound import Sound
from telephony.engine.trouble import call_words, remote_end
from workstation.calls import Call, CallEnd, CallState, EndedBy
from workstation.clock import Clock
from workstation.ids import AccountId, CallId
from workstation.phone import AnyEvent, DtmfReceived, PlaybackEnded
from workstation.recorded_greetings import GreetingEnd

# A server that is gone never answers BYE or CANCEL; the agent is not made to wait for it.
_GOODBYE_LIMIT_S: Final = 2.0

log = logging.getLogger(__name__)


class Calls:
    """The table of calls. Thread: the SIP thread.

    Shape: a call is in ``_live`` until it is over for the agent, and in ``_ending`` until pjsip
    lets go of it; then its object is dropped, in a turn of the loop of its own.
    """

    def __init__(
        self,
        agenda: Agenda,
        clock: Clock,
        ledger: Ledger,
        sound: Sound,
        holding: Holding,
        greetings: Greetings,
        report: Callable[[AnyEvent], None],
    ) -> None:
        self._agenda = agenda
        self._clock = clock
        self._ledger = ledger
        self._sound = sound
        self._holding = holding
        self._greetings = greetings
        self._report = report
        self._live: dict[CallId, LiveCall] = {}
        self._ending: dict[CallId, LiveCall] = {}

    def __iter__(self) -> Iterator[LiveCall]:
        return iter(list(self._live.values()))

    def __len__(self) -> int:
        """Return how many of pjsip's places for calls are taken."""
        return len(self._live) + len(self._ending)

    def is_on_at(self, account_id: AccountId) -> bool:
        both = [*self._live.values(), *self._ending.values()]
        return any(live.line.account.id == account_id for live in both)

    def get(self, call_id: CallId) -> LiveCall | None:
        """Return the call; None when it is over or was never there."""
        return self._live.get(call_id)

    def knows(self, call_id: CallId) -> bool:
        return call_id in self._live or call_id in self._ending

    def add(self, live: LiveCall) -> None:
        """Take a new call into the table and say that it is there."""
        self._live[live.value.id] = live
        self._ledger.publish(live.value)

    # --- changes and ends ---------------------------------------------------------------------

    def finish(self, live: LiveCall, end: CallEnd, sip_code: int = 0) -> None:
        """End the call for the reason ``end``, whoever answers to it or not."""
        live.intended_end = live.intended_end or end
        live.sample()
        try:
            live.hangup(answer_parameter(sip_code))
        except pj.Error as error:
            log.info("call %s could not be ended in form: %s", live.value.id, error.reason)
        self._agenda.after(_GOODBYE_LIMIT_S, lambda: self.end(live, end))

    def fail(self, live: LiveCall, words: str) -> None:
        """Close a call of which pjsip knows nothing."""
        self.end(live, CallEnd(EndedBy.FAILURE, words=words))
        self._agenda.soon(lambda: self._drop(live))

    def change(self, live: LiveCall, value: Call) -> None:
        """Take ``value`` as the call's new state and say so."""
        live.value = value
        self._ledger.publish(value)

    def stop_playing(self, live: LiveCall, player: object = None) -> None:
        """End the file that plays; with ``player`` given, only if it is still that one."""
        if live.player is None or (player is not None and live.player is not player):
            return
        path = live.played_path
        self._sound.stop_playing(live)
        self._report(PlaybackEnded(call_id=live.value.id, path=path))

    # --- what pjsip says ----------------------------------------------------------------------

    def on_state(self, live: LiveCall, state: CallState, code: int, text: str) -> None:
        if not self.knows(live.value.id) and not live.value.is_over:
            # pjsip may report our 180 before the call itself was said to be there.
            self._agenda.soon(lambda: self.on_state(live, state, code, text))
        elif state is CallState.DISCONNECTED:
            call = live.value
            end = live.intended_end
            if end is None:
                end = remote_end(call.direction, call.answered is not None, code, text)
            elif code and not end.sip_code:
                end = replace(end, sip_code=code, sip_text=text)
            self.end(live, end)
            self._agenda.soon(lambda: self._drop(live))
        elif not live.value.is_over and state is not live.value.state:
            self.change(live, live.value.moved_to(state, at=self._clock.now()))
            self._greetings.begin(live)
            self._sound.wire(live)
            self._sound.ring_back(live)

    def on_media(self, live: LiveCall, picture: MediaPicture) -> None:
        if live.value.is_over:
            return
        if picture.is_held_by_us or picture.is_held_by_them:
            self._greetings.end(live, GreetingEnd.HELD)
        if picture.is_held_by_us:
            self.stop_playing(live)
        self._holding.on_media(live)
        self._greetings.begin(live)
        self._sound.wire(live)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        if live.value.is_over:
            return
        self.change(live, replace(live.value, dtmf_received=live.value.dtmf_received + digit))
        self._report(DtmfReceived(call_id=live.value.id, digit=digit))

    def on_request_outcome(self, live: LiveCall, method: str, code: int) -> None:
        if method == "OPTIONS":
            live.take_probe_answer(code)

    def end_all(self, end: CallEnd) -> None:
        for live in self:
            self.finish(live, end)

    def drop_all(self) -> None:
        """Let go of every pjsua2 object; what is still open is closed as a failure."""
        for live in self:
            self.end(live, live.intended_end or CallEnd(EndedBy.FAILURE, words=call_words(0, "")))
        for live in list(self._ending.values()):
            self._drop(live)

    def end(self, live: LiveCall, end: CallEnd) -> None:
        """Close the call for the agent, once."""
        if live.value.is_over:
            return
        self._greetings.end(live, GreetingEnd.OVER)
        self.stop_playing(live)
        self._holding.forget(live)
        live.voice.pause()
        self._report(live.measured())
        ended = live.value.moved_to(CallState.DISCONNECTED, at=self._clock.now(), end=end)
        self._ending[ended.id] = self._live.pop(ended.id)
        self.change(live, ended)
        self._sound.ring_back(live)

    def _drop(self, live: LiveCall) -> None:
        self._ending.pop(live.value.id, None)
