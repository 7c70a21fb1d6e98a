"""docs/rules.md says for each rule where it lives and what proves it; this holds it to that."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

RULES = [
    f"{letter}{n}"
    for letter, last in zip("ABCDEF", (6, 6, 9, 5, 5, 5), strict=True)
    for n in range(1, last + 1)
]
TABLE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| (?P<rule>[A-F]\d) \| (?P<places>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE
)
ROWS = {row["rule"]: row for row in ROW.finditer(TABLE.partition("## Where each rule lives")[2])}


def in_ticks(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def names_the_rule(file: Path, rule: str) -> bool:
    """Tell whether the file says its rule's number, alone or as part of a range (D1–D4)."""
    text = file.read_text(encoding="utf-8")
    letter, number = rule[0], int(rule[1])
    ranges = re.findall(rf"\b{letter}(\d)(?:–|-|…){letter}?(\d)", text)
    is_inside = any(int(first) <= number <= int(last) for first, last in ranges)
    return is_inside or bool(re.search(rf"\b{rule}\b", text))


def proofs_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    # State machines of hypothesis are named by an assignment: TestHoldMachine = ….TestCase
    named = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
    machines = {one.id for one in named if isinstance(one, ast.Name) and one.id.startswith("Test")}
    return functions | machines


def test_every_rule_of_the_call_has_its_row() -> None:
    assert list(ROWS) == RULES


@pytest.mark.parametrize("rule", RULES)
def test_rule_lives_in_files_that_name_it(rule: str) -> None:
    places = in_ticks(ROWS[rule]["places"])

    assert places
    for place in places:
        assert (ROOT / place).is_file(), place
        assert names_the_rule(ROOT / place, rule), f"{place} does not name {rule}"


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_proven_by_tests_that_there_are(rule: str) -> None:
    proofs = in_ticks(ROWS[rule]["tests"])

    assert proofs
    for proof in proofs:
        module, _, name = proof.partition("::")
        assert name in proofs_in(ROOT / "tests" / module), proof
