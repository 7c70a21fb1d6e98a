"""Which reply of a practice customer comes next: in a good call's order, or to what was done."""

from typing import Final

from workstation.practice import LineKind
from workstation.practice_acts import Deed
from workstation.practice_reactions import When

BEFORE_HOLD: Final = frozenset({LineKind.ASKS_HOW_LONG, LineKind.AGREES_TO_WAIT})
_ORDER: Final = (
    LineKind.CONFIRMS,
    LineKind.ASKS_HOW_LONG,
    LineKind.AGREES_TO_WAIT,
    LineKind.QUESTION,
    LineKind.ACKNOWLEDGES,
    LineKind.SATISFIED,
    LineKind.NOTHING_ELSE,
    LineKind.CONFIRMS_SUMMARY,
    LineKind.GOODBYE,
)
MEANING: Final = {  # what a deed is to the customer
    Deed.ASKED: When.ASKED,
    Deed.RESTATED: When.RESTATED,
    Deed.ASKED_TO_HOLD: When.ASKED_TO_HOLD,
    Deed.PROMISED: When.PROMISED,
    Deed.QUESTIONS_ANSWERED: When.QUESTIONS_ANSWERED,
    Deed.ANYTHING_ELSE: When.ANYTHING_ELSE,
    Deed.SUMMED_UP: When.SUMMED_UP,
}
ANSWERS: Final = {
    When.RESTATED: LineKind.CONFIRMS,
    When.ASKED_TO_HOLD: LineKind.AGREES_TO_WAIT,
    When.PROMISED: LineKind.ACKNOWLEDGES,
    When.QUESTIONS_ANSWERED: LineKind.SATISFIED,
    When.ANYTHING_ELSE: LineKind.NOTHING_ELSE,
    When.SUMMED_UP: LineKind.CONFIRMS_SUMMARY,
}
_ASKED_AGAIN: Final = frozenset({LineKind.NOTHING_ELSE, LineKind.AGREES_TO_WAIT})
# An agent who ticks nothing is taken to do what a good call has next.
TAKEN_FOR: Final = {answer: when for when, answer in ANSWERS.items()}


class Replies:
    """The replies that are still to be given, each once.

    Shape: what the agent asked for last comes first; with it, what a good call has before it is
    past. A question of the customer's own is asked before "yes, you answered them all".
    """

    def __init__(self, *, asks_how_long: bool) -> None:
        left_out = () if asks_how_long else (LineKind.ASKS_HOW_LONG,)
        self._left = [kind for kind in _ORDER if kind not in left_out]
        self._wanted: LineKind | None = None

    def is_open(self, when: When) -> bool:
        """Say whether the answer to ``when`` was not given yet, or there is none of its own."""
        answer = ANSWERS.get(when)
        return answer is None or answer is LineKind.AGREES_TO_WAIT or answer in self._left

    def want(self, when: When) -> None:
        """Let the answer to ``when`` be the next, if it was not given yet."""
        answer = ANSWERS.get(when)
        if answer is not None and self.is_open(when):
            self._wanted = answer

    def next(self) -> LineKind | None:
        """Return the reply that would be given now; None when all were."""
        wanted = self._wanted
        if wanted is LineKind.SATISFIED and LineKind.QUESTION in self._left:
            return LineKind.QUESTION
        if wanted is LineKind.AGREES_TO_WAIT and LineKind.ASKS_HOW_LONG in self._left:
            return LineKind.ASKS_HOW_LONG
        return wanted or next(iter(self._left), None)

    def give(self, kind: LineKind) -> None:
        """Take ``kind`` as said, with all that a good call has before it."""
        if kind in self._left:
            del self._left[: self._left.index(kind) + 1]
        if kind is self._wanted:
            self._wanted = None

    def replace(self, when: When) -> None:
        """Take the answer to ``when`` as given, since other words stood in for it.

        "Anything else?" and the question for a hold are asked again, and answered then.
        """
        answer = ANSWERS.get(when)
        if answer is not None and answer not in _ASKED_AGAIN:
            self.give(answer)

    def skip(self, kinds: frozenset[LineKind]) -> None:
        self._left = [kind for kind in self._left if kind not in kinds]
        if self._wanted in kinds:
            self._wanted = None
