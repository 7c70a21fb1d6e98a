"""SIPp calls our engine: offers late or never acknowledged, re-INVITEs, timers, PRACK."""

import pytest

from tests.interop.conftest import StartRtp, StartSipp
from tests.interop.scenarios import answer, ask, hear, hear_with, pause, scenario, sdp
from tests.peers import Desk
from workstation.calls import CallState, EndedBy
from workstation.phone import Answer, HangUp, QualityMeasured

pytestmark = [pytest.mark.sip, pytest.mark.sipp]

RING = (hear(100, optional=True), hear(180))
BYE_FROM_US = (hear("BYE"), answer("200 OK", tag=""))


def target_of(desk: Desk) -> str:
    return f"127.0.0.1:{desk.snapshot.sip_port}"


def answer_the_call(desk: Desk) -> None:
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Answer(call_id=ringing.id))


def test_an_invite_without_an_offer_is_offered_to(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    peer = sipp(
        scenario(
            "late SDP",
            ask("INVITE", 1, in_dialog=False),
            *RING,
            hear_with(200, "application/sdp", header="Content-Type"),
            ask("ACK", 1, body=sdp(media.port)),
            *BYE_FROM_US,
        ),
        target_of(desk),
    )
    answer_the_call(desk)
    call = desk.call(CallState.CONFIRMED)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    desk.client.do(HangUp(call_id=call.id))
    peer.wait_until_passed()


def test_a_caller_who_cancels_was_missed(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    peer = sipp(
        scenario(
            "cancel",
            ask("INVITE", 1, body=sdp(rtp().port), in_dialog=False),
            *RING,
            ask("CANCEL", 1),
            hear(200),
            hear(487),
        ),
        target_of(desk),
    )
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.was_missed
    peer.wait_until_passed()


def test_a_late_ack_is_waited_for_with_repeated_answers(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    peer = sipp(
        scenario(
            "late ACK",
            ask("INVITE", 1, body=sdp(rtp().port), in_dialog=False),
            *RING,
            hear(200),
            pause(4000),
            ask("ACK", 1),
            *BYE_FROM_US,
        ),
        target_of(desk),
    )
    answer_the_call(desk)
    call = desk.call(CallState.CONFIRMED, timeout=20000)
    assert peer.messages.count("SIP/2.0 200 OK") >= 3, "the answer was not repeated"
    desk.client.do(HangUp(call_id=call.id))
    peer.wait_until_passed()


def test_a_call_never_acknowledged_ends_and_frees_its_place(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    sipp(
        scenario(
            "no ACK",
            ask("INVITE", 1, body=sdp(rtp().port), in_dialog=False),
            *RING,
            hear(200),
            pause(80000),
        ),
        target_of(desk),
    )
    answer_the_call(desk)
    ended = desk.call(CallState.DISCONNECTED, timeout=60000)
    assert ended.end is not None
    assert ended.end.by is EndedBy.FAILURE


@pytest.mark.parametrize("way", ["sendonly", "inactive", "0.0.0.0"])
def test_a_far_end_that_holds_and_resumes_is_shown(
    desk: Desk, sipp: StartSipp, rtp: StartRtp, way: str
) -> None:
    media = rtp()
    is_old = way == "0.0.0.0"
    held = (
        sdp(media.port, address=way, version=2)
        if is_old
        else sdp(media.port, direction=way, version=2)
    )
    peer = sipp(
        scenario(
            "their hold",
            ask("INVITE", 1, body=sdp(media.port), in_dialog=False),
            *RING,
            hear(200),
            ask("ACK", 1),
            ask("INVITE", 2, body=held),
            hear(100, optional=True),
            hear(200),
            ask("ACK", 2),
            pause(1000),
            ask("INVITE", 3, body=sdp(media.port, version=3)),
            hear(100, optional=True),
            hear(200),
            ask("ACK", 3),
            *BYE_FROM_US,
        ),
        target_of(desk),
    )
    answer_the_call(desk)
    call = desk.call_when(lambda call: call.held_by_them)
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_them, timeout=8000)
    assert desk.latest(call).state is CallState.CONFIRMED
    desk.client.do(HangUp(call_id=call.id))
    peer.wait_until_passed()


def test_a_caller_may_ask_for_a_session_timer_and_refresh_it(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    media = rtp()
    peer = sipp(
        scenario(
            "session timer",
            ask(
                "INVITE",
                1,
                "Supported: timer",
                "Session-Expires: 90;refresher=uac",
                body=sdp(media.port),
                in_dialog=False,
            ),
            *RING,
            hear_with(200, "90;refresher=uac", header="Session-Expires"),
            ask("ACK", 1),
            ask("UPDATE", 2, "Supported: timer", "Session-Expires: 90;refresher=uac"),
            hear_with(200, "90;refresher=uac", header="Session-Expires"),
            *BYE_FROM_US,
        ),
        target_of(desk),
    )
    answer_the_call(desk)
    call = desk.call(CallState.CONFIRMED)
    desk.qtbot.waitUntil(lambda: "UPDATE" in peer.messages, timeout=8000)
    desk.client.do(HangUp(call_id=call.id))
    peer.wait_until_passed()


def test_a_caller_who_requires_reliable_ringing_gets_it(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    ringing = (
        '  <recv response="180" rrs="true"><action>\n'
        '    <ereg regexp="[0-9]+" search_in="hdr" header="RSeq:" check_it="true"'
        ' assign_to="rseq"/>\n  </action></recv>'
    )
    peer = sipp(
        scenario(
            "PRACK",
            ask("INVITE", 1, "Require: 100rel", body=sdp(rtp().port), in_dialog=False),
            hear(100, optional=True),
            ringing,
            ask("PRACK", 2, "RAck: [$rseq] 1 INVITE"),
            hear(200),
            hear(200),
            ask("ACK", 1),
            *BYE_FROM_US,
        ),
        target_of(desk),
    )
    desk.call(CallState.EARLY)
    desk.qtbot.waitUntil(lambda: "PRACK" in peer.messages, timeout=8000)
    answer_the_call(desk)
    call = desk.call(CallState.CONFIRMED)
    desk.client.do(HangUp(call_id=call.id))
    peer.wait_until_passed()
