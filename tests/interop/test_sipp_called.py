"""Our engine calls SIPp: what a server or a far end may answer."""

import pytest

from tests.interop.conftest import StartRtp, StartSipp
from tests.interop.scenarios import answer, hear, hear_with, pause, scenario, sdp
from tests.peers import PRACTICE, Desk
from workstation.calls import CallState, EndedBy
from workstation.ids import CallId, new_id
from workstation.phone import CallChanged, HangUp, Hold, PlaceCall, QualityMeasured

pytestmark = [pytest.mark.sip, pytest.mark.sipp]


def place(desk: Desk, target: str) -> CallId:
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=target))
    return call_id


def test_early_media_is_heard_before_the_answer(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    media = rtp()
    peer = sipp(
        scenario(
            "early media",
            hear("INVITE"),
            answer("183 Session Progress", body=sdp(media.port)),
            pause(1500),
            answer("200 OK", body=sdp(media.port)),
            hear("ACK"),
            hear("BYE"),
            answer("200 OK", tag=""),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.EARLY)
    desk.qtbot.waitUntil(lambda: media.received > 20, timeout=8000)
    assert not any(c.call.state is CallState.CONFIRMED for c in _changes(desk)), "answered too soon"
    desk.call(CallState.CONFIRMED)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 50)
    desk.client.do(HangUp(call_id=call_id))
    desk.call(CallState.DISCONNECTED)
    peer.wait_until_passed()


@pytest.mark.parametrize(
    ("status", "by", "words"),
    [
        ("302 Moved Temporarily", EndedBy.FAILURE, "sip:other@127.0.0.1:9"),
        ("407 Proxy Authentication Required", EndedBy.FAILURE, ""),
        ("480 Temporarily Unavailable", EndedBy.FAILURE, ""),
        ("486 Busy Here", EndedBy.CUSTOMER, "busy"),
        ("603 Decline", EndedBy.CUSTOMER, ""),
        ("503 Service Unavailable", EndedBy.FAILURE, ""),
    ],
)
def test_a_refusal_ends_the_call_with_its_code(
    desk: Desk, sipp: StartSipp, status: str, by: EndedBy, words: str
) -> None:
    more = {
        "302": "Contact: <sip:other@127.0.0.1:9>;q=0.5",
        "407": 'Proxy-Authenticate: Digest realm="peer", nonce="abc", algorithm=MD5',
    }
    header = more.get(status[:3], "X-Peer: sipp")
    peer = sipp(scenario("refusal", hear("INVITE"), answer(status, header), hear("ACK")))
    place(desk, peer.uri)
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.sip_code == int(status[:3])
    assert ended.end.by is by
    assert words in ended.end.words
    assert ended.end.words
    peer.wait_until_passed()


def test_a_call_cancelled_while_ringing_ends_with_487(desk: Desk, sipp: StartSipp) -> None:
    peer = sipp(
        scenario(
            "cancel",
            hear("INVITE"),
            answer("180 Ringing"),
            hear("CANCEL"),
            answer("200 OK"),
            "  <send><![CDATA[\n      SIP/2.0 487 Request Terminated\n      [last_Via:]\n"
            "      [last_From:]\n      [last_To:];tag=peer\n      [last_Call-ID:]\n"
            "      CSeq: [last_cseq_number] INVITE\n      Content-Length: 0\n\n  ]]></send>",
            hear("ACK"),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.EARLY)
    desk.client.do(HangUp(call_id=call_id))
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.AGENT
    peer.wait_until_passed()


def test_an_answer_that_crosses_the_cancel_is_acknowledged_and_ended(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    crossing = answer("200 OK", body=sdp(media.port)).replace(
        "[last_CSeq:]", "CSeq: [last_cseq_number] INVITE"
    )
    peer = sipp(
        scenario(
            "cancel race",
            hear("INVITE"),
            answer("180 Ringing"),
            hear("CANCEL"),
            answer("200 OK"),
            crossing,
            hear("ACK"),
            hear("BYE"),
            answer("200 OK", tag=""),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.EARLY)
    desk.client.do(HangUp(call_id=call_id))
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.AGENT
    peer.wait_until_passed()


def test_a_hold_refused_by_491_is_asked_for_again(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    peer = sipp(
        scenario(
            "glare",
            hear("INVITE"),
            answer("200 OK", body=sdp(media.port)),
            hear("ACK"),
            hear("INVITE"),
            answer("491 Request Pending", tag=""),
            hear("ACK"),
            hear("INVITE"),
            answer("200 OK", body=sdp(media.port, direction="recvonly", version=2), tag=""),
            hear("ACK"),
            hear("BYE"),
            answer("200 OK", tag=""),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.CONFIRMED)
    desk.client.do(Hold(call_id=call_id))
    desk.call_when(lambda call: call.held_by_us, timeout=15000)
    assert peer.messages.count("491 Request Pending") >= 1
    desk.client.do(HangUp(call_id=call_id))
    peer.wait_until_passed()


def test_a_reliable_progress_is_acknowledged_by_prack(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    final = answer("200 OK", body=sdp(media.port)).replace("[last_CSeq:]", "CSeq: [$cseq] INVITE")
    invite = (
        '  <recv request="INVITE"><action>\n'
        '    <ereg regexp="[0-9]+" search_in="hdr" header="CSeq:" check_it="true"'
        ' assign_to="cseq"/>\n'
        '    <ereg regexp="branch=[^;]*" search_in="hdr" header="Via:" assign_to="branch"/>\n'
        '    <ereg regexp=".*" search_in="hdr" header="Via:" assign_to="via"/>\n'
        '  </action></recv>\n  <nop><action><log message="[$branch]"/></action></nop>'
    )
    final = final.replace("[last_Via:]", "Via:[$via]")
    peer = sipp(
        scenario(
            "prack",
            invite,
            answer("183 Session Progress", "Require: 100rel", "RSeq: 1", body=sdp(media.port)),
            hear_with("PRACK", "1 [0-9]+ INVITE", header="RAck"),
            answer("200 OK", tag=""),
            final,
            hear("ACK"),
            hear("BYE"),
            answer("200 OK", tag=""),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.CONFIRMED)
    desk.client.do(HangUp(call_id=call_id))
    peer.wait_until_passed()


def test_a_session_timer_asked_for_in_the_answer_is_taken(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    peer = sipp(
        scenario(
            "session timer",
            hear_with("INVITE", "timer", header="Supported"),
            answer(
                "200 OK",
                "Require: timer",
                "Session-Expires: 90;refresher=uas",
                body=sdp(media.port),
            ),
            hear("ACK"),
            hear("BYE"),
            answer("200 OK", tag=""),
        )
    )
    call_id = place(desk, peer.uri)
    desk.call(CallState.CONFIRMED)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    desk.client.do(HangUp(call_id=call_id))
    peer.wait_until_passed()


def _changes(desk: Desk) -> list[CallChanged]:

    return desk.heard.of(CallChanged)
