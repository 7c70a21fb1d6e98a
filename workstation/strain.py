"""How hard a matter has been for the customer so far, so that it is not left to wait (H3, D)."""

from collections.abc import Iterable
from typing import Final

from workstation.callers import CallerType
from workstation.conversation import Conversation
from workstation.hold import HoldOutcome
from workstation.promises import Promise, PromiseState
from workstation.tickets import MOST_STRAIN

_HARD: Final = frozenset({CallerType.HURT, CallerType.ANGRY})
_MANY_CALLS: Final = 3
_BROKEN: Final = frozenset({PromiseState.BROKEN, PromiseState.RENEGOTIATED})


def strain_of(conversations: Iterable[Conversation], promises: Iterable[Promise]) -> int:
    """Return 0 to ``MOST_STRAIN`` for the calls and promises of one ticket.

    A step each for: the latest caller sounded hurt or angry (D2, D4); a promise was broken or
    moved, or a caller was lost on hold; this is the third call about it or a later one.
    """
    calls = sorted(
        (c for c in conversations if c.call.answered is not None and not c.is_practice),
        key=lambda c: c.call.placed_at,
    )
    latest_type = next((c.caller_type for c in reversed(calls) if c.caller_type), None)
    was_let_down = any(p.state in _BROKEN for p in promises) or any(
        spell.outcome is HoldOutcome.CUSTOMER_LEFT for c in calls for spell in c.holds
    )
    steps = (latest_type in _HARD, was_let_down, len(calls) >= _MANY_CALLS)
    return min(MOST_STRAIN, sum(steps))
