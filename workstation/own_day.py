"""A day in figures for the agent's own eyes (H5): nobody else sees them, nobody is compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workstation.calls import Direction
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.figures import DayFigures, day_figures
from workstation.hold import HoldRules
from workstation.promises import Promise
from workstation.voice_activity import VoiceFigures


@dataclass(frozen=True, slots=True)
class OwnDay:
    """What one day came to.

    Shape: ``answer_s`` is how long the customers who were answered waited on average, None
    without one. ``voice`` sums the calls of the day, as measured from audio levels.
    Units: seconds; ``talk_s`` is from answer to end, ``held_s`` of it is on hold.
    """

    figures: DayFigures = DayFigures()
    missed: int = 0
    answer_s: float | None = None
    talk_s: float = 0.0
    held_s: float = 0.0
    voice: VoiceFigures = VoiceFigures()


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day of the week's line. Units: seconds, measured from audio levels."""

    day: date
    calls: int = 0
    both_s: float = 0.0
    spoken_s: float = 0.0

    @property
    def talk_over_share(self) -> float | None:
        return self.both_s / self.spoken_s if self.spoken_s > 0 else None


def own_day(
    conversations: Sequence[Conversation],
    promises: Sequence[Promise],
    rules: HoldRules,
    now: Moment,
    *,
    with_practice: bool = False,
) -> OwnDay:
    """Count the calls and promises of one day; practice is left out as in ``day_figures``."""
    counted = [c for c in conversations if with_practice or not c.is_practice]
    answered = [c for c in counted if c.call.answered is not None]
    waits = [
        c.call.ring_time(now=now.at).total_seconds()
        for c in answered
        if c.call.direction is Direction.INBOUND
    ]
    voice = VoiceFigures()
    for conversation in answered:
        voice += conversation.voice
    return OwnDay(
        figures=day_figures(conversations, promises, rules, now, with_practice=with_practice),
        missed=sum(c.call.was_missed for c in counted),
        answer_s=sum(waits) / len(waits) if waits else None,
        talk_s=sum(c.call.talk_time(now=now.at).total_seconds() for c in answered),
        held_s=sum(_held_s(c, now) for c in answered),
        voice=voice,
    )


def _held_s(conversation: Conversation, now: Moment) -> float:
    stretches = (s for spell in conversation.holds for s in spell.stretches)
    return sum((s.ended or now).since(s.started) for s in stretches)
