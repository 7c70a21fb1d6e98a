"""Reading SIP addresses and headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telephony.engine.targets import (
    BadTarget,
    Party,
    dialled_uri,
    header_of,
    host_of,
    is_good_account,
    name_addr,
    party_of,
    queue_of,
    requested_user,
    server_uri,
)
from workstation.accounts import Account, Transport
from workstation.ids import AccountId

ACCOUNT = Account(AccountId("a"), user="alice", domain="example.test")

INVITE = (
    "INVITE sip:alice@192.0.2.4:5062;ob SIP/2.0\r\n"
    "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n"
    'From: "Muster, Mia" <sip:mia@example.test>;tag=1\r\n'
    "p-asserted-identity: <sip:+4930123;phone-context=x@pbx.test;user=phone>,\r\n"
    " <tel:+4930123>\r\n"
    "Content-Length: 30\r\n\r\nFrom: <sip:body@example.test>\r\n"
)


@pytest.mark.parametrize(
    ("dialled", "uri"),
    [
        ("sip:bob@example.test", "sip:bob@example.test"),
        ("SIP:bob@Example.test:5070;transport=tcp", "sip:bob@Example.test:5070;transport=tcp"),
        ("sips:bob@example.test", "sips:bob@example.test"),
        ("bob@example.test", "sip:bob@example.test"),
        ("sip:192.0.2.7:5060", "sip:192.0.2.7:5060"),
        ("sip:bob@[2001:db8::1]:5060", "sip:bob@[2001:db8::1]:5060"),
        ("+49 (30) 123-456", "sip:+4930123456@example.test"),
        ("*31#", "sip:*31%23@example.test"),
        ("  110 ", "sip:110@example.test"),
    ],
)
def test_addresses_and_numbers_can_be_dialled(dialled: str, uri: str) -> None:
    assert dialled_uri(dialled, ACCOUNT) == uri


@pytest.mark.parametrize(
    "dialled",
    [
        "",
        "bob",
        "sip:",
        "sip:@example.test",
        "sip:bob@",
        "a@b@c",
        "sip:bob@exa mple.test",
        "sip:bob@example.test:99999",
        "sip:bob@example.test>\r\nX: y",
        "http://example.test",
        "tel:+4930",
        "sip:bob@-",
        "x" * 5000,
    ],
)
def test_what_is_no_address_is_refused_in_a_short_sentence(dialled: str) -> None:
    with pytest.raises(BadTarget, match="Nothing was dialled") as refusal:
        dialled_uri(dialled, ACCOUNT)
    assert len(str(refusal.value)) < 250


@given(st.text(max_size=80))
def test_nothing_dialled_can_smuggle_a_line_into_a_message(dialled: str) -> None:
    try:
        uri = dialled_uri(dialled, ACCOUNT)
    except BadTarget:
        return
    assert not set(uri) & set("\r\n\0<> \t")


def test_an_invite_says_whom_it_is_for_and_whom_from() -> None:
    assert requested_user(INVITE) == "alice"
    assert party_of(header_of(INVITE, "From")) == Party("sip:mia@example.test", "Muster, Mia")
    assert party_of(header_of(INVITE, "P-Asserted-Identity")).uri == "sip:+4930123"
    assert header_of(INVITE, "Subject") == ""


OURS = frozenset(("dana", "5062-ob"))


@pytest.mark.parametrize(
    ("headers", "queue"),
    [
        (("To: <sip:dana@pbx.test>",), ""),
        (("To: <sip:DANA@pbx.test>",), ""),
        (("t: Support <sip:support@pbx.test>;tag=2",), "support"),
        (("To: <tel:+4930800>",), "+4930800"),
        (("To: <sip:%2B4930800@pbx.test>",), "+4930800"),
        (("To: <sip:dana@pbx.test>", "Diversion: <sip:800@pbx.test>;reason=deflection"), "800"),
        (
            (
                "To: <sip:800@pbx.test>",
                'Diversion: "Sales, EU" <sip:810@pbx.test>;reason=no-answer, <sip:800@pbx.test>',
            ),
            "810",
        ),
        (
            (
                "To: <sip:800@pbx.test>",
                "History-Info: <sip:800@pbx.test>;index=1, <sip:820@pbx.test;cause=302>;index=1.1,",
                " <sip:dana@192.0.2.4>;index=1.1.1",
            ),
            "820",
        ),
        (("To: <sip:dana@pbx.test>", "History-Info: <sip:dana@192.0.2.4>;index=1"), ""),
        (("To: <sip:dana@pbx.test>", "Diversion: nonsense"), ""),
        ((), ""),
    ],
)
def test_an_invite_says_which_queue_it_came_through(headers: tuple[str, ...], queue: str) -> None:
    message = "\r\n".join(("INVITE sip:5062-ob@192.0.2.4 SIP/2.0", *headers, "", ""))
    assert queue_of(message, OURS) == queue


@pytest.mark.parametrize(
    ("header", "party"),
    [
        ("<sip:mia@example.test>", Party("sip:mia@example.test")),
        ("sip:mia@example.test;tag=1", Party("sip:mia@example.test")),
        (
            "Mia Muster <sip:mia@example.test:5061>",
            Party("sip:mia@example.test:5061", "Mia Muster"),
        ),
        ('"M\\"M" <sips:mia@x>', Party("sips:mia@x", 'M"M')),
        ("<tel:+4930123>", Party("tel:+4930123")),
        (
            '"Anonymous" <sip:anonymous@anonymous.invalid>',
            Party("sip:anonymous@anonymous.invalid", "Anonymous"),
        ),
        ("", Party("")),
        ("nonsense", Party("")),
    ],
)
def test_a_header_names_a_party(header: str, party: Party) -> None:
    assert party_of(header) == party


@given(st.text(max_size=200))
def test_any_message_can_be_read(message: str) -> None:
    requested_user(message)
    party_of(header_of(message, "From"))
    queue_of(f"INVITE sip:x@y SIP/2.0\r\nDiversion: {message}\r\nTo: {message}\r\n\r\n", OURS)


def test_a_display_name_is_quoted() -> None:
    account = Account(AccountId("a"), "alice", "example.test", display_name='Al "Ace"\\')
    assert name_addr(account) == '"Al \\"Ace\\"\\\\" <sip:alice@example.test>'


@pytest.mark.parametrize(
    ("user", "domain", "registrar", "is_good"),
    [
        ("alice", "example.test", "", True),
        ("alice", "example.test", "10.0.0.1:5080", True),
        ("alice", "example.test", "[2001:db8::1]:5061", True),
        ("", "example.test", "", False),
        ("al ice", "example.test", "", False),
        ("alice", "", "", False),
        ("alice", "example.test>", "", False),
        ("alice", "example.test", "sip:host", False),
        ("alice", "example.test", "host:70000", False),
    ],
)
def test_accounts_that_cannot_be_are_known(
    user: str, domain: str, registrar: str, is_good: bool
) -> None:
    account = Account(AccountId("a"), user, domain, registrar=registrar)
    assert is_good_account(account) is is_good


def test_hosts_and_servers() -> None:
    assert host_of("pbx.test:5060") == "pbx.test"
    assert host_of("[2001:db8::1]:5060") == "2001:db8::1"
    assert host_of("2001") == "2001"
    assert server_uri("pbx.test", Transport.UDP) == "sip:pbx.test"
    assert server_uri("pbx.test:5061", Transport.TLS) == "sip:pbx.test:5061;transport=tls"
