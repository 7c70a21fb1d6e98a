"""The far end's media without a telephone: counts the RTP that comes, and speaks when told to."""

import socket
import struct
import threading
from typing import Final

_FRAME: Final = 160  # bytes of G.711 in 20 ms
_HEADER: Final = 12


def free_port() -> int:
    """Return a UDP port on loopback that nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RtpEnd:
    """A socket that takes RTP and, with ``speaks``, answers each packet with one of its own.

    The other side's packets are its clock, so that it needs none of its own.
    """

    def __init__(self, *, speaks: bool = True, payload_type: int = 0) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self.port = int(self._socket.getsockname()[1])
        self.received = 0
        self.speaks = speaks
        self._payload_type = payload_type
        self._is_open = True
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        self._is_open = False
        self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        sequence = 0
        while self._is_open:
            try:
                packet, source = self._socket.recvfrom(2048)
            except TimeoutError:
                continue
            except ConnectionError:
                continue  # the other side has closed its port
            if len(packet) < _HEADER or packet[1] & 0x7F in range(72, 77):
                continue  # RTCP on the RTP port
            self.received += 1
            if self.speaks:
                sequence += 1
                self._socket.sendto(self._packet(sequence), source)

    def _packet(self, sequence: int) -> bytes:
        loud = bytes((0x10, 0x90)) * (_FRAME // 2)
        head = struct.pack(
            "!BBHII", 0x80, self._payload_type, sequence & 0xFFFF, sequence * _FRAME, 0x1234
        )
        return head + loud
