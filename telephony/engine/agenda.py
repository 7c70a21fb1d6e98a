"""What the engine's SIP thread has to do later."""

import heapq
import itertools
import logging
import time
from collections.abc import Callable

log = logging.getLogger(__name__)


class Appointment:
    """Something to be done at a time; cancelling it twice, or too late, is harmless."""

    def __init__(self, what: Callable[[], None]) -> None:
        self.what: Callable[[], None] | None = what

    def cancel(self) -> None:
        self.what = None


class Agenda:
    """Appointments of one thread, kept by the real steady clock.

    Thread: the one that calls ``run_due``; what is due runs there.
    """

    def __init__(self, tick: Callable[[], float] = time.monotonic) -> None:
        self._tick = tick
        self._order = itertools.count()
        self._heap: list[tuple[float, int, Appointment]] = []

    def after(self, seconds: float, what: Callable[[], None]) -> Appointment:
        """Do ``what`` once, ``seconds`` from now."""
        appointment = Appointment(what)
        heapq.heappush(self._heap, (self._tick() + seconds, next(self._order), appointment))
        return appointment

    def soon(self, what: Callable[[], None]) -> None:
        """Do ``what`` in the next turn of the loop."""
        self.after(0.0, what)

    def run_due(self) -> None:
        """Do everything whose time has come; what that adds waits for the next call."""
        now = self._tick()
        due = []
        while self._heap and self._heap[0][0] <= now:
            due.append(heapq.heappop(self._heap)[2])
        for appointment in due:
            if appointment.what is not None:
                _do(appointment.what)


def _do(what: Callable[[], None]) -> None:
    try:
        what()
    except Exception:
        # One appointment that fails must not cost the calls that are on.
        log.exception("something that was due failed")
