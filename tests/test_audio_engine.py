"""The whole phone with a headset: the engine's own process on a real sound server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.audio_rig import (
    Child,
    frequency_of,
    quiet_windows,
    read_wav,
    save_wav,
    tone,
    while_sounding,
)
from tests.peers import PRACTICE, Desk
from tests.sound_server import SoundServer, favour, sound_folder, sound_server
from workstation.calls import CallState
from workstation.phone import Answer, AudioChanged, HangUp, LevelsMeasured
from workstation.profiles import profile_at

pytestmark = [pytest.mark.pulse, pytest.mark.sip]
__all__ = ["sound_folder", "sound_server"]  # fixtures

CUSTOMER_HZ, AGENT_HZ = 1000, 440
TALK_S = 8


@pytest.fixture
def desk(
    qtbot: QtBot,
    data_dir: Path,
    sound_server: SoundServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """A desk whose engine has the sound server's headset."""
    monkeypatch.setenv("PULSE_SERVER", sound_server.environment["PULSE_SERVER"])
    desk = Desk(qtbot, profile_at("t", data_dir))
    favour(desk.start(PRACTICE).pid)
    yield desk
    desk.close()


def test_customer_and_agent_hear_each_other_through_the_engines_headset(
    desk: Desk, sound_server: SoundServer, tmp_path: Path
) -> None:
    said = save_wav(tmp_path / "customer.wav", tone(CUSTOMER_HZ, TALK_S + 10))
    ear, far_ear, room = tmp_path / "ear.raw", tmp_path / "far.wav", tmp_path / "room.raw"
    port = desk.snapshot.sip_port
    far_end = ["tests.far_end", f"sip:agent@127.0.0.1:{port}", "--play", str(said)]
    far_end += ["--record", str(far_ear), "--seconds", str(TALK_S)]
    with (
        sound_server.recording("headset", room),
        sound_server.speaking("voice", tone(AGENT_HZ, 60)),
    ):
        far = Child(*far_end, env=sound_server.environment)
        ringing = desk.call(CallState.EARLY)
        sound_server.wait_for_sound(room, above=1000)  # the ring, on the default ringer
        desk.client.do(Answer(call_id=ringing.id))
        desk.heard.wait_for(LevelsMeasured, lambda e: e.speaker > 0.6 and e.microphone > 0.6)
        with sound_server.recording("headset", ear):
            far.wait_for("done", within=TALK_S + 10)
        desk.client.do(HangUp(call_id=ringing.id))
        desk.call(CallState.DISCONNECTED)
        far.close()
    heard = while_sounding(ear.read_bytes())[6400:-6400]
    assert frequency_of(heard) == pytest.approx(CUSTOMER_HZ, rel=0.001)
    assert quiet_windows(heard, share=0.1) == []
    rate, recorded = read_wav(far_ear)
    agent = while_sounding(recorded, rate=rate)[-4 * rate : -rate]
    assert frequency_of(agent, rate=rate) == pytest.approx(AGENT_HZ, rel=0.001)


def test_the_desk_is_told_of_a_headset_plugged_in_later(
    desk: Desk, sound_server: SoundServer
) -> None:
    assert desk.snapshot.audio.inputs == () or desk.snapshot.audio.input_in_use == "Mic"
    sound_server.add_speaker("usb")
    desk.heard.wait_for(
        AudioChanged, lambda e: "Usb" in {device.name for device in e.audio.outputs}
    )
