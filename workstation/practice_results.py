"""What each practice call came to, kept so that the agent sees progress over time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from workstation.callers import CallerType
from workstation.ids import CallId
from workstation.scoring.findings import Score
from workstation.voice_activity import VoiceFigures

MOST_NOTES: Final = 40  # of a trainer, about one call
LONGEST_NOTE: Final = 240  # characters
_LEAST_MEASURED_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class KeptRule:
    """One rule that came up in a practice call, and whether it was kept."""

    rule: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class TrainerNote:
    """What a trainer who played the customer noticed.

    Shape: ``note`` is plain text on one line, at most LONGEST_NOTE characters, and may be empty.
    Units: ``after_s`` seconds after the answer.
    """

    rule: str
    is_kept: bool
    after_s: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shares:
    """Who spoke for how much of the talk, as measured from the audio levels.

    Units: 0.0 to 1.0 of the measured time; ``agent`` and ``customer`` hold ``both`` too.
    """

    agent: float
    customer: float
    both: float
    silence: float


@dataclass(frozen=True, slots=True)
class PracticeResult:
    """One practice call: whom with, and which rules were kept.

    Shape: immutable but for what the trainer sends later; ``scenario`` is the scenario's name,
    ``trainer`` who played the customer, empty for a simulated one. ``shares`` is None when
    nothing was measured.
    Units: ``at`` is when the call was placed, aware UTC; ``talked_s`` seconds from the answer.
    """

    call_id: CallId
    scenario: str
    caller_type: CallerType
    language: str
    seed: int
    at: datetime
    talked_s: float
    rules: tuple[KeptRule, ...]
    shares: Shares | None = None
    trainer: str = ""
    notes: tuple[TrainerNote, ...] = ()

    @property
    def kept(self) -> int:
        return sum(rule.is_kept for rule in self.rules)

    @property
    def share_kept(self) -> float:
        """Return the kept part of the rules that came up; 0 when none did."""
        return self.kept / len(self.rules) if self.rules else 0.0

    def is_kept(self, rule: str) -> bool | None:
        """Tell whether ``rule`` was kept; None when it did not come up."""
        return next((one.is_kept for one in self.rules if one.rule == rule), None)


def shares_of(voice: VoiceFigures) -> Shares | None:
    """Return the shares of a call; None when too little was measured to say anything."""
    whole = voice.measured_s
    if whole < _LEAST_MEASURED_S:
        return None
    return Shares(
        agent=voice.agent_s / whole,
        customer=voice.customer_s / whole,
        both=voice.both_s / whole,
        silence=voice.neither_s / whole,
    )


def kept_rules(score: Score) -> tuple[KeptRule, ...]:
    return tuple(KeptRule(finding.rule, finding.is_kept) for finding in score.findings)


def with_notes(
    result: PracticeResult, trainer: str, notes: Sequence[TrainerNote]
) -> PracticeResult:
    """Return the result with what the trainer noticed, MOST_NOTES at most."""
    return replace(result, trainer=trainer, notes=tuple(notes[:MOST_NOTES]))


class PracticeResults(Protocol):
    """The results of one profile. Errors: StorageTrouble."""

    def save(self, result: PracticeResult) -> None:
        """Write ``result``, new or changed, by its call."""
        ...

    def get(self, call_id: CallId) -> PracticeResult | None: ...

    def latest(self, limit: int = 200) -> list[PracticeResult]:
        """Return the latest results, the earliest of them first."""
        ...
