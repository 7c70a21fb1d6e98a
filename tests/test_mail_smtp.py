"""Sending over SMTP, against a real server: what arrives, and what each trouble means."""

import email.policy
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from mail.smtp import SmtpServer, check_account
from storage.secrets import SessionSecrets
from tests.certificates import Authority
from tests.fakes import T0
from tests.mail_server import PASSWORD, SENDER, Fault, MailServer, free_port
from workstation.ids import AccountId, MessageId, TicketId
from workstation.mail_account import MAIL_PASSWORD, MailAccount, MailSecurity
from workstation.messages import Message, MessageNotSent, MessageRefused, MessageUnsure
from workstation.secrets import PasswordMissing

LETTER = Message(
    MessageId("m1"),
    TicketId("t1"),
    T0,
    T0,
    "<m1@northwind.example>",
    recipient="daniel@example.test",
    subject="Scanner at gate 3: what we agreed",
    body="Dear Mr. Okafor,\n\n.a line that begins with a dot\nÄpfel, עברית, 漢字\n",
)
START = Callable[..., MailServer]


class NoKeyring:
    """The keyring of a computer that knows no password."""

    def password(self, account_id: AccountId) -> str:
        raise PasswordMissing("The keyring has no password for this account.")

    def keep(self, account_id: AccountId, password: str) -> None:
        raise PasswordMissing("No.")

    def forget(self, account_id: AccountId) -> None:
        raise PasswordMissing("No.")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mail")
    authority = Authority(folder, "ours")
    authority.sign("server", "localhost", "127.0.0.1")
    authority.sign("elsewhere", "mail.elsewhere.example")
    Authority(folder, "theirs")
    return folder


@pytest.fixture
def start(certificates: Path) -> Iterator[START]:
    servers = []

    def started(security: MailSecurity = MailSecurity.STARTTLS, **options: object) -> MailServer:
        server = MailServer(certificates, security, **options)  # type: ignore[arg-type]
        server.start()
        servers.append(server)
        return server

    yield started
    for server in servers:
        server.stop()


def sender(password: str = PASSWORD, patience_s: float = 20.0) -> SmtpServer:
    secrets = SessionSecrets({MAIL_PASSWORD: password}, NoKeyring())
    return SmtpServer(secrets, connect_s=patience_s, data_s=patience_s)


def sender_for(fault: Fault) -> SmtpServer:
    """Return one that does not wait long for a server that says nothing more."""
    return sender(patience_s=1.0) if fault.value.startswith("hangs") else sender()


def account_of(server: MailServer, certificates: Path, host: str = "localhost") -> MailAccount:
    return server.account(certificates / "ours-ca.pem", host)


# --- what arrives


@pytest.mark.parametrize("security", list(MailSecurity))
def test_message_arrives_whole_over_either_kind_of_security(
    start: START, certificates: Path, security: MailSecurity
) -> None:
    server = start(security)
    sender().send(LETTER, account_of(server, certificates))

    (letter,) = server.letters()
    assert letter["To"] == "daniel@example.test"
    assert letter["From"] == f"Dana Reyes <{SENDER}>"
    assert letter["Subject"] == LETTER.subject
    assert letter["Message-ID"] == LETTER.message_id
    assert letter.get_content().replace("\r\n", "\n") == LETTER.body
    assert server.taken[0].rcpt_tos == ["daniel@example.test"]


def test_every_try_sends_the_same_bytes(start: START, certificates: Path) -> None:
    server = start()
    for _ in range(2):
        sender().send(LETTER, account_of(server, certificates))
    first, second = (envelope.content for envelope in server.taken)
    assert first == second


def test_copies_get_it_too(start: START, certificates: Path) -> None:
    server = start()
    copied = replace(LETTER, copies=("mia@example.test", "daniel@example.test"))
    sender().send(copied, account_of(server, certificates))
    assert server.taken[0].rcpt_tos == ["daniel@example.test", "mia@example.test"]
    assert server.letters()[0]["Cc"] == "mia@example.test"


def test_server_that_wants_no_password_gets_none(start: START, certificates: Path) -> None:
    server = start(wants_password=False)
    sender("").send(LETTER, account_of(server, certificates))
    assert len(server.taken) == 1


def test_server_does_not_learn_the_name_of_this_computer(start: START, certificates: Path) -> None:
    server = start()
    sender().send(LETTER, account_of(server, certificates))
    assert set(server.greeted) == {"[127.0.0.1]"}


def test_international_domain_goes_out_in_ascii(start: START, certificates: Path) -> None:
    server = start(speaks_utf8=False)
    letter = replace(LETTER, recipient="info@bücher.example", copies=("x@straße.example",))
    sender().send(letter, account_of(server, certificates))
    assert server.taken[0].rcpt_tos == ["info@xn--bcher-kva.example", "x@xn--strae-oqa.example"]


def test_international_name_goes_out_where_the_server_can(start: START, certificates: Path) -> None:
    server = start()
    sender().send(
        replace(LETTER, recipient="jörg@bücher.example"), account_of(server, certificates)
    )
    assert server.taken[0].rcpt_tos == ["jörg@xn--bcher-kva.example"]
    assert "SMTPUTF8" in server.taken[0].mail_options
    content = server.taken[0].content
    assert isinstance(content, bytes)
    assert "jörg@xn--bcher-kva.example".encode() in content


def test_international_name_is_refused_where_the_server_cannot(
    start: START, certificates: Path
) -> None:
    server = start(speaks_utf8=False)
    with pytest.raises(MessageRefused, match="cannot write to jörg@example.test"):
        sender().send(
            replace(LETTER, recipient="jörg@example.test"), account_of(server, certificates)
        )
    assert server.taken == []


# --- who the server is


def test_server_of_an_unknown_authority_is_told_nothing(start: START, certificates: Path) -> None:
    server = start()
    account = server.account(certificates / "theirs-ca.pem")
    with pytest.raises(MessageNotSent, match="did not prove that it is localhost"):
        sender().send(LETTER, account)
    assert server.taken == []


def test_system_certificates_hold_when_no_file_is_named(start: START) -> None:
    server = start(MailSecurity.TLS)
    with pytest.raises(MessageNotSent, match="did not prove that it is localhost"):
        sender().send(LETTER, server.account(None))


@pytest.mark.parametrize("security", list(MailSecurity))
def test_server_with_a_certificate_of_another_name_is_told_nothing(
    start: START, certificates: Path, security: MailSecurity
) -> None:
    server = start(security, name="elsewhere")
    with pytest.raises(MessageNotSent, match="did not prove that it is localhost"):
        sender().send(LETTER, account_of(server, certificates))
    assert server.taken == []


def test_nothing_goes_in_clear_to_a_server_without_encryption(
    start: START, certificates: Path
) -> None:
    server = start(offers_tls=False, wants_password=False)
    with pytest.raises(MessageNotSent, match="offers no encryption"):
        sender().send(LETTER, account_of(server, certificates))
    assert server.taken == []


def test_tls_to_a_port_that_starts_in_clear_is_named(start: START, certificates: Path) -> None:
    server = start(MailSecurity.STARTTLS)
    account = replace(account_of(server, certificates), security=MailSecurity.TLS)
    with pytest.raises(MessageNotSent, match="no safe way to speak"):
        sender().send(LETTER, account)


def test_certificate_file_that_is_gone_is_named(start: START, certificates: Path) -> None:
    account = replace(account_of(start(), certificates), ca_file=str(certificates / "gone.pem"))
    with pytest.raises(MessageNotSent, match="certificate file .*gone.pem cannot be read"):
        sender().send(LETTER, account)


def test_certificate_file_that_is_none_is_named(
    start: START, certificates: Path, tmp_path: Path
) -> None:
    file = tmp_path / "letter.pem"
    file.write_text("Dear Dana, …", encoding="utf-8")
    account = replace(account_of(start(), certificates), ca_file=str(file))
    with pytest.raises(MessageNotSent, match="certificate file .* cannot be read"):
        sender().send(LETTER, account)


# --- who we are


def test_wrong_password_is_named_and_the_message_waits(start: START, certificates: Path) -> None:
    server = start()
    with pytest.raises(MessageNotSent, match="refused the user name dana or its password"):
        sender("wrong").send(LETTER, account_of(server, certificates))
    with pytest.raises(MessageNotSent, match="refused the user name dana or its password"):
        sender("wröng").send(LETTER, account_of(server, certificates))


def test_missing_password_is_named_before_anything_is_said(
    start: START, certificates: Path
) -> None:
    server = start()
    with pytest.raises(MessageNotSent, match="keyring has no password"):
        SmtpServer(NoKeyring()).send(LETTER, account_of(server, certificates))
    assert server.taken == []


def test_server_that_knows_no_passwords_is_named(start: START, certificates: Path) -> None:
    server = start(MailSecurity.TLS, wants_password=False)
    account = replace(account_of(server, certificates), user="dana")
    with pytest.raises(MessageNotSent, match="refused the user name|takes no password"):
        sender("x").send(LETTER, account)


def test_check_logs_in_and_sends_nothing(start: START, certificates: Path) -> None:
    server = start()
    check_account(account_of(server, certificates), PASSWORD)
    with pytest.raises(MessageNotSent, match="refused the user name"):
        check_account(account_of(server, certificates), "wrong")
    server.fault = Fault.SENDER_REFUSED
    with pytest.raises(MessageNotSent, match=f"refused {SENDER} as the sender"):
        check_account(account_of(server, certificates), PASSWORD)
    assert server.taken == []


# --- no way there


def test_nobody_listening_is_named() -> None:
    account = MailAccount(host="127.0.0.1", port=free_port(), from_address=SENDER)
    with pytest.raises(MessageNotSent, match=r"Nothing takes mail on port \d+ of 127.0.0.1"):
        sender().send(LETTER, account)


@pytest.mark.parametrize("host", ["mail.invalid", "a" * 70 + ".example", "b..c", "mail\x00x"])
def test_unknown_host_is_named(host: str) -> None:
    account = MailAccount(host=host, from_address=SENDER)
    with pytest.raises(MessageNotSent, match="was not found|broke"):
        sender().send(LETTER, account)


# --- faults at each step

NOT_SENT = {
    Fault.BUSY: "takes no messages just now .*too many lines",
    Fault.HANGS_AT_GREETING: "did not answer in time",
    Fault.DROPS_AT_SENDER: "hung up before it took the message",
    Fault.RECIPIENT_LATER: "refused the recipient daniel@example.test for now .*mailbox busy",
    Fault.GREYLISTED: "asks new senders to come back in some minutes",
    Fault.DROPS_AT_RECIPIENT: "hung up before it took the message",
    Fault.HANGS_AT_RECIPIENT: "did not answer in time",
    Fault.DATA_LATER: "refused the message for now",
    Fault.DROPS_AT_DATA: "hung up before it took the message",
    Fault.TEXT_LATER: "refused the message for now .*shutting down",
}
REFUSED = {
    Fault.SENDER_REFUSED: f"refused {SENDER} as the sender for good",
    Fault.RECIPIENT_REFUSED: "refused the recipient daniel@example.test for good .*no such user",
    Fault.TEXT_REFUSED: "refused the message for good",
    Fault.TOO_BIG: "too big for the mail server",
}
UNSURE = (Fault.DROPS_AND_KEEPS, Fault.DROPS_AND_LOSES, Fault.HANGS_AND_KEEPS)


@pytest.mark.parametrize("fault", list(NOT_SENT))
def test_trouble_before_the_text_is_taken_leaves_the_message_to_be_tried_again(
    start: START, certificates: Path, fault: Fault
) -> None:
    server = start()
    server.fault = fault
    with pytest.raises(MessageNotSent, match=NOT_SENT[fault]):
        sender_for(fault).send(LETTER, account_of(server, certificates))
    assert server.taken == []
    server.fault = Fault.NONE
    sender().send(LETTER, account_of(server, certificates))
    assert len(server.taken) == 1


@pytest.mark.parametrize("fault", list(REFUSED))
def test_refusal_for_good_names_what_is_refused(
    start: START, certificates: Path, fault: Fault
) -> None:
    server = start()
    server.fault = fault
    with pytest.raises(MessageRefused, match=REFUSED[fault]):
        sender().send(LETTER, account_of(server, certificates))
    assert server.taken == []


@pytest.mark.parametrize("fault", UNSURE)
def test_line_lost_between_text_and_answer_is_unsure_whatever_the_server_did(
    start: START, certificates: Path, fault: Fault
) -> None:
    server = start()
    server.fault = fault
    with pytest.raises(MessageUnsure, match="may have arrived or not"):
        sender_for(fault).send(LETTER, account_of(server, certificates))


def test_nobody_gets_it_when_one_recipient_is_refused(start: START, certificates: Path) -> None:
    server = start()
    server.fault = Fault.SECOND_REFUSED
    copied = replace(LETTER, copies=("mia@example.test",))
    with pytest.raises(MessageRefused, match="refused the recipient mia@example.test"):
        sender().send(copied, account_of(server, certificates))
    assert server.taken == []


def test_message_over_the_limit_of_the_server_is_refused_before_it_leaves(
    start: START, certificates: Path
) -> None:
    server = start(largest=1_000)
    with pytest.raises(MessageRefused, match="too big for the mail server"):
        sender().send(replace(LETTER, body="x" * 2_000), account_of(server, certificates))


def test_every_fault_of_the_server_is_tried_here() -> None:
    tried = {*NOT_SENT, *REFUSED, *UNSURE, Fault.SECOND_REFUSED, Fault.NONE}
    assert tried == set(Fault)


@pytest.mark.parametrize(
    "address", ["daniel", "a@b@c", "a b@c.example", "x@y.example\r\nRCPT TO:<z@z.example>", "@", ""]
)
def test_what_is_no_address_is_refused_and_cannot_speak_to_the_server(
    start: START, certificates: Path, address: str
) -> None:
    server = start()
    with pytest.raises(MessageRefused):
        sender().send(
            replace(LETTER, recipient="ok@example.test", copies=(address or "?",)),
            account_of(server, certificates),
        )
    assert server.taken == []


def test_letter_parses_as_the_standard_wants_it(start: START, certificates: Path) -> None:
    server = start()
    sender().send(LETTER, account_of(server, certificates))
    (letter,) = server.letters()
    assert isinstance(letter, EmailMessage)
    assert letter.defects == []
    assert letter["Date"].datetime == T0
    assert letter.policy is email.policy.default
