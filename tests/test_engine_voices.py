"""Who speaks in a real call: tones in a known pattern, both ways through SIP and the codec."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from telephony.journal import closings_of, read_journals
from tests.peers import PRACTICE, Desk, Peer, PeerPhone
from workstation.calls import Call
from workstation.phone import CallChanged, HangUp, Hold, Mute, QualityMeasured, Resume
from workstation.profiles import profile_at
from workstation.voice_activity import VoiceFigures

pytestmark = pytest.mark.sip


@contextmanager
def humming_desk(qtbot: QtBot, data_dir: Path, on_ms: int, off_ms: int) -> Iterator[Desk]:
    engine = Peer(qtbot, "tests.humming_engine", str(data_dir), str(on_ms), str(off_ms))
    engine.wait_for(event="started")
    desk = Desk(qtbot, profile_at("t", data_dir))
    try:
        desk.start(PRACTICE)
        yield desk
    finally:
        desk.close()
        engine.close()


@contextmanager
def humming_customer(qtbot: QtBot, on_ms: int, off_ms: int) -> Iterator[PeerPhone]:
    phone = PeerPhone(qtbot, hum_ms=(on_ms, off_ms))
    try:
        yield phone
    finally:
        phone.close()


def voice_when(desk: Desk, call: Call, when: Callable[[VoiceFigures], bool]) -> VoiceFigures:
    event = desk.heard.wait_for(
        QualityMeasured, lambda e: e.call_id == call.id and when(e.voice), timeout=20000
    )
    assert isinstance(event.voice, VoiceFigures)
    return event.voice


def ended(desk: Desk, call: Call) -> Call:
    desk.client.do(HangUp(call_id=call.id))
    return desk.call_when(lambda c: c.id == call.id and c.is_over)


def test_a_talk_in_turns_is_measured_on_both_sides(qtbot: QtBot, data_dir: Path) -> None:
    with (
        humming_desk(qtbot, data_dir, 1000, 1000) as desk,
        humming_customer(qtbot, 3000, 1000) as customer,
    ):
        call = desk.in_call(customer)
        voice = voice_when(desk, call, lambda v: v.measured_s >= 8)
        over = ended(desk, call)

    # The tones' patterns meet at an unknown phase: each side's share is sure, their overlap not.
    assert voice.agent_s / voice.measured_s == pytest.approx(0.5, abs=0.12)
    assert voice.customer_s / voice.measured_s == pytest.approx(0.75, abs=0.13)
    assert voice.agent_s <= voice.customer_s + 1
    assert over.voice.measured_s >= voice.measured_s


def test_silence_is_what_it_is_and_the_last_second_counts(qtbot: QtBot, data_dir: Path) -> None:
    with (
        humming_desk(qtbot, data_dir, 500, 1500) as desk,
        humming_customer(qtbot, 40, 30_000) as customer,
    ):
        call = desk.in_call(customer)
        voice_when(desk, call, lambda v: v.measured_s >= 7)
        voice = ended(desk, call).voice

    assert voice.agent_s / voice.measured_s == pytest.approx(0.25, abs=0.1)
    assert voice.both_s < 0.1  # the one short tone of the other side
    assert 1.2 <= voice.longest_silence_s <= 1.8
    assert voice.interruptions == 0


def test_hold_and_mute_are_left_out(qtbot: QtBot, data_dir: Path) -> None:
    with (
        humming_desk(qtbot, data_dir, 1000, 0) as desk,
        humming_customer(qtbot, 1000, 0) as customer,
    ):
        call = desk.in_call(customer)
        voice_when(desk, call, lambda v: v.both_s >= 1.5)
        desk.client.do(Mute(call_id=call.id, on=True))
        desk.call_when(lambda c: c.muted)
        desk.client.do(Hold(call_id=call.id))
        desk.call_when(lambda c: c.held_by_us)
        count = len(desk.heard.of(QualityMeasured))
        qtbot.waitUntil(lambda: len(desk.heard.of(QualityMeasured)) >= count + 4, timeout=10000)
        while_held = [e.voice.measured_s for e in desk.heard.of(QualityMeasured)[-3:]]
        desk.client.do(Resume(call_id=call.id))
        desk.client.do(Mute(call_id=call.id, on=False))
        voice = voice_when(desk, call, lambda v: v.measured_s >= while_held[-1] + 1.5)

    assert max(while_held) - min(while_held) < 0.01
    # Tones that never end, on both sides: what is measured is talk-over and nothing else.
    assert voice.both_s / voice.measured_s > 0.8


def test_the_figures_survive_an_engine_that_dies(qtbot: QtBot, data_dir: Path) -> None:
    with humming_customer(qtbot, 1000, 0) as customer:
        profile = profile_at("t", data_dir)
        desk = Desk(qtbot, profile)
        desk.start(PRACTICE)
        try:
            call = desk.in_call(customer)
            seen = voice_when(desk, call, lambda v: v.customer_s >= 2)
            desk.kill_engine()
        finally:
            desk.close()
        runs = [run for run in read_journals(profile.journal_dir) if run.open_calls()]

    (end,) = closings_of(runs[0])
    assert isinstance(end, CallChanged)
    assert end.call.is_over
    assert end.call.voice.customer_s >= seen.customer_s - 1.1
