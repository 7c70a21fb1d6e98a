"""SIPp, started for one scenario: as the one who is called, or as the caller."""

import shutil
import subprocess
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.interop.rtp import free_port


class Sipp:
    """One run of SIPp with one call.

    Shape: ``port`` is where it listens; ``target`` empty makes it wait to be called.
    """

    def __init__(self, qtbot: QtBot, folder: Path, xml: str, target: str = "") -> None:
        self._qtbot = qtbot
        self.port = free_port()
        self._errors = folder / "sipp-errors.log"
        self._messages = folder / "sipp-messages.log"
        script = folder / "scenario.xml"
        script.write_text(xml)
        options = ["-i", "127.0.0.1", "-p", str(self.port), "-m", "1", "-nostdin"]
        options += ["-trace_err", "-error_file", str(self._errors)]
        options += ["-trace_msg", "-message_file", str(self._messages)]
        options += ["-timeout", "90s", "-timeout_error"]
        program = shutil.which("sipp")
        assert program is not None
        self._process = subprocess.Popen(
            [program, "-sf", str(script), *options, *(["-s", "agent", target] if target else [])],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        if not target:
            qtbot.waitUntil(self._listens, timeout=10000)

    @property
    def uri(self) -> str:
        return f"sip:peer@127.0.0.1:{self.port}"

    @property
    def messages(self) -> str:
        """Everything that it sent and received so far."""
        return self._messages.read_text(errors="replace") if self._messages.exists() else ""

    def wait_until_passed(self, timeout: int = 20000) -> None:
        """Wait for the scenario's end; it must have run to its last step."""
        try:
            self._qtbot.waitUntil(lambda: self._process.poll() is not None, timeout=timeout)
        except Exception as error:
            raise AssertionError(f"SIPp goes on:\n{self.messages[-3000:]}") from error
        errors = self._errors.read_text() if self._errors.exists() else ""
        assert self._process.returncode == 0, f"{errors}\n{self.messages[-4000:]}"

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()

    def _listens(self) -> bool:
        assert self._process.poll() is None, "SIPp did not start"
        wanted = f"0100007F:{self.port:04X}"
        table = Path("/proc/net/udp").read_text()
        return wanted in table
