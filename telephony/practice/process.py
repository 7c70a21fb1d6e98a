"""Starts a practice customer in a process of its own and passes on what is said there."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from telephony.practice.deeds import deed_line
from workstation.clock import Moment
from workstation.practice_acts import Deed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PracticeCall:
    """Which customer calls whom, and how fast the clock runs there.

    Shape: ``scenario`` is the scenario's file; its recordings lie beside it.
    Units: ``speed`` is persona seconds per real second, counted from ``origin``.
    """

    target: str
    scenario: Path
    seed: int
    speed: float
    origin: Moment
    report: Path


class CustomerProcess(QObject):
    """One practice customer.

    Thread: the one that made it; nothing blocks.
    Signals:
        said: a line's name and its text, when the customer begins to say it.
        finished: a line's name, when it is over or broken off.
        mood_changed: the customer's mood, when it is another one.
        voice_changed: how lines are heard from now on, a value of VoiceKind.
        ended: the exit code and, when that is not 0, one plain sentence.
    """

    said = Signal(str, str)
    finished = Signal(str)
    mood_changed = Signal(str)
    voice_changed = Signal(str)
    ended = Signal(int, str)

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def is_running(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self, call: PracticeCall) -> None:
        """Let the customer call; a customer who is still on the phone goes on alone."""
        program, *arguments = self._command
        self._process.start(
            program,
            [
                *arguments,
                *("--target", call.target),
                *("--scenario", str(call.scenario)),
                *("--seed", str(call.seed)),
                *("--speed", str(call.speed)),
                *("--origin-at", call.origin.at.isoformat()),
                *("--origin-tick", repr(call.origin.tick)),
                *("--report", str(call.report)),
            ],
        )

    def tell(self, deed: Deed) -> None:
        """Let the customer know what the agent did; nobody is there to know it between calls."""
        if self._process.state() is QProcess.ProcessState.Running:
            self._process.write(deed_line(deed))

    def stop(self) -> None:
        """End the customer's process, if it still runs."""
        if self.is_running:
            self._process.terminate()
            if not self._process.waitForFinished(3000):
                self._process.kill()
                self._process.waitForFinished(1000)

    @Slot()
    def _on_output(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                happening = json.loads(line)
            except ValueError:
                log.warning("the practice customer wrote a line that is no JSON")
                continue
            kind, said = happening.get("kind"), str(happening.get("line", ""))
            if kind == "said":
                self.said.emit(said, str(happening.get("text", "")))
            elif kind == "finished":
                self.finished.emit(said)
            elif kind == "voice":
                self.voice_changed.emit(str(happening.get("voice", "")))
            elif kind == "mood":
                self.mood_changed.emit(str(happening.get("mood", "")))

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        words = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        if status is QProcess.ExitStatus.CrashExit:
            code, words = code or 1, words or "The practice customer's process stopped."
        if code:
            log.warning("practice customer ended with %d: %s", code, words)
        self.ended.emit(code, words.splitlines()[-1] if code and words else "")

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(127, "The practice customer could not be started.")
