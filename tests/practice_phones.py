"""The two processes of a practice call in tests: an answering phone, and the customer."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.practice_scenarios import library, staged
from workstation.clock import Moment
from workstation.practice import AgentLine, LineKind

SPEED = 30


class Talker:
    """A child process that is read line by line, each wait with a limit."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.seen: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def new_lines(self, wait_s: float) -> list[str]:
        """Return what was told since the last look; waits so long for a first line."""
        found: list[str] = []
        with contextlib.suppress(queue.Empty):
            line = self._lines.get(timeout=wait_s)
            while line is not None:
                found.append(line)
                line = self._lines.get_nowait()
        self.seen += found
        return found

    def until(self, is_it: Callable[[str], bool], timeout: float = 15) -> str:
        """Return the next line for which ``is_it``; the lines before it are only noted."""
        limit = time.monotonic() + timeout
        while True:
            try:
                line = self._lines.get(timeout=max(0.01, limit - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"waited in vain; so far: {self.seen}") from None
            if line is None:
                raise AssertionError(f"ended before: {self.seen}\n{self._errors()}")
            self.seen.append(line)
            if is_it(line):
                return line

    def tell(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def finish(self, timeout: float = 15) -> tuple[int, str]:
        """Wait for the end; return the exit code and what was said on stderr."""
        code = self.process.wait(timeout)
        self._reader.join(timeout)
        return code, self._errors()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

    def _errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read().strip()


class Agent(Talker):
    """The answering phone."""

    def __init__(self) -> None:
        super().__init__(["tests.practice_answerer"])
        self.port = int(self.until(lambda line: line.startswith("port")).split()[1])

    def wait_for(self, words: str) -> str:
        return self.until(lambda line: line.startswith(words))

    def say(self, line: AgentLine, persona: str = "angry") -> None:
        self.tell(f"say {library().agent_recording(staged(persona), line)}")


class Customer(Talker):
    """The customer's process."""

    def __init__(
        self,
        port: int,
        report: Path,
        *,
        persona: str,
        seed: int = 1,
        origin: Moment | None = None,
    ) -> None:
        self.report_file = report
        begun = []
        if origin is not None:
            begun = ["--origin-at", origin.at.isoformat(), "--origin-tick", repr(origin.tick)]
        super().__init__(
            [
                "workstation",
                "customer",
                *("--target", f"sip:agent@127.0.0.1:{port}"),
                *("--scenario", str(staged(persona).file)),
                *("--seed", str(seed)),
                *("--speed", str(SPEED)),
                *("--report", str(report)),
                *begun,
            ]
        )

    def wait_for(self, kind: str, line: LineKind | str = "") -> dict[str, Any]:
        wanted = line.value if isinstance(line, LineKind) else line

        def is_it(text: str) -> bool:
            told = json.loads(text)
            return bool(told["kind"] == kind and (not wanted or told["line"] == wanted))

        found: dict[str, Any] = json.loads(self.until(is_it))
        return found

    @property
    def report(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.report_file.read_text(encoding="utf-8"))
        return read
