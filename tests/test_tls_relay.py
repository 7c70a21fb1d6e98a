"""The TLS relay against servers of Python's ssl: who gets through, and why a server is refused."""

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from telephony.tls.relay import ServerPlace, TlsRelay, TlsRelays
from tests.certificates import Authority
from tests.conftest import ExpectedLog

REQUEST = (
    "OPTIONS sip:test.local SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:4000;branch=z9hG4bK1\r\n"
    "Route: <{route}>\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n"
)


class Server:
    """Takes one TLS connection after the other and keeps what each says first."""

    def __init__(self, folder: Path, name: str) -> None:
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
        self.heard: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._listening.accept()
            except OSError:
                return
            try:
                with self.context.wrap_socket(plain, server_side=True) as secured:
                    self.heard.append(secured.recv(4096))
            except OSError as error:
                self.heard.append(f"refused: {error}".encode())
                plain.close()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    authority = Authority(tmp_path, "tests")
    authority.sign("good", "127.0.0.1")
    authority.sign("old", "127.0.0.1", is_expired=True)
    authority.sign("other", "elsewhere.test")
    return authority


@pytest.fixture
def relays(expected_log: ExpectedLog) -> Iterator[TlsRelays]:
    expected_log("no TLS connection: |not our own was turned away")
    relays = TlsRelays()
    yield relays
    relays.close()


@pytest.fixture
def server(
    tmp_path: Path, authority: Authority, request: pytest.FixtureRequest
) -> Iterator[Server]:
    server = Server(tmp_path, getattr(request, "param", "good"))
    yield server
    server.close()


def relay_to(relays: TlsRelays, server: Server, ca_file: Path) -> TlsRelay:
    return relays.open(ServerPlace("127.0.0.1", server.port, str(ca_file)))


def say(relay: TlsRelay, words: str) -> bytes:
    """Say something to the relay; return what comes until it closes."""
    with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as plain:
        plain.sendall(words.encode())
        try:
            return plain.recv(4096)
        except ConnectionResetError:
            return b""


def test_our_own_request_reaches_the_server_without_the_secret(
    relays: TlsRelays, server: Server, authority: Authority
) -> None:
    relay = relay_to(relays, server, authority.ca_file)
    say(relay, REQUEST.format(route=relay.route))
    assert relay.refusal is None
    assert server.heard[0].startswith(
        b"OPTIONS sip:test.local SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1:"
    )
    assert b"secret" not in server.heard[0]


@pytest.mark.parametrize(
    "words",
    [
        REQUEST.format(route="sip:127.0.0.1;transport=tcp;lr;secret=guessed"),
        "GET / HTTP/1.1\r\n\r\n",
        "SIP/2.0 200 OK\r\nCSeq: 1 OPTIONS\r\n\r\n",
    ],
)
def test_another_program_of_this_computer_does_not_get_through(
    relays: TlsRelays, server: Server, authority: Authority, words: str
) -> None:
    relay = relay_to(relays, server, authority.ca_file)
    assert say(relay, words) == b""
    assert relay.turned_away == 1
    assert server.heard == []


@pytest.mark.parametrize(
    ("server", "words"),
    [("old", "has expired"), ("other", "for another server")],
    indirect=["server"],
)
def test_a_bad_certificate_is_refused_in_words(
    relays: TlsRelays, server: Server, authority: Authority, words: str
) -> None:
    relay = relay_to(relays, server, authority.ca_file)
    assert say(relay, REQUEST.format(route=relay.route)) == b""
    assert relay.refusal is not None
    assert relay.refusal.is_certificate
    assert words in relay.refusal.words


@pytest.mark.parametrize("own", [True, False])
def test_an_authority_that_is_not_known_is_refused(
    relays: TlsRelays, server: Server, tmp_path: Path, own: bool
) -> None:
    """By a file of authorities that is another's, and by what this computer trusts."""
    ca_file = str(Authority(tmp_path, "strangers").ca_file) if own else ""
    relay = relays.open(ServerPlace("127.0.0.1", server.port, ca_file))
    assert say(relay, REQUEST.format(route=relay.route)) == b""
    assert relay.refusal is not None
    assert "authority that is not trusted" in relay.refusal.words


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_server_of_old_tls_only_is_refused(
    relays: TlsRelays, server: Server, authority: Authority
) -> None:
    server.context.set_ciphers("DEFAULT:@SECLEVEL=0")
    server.context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    server.context.maximum_version = ssl.TLSVersion.TLSv1_1
    relay = relay_to(relays, server, authority.ca_file)
    assert say(relay, REQUEST.format(route=relay.route)) == b""
    assert relay.refusal is not None
    assert relay.refusal.is_certificate


def test_a_server_that_is_not_there_is_no_matter_of_certificates(
    relays: TlsRelays, authority: Authority, qtbot: QtBot
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    relay = relays.open(ServerPlace("127.0.0.1", port, str(authority.ca_file)))
    assert say(relay, REQUEST.format(route=relay.route)) == b""
    assert relay.refusal is not None
    assert not relay.refusal.is_certificate


def test_a_file_that_holds_no_certificates_is_said_at_once(
    relays: TlsRelays, tmp_path: Path
) -> None:
    (tmp_path / "empty.pem").write_text("nothing\n")
    with pytest.raises(OSError, match=r"(?i)certificate|PEM"):
        relays.open(ServerPlace("127.0.0.1", 5061, str(tmp_path / "empty.pem")))
