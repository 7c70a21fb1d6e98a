"""A real SMTP server on loopback, with STARTTLS or TLS, passwords, and faults to switch on."""

import asyncio
import enum
import logging
import socket
import ssl
import warnings
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from workstation.mail_account import MailAccount, MailSecurity

USER, PASSWORD = "dana", "a secret, ßo!"
SENDER = "dana@northwind.example"


class Fault(enum.Enum):
    """What goes wrong, in the order of a session."""

    NONE = "none"
    BUSY = "busy"  # 421 to the greeting
    HANGS_AT_GREETING = "hangs_at_greeting"
    DROPS_AT_SENDER = "drops_at_sender"
    SENDER_REFUSED = "sender_refused"  # 550
    RECIPIENT_LATER = "recipient_later"  # 450
    GREYLISTED = "greylisted"  # 451
    RECIPIENT_REFUSED = "recipient_refused"  # 550
    SECOND_REFUSED = "second_refused"  # 550 to all but the first
    DROPS_AT_RECIPIENT = "drops_at_recipient"
    HANGS_AT_RECIPIENT = "hangs_at_recipient"
    DATA_LATER = "data_later"  # 451 before the text
    DROPS_AT_DATA = "drops_at_data"  # before it asks for the text
    TEXT_LATER = "text_later"  # 421 after the text
    TEXT_REFUSED = "text_refused"  # 554 after the text
    TOO_BIG = "too_big"  # 552 after the text
    DROPS_AND_KEEPS = "drops_and_keeps"  # takes the text and breaks off before it says so
    DROPS_AND_LOSES = "drops_and_loses"
    HANGS_AND_KEEPS = "hangs_and_keeps"


_ANSWERS = {
    Fault.SENDER_REFUSED: "550 5.7.1 not yours to send from",
    Fault.RECIPIENT_LATER: "450 4.2.1 mailbox busy",
    Fault.GREYLISTED: "451 4.7.1 Greylisted, come back in 5 minutes",
    Fault.RECIPIENT_REFUSED: "550 5.1.1 no such user",
    Fault.SECOND_REFUSED: "550 5.1.1 no such user",
    Fault.DATA_LATER: "451 4.3.0 no room just now",
    Fault.TEXT_LATER: "421 4.3.2 shutting down",
    Fault.TEXT_REFUSED: "554 5.6.0 we do not like it",
    Fault.TOO_BIG: "552 5.3.4 message too big",
}


class _Handler:
    """Follows the fault that is switched on and keeps what was taken."""

    def __init__(self, server: "MailServer") -> None:
        self._server = server

    async def handle_EHLO(  # noqa: N802
        self,
        protocol: SMTP,
        session: Session,
        envelope: Envelope,
        host: str,
        answers: list[str],
    ) -> list[str]:
        session.host_name = host
        self._server.greeted.append(host)
        if self._server.fault is Fault.BUSY:
            return ["421 4.3.2 too many lines"]
        if self._server.fault is Fault.HANGS_AT_GREETING:
            await self._server.hang()
        if not self._server.speaks_utf8:
            answers.remove("250-SMTPUTF8")
        return answers

    async def handle_MAIL(  # noqa: N802
        self, protocol: SMTP, session: Session, envelope: Envelope, sender: str, options: list[str]
    ) -> str:
        fault = self._server.fault
        if fault is Fault.DROPS_AT_SENDER:
            _drop(protocol)
        if fault is Fault.SENDER_REFUSED:
            return _ANSWERS[fault]
        envelope.mail_from = sender
        envelope.mail_options = options
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, protocol: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        fault = self._server.fault
        if fault is Fault.DROPS_AT_RECIPIENT:
            _drop(protocol)
        if fault is Fault.HANGS_AT_RECIPIENT:
            await self._server.hang()
        refused = (Fault.RECIPIENT_LATER, Fault.GREYLISTED, Fault.RECIPIENT_REFUSED)
        if fault in refused or (fault is Fault.SECOND_REFUSED and envelope.rcpt_tos):
            return _ANSWERS[fault]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, protocol: SMTP, session: Session, envelope: Envelope
    ) -> str:
        fault = self._server.fault
        if fault in (Fault.TEXT_LATER, Fault.TEXT_REFUSED, Fault.TOO_BIG):
            return _ANSWERS[fault]
        if fault is not Fault.DROPS_AND_LOSES:
            self._server.taken.append(envelope)
        if fault in (Fault.DROPS_AND_KEEPS, Fault.DROPS_AND_LOSES):
            _drop(protocol)
        if fault is Fault.HANGS_AND_KEEPS:
            await self._server.hang()
        return "250 OK"


class _Protocol(SMTP):
    """aiosmtpd's server, with faults where it has no hooks of its own."""

    fault_of: Callable[[], Fault]

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        fault = self.fault_of()
        if fault is Fault.DROPS_AT_DATA:
            _drop(self)
        elif fault is Fault.DATA_LATER:
            await self.push(_ANSWERS[fault])
        else:
            await super().smtp_DATA(arg)


def _drop(protocol: SMTP) -> None:
    assert protocol.transport is not None
    protocol.transport.abort()


class MailServer(Controller):
    """One server on a free port; ``taken`` are the messages it took, in order.

    Thread: runs on one of its own; ``fault`` may be changed from the test's at any time.
    """

    def __init__(
        self,
        folder: Path,
        security: MailSecurity = MailSecurity.STARTTLS,
        *,
        name: str = "server",
        wants_password: bool = True,
        offers_tls: bool = True,
        speaks_utf8: bool = True,
        largest: int = 5_000_000,
    ) -> None:
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self.security = security
        self.fault = Fault.NONE
        self.speaks_utf8 = speaks_utf8
        self.taken: list[Envelope] = []
        self.greeted: list[str] = []
        self.is_hanging = False
        self._released = asyncio.Event()
        self._is_tls = security is MailSecurity.TLS
        self._offers_tls = offers_tls
        self._wants_password = wants_password
        self._largest = largest
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
        super().__init__(
            _Handler(self),
            hostname="127.0.0.1",
            port=free_port(),
            ssl_context=self._context if self._is_tls else None,
        )

    def factory(self) -> SMTP:
        starts_tls = self._offers_tls and not self._is_tls
        with warnings.catch_warnings():
            # It does not see the TLS that the connection is inside of.
            warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")
            protocol = _Protocol(
                self.handler,
                hostname="mail.northwind.example",
                enable_SMTPUTF8=True,
                data_size_limit=self._largest,
                tls_context=self._context if starts_tls else None,
                require_starttls=starts_tls,
                auth_required=self._wants_password,
                auth_require_tls=starts_tls,
                authenticator=self._authenticated,
            )
        protocol.fault_of = lambda: self.fault
        return protocol

    def _authenticated(
        self, protocol: SMTP, session: Session, envelope: Envelope, method: str, data: Any
    ) -> AuthResult:
        is_known = (
            isinstance(data, LoginPassword)
            and data.login == USER.encode()
            and data.password == PASSWORD.encode()
        )
        return AuthResult(success=is_known, handled=False)

    async def hang(self) -> None:
        """Say nothing until the server ends."""
        self.is_hanging = True
        await self._released.wait()

    def _trigger_server(self) -> None:
        """Do without aiosmtpd's own try-out connection, which knows no real certificate."""
        with socket.create_connection((self.hostname, self.port), timeout=5):
            pass

    def stop(self, no_assert: bool = False) -> None:
        if self.loop.is_running():
            self.loop.call_soon_threadsafe(self._released.set)
        super().stop(no_assert=no_assert)

    # --- what a client needs, and what it sent

    def account(self, ca_file: Path | None, host: str = "localhost") -> MailAccount:
        return MailAccount(
            host=host,
            port=self.port,
            security=self.security,
            user=USER if self._wants_password else "",
            from_address=SENDER,
            from_name="Dana Reyes",
            ca_file=str(ca_file) if ca_file else "",
        )

    def letters(self) -> list[EmailMessage]:
        """Return what was taken, parsed."""
        return [_parsed(envelope) for envelope in self.taken]


def _parsed(envelope: Envelope) -> EmailMessage:
    content = envelope.content
    assert isinstance(content, bytes)
    letter = message_from_bytes(content, policy=policy.default)
    assert isinstance(letter, EmailMessage)
    return letter


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
