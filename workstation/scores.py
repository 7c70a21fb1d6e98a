"""Which of the communication rules a call kept and which it missed, each with its evidence."""

from typing import Final

from workstation.scoring import asking, closing, holding, listening, opening, resolving
from workstation.scoring.findings import Finding, Judge, Score, ScoredCall

__all__ = ["Finding", "Score", "ScoredCall", "score"]

_RULES: Final[tuple[Judge, ...]] = (
    *opening.RULES,
    *asking.OF_OPENING,
    *listening.RULES,
    *asking.OF_LISTENING,
    *resolving.RULES,
    *holding.RULES,
    *closing.RULES,
)


def score(case: ScoredCall) -> Score:
    """Return the rules that the call kept and missed."""
    findings = [found for rule in _RULES if (found := rule(case)) is not None]
    return Score(tuple(sorted(findings, key=lambda finding: finding.rule)))
