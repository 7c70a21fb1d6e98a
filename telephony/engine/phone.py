"""The phone itself: everything that lives on the SIP thread, and the commands it understands."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.calls import Calls, Refused
from telephony.engine.errands import Errands, Prepared
from telephony.engine.hold import Holding
from telephony.engine.incoming import Incoming
from telephony.engine.ledger import Ledger
from telephony.engine.lines import PING_S, Lines
from telephony.engine.live_call import LiveCall
from telephony.engine.logs import SipLogWriter
from telephony.engine.sound import Sound
from telephony.engine.targets import BadTarget, dialled_uri
from telephony.engine.watch import SILENCE_LIMIT_S, Watch
from telephony.journal import ENGINE_STOPPED, Journal
from telephony.sip_stack import MAX_CALLS, SipStack, StackOptions
from workstation.calls import CallEnd, EndedBy
from workstation.clock import Clock
from workstation.ids import AccountId
from workstation.phone import (
    Answer,
    AnyCommand,
    AnyEvent,
    Command,
    CommandRefused,
    HangUp,
    Hold,
    Mute,
    PlaceCall,
    PlayIntoCall,
    RegisterNow,
    Reject,
    Resume,
    SendDtmf,
    UseAccounts,
)
from workstation.secrets import Secrets

_DIGITS: Final = frozenset("0123456789*#ABCDabcd")
_FINAL_CODES: Final = range(400, 700)

C = TypeVar("C", bound=Command)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PhoneParts:
    """What the phone is given from outside.

    Shape: ``make_headset`` is called on the SIP thread and returns a pjsua2 audio media; with
    None the null device of the stack is the headset (no devices at all).
    ``report`` may be called on the SIP thread only; it never blocks.
    """

    stack: StackOptions
    clock: Clock
    journal: Journal
    secrets: Secrets
    session_passwords: Mapping[AccountId, str]
    make_headset: Callable[[], Any] | None
    report: Callable[[AnyEvent], None]
    ping_s: float = PING_S
    silence_limit_s: float = SILENCE_LIMIT_S


class SipPhone:
    """Accounts and calls over pjsua2.

    Thread: made, used and closed on the SIP thread; ``deliver`` of the parts' errands is given
    by the thread, which brings ``Prepared`` back here.
    """

    def __init__(self, parts: PhoneParts, deliver: Callable[[Prepared], None]) -> None:
        self._report = parts.report
        self.agenda = Agenda()
        self._ledger = Ledger(parts.journal, parts.clock, parts.report)
        self._stack = SipStack(
            parts.stack,
            log_writer=SipLogWriter(),
            on_transport=lambda prm: self._lines.on_transport(prm),
            on_turned_away=lambda prm: self._incoming.on_turned_away(self._lines, prm),
        )
        self._stack.open()
        make_headset = parts.make_headset or self._null_headset
        self._sound = Sound(make_headset)
        holding = Holding(self.agenda, parts.clock, self._ledger, parts.report)
        self._holding = holding
        self._calls = Calls(
            self.agenda, parts.clock, self._ledger, self._sound, holding, parts.report
        )
        self._incoming = Incoming(self._calls, parts.clock, self._ledger)
        self._lines = Lines(
            self._stack,
            self.agenda,
            parts.clock,
            Errands(parts.secrets, parts.session_passwords, deliver),
            parts.report,
            on_invite=lambda line, prm: self._incoming.on_invite(self._lines, line, prm),
            is_busy=self._calls.is_on_at,
            ping_s=parts.ping_s,
        )
        self._watch = Watch(
            self.agenda,
            self._calls,
            self._ledger,
            parts.report,
            silence_limit_s=parts.silence_limit_s,
        )
        self._watch.start()
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
            PlayIntoCall: self._play,
        }

    @property
    def port(self) -> int:
        return self._stack.port

    def turn(self, milliseconds: int) -> None:
        """Handle what the network brought and what is due."""
        self._stack.poll(milliseconds)
        self.agenda.run_due()
        self._lines.sweep()

    def do(self, command: AnyCommand) -> None:
        """Carry ``command`` out; what comes of it is reported, also when it is refused."""
        call_id = getattr(command, "call_id", None)
        try:
            self._handlers[type(command)](command)
        except (Refused, BadTarget) as refusal:
            reason = str(refusal)
        except pj.Error as error:
            log.warning("%s was refused: %s", type(command).__name__, error.reason)
            reason = f"The phone could not do this ({error.reason})."
        else:
            return
        name = type(command).__name__
        self._report(CommandRefused(command=name, reason=reason, call_id=call_id))

    def on_prepared(self, prepared: Prepared) -> None:
        self._lines.on_prepared(prepared)

    def close(self) -> None:
        """End calls and registrations in form, then the stack; nothing may be used after it."""
        self._calls.end_all(CallEnd(EndedBy.FAILURE, words=ENGINE_STOPPED))
        self._lines.unregister_all()
        self._stack.close(is_quiet=self._is_quiet, drop=self._drop)

    def _is_quiet(self) -> bool:
        self.agenda.run_due()
        return len(self._calls) == 0 and self._lines.are_quiet

    def _drop(self) -> None:
        self._calls.drop_all()
        self._incoming.drop_all()
        self._sound.close()
        self._lines.drop_all()

    def _null_headset(self) -> Any:
        return self._stack.endpoint.audDevManager().getCaptureDevMedia()

    # --- commands -----------------------------------------------------------------------------

    def _use_accounts(self, command: UseAccounts) -> None:
        self._lines.use(command.accounts)

    def _register_now(self, command: RegisterNow) -> None:
        if not self._lines.register_now(command.account_id):
            raise Refused("This account is not one that registers; nothing was sent.")

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
        self._calls.place(line, command.call_id, uri)

    def _answer(self, command: Answer) -> None:
        self._calls.answer(self._calls.get(command.call_id))

    def _reject(self, command: Reject) -> None:
        code = command.sip_code
        if code not in _FINAL_CODES:
            raise Refused(f"{code} is no SIP code for declining; the call still rings.")
        self._calls.reject(self._calls.get(command.call_id), code)

    def _hang_up(self, command: HangUp) -> None:
        self._calls.hang_up(self._calls.get(command.call_id))

    def _hold(self, command: Hold) -> None:
        self._holding.want(self._talking(command.call_id), True)

    def _resume(self, command: Resume) -> None:
        live = self._talking(command.call_id)
        self._calls.hold_others(live)
        self._holding.want(live, False)

    def _mute(self, command: Mute) -> None:
        self._calls.mute(self._calls.get(command.call_id), command.on)

    def _send_dtmf(self, command: SendDtmf) -> None:
        live = self._talking(command.call_id)
        if not command.digits or not set(command.digits) <= _DIGITS:
            raise Refused("Only 0–9, *, # and A–D can be sent as key tones; nothing was sent.")
        if live.value.held_by_us:
            raise Refused("The call is on hold; key tones would not be heard. Resume it first.")
        live.dialDtmf(command.digits.upper())

    def _play(self, command: PlayIntoCall) -> None:
        self._calls.play(self._calls.get(command.call_id), command.path)

    def _talking(self, call_id: Any) -> LiveCall:
        live = self._calls.get(call_id)
        if not live.value.is_talking:
            raise Refused("There is no conversation on this call.")
        return live
