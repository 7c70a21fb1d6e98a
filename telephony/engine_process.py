"""Starts the engine process and looks after it; it outlives the desk that started it."""

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workstation.ids import AccountId
from workstation.profiles import Profile, profile_at

EXIT_ALREADY_RUNNING: Final = 3
_DETACHED_WINDOWS: Final = 0x00000008 | 0x00000200 | 0x08000000  # detached, own group, no window
_MOST_WORDS: Final = 300

log = logging.getLogger(__name__)


def own_command() -> list[str]:
    """Return the words that start this program anew; a frozen one is its own interpreter."""
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable] if is_frozen else [sys.executable, "-m", "workstation"]


@dataclass(frozen=True, slots=True)
class EngineCommand:
    """How the engine is started.

    Shape: ``options`` are those of ``workstation engine``.
    """

    profile: Profile
    options: Sequence[str] = ()

    def words(self) -> list[str]:
        """Return the command line, also from a frozen program, which is its own interpreter."""
        name = self.profile.name
        return [*own_command(), "--profile", name, *self._data_dir(), "engine", *self.options]

    def _data_dir(self) -> list[str]:
        """Return ``--data-dir`` if that is how this profile's places came about."""
        base = self.profile.data_dir.parent.parent
        is_below = profile_at(self.profile.name, base) == self.profile
        return ["--data-dir", str(base)] if is_below else []


class EngineProcess:
    """One started engine, as its starter sees it.

    Errors: OSError from the constructor when it cannot be started at all.
    """

    def __init__(self, command: EngineCommand, passwords: Mapping[AccountId, str]) -> None:
        self._console = command.profile.log_dir / "engine-console.log"
        command.profile.make_folders()
        # What the engine before wrote last, perhaps why it crashed, is kept once more.
        with contextlib.suppress(FileNotFoundError):
            self._console.replace(self._console.with_suffix(".1.log"))
        with open(self._console, "wb") as console:
            self._process = subprocess.Popen(
                [*command.words(), "--passwords-on-stdin"],
                stdin=subprocess.PIPE,
                stdout=console,
                stderr=console,
                # In a session of its own it outlives the desk and its terminal.
                start_new_session=sys.platform != "win32",
                creationflags=_DETACHED_WINDOWS if sys.platform == "win32" else 0,
            )
        assert self._process.stdin is not None
        try:
            # Small enough for any pipe: this never waits for the engine to read it.
            self._process.stdin.write(json.dumps(passwords).encode() + b"\n")
            self._process.stdin.close()
        except BrokenPipeError:
            return  # it ended at once; ``exit_code`` and ``last_words`` say why

    @property
    def pid(self) -> int:
        return self._process.pid

    def exit_code(self) -> int | None:
        """Return how it ended; None while it runs."""
        return self._process.poll()

    def last_words(self) -> str:
        """Return the last line it wrote to its console; empty if there is none."""
        try:
            lines = self._console.read_text(errors="replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1][:_MOST_WORDS] if lines else ""

    def end_now(self) -> None:
        """Kill an engine that does not even open its socket."""
        if self._process.poll() is None:
            self._process.kill()

    def let_go(self) -> None:
        """Leave it running on its own; whoever runs next reaps it."""
        if self._process.poll() is None:
            self._process.returncode = 0  # no warning that it outlives this object: it is meant to


def end_hanging(pid: int) -> None:
    """Kill an engine that no longer answers."""
    try:
        os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    except ProcessLookupError:
        log.info("the engine had ended by itself")
