"""The voicemail lamp at a real Kamailio with its presence modules: asked for and unasked (H2)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.peers import Desk
from tests.registrar import DOMAIN, Registrar, find_kamailio, password_of
from tests.voicemail_server import Speaker, speaker, summary
from workstation.accounts import Account, RegistrationState, Transport
from workstation.ids import AccountId
from workstation.mailboxes import Mailbox
from workstation.phone import (
    MessagesWaiting,
    RegisterNow,
    RegistrationChanged,
    Snapshot,
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
    desk = Desk(qtbot, profile_at("t", data_dir), "--ping-s", "1")
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    yield desk
    desk.close()


@pytest.fixture
def voicemail() -> Iterator[Speaker]:
    with speaker() as found:
        yield found


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


def registered(desk: Desk, count: int = 1) -> None:
    def is_there() -> bool:
        changes = desk.heard.of(RegistrationChanged)
        good = [e for e in changes if e.registration.state is RegistrationState.REGISTERED]
        return len(good) >= count

    desk.qtbot.waitUntil(is_there, timeout=15000)


def told(desk: Desk, new: int, old: int = 0) -> Mailbox:
    """Wait until the lamp has said so; return what it said."""

    def says(event: MessagesWaiting) -> bool:
        return (event.mailbox.new, event.mailbox.old) == (new, old)

    event = desk.heard.wait_for(MessagesWaiting, says, 15000)
    assert isinstance(event, MessagesWaiting)
    return event.mailbox


@pytest.mark.parametrize("transport", [Transport.UDP, Transport.TLS])
def test_the_lamp_that_was_asked_for_follows_the_exchange(
    desk: Desk, registrar: Registrar, voicemail: Speaker, transport: Transport
) -> None:
    where = "sip:alice-box@test.local"
    code, etag = voicemail.publish(registrar.port, "alice", summary(2, 1, 1, where))
    assert code == 200
    desk.start(alice(registrar, transport))
    first = told(desk, 2, 1)
    assert (first.account_id, first.urgent_new, first.address) == (ALICE, 1, where)
    code, etag = voicemail.publish(registrar.port, "alice", summary(3, 1, 1, where), etag)
    assert code == 200
    told(desk, 3, 1)
    voicemail.publish(registrar.port, "alice", summary(0, 4, 0, where), etag)
    told(desk, 0, 4)
    assert [e.mailbox.new for e in desk.heard.of(MessagesWaiting)] == [2, 3, 0]


def test_registering_again_tells_nothing_new(
    desk: Desk, registrar: Registrar, voicemail: Speaker
) -> None:
    _, etag = voicemail.publish(registrar.port, "alice", summary(2))
    desk.start(alice(registrar))
    told(desk, 2)
    desk.client.do(RegisterNow(account_id=ALICE))
    registered(desk, 2)
    voicemail.publish(registrar.port, "alice", summary(3), etag)
    told(desk, 3)
    assert [e.mailbox.new for e in desk.heard.of(MessagesWaiting)] == [2, 3]


def test_an_unasked_notify_by_way_of_the_registrar_is_taken(
    desk: Desk, registrar: Registrar, voicemail: Speaker
) -> None:
    desk.start(alice(registrar))
    registered(desk)
    assert voicemail.notify(f"sip:alice@{DOMAIN}", registrar.port, summary(4, 2)) == 200
    assert told(desk, 4, 2).account_id == ALICE


def test_a_scanners_notify_from_elsewhere_is_not_taken(desk: Desk, registrar: Registrar) -> None:
    snapshot = desk.start(alice(registrar))
    registered(desk)
    with speaker("127.0.0.9") as scanner:
        scanner.notify(f"sip:alice@127.0.0.1:{snapshot.sip_port}", snapshot.sip_port, summary(9))
    with speaker() as exchange:
        exchange.notify(f"sip:bob@127.0.0.1:{snapshot.sip_port}", snapshot.sip_port, summary(8))
        exchange.notify(f"sip:alice@{DOMAIN}", registrar.port, summary(1))
    told(desk, 1)
    assert [e.mailbox.new for e in desk.heard.of(MessagesWaiting)] == [1]


def test_a_desk_that_comes_later_is_told_by_the_snapshot(
    qtbot: QtBot, desk: Desk, registrar: Registrar, voicemail: Speaker
) -> None:
    desk.start(alice(registrar))
    registered(desk)
    voicemail.notify(f"sip:alice@{DOMAIN}", registrar.port, summary(5))
    told(desk, 5)
    later = Desk(qtbot, desk.profile)
    later.client.do(UseAccounts(accounts=(alice(registrar),)))
    later.client.start()
    snapshot = later.heard.wait_for(Snapshot)
    later.client.stop(end_engine=False)
    assert [(box.account_id, box.new) for box in snapshot.mailboxes] == [(ALICE, 5)]


def test_an_account_with_the_lamp_off_hears_nothing(
    desk: Desk, registrar: Registrar, voicemail: Speaker
) -> None:
    voicemail.publish(registrar.port, "alice", summary(2))
    dark = replace(alice(registrar), mwi=False)
    desk.start(dark)
    registered(desk)
    voicemail.notify(f"sip:alice@{DOMAIN}", registrar.port, summary(6))
    desk.client.do(UseAccounts(accounts=(replace(dark, mwi=True),)))
    told(desk, 2)  # now it asks, and is told; what came before was not read
    assert [e.mailbox.new for e in desk.heard.of(MessagesWaiting)] == [2]
