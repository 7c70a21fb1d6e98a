"""Sends one message over SMTP, never in clear, and says in one sentence what went wrong.

What an error means for the message depends on how far it came: until DATA nothing has left, so
trying again is safe; from DATA until the server's answer nobody can know.
"""

import base64
import contextlib
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from typing import Final

from mail.addresses import BadAddress, needs_utf8, wire_address
from mail.eml import recipients_of, wire_bytes
from workstation.mail_account import MAIL_PASSWORD, MailAccount, MailSecurity
from workstation.messages import Message, MessageNotSent, MessageRefused, MessageUnsure
from workstation.secrets import Secrets, SecretTrouble

CONNECT_S: Final = 10.0
DATA_S: Final = 60.0
_KEPT: Final = "the message is kept and tried again by itself"
_UNSURE: Final = (
    "The line to {host} broke after the text had begun to leave, so the message may have arrived "
    "or not: ask the customer or look into the mailbox, then send it again or note that it "
    "arrived."
)
# Not this computer's name: finding it out may ask a name server, and it is nobody's business.
_SELF: Final = "[127.0.0.1]"
_TOO_BIG: Final = (523, 552)
_GREYLISTING: Final = re.compile("gr[ae]y-?list", re.I)
_NOT_NOW: Final = (MessageNotSent, MessageRefused, MessageUnsure)


class SmtpServer:
    """The mail server of an account, as workstation.ticket_ports.MailServer.

    Shape: ``secrets`` has the password under MAIL_PASSWORD.
    Units: ``connect_s`` for each step up to the recipients, ``data_s`` for the text.
    Thread: any but the GUI's; one message after the other.
    """

    def __init__(
        self, secrets: Secrets, *, connect_s: float = CONNECT_S, data_s: float = DATA_S
    ) -> None:
        self._secrets = secrets
        self._connect_s = connect_s
        self._data_s = data_s

    def send(self, message: Message, account: MailAccount) -> None:
        """Errors: MessageNotSent, MessageRefused, MessageUnsure."""
        try:
            recipients = recipients_of(message)
            data = wire_bytes(message, account)
        except BadAddress as error:
            raise MessageRefused(
                f"“{error}” is no mail address, so nothing was sent; the message is kept: correct "
                "the address, then send it again."
            ) from error
        with _Session(account, self._connect_s) as session:
            session.log_in(self._password(account))
            session.name_people(recipients, len(data))
            session.hand_over(data, self._data_s)

    def _password(self, account: MailAccount) -> str:
        if not account.user:
            return ""
        try:
            return self._secrets.password(MAIL_PASSWORD)
        except SecretTrouble as trouble:
            raise MessageNotSent(str(trouble)) from trouble


def check_account(account: MailAccount, password: str, *, connect_s: float = CONNECT_S) -> None:
    """Log in to the server and leave again; nothing is sent.

    Errors: MessageNotSent with one sentence saying what stands in the way.
    Thread: any but the GUI's; blocks for some multiples of ``connect_s`` at most.
    """
    with _Session(account, connect_s) as session:
        session.log_in(password)
        try:
            session.name_sender()
        except MessageRefused as refusal:
            raise MessageNotSent(str(refusal)) from refusal


class _Session:
    """One line to the server, from connecting to leaving; leaving never raises."""

    def __init__(self, account: MailAccount, connect_s: float) -> None:
        self._account = account
        self._timeout_s = connect_s
        self._client: smtplib.SMTP | None = None

    def __enter__(self) -> "_Session":
        with self._named():
            self._client = self._connected()
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            # The message is settled by now; how the goodbye goes changes nothing.
            with contextlib.suppress(OSError, smtplib.SMTPException):
                if self._client.sock is not None:
                    self._client.sock.settimeout(min(2.0, self._timeout_s))
                    self._client.docmd("QUIT")
            self._client.close()

    def _connected(self) -> smtplib.SMTP:
        account = self._account
        context = self._tls()
        if account.security is MailSecurity.TLS:
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                account.host, account.port, _SELF, timeout=self._timeout_s, context=context
            )
            _greet(client)
            return client
        client = smtplib.SMTP(account.host, account.port, _SELF, timeout=self._timeout_s)
        try:
            _greet(client)
            if not client.has_extn("starttls"):
                raise MessageNotSent(
                    f"The mail server {account.host} offers no encryption, so nothing was sent to "
                    f"it; {_KEPT}: ask IT for the right port."
                )
            client.starttls(context=context)
            _greet(client)
        except BaseException:
            client.close()
            raise
        return client

    def _tls(self) -> ssl.SSLContext:
        ca_file = self._account.ca_file or None
        try:
            context = ssl.create_default_context(cafile=ca_file)
        except OSError as error:  # ssl.SSLError is one
            raise MessageNotSent(
                f"The certificate file {ca_file} cannot be read, so nothing was sent; {_KEPT}: "
                "choose another file in the settings."
            ) from error
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    # --- the steps

    def log_in(self, password: str) -> None:
        account = self._account
        if not account.user:
            return
        with self._named():
            try:
                self._authenticate(account.user, password)
            except smtplib.SMTPNotSupportedError as error:
                raise MessageNotSent(
                    f"The mail server {account.host} takes no password, so nothing was sent; "
                    f"{_KEPT}: clear the user name in the settings, or ask IT."
                ) from error
            except smtplib.SMTPAuthenticationError as error:
                raise MessageNotSent(self._log_in_refused(error)) from error

    def _authenticate(self, user: str, password: str) -> None:
        client = self._line
        if (user + password).isascii() or "PLAIN" not in client.esmtp_features.get("auth", ""):
            client.login(user, password)
            return
        # smtplib knows ASCII passwords alone. Source: RFC 4616.
        token = base64.b64encode(f"\0{user}\0{password}".encode()).decode()
        code, reply = client.docmd("AUTH", f"PLAIN {token}")
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, reply)

    def _log_in_refused(self, error: smtplib.SMTPAuthenticationError) -> str:
        host, user = self._account.host, self._account.user
        if error.smtp_code < 500:
            return f"The mail server {host} cannot check passwords just now; {_KEPT}."
        return (
            f"The mail server {host} refused the user name {user} or its password; {_KEPT}: "
            "enter the password again in the settings."
        )

    def name_sender(self, options: tuple[str, ...] = ()) -> None:
        address = self._sender()
        with self._named():
            code, reply = self._line.mail(address, list(options))
        if code != 250:
            self._raise_for(code, reply, f"refused {address} as the sender")

    def name_people(self, recipients: tuple[str, ...], size: int) -> None:
        """Say who writes to whom; all are taken, or nobody gets it."""
        options = []
        if any(needs_utf8(one) for one in (self._sender(), *recipients)):
            if not self._line.has_extn("smtputf8"):
                odd = next(o for o in (*recipients, self._sender()) if needs_utf8(o))
                raise MessageRefused(
                    f"The mail server {self._account.host} cannot write to {odd}, an address with "
                    "letters beyond a–z before the @; nothing was sent: use another address."
                )
            options = ["SMTPUTF8", "BODY=8BITMIME"]
        if self._line.has_extn("size"):
            options.append(f"size={size}")
        self.name_sender(tuple(options))
        for recipient in recipients:
            with self._named():
                code, reply = self._line.rcpt(recipient)
            if code not in (250, 251):
                self._raise_for(code, reply, f"refused the recipient {recipient}")

    def hand_over(self, data: bytes, timeout_s: float) -> None:
        """Send the text; from its first byte on, only the server's answer tells how it went."""
        with self._named():
            code, reply = self._line.docmd("DATA")
        if code != 354:
            self._raise_for(code, reply, "refused the message")
        sock = self._line.sock
        try:
            if sock is not None:
                sock.settimeout(timeout_s)
            self._line.send(_dotted(data))
            code, reply = self._line.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise MessageUnsure(_UNSURE.format(host=self._account.host)) from error
        if code != 250:
            self._raise_for(code, reply, "refused the message")

    # --- troubles

    @property
    def _line(self) -> smtplib.SMTP:
        assert self._client is not None
        return self._client

    def _sender(self) -> str:
        try:
            return wire_address(self._account.from_address)
        except BadAddress as error:
            raise MessageNotSent(
                f"The sender “{error}” is no mail address, so nothing was sent; {_KEPT}: correct "
                "it in the settings."
            ) from error

    def _raise_for(self, code: int, reply: bytes, what: str) -> None:
        """Raise what a refusal means; ``what`` goes on after "The mail server … "."""
        host, said = self._account.host, _said(reply)
        if code in _TOO_BIG:
            raise MessageRefused(
                f"The message is too big for the mail server {host}{said}; it is kept: shorten "
                "it, then send it again."
            )
        if code >= 500:
            raise MessageRefused(
                f"The mail server {host} {what} for good{said}; the message is kept: correct it "
                "or write to another address."
            )
        if _GREYLISTING.search(said):
            raise MessageNotSent(
                f"The mail server {host} asks new senders to come back in some minutes{said}; "
                f"{_KEPT}."
            )
        raise MessageNotSent(f"The mail server {host} {what} for now{said}; {_KEPT}.")

    @contextlib.contextmanager
    def _named(self) -> Iterator[None]:
        """Give every trouble before DATA its sentence: nothing has left yet."""
        try:
            yield
        except _NOT_NOW:
            raise
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            raise MessageNotSent(_sentence_for(error, self._account)) from error


def _greet(client: smtplib.SMTP) -> None:
    code, reply = client.ehlo()
    if code != 250:
        raise smtplib.SMTPHeloError(code, reply)


def _sentence_for(error: Exception, account: MailAccount) -> str:
    host, port = account.host, account.port
    if isinstance(error.__context__, TimeoutError):  # smtplib calls that "disconnected"
        return _no_answer(error, host, port)
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence(error, host, port)
    return f"The line to the mail server {host} broke ({_short(error)}); {_KEPT}."


def _unknown_host(error: Exception, host: str, port: int) -> str:
    return (
        f"The mail server {host} was not found; {_KEPT}: look whether the network is there and "
        "the name in the settings is right."
    )


def _bad_certificate(error: Exception, host: str, port: int) -> str:
    reason = getattr(error, "verify_message", "") or _short(error)
    return (
        f"The mail server {host} did not prove that it is {host} ({reason.rstrip('.')}), so "
        f"nothing was sent to it; {_KEPT}: check the name, or ask IT for the certificate file."
    )


def _no_tls(error: Exception, host: str, port: int) -> str:
    return (
        f"The mail server {host} and this computer found no safe way to speak on port {port}; "
        f"{_KEPT}: try the other kind of security in the settings, or ask IT."
    )


def _no_answer(error: Exception, host: str, port: int) -> str:
    return f"The mail server {host} did not answer in time on port {port}; {_KEPT}."


def _refused(error: Exception, host: str, port: int) -> str:
    return f"Nothing takes mail on port {port} of {host}; {_KEPT}: check the port in the settings."


def _hung_up(error: Exception, host: str, port: int) -> str:
    return f"The mail server {host} hung up before it took the message; {_KEPT}."


def _said_no(error: Exception, host: str, port: int) -> str:
    said = _said(error.smtp_error) if isinstance(error, smtplib.SMTPResponseException) else ""
    return f"The mail server {host} takes no messages just now{said}; {_KEPT}."


# The special before the general: most of these are OSErrors.
_SENTENCES: Final[tuple[tuple[type[Exception], Callable[[Exception, str, int], str]], ...]] = (
    (socket.gaierror, _unknown_host),
    (UnicodeError, _unknown_host),
    (ssl.SSLCertVerificationError, _bad_certificate),
    (ssl.SSLError, _no_tls),
    (TimeoutError, _no_answer),
    (ConnectionRefusedError, _refused),
    (smtplib.SMTPServerDisconnected, _hung_up),
    (ConnectionError, _hung_up),
    (smtplib.SMTPResponseException, _said_no),
)


def _said(reply: bytes | str) -> str:
    """Return the server's own words in brackets; empty when it said nothing."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    words = " ".join(re.sub(r"[^\w\s.,:;@<>()'/#-]", " ", text).split())[:160].rstrip(" .;")
    return f" (“{words}”)" if words else ""


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _dotted(data: bytes) -> bytes:
    """Return the text with its end, lone dots doubled. Source: RFC 5321, 4.5.2."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines) + b".\r\n"
