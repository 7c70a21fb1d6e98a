"""A call as the agent sees it, from first INVITE to its end."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from workstation.clock import Moment
from workstation.ids import AccountId, CallId
from workstation.recorded_greetings import GreetingEnd, GreetingPlay
from workstation.voice_activity import VoiceFigures

COMPLETED_ELSEWHERE: Final = "Call completed elsewhere"


class Direction(enum.Enum):
    """Who started the call."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class CallState(enum.Enum):
    """Where one INVITE session stands.

    Hold is not a state: each side may hold at any time while CONFIRMED, so it is two flags on
    the call. Wrap-up is not one either: it belongs to the agent.

    Source: pjsip's invite session states, ``PJSIP_INV_STATE_*``.
    """

    CALLING = "calling"  # we sent INVITE
    INCOMING = "incoming"  # we got INVITE
    EARLY = "early"  # ringing or progress, before the answer
    CONNECTING = "connecting"  # answered (2xx), not yet acknowledged
    CONFIRMED = "confirmed"  # acknowledged (ACK): people can talk
    DISCONNECTED = "disconnected"  # over, for whatever reason; nothing follows


_AFTER_RINGING: Final = frozenset(
    {CallState.CONNECTING, CallState.CONFIRMED, CallState.DISCONNECTED}
)
_NEXT: Final[Mapping[CallState, frozenset[CallState]]] = {
    CallState.CALLING: _AFTER_RINGING | {CallState.EARLY},
    CallState.INCOMING: _AFTER_RINGING | {CallState.EARLY},
    CallState.EARLY: _AFTER_RINGING,
    CallState.CONNECTING: frozenset({CallState.CONFIRMED, CallState.DISCONNECTED}),
    CallState.CONFIRMED: frozenset({CallState.DISCONNECTED}),
    CallState.DISCONNECTED: frozenset(),
}


class EndedBy(enum.Enum):
    """Who or what ended a call."""

    AGENT = "agent"
    CUSTOMER = "customer"
    FAILURE = "failure"  # network, server, phone engine


@dataclass(frozen=True, slots=True)
class CallEnd:
    """Why a call ended.

    Shape: ``sip_code`` is 0 when no SIP message ended it; ``words`` say it plainly
    ("busy", "phone engine stopped").
    """

    by: EndedBy
    sip_code: int = 0
    sip_text: str = ""
    words: str = ""


class IllegalTransition(RuntimeError):
    """A call was asked to go where its state does not lead: a bug, never the network."""


@dataclass(frozen=True, slots=True)
class Call:
    """One conversation with one remote party, from first INVITE to the end.

    Shape: immutable; every change makes a new Call with the same ``id``. ``remote_uri`` is the
    far end's address as SIP gave it, ``remote_name`` its display name (may be empty, may lie),
    ``asserted_uri`` the network's own word for it (P-Asserted-Identity; may be empty).
    ``line`` is the name of the account that was dialled or dials. ``queue`` is the number or name
    that the caller dialled or that passed the call on to us, where SIP tells another than our own.
    ``voice`` is who spoke so far, as measured from the audio levels; ``greeting`` is the recorded
    one, if one was played (A2).
    Units: datetimes are aware UTC; ``held_since`` and ``answered`` carry the steady tick too.
    Errors: ValueError when ``placed_at`` has no time zone.
    """

    id: CallId
    direction: Direction
    remote_uri: str
    placed_at: datetime
    state: CallState
    account_id: AccountId
    line: str = ""
    remote_name: str = ""
    asserted_uri: str = ""
    ringing_at: datetime | None = None
    answered: Moment | None = None
    ended_at: datetime | None = None
    end: CallEnd | None = None
    held_since: Moment | None = None
    held_by_them: bool = False
    muted: bool = False
    recording: bool = False
    dtmf_received: str = ""
    voice: VoiceFigures = VoiceFigures()
    greeting: GreetingPlay | None = None
    queue: str = ""

    def __post_init__(self) -> None:
        if self.placed_at.tzinfo is None:
            raise ValueError(f"call {self.id}: placed_at has no time zone")

    def moved_to(self, state: CallState, *, at: Moment, end: CallEnd | None = None) -> "Call":
        """Return this call in ``state``; a repeat of the present state changes nothing.

        Repeats are normal: each provisional response reports EARLY again.

        Errors: IllegalTransition when ``state`` does not follow the present one.
        """
        if state is self.state:
            return self
        if state not in _NEXT[self.state]:
            raise IllegalTransition(f"call {self.id}: {self.state.name} -> {state.name}")
        moved = replace(self, state=state)
        if state is CallState.EARLY and self.ringing_at is None:
            return replace(moved, ringing_at=at.at)
        if state is CallState.CONFIRMED:
            return replace(moved, answered=at)
        if state is CallState.DISCONNECTED:
            return replace(
                moved.without_greeting(GreetingEnd.OVER, at),
                ended_at=at.at,
                end=end,
                held_since=None,
                held_by_them=False,
                muted=False,
            )
        return moved

    def without_greeting(self, end: GreetingEnd, at: Moment) -> "Call":
        """Return this call with its recorded greeting stopped; unchanged when none plays."""
        if not self.is_greeting or self.greeting is None:
            return self
        return replace(self, greeting=replace(self.greeting, end=end, ended=at))

    @property
    def is_greeting(self) -> bool:
        """Say whether a recorded greeting plays in place of the microphone."""
        return self.greeting is not None and self.greeting.is_playing

    @property
    def held_by_us(self) -> bool:
        return self.held_since is not None

    @property
    def is_over(self) -> bool:
        return self.state is CallState.DISCONNECTED

    @property
    def is_talking(self) -> bool:
        return self.state is CallState.CONFIRMED

    @property
    def can_be_answered(self) -> bool:
        ringing = self.state in (CallState.INCOMING, CallState.EARLY)
        return ringing and self.direction is Direction.INBOUND

    @property
    def was_missed(self) -> bool:
        return self.is_over and self.answered is None and self.direction is Direction.INBOUND

    @property
    def was_answered_elsewhere(self) -> bool:
        """Say whether it rang here until another phone of ours took it."""
        is_so = self.end is not None and self.end.sip_text == COMPLETED_ELSEWHERE
        return self.was_missed and is_so

    @property
    def answered_at(self) -> datetime | None:
        return self.answered.at if self.answered else None

    def ring_time(self, *, now: datetime) -> timedelta:
        """Return how long it rang (A1), up to the answer, the end or ``now``."""
        return (self.answered_at or self.ended_at or now) - self.placed_at

    def talk_time(self, *, now: datetime) -> timedelta:
        """Return the time since the answer, hold included; zero before it."""
        if self.answered is None:
            return timedelta()
        return (self.ended_at or now) - self.answered.at
