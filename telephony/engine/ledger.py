"""Says what happened to a call: to the journal first, then to the desk."""

import logging
from collections.abc import Callable, Mapping

from telephony.journal import Journal
from workstation.calls import Call
from workstation.clock import Clock
from workstation.ids import CallId, EventId, new_id
from workstation.phone import AnyEvent, CallChanged, CommandRefused
from workstation.voice_activity import VoiceFigures

log = logging.getLogger(__name__)


class Ledger:
    """Publishes calls. Thread: the SIP thread."""

    def __init__(self, journal: Journal, clock: Clock, report: Callable[[AnyEvent], None]) -> None:
        self._journal = journal
        self._clock = clock
        self._report = report
        self._has_complained = False

    def publish(self, call: Call) -> None:
        """Journal the call's new state, then report it.

        A journal that cannot be written is said once; the call itself goes on being reported,
        for a phone that goes silent would be worse than a record with a gap.
        """
        now = self._clock.now()
        event = CallChanged(event_id=EventId(new_id()), at=now.at, call=call, tick=now.tick)
        try:
            self._journal.append(event)
            self._has_complained = False
        except OSError as error:
            self._complain(error)
        self._report(event)

    def note_still_on(self, voices: Mapping[CallId, VoiceFigures]) -> None:
        """Journal that the engine lives with these calls on, and who spoke in them so far."""
        try:
            self._journal.note_still_on(self._clock.now().at, voices)
        except OSError as error:
            self._complain(error)

    def _complain(self, error: OSError) -> None:
        log.error("the call journal cannot be written: %s", error)
        if self._has_complained:
            return
        self._has_complained = True
        reason = (
            f"The record of calls cannot be written ({error.strerror}). Calls go on, but their "
            "record may have gaps; make room on the disk."
        )
        self._report(CommandRefused(command="Journal", reason=reason))
