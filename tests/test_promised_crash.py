"""Killed at any write, a desk loses nothing that was promised and doubles nothing.

Here each thirteenth write is tried, the first and the last of each act among them, since all take
minutes: ``python -m tests.promised_crash FOLDER`` tries all of them.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")


def proved(folder: Path, *words: str) -> dict[str, dict[str, Any]]:
    """Run the proof in a process without threads, which can fork; returns what it says by act."""
    command = [sys.executable, "-m", "tests.promised_crash", str(folder), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines, done.stderr
    assert done.returncode == any(line["troubles"] for line in lines), done.stderr
    return {line["act"]: line for line in lines}


def test_a_crash_at_a_write_of_any_act_loses_and_doubles_no_promise(tmp_path: Path) -> None:
    for name, found in proved(tmp_path, "--every", "13").items():
        assert found["writes"] > 0, f"{name}: nothing was written, so nothing was tried"
        assert found["troubles"] == [], name


def test_the_proof_finds_what_is_done_by_halves_and_what_is_doubled(tmp_path: Path) -> None:
    names = ("told by halves", "made again after a crash")
    found = proved(tmp_path, "--broken", *names)

    assert any("done by half" in each for each in found[names[0]]["troubles"])
    assert any("not the same" in each for each in found[names[1]]["troubles"])
