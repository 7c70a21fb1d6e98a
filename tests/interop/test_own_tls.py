"""Our own TLS path at a Kamailio that speaks TLS 1.3 only: everything a call needs, both ways."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.peers import Desk, PeerPhone
from tests.registrar import DOMAIN, Registrar, find_kamailio, password_of
from workstation.accounts import (
    Account,
    Registration,
    RegistrationState,
    RegistrationTrouble,
    Transport,
)
from workstation.calls import CallState
from workstation.ids import AccountId, CallId, new_id
from workstation.phone import (
    Answer,
    HangUp,
    Hold,
    PlaceCall,
    RegistrationChanged,
    Resume,
    UseAccounts,
)
from workstation.profiles import profile_at

pytestmark = [
    pytest.mark.sip,
    pytest.mark.kamailio,
    pytest.mark.skipif(find_kamailio() is None, reason="no Kamailio here"),
]

ALICE = AccountId("alice")


@pytest.fixture
def registrar(qtbot: QtBot, data_dir: Path) -> Iterator[Registrar]:
    folder = data_dir / "kamailio"
    folder.mkdir()
    registrar = Registrar(qtbot, folder, is_tls_1_3=True)
    registrar.start()
    yield registrar
    registrar.stop()


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path, registrar: Registrar) -> Iterator[Desk]:
    desk = Desk(qtbot, profile_at("t", data_dir), "--ping-s", "1")
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    yield desk
    desk.close()


@pytest.fixture
def bob(qtbot: QtBot, registrar: Registrar) -> Iterator[PeerPhone]:
    """Another telephone at the registrar, over UDP."""
    phone = PeerPhone(
        qtbot,
        user="bob",
        domain=DOMAIN,
        name="Bob",
        registrar=f"127.0.0.1:{registrar.port}",
        password=password_of("bob"),
    )
    phone.wait_for(event="registration", code=200)
    yield phone
    phone.close()


def alice(registrar: Registrar, *, relayed: bool = True) -> Account:
    return Account(
        ALICE,
        user="alice",
        domain=DOMAIN,
        registrar=f"127.0.0.1:{registrar.tls_port}",
        transport=Transport.TLS,
        ca_file=registrar.ca_file,
        tls_relay=relayed,
    )


def registration(
    desk: Desk, state: RegistrationState, *, after: int = 0, timeout: int = 15000
) -> Registration:
    event = desk.heard.wait_for(
        RegistrationChanged,
        lambda e: e.registration.state is state and desk.heard.events.index(e) >= after,
        timeout,
    )
    assert isinstance(event, RegistrationChanged)
    return event.registration


def hold_and_resume(desk: Desk, bob: PeerPhone, call_id: CallId, name: str) -> None:
    """Send two requests within the dialog, and hear of both at the other end."""
    active = bob.count(event="media", call=name, media="active")
    desk.client.do(Hold(call_id=call_id))
    bob.wait_for(event="media", call=name, media="held by them")
    desk.client.do(Resume(call_id=call_id))
    desk.qtbot.waitUntil(
        lambda: bob.count(event="media", call=name, media="active") > active, timeout=8000
    )


def test_the_sip_library_alone_cannot_reach_a_server_of_tls_1_3(
    desk: Desk, registrar: Registrar
) -> None:
    desk.start(alice(registrar, relayed=False))
    assert registration(desk, RegistrationState.FAILED).secured_by == ""


def test_it_registers_with_the_password_and_says_by_which_tls(
    desk: Desk, registrar: Registrar
) -> None:
    desk.start(alice(registrar))
    good = registration(desk, RegistrationState.REGISTERED)
    assert good.sip_code == 200
    assert good.secured_by.startswith("TLSv1.3, ")


def test_a_call_comes_in_over_the_same_connection(
    desk: Desk, registrar: Registrar, bob: PeerPhone
) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    bob.call(f"sip:alice@{DOMAIN}")
    ringing = desk.call(CallState.EARLY)
    assert ringing.asserted_uri == f"sip:bob@{DOMAIN}"
    desk.client.do(Answer(call_id=ringing.id))
    bob.wait_for(event="media", call="out", media="active")
    hold_and_resume(desk, bob, ringing.id, "out")
    desk.client.do(HangUp(call_id=ringing.id))
    bob.wait_for(event="state", call="out", state="disconnected")


def test_a_caller_who_ends_the_call_is_heard(
    desk: Desk, registrar: Registrar, bob: PeerPhone
) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    bob.call(f"sip:alice@{DOMAIN}")
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Answer(call_id=ringing.id))
    bob.wait_for(event="media", call="out", media="active")
    bob.tell(do="hold", call="out")
    desk.call_when(lambda call: call.held_by_them)
    bob.tell(do="hang up", call="out")
    desk.call(CallState.DISCONNECTED)


def test_a_call_goes_out_and_is_held_resumed_and_ended(
    desk: Desk, registrar: Registrar, bob: PeerPhone
) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=ALICE, target=f"sip:bob@{DOMAIN}"))
    name = bob.wait_for(event="incoming")["call"]
    bob.tell(do="answer", call=name)
    desk.call(CallState.CONFIRMED)
    bob.wait_for(event="media", call=name, media="active")
    hold_and_resume(desk, bob, call_id, name)
    bob.tell(do="hang up", call=name)
    desk.call(CallState.DISCONNECTED)


def test_a_text_that_the_server_passes_on_is_answered(desk: Desk, registrar: Registrar) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.connect(("127.0.0.1", registrar.port))
        here = f"127.0.0.1:{sender.getsockname()[1]}"
        sender.send(
            f"MESSAGE sip:alice@{DOMAIN} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP {here};branch=z9hG4bK-text;rport\r\n"
            f"From: <sip:mia@elsewhere.test>;tag=1\r\nTo: <sip:alice@{DOMAIN}>\r\n"
            "Call-ID: text\r\nCSeq: 1 MESSAGE\r\nMax-Forwards: 9\r\n"
            "Content-Type: text/plain\r\nContent-Length: 7\r\n\r\nGrüße".encode()
        )
        sender.settimeout(8)
        # It arrives; that a line of a registrar leaves it unread is another rule.
        assert sender.recv(4096).startswith(b"SIP/2.0 200 ")


def test_a_server_that_comes_back_is_found_within_five_seconds(
    desk: Desk, registrar: Registrar
) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    seen = len(desk.heard.events)
    registrar.stop()
    lost = registration(desk, RegistrationState.FAILED, after=seen)
    assert lost.trouble is RegistrationTrouble.SERVER_UNREACHABLE
    assert "127.0.0.1" in lost.sip_text
    assert lost.retry_after_s is not None
    assert lost.retry_after_s < 5
    seen = len(desk.heard.events)
    registrar.start()
    registration(desk, RegistrationState.REGISTERED, after=seen)


def test_a_certificate_of_a_stranger_is_refused_in_words(desk: Desk, registrar: Registrar) -> None:
    desk.start(replace(alice(registrar), ca_file=registrar.other_ca_file))
    failed = registration(desk, RegistrationState.FAILED)
    assert failed.trouble is RegistrationTrouble.CERTIFICATE_REFUSED
    assert "authority that is not trusted" in failed.sip_text


def test_a_certificate_for_another_host_is_refused_in_words(
    desk: Desk, registrar: Registrar
) -> None:
    desk.start(replace(alice(registrar), registrar=f"127.0.0.1:{registrar.wrong_port}"))
    failed = registration(desk, RegistrationState.FAILED)
    assert failed.trouble is RegistrationTrouble.CERTIFICATE_REFUSED
    assert "for another server" in failed.sip_text


def test_a_line_that_is_removed_unregisters(desk: Desk, registrar: Registrar) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    desk.client.do(UseAccounts(accounts=()))
    registration(desk, RegistrationState.ENDED)
