"""After a practice call: what it came to is kept, and set beside the calls before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workstation.callers import CallerType
from workstation.conversation import Conversation
from workstation.ports import Stores
from workstation.practice_results import (
    PracticeResult,
    TrainerNote,
    kept_rules,
    shares_of,
    with_notes,
)
from workstation.scoring.findings import Score


@dataclass(frozen=True, slots=True)
class Practised:
    """Whom a practice call was with; ``trainer`` is who played the customer, if anybody did."""

    scenario: str
    caller_type: CallerType
    language: str
    seed: int = 0
    trainer: str = ""


@dataclass(frozen=True, slots=True)
class CoachedCall:
    """A finished practice call, ready to be talked over; ``before`` are earlier results."""

    conversation: Conversation
    score: Score
    result: PracticeResult
    before: tuple[PracticeResult, ...]


class PracticeBook:
    """Keeps the results of practice calls.

    Errors: StorageTrouble from every method.
    """

    def __init__(self, stores: Stores, score_of: Callable[[Conversation], Score]) -> None:
        self._stores = stores
        self._score_of = score_of

    def finish(self, conversation: Conversation, practised: Practised) -> CoachedCall:
        """Judge a practice call that is over and keep its result; a second time renews it."""
        call = conversation.call
        score = self._score_of(conversation)
        known = self._stores.practice.get(conversation.id)
        end = call.ended_at or call.placed_at
        result = PracticeResult(
            call_id=conversation.id,
            scenario=practised.scenario,
            caller_type=practised.caller_type,
            language=practised.language,
            seed=practised.seed,
            at=call.placed_at,
            talked_s=max(0.0, call.talk_time(now=end).total_seconds()),
            rules=kept_rules(score),
            shares=shares_of(conversation.voice),
            trainer=practised.trainer or (known.trainer if known else ""),
            notes=known.notes if known else (),
        )
        self._stores.practice.save(result)
        return self._coached(conversation, score, result)

    def add_notes(
        self, coached: CoachedCall, trainer: str, notes: Sequence[TrainerNote]
    ) -> CoachedCall:
        """Keep what the trainer noticed in a call that was finished before."""
        result = with_notes(coached.result, trainer, notes)
        self._stores.practice.save(result)
        return self._coached(coached.conversation, coached.score, result)

    def results(self) -> list[PracticeResult]:
        """Return all results, the earliest first."""
        return self._stores.practice.latest()

    def last_of(self, scenario: str) -> PracticeResult | None:
        found = [result for result in self.results() if result.scenario == scenario]
        return found[-1] if found else None

    def _coached(
        self, conversation: Conversation, score: Score, result: PracticeResult
    ) -> CoachedCall:
        before = [one for one in self.results() if _is_before(one, result)]
        return CoachedCall(conversation, score, result, tuple(before))


def _is_before(one: PracticeResult, result: PracticeResult) -> bool:
    return one.at < result.at and one.call_id != result.call_id
