"""The coach has words for each rule in each language; a file with a gap is told with its line."""

import pytest

import resources
from ui.presenters.rule_titles import rule_title
from workstation.guidance import load_guidance
from workstation.guidance_content import problems_of
from workstation.guidance_content.coach import RULES

ENGLISH = resources.path("guidance/en/coach.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_that_a_call_can_keep_has_its_words_and_a_title(language: str) -> None:
    coach = load_guidance(resources.path(f"guidance/{language}")).content.coach
    assert [one.rule for one in coach.rules] == list(RULES)
    assert len(RULES) == 36
    assert [rule for rule in RULES if rule_title(rule) == rule] == []
    assert set(coach.weights.values()) == {1, 2, 3}


@pytest.mark.parametrize(
    ("found", "put", "sentence"),
    [
        ('rule = "A2"', 'rule = "A1"', 'there is no rule = "A2"'),
        ('rule = "A2"', 'rule = "A1"', 'rule = "A1" is there twice'),
        ('rule = "F5"', 'rule = "G5"', '"G5" is no rule from A1 to F5'),
        ("weight = 3", "weight = 4", "4 is no weight from 1 to 3"),
        ("try_next = ", "try_it = ", 'there is no key "try_it" here'),
        ('kept = "You let the customer finish."', 'kept = " "', "the words are missing"),
    ],
)
def test_a_file_with_a_gap_says_where_and_what(found: str, put: str, sentence: str) -> None:
    text = ENGLISH.replace(found, put, 1)
    told = [str(problem) for problem in problems_of("coach", text)]
    line = ENGLISH[: ENGLISH.index(found)].count("\n") + 1
    assert any(sentence in one for one in told), told
    assert any(f"line {line}:" in one for one in told), told
