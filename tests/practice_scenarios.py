"""The practice scenarios of the program, for tests."""

import resources
from workstation.callers import CallerType
from workstation.practice import AgentLines, Scenario
from workstation.practice_library import ScenarioLibrary, StagedScenario, library_from

PERSONAS = tuple(kind.value for kind in CallerType)


def library() -> ScenarioLibrary:
    return library_from(resources.path("practice"))


def staged(persona: str, language: str = "en") -> StagedScenario:
    """Return the first scenario with a caller of this type."""
    return library().chosen(caller_type=CallerType(persona), language=language)


def scenario(persona: str) -> Scenario:
    return staged(persona).scenario


def common_lines(language: str = "en") -> AgentLines:
    return library().agent_lines(language)
