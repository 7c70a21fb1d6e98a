"""Why nobody is heard: names the failing leg of a call from what is known of it now.

Pure: ``causes`` judges ``AudioFacts`` and nothing else. Both directions are judged apart, since
one of them may fail while the other is well.
"""

import enum
import ipaddress
from dataclasses import dataclass
from typing import Final

from workstation.calls import Call
from workstation.phone import AudioState, MediaQuality

# G.711 and G.722 come 50 times a second: so few in a window of some seconds are none.
_FEW_PACKETS: Final = 5
_SILENT_LEVEL: Final = 0.02
_NOT_ACCEPTABLE: Final = 488


class Cause(enum.Enum):
    """One thing that keeps sound from somebody; the first that applies is told first."""

    NO_CALL = "no_call"
    NO_COMMON_MEDIA = "no_common_media"  # 488: no codec, or no encryption, that both can
    HELD_BY_US = "held_by_us"
    HELD_BY_THEM = "held_by_them"
    NO_MICROPHONE = "no_microphone"
    MUTED = "muted"
    GREETING = "greeting"  # a recorded greeting speaks in the microphone's place
    NOTHING_SENT = "nothing_sent"
    MICROPHONE_SILENT = "microphone_silent"
    NO_SPEAKER = "no_speaker"
    NAT = "nat"  # they told us an address that is not theirs from here
    NOTHING_EVER_RECEIVED = "nothing_ever_received"  # a blocked port, mostly
    NOTHING_MORE_RECEIVED = "nothing_more_received"
    THEY_ARE_SILENT = "they_are_silent"


class Leg(enum.Enum):
    """Who does not hear whom."""

    BOTH = "both"
    OURS = "ours"  # the customer does not hear the agent
    THEIRS = "theirs"  # the agent does not hear the customer


_OURS: Final = frozenset(
    {
        Cause.NO_MICROPHONE,
        Cause.MUTED,
        Cause.GREETING,
        Cause.NOTHING_SENT,
        Cause.MICROPHONE_SILENT,
    }
)
_BOTH: Final = frozenset(
    {Cause.NO_CALL, Cause.NO_COMMON_MEDIA, Cause.HELD_BY_US, Cause.HELD_BY_THEM}
)


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """What is known of a call's sound.

    Shape: ``before`` and ``now`` are two measurements some seconds apart; ``microphone`` and
    ``speaker`` are the loudest levels between them.
    Units: levels 0.0–1.0 as LevelsMeasured tells them.
    """

    call: Call | None
    audio: AudioState
    before: MediaQuality = MediaQuality()
    now: MediaQuality = MediaQuality()
    microphone: float = 0.0
    speaker: float = 0.0


def leg_of(cause: Cause) -> Leg:
    if cause in _BOTH:
        return Leg.BOTH
    return Leg.OURS if cause in _OURS else Leg.THEIRS


def causes(facts: AudioFacts) -> tuple[Cause, ...]:
    """Return what keeps sound from somebody, at most one cause a leg; empty when all is well."""
    call = facts.call
    if call is not None and call.end is not None and call.end.sip_code == _NOT_ACCEPTABLE:
        return (Cause.NO_COMMON_MEDIA,)
    if call is None or not call.is_talking:
        return (Cause.NO_CALL,)
    if call.held_by_us:
        return (Cause.HELD_BY_US,)
    if call.held_by_them:
        return (Cause.HELD_BY_THEM,)
    found = (_ours(facts, call), _theirs(facts))
    return tuple(cause for cause in found if cause is not None)


def _ours(facts: AudioFacts, call: Call) -> Cause | None:
    """Return why the customer does not hear the agent."""
    if not facts.audio.input_in_use:
        return Cause.NO_MICROPHONE
    if call.muted:
        return Cause.MUTED
    if call.is_greeting:
        return Cause.GREETING
    if facts.now.rtp_sent - facts.before.rtp_sent < _FEW_PACKETS:
        return Cause.NOTHING_SENT
    return Cause.MICROPHONE_SILENT if facts.microphone < _SILENT_LEVEL else None


def _theirs(facts: AudioFacts) -> Cause | None:
    """Return why the agent does not hear the customer; the network's part goes first.

    A codec that was not agreed cannot be told here: this pjsua2 decodes whatever payload comes,
    and it is heard as noise.
    """
    received = facts.now.rtp_received - facts.before.rtp_received
    if facts.now.rtp_received < _FEW_PACKETS:
        return Cause.NAT if _is_elsewhere(facts.now) else Cause.NOTHING_EVER_RECEIVED
    if received < _FEW_PACKETS:
        return Cause.NOTHING_MORE_RECEIVED
    if not facts.audio.output_in_use:
        return Cause.NO_SPEAKER
    return Cause.THEY_ARE_SILENT if facts.speaker < _SILENT_LEVEL else None


def _is_elsewhere(quality: MediaQuality) -> bool:
    """Say whether their media address is a private one while our own way out is not."""
    try:
        theirs = ipaddress.ip_address(quality.sends_to.rpartition(":")[0].strip("[]"))
        ours = ipaddress.ip_address(quality.sends_from.rpartition(":")[0].strip("[]"))
    except ValueError:
        return False
    return theirs.is_private and not theirs.is_loopback and not ours.is_private
