"""Keeps one stream open on the right device, through unplugging and server restarts."""

import logging
from collections.abc import Callable
from typing import Final

from telephony.audio.system import DeviceTrouble, Stream

log = logging.getLogger(__name__)

STALL_S: Final = 0.5  # running sound that stops for this long is dead, though nobody says so
SETTLE_S: Final = 4.0  # a stream just opened may stutter that long before it runs
RETRY_S: Final = 1.0


class KeptStream:
    """A stream for one purpose that is opened, moved and opened anew as need be.

    Units: all times are seconds of the steady clock.
    Thread: the sound system's.
    """

    def __init__(self, purpose: str, open_stream: Callable[[str], Stream]) -> None:
        self.purpose = purpose
        self.trouble = ""
        self._open_stream = open_stream
        self._stream: Stream | None = None
        self._device_id = ""
        self._retry_at = 0.0

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    def keep(self, device_id: str | None, *, now: float) -> None:
        """See that the stream is open on ``device_id``, or closed when that is None."""
        if device_id is None:
            self.close()
            self.trouble = ""
            return
        if device_id != self._device_id:
            self.close()
            self._device_id, self._retry_at = device_id, now
        if self._stream is not None and self._is_stalled(self._stream, now):
            log.warning("no sound moves on the %s %s: opening it anew", self.purpose, device_id)
            self.close()
        if self._stream is None and now >= self._retry_at:
            self._open(now)

    def _is_stalled(self, stream: Stream, now: float) -> bool:
        age = now - stream.opened_at
        limit = STALL_S if age > SETTLE_S else SETTLE_S
        return now - max(stream.opened_at, stream.moved_at) > limit

    def _open(self, now: float) -> None:
        self._retry_at = now + RETRY_S
        try:
            self._stream = self._open_stream(self._device_id)
        except DeviceTrouble as error:
            if not self.trouble:
                log.warning("the %s %s did not open: %s", self.purpose, self._device_id, error)
            self.trouble = (
                f"The {self.purpose} could not be opened; another program may be using it. "
                "It is tried again every second, and you can choose another in the settings."
            )
            return
        self.trouble = ""
        log.info("the %s is open on %s", self.purpose, self._device_id)

    def close(self) -> None:
        if self._stream is None:
            return
        self._stream.close()
        self._stream = None
        log.info("the %s is closed", self.purpose)
