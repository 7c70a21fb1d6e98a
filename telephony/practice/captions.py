"""What the practice customer does, told to whoever started it: one JSON line per happening."""

import json
import logging
from typing import Any, TextIO

from workstation.clock import Moment

log = logging.getLogger(__name__)


class Captions:
    """Writes the lines at once; a reader that is gone is no reason to stop the call.

    Shape: each line is an object with ``at`` (persona time, ISO 8601), ``kind`` and what belongs
    to it: ``said`` and ``finished`` have ``line``, ``variant`` and ``text``; ``left`` has
    ``reason``, ``mood`` the new one, ``voice`` how a line is heard that
    has no recording. The other kinds are the values of ``Happened``.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream: TextIO | None = stream

    def tell(self, kind: str, now: Moment, **more: Any) -> None:
        if self._stream is None:
            return
        line = json.dumps({"at": now.at.isoformat(), "kind": kind, **more}, ensure_ascii=False)
        try:
            self._stream.write(line + "\n")
            self._stream.flush()
        except OSError as error:
            log.info("nobody reads the captions any more: %s", error)
            self._stream = None
