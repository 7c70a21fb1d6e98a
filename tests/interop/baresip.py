"""baresip, another open telephone, led over its TCP control socket."""

import json
import socket
import subprocess
import threading
from pathlib import Path
from typing import Any, Final

from pytestqt.qtbot import QtBot

from tests.interop.rtp import free_port

_CONFIG: Final = """sip_listen 127.0.0.1:{sip}
net_interface 127.0.0.1
audio_player aufile,{folder}/heard.wav
audio_source ausine,440
audio_alert aufile,{folder}/ring.wav
ausrc_srate 48000
ausrc_channels 2
rtp_ports {rtp_low}-{rtp_high}
ctrl_tcp_listen 127.0.0.1:{control}
module_path /usr/lib/baresip/modules
"""


class Baresip:
    """A baresip with one account.

    Shape: ``events`` are its own, as JSON told them (``type`` says which).
    """

    def __init__(self, qtbot: QtBot, folder: Path, user: str, **account: str) -> None:
        self._qtbot = qtbot
        self.port, self._control = free_port(), _free_tcp_port()
        self.user = user
        rtp = free_port() & ~1
        text = _CONFIG.format(
            sip=self.port,
            folder=folder,
            control=self._control,
            rtp_low=rtp,
            rtp_high=min(rtp + 64, 65534),
        )
        modules = [f"module {name}.so" for name in ("g711", "ausine", "aufile", "srtp")]
        apps = [f"module_app {name}.so" for name in ("account", "menu", "ctrl_tcp")]
        (folder / "config").write_text("\n".join([text, *modules, *apps, ""]))
        domain = account.pop("domain", "127.0.0.1")
        settings = {"regint": "0", "audio_codecs": "pcmu", **account}
        words = "".join(f";{key}={value}" for key, value in settings.items())
        (folder / "accounts").write_text(f"<sip:{user}@{domain}>{words}\n")
        (folder / "contacts").write_text("")
        self._log = folder / "baresip.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                ["baresip", "-f", str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.events: list[dict[str, Any]] = []
        self._answers: list[dict[str, Any]] = []
        self._socket = self._connected()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def do(self, command: str, params: str = "") -> None:
        """Give an order of its menu ("dial", "hold", "hangup" …) and wait until it was taken."""
        before = len(self._answers)
        words = json.dumps({"command": command, "params": params, "token": str(before)})
        self._socket.sendall(f"{len(words)}:{words},".encode())
        self._qtbot.waitUntil(lambda: len(self._answers) > before, timeout=8000)

    def wait_for(self, kind: str, timeout: int = 10000) -> dict[str, Any]:
        """Wait for an event of this type and return the first."""

        def found() -> list[dict[str, Any]]:
            return [event for event in list(self.events) if event.get("type") == kind]

        try:
            self._qtbot.waitUntil(lambda: bool(found()), timeout=timeout)
        except Exception as error:
            raise AssertionError(f"no {kind}: {self.events}\n{self.log[-3000:]}") from error
        return found()[0]

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def close(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._socket.close()

    def _connected(self) -> socket.socket:
        made: list[socket.socket] = []

        def answers() -> bool:
            assert self._process.poll() is None, self.log
            try:
                made.append(socket.create_connection(("127.0.0.1", self._control), 1))
            except OSError:
                return False
            return True

        self._qtbot.waitUntil(answers, timeout=15000)
        made[0].settimeout(None)
        return made[0]

    def _read(self) -> None:
        buffer = b""
        while True:
            try:
                data = self._socket.recv(65536)
            except OSError:
                return
            if not data:
                return
            buffer += data
            while b":" in buffer:
                size, _, rest = buffer.partition(b":")
                length = int(size)
                if len(rest) < length + 1:
                    break
                self._take(json.loads(rest[:length]))
                buffer = rest[length + 1 :]

    def _take(self, said: dict[str, Any]) -> None:
        (self.events if said.get("event") else self._answers).append(said)


def _free_tcp_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
