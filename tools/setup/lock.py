"""Renews the two hashed locks from ``pyproject.toml`` with uv."""

import shutil
import subprocess
from typing import List

from tools.setup.environment import ROOT, RUN_LOCK, TEST_LOCK
from tools.setup.words import Trouble, say

_PURPOSE = {
    RUN_LOCK: "what the program runs on",
    TEST_LOCK: "what the program and its tests run on; the same versions as requirements.lock",
}


def renew() -> int:
    """Write both locks anew; pins that still fit stay as they are.

    Errors: Trouble when uv is missing or finds no solution.
    """
    if not shutil.which("uv"):
        raise Trouble("The locks are made with uv, which is not here: pip install uv")
    _compile(RUN_LOCK, [])
    _compile(TEST_LOCK, ["--group", "dev", "--group", "speech", "--constraint", RUN_LOCK])
    return 0


def _compile(lock: str, more: List[str]) -> None:
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.10"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header"]
    command += ["--no-annotate", "--quiet", "--no-config", "--output-file", lock, *more]
    if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise Trouble(f"uv could not make {lock}; its own words stand above.")
    path = ROOT / lock
    head = f"# Made by `python3 run.py lock`: {_PURPOSE[lock]}. Every file is checked by hash.\n"
    body = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    path.write_text(head + "\n".join(body) + "\n", encoding="utf-8")
    say(f"{lock}: {sum('==' in line for line in body)} packages")
