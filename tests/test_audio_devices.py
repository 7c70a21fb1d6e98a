"""The headset as the engine uses it, on a sound system of the test's own."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from telephony.audio.choosing import NO_DEVICES
from telephony.audio.devices import STUCK, AudioDevices, RingingSounds
from telephony.audio.frames import FRAME_BYTES, SILENCE
from telephony.audio.rings import HeadsetRings
from telephony.audio.system import FoundDevices
from tests.audio_rig import save_wav, tone
from tests.conftest import ExpectedLog
from workstation.phone import AudioDevice, AudioState, DeviceChoices, SoundTarget

MIC = AudioDevice(id="mic", name="Microphone", is_default=True)
EAR = AudioDevice(id="ear", name="Headset", is_default=True)
BOX = AudioDevice(id="box", name="Loudspeaker")
ALL = FoundDevices(inputs=(MIC,), outputs=(EAR, BOX))


@dataclass
class FakeStream:
    """An open stream; the test moves its sound."""

    kind: str
    device_id: str
    move: Callable[..., bytes | None]
    opened_at: float = float("inf")  # never old enough to count as stalled
    moved_at: float = 0.0
    is_open: bool = True

    def close(self) -> None:
        self.is_open = False


@dataclass
class FakeSystem:
    """A sound system whose devices come and go as the test says."""

    found: FoundDevices = ALL
    streams: list[FakeStream] = field(default_factory=list)
    answers: threading.Event = field(default_factory=threading.Event)
    threads: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.answers.set()

    def devices(self) -> FoundDevices:
        self.threads.add(threading.get_ident())
        self.answers.wait()
        return self.found

    def open_speaker(self, device_id: str, fill: Callable[[int], bytes]) -> FakeStream:
        self.streams.append(FakeStream("speaker", device_id, fill))
        return self.streams[-1]

    def open_microphone(self, device_id: str, take: Callable[[bytes], None]) -> FakeStream:
        self.streams.append(FakeStream("microphone", device_id, take))
        return self.streams[-1]

    def open_ones(self) -> list[tuple[str, str]]:
        return sorted((s.kind, s.device_id) for s in self.streams if s.is_open)

    def speaker_on(self, device_id: str) -> FakeStream:
        return next(s for s in self.streams if s.is_open and s.device_id == device_id)


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def rings() -> HeadsetRings:
    return HeadsetRings()


@pytest.fixture
def audio(
    qtbot: QtBot, system: FakeSystem, rings: HeadsetRings, tmp_path: Path
) -> Iterator[AudioDevices]:
    ring = save_wav(tmp_path / "ring.wav", tone(600, 0.4, peak=9000))
    waiting = save_wav(tmp_path / "waiting.wav", tone(600, 0.4, peak=900))
    devices = AudioDevices(
        rings, system=system, sounds=RingingSounds(ring=str(ring), waiting=str(waiting))
    )
    with qtbot.waitSignal(devices.audio_changed):
        devices.start()
    yield devices
    system.answers.set()
    devices.stop()


def test_the_first_state_names_all_devices_and_opens_none(
    audio: AudioDevices, system: FakeSystem
) -> None:
    assert audio.state == AudioState(
        inputs=(MIC,),
        outputs=(EAR, BOX),
        input_in_use="Microphone",
        output_in_use="Headset",
        ringer_in_use="Headset",
    )
    assert system.open_ones() == []


def test_microphone_and_speaker_are_open_in_a_call_only(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.set_in_call(True)
    both = [("microphone", "mic"), ("speaker", "ear")]
    qtbot.waitUntil(lambda: system.open_ones() == both)
    audio.set_in_call(False)
    qtbot.waitUntil(lambda: system.open_ones() == [])


def test_the_sound_system_is_never_asked_on_the_main_thread(
    audio: AudioDevices, system: FakeSystem
) -> None:
    assert system.threads
    assert threading.get_ident() not in system.threads


def test_sound_flows_between_devices_and_conference(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem, rings: HeadsetRings
) -> None:
    audio.set_in_call(True)
    qtbot.waitUntil(lambda: len(system.open_ones()) == 2)
    sound = tone(500, 0.02)
    microphone = next(s for s in system.streams if s.kind == "microphone")
    for _ in range(3):
        microphone.move(sound)
        rings.from_conference(sound)
    assert rings.for_conference() == sound
    assert system.speaker_on("ear").move(FRAME_BYTES) == sound


def test_a_ring_sounds_on_the_ringer_and_repeats_until_it_is_ended(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.use(DeviceChoices(ringer_id="box"))
    audio.ring(True)
    qtbot.waitUntil(lambda: system.open_ones() == [("speaker", "box")])
    ringer = system.speaker_on("box")
    first = [ringer.move(FRAME_BYTES) for _ in range(20)]
    assert [ringer.move(FRAME_BYTES) for _ in range(20)] == first
    audio.ring(False)
    qtbot.waitUntil(lambda: ringer.move(FRAME_BYTES) == b"")
    qtbot.waitUntil(lambda: ringer.move(4 * 32_000) == b"" and system.open_ones() == [])


def test_during_a_call_a_second_one_knocks_softly_in_the_headset(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.use(DeviceChoices(ringer_id="box"))
    audio.set_in_call(True)
    qtbot.waitUntil(lambda: len(system.open_ones()) == 2)
    ear = system.speaker_on("ear")
    assert ear.move(FRAME_BYTES) == SILENCE
    audio.ring(True)
    qtbot.waitUntil(lambda: ear.move(FRAME_BYTES) != SILENCE)
    assert ("speaker", "box") not in system.open_ones()


def test_a_sound_for_the_agent_opens_its_device_for_as_long_as_it_lasts(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem, tmp_path: Path
) -> None:
    sound = tone(700, 0.1)
    file = save_wav(tmp_path / "alert.wav", sound)
    audio.play(str(file), SoundTarget.HEADSET)
    qtbot.waitUntil(lambda: system.open_ones() == [("speaker", "ear")])
    ear = system.speaker_on("ear")
    assert b"".join(ear.move(FRAME_BYTES) or b"" for _ in range(5)) == sound
    ear.move(32_000)
    qtbot.waitUntil(lambda: system.open_ones() == [])


def test_a_missing_sound_file_is_said_plainly(
    qtbot: QtBot, audio: AudioDevices, expected_log: ExpectedLog
) -> None:
    expected_log("cannot be played")
    with qtbot.waitSignal(audio.play_failed) as said:
        audio.play("/nowhere/alert.wav", SoundTarget.HEADSET)
    assert "/nowhere/alert.wav" in said.args[0]


def test_an_unplugged_device_is_replaced_and_used_again_when_it_is_back(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.use(DeviceChoices(output_id="box"))
    audio.set_in_call(True)
    qtbot.waitUntil(lambda: ("speaker", "box") in system.open_ones())
    system.found = FoundDevices(inputs=(MIC,), outputs=(EAR,))
    qtbot.waitUntil(lambda: ("speaker", "ear") in system.open_ones())
    assert ("speaker", "box") not in system.open_ones()
    qtbot.waitUntil(lambda: "“Loudspeaker” is not connected" in audio.state.trouble)
    system.found = ALL
    qtbot.waitUntil(lambda: ("speaker", "box") in system.open_ones())
    qtbot.waitUntil(lambda: audio.state.trouble == "")


def test_no_device_at_all_is_said_and_a_new_one_is_used_in_the_running_call(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    system.found = FoundDevices()
    audio.set_in_call(True)
    qtbot.waitUntil(lambda: audio.state.trouble == NO_DEVICES)
    assert system.open_ones() == []
    system.found = ALL
    qtbot.waitUntil(lambda: len(system.open_ones()) == 2)


def test_an_alert_that_could_not_be_heard_is_not_kept_for_later(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem, tmp_path: Path
) -> None:
    system.found = FoundDevices()
    qtbot.waitUntil(lambda: audio.state.trouble == NO_DEVICES)
    file = save_wav(tmp_path / "alert.wav", tone(700, 0.1))
    audio.play(str(file), SoundTarget.HEADSET)
    system.found = ALL
    qtbot.waitUntil(lambda: audio.state.trouble == "")
    assert system.streams == []


def test_levels_come_while_measuring_and_open_the_microphone_alone(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.measure(True)
    qtbot.waitUntil(lambda: system.open_ones() == [("microphone", "mic")])
    with qtbot.waitSignal(audio.levels_measured, check_params_cb=lambda mic, ear: mic > 0.7):
        system.streams[0].move(tone(500, 0.1))
    audio.measure(False)
    qtbot.waitUntil(lambda: system.open_ones() == [])


def test_a_sound_system_that_hangs_is_said_and_holds_up_nobody(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem, expected_log: ExpectedLog
) -> None:
    expected_log("sound system is stuck|answers again")
    system.answers.clear()

    def is_stuck(state: AudioState) -> bool:
        return state.trouble == STUCK

    with qtbot.waitSignal(audio.audio_changed, timeout=10_000, check_params_cb=is_stuck):
        audio.set_in_call(True)
    with qtbot.waitSignal(
        audio.audio_changed, timeout=10_000, check_params_cb=lambda state: not is_stuck(state)
    ):
        system.answers.set()


def test_stopping_closes_every_device(
    qtbot: QtBot, audio: AudioDevices, system: FakeSystem
) -> None:
    audio.set_in_call(True)
    qtbot.waitUntil(lambda: len(system.open_ones()) == 2)
    audio.stop()
    assert system.open_ones() == []
