"""Why nobody is heard, found in real calls of the engine in which one thing is wrong."""

import pytest

from tests.interop.conftest import StartRtp, StartSipp
from tests.interop.scenarios import answer, ask, hear, scenario, sdp
from tests.peers import PRACTICE, Desk
from workstation.calls import Call, CallState
from workstation.ids import CallId, new_id
from workstation.phone import (
    Answer,
    AudioState,
    HangUp,
    Hold,
    MediaQuality,
    Mute,
    PlaceCall,
    QualityMeasured,
)
from workstation.why_no_audio import AudioFacts, Cause, causes

pytestmark = [pytest.mark.sip, pytest.mark.sipp]

# These engines have no sound device; what is measured of one is given, so that it is not the cause.
HEADSET = AudioState(input_in_use="Headset", output_in_use="Headset")


def called(desk: Desk, sipp: StartSipp, *, media_port: int) -> Call:
    """Have SIPp call, answer it and return the call."""
    steps = (
        ask("INVITE", 1, body=sdp(media_port), in_dialog=False),
        hear(100, optional=True),
        hear(180),
        hear(200),
        ask("ACK", 1),
        hear("BYE"),
        answer("200 OK", tag=""),
    )
    sipp(scenario("plain call", *steps), f"127.0.0.1:{desk.snapshot.sip_port}")
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Answer(call_id=ringing.id))
    return desk.call(CallState.CONFIRMED)


def facts_of(desk: Desk, call: Call, audio: AudioState = HEADSET) -> AudioFacts:
    """Return the facts once media were measured twice, with packets of ours between."""
    before = _latest(desk)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_sent > before.rtp_sent + 60)
    return AudioFacts(desk.latest(call), audio, before, _latest(desk), microphone=0.5, speaker=0.5)


def _latest(desk: Desk) -> MediaQuality:
    measured = desk.heard.of(QualityMeasured)
    return measured[-1].quality if measured else MediaQuality()


def test_a_call_with_sound_both_ways_is_well(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    call = called(desk, sipp, media_port=rtp().port)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    facts = facts_of(desk, call)
    assert causes(facts) == ()
    assert facts.now.sends_to.startswith("127.0.0.1:")
    assert facts.now.sends_from.startswith("127.0.0.1:")
    desk.client.do(HangUp(call_id=call.id))


def test_no_device_is_named(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    call = called(desk, sipp, media_port=rtp().port)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    facts = facts_of(desk, call, desk.snapshot.audio)
    assert causes(facts) == (Cause.NO_MICROPHONE, Cause.NO_SPEAKER)


def test_mute_is_named(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    call = called(desk, sipp, media_port=rtp().port)
    desk.client.do(Mute(call_id=call.id, on=True))
    desk.call_when(lambda c: c.muted)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    assert causes(facts_of(desk, call)) == (Cause.MUTED,)


def test_nothing_received_is_named(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    call = called(desk, sipp, media_port=rtp(speaks=False).port)
    assert causes(facts_of(desk, call)) == (Cause.NOTHING_EVER_RECEIVED,)


def test_sound_that_stopped_coming_is_named(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    media = rtp()
    call = called(desk, sipp, media_port=media.port)
    heard = desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    media.speaks = False
    sent = heard.quality.rtp_sent
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_sent > sent + 80)
    assert causes(facts_of(desk, call)) == (Cause.NOTHING_MORE_RECEIVED,)


def test_a_codec_that_was_not_agreed_is_decoded_all_the_same_and_not_seen(
    desk: Desk, sipp: StartSipp, rtp: StartRtp
) -> None:
    """A limit of this pjsua2, in docs/interop.md: it checks no payload type."""
    call = called(desk, sipp, media_port=rtp(payload_type=3).port)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 20)
    assert causes(facts_of(desk, call)) == ()


def test_our_own_hold_is_named(desk: Desk, sipp: StartSipp, rtp: StartRtp) -> None:
    media = rtp()
    steps = (
        hear("INVITE"),
        answer("200 OK", body=sdp(media.port)),
        hear("ACK"),
        hear("INVITE"),
        answer("200 OK", body=sdp(media.port, direction="recvonly", version=2), tag=""),
        hear("ACK"),
        hear("BYE"),
        answer("200 OK", tag=""),
    )
    peer = sipp(scenario("held by us", *steps))
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=peer.uri))
    call = desk.call(CallState.CONFIRMED)
    desk.client.do(Hold(call_id=call_id))
    desk.call_when(lambda c: c.held_by_us)
    assert causes(AudioFacts(desk.latest(call), HEADSET)) == (Cause.HELD_BY_US,)


def test_a_call_refused_for_want_of_a_common_codec_is_named(desk: Desk, sipp: StartSipp) -> None:
    peer = sipp(scenario("488", hear("INVITE"), answer("488 Not Acceptable Here"), hear("ACK")))
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=peer.uri))
    ended = desk.call(CallState.DISCONNECTED)
    assert causes(AudioFacts(ended, HEADSET)) == (Cause.NO_COMMON_MEDIA,)
