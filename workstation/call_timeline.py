"""When things happened in a call: its ringing, its stages and holds, and the moments in them."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workstation.call_flow import Stage
from workstation.conversation import Conversation
from workstation.practice_reactions import Mood
from workstation.practice_results import TrainerNote
from workstation.scoring.findings import Finding


class SpanKind(enum.Enum):
    """What went on for a while."""

    RINGING = "ringing"
    STAGE = "stage"
    HOLD = "hold"


class MomentKind(enum.Enum):
    """What happened at one moment."""

    ANSWERED = "answered"
    KEPT = "kept"
    MISSED = "missed"
    CHECK_IN = "check_in"
    SAID = "said"  # by the customer
    MOOD = "mood"  # the customer's, when it changed
    TRAINER_KEPT = "trainer_kept"
    TRAINER_MISSED = "trainer_missed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the call. Units: seconds since it began to ring; ``stage`` for STAGE only."""

    kind: SpanKind
    start_s: float
    end_s: float
    stage: Stage | None = None

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class TimelineMoment:
    """One thing that happened.

    Shape: ``rule`` for findings and trainer's notes; ``words`` is what was said, noted or found;
    ``mood`` for MOOD only.
    Units: seconds since the call began to ring.
    """

    kind: MomentKind
    at_s: float
    rule: str = ""
    words: str = ""
    mood: Mood | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What came from the customer, and when: a line that began, or a mood that changed.

    Shape: ``mood`` is None for a line, ``text`` empty for a mood.
    """

    at: datetime
    text: str = ""
    mood: Mood | None = None


@dataclass(frozen=True, slots=True)
class CallTimeline:
    """A whole call in time.

    Shape: spans of a kind do not overlap; moments are in the order of time.
    Units: seconds since the call began to ring.
    """

    length_s: float
    answered_s: float | None
    spans: tuple[Span, ...]
    moments: tuple[TimelineMoment, ...]


def timeline_of(
    conversation: Conversation,
    findings: Iterable[Finding],
    *,
    heard: Iterable[Heard] = (),
    notes: Iterable[TrainerNote] = (),
    now: datetime,
) -> CallTimeline:
    """Return when what happened; what lies outside the call, such as a due time, is left out."""
    call = conversation.call
    begun = call.placed_at
    end = max((call.ended_at or now).timestamp() - begun.timestamp(), 0.0)
    answered = None if call.answered is None else _since(begun, call.answered.at)
    moments = [
        TimelineMoment(
            MomentKind.KEPT if finding.is_kept else MomentKind.MISSED,
            _since(begun, finding.at),
            finding.rule,
            finding.evidence,
        )
        for finding in findings
        if finding.at is not None
    ]
    moments += [
        TimelineMoment(MomentKind.CHECK_IN, _since(begun, made.at.at))
        for spell in conversation.holds
        for made in spell.check_ins
    ]
    moments += [
        TimelineMoment(
            MomentKind.MOOD if one.mood else MomentKind.SAID,
            _since(begun, one.at),
            words=one.text,
            mood=one.mood,
        )
        for one in heard
    ]
    moments += [_of_note(note, answered or 0.0, end) for note in notes]
    if answered is not None:
        moments.append(TimelineMoment(MomentKind.ANSWERED, answered))
    if call.ended_at is not None:
        moments.append(TimelineMoment(MomentKind.ENDED, end))
    inside = [moment for moment in moments if 0 <= moment.at_s <= end]
    order = list(MomentKind)
    inside.sort(key=lambda moment: (moment.at_s, order.index(moment.kind)))
    spans = (*_ringing(answered, end), *_stages(conversation, end), *_holds(conversation, end))
    return CallTimeline(end, answered, spans, tuple(inside))


def _since(begun: datetime, at: datetime) -> float:
    return (at - begun).total_seconds()


def _of_note(note: TrainerNote, answered_s: float, end_s: float) -> TimelineMoment:
    kind = MomentKind.TRAINER_KEPT if note.is_kept else MomentKind.TRAINER_MISSED
    at_s = min(answered_s + max(0.0, note.after_s), end_s)  # two desks' clocks differ a little
    return TimelineMoment(kind, at_s, note.rule, note.note)


def _ringing(answered_s: float | None, end_s: float) -> list[Span]:
    rang_s = end_s if answered_s is None else answered_s
    return [Span(SpanKind.RINGING, 0.0, rang_s)] if rang_s > 0 else []


def _stages(conversation: Conversation, end_s: float) -> list[Span]:
    begun = conversation.call.placed_at
    entries = conversation.flow.entries
    starts = [min(_since(begun, entry.at.at), end_s) for entry in entries]
    ends = [*starts[1:], end_s][: len(starts)]
    return [
        Span(SpanKind.STAGE, start, stop, entry.stage)
        for entry, start, stop in zip(entries, starts, ends, strict=True)
        if stop > start
    ]


def _holds(conversation: Conversation, end_s: float) -> list[Span]:
    begun = conversation.call.placed_at
    found = []
    for spell in conversation.holds:
        for stretch in spell.stretches:
            start = min(_since(begun, stretch.started.at), end_s)
            stop = end_s if stretch.ended is None else _since(begun, stretch.ended.at)
            if min(stop, end_s) > start:
                found.append(Span(SpanKind.HOLD, start, min(stop, end_s)))
    return found
