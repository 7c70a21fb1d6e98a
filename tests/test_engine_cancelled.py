"""A ringing call that the server takes back: given up by the caller, or taken by another phone."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from telephony.engine.trouble import cancelled_end
from tests.peers import PRACTICE, Desk
from workstation.calls import CallState, EndedBy
from workstation.profiles import profile_at

_SDP = (
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    "m=audio 40000 RTP/AVP 0\r\n"
)
ELSEWHERE = 'Reason: SIP;cause=200;text="Call completed elsewhere"\r\n'


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, profile_at("t", tmp_path))
    desk.start(PRACTICE)
    yield desk
    desk.close()


def request(method: str, port: int, me: int, extra: str, body: str) -> bytes:
    lines = (
        f"{method} sip:agent@127.0.0.1:{port} SIP/2.0",
        f"Via: SIP/2.0/UDP 127.0.0.1:{me};branch=z9hG4bK-c1;rport",
        "Max-Forwards: 9",
        "From: <sip:+441614960182@127.0.0.1>;tag=a",
        f"To: <sip:agent@127.0.0.1:{port}>",
        "Call-ID: cancelled",
        f"CSeq: 1 {method}",
        f"Contact: <sip:x@127.0.0.1:{me}>",
        f"{extra}Content-Length: {len(body)}",
    )
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


@pytest.mark.sip
@pytest.mark.parametrize(("reason", "is_elsewhere"), [("", False), (ELSEWHERE, True)])
def test_the_cancel_says_whether_another_phone_took_the_call(
    desk: Desk, reason: str, is_elsewhere: bool
) -> None:
    port = desk.snapshot.sip_port
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
        plug.bind(("127.0.0.1", 0))
        me = plug.getsockname()[1]
        invite = request("INVITE", port, me, "Content-Type: application/sdp\r\n", _SDP)
        plug.sendto(invite, ("127.0.0.1", port))
        desk.call(CallState.EARLY)
        plug.sendto(request("CANCEL", port, me, reason, ""), ("127.0.0.1", port))
        call = desk.call(CallState.DISCONNECTED)
    assert call.was_missed
    assert call.was_answered_elsewhere is is_elsewhere
    assert call.end is not None
    assert call.end.by is EndedBy.CUSTOMER


@pytest.mark.parametrize(
    ("reason", "is_elsewhere"),
    [
        ('SIP;cause=200;text="Call completed elsewhere"', True),
        ('Q.850;cause=16;text="Terminated", SIP ; cause = 200', True),
        ("Q.850;cause=200", False),
        ("SIP;cause=2000", False),
        ("SIP;cause=487", False),
        ("", False),
    ],
)
def test_only_the_sip_cause_200_means_elsewhere(reason: str, is_elsewhere: bool) -> None:
    assert (cancelled_end(reason) is not None) is is_elsewhere
