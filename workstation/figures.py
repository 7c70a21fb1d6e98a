"""Today's figures for the agent's own eyes: calls, check-ins on time, promises kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.hold import HoldFigures, HoldRules, hold_figures
from workstation.hold_waits import wait_figures
from workstation.promises import Promise, PromiseState


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Counted from real calls; practice is left out unless the desk is a practice desk.

    Shape: ``promises_settled`` counts promises that were due or settled: kept, moved or broken;
    ``waits_stated`` the waits that were named before a hold and are over, as named or not (E1).
    """

    calls: int = 0
    check_ins_due: int = 0
    check_ins_on_time: int = 0
    promises_settled: int = 0
    promises_kept: int = 0
    waits_stated: int = 0
    waits_kept: int = 0


def day_figures(
    conversations: Sequence[Conversation],
    promises: Sequence[Promise],
    rules: HoldRules,
    now: Moment,
    *,
    with_practice: bool = False,
) -> DayFigures:
    """Count the given calls and promises of one day."""
    counted = [c for c in conversations if with_practice or not c.is_practice]
    answered = [c for c in counted if c.call.answered is not None]
    holds = HoldFigures()
    for spell in (s for c in answered for s in c.holds):
        holds += hold_figures(spell, rules, now)
    waits = wait_figures((s for c in answered for s in c.holds), now)
    settled = [p for p in promises if p.state is not PromiseState.OPEN or p.due_at <= now.at]
    return DayFigures(
        calls=len(answered),
        check_ins_due=holds.check_ins_due,
        check_ins_on_time=holds.check_ins_on_time,
        promises_settled=len(settled),
        promises_kept=sum(p.state is PromiseState.KEPT for p in settled),
        waits_stated=waits.stated,
        waits_kept=waits.kept,
    )
