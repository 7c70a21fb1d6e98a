"""What is judged, a call with its record, and what comes of it: findings, rule by rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from workstation.callbacks import Callback
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.hold import HoldFigures, HoldRules, hold_figures
from workstation.plans import PlanStage
from workstation.promises import Promise
from workstation.tickets import NextStep, Ticket


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that came up in a call: kept or missed, why we think so, and when."""

    rule: str
    is_kept: bool
    evidence: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The rules that came up, in the order of their numbers; what did not come up is left out."""

    findings: tuple[Finding, ...] = ()

    @property
    def kept(self) -> tuple[str, ...]:
        return tuple(finding.rule for finding in self.findings if finding.is_kept)

    @property
    def missed(self) -> tuple[str, ...]:
        return tuple(finding.rule for finding in self.findings if not finding.is_kept)


@dataclass(frozen=True, slots=True)
class ScoredCall:
    """All that a score is made from.

    Shape: ``ticket``, ``steps``, ``plan``, ``promises`` and ``callbacks`` are as they stand now;
    ``offers_callback`` tells whether a phrase offers to call back, by its id.
    """

    conversation: Conversation
    rules: HoldRules
    now: Moment
    ticket: Ticket | None = None
    steps: Sequence[NextStep] = ()
    promises: Sequence[Promise] = ()
    callbacks: Sequence[Callback] = ()
    plan: Sequence[PlanStage] = ()
    offers_callback: Callable[[str], bool] = lambda phrase_id: False

    @property
    def hold_figures(self) -> HoldFigures:
        spells = self.conversation.holds
        return sum((hold_figures(s, self.rules, self.now) for s in spells), HoldFigures())

    def is_within(self, at: datetime | None) -> bool:
        """Tell whether ``at`` lies in this call, its after-call work included."""
        answered = self.conversation.call.answered
        return at is not None and answered is not None and answered.at <= at <= self.now.at

    @property
    def own_promises(self) -> list[Promise]:
        return [p for p in self.promises if p.call_id == self.conversation.id]


Judge = Callable[[ScoredCall], Finding | None]
