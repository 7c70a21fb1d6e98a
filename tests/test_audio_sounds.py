"""Sounds for the agent: read from files, repeated, laid over each other and over the call."""

from array import array
from pathlib import Path

import pytest

import resources
from telephony.audio.frames import FRAME_BYTES, samples_of
from telephony.audio.sounds import TAIL_BYTES, SoundMix, UnreadableSound, over, read_sound
from tests.audio_rig import frequency_of, read_wav, save_wav, tone

OWN = ("ring", "check-in", "overdue", "reminder", "waiting", "test-chime", "ringback")


def level(value: int, frames: int = 1) -> bytes:
    return array("h", [value] * (FRAME_BYTES // 2 * frames)).tobytes()


@pytest.mark.parametrize("name", OWN)
def test_our_own_sounds_are_short_clean_and_start_and_end_in_silence(name: str) -> None:
    rate, data = read_wav(resources.path(f"sounds/{name}.wav"))
    samples = array("h", data)
    assert rate == 16_000
    assert 1.0 <= len(samples) / rate <= 5.0
    assert 1000 < max(map(abs, samples)) < 32_767
    assert max(map(abs, samples[:4])) < 600
    assert max(map(abs, samples[-4:])) < 100


@pytest.mark.parametrize("rate", [8000, 22_050, 44_100, 48_000])
def test_a_file_of_any_rate_keeps_its_pitch_and_length(tmp_path: Path, rate: int) -> None:
    file = save_wav(tmp_path / "tone.wav", tone(1000, 1.0, rate=rate), rate=rate)
    sound = read_sound(file)
    assert len(sound) == pytest.approx(32_000, rel=0.01)
    assert frequency_of(sound[3200:-3200]) == pytest.approx(1000, rel=0.002)


@pytest.mark.parametrize("content", [None, b"", b"this is no sound", b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_sound_is_said_with_its_name(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "odd.wav"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UnreadableSound, match=r"odd\.wav cannot be played"):
        read_sound(file)


def test_a_sound_plays_once_and_keeps_the_device_for_its_tail() -> None:
    mix = SoundMix()
    assert not mix.is_busy
    mix.play(level(7) + level(8)[:100])
    assert mix.next_bytes(FRAME_BYTES) == level(7)
    assert mix.next_bytes(FRAME_BYTES) == level(8)[:100] + bytes(FRAME_BYTES - 100)
    assert mix.next_bytes(TAIL_BYTES) == b""
    assert not mix.is_busy


def test_a_repeated_sound_goes_on_without_a_seam() -> None:
    mix = SoundMix()
    mix.repeat(level(1) + level(2)[:100])
    heard = b"".join(mix.next_bytes(FRAME_BYTES) for _ in range(3))
    assert heard.startswith(level(1) + level(2)[:100] + level(1))
    mix.repeat(b"")
    assert mix.next_bytes(FRAME_BYTES) == b""


def test_setting_the_same_repeated_sound_again_does_not_restart_it() -> None:
    mix = SoundMix()
    mix.repeat(level(1) + level(2))
    mix.next_bytes(FRAME_BYTES)
    mix.repeat(level(1) + level(2))
    assert mix.next_bytes(FRAME_BYTES) == level(2)


def test_two_sounds_at_once_are_added() -> None:
    mix = SoundMix()
    mix.play(level(100))
    mix.play(level(20))
    assert mix.next_bytes(FRAME_BYTES) == level(120)


def test_an_alert_lies_over_the_call() -> None:
    assert samples_of(over(level(1000), level(50)))[0] == 1050
    assert over(level(1000), b"") == level(1000)


def test_stopping_is_immediate() -> None:
    mix = SoundMix()
    mix.play(level(1, frames=50))
    mix.repeat(level(2))
    mix.stop()
    assert mix.next_bytes(FRAME_BYTES) == b""
    assert not mix.is_busy
