"""Who hears whom: an engine with a headset that hums, and the customer's ear."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.audio_rig import save_wav
from tests.peers import PRACTICE, Desk, Peer, PeerPhone
from workstation.phone import Hold, Mute, PlaybackEnded, PlayIntoCall, Resume
from workstation.profiles import profile_at

pytestmark = pytest.mark.sip

_CLEARLY = 10  # of 255; silence after the codec is 0


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
    phone = PeerPhone(qtbot)
    yield phone
    phone.close()


def hears(customer: PeerPhone, name: str, sound: bool) -> bool:
    level = customer.heard(name)["level"]
    return bool(level > _CLEARLY) if sound else bool(level == 0)


def test_a_muted_microphone_is_not_heard(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    for on in (False, True, False):
        desk.client.do(Mute(call_id=call.id, on=on))
        desk.qtbot.waitUntil(lambda on=on: hears(customer, "out", not on), timeout=5000)


def test_mute_outlasts_a_hold(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.qtbot.waitUntil(lambda: hears(customer, "out", True), timeout=5000)
    desk.client.do(Mute(call_id=call.id, on=True))
    desk.client.do(Hold(call_id=call.id))
    desk.call_when(lambda c: c.held_by_us)
    desk.client.do(Resume(call_id=call.id))
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_us, timeout=5000)
    assert desk.latest(call).muted
    desk.qtbot.waitUntil(lambda: hears(customer, "out", False), timeout=5000)
    desk.client.do(Mute(call_id=call.id, on=False))
    desk.qtbot.waitUntil(lambda: hears(customer, "out", True), timeout=5000)


def test_a_held_customer_does_not_hear_the_other_conversation(
    desk: Desk, customer: PeerPhone
) -> None:
    first = desk.in_call(customer, "one")
    desk.in_call(customer, "two")
    desk.qtbot.waitUntil(lambda: desk.latest(first).held_by_us, timeout=5000)
    desk.qtbot.waitUntil(lambda: hears(customer, "two", True), timeout=5000)
    before = customer.heard("one")["received"]
    desk.qtbot.waitUntil(lambda: hears(customer, "two", True), timeout=5000)
    assert customer.heard("one")["received"] <= before + 2


def test_a_file_replaces_the_microphone_until_it_ends(
    desk: Desk, customer: PeerPhone, tmp_path: Path
) -> None:
    call = desk.in_call(customer)
    desk.qtbot.waitUntil(lambda: hears(customer, "out", True), timeout=5000)
    silence = str(save_wav(tmp_path / "pause.wav", bytes(2 * 16000)))
    desk.client.do(PlayIntoCall(call_id=call.id, path=silence))
    desk.qtbot.waitUntil(lambda: hears(customer, "out", False), timeout=5000)
    desk.heard.wait_for(PlaybackEnded)
    desk.qtbot.waitUntil(lambda: hears(customer, "out", True), timeout=5000)
