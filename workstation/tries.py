"""What a try to reach the customer came to, and what follows: again when, or what else (F4)."""

import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackState
from workstation.calls import Call
from workstation.folding import not_after_promise

# Source: RFC 3261, section 21, RFC 5057 (480) and RFC 3326. 408, 480 and 487 are what a phone
# that nobody picks up gives; 404, 410, 484, 485 and 604 say that there is no such number; 403,
# 433 and 603 are a no. What is missing here is the network's trouble, not the customer's answer.
_OUTCOME_OF_CODE: Final[Mapping[int, AttemptOutcome]] = {
    403: AttemptOutcome.REFUSED,
    404: AttemptOutcome.WRONG_NUMBER,
    408: AttemptOutcome.NO_ANSWER,
    410: AttemptOutcome.WRONG_NUMBER,
    433: AttemptOutcome.REFUSED,
    480: AttemptOutcome.NO_ANSWER,
    484: AttemptOutcome.WRONG_NUMBER,
    485: AttemptOutcome.WRONG_NUMBER,
    486: AttemptOutcome.BUSY,
    487: AttemptOutcome.NO_ANSWER,
    600: AttemptOutcome.BUSY,
    603: AttemptOutcome.REFUSED,
    604: AttemptOutcome.WRONG_NUMBER,
    607: AttemptOutcome.REFUSED,
    608: AttemptOutcome.REFUSED,
}


class WayOn(enum.Enum):
    """What is next when a try did not reach the customer."""

    RETRY = "retry"
    OTHER_NUMBER = "other_number"
    ASK_OWNER = "ask_owner"
    WRITE = "write"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class RetryRule:
    """What follows from one outcome.

    Shape: ``wait`` is given exactly for RETRY; ``most_tries`` counts the tries at a callback that
    came to this outcome, and ``afterwards`` is the way on once there were so many. With
    ``waits_for_best_hour`` a later hour of the same day goes before, when the customer is known
    to be reached then.
    """

    outcome: AttemptOutcome
    way: WayOn
    wait: timedelta | None = None
    most_tries: int = 1
    afterwards: WayOn = WayOn.WRITE
    waits_for_best_hour: bool = False


@dataclass(frozen=True, slots=True)
class NumberTried:
    """What the last try at a number came to."""

    outcome: AttemptOutcome
    at: datetime

    @property
    def is_wrong(self) -> bool:
        return self.outcome is AttemptOutcome.WRONG_NUMBER


RetryRules: TypeAlias = Mapping[AttemptOutcome, RetryRule]
# Gives the time of the next try; None leaves the time as it is.
NextTime: TypeAlias = Callable[[Callback, Attempt], datetime | None]


def outcome_of(call: Call) -> AttemptOutcome | None:
    """Return what a call that we placed came to as an attempt; None while it goes on.

    An answering machine answers like a person: only the agent can tell them apart.
    """
    if call.answered is not None:
        return AttemptOutcome.REACHED
    return outcome_of_code(call.end.sip_code) if call.end is not None else None


def outcome_of_code(sip_code: int) -> AttemptOutcome:
    """Return what a call that nobody answered came to; trouble of the network is FAILED."""
    return _OUTCOME_OF_CODE.get(sip_code, AttemptOutcome.FAILED)


def tries_of(attempts: Iterable[Attempt], outcome: AttemptOutcome) -> int:
    """Return how many tries came to ``outcome``."""
    return sum(attempt.outcome is outcome for attempt in attempts)


def is_retried(attempts: Iterable[Attempt], outcome: AttemptOutcome, rules: RetryRules) -> bool:
    """Tell whether a try that came to ``outcome``, the last of ``attempts``, is made again."""
    rule = rules.get(outcome)
    if rule is None or rule.way is not WayOn.RETRY:
        return False
    return tries_of(attempts, outcome) < rule.most_tries


def way_on(callback: Callback, rules: RetryRules) -> WayOn | None:
    """Return what is next at an open callback.

    None when nothing was tried, nothing says so, or another number stands in place of the one
    that was tried last.
    """
    if not callback.attempts or not callback.is_open:
        return None
    last = callback.attempts[-1]
    if last.outcome is AttemptOutcome.WRONG_NUMBER and last.number not in ("", callback.number):
        return None
    rule = rules.get(last.outcome)
    if rule is None:
        return None
    if tries_of(callback.attempts, last.outcome) >= rule.most_tries and rule.way is WayOn.RETRY:
        return rule.afterwards
    return rule.way


def known_try(callback: Callback, attempt: Attempt) -> Attempt | None:
    """Return what was noted of the same try before."""
    return next((known for known in callback.attempts if known.is_same_try(attempt)), None)


def tried(callback: Callback, attempt: Attempt, next_time: NextTime) -> Callback:
    """Return the callback after one attempt, or with what was noted of that attempt corrected.

    Reaching the customer settles it, whatever came before and after. Not reached, it is due again
    at ``chosen_at``, else when ``next_time`` says. A correction gives what the right outcome would
    have given: the times of the tries after it follow, too, unless somebody agreed on another time
    in between, and one that was cancelled or settled in another way stays so.
    """
    known = known_try(callback, attempt)
    if known is None:
        begun = replace(attempt, due_before=callback.due_at, until_before=callback.until)
        attempts = (*callback.attempts, begun)
        first = len(callback.attempts)
    else:
        begun = replace(attempt, due_before=known.due_before, until_before=known.until_before)
        attempts = tuple(begun if each is known else each for each in callback.attempts)
        first = callback.attempts.index(known)
    after = _with_times(callback, attempts, first, next_time)
    return replace(after, state=_state(callback, after, known))


def _with_times(
    callback: Callback, attempts: tuple[Attempt, ...], first: int, next_time: NextTime
) -> Callback:
    """Return the callback with the times that ``attempts`` give from the one at ``first`` on."""
    now = replace(callback, attempts=attempts[:first])
    expected: datetime | None = None  # what the try before had given when it was noted
    for number in range(first, len(attempts)):
        attempt = attempts[number]
        if number == first or attempt.due_before != expected:
            before = attempt.due_before or callback.due_at
            now = replace(now, due_at=before, until=attempt.until_before)
        else:
            attempt = replace(attempt, due_before=now.due_at, until_before=now.until)
        old = callback.attempts[number] if number < len(callback.attempts) else None
        expected = (old.due_after or callback.due_at) if old else callback.due_at
        now = _after(now, attempt, next_time)
    if callback.due_at != expected:  # another time was agreed since
        return replace(now, due_at=callback.due_at, until=callback.until)
    return now


def _after(callback: Callback, attempt: Attempt, next_time: NextTime) -> Callback:
    due_at = callback.due_at
    if attempt.outcome is not AttemptOutcome.REACHED:
        with_it = replace(callback, attempts=(*callback.attempts, attempt))
        due_at = attempt.chosen_at or next_time(with_it, attempt) or due_at
    until = callback.until if callback.until and due_at < callback.until else None
    moved = not_after_promise(replace(callback, due_at=due_at, until=until), attempt.at)
    noted = replace(attempt, due_after=moved.due_at)
    return replace(moved, attempts=(*callback.attempts, noted))


def _state(before: Callback, after: Callback, corrected: Attempt | None) -> CallbackState:
    if before.state is CallbackState.CANCELLED:
        return before.state
    if tries_of(after.attempts, AttemptOutcome.REACHED):
        return CallbackState.DONE
    was_reached = corrected is not None and corrected.outcome is AttemptOutcome.REACHED
    return CallbackState.OPEN if was_reached else before.state
