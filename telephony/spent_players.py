"""Keeps file players that were stopped until pjsip has no news of them any more."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

LINGER_S: Final = 5.0


class SpentPlayers:
    """The players that have said their file, or were broken off.

    WORKAROUND https://github.com/pjsip/pjproject/pull/5045: pjmedia tells the end of a file on a
    thread of its own, some time later, through a bare pointer to the player. In 2.15.1 a player
    that is gone by then takes the process with it.

    Thread: the SIP thread.
    """

    def __init__(self, tick: Callable[[], float] = time.monotonic) -> None:
        self._tick = tick
        self._players: deque[tuple[float, Any]] = deque()

    def __len__(self) -> int:
        return len(self._players)

    def keep(self, player: Any) -> None:
        """Take a player that is not joined to anything any more; let go of those long silent."""
        now = self._tick()
        while self._players and now - self._players[0][0] > LINGER_S:
            self._players.popleft()
        self._players.append((now, player))

    def drop(self) -> None:
        """Let go of all: the sound stops altogether."""
        self._players.clear()
