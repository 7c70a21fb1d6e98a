"""What the agent asks of the phone, command by command."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.calls import Calls
from telephony.engine.greetings import Greetings
from telephony.engine.hold import Holding
from telephony.engine.lines import Lines
from telephony.engine.live_call import LiveCall, answer_parameter
from telephony.engine.sound import Sound
from telephony.engine.targets import BadTarget, dialled_uri
from telephony.sip_stack import MAX_CALLS, SipStack
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Clock
from workstation.ids import CallId
from workstation.phone import (
    Answer,
    AnyCommand,
    Command,
    HangUp,
    Hold,
    Mute,
    PlaceCall,
    PlayIntoCall,
    RegisterNow,
    Reject,
    Resume,
    SendDtmf,
    SendText,
    SpeakNow,
    UseAccounts,
)
from workstation.recorded_greetings import GreetingEnd

_DIGITS: Final = frozenset("0123456789*#ABCDabcd")
_FINAL_CODES: Final = range(400, 700)
_OWN_FAULT: Final = "The phone met an error of its own; the log has the details."

log = logging.getLogger(__name__)


class Refused(Exception):
    """A command cannot be done; the message is one plain sentence for the agent."""


class Acts:
    """Carries commands out.

    Thread: the SIP thread.
    """

    def __init__(
        self,
        stack: SipStack,
        agenda: Agenda,
        clock: Clock,
        lines: Lines,
        calls: Calls,
        holding: Holding,
        greetings: Greetings,
        sound: Sound,
    ) -> None:
        self._stack = stack
        self._agenda = agenda
        self._clock = clock
        self._lines = lines
        self._calls = calls
        self._holding = holding
        self._greetings = greetings
        self._sound = sound
        self._handlers: dict[type[Command], Callable[[Any], None]] = {
            UseAccounts: self._use_accounts,
            RegisterNow: self._register_now,
            PlaceCall: self._place,
            Answer: self._answer,
            Reject: self._reject,
            HangUp: self._hang_up,
            Hold: self._hold,
            Resume: self._resume,
            Mute: self._mute,
            SendDtmf: self._send_dtmf,
            SendText: self._send_text,
            PlayIntoCall: self._play,
            SpeakNow: self._speak_now,
        }

    def do(self, command: AnyCommand) -> str:
        """Carry ``command`` out; return why it was refused, empty if it was not."""
        name = type(command).__name__
        try:
            self._handlers[type(command)](command)
        except (Refused, BadTarget) as refusal:
            return str(refusal)
        except pj.Error as error:
            log.warning("%s was refused: %s", name, error.reason)
            return f"The phone could not do this ({error.reason})."
        except Exception:
            # The calls that are on are worth more than a clean fall.
            log.exception("%s failed", name)
            return _OWN_FAULT
        return ""

    # --- accounts -----------------------------------------------------------------------------

    def _use_accounts(self, command: UseAccounts) -> None:
        self._lines.use(command.accounts)

    def _register_now(self, command: RegisterNow) -> None:
        if not self._lines.register_now(command.account_id):
            raise Refused("This account is not one that registers; nothing was sent.")

    def _send_text(self, command: SendText) -> None:
        reason = self._lines.send_text(command)
        if reason:
            raise Refused(reason)

    # --- beginning and ending -----------------------------------------------------------------

    def _place(self, command: PlaceCall) -> None:
        line = self._lines.get(command.account_id)
        if line is None:
            raise Refused("This account cannot be used for calls now; nothing was dialled.")
        if self._calls.knows(command.call_id):
            raise Refused("This call was placed already.")
        if len(self._calls) >= MAX_CALLS:
            raise Refused(f"{MAX_CALLS} calls are on already; end one before you dial.")
        uri = dialled_uri(command.target, line.account)
        if not self._stack.is_sip_uri(uri):
            raise Refused(f"“{command.target}” is not a SIP address; nothing was dialled.")
        value = Call(
            id=command.call_id,
            direction=Direction.OUTBOUND,
            remote_uri=uri,
            placed_at=self._clock.now().at,
            state=CallState.CALLING,
            account_id=line.account.id,
            line=line.account.name,
        )
        live = LiveCall(line, value, self._calls)
        self._hold_others(live)
        self._calls.add(live)
        try:
            live.makeCall(uri, pj.CallOpParam(True))
        except pj.Error as error:
            log.warning("call %s could not be placed: %s", value.id, error.reason)
            self._calls.fail(live, f"the call could not be placed ({error.reason})")

    def _answer(self, command: Answer) -> None:
        live = self._waiting(command.call_id)
        self._hold_others(live)
        live.greeting_path = command.greeting
        live.answer(answer_parameter(200))

    def _reject(self, command: Reject) -> None:
        code = command.sip_code
        if code not in _FINAL_CODES:
            raise Refused(f"{code} is no SIP code for declining; the call still rings.")
        end = CallEnd(EndedBy.AGENT, code, words="declined by the agent")
        self._calls.finish(self._waiting(command.call_id), end, code)

    def _hang_up(self, command: HangUp) -> None:
        live = self._live(command.call_id)
        words = "ended by the agent" if live.value.is_talking else "given up by the agent"
        if live.value.can_be_answered:
            words = "declined by the agent"
        self._calls.finish(live, CallEnd(EndedBy.AGENT, words=words))

    # --- during the conversation --------------------------------------------------------------

    def _hold(self, command: Hold) -> None:
        live = self._talking(command.call_id)
        self._greetings.end(live, GreetingEnd.HELD)
        self._holding.want(live, True)

    def _resume(self, command: Resume) -> None:
        live = self._talking(command.call_id)
        self._hold_others(live)
        self._holding.want(live, False)

    def _mute(self, command: Mute) -> None:
        live = self._talking(command.call_id)
        if live.value.muted != command.on:
            self._calls.change(live, replace(live.value, muted=command.on))
            self._sound.wire(live)

    def _speak_now(self, command: SpeakNow) -> None:
        self._greetings.end(self._live(command.call_id), GreetingEnd.SKIPPED)

    def _send_dtmf(self, command: SendDtmf) -> None:
        live = self._talking(command.call_id)
        if not command.digits or not set(command.digits) <= _DIGITS:
            raise Refused("Only 0–9, *, # and A–D can be sent as key tones; nothing was sent.")
        if live.value.held_by_us:
            raise Refused("The call is on hold; key tones would not be heard. Resume it first.")
        live.dialDtmf(command.digits.upper())

    def _play(self, command: PlayIntoCall) -> None:
        live = self._talking(command.call_id)
        if live.value.held_by_us:
            raise Refused("The call is on hold; nothing was played to the customer.")
        self._greetings.end(live, GreetingEnd.SKIPPED)
        self._calls.stop_playing(live)
        try:
            seconds = self._sound.play(live, command.path)
        except pj.Error as error:
            words = f"The sound file {command.path} cannot be played ({error.reason})."
            raise Refused(words) from error
        player = live.player
        self._agenda.after(seconds, lambda: self._calls.stop_playing(live, player))

    def _hold_others(self, live: LiveCall) -> None:
        """Hold every other call, so that no customer hears another's conversation."""
        for other in self._calls:
            if other is not live and other.value.is_talking and not other.value.held_by_us:
                self._greetings.end(other, GreetingEnd.HELD)
                self._holding.want(other, True)

    def _live(self, call_id: CallId) -> LiveCall:
        live = self._calls.get(call_id)
        if live is None:
            raise Refused("This call is already over.")
        return live

    def _waiting(self, call_id: CallId) -> LiveCall:
        live = self._live(call_id)
        if not live.value.can_be_answered:
            raise Refused("This call no longer waits for an answer.")
        return live

    def _talking(self, call_id: CallId) -> LiveCall:
        live = self._live(call_id)
        if not live.value.is_talking:
            raise Refused("There is no conversation on this call.")
        return live
