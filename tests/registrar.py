"""A real Kamailio on free loopback ports: registrar and proxy of the domain test.local."""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.certificates import Authority

RIG = Path(__file__).parent / "rig"
USERS = ("alice", "bob", "carol", "dave")
DOMAIN = "test.local"
_MODULES = ("/usr/lib/x86_64-linux-gnu/kamailio/modules", "/usr/lib/kamailio/modules")

# Kamailio 5.6 has no word for "TLS 1.3 only": with a cipher of TLS 1.2 that our kind of key
# cannot use, no other version comes about.
_ONLY_TLS_1_3 = "[server:default]\ncipher_list = AES256-GCM-SHA384"


def password_of(user: str) -> str:
    return f"{user}pw"


def find_kamailio() -> str | None:
    """Return the program; Debian keeps it where an ordinary user does not look."""
    return shutil.which("kamailio") or shutil.which("kamailio", path="/usr/sbin:/sbin")


class Registrar:
    """Kamailio with its own certificate authority.

    Shape: ``port`` for UDP and TCP; ``tls_port`` with a certificate for 127.0.0.1 and localhost;
    ``wrong_port`` with one for another host; ``is_tls_1_3`` has it refuse TLS 1.2.
    """

    def __init__(self, qtbot: QtBot, folder: Path, *, is_tls_1_3: bool = False) -> None:
        self._qtbot = qtbot
        self._folder = folder
        self.port, self.tls_port, self.wrong_port = _free_ports(3)
        authority = Authority(folder, "tests")
        authority.sign("server", "127.0.0.1", "localhost")
        authority.sign("wronghost", "elsewhere.test")
        self.ca_file = str(authority.ca_file)
        self.other_ca_file = str(Authority(folder, "others").ca_file)
        self._log = folder / "kamailio.log"
        self._process: subprocess.Popen[bytes] | None = None
        tables = folder / "dbtext"
        tables.mkdir()
        for table in ("subscriber", "version"):
            shutil.copy(RIG / table, tables / table)
        for name in ("kamailio.cfg", "tls.cfg"):
            text = self._filled(name)
            if is_tls_1_3:
                text = text.replace("[server:default]", _ONLY_TLS_1_3)
            (folder / name).write_text(text)

    def start(self) -> None:
        """Start it and wait until it answers."""
        program = find_kamailio()
        assert program is not None
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [
                    program,
                    *("-f", str(self._folder / "kamailio.cfg")),
                    *("-Y", str(self._folder), "-P", str(self._folder / "kamailio.pid")),
                    *("-DD", "-E", "-m", "32", "-M", "4"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # its children go with it
            )
        try:
            self._qtbot.waitUntil(self._answers, timeout=15000)
        except Exception as error:
            raise AssertionError(self._log.read_text()[-3000:]) from error

    def stop(self) -> None:
        """End it and its children as a crash would."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)
            self._process = None

    def _answers(self) -> bool:
        request = (
            f"OPTIONS sip:127.0.0.1:{self.port} SIP/2.0\r\n"
            "Via: SIP/2.0/UDP 127.0.0.1:{0};branch=z9hG4bK-up;rport\r\n"
            "From: <sip:probe@127.0.0.1>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: up\r\n"
            "CSeq: 1 OPTIONS\r\nMax-Forwards: 5\r\nContent-Length: 0\r\n\r\n"
        )
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            probe.settimeout(0.1)
            try:
                probe.sendto(
                    request.replace("{0}", str(probe.getsockname()[1])).encode(),
                    ("127.0.0.1", self.port),
                )
                return b"200" in probe.recv(4096)
            except OSError:
                return False

    def _filled(self, name: str) -> str:
        text = (RIG / name).read_text()
        modules = next(path for path in _MODULES if Path(path).is_dir())
        values = {
            "@UDP@": str(self.port),
            "@TLS@": str(self.tls_port),
            "@WRONG@": str(self.wrong_port),
            "@RIG@": str(self._folder),
            "@MODULES@": modules + "/",
        }
        for mark, value in values.items():
            text = text.replace(mark, value)
        return text


def _free_ports(count: int) -> list[int]:
    """Return ports that are free for UDP and TCP."""
    held: list[socket.socket] = []
    ports: list[int] = []
    while len(ports) < count:
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", 0))
        tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        held += [udp, tcp]
        try:
            tcp.bind(("127.0.0.1", udp.getsockname()[1]))
        except OSError:
            continue
        ports.append(udp.getsockname()[1])
    for each in held:
        each.close()
    return ports
