"""The practice scenarios that there are: those of the program and those of a trainer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workstation.callers import CallerType
from workstation.guidance_content.checking import Problem
from workstation.practice import (
    AgentLine,
    AgentLines,
    LineKind,
    Scenario,
    agent_recording,
    customer_recording,
)
from workstation.practice_reading import agent_lines_from, scenario_from, scenario_problems

SCENARIO_FILE: Final = "scenario.toml"
_AGENT: Final = "agent"
_TYPES: Final = tuple(CallerType)


class ScenarioNotFound(LookupError):
    """There is no such scenario; the message says which there are."""


@dataclass(frozen=True, slots=True)
class StagedScenario:
    """A scenario with the file that it stands in; its recordings lie beside it.

    Shape: ``is_own`` marks one that a trainer wrote.
    """

    scenario: Scenario
    file: Path
    is_own: bool = False

    @property
    def key(self) -> str:
        """Return what tells this scenario from all others: language and name."""
        return f"{self.scenario.language}/{self.scenario.name}"

    @property
    def folder(self) -> Path:
        return self.file.parent

    @property
    def is_recorded(self) -> bool:
        """Tell whether somebody recorded the opening, and so the lines as a whole."""
        return (self.folder / customer_recording(LineKind.OPENING.value, 1)).exists()


@dataclass(frozen=True, slots=True)
class ScenarioLibrary:
    """All scenarios, in the order of the chooser; ``problems`` of files that were left out.

    Shape: keys are unique; a trainer's scenario takes the place of one of the same name.
    """

    folder: Path
    staged: tuple[StagedScenario, ...]
    agents: dict[str, AgentLines]
    problems: tuple[Problem, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({one.scenario.language for one in self.staged}))

    def of_language(self, language: str) -> tuple[StagedScenario, ...]:
        return tuple(one for one in self.staged if one.scenario.language == language)

    def get(self, key: str) -> StagedScenario:
        """Return the scenario of a key. Errors: ScenarioNotFound."""
        for one in self.staged:
            if one.key == key:
                return one
        raise ScenarioNotFound(f"There is no practice scenario {key}.")

    def chosen(
        self, *, name: str = "", caller_type: CallerType | None = None, language: str = ""
    ) -> StagedScenario:
        """Return the scenario of that name, or the first with a caller of that type.

        Errors: ScenarioNotFound with what there is instead.
        """
        there = self.of_language(language) if language else self.staged
        for one in there:
            is_named = not name or one.scenario.name == name
            if is_named and caller_type in (None, one.scenario.caller_type):
                return one
        known = ", ".join(dict.fromkeys(one.scenario.name for one in there))
        wanted = name or (caller_type.value if caller_type else "any")
        where = f" in the language {language}" if language else ""
        raise ScenarioNotFound(
            f"There is no practice scenario {wanted}{where}. There are: {known or 'none'}."
        )

    def agent_lines(self, language: str) -> AgentLines:
        """Return what the agent says to everybody; in English where the language has nothing."""
        return self.agents.get(language) or self.agents["en"]

    def agent_recording(self, staged: StagedScenario, line: AgentLine) -> Path:
        """Return the file of an agent's line in a call with this customer."""
        language = staged.scenario.language
        if line not in self.agent_lines(language).lines:
            return staged.folder / f"agent-{line.value}.wav"
        known = language if language in self.agents else "en"
        return self.folder / known / agent_recording(line, staged.scenario.name)


def library_from(folder: Path, own: Path | None = None) -> ScenarioLibrary:
    """Read the program's scenarios below ``folder`` and a trainer's below ``own``.

    Errors: BadPracticeFile for a file of the program. A trainer's that cannot be used is left
    out and told in ``problems``.
    """
    found = {one.key: one for one in map(_shipped, _files_of_program(folder))}
    problems: list[Problem] = []
    if own is not None and not own.exists():
        problems.append(Problem(str(own), 1, "the folder of your own scenarios is not there"))
    for file in scenario_files(own) if own else ():
        text, why = _text_of(file)
        wrong = [why] if why else scenario_problems(text, source=str(file))
        problems += wrong
        if not wrong:
            staged = StagedScenario(_scenario(text, file), file, is_own=True)
            found[staged.key] = staged
    agents = {
        file.parent.parent.name: agent_lines_from(_read(file), source=str(file))
        for file in sorted(folder.glob(f"*/{_AGENT}/lines.toml"))
    }
    return ScenarioLibrary(folder, _in_order(found.values()), agents, tuple(problems))


def scenario_files(place: Path) -> Sequence[Path]:
    """Return the scenario files at ``place``: the file itself, or all TOML files below a folder."""
    if place.is_file():
        return [place]
    return sorted(place.rglob("*.toml"))


def check_files(files: Iterable[Path]) -> Iterator[tuple[Path, list[Problem]]]:
    """Yield each file with what is wrong with it; nothing is wrong with a good one."""
    for file in files:
        text, why = _text_of(file)
        yield file, [why] if why else scenario_problems(text, source=str(file))


def name_of(file: Path) -> str:
    """Return the name of the scenario in ``file``: its folder's, or the file's own."""
    return file.parent.name if file.name == SCENARIO_FILE else file.stem


def _in_order(staged: Iterable[StagedScenario]) -> tuple[StagedScenario, ...]:
    return tuple(
        sorted(
            staged,
            key=lambda one: (
                one.scenario.language,
                _TYPES.index(one.scenario.caller_type),
                one.scenario.difficulty,
                one.scenario.name,
            ),
        )
    )


def _files_of_program(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*/*/{SCENARIO_FILE}"))


def _shipped(file: Path) -> StagedScenario:
    return StagedScenario(_scenario(_read(file), file), file)


def _scenario(text: str, file: Path) -> Scenario:
    return scenario_from(text, source=str(file), name=name_of(file))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _text_of(file: Path) -> tuple[str, Problem | None]:
    try:
        return _read(file), None
    except UnicodeDecodeError:
        return "", Problem(str(file), 1, "this is no text in UTF-8; save it as UTF-8")
    except OSError as error:
        why = error.strerror or str(error)
        return "", Problem(str(file), 1, f"the file cannot be read: {why}")
