"""Runs the project's checks and tests, section by section, and sums them up."""

import json
import os
import subprocess
import time
from typing import Dict, List, Tuple

from tools.setup import environment, system
from tools.setup.words import heading, say

# One practice call that fails takes all tests that look at it with it.
_MOST_TRIED_AGAIN = 8
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_LINTS: Tuple[Tuple[str, List[str]], ...] = (
    ("Lint (ruff check)", ["-m", "ruff", "check", "."]),
    ("Format (ruff format)", ["-m", "ruff", "format", "--check", "."]),
    ("Types (mypy, strict)", ["-m", "mypy"]),
    ("Types of the set-up", ["-m", "mypy", "-p", "tools.setup"]),
    ("Who imports whom (import-linter)", ["-c", _LINT_IMPORTS]),
)


def lint() -> List[str]:
    """Run every check that runs nothing; return the names of those that failed."""
    return [name for name, arguments in _LINTS if not _passes(name, arguments)]


def test(arguments: List[str]) -> List[str]:
    """Run pytest with ``arguments``; return its name if it failed.

    Calls, sound and servers run in real time here. When few tests of a whole run fail, they are
    tried once more, alone; those that pass only then are named as unsteady, never passed over.
    """
    name = "Tests (pytest)"
    command = ["-m", "pytest", "--durations=15"]
    if _passes(name, [*command, *arguments]):
        return []
    failed = [] if arguments else _failed_tests()
    if not 0 < len(failed) <= _MOST_TRIED_AGAIN:
        return [name]
    if not _passes(f"{name}: the {len(failed)} that failed, once more", [*command, "--lf"]):
        return [name]
    say("\nUnsteady, passed only at the second try:\n  " + "\n  ".join(failed))
    return []


def _failed_tests() -> List[str]:
    """Return what failed in pytest's last run; empty when it did not get as far as tests."""
    try:
        text = (environment.ROOT / ".pytest_cache/v/cache/lastfailed").read_text(encoding="utf-8")
    except OSError:
        return []
    return sorted(json.loads(text))


def sum_up(failed: List[str]) -> int:
    """Say what failed and return the exit code."""
    if not failed:
        say("\nAll sections passed.")
        return 0
    say("\nFailed: " + "; ".join(failed) + ".")
    return 1


def _passes(name: str, arguments: List[str]) -> bool:
    heading(name)
    started = time.monotonic()
    command = [str(environment.python()), *arguments]
    code = subprocess.run(
        command, cwd=environment.ROOT, env=_environment(), stdin=subprocess.DEVNULL, check=False
    ).returncode
    say(f"--- {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s")
    return code == 0


def _environment() -> Dict[str, str]:
    path = system.reaches_system_programs(os.environ.get("PATH", os.defpath))
    return {**os.environ, "PATH": path, "PYTHONUNBUFFERED": "1"}
