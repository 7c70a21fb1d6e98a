"""Practice files: read whole, and refused with file, line and reason."""

import phonenumbers
import pytest

import resources
from tests.practice_scenarios import staged
from workstation.callers import CallerType
from workstation.practice import (
    AgentLine,
    agent_recording,
    customer_recording,
)
from workstation.practice_reading import BadPracticeFile, agent_lines_from, scenario_from

TEXT = resources.path("practice/en/collected-twice/scenario.toml").read_text(encoding="utf-8")
COMMON = resources.path("practice/en/agent/lines.toml").read_text(encoding="utf-8")


def refusal_of(text: str) -> str:
    with pytest.raises(BadPracticeFile) as caught:
        scenario_from(text, source="scenario.toml")
    return str(caught.value)


def line_with(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), start=1) if words in line)


@pytest.mark.parametrize("kind", list(CallerType))
def test_there_is_a_caller_of_each_type_with_a_number_that_can_be_dialled(kind: CallerType) -> None:
    scenario = staged(kind.value).scenario
    assert scenario.persona.caller_type is kind
    assert phonenumbers.is_valid_number(phonenumbers.parse(scenario.persona.number))
    assert any(any(c.isdigit() for c in fact) for fact in scenario.concern.facts)


@pytest.mark.parametrize("kind", list(CallerType))
def test_every_caller_bears_a_hold_with_check_ins_and_leaves_after_it_is_overdue(
    kind: CallerType,
) -> None:
    patience = staged(kind.value).scenario.patience
    assert patience.hold_s > 90 * 1.1
    assert patience.hold_leaves_s > 120 * 1.1


def test_a_wrong_type_is_refused_with_its_line() -> None:
    bad = TEXT.replace("ring_s = 45", 'ring_s = "long"')
    line = line_with(bad, "ring_s")
    assert refusal_of(bad).startswith(f"scenario.toml, line {line}: ")


def test_an_unknown_word_is_refused_with_its_line() -> None:
    bad = TEXT.replace("hold_leaves_s", "hold_leaves")
    assert f"line {line_with(bad, 'hold_leaves')}:" in refusal_of(bad)


def test_leaving_before_complaining_is_refused_with_the_table() -> None:
    bad = TEXT.replace("hold_leaves_s = 150", "hold_leaves_s = 90")
    words = refusal_of(bad)
    assert f"line {line_with(bad, '[patience]')}:" in words
    assert "hold_leaves_s is not longer than hold_s" in words


def test_a_missing_line_is_named() -> None:
    bad = TEXT.replace("\ngoodbye = [", "\nfarewell = [")
    assert "missing lines: goodbye" in refusal_of(bad)


def test_an_unknown_kind_of_line_is_refused_with_its_line() -> None:
    bad = TEXT.replace("\nquestion = [", "\nquestoin = [")
    assert f"line {line_with(bad, 'questoin')}:" in refusal_of(bad)


def test_broken_toml_is_refused_with_its_line() -> None:
    bad = TEXT.replace("[patience]", "[patience")
    assert f"line {line_with(bad, '[patience')}: this is no TOML" in refusal_of(bad)


def test_a_number_that_is_none_is_refused() -> None:
    assert "number '0161' is not" in refusal_of(TEXT.replace("+441174960619", "0161"))


def test_the_agents_common_lines_must_be_all_there() -> None:
    with pytest.raises(BadPracticeFile, match="missing lines: goodbye"):
        agent_lines_from(COMMON.replace("goodbye = {", "# goodbye = {"), source="lines.toml")


def test_recordings_are_named_after_what_is_said() -> None:
    assert customer_recording("hello", 2) == "hello-2.wav"
    assert agent_recording(AgentLine.GREETING, "bill") == "agent/greeting.wav"
    assert agent_recording(AgentLine.RESTATE, "bill") == "bill/agent-restate.wav"
