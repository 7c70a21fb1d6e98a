"""All accounts of the engine: registering them, noticing lost servers, trying again.

A little long because all that pjsua2 tells about an account arrives here.
"""

import logging
import random
from collections.abc import Callable, Iterable
from typing import Any, Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.errands import Errands, Prepared
from telephony.engine.line import Line, Notice, RegisterOutcome
from telephony.engine.mailboxes import Mailboxes
from telephony.engine.targets import first_server, host_of, is_good_account, port_of
from telephony.engine.texts import Texts
from telephony.engine.trouble import registration_trouble, retry_delay_s, secret_trouble
from telephony.sip_stack import MAX_ACCOUNTS, SipStack, SipTrouble, TlsUnavailable
from telephony.tls.relay import TLS_PORT, ServerPlace, TlsRelay, TlsRelays
from workstation.accounts import (
    Account,
    Registration,
    RegistrationState,
    RegistrationTrouble,
    Transport,
)
from workstation.clock import Clock
from workstation.ids import AccountId
from workstation.phone import AnyEvent, RegistrationChanged, SendText

PING_S: Final = 15.0
_PING_LIMIT_S: Final = 4.0
_MISSES_ALLOWED: Final = 1
# A REGISTER over UDP is given up by SIP after 32 s; nobody should wait so long to be told.
_REGISTER_LIMIT_S: Final = 8.0
_JITTER: Final = 0.2
_LONGEST_RELAY_DELAY_S: Final = 4.0  # a connection refused costs nobody anything
_PJSIP_TLS_ECERTVERIF: Final = 171173

log = logging.getLogger(__name__)


class Lines:
    """The lines by account, and how each stands with its registrar.

    ``is_busy`` says whether a call is on at an account: such a line outlives its removal until
    the call is over. What comes from one of ``relays`` came from a server.
    Thread: the SIP thread.
    """

    def __init__(
        self,
        stack: SipStack,
        agenda: Agenda,
        clock: Clock,
        errands: Errands,
        report: Callable[[AnyEvent], None],
        on_invite: Callable[[Line, Any], None],
        is_busy: Callable[[AccountId], bool],
        texts: Texts,
        mailboxes: Mailboxes,
        *,
        ping_s: float = PING_S,
    ) -> None:
        self._stack = stack
        self._agenda = agenda
        self._clock = clock
        self._errands = errands
        self._report = report
        self._on_invite = on_invite
        self._is_busy = is_busy
        self._texts = texts
        self._mailboxes = mailboxes
        self._ping_s = ping_s
        self._lines: dict[AccountId, Line] = {}
        self._leaving: list[Line] = []
        self._certificate_words = ""
        self.relays = TlsRelays()

    # --- the table ----------------------------------------------------------------------------

    def use(self, accounts: Iterable[Account]) -> None:
        """Make these all the accounts: add, change and drop what differs."""
        wanted = {account.id: account for account in accounts}
        for account_id, line in list(self._lines.items()):
            if wanted.get(account_id) != line.account:
                self._drop(line)
        for account in wanted.values():
            if account.id not in self._lines:
                self._add(account)

    def get(self, account_id: AccountId) -> Line | None:
        return self._lines.get(account_id)

    def answering_to(self, user: str) -> list[Line]:
        """Return the lines whose user part this is, whatever its case."""
        return [
            line
            for line in self._lines.values()
            if user.lower() in (line.account.user.lower(), line.account.auth_user.lower())
        ]

    def unregister_all(self) -> None:
        for line in list(self._lines.values()):
            self._drop(line)

    @property
    def are_quiet(self) -> bool:
        """Say whether no line waits for the answer to its unregistration."""
        return not any(line.standing.is_leaving for line in self._leaving)

    def drop_all(self) -> None:
        """Let go of every pjsua2 object; nothing of this may be used afterwards."""
        self._texts.drop_all()
        for line in [*self._lines.values(), *self._leaving]:
            line.standing.drop_next_step()
            line.shutdown()
        self._lines.clear()
        self._leaving.clear()
        self.relays.close()

    def sweep(self) -> None:
        """Remove lines that were dropped, whose calls are over and whose server has answered."""
        for line in list(self._leaving):
            if not line.standing.is_leaving and not self._is_busy(line.account.id):
                self._leaving.remove(line)
                line.shutdown()
                if line.relay is not None:
                    line.relay.close()

    def _add(self, account: Account) -> None:
        if len(self._lines) + len(self._leaving) >= MAX_ACCOUNTS:
            self._note(account.id, RegistrationTrouble.TOO_MANY_ACCOUNTS)
            return
        if not is_good_account(account):
            self._note(account.id, RegistrationTrouble.BAD_ADDRESS)
            return
        try:
            line = self._line_of(account)
        except TlsUnavailable:
            self._note(account.id, RegistrationTrouble.TLS_UNAVAILABLE)
            return
        except SipTrouble as error:
            log.warning("account %s has no transport: %s", account.id, error)
            is_tls = account.transport is Transport.TLS
            trouble = (
                RegistrationTrouble.CERTIFICATE_REFUSED
                if is_tls
                else RegistrationTrouble.SERVER_UNREACHABLE
            )
            self._note(account.id, trouble, sip_text=str(error))
            return
        except pj.Error as error:
            log.warning("account %s was refused by the SIP stack: %s", account.id, error.reason)
            self._note(account.id, RegistrationTrouble.BAD_ADDRESS)
            return
        self._lines[account.id] = line
        if account.registers:
            self._begin(line)
            self._agenda.after(self._ping_s, lambda: self._ping(line))
        else:
            self._say(line, RegistrationState.ENDED)

    def _line_of(self, account: Account) -> Line:
        relay = self._relay_of(account) if account.is_relayed else None
        try:
            return Line(account, self._stack, self, self._on_invite, relay)
        except (SipTrouble, pj.Error):
            if relay is not None:
                relay.close()
            raise

    def _relay_of(self, account: Account) -> TlsRelay:
        server = first_server(account)
        place = ServerPlace(host_of(server), port_of(server) or TLS_PORT, account.ca_file)
        try:
            return self.relays.open(place)
        except OSError as error:
            what = f"the certificates in {account.ca_file}" if account.ca_file else "loopback"
            raise SipTrouble(f"TLS cannot begin: {what} cannot be used ({error}).") from error

    def _drop(self, line: Line) -> None:
        del self._lines[line.account.id]
        self._mailboxes.forget(line.account.id)
        line.standing.drop_next_step()
        self._leaving.append(line)
        registration = line.standing.registration
        if registration is not None and registration.state is RegistrationState.REGISTERED:
            line.standing.is_leaving = True
            try:
                line.setRegistration(False)
            except pj.Error as error:
                log.info("unregistering could not be sent: %s", error.reason)
                line.standing.is_leaving = False
            self._agenda.after(_PING_LIMIT_S, lambda: self._left(line))
        elif line.account.registers:
            self._say(line, RegistrationState.ENDED)

    def _left(self, line: Line) -> None:
        if line.standing.is_leaving:
            line.standing.is_leaving = False
            self._say(line, RegistrationState.ENDED)

    # --- registering --------------------------------------------------------------------------

    def register_now(self, account_id: AccountId) -> bool:
        """Read the password again and register; False when there is no such line."""
        line = self._lines.get(account_id)
        if line is None or not line.account.registers:
            return False
        line.standing.failures = 0
        line.standing.password = None
        self._begin(line)
        return True

    def on_prepared(self, prepared: Prepared) -> None:
        """Go on with what an errand brought."""
        line = self._lines.get(prepared.account_id)
        if line is None or prepared.attempt != line.standing.attempt:
            return
        if prepared.password is None:
            trouble = prepared.trouble
            log.warning("no password for account %s: %s", prepared.account_id, trouble)
            assert trouble is not None
            self._fail(line, secret_trouble(trouble), sip_text=str(trouble))
        elif not prepared.host_is_known:
            self._fail(line, RegistrationTrouble.UNKNOWN_HOST)
        else:
            self._send_register(line, prepared.password)

    def on_register_outcome(self, line: Line, outcome: RegisterOutcome) -> None:
        """Called by pjsua2 when a REGISTER was answered or given up."""
        log.info("REGISTER of %s: %s", line.account.id, outcome)
        self._agenda.soon(lambda: self._take_outcome(line, outcome))

    def _begin(self, line: Line) -> None:
        standing = line.standing
        standing.drop_next_step()
        standing.attempt += 1
        self._say(line, RegistrationState.REGISTERING)
        host = host_of(first_server(line.account))
        self._errands.prepare(line.account.id, standing.attempt, host, standing.password)

    def _send_register(self, line: Line, password: str) -> None:
        self._certificate_words = ""
        line.standing.password = password
        attempt = line.standing.attempt
        try:
            line.register(password)
        except pj.Error as error:
            # Busy with an attempt that waits for an answer: that one goes on.
            log.info("REGISTER of %s was not sent: %s", line.account.id, error.reason)
        line.standing.next_step = self._agenda.after(
            _REGISTER_LIMIT_S, lambda: self._give_up(line, attempt)
        )

    def _give_up(self, line: Line, attempt: int) -> None:
        """Say that the server does not answer, while SIP still repeats the request."""
        if attempt == line.standing.attempt:
            self._fail(line, RegistrationTrouble.SERVER_UNREACHABLE, sip_text="No answer")

    def _take_outcome(self, line: Line, outcome: RegisterOutcome) -> None:
        standing = line.standing
        if line not in self._lines.values():
            self._left(line)
            return
        if outcome.is_good and outcome.expires_s > 0:
            standing.drop_next_step()
            standing.failures = 0
            standing.missed_pings = 0
            standing.server = outcome.server
            self._say(line, RegistrationState.REGISTERED, outcome)
            return
        trouble = registration_trouble(outcome.sip_code, outcome.status)
        is_tls = line.account.transport is Transport.TLS
        if is_tls and self._certificate_words:
            trouble = RegistrationTrouble.CERTIFICATE_REFUSED
        text = self._certificate_words or outcome.sip_text
        if line.relay is not None and line.relay.refusal is not None:
            text = line.relay.refusal.words
            if line.relay.refusal.is_certificate:
                trouble = RegistrationTrouble.CERTIFICATE_REFUSED
        self._fail(line, trouble, sip_code=outcome.sip_code, sip_text=text)

    def _fail(
        self, line: Line, trouble: RegistrationTrouble, *, sip_code: int = 0, sip_text: str = ""
    ) -> None:
        standing = line.standing
        standing.drop_next_step()
        standing.failures += 1
        delay = retry_delay_s(trouble, standing.failures)
        if delay is not None and line.relay and trouble is RegistrationTrouble.SERVER_UNREACHABLE:
            delay = min(delay, _LONGEST_RELAY_DELAY_S)
        if delay is not None:
            delay *= 1 + random.uniform(-_JITTER, _JITTER)
            standing.next_step = self._agenda.after(delay, lambda: self._begin(line))
        self._note(line.account.id, trouble, sip_code, sip_text, delay, line)

    # --- is the server still there? -----------------------------------------------------------

    def on_transport(self, prm: Any) -> None:
        """Called by pjsua2 when a TCP or TLS connection comes or goes."""
        if prm.lastError == _PJSIP_TLS_ECERTVERIF:
            self._certificate_words = "; ".join(prm.tlsInfo.verifyMsgs) or "not trusted"
            log.warning("a server's certificate was refused: %s", self._certificate_words)
        if prm.state != pj.PJSIP_TP_STATE_DISCONNECTED:
            return
        lost = prm.type.upper()
        for line in self._lines.values():
            registration = line.standing.registration
            is_registered = (
                registration is not None and registration.state is RegistrationState.REGISTERED
            )
            if is_registered and line.carried_by.name == lost:
                # The server reaches us over that very connection: it needs a new one.
                self._agenda.soon(lambda line=line: self._begin_again(line))  # type: ignore[misc]

    def _begin_again(self, line: Line) -> None:
        if line in self._lines.values():
            self._begin(line)

    def _ping(self, line: Line) -> None:
        if line not in self._lines.values():
            return
        self._agenda.after(self._ping_s, lambda: self._ping(line))
        registration = line.standing.registration
        if registration is None or registration.state is not RegistrationState.REGISTERED:
            return
        line.standing.is_ping_pending = True
        line.ping()
        self._agenda.after(min(_PING_LIMIT_S, self._ping_s / 2), lambda: self._judge_ping(line))

    def on_ping_outcome(self, line: Line, is_alive: bool) -> None:
        """Called by pjsua2 when OPTIONS was answered, or not."""
        if is_alive:
            line.standing.is_ping_pending = False
            line.standing.missed_pings = 0

    def _judge_ping(self, line: Line) -> None:
        standing = line.standing
        registration = standing.registration
        if not standing.is_ping_pending or line not in self._lines.values():
            return
        standing.is_ping_pending = False
        standing.missed_pings += 1
        is_registered = (
            registration is not None and registration.state is RegistrationState.REGISTERED
        )
        if is_registered and standing.missed_pings > _MISSES_ALLOWED:
            standing.missed_pings = 0
            self._fail(line, RegistrationTrouble.SERVER_UNREACHABLE, sip_text="No answer")

    # --- voicemail ----------------------------------------------------------------------------

    def on_notice(self, line: Line, user: str, notice: Notice) -> None:
        """Called by pjsua2 when a server told of messages; unasked, its guess is no proof."""
        found = [line] if notice.is_asked_for else self.answering_to(user)
        if found:
            self._mailboxes.take(line if line in found else found[0], notice)

    # --- texts between desks ------------------------------------------------------------------

    def on_text(self, line: Line, user: str, sender: str, text: str) -> None:
        """Called by pjsua2 when a text came in; the stack's guess at the line is no proof."""
        found = self.answering_to(user)
        if found:
            self._texts.on_received(line if line in found else found[0], sender, text)

    def on_text_outcome(self, line: Line, sip_code: int) -> None:
        """Called by pjsua2 when a text was answered or given up."""
        self._texts.on_outcome(line, sip_code)

    def send_text(self, command: SendText) -> str:
        """Send a text from its account; return why it is refused, empty if it is not."""
        line = self._lines.get(command.account_id)
        if line is None or not self._stack.is_sip_uri(command.target):
            return "The text has no account or no address to go to; nothing was sent."
        return self._texts.send(line, command)

    # --- saying how it stands -----------------------------------------------------------------

    def _say(
        self, line: Line, state: RegistrationState, outcome: RegisterOutcome | None = None
    ) -> None:
        registration = Registration(
            line.account.id,
            state,
            self._clock.now().at,
            sip_code=outcome.sip_code if outcome else 0,
            sip_text=outcome.sip_text if outcome else "",
            secured_by=line.relay.secured_by if outcome and line.relay else "",
        )
        before = line.standing.registration
        line.standing.registration = registration
        is_refresh = before is not None and before.state is state is RegistrationState.REGISTERED
        if not is_refresh:
            self._report(RegistrationChanged(registration=registration))

    def _note(
        self,
        account_id: AccountId,
        trouble: RegistrationTrouble,
        sip_code: int = 0,
        sip_text: str = "",
        retry_after_s: float | None = None,
        line: Line | None = None,
    ) -> None:
        registration = Registration(
            account_id,
            RegistrationState.FAILED,
            self._clock.now().at,
            trouble,
            sip_code,
            sip_text,
            retry_after_s,
        )
        if line is not None:
            line.standing.registration = registration
        self._report(RegistrationChanged(registration=registration))
