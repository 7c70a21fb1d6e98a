"""The voicemail side of an exchange, for tests: tells a Kamailio, or a telephone, what waits."""

import itertools
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from tests.registrar import DOMAIN

_numbers = itertools.count(1)


def summary(new: int, old: int = 0, urgent: int = 0, account: str = "") -> str:
    """Return a message-summary body."""
    lines = [f"Messages-Waiting: {'yes' if new else 'no'}"]
    lines += [f"Message-Account: {account}"] if account else []
    lines.append(f"Voice-Message: {new}/{old} ({urgent}/0)")
    return "\r\n".join(lines) + "\r\n"


@contextmanager
def speaker(bind: str = "127.0.0.1") -> Iterator["Speaker"]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
        plug.bind((bind, 0))
        plug.settimeout(5)
        yield Speaker(plug)


class Speaker:
    """Sends single SIP requests over UDP and returns the final answer's code."""

    def __init__(self, plug: socket.socket) -> None:
        self._plug = plug
        self._host, self._port = plug.getsockname()

    def publish(self, port: int, user: str, body: str, etag: str = "") -> tuple[int, str]:
        """Tell the Kamailio at ``port``; return the code and the SIP-ETag to say more with."""
        extra = ["Event: message-summary", "Expires: 3600"]
        extra += [f"SIP-If-Match: {etag}"] if etag else []
        answer = self._ask("PUBLISH", f"sip:{user}@{DOMAIN}", port, "127.0.0.1", body, extra)
        tags = [line for line in answer.splitlines() if line.lower().startswith("sip-etag:")]
        return _code(answer), tags[0].partition(":")[2].strip() if tags else ""

    def notify(self, uri: str, port: int, body: str, host: str = "127.0.0.1") -> int:
        """Send an unasked NOTIFY for ``uri`` to ``host``:``port``; return the answer's code."""
        extra = ["Event: message-summary", "Subscription-State: active"]
        return _code(self._ask("NOTIFY", uri, port, host, body, extra))

    def _ask(self, method: str, uri: str, port: int, host: str, body: str, extra: list[str]) -> str:
        number = next(_numbers)
        here = f"{self._host}:{self._port}"
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/UDP {here};branch=z9hG4bK-vm{number};rport",
            "Max-Forwards: 20",
            f"From: <sip:voicemail@exchange.test>;tag=t{number}",
            f"To: <{uri}>",
            f"Call-ID: vm{number}@{here}",
            f"CSeq: 1 {method}",
            f"Contact: <sip:voicemail@{here}>",
            *extra,
            "Content-Type: application/simple-message-summary",
            f"Content-Length: {len(body)}",
        ]
        self._plug.sendto(("\r\n".join(lines) + "\r\n\r\n" + body).encode(), (host, port))
        while True:
            answer = self._plug.recv(65535).decode()
            if _code(answer) >= 200 and f"vm{number}@" in answer:
                return answer


def _code(answer: str) -> int:
    return int(answer.split(" ", 2)[1])
