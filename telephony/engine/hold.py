"""Holding and resuming: asks the other side until it agrees, or says that it does not."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.ledger import Ledger
from telephony.engine.live_call import LiveCall
from workstation.clock import Clock
from workstation.phone import AnyEvent, CommandRefused

# Long enough for two offers that cross (491) to be sorted out: RFC 3261 14.1 says up to 4 s.
_RETRY_S: Final = 0.7
_LIMIT_S: Final = 8.0


class Holding:
    """Brings each call to the hold state that the agent wants. Thread: the SIP thread."""

    def __init__(
        self, agenda: Agenda, clock: Clock, ledger: Ledger, report: Callable[[AnyEvent], None]
    ) -> None:
        self._agenda = agenda
        self._clock = clock
        self._ledger = ledger
        self._report = report
        self._log = logging.getLogger(__name__)

    def want(self, live: LiveCall, held: bool) -> None:
        """Hold or resume; when it has come about, the call is published anew."""
        if live.value.held_by_us == held and live.wanted_hold is None:
            return
        live.wanted_hold = held
        tries = max(1, int(_LIMIT_S / _RETRY_S))
        self._try(live, tries)

    def on_media(self, live: LiveCall) -> None:
        """Take over what the last offer and answer made of the call."""
        picture = live.picture
        call = live.value
        if picture.is_held_by_us != call.held_by_us:
            since = self._clock.now() if picture.is_held_by_us else None
            call = replace(call, held_since=since)
        # While we hold, pjsip does not tell whether they do: what was true before stays.
        if not picture.is_held_by_us and picture.is_held_by_them != call.held_by_them:
            call = replace(call, held_by_them=picture.is_held_by_them)
        if live.wanted_hold == call.held_by_us:
            self._settle(live)
        if call != live.value:
            live.value = call
            self._ledger.publish(call)

    def forget(self, live: LiveCall) -> None:
        self._settle(live)

    def _settle(self, live: LiveCall) -> None:
        live.wanted_hold = None
        if live.hold_retry is not None:
            live.hold_retry.cancel()
            live.hold_retry = None

    def _try(self, live: LiveCall, tries_left: int) -> None:
        wanted = live.wanted_hold
        if wanted is None or not live.value.is_talking:
            return
        if tries_left == 0:
            self._settle(live)
            word = "Hold" if wanted else "Resume"
            reason = f"The other side did not agree to the {word.lower()}. The call is unchanged."
            self._report(CommandRefused(command=word, reason=reason, call_id=live.value.id))
            return
        if not live.is_offer_pending:
            self._offer(live, wanted)
        live.hold_retry = self._agenda.after(_RETRY_S, lambda: self._try(live, tries_left - 1))

    def _offer(self, live: LiveCall, held: bool) -> None:
        live.sample()  # the counters start anew with the next stream
        parameter = pj.CallOpParam(True)
        try:
            if held:
                live.setHold(parameter)
            else:
                parameter.opt.flag = pj.PJSUA_CALL_UNHOLD
                live.reinvite(parameter)
            live.is_offer_pending = True
        except pj.Error as error:
            # Another offer is on its way: tried again in a moment.
            self._log.info("hold of call %s must wait: %s", live.value.id, error.reason)
