"""One account at the SIP stack: its pjsua2 object and its registration as it stands."""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import pjsua2 as pj

from telephony.engine.agenda import Appointment
from telephony.engine.targets import (
    first_server,
    name_addr,
    party_of,
    requested_user,
    server_uri,
)
from telephony.sip_stack import SipStack, guarded, media_on
from telephony.tls.relay import TlsRelay
from workstation.accounts import Account, Registration, Transport

REGISTER_FOR_S: Final = 300
_MESSAGE: Final = "MESSAGE"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RegisterOutcome:
    """What pjsip said of a REGISTER, copied from its OnRegStateParam.

    Shape: ``server`` is the host:port that the answer came from, empty when none came.
    """

    sip_code: int
    sip_text: str
    status: int
    expires_s: int
    server: str = ""

    @property
    def is_good(self) -> bool:
        return 200 <= self.sip_code < 300 and self.status == 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A NOTIFY as it came: ``source`` is host:port, ``message`` the whole request.

    Shape: one that was not asked for came outside of any subscription of ours.
    """

    source: str
    is_asked_for: bool
    message: str


class LineEvents(Protocol):
    """Who hears from a line. Thread: the SIP thread, inside pjsua2's handlers."""

    def on_register_outcome(self, line: "Line", outcome: RegisterOutcome) -> None: ...

    def on_ping_outcome(self, line: "Line", is_alive: bool) -> None: ...

    def on_text(self, line: "Line", user: str, sender: str, text: str) -> None: ...

    def on_text_outcome(self, line: "Line", sip_code: int) -> None: ...

    def on_notice(self, line: "Line", user: str, notice: "Notice") -> None: ...


class Line(pj.Account):  # type: ignore[misc]
    """An account that the stack knows; ``relay`` carries its SIP where the account says so.

    Thread: the SIP thread.
    """

    def __init__(
        self,
        account: Account,
        stack: SipStack,
        events: LineEvents,
        on_invite: Callable[["Line", Any], None],
        relay: TlsRelay | None = None,
    ) -> None:
        super().__init__()
        self.account = account
        self.relay = relay
        self.standing = Standing()
        self._events = events
        self._on_invite = on_invite
        self._config = _config_of(account, stack, relay)
        self.create(self._config)

    @property
    def carried_by(self) -> Transport:
        """Return how the stack itself sends: to the relay by TCP."""
        return self.account.transport if self.relay is None else Transport.TCP

    def register(self, password: str) -> None:
        """Send REGISTER with ``password``; the outcome comes by ``on_register_outcome``.

        Errors: pj.Error when nothing could be sent.
        """
        user = self.account.auth_user or self.account.user
        self._config.sipConfig.authCreds.clear()
        self._config.sipConfig.authCreds.append(
            pj.AuthCredInfo("digest", "*", user, pj.PJSIP_CRED_DATA_PLAIN_PASSWD, password)
        )
        self._config.regConfig.disableRegOnModify = True
        self.modify(self._config)
        self.setRegistration(True)

    def ping(self) -> None:
        """Ask the server with OPTIONS whether it is there; see ``on_ping_outcome``."""
        request = pj.SendRequestParam()
        request.method = "OPTIONS"
        request.txOption.targetUri = server_uri(first_server(self.account), self.account.transport)
        try:
            self.sendRequest(request)
        except pj.Error as error:
            log.info("OPTIONS could not be sent: %s", error.reason)
            self._events.on_ping_outcome(self, False)

    def send_text(self, target: str, text: str) -> None:
        """Send a MESSAGE; see ``on_text_outcome``. Errors: pj.Error when nothing could be sent."""
        request = pj.SendRequestParam()
        request.method = _MESSAGE
        request.txOption.targetUri = target
        request.txOption.contentType = "text/plain"
        request.txOption.msgBody = text
        self.sendRequest(request)

    @guarded
    def onInstantMessage(self, prm: Any) -> None:
        user, sender = requested_user(prm.rdata.wholeMsg), party_of(prm.fromUri).uri
        self._events.on_text(self, user, sender, prm.msgBody)

    @guarded
    def onRegState(self, prm: Any) -> None:
        outcome = RegisterOutcome(
            prm.code, prm.reason, prm.status, prm.expiration, prm.rdata.srcAddress
        )
        self._events.on_register_outcome(self, outcome)

    @guarded
    def onMwiInfo(self, prm: Any) -> None:
        message = prm.rdata.wholeMsg
        is_asked_for = prm.state != pj.PJSIP_EVSUB_STATE_NULL
        notice = Notice(prm.rdata.srcAddress, is_asked_for, message)
        self._events.on_notice(self, requested_user(message), notice)

    @guarded
    def onSendRequest(self, prm: Any) -> None:
        change = prm.e.body.tsxState
        if change.tsx.state not in (pj.PJSIP_TSX_STATE_COMPLETED, pj.PJSIP_TSX_STATE_TERMINATED):
            return
        if change.tsx.method == _MESSAGE:
            self._events.on_text_outcome(self, int(change.tsx.statusCode))
        else:
            self._events.on_ping_outcome(self, change.type == pj.PJSIP_EVENT_RX_MSG)

    @guarded
    def onIncomingCall(self, prm: Any) -> None:
        self._on_invite(self, prm)


@dataclass(slots=True)
class Standing:
    """What the engine remembers of a line's registration between two steps.

    Shape: ``attempt`` counts every try, so that a late answer to an earlier one is known as such;
    ``password`` is the one last used, for retries; None has the keyring asked (anew);
    ``server`` is the host:port that took the last REGISTER.
    """

    registration: Registration | None = None
    attempt: int = 0
    failures: int = 0
    missed_pings: int = 0
    is_ping_pending: bool = False
    is_leaving: bool = False
    password: str | None = field(default=None, repr=False)
    next_step: Appointment | None = None
    server: str = ""

    def drop_next_step(self) -> None:
        if self.next_step is not None:
            self.next_step.cancel()
            self.next_step = None


def _config_of(account: Account, stack: SipStack, relay: TlsRelay | None) -> Any:
    config = pj.AccountConfig()
    config.idUri = name_addr(account)
    config.sipConfig.transportId = (
        stack.transport(account.transport, account.ca_file)
        if relay is None
        else stack.loopback_transport()
    )
    media_on(stack.options.bind, config)
    # The engine has its own back-off and its own way of noticing a lost server.
    config.regConfig.registerOnAdd = False
    config.regConfig.retryIntervalSec = 0
    config.regConfig.timeoutSec = REGISTER_FOR_S
    config.regConfig.dropCallsOnFail = False
    if relay is not None:
        # First of all routes, of REGISTER too: nothing may go past it. The relay takes it out.
        config.sipConfig.proxies.append(relay.route)
    if account.registers:
        server = server_uri(first_server(account), account.transport)
        config.regConfig.registrarUri = server_uri(
            account.registrar or account.domain, account.transport
        )
        # "hide": the request goes there without a Route header, which registrars dislike.
        hide = "" if account.outbound_proxy else ";hide"
        if account.outbound_proxy or relay is None:
            config.sipConfig.proxies.append(f"{server};lr{hide}")
        config.regConfig.proxyUse = 2 if account.outbound_proxy or relay is not None else 0
    config.mwiConfig.enabled = account.registers and account.mwi
    if account.transport is not Transport.UDP:
        # The same at each start, so that the server replaces what a crashed engine left there.
        instance = uuid.uuid5(uuid.NAMESPACE_OID, f"{uuid.getnode()}/{account.id}")
        config.natConfig.sipOutboundInstanceId = f"<urn:uuid:{instance}>"
    return config
