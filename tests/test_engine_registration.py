"""Registration at a real Kamailio over UDP, TCP and TLS, and every way in which it fails."""

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
    PlaceCall,
    RegisterNow,
    RegistrationChanged,
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
    registrar = Registrar(qtbot, folder)
    registrar.start()
    yield registrar
    registrar.stop()


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path, registrar: Registrar) -> Iterator[Desk]:
    """A desk whose engine can unregister before the registrar goes."""
    desk = Desk(qtbot, profile_at("t", data_dir), "--ping-s", "1")
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    yield desk
    desk.close()


def alice(registrar: Registrar, transport: Transport = Transport.UDP) -> Account:
    port = registrar.tls_port if transport is Transport.TLS else registrar.port
    return Account(
        ALICE,
        user="alice",
        domain=DOMAIN,
        registrar=f"127.0.0.1:{port}",
        transport=transport,
        ca_file=registrar.ca_file,
    )


def registration(
    desk: Desk, state: RegistrationState, *, after: int = 0, timeout: int = 8000
) -> Registration:
    """Wait for the registration to stand so; those before the ``after``th event do not count."""
    event = desk.heard.wait_for(
        RegistrationChanged,
        lambda e: e.registration.state is state and desk.heard.events.index(e) >= after,
        timeout,
    )
    assert isinstance(event, RegistrationChanged)
    return event.registration


@pytest.mark.parametrize("transport", list(Transport))
def test_the_right_password_registers(
    desk: Desk, registrar: Registrar, transport: Transport
) -> None:
    desk.start(alice(registrar, transport))
    registration(desk, RegistrationState.REGISTERING)
    good = registration(desk, RegistrationState.REGISTERED)
    assert (good.trouble, good.sip_code) == (RegistrationTrouble.NONE, 200)


@pytest.mark.parametrize("transport", list(Transport))
def test_a_wrong_password_is_said_and_not_tried_again(
    desk: Desk, registrar: Registrar, transport: Transport
) -> None:
    desk.client.use_session_passwords({ALICE: "wrong"})
    desk.start(alice(registrar, transport))
    failed = registration(desk, RegistrationState.FAILED)
    assert failed.trouble is RegistrationTrouble.WRONG_PASSWORD
    assert failed.sip_code == 401
    assert failed.retry_after_s is None


def test_a_certificate_of_a_stranger_is_refused(desk: Desk, registrar: Registrar) -> None:
    account = replace(alice(registrar, Transport.TLS), ca_file=registrar.other_ca_file)
    desk.start(account)
    failed = registration(desk, RegistrationState.FAILED, timeout=15000)
    assert failed.trouble is RegistrationTrouble.CERTIFICATE_REFUSED
    assert failed.sip_text


def test_a_certificate_for_another_host_is_refused(desk: Desk, registrar: Registrar) -> None:
    account = alice(registrar, Transport.TLS)
    desk.start(replace(account, registrar=f"127.0.0.1:{registrar.wrong_port}"))
    failed = registration(desk, RegistrationState.FAILED, timeout=15000)
    assert failed.trouble is RegistrationTrouble.CERTIFICATE_REFUSED


def test_a_certificate_file_that_is_not_there_is_said(desk: Desk, registrar: Registrar) -> None:
    desk.start(replace(alice(registrar, Transport.TLS), ca_file="/nowhere/ca.pem"))
    failed = registration(desk, RegistrationState.FAILED, timeout=15000)
    assert failed.trouble is RegistrationTrouble.CERTIFICATE_REFUSED


def test_a_log_of_every_message_keeps_the_secrets(
    qtbot: QtBot, data_dir: Path, registrar: Registrar
) -> None:
    profile = profile_at("v", data_dir)
    desk = Desk(qtbot, profile, "--verbose")
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    desk.close()
    log = (profile.log_dir / "engine.log").read_text()
    assert f"REGISTER sip:127.0.0.1:{registrar.port} SIP/2.0" in log
    assert "Authorization: [removed]" in log
    assert "response=" not in log
    assert password_of("alice") not in log


def test_an_unknown_host_is_said(desk: Desk, registrar: Registrar) -> None:
    desk.start(replace(alice(registrar), registrar="nowhere.invalid"))
    failed = registration(desk, RegistrationState.FAILED, timeout=15000)
    assert failed.trouble is RegistrationTrouble.UNKNOWN_HOST
    assert failed.retry_after_s is not None


def test_an_address_that_cannot_be_is_said(desk: Desk, registrar: Registrar) -> None:
    desk.start(replace(alice(registrar), registrar="not a host"))
    failed = registration(desk, RegistrationState.FAILED)
    assert failed.trouble is RegistrationTrouble.BAD_ADDRESS


def test_a_ninth_account_is_refused(desk: Desk, registrar: Registrar) -> None:
    accounts = [
        replace(alice(registrar), id=AccountId(f"a{number}"), registers=False)
        for number in range(9)
    ]
    desk.start(*accounts)
    failed = registration(desk, RegistrationState.FAILED)
    assert (failed.account_id, failed.trouble) == ("a8", RegistrationTrouble.TOO_MANY_ACCOUNTS)


@pytest.mark.parametrize("transport", list(Transport))
def test_a_server_that_stops_is_noticed_and_found_again(
    desk: Desk, registrar: Registrar, transport: Transport
) -> None:
    desk.start(alice(registrar, transport))
    registration(desk, RegistrationState.REGISTERED)
    seen = len(desk.heard.events)
    registrar.stop()
    lost = registration(desk, RegistrationState.FAILED, after=seen, timeout=20000)
    assert lost.trouble is RegistrationTrouble.SERVER_UNREACHABLE
    assert lost.retry_after_s is not None
    seen = len(desk.heard.events)
    registrar.start()
    registration(desk, RegistrationState.REGISTERED, after=seen, timeout=30000)


@pytest.mark.parametrize("transport", list(Transport))
def test_a_server_that_is_not_there_yet_is_found_when_it_comes(
    desk: Desk, registrar: Registrar, transport: Transport
) -> None:
    registrar.stop()
    desk.start(alice(registrar, transport))
    absent = registration(desk, RegistrationState.FAILED, timeout=12000)
    assert absent.trouble is RegistrationTrouble.SERVER_UNREACHABLE
    registrar.start()
    registration(desk, RegistrationState.REGISTERED, timeout=30000)


def test_a_password_missing_everywhere_is_said(desk: Desk, registrar: Registrar) -> None:
    desk.client.use_session_passwords({})
    desk.start(alice(registrar))
    failed = registration(desk, RegistrationState.FAILED)
    assert failed.trouble is RegistrationTrouble.KEYRING_MISSING
    assert failed.sip_text


def test_a_password_given_for_the_session_makes_the_account_register(
    desk: Desk, registrar: Registrar
) -> None:
    desk.client.use_session_passwords({ALICE: "wrong"})
    desk.start(alice(registrar))
    registration(desk, RegistrationState.FAILED)
    seen = len(desk.heard.events)
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    registration(desk, RegistrationState.REGISTERED, after=seen, timeout=15000)


def test_register_now_tries_again(desk: Desk, registrar: Registrar) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    seen = len(desk.heard.events)
    desk.client.do(RegisterNow(account_id=ALICE))
    registration(desk, RegistrationState.REGISTERING, after=seen)
    registration(desk, RegistrationState.REGISTERED, after=seen)


def test_an_account_that_is_removed_unregisters(desk: Desk, registrar: Registrar) -> None:
    desk.start(alice(registrar))
    registration(desk, RegistrationState.REGISTERED)
    desk.client.do(UseAccounts(accounts=()))
    registration(desk, RegistrationState.ENDED)


@pytest.mark.parametrize("transport", list(Transport))
def test_calls_go_through_the_registrar_both_ways(
    desk: Desk, registrar: Registrar, qtbot: QtBot, transport: Transport
) -> None:
    desk.start(alice(registrar, transport))
    registration(desk, RegistrationState.REGISTERED)
    bob = PeerPhone(
        qtbot,
        user="bob",
        domain=DOMAIN,
        name="Bob",
        registrar=f"127.0.0.1:{registrar.port}",
        password=password_of("bob"),
    )
    try:
        bob.wait_for(event="registration", code=200)
        bob.call(f"sip:alice@{DOMAIN}")
        ringing = desk.call(CallState.EARLY)
        assert ringing.asserted_uri == f"sip:bob@{DOMAIN}"
        desk.client.do(Answer(call_id=ringing.id))
        bob.wait_for(event="media", media="active")
        desk.client.do(HangUp(call_id=ringing.id))
        desk.call(CallState.DISCONNECTED)
        bob.wait_for(event="state", state="disconnected")

        call_id = CallId(new_id())
        desk.client.do(PlaceCall(call_id=call_id, account_id=ALICE, target=f"sip:bob@{DOMAIN}"))
        name = bob.wait_for(event="incoming")["call"]
        bob.tell(do="answer", call=name)
        desk.call(CallState.CONFIRMED, when=lambda call: call.id == call_id)
        desk.client.do(HangUp(call_id=call_id))
        desk.call(CallState.DISCONNECTED, when=lambda call: call.id == call_id)
    finally:
        bob.close()
