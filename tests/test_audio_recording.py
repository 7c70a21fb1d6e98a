"""Recording the microphone: on a real sound server, and what is made of the sound."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from telephony.audio.keeper import CALL_BEGAN
from telephony.audio.recording import TOO_QUIET, TOO_SHORT, MicrophoneRecorder
from tests.audio_rig import RATE, Child, child, frequency_of, read_wav, tone
from tests.sound_server import SoundServer, sound_folder, sound_server
from workstation.recorded_greetings import LONGEST_S

__all__ = ["sound_folder", "sound_server"]  # fixtures
SILENCE_1_S = bytes(2 * RATE)


def recorder_with(tmp_path: Path, sound: bytes) -> MicrophoneRecorder:
    recorder = MicrophoneRecorder()
    recorder.begin(str(tmp_path / "greetings" / "take.wav"))
    for start in range(0, len(sound), 1000):
        recorder.take(sound[start : start + 1000])
    return recorder


def test_silence_at_both_ends_is_cut_off_and_the_file_is_private(tmp_path: Path) -> None:
    recorder = recorder_with(tmp_path, SILENCE_1_S + tone(440, 2.0) + SILENCE_1_S)
    ended = recorder.finish()
    assert ended.trouble == ""
    assert ended.seconds == pytest.approx(2.34, abs=0.05)
    assert ended.peak_dbov == pytest.approx(-15.3, abs=0.5)
    rate, samples = read_wav(Path(ended.path))
    assert rate == RATE
    assert len(samples) / 2 / RATE == pytest.approx(ended.seconds, abs=0.01)
    assert stat.S_IMODE(os.stat(ended.path).st_mode) == 0o600
    assert not recorder.is_on


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (b"", TOO_SHORT),
        (tone(440, 0.2), TOO_SHORT),
        (SILENCE_1_S, TOO_QUIET),
        (tone(440, 2.0, peak=60), TOO_QUIET),
        (SILENCE_1_S + tone(440, 0.1) + SILENCE_1_S, TOO_SHORT),
    ],
)
def test_what_holds_no_greeting_is_not_kept(tmp_path: Path, sound: bytes, why: str) -> None:
    ended = recorder_with(tmp_path, sound).finish()
    assert ended.trouble == why
    assert not Path(ended.path).exists()


def test_a_recording_ends_at_the_longest_greeting(tmp_path: Path) -> None:
    recorder = recorder_with(tmp_path, tone(440, 1.0) * 40)
    assert recorder.is_full
    assert recorder.finish().seconds == pytest.approx(LONGEST_S, abs=0.1)


def test_a_disk_that_refuses_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "greetings").write_text("a file where the folder should be")
    ended = recorder_with(tmp_path, tone(440, 2.0)).finish()
    assert "could not be written" in ended.trouble


@pytest.fixture
def headset(sound_server: SoundServer) -> Iterator[Child]:
    with child("tests.headset_process", env=sound_server.environment) as process:
        process.audio(lambda state: {d["name"] for d in state["inputs"]} == {"Mic"})
        yield process


@pytest.mark.pulse
def test_what_the_agent_says_into_a_real_microphone_is_in_the_file(
    sound_server: SoundServer, headset: Child, tmp_path: Path
) -> None:
    path = tmp_path / "take.wav"
    with sound_server.speaking("voice", tone(440, 30)):
        headset.order("record", path=str(path))
        headset.wait_for("recording", lambda event: event["is_recording"])
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
        for _ in range(15):
            headset.wait_for("levels")
        headset.order("stop recording", keep=True)
        ended = headset.wait_for("recording", lambda event: not event["is_recording"])
    assert ended["trouble"] == ""
    assert ended["seconds"] > 1.0
    rate, samples = read_wav(path)
    assert frequency_of(samples[3200:-9600], rate=rate) == pytest.approx(440, abs=2)


@pytest.mark.pulse
def test_a_call_that_begins_ends_the_recording(headset: Child, tmp_path: Path) -> None:
    headset.order("record", path=str(tmp_path / "take.wav"))
    headset.wait_for("recording", lambda event: event["is_recording"])
    headset.order("set_in_call", on=True)
    ended = headset.wait_for("recording", lambda event: not event["is_recording"])
    assert ended["trouble"] == CALL_BEGAN
    assert not (tmp_path / "take.wav").exists()
