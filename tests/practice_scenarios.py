"""The practice scenarios of the program, for tests."""

import functools

import msgspec

import resources
from workstation.callers import CallerType
from workstation.practice import AgentLines, Scenario
from workstation.practice_library import ScenarioLibrary, StagedScenario, library_from
from workstation.practice_reactions import Mood

PERSONAS = tuple(kind.value for kind in CallerType)


@functools.cache
def library() -> ScenarioLibrary:
    return library_from(resources.path("practice"))


def staged(persona: str, language: str = "en") -> StagedScenario:
    """Return the first scenario with a caller of this type."""
    return library().chosen(caller_type=CallerType(persona), language=language)


def scenario(persona: str) -> Scenario:
    return staged(persona).scenario


def without_reactions(persona: str) -> Scenario:
    """Return a scenario whose customer feels nothing: what is left is patience alone."""
    return msgspec.structs.replace(scenario(persona), reactions=(), mood=Mood.OPEN)


def common_lines(language: str = "en") -> AgentLines:
    return library().agent_lines(language)
