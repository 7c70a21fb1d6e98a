"""Our engine and baresip: calls both ways, hold both ways, key tones, who ends them."""

import pytest

from tests.interop.baresip import Baresip
from tests.interop.conftest import StartBaresip
from tests.peers import PRACTICE, Desk
from workstation.calls import Call, CallState, EndedBy
from workstation.ids import CallId, new_id
from workstation.phone import (
    Answer,
    DtmfReceived,
    HangUp,
    Hold,
    PlaceCall,
    QualityMeasured,
    Resume,
    SendDtmf,
)

pytestmark = [pytest.mark.sip, pytest.mark.baresip]


def called_by(desk: Desk, peer: Baresip) -> Call:
    """Have baresip call and the agent answer; return the call once sound flows both ways."""
    peer.do("dial", f"sip:agent@127.0.0.1:{desk.snapshot.sip_port}")
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Answer(call_id=ringing.id))
    peer.wait_for("CALL_ESTABLISHED")
    desk.heard.wait_for(
        QualityMeasured, lambda e: e.quality.rtp_received > 20 and e.quality.rtp_sent > 20
    )
    return desk.call(CallState.CONFIRMED)


def test_baresip_calls_and_hangs_up(desk: Desk, baresip: StartBaresip) -> None:
    peer = baresip()
    called_by(desk, peer)
    peer.do("hangup")
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.CUSTOMER


def test_baresip_is_called_and_our_agent_hangs_up(desk: Desk, baresip: StartBaresip) -> None:
    peer = baresip(answermode="auto")
    call_id = CallId(new_id())
    target = f"sip:bob@127.0.0.1:{peer.port}"
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=target))
    desk.call(CallState.CONFIRMED)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    desk.client.do(HangUp(call_id=call_id))
    peer.wait_for("CALL_CLOSED")


def test_we_hold_baresip_and_resume(desk: Desk, baresip: StartBaresip) -> None:
    call = called_by(desk, baresip())
    desk.client.do(Hold(call_id=call.id))
    desk.call_when(lambda c: c.held_by_us)
    desk.client.do(Resume(call_id=call.id))
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_us, timeout=8000)
    received = desk.heard.of(QualityMeasured)[-1].quality.rtp_received
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > received + 20)


def test_baresip_holds_us_and_resumes(desk: Desk, baresip: StartBaresip) -> None:
    peer = baresip()
    call = called_by(desk, peer)
    peer.do("hold")
    desk.call_when(lambda c: c.held_by_them)
    peer.do("resume")
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_them, timeout=8000)


def test_key_tones_go_both_ways_with_baresip(desk: Desk, baresip: StartBaresip) -> None:
    peer = baresip()
    call = called_by(desk, peer)
    desk.client.do(SendDtmf(call_id=call.id, digits="5"))
    told = peer.wait_for("CALL_DTMF_START")
    assert told["param"] == "5"
    peer.do("sndcode", "7")
    assert desk.heard.wait_for(DtmfReceived).digit == "7"
