"""Our engine at a real Kamailio: digest over each transport, refusals through it, two desks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.peers import Desk
from tests.registrar import DOMAIN, Registrar, find_kamailio, password_of
from workstation.accounts import Account, RegistrationState, Transport
from workstation.calls import CallState
from workstation.ids import AccountId, CallId, new_id
from workstation.phone import PlaceCall, RegistrationChanged
from workstation.profiles import profile_at

pytestmark = [
    pytest.mark.sip,
    pytest.mark.kamailio,
    pytest.mark.skipif(find_kamailio() is None, reason="no Kamailio here"),
]

ALICE = AccountId("alice")


@pytest.fixture
def alice(qtbot: QtBot, data_dir: Path, registrar: Registrar) -> Iterator[Desk]:
    """A desk that knows Alice's password and has not started yet."""
    desk = Desk(qtbot, profile_at("t", data_dir))
    desk.client.use_session_passwords({ALICE: password_of("alice")})
    yield desk
    desk.close()


def register(desk: Desk, registrar: Registrar, transport: Transport) -> None:
    port = registrar.tls_port if transport is Transport.TLS else registrar.port
    account = Account(
        ALICE,
        user="alice",
        domain=DOMAIN,
        registrar=f"127.0.0.1:{port}",
        transport=transport,
        ca_file=registrar.ca_file,
    )
    desk.start(account)
    desk.heard.wait_for(
        RegistrationChanged, lambda e: e.registration.state is RegistrationState.REGISTERED
    )


@pytest.mark.parametrize("transport", list(Transport))
@pytest.mark.parametrize(("user", "code"), [("busy", 486), ("decline", 603), ("unavail", 480)])
def test_a_challenged_call_through_kamailio_is_refused_with_the_code(
    alice: Desk, registrar: Registrar, transport: Transport, user: str, code: int
) -> None:
    register(alice, registrar, transport)
    target = f"sip:{user}@{DOMAIN}"
    alice.client.do(PlaceCall(call_id=CallId(new_id()), account_id=ALICE, target=target))
    ended = alice.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.sip_code == code
