"""The whole program as its users start it, in processes of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workstation.profiles import Profile, profile_at

WORKSTATION = (sys.executable, "-m", "workstation")


@dataclass(frozen=True)
class Outcome:
    """How a run of the program ended, and what it said."""

    code: int
    out: str
    err: str


def run(*words: str, timeout_s: float = 60, **environment: str) -> Outcome:
    """Run the program with these arguments to its end."""
    done = subprocess.run(
        [*WORKSTATION, *words],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=timeout_s,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


class PracticeRun:
    """One unattended practice call, started at once and waited for later."""

    def __init__(self, folder: Path, persona: str, *, seed: int, options: tuple[str, ...] = ()):
        folder.mkdir(parents=True)
        self.folder = folder
        self._errors = folder / "stderr"
        with open(self._errors, "wb") as errors:
            self._process = subprocess.Popen(
                [
                    *WORKSTATION,
                    *("--data-dir", str(folder / "d")),
                    *("practice", "--unattended"),
                    *("--persona", persona, "--seed", str(seed)),
                    *("--report", str(folder / "report.json")),
                    *options,
                ],
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )

    def finished(self, timeout_s: float = 150) -> Outcome:
        code = self._process.wait(timeout_s)
        return Outcome(code, "", self._errors.read_text(encoding="utf-8"))

    @property
    def report(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self.folder / "report.json").read_text("utf-8"))
        return read

    @property
    def place(self) -> Profile:
        """Return where this run kept its files."""
        (found,) = (self.folder / "d" / "default-practice" / "data" / "runs").iterdir()
        return profile_at("run", found)

    @property
    def customer(self) -> dict[str, Any]:
        """Return what the customer's own process noted."""
        file = self.place.data_dir / "customer.json"
        read: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return read
