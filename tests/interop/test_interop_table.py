"""docs/interop.md and the tests against real peers name the same files."""

import re
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parent.parent / "docs" / "interop.md"


def test_the_table_names_every_file_of_tests_and_no_other() -> None:
    rows = [line for line in TABLE.read_text().splitlines() if line.startswith("| ")][1:]
    named = {name for row in rows for name in re.findall(r"`(test_\w+)`", row)}
    there = {path.stem for path in HERE.glob("test_*.py")} - {Path(__file__).stem}
    assert named - {path.stem for path in HERE.parent.glob("test_*.py")} == there
