"""A recorded greeting in a call: what the far end hears, and what ends it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import audio_rig
from tests.audio_rig import RATE, read_wav, save_wav, strength_at, tone
from tests.peers import PRACTICE, Desk, Peer, PeerPhone
from workstation.calls import Call, CallState
from workstation.phone import Answer, CommandRefused, HangUp, Hold, Mute, Resume, SpeakNow
from workstation.profiles import profile_at
from workstation.recorded_greetings import GreetingEnd

pytestmark = pytest.mark.sip

GREETING_HZ, MICROPHONE_HZ = 1200, 440
FRAME = RATE // 50 * 2


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path) -> Iterator[Desk]:
    engine = Peer(qtbot, "tests.humming_engine", str(data_dir))
    engine.wait_for(event="started")
    desk = Desk(qtbot, profile_at("t", data_dir))
    desk.start(PRACTICE)
    yield desk
    desk.close()
    engine.close()


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    phone = PeerPhone(qtbot, hum_ms=(40, 30_000))  # who calls says nothing yet
    yield phone
    phone.close()


@pytest.fixture
def greeting(tmp_path: Path) -> str:
    return str(save_wav(tmp_path / "greeting.wav", tone(GREETING_HZ, 2.0)))


def answered(desk: Desk, customer: PeerPhone, greeting: str) -> Call:
    customer.call(f"sip:agent@127.0.0.1:{desk.snapshot.sip_port}", "out")
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Answer(call_id=ringing.id, greeting=greeting))
    return desk.call_when(lambda call: call.greeting is not None)


def stopped(desk: Desk, call: Call, end: GreetingEnd) -> Call:
    return desk.call_when(
        lambda c: c.id == call.id and c.greeting is not None and c.greeting.end is end
    )


def test_the_far_end_hears_the_greeting_and_then_the_microphone_without_a_gap(
    desk: Desk, greeting: str, tmp_path: Path
) -> None:
    heard = tmp_path / "heard.wav"
    uri = f"sip:agent@127.0.0.1:{desk.snapshot.sip_port}"
    arguments = (uri, "--record", str(heard), "--seconds", "5")
    with audio_rig.child("tests.far_end", *arguments, env=dict(os.environ)) as far_end:
        ringing = desk.call(CallState.EARLY)
        desk.client.do(Answer(call_id=ringing.id, greeting=greeting))
        call = stopped(desk, ringing, GreetingEnd.PLAYED)
        desk.qtbot.waitUntil(lambda: desk.latest(ringing).is_over, timeout=15000)
        far_end.wait_for("done")

    assert call.greeting is not None
    assert call.greeting.length_s == pytest.approx(2.0, abs=0.05)
    rate, samples = read_wav(heard)
    assert rate == RATE
    frames = [samples[i : i + FRAME] for i in range(0, len(samples) - FRAME + 1, FRAME)]
    is_greeting = [strength_at(frame, GREETING_HZ) > 0.1 for frame in frames]
    is_microphone = [strength_at(frame, MICROPHONE_HZ) > 0.1 for frame in frames]
    last_word = max(i for i, is_on in enumerate(is_greeting) if is_on)
    first_live = min(i for i, is_on in enumerate(is_microphone) if is_on)
    both = sum(a and b for a, b in zip(is_greeting, is_microphone, strict=True))
    assert sum(is_greeting) * 0.02 == pytest.approx(2.0, abs=0.12)
    assert both <= 1  # a codec's frame across the seam holds a little of each
    assert (first_live - last_word) * 0.02 <= 0.1 + 0.02


def test_a_key_opens_the_microphone_at_once(desk: Desk, customer: PeerPhone, greeting: str) -> None:
    call = answered(desk, customer, greeting)
    assert call.is_greeting
    desk.client.do(SpeakNow(call_id=call.id))
    over = stopped(desk, call, GreetingEnd.SKIPPED)
    assert over.greeting is not None
    assert over.greeting.ended is not None
    assert over.greeting.ended.since(over.greeting.started) < over.greeting.length_s


def test_a_customer_who_speaks_on_is_not_talked_down(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    long = str(save_wav(tmp_path / "long.wav", tone(GREETING_HZ, 8.0)))
    talker = PeerPhone(qtbot, hum_ms=(1000, 0))
    try:
        call = answered(desk, talker, long)
        stopped(desk, call, GreetingEnd.CUSTOMER_SPOKE)
    finally:
        talker.close()


def test_a_hold_ends_the_greeting_and_the_resumed_call_has_the_microphone(
    desk: Desk, customer: PeerPhone, greeting: str
) -> None:
    call = answered(desk, customer, greeting)
    desk.client.do(Hold(call_id=call.id))
    stopped(desk, call, GreetingEnd.HELD)
    desk.call_when(lambda c: c.held_by_us)
    desk.client.do(Resume(call_id=call.id))
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] > 10, timeout=8000)


def test_a_muted_microphone_stays_muted_after_the_greeting(
    desk: Desk, customer: PeerPhone, greeting: str
) -> None:
    call = answered(desk, customer, greeting)
    desk.client.do(Mute(call_id=call.id, on=True))
    desk.call_when(lambda c: c.muted)
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] > 10, timeout=1900)
    stopped(desk, call, GreetingEnd.PLAYED)
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] == 0, timeout=5000)


def test_a_call_that_ends_says_that_the_greeting_did_too(
    desk: Desk, customer: PeerPhone, greeting: str
) -> None:
    call = answered(desk, customer, greeting)
    desk.client.do(HangUp(call_id=call.id))
    over = desk.call_when(lambda c: c.is_over)
    assert over.greeting is not None
    assert over.greeting.end is GreetingEnd.OVER


@pytest.mark.parametrize("content", [None, b"", b"no sound at all", b"RIFF\xff\xff\xff\xffWAVE"])
def test_a_greeting_that_is_no_sound_is_said_and_the_microphone_is_open(
    desk: Desk, customer: PeerPhone, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "broken.wav"
    if content is not None:
        file.write_bytes(content)
    call = answered(desk, customer, str(file))
    assert call.greeting is not None
    assert call.greeting.end is GreetingEnd.FAILED
    refusal = desk.heard.wait_for(CommandRefused)
    assert "Your microphone is open" in refusal.reason
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] > 10, timeout=8000)


def test_a_file_that_was_cut_off_plays_as_far_as_it_goes(
    desk: Desk, customer: PeerPhone, greeting: str
) -> None:
    whole = Path(greeting).read_bytes()
    Path(greeting).write_bytes(whole[: len(whole) // 2])
    call = answered(desk, customer, greeting)
    assert call.greeting is not None
    assert call.greeting.end in (None, GreetingEnd.FAILED)
    desk.call_when(lambda c: c.greeting is not None and c.greeting.end is not None, timeout=5000)
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] > 10, timeout=8000)
