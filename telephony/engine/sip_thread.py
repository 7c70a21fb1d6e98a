"""The one thread on which pjsua2 lives, and the way onto it and back."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from telephony.engine.errands import Prepared
from telephony.engine.phone import PhoneParts, SipPhone
from telephony.sip_stack import SipTrouble
from workstation.phone import AnyCommand, AnyEvent

_POLL_MS: Final = 10

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SipOpened:
    """The stack is open and takes calls on this port."""

    port: int


@dataclass(frozen=True, slots=True)
class SipEnded:
    """The thread is over; ``trouble`` is one plain sentence, empty after an orderly end."""

    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """Everything that was asked for before ``catch_up(token)`` has been done."""

    token: int


@dataclass(frozen=True, slots=True)
class _Stop:
    """Ends the loop."""


SipNews: TypeAlias = AnyEvent | SipOpened | SipEnded | CaughtUp
_Work: TypeAlias = AnyCommand | Prepared | CaughtUp | _Stop


class SipThread:
    """Runs the phone on a thread of its own.

    ``make_parts`` is given the function that reports events. ``emit`` is called on that thread
    with each piece of news; it must not block.
    Thread: ``start``, ``do`` and ``stop`` may be called from any.
    """

    def __init__(
        self,
        make_parts: Callable[[Callable[[AnyEvent], None]], PhoneParts],
        emit: Callable[[SipNews], None],
    ) -> None:
        self._make_parts = make_parts
        self._emit = emit
        self._work: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="sip")

    def start(self) -> None:
        self._thread.start()

    def do(self, command: AnyCommand) -> None:
        """Have ``command`` done in the next turn of the loop; returns at once."""
        self._work.put(command)

    def catch_up(self, token: int) -> None:
        """Have CaughtUp(token) reported once all earlier commands are done."""
        self._work.put(CaughtUp(token))

    def stop(self) -> None:
        """Ask for an orderly end; SipEnded follows."""
        self._work.put(_Stop())

    def join(self, timeout_s: float) -> None:
        self._thread.join(timeout_s)

    def _run(self) -> None:
        trouble = ""
        try:
            self._live()
        except SipTrouble as error:
            log.error("the phone could not start: %s", error)
            trouble = str(error)
        except OSError as error:
            log.error("the journal could not be written: %s", error)
            trouble = (
                f"The phone engine cannot write its record of calls ({error}), so it takes none. "
                "Make that folder writable again; the phone then starts by itself."
            )
        except Exception:
            log.exception("the SIP thread failed")
            trouble = "The phone engine met an error of its own; the log has the details."
        self._emit(SipEnded(trouble))

    def _live(self) -> None:
        parts = self._make_parts(self._emit)
        phone = SipPhone(parts, self._work.put)
        self._emit(SipOpened(phone.port))
        try:
            while self._do_waiting(phone):
                phone.turn(_POLL_MS)
        finally:
            phone.close()
            parts.journal.close(parts.clock.now().at)

    def _do_waiting(self, phone: SipPhone) -> bool:
        """Do what was asked for meanwhile; False when the end was."""
        while True:
            try:
                work = self._work.get_nowait()
            except queue.Empty:
                return True
            if isinstance(work, _Stop):
                return False
            if isinstance(work, CaughtUp):
                self._emit(work)
            elif isinstance(work, Prepared):
                phone.on_prepared(work)
            else:
                phone.do(work)
