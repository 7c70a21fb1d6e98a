"""The phone itself: everything that lives on the SIP thread, joined."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telephony.engine.acts import Acts
from telephony.engine.agenda import Agenda
from telephony.engine.calls import Calls
from telephony.engine.errands import Errands, Prepared
from telephony.engine.greetings import Greetings
from telephony.engine.hold import Holding
from telephony.engine.incoming import Incoming
from telephony.engine.ledger import Ledger
from telephony.engine.lines import PING_S, Lines
from telephony.engine.logs import SipLogWriter
from telephony.engine.mailboxes import Mailboxes
from telephony.engine.sound import Sound
from telephony.engine.texts import Texts
from telephony.engine.voices import Voices
from telephony.engine.watch import SILENCE_LIMIT_S, Watch
from telephony.journal import ENGINE_STOPPED, Journal
from telephony.sip_stack import SipStack, StackOptions
from workstation.calls import CallEnd, EndedBy
from workstation.clock import Clock
from workstation.ids import AccountId
from workstation.phone import AnyCommand, AnyEvent, CommandRefused
from workstation.secrets import Secrets

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PhoneParts:
    """What the phone is given from outside.

    Shape: ``make_headset`` is called on the SIP thread and returns a pjsua2 audio media.
    ``report`` is called on the SIP thread only; it never blocks.
    """

    stack: StackOptions
    clock: Clock
    journal: Journal
    secrets: Secrets
    session_passwords: Mapping[AccountId, str]
    make_headset: Callable[[], Any]
    report: Callable[[AnyEvent], None]
    ping_s: float = PING_S
    silence_limit_s: float = SILENCE_LIMIT_S


class SipPhone:
    """Accounts and calls over pjsua2.

    Errors: SipTrouble from the constructor when the stack does not open.
    Thread: made, used and closed on the SIP thread. ``deliver`` may be called on any; it brings
    what an errand prepared back to ``on_prepared``.
    """

    def __init__(self, parts: PhoneParts, deliver: Callable[[Prepared], None]) -> None:
        self._report = parts.report
        self._agenda = agenda = Agenda()
        self._ledger = ledger = Ledger(parts.journal, parts.clock, parts.report)
        self._stack = SipStack(
            parts.stack,
            log_writer=SipLogWriter(),
            on_transport=self._on_transport,
            on_turned_away=self._on_turned_away,
        )
        self._stack.open()
        self._sound = Sound(parts.make_headset)
        holding = Holding(agenda, parts.clock, ledger, parts.report)
        greetings = Greetings(agenda, parts.clock, ledger, self._sound, parts.report)
        self._calls = Calls(
            agenda, parts.clock, ledger, self._sound, holding, greetings, parts.report
        )
        self._incoming = Incoming(agenda, self._calls, parts.clock, ledger)
        errands = Errands(parts.secrets, parts.session_passwords, deliver)
        self._lines = self._make_lines(parts, errands)
        self._acts = Acts(
            self._stack,
            agenda,
            parts.clock,
            self._lines,
            self._calls,
            holding,
            greetings,
            self._sound,
        )
        self._voices = Voices(self._calls, greetings)
        watch = Watch(
            agenda, self._calls, ledger, parts.report, silence_limit_s=parts.silence_limit_s
        )
        watch.start()

    def _make_lines(self, parts: PhoneParts, errands: Errands) -> Lines:
        return Lines(
            self._stack,
            self._agenda,
            parts.clock,
            errands,
            parts.report,
            on_invite=lambda line, prm: self._incoming.on_invite(self._lines, line, prm),
            is_busy=self._calls.is_on_at,
            texts=Texts(self._agenda, parts.report),
            mailboxes=Mailboxes(parts.clock, parts.report),
            ping_s=parts.ping_s,
        )

    @property
    def port(self) -> int:
        return self._stack.port

    def turn(self, milliseconds: int) -> None:
        """Handle what the network brought and what is due."""
        self._stack.poll(milliseconds)
        self._voices.listen()
        self._agenda.run_due()
        self._lines.sweep()

    def do(self, command: AnyCommand) -> None:
        """Carry ``command`` out; what comes of it is reported, also when it is refused."""
        reason = self._acts.do(command)
        if reason:
            name = type(command).__name__
            call_id = getattr(command, "call_id", None)
            self._report(CommandRefused(command=name, reason=reason, call_id=call_id))

    def on_prepared(self, prepared: Prepared) -> None:
        self._lines.on_prepared(prepared)

    def close(self) -> None:
        """End calls and registrations in form, then the stack; nothing may be used after it."""
        self._calls.end_all(CallEnd(EndedBy.FAILURE, words=ENGINE_STOPPED))
        self._lines.unregister_all()
        self._stack.close(is_quiet=self._is_quiet, drop=self._drop)

    def _is_quiet(self) -> bool:
        self._agenda.run_due()
        return len(self._calls) == 0 and self._lines.are_quiet

    def _drop(self) -> None:
        self._calls.drop_all()
        self._incoming.drop_all()
        self._sound.close()
        self._lines.drop_all()

    def _on_transport(self, prm: Any) -> None:
        self._lines.on_transport(prm)

    def _on_turned_away(self, prm: Any) -> None:
        self._incoming.on_turned_away(self._lines, prm)
