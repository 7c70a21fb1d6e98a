"""Looks at every call once a second: media figures, and whether the far end still lives."""

import logging
import time
from collections.abc import Callable
from typing import Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.calls import Calls
from telephony.engine.ledger import Ledger
from telephony.engine.live_call import LiveCall
from workstation.calls import CallEnd, EndedBy
from workstation.phone import AnyEvent

SILENCE_LIMIT_S: Final = 10.0
_EVERY_S: Final = 1.0
_ANSWER_LIMIT_S: Final = 6.0
_LOST: Final = CallEnd(EndedBy.FAILURE, words="nothing more was heard from the other side")

log = logging.getLogger(__name__)


class Watch:
    """The engine's look at its calls.

    A killed peer raises no event, and a silent one may only be sparing bandwidth: after
    ``silence_limit_s`` without a packet the far end is asked; without an answer the call is over.
    On hold no packets are due, and it is asked at half that pace.
    Thread: the SIP thread.
    """

    def __init__(
        self,
        agenda: Agenda,
        calls: Calls,
        ledger: Ledger,
        report: Callable[[AnyEvent], None],
        *,
        silence_limit_s: float = SILENCE_LIMIT_S,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._agenda = agenda
        self._calls = calls
        self._ledger = ledger
        self._report = report
        self._silence_limit_s = silence_limit_s
        self._answer_limit_s = min(_ANSWER_LIMIT_S, silence_limit_s)
        self._tick = tick

    def start(self) -> None:
        self._look()

    def _look(self) -> None:
        self._agenda.after(_EVERY_S, self._look)
        for live in self._calls:
            if live.value.is_talking:
                live.sample()
                self._report(live.measured())
                self._look_for_life(live)
        if len(self._calls):
            self._ledger.note_still_on({live.value.id: live.value.voice for live in self._calls})

    def _look_for_life(self, live: LiveCall) -> None:
        signs = live.signs
        now = self._tick()
        packets = live.count.received
        if packets != signs.packets or signs.was_answered:
            signs.packets = packets
            signs.seen_tick = now
            signs.asked_tick = None
            signs.was_answered = False
            signs.is_refuted = False
        elif signs.asked_tick is not None:
            if signs.is_refuted or now - signs.asked_tick > self._answer_limit_s:
                self._give_up(live)
        elif now - signs.seen_tick > self._limit_for(live):
            signs.asked_tick = now
            self._ask(live)

    def _limit_for(self, live: LiveCall) -> float:
        is_quiet_by_consent = live.value.held_by_us or live.value.held_by_them
        return self._silence_limit_s * (2 if is_quiet_by_consent else 1)

    def _ask(self, live: LiveCall) -> None:
        log.info("call %s is silent; asking the far end", live.value.id)
        try:
            live.probe()
        except pj.Error as error:
            log.info("the far end of call %s cannot be asked: %s", live.value.id, error.reason)
            live.signs.is_refuted = True

    def _give_up(self, live: LiveCall) -> None:
        log.warning("call %s: the far end is gone", live.value.id)
        self._calls.finish(live, _LOST)
