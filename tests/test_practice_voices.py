"""What a line sounds like that nobody recorded."""

import sys
import wave
from pathlib import Path

from telephony.practice.voices import VoiceKind, sound_of

WORDS = "Where is my parcel?"


def test_a_recording_is_taken_as_it_is(tmp_path: Path) -> None:
    recording = tmp_path / "opening-1.wav"
    recording.write_bytes(b"RIFF")
    assert sound_of(recording, WORDS, "en", tmp_path, None) == (recording, VoiceKind.RECORDED)


def test_without_a_program_that_speaks_there_is_a_tone_for_each_word(tmp_path: Path) -> None:
    lengths = []
    for number, words in enumerate(("Hello?", WORDS)):
        sound, kind = sound_of(tmp_path / f"{number}.wav", words, "en", tmp_path / "spare", None)
        assert kind is VoiceKind.TONES
        with wave.open(str(sound)) as file:
            assert file.getframerate() == 16_000
            lengths.append(file.getnframes())
    assert lengths[1] == 4 * lengths[0]


def test_a_program_that_fails_leaves_the_tones(tmp_path: Path) -> None:
    sound, kind = sound_of(tmp_path / "a.wav", WORDS, "en", tmp_path, sys.executable)
    assert kind is VoiceKind.TONES
    assert sound.exists()
