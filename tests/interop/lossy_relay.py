"""A bad network in user space: a UDP relay that loses, delays and re-orders what it passes on."""

import heapq
import random
import select
import socket
import threading
import time
from dataclasses import dataclass, field
from typing import Final

_IDLE_S: Final = 0.05


@dataclass
class Way:
    """What happens to packets in one direction, and what has happened so far.

    Shape: the same ``seed`` has the same fate for the n-th packet, always. Each packet is late by
    up to ``jitter_ms``, evenly spread, and may so overtake others.
    """

    loss: float = 0.0
    jitter_ms: float = 0.0
    seed: int = 1
    passed: int = 0
    dropped: int = 0
    overtaken: int = 0
    _latest: int = 0
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def fate(self) -> float | None:
        """Return by how many seconds the next packet is late; None: it is lost."""
        chance, delay = self._random.random(), self._random.random()
        if chance < self.loss:
            self.dropped += 1
            return None
        return delay * self.jitter_ms / 1000

    def mend(self) -> None:
        """Pass on everything at once from now on."""
        self.loss = self.jitter_ms = 0.0

    def note_passed(self, number: int) -> None:
        """Count a packet that went on as the ``number``-th that came."""
        self.passed += 1
        self.overtaken += number < self._latest
        self._latest = max(self._latest, number)


@dataclass(order=True)
class _Waiting:
    due: float
    number: int
    is_to_far: bool
    packet: bytes = field(compare=False)


class LossyRelay:
    """Stands between a near end, who speaks first, to ``port``, and the far end at ``far_port``.

    The near end is whoever sent to ``port`` last; what the far end answers goes there.
    """

    def __init__(self, far_port: int, *, to_far: Way | None = None, to_near: Way | None = None):
        self.to_far, self.to_near = to_far or Way(), to_near or Way()
        self._near, self._far = _socket(), _socket()
        self._far.connect(("127.0.0.1", far_port))
        self.port = int(self._near.getsockname()[1])
        self._near_end: tuple[str, int] | None = None
        self._waiting: list[_Waiting] = []
        self._count = 0
        self._is_open = True
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        self._is_open = False
        self._thread.join()
        self._near.close()
        self._far.close()

    def _run(self) -> None:
        while self._is_open:
            wait = self._waiting[0].due - time.monotonic() if self._waiting else _IDLE_S
            ready, _, _ = select.select([self._near, self._far], [], [], min(max(wait, 0), _IDLE_S))
            for each in ready:
                self._take(each)
            while self._waiting and self._waiting[0].due <= time.monotonic():
                self._pass_on(heapq.heappop(self._waiting))

    def _take(self, source: socket.socket) -> None:
        is_to_far = source is self._near
        try:
            packet, address = source.recvfrom(2048)
        except ConnectionError:
            return  # the one who was sent to has closed its port
        if is_to_far:
            self._near_end = address
        late = (self.to_far if is_to_far else self.to_near).fate()
        if late is not None:
            self._count += 1
            due = time.monotonic() + late
            heapq.heappush(self._waiting, _Waiting(due, self._count, is_to_far, packet))

    def _pass_on(self, waiting: _Waiting) -> None:
        way = self.to_far if waiting.is_to_far else self.to_near
        try:
            if waiting.is_to_far:
                self._far.send(waiting.packet)
            elif self._near_end is not None:
                self._near.sendto(waiting.packet, self._near_end)
        except ConnectionError:
            return  # as above
        way.note_passed(waiting.number)


def _socket() -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.bind(("127.0.0.1", 0))
    return made
