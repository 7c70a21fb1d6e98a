"""Scenarios of the program and of a trainer: found, checked line by line, chosen by name."""

import re
from pathlib import Path

import phonenumbers
import pytest
from click.testing import CliRunner

import resources
from tests.practice_scenarios import library
from workstation.callers import CallerType
from workstation.cli.practice_check import practice_check
from workstation.practice_library import ScenarioNotFound, library_from
from workstation.practice_reading import scenario_from, scenario_problems

README = resources.path("practice/README.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("language", ["en", "de"])
def test_there_are_two_scenarios_for_every_type_in_each_language(language: str) -> None:
    types = [one.scenario.caller_type for one in library().of_language(language)]
    assert types == [kind for kind in CallerType for _ in range(2)]


def test_both_languages_have_the_same_scenarios_with_the_same_branches() -> None:
    def branches(language: str) -> dict[str, list[tuple[str, int]]]:
        return {
            one.scenario.name: sorted((r.when.value, r.mood) for r in one.scenario.reactions)
            for one in library().of_language(language)
        }

    assert branches("en") == branches("de")


@pytest.mark.parametrize("key", [one.key for one in library().staged])
def test_a_caller_has_a_number_that_can_be_dialled_and_facts_with_figures(key: str) -> None:
    scenario = library().get(key).scenario
    assert phonenumbers.is_valid_number(phonenumbers.parse(scenario.persona.number))
    assert any(any(c.isdigit() for c in fact) for fact in scenario.concern.facts)
    assert scenario.agent is not None


def test_the_example_of_the_readme_can_be_played() -> None:
    assert scenario_problems(EXAMPLE, source="README.md") == []
    assert scenario_from(EXAMPLE, source="README.md", name="parcel").reactions


def test_a_scenario_is_chosen_by_name_by_type_and_by_language() -> None:
    assert library().chosen(name="locked-out", language="de").key == "de/locked-out"
    first = library().chosen(caller_type=CallerType.ANGRY, language="en")
    assert first.key == "en/collected-twice"
    with pytest.raises(ScenarioNotFound, match="There are: bill-too-high"):
        library().chosen(name="nothing", language="en")


def test_a_trainers_scenario_is_found_and_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "parcel.toml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "locked-out").mkdir()
    (tmp_path / "locked-out" / "scenario.toml").write_text(EXAMPLE, encoding="utf-8")
    found = library_from(resources.path("practice"), tmp_path)
    parcel, locked_out = found.get("en/parcel"), found.get("en/locked-out")
    assert parcel.is_own
    assert not parcel.is_recorded
    assert locked_out.scenario.persona.name == "Ada Winter"
    assert len(found.of_language("en")) == 9
    assert library().get("en/locked-out").scenario.persona.name != "Ada Winter"


def test_a_trainers_file_that_is_wrong_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "parcel.toml").write_text(EXAMPLE.replace("anxious", "nervous"), encoding="utf-8")
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe")
    found = library_from(resources.path("practice"), tmp_path)
    assert len(found.staged) == 16
    assert [Path(problem.file).name for problem in found.problems] == ["odd.toml", "parcel.toml"]
    assert "UTF-8" in found.problems[0].sentence
    assert '"nervous" is none of' in found.problems[1].sentence


def test_a_trainers_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = library_from(resources.path("practice"), tmp_path / "gone")
    assert [problem.sentence for problem in found.problems] == [
        "the folder of your own scenarios is not there"
    ]


def line_with(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), start=1) if words in line)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('when = "asked"', 'when = "aksed"', '"aksed" is none of'),
        ('say = "birthday_card"', 'say = "card"', 'there is no line "card" in [lines]'),
        ("the_number = [", "the_nummer = [", 'nobody says the line "the_nummer"'),
        ("mood = 1\n", 'mood = "up"\n', "a whole number is expected here"),
        ("ring_s = 60", "rings = 60", 'there is no key "rings" here; did you mean "ring_s"?'),
        ("difficulty = 1", 'difficulty = 1\nname = "x"', "take this key out"),
        ("satisfied = [{ text", "satisfied = [{ txt", 'there is no key "txt" here'),
    ],
)
def test_every_mistake_is_told_with_its_line(old: str, new: str, sentence: str) -> None:
    bad = EXAMPLE.replace(old, new, 1)
    found = {problem.line: problem.sentence for problem in scenario_problems(bad, source="x.toml")}
    line = line_with(bad, new.splitlines()[-1] if new.endswith('x"') else new.strip())
    assert sentence in found[line]


def test_the_check_says_what_is_good_and_what_is_not(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(EXAMPLE, encoding="utf-8")
    bad.write_text(EXAMPLE.replace("difficulty = 1", "difficulty = 7"), encoding="utf-8")
    done = CliRunner().invoke(practice_check, [str(tmp_path)])
    assert done.exit_code == 1
    assert f"{good}: good" in done.output
    assert f"{bad}, line " in done.output
    assert "difficulty is not 1, 2 or 3" in done.output
    assert CliRunner().invoke(practice_check, [str(good)]).exit_code == 0


def test_a_folder_without_scenarios_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(practice_check, [str(tmp_path)])
    assert done.exit_code == 1
    assert "There is no scenario in" in done.output
