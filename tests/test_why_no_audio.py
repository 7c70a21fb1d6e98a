"""Why nobody is heard: each cause from facts in which nothing else is wrong."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.ids import AccountId, CallId
from workstation.phone import AudioState, MediaQuality
from workstation.recorded_greetings import GreetingPlay
from workstation.why_no_audio import AudioFacts, Cause, Leg, causes, leg_of

T0 = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NOW = Moment(T0, 100.0)
CALL = Call(
    CallId("c1"),
    Direction.INBOUND,
    "sip:mia@example.test",
    T0,
    CallState.CONFIRMED,
    AccountId("a"),
    answered=NOW,
)
AUDIO = AudioState(input_in_use="Headset", output_in_use="Headset")
BEFORE = MediaQuality(codec="PCMU", rtp_sent=500, rtp_received=500)
AFTER = MediaQuality(codec="PCMU", rtp_sent=650, rtp_received=650)
WELL = AudioFacts(CALL, AUDIO, BEFORE, AFTER, microphone=0.5, speaker=0.5)
UNHEARD = MediaQuality(
    codec="PCMU", rtp_sent=650, sends_to="10.0.0.7:4000", sends_from="9.9.9.9:16384"
)


def with_call(**changes: object) -> AudioFacts:
    return replace(WELL, call=replace(CALL, **changes))  # type: ignore[arg-type]


def test_a_call_that_is_well_has_no_cause() -> None:
    assert causes(WELL) == ()


@pytest.mark.parametrize(
    ("facts", "cause", "leg"),
    [
        (replace(WELL, call=None), Cause.NO_CALL, Leg.BOTH),
        (with_call(state=CallState.EARLY), Cause.NO_CALL, Leg.BOTH),
        (
            with_call(
                state=CallState.DISCONNECTED, end=CallEnd(EndedBy.FAILURE, 488, "Not Acceptable")
            ),
            Cause.NO_COMMON_MEDIA,
            Leg.BOTH,
        ),
        (with_call(held_since=NOW), Cause.HELD_BY_US, Leg.BOTH),
        (with_call(held_by_them=True), Cause.HELD_BY_THEM, Leg.BOTH),
        (
            replace(WELL, audio=AudioState(output_in_use="Headset")),
            Cause.NO_MICROPHONE,
            Leg.OURS,
        ),
        (with_call(muted=True), Cause.MUTED, Leg.OURS),
        (with_call(greeting=GreetingPlay(NOW, 5.0)), Cause.GREETING, Leg.OURS),
        (
            replace(WELL, now=MediaQuality(rtp_sent=500, rtp_received=650)),
            Cause.NOTHING_SENT,
            Leg.OURS,
        ),
        (replace(WELL, microphone=0.0), Cause.MICROPHONE_SILENT, Leg.OURS),
        (
            replace(WELL, audio=AudioState(input_in_use="Headset")),
            Cause.NO_SPEAKER,
            Leg.THEIRS,
        ),
        (replace(WELL, before=MediaQuality(), now=UNHEARD), Cause.NAT, Leg.THEIRS),
        (
            replace(WELL, before=MediaQuality(), now=MediaQuality(rtp_sent=650)),
            Cause.NOTHING_EVER_RECEIVED,
            Leg.THEIRS,
        ),
        (
            replace(WELL, now=MediaQuality(rtp_sent=650, rtp_received=500)),
            Cause.NOTHING_MORE_RECEIVED,
            Leg.THEIRS,
        ),
        (replace(WELL, speaker=0.0), Cause.THEY_ARE_SILENT, Leg.THEIRS),
    ],
)
def test_each_cause_is_named_alone(facts: AudioFacts, cause: Cause, leg: Leg) -> None:
    assert causes(facts) == (cause,)
    assert leg_of(cause) is leg


def test_both_legs_may_fail_at_once() -> None:
    facts = replace(
        WELL,
        audio=AudioState(output_in_use="Headset"),
        now=MediaQuality(rtp_sent=650, rtp_received=500),
    )
    assert causes(facts) == (Cause.NO_MICROPHONE, Cause.NOTHING_MORE_RECEIVED)


def test_nothing_received_from_a_private_address_inside_our_own_network_is_no_nat() -> None:
    inside = MediaQuality(rtp_sent=650, sends_to="10.0.0.7:4000", sends_from="10.0.0.2:16384")
    facts = replace(WELL, before=MediaQuality(), now=inside)
    assert causes(facts) == (Cause.NOTHING_EVER_RECEIVED,)
