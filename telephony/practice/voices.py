"""Gives every line a sound: its recording, else espeak-ng, else a tone for each word."""

import enum
import logging
import math
import shutil
import subprocess
import wave
from array import array
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

_RATE: Final = 16_000
_TONE_HZ: Final = 320.0
_TONE_S: Final = 0.16
_GAP_S: Final = 0.12
_LEVEL: Final = 6_000
_LONGEST_S: Final = 10.0  # that espeak-ng may take for a line


class VoiceKind(enum.Enum):
    """What a line is heard as."""

    RECORDED = "recorded"
    SPOKEN = "spoken"  # by espeak-ng
    TONES = "tones"  # the words are in the caption only


def speech_program() -> str | None:
    """Return the path of espeak-ng, None when it is not installed."""
    return shutil.which("espeak-ng")


def sound_of(
    recording: Path, words: str, language: str, spare: Path, program: str | None
) -> tuple[Path, VoiceKind]:
    """Return the file to play for a line and what it is.

    A line without a ``recording`` is made anew in the folder ``spare``.
    """
    if recording.exists():
        return recording, VoiceKind.RECORDED
    spare.mkdir(parents=True, exist_ok=True)
    spoken = spare / f"spoken-{recording.name}"
    if spoken.exists() or (program and _speak(program, words, language, spoken)):
        return spoken, VoiceKind.SPOKEN
    tones = spare / f"tones-{recording.name}"
    if not tones.exists():
        _write_tones(tones, len(words.split()))
    return tones, VoiceKind.TONES


def _speak(program: str, words: str, language: str, target: Path) -> bool:
    """Let espeak-ng say ``words`` into ``target``; tell whether there is a sound now."""
    command = [program, "-v", language, "-w", str(target), "--stdin"]
    try:
        subprocess.run(
            command, input=words.encode(), capture_output=True, check=True, timeout=_LONGEST_S
        )
    except (OSError, subprocess.SubprocessError) as error:
        log.info("espeak-ng did not speak: %s", error)
        target.unlink(missing_ok=True)
        return False
    return target.exists()


def _write_tones(target: Path, words: int) -> None:
    tone = round(_TONE_S * _RATE)
    burst = array(
        "h",
        [
            round(_LEVEL * math.sin(math.pi * n / tone) * math.sin(math.tau * _TONE_HZ * n / _RATE))
            for n in range(tone)
        ],
    )
    gap = array("h", [0] * round(_GAP_S * _RATE))
    with wave.open(str(target), "wb") as file:
        file.setparams((1, 2, _RATE, 0, "NONE", ""))
        for _ in range(max(1, words)):
            file.writeframes((burst + gap).tobytes())
