"""What the agent does at the desk, told to the customer's process on its standard input."""

import json
import logging
import queue
import threading
from typing import Final, TextIO

from workstation.practice_acts import Deed

log = logging.getLogger(__name__)

_KEY: Final = "did"


def deed_line(deed: Deed) -> bytes:
    """Return the line that tells ``deed``."""
    return json.dumps({_KEY: deed.value}).encode() + b"\n"


class Deeds:
    """Reads the lines as they come; a word that is no deed is left out.

    Thread: the lines are read on one of its own, since a pipe cannot be polled on every system;
    ``take`` is for any thread.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._told: queue.SimpleQueue[Deed] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="deeds", daemon=True)
        self._reader.start()

    def wait(self) -> None:
        """Wait until nobody writes any more."""
        self._reader.join()

    def take(self) -> list[Deed]:
        """Return what was told since the last time, in order."""
        taken = []
        while not self._told.empty():
            taken.append(self._told.get_nowait())
        return taken

    def _read(self) -> None:
        for line in self._stream:
            try:
                self._told.put(Deed(json.loads(line)[_KEY]))
            except (ValueError, KeyError, TypeError):
                log.info("a line that tells no deed was left out")
