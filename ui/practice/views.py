"""What the practice screens show, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice


@dataclass(frozen=True, slots=True)
class PersonaView:
    """A practice customer: who calls, about what, and what can be practised with them.

    Shape: ``temper`` is "anxious" and the like, the same for all customers of a group; ``last``
    is "Last time 11 of 13 rules", ``note`` what is special about it; both may be empty.
    """

    key: str
    name: str
    temper: str
    concern: str
    practises: tuple[str, ...]
    icon: str
    last: str = ""
    difficulty: str = ""
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonasView:
    """The practice customers of one language, those of a temper side by side.

    Shape: ``trouble`` says why none can call now, ``problems`` what files were left out; both may
    be empty. ``languages`` are codes and names to choose from, ``language`` the chosen code.
    """

    personas: tuple[PersonaView, ...]
    trouble: str = ""
    languages: tuple[tuple[str, str], ...] = ()
    language: str = ""
    problems: str = ""


@dataclass(frozen=True, slots=True)
class CaptionView:
    """What the practice customer says; the last line stays until the next."""

    who: str
    text: str
    is_speaking: bool = False


class MarkKind(enum.Enum):
    """The shape of a mark in the timeline of a call."""

    EDGE = "edge"  # the answer and the end
    KEPT = "kept"
    MISSED = "missed"
    CHECK_IN = "check_in"
    SAID = "said"
    MOOD = "mood"
    TRAINER_KEPT = "trainer_kept"
    TRAINER_MISSED = "trainer_missed"


@dataclass(frozen=True, slots=True)
class MarkView:
    """One moment.

    Shape: ``words`` has the time; ``icon`` is a face, for a mood only.
    Units: seconds since the call began to ring.
    """

    kind: MarkKind
    at_s: float
    words: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class SpanView:
    """A stretch of the call: ringing, a stage, or a hold."""

    label: str
    start_s: float
    end_s: float
    is_hold: bool = False
    is_ringing: bool = False


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A call in time; ``summary`` says in a sentence what a glance tells. Nothing at length 0."""

    length_s: float
    spans: tuple[SpanView, ...]
    marks: tuple[MarkView, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class ScoreRowView:
    """One rule: kept or missed, what shows it, a coach's word about it, and when in the call."""

    rule: str
    title: str
    evidence: str
    at: str = ""
    is_kept: bool = True
    coach: str = ""


@dataclass(frozen=True, slots=True)
class ScoreView:
    """How a practice call went; ``next_try`` is the one thing to try next.

    Shape: ``next_why`` says why it matters, ``next_choice`` why this of all; ``compared`` is the
    call before with the same customer, in a sentence; ``trainer_rows`` is what a trainer saw;
    ``measured`` are the shares of speech and silence, in words. Any of them may be empty.
    """

    title: str
    summary: str
    rows: tuple[ScoreRowView, ...]
    next_try: str = ""
    next_why: str = ""
    next_choice: str = ""
    compared: str = ""
    timeline: TimelineView = TimelineView(0.0, (), ())
    trainer: str = ""
    trainer_rows: tuple[ScoreRowView, ...] = ()
    measured: tuple[str, ...] = ()


class PointShape(enum.Enum):
    """What a point of the progress chart looks like: one shape for each temper."""

    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


@dataclass(frozen=True, slots=True)
class ProgressPointView:
    """One practice call. Units: ``share`` 0.0 to 1.0 of its rules were kept."""

    share: float
    label: str
    day: str
    words: str
    shape: PointShape = PointShape.DISC


@dataclass(frozen=True, slots=True)
class RuleProgressView:
    """How one rule went: ``lately`` the last calls where it came up, the latest last."""

    rule: str
    title: str
    count: str
    lately: tuple[bool, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """The agent's progress: nothing but what the chosen filters let through.

    Shape: ``has_any`` tells an empty choice from no practice call at all.
    """

    has_any: bool
    points: tuple[ProgressPointView, ...]
    rules: tuple[RuleProgressView, ...]
    summary: str = ""
    tempers: tuple[Choice, ...] = ()
    temper: str = ""
    scenarios: tuple[Choice, ...] = ()
    scenario: str = ""
    legend: tuple[tuple[PointShape, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingView:
    """Where a trainer can call.

    Shape: ``address`` and ``code`` are as the trainer types them, empty while the phone is not
    ready; ``trouble`` says in one sentence why nobody can call; ``has_last`` tells whether there
    is a call before to look at.
    """

    address: str = ""
    code: str = ""
    status: str = ""
    trouble: str = ""
    has_last: bool = False
