"""Each language of the guidance is complete: the same phrases, of the same facts, said well."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import msgspec
import pytest

import resources
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.guidance import Guidance, load_guidance
from workstation.guidance_content import FILES
from workstation.guidance_content.files import files_of
from workstation.language_check.check import LanguageCheck
from workstation.language_check.context import CheckContext
from workstation.language_check.rules import load_language_rules
from workstation.phrases import FACT_NAMES, GuidanceFacts, StepFact
from workstation.templates import WordingCompiler, plain_text

LANGUAGES = sorted(folder.parent.name for folder in resources.path("guidance").glob("*/hold.toml"))
OTHERS = [code for code in LANGUAGES if code != "en"]
GUIDANCE = {code: load_guidance(resources.path(f"guidance/{code}")) for code in LANGUAGES}
CHECK = LanguageCheck(load_language_rules(resources.path("writing")), None)
COMPILER = WordingCompiler(FACT_NAMES)
STEPS = (StepFact("Dana", "send the bill", "15:00"),)
EVERYTHING = {name: f"The {name}" for name in FACT_NAMES} | {"next_steps": STEPS}


def wordings(guidance: Guidance) -> Iterator[tuple[str, tuple[str, ...]]]:
    for file in files_of(guidance.content).values():
        for one in file.wordings():
            yield one.id, one.say


def skeleton(value: Any) -> Any:
    """Return what must be the same in every language: all but the words themselves."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        return {name: skeleton(one) for name, one in fields.items()}
    if isinstance(value, tuple):
        return [skeleton(one) for one in value if not isinstance(one, str)]
    return value if isinstance(value, (int, Enum)) else None


def named(value: Any) -> Any:
    """Return the ids, rules and other names in a file, in their order."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name in ("id", "rule", "fact", "unless", "kind", "item"):
                yield name, getattr(value, name)
            else:
                yield from named(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from named(one)


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_what_english_has_with_the_same_ids_and_rules(
    language: str, name: str
) -> None:
    theirs, english = (getattr(GUIDANCE[code].content, name) for code in (language, "en"))
    assert list(named(theirs)) == list(named(english))
    # The parts of the day begin when people there say so, and times are typed in their own way.
    if name not in ("greetings", "times"):
        assert skeleton(theirs) == skeleton(english)


@pytest.mark.parametrize("language", OTHERS)
def test_every_phrase_speaks_of_the_same_facts_wording_by_wording(language: str) -> None:
    theirs, english = dict(wordings(GUIDANCE[language])), dict(wordings(GUIDANCE["en"]))
    for phrase_id, say in english.items():
        needed = [sorted(COMPILER.compile(text).needs) for text in say]
        assert [sorted(COMPILER.compile(text).needs) for text in theirs[phrase_id]] == needed, (
            phrase_id
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_reads_whole_with_all_facts_and_with_only_those_it_needs(
    language: str,
) -> None:
    for phrase_id, say in wordings(GUIDANCE[language]):
        for source in say:
            wording = COMPILER.compile(source)
            few = {name: EVERYTHING[name] for name in wording.needs}
            for facts in (EVERYTHING, few):
                text = plain_text(wording.parts(facts))
                assert re.search(r"[.?!:]”?$", text), (phrase_id, text)
                assert not re.search(r"  | [,.?!]|[{}%]|\.\.", text), (phrase_id, text)
                assert text[0].isupper(), (phrase_id, text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("caller", [None, *CallerType])
def test_the_language_check_finds_nothing_in_what_is_said(
    language: str, caller: CallerType | None
) -> None:
    found = []
    for phrase_id, say in wordings(GUIDANCE[language]):
        for source in say:
            text = plain_text(COMPILER.compile(source).parts(EVERYTHING))
            context = CheckContext(language=language, caller_type=caller)
            found += [
                f"{phrase_id}: {text[one.start : one.end]!r} {one}"
                for one in CHECK.findings(text, context)
                if one.start < one.end
            ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_said_apologises_blames_or_refuses(language: str) -> None:
    unwanted = {
        "en": r"sorry|apolog|unfortunately|can't|won't|cannot|you should have|your fault",
        "de": r"leider|entschuldig|tut mir leid|geht nicht|(kann|können) nicht|\b(du|dir|dein)\b",
    }[language]
    for phrase_id, say in wordings(GUIDANCE[language]):
        for source in say:
            assert not re.search(unwanted, source, re.I), (phrase_id, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_has_two_or_three_phrases_for_every_caller(language: str) -> None:
    for caller in (None, *CallerType):
        for stage in Stage:
            phrases = GUIDANCE[language].stage(stage, GuidanceFacts(), caller).phrases
            greeting = stage is Stage.OPENING
            assert len(phrases) + greeting >= 2, (stage, caller)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_suits_a_caller_comes_before_what_suits_everybody(language: str) -> None:
    for stage in GUIDANCE[language].content.stages.stages:
        for caller in CallerType:
            mine = [
                caller in p.callers for p in stage.phrases if not p.callers or caller in p.callers
            ]
            assert any(mine[:3]) or not any(mine), (stage.stage, caller)
