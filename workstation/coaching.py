"""What a coach says after a practice call: what changed since last time, one thing to try next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workstation.practice_results import KeptRule, PracticeResult

LOOK_BACK: Final = 5  # practice calls before this one that count towards "again"
_USUAL_WEIGHT: Final = 1


@dataclass(frozen=True, slots=True)
class NextTry:
    """The one thing to try next, and what it was chosen by.

    Shape: ``missed`` of ``of`` counts the calls in which the rule came up, this one and those
    looked back on; ``missed`` above 1 means that the habit chose it, not this call alone.
    """

    rule: str
    missed: int
    of: int

    @property
    def is_repeated(self) -> bool:
        return self.missed > 1


@dataclass(frozen=True, slots=True)
class Change:
    """A call against the one before it with the same customer: rules won and rules lost."""

    before: PracticeResult
    won: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """How often one rule was kept over several calls.

    Shape: ``lately`` is whether it was kept in the last calls where it came up, oldest first.
    """

    rule: str
    kept: int
    of: int
    lately: tuple[bool, ...]


def next_try(
    rules: Sequence[KeptRule],
    before: Sequence[PracticeResult],
    weights: Mapping[str, int],
) -> NextTry | None:
    """Return the missed rule to work on: a habit first, then what matters most to the customer.

    ``before`` are earlier results, the earliest first; only the last LOOK_BACK count. Among rules
    that were missed equally often the heavier one comes first, then the one with the lower number.
    """
    missed = [one.rule for one in rules if not one.is_kept]
    if not missed:
        return None
    lately = before[-LOOK_BACK:]
    found = [_as_habit(rule, lately) for rule in missed]

    def rank(habit: NextTry) -> tuple[int, int, str]:
        return -habit.missed, -weights.get(habit.rule, _USUAL_WEIGHT), habit.rule

    return min(found, key=rank)


def all_judged(result: PracticeResult) -> tuple[KeptRule, ...]:
    """Return the rules of a call, with those that a trainer saw missed and the record did not."""
    known = {one.rule for one in result.rules if not one.is_kept}
    seen = dict.fromkeys(n.rule for n in result.notes if not n.is_kept and n.rule not in known)
    return (*result.rules, *(KeptRule(rule, False) for rule in seen))


def _as_habit(rule: str, lately: Sequence[PracticeResult]) -> NextTry:
    came_up = [kept for result in lately if (kept := result.is_kept(rule)) is not None]
    return NextTry(rule, 1 + came_up.count(False), 1 + len(came_up))


def change_since(result: PracticeResult, before: Sequence[PracticeResult]) -> Change | None:
    """Return what changed since the last call in the same scenario; None at the first."""
    same = [one for one in before if one.scenario == result.scenario and one.at < result.at]
    if not same:
        return None
    last = same[-1]
    won = [r.rule for r in result.rules if r.is_kept and last.is_kept(r.rule) is False]
    lost = [r.rule for r in result.rules if not r.is_kept and last.is_kept(r.rule) is True]
    return Change(last, tuple(won), tuple(lost))


def rule_records(results: Sequence[PracticeResult], lately: int = 5) -> list[RuleRecord]:
    """Return how each rule went over ``results`` (the earliest first), in order of numbers."""
    seen: dict[str, list[bool]] = {}
    for result in results:
        for one in result.rules:
            seen.setdefault(one.rule, []).append(one.is_kept)
    return [
        RuleRecord(rule, sum(kept), len(kept), tuple(kept[-lately:]))
        for rule, kept in sorted(seen.items())
    ]
