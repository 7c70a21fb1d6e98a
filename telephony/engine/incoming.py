"""Calls that come in: for whom they are, and what becomes of those for nobody."""

import ipaddress
import logging
from typing import Any, Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.calls import Calls
from telephony.engine.ledger import Ledger
from telephony.engine.line import Line
from telephony.engine.lines import Lines
from telephony.engine.live_call import LiveCall, answer_parameter
from telephony.engine.targets import (
    Party,
    header_of,
    host_of,
    party_of,
    queue_of,
    requested_user,
)
from telephony.sip_stack import guarded
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Clock
from workstation.ids import CallId, new_id

PRACTICE_USER: Final = "agent"
_RINGING: Final = 180
_NOT_FOUND: Final = 404
_UNAVAILABLE: Final = 480
_RING_LIMIT_S: Final = 180.0  # what RFC 3261, 13.3.1.1 takes for granted
_UNANSWERED: Final = CallEnd(EndedBy.FAILURE, _UNAVAILABLE, words="it rang for three minutes")

log = logging.getLogger(__name__)


class _TurnedAway(pj.Call):  # type: ignore[misc]
    """A call for nobody here; kept until pjsip is done with it."""

    def __init__(self, line: Line, pj_id: int, kept: "list[_TurnedAway]") -> None:
        super().__init__(line, pj_id)
        self._kept = kept

    @guarded
    def onCallState(self, prm: Any) -> None:
        if self.getInfo().state == pj.PJSIP_INV_STATE_DISCONNECTED and self in self._kept:
            self._kept.remove(self)


class Incoming:
    """Takes each INVITE: rings, or answers that nobody of that name is here.

    Thread: the SIP thread, inside pjsua2's handlers.
    """

    def __init__(self, agenda: Agenda, calls: Calls, clock: Clock, ledger: Ledger) -> None:
        self._agenda = agenda
        self._calls = calls
        self._clock = clock
        self._ledger = ledger
        self._turned_away: list[_TurnedAway] = []

    def on_invite(self, lines: Lines, line: Line, prm: Any) -> None:
        """Let the call ring at the line it is for."""
        message = prm.rdata.wholeMsg
        line_called = _line_called(lines, line, message, prm.rdata.srcAddress)
        if line_called is None:
            log.info("a call for %r was turned away", requested_user(message))
            stranger = _TurnedAway(line, prm.callId, self._turned_away)
            self._turned_away.append(stranger)
            stranger.hangup(answer_parameter(_NOT_FOUND))
            return
        live = LiveCall(line_called, self._call_of(message, line_called), self._calls, prm.callId)
        live.answer(answer_parameter(_RINGING))  # the caller waits for no disk of ours
        self._calls.add(live)
        self._agenda.after(_RING_LIMIT_S, lambda: self._give_up(live))

    def on_turned_away(self, lines: Lines, prm: Any) -> None:
        """Record a call that the stack had no place for, as missed."""
        message = prm.rdata.wholeMsg
        found = lines.answering_to(requested_user(message))
        if not found:
            return
        end = CallEnd(
            EndedBy.FAILURE, prm.statusCode, prm.reason, "all places for calls were taken"
        )
        call = self._call_of(message, found[0])
        self._ledger.publish(call.moved_to(CallState.DISCONNECTED, at=self._clock.now(), end=end))

    def _give_up(self, live: LiveCall) -> None:
        """End a call that still rings; a caller who has died never cancels."""
        if live.value.can_be_answered:
            self._calls.finish(live, _UNANSWERED, _UNAVAILABLE)

    def drop_all(self) -> None:
        """Let go of every pjsua2 object."""
        self._turned_away.clear()

    def _call_of(self, message: str, line: Line) -> Call:
        caller = _header_party(message, "From", "f")
        return Call(
            id=CallId(new_id()),
            direction=Direction.INBOUND,
            remote_uri=caller.uri,
            remote_name=caller.name,
            asserted_uri=_header_party(message, "P-Asserted-Identity").uri,
            placed_at=self._clock.now().at,
            state=CallState.INCOMING,
            account_id=line.account.id,
            line=line.account.name,
            queue=queue_of(message, _own_users(line, message)),
        )


def _own_users(line: Line, message: str) -> frozenset[str]:
    """Return what we are called ourselves: by the account, and by whoever sends requests here."""
    account = line.account
    return frozenset((account.user, account.auth_user, PRACTICE_USER, requested_user(message)))


def _header_party(message: str, *names: str) -> Party:
    values = (header_of(message, name) for name in names)
    return party_of(next((value for value in values if value), ""))


def _line_called(lines: Lines, line: Line, message: str, source: str) -> Line | None:
    """Return the line that the request is for; None when it is for nobody here.

    The stack itself gives any request to some account; ``line`` is its guess, taken where
    several accounts share the user part.
    """
    user = requested_user(message)
    found = lines.answering_to(user)
    if found:
        return line if line in found else found[0]
    is_near = _is_loopback(source) and not lines.relays.is_at(source)
    is_practice = user.lower() == PRACTICE_USER and is_near
    return line if is_practice else None


def _is_loopback(source: str) -> bool:
    try:
        return ipaddress.ip_address(host_of(source)).is_loopback
    except ValueError:
        return False
