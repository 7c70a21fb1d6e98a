"""What a practice customer feels in the course of a call, and what the feelings make it say."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workstation.practice_reactions import Mood, Reaction, When

_TURNED: Final = {Mood.BITTER: When.TURNED_BITTER, Mood.WARM: When.TURNED_WARM}


@dataclass(frozen=True, slots=True)
class MoodChange:
    """A step of the mood: what made it, and the mood since."""

    when: When
    mood: Mood


class Feelings:
    """Moves the mood by the scenario's reactions, and keeps what waits to be said.

    Shape: the same happenings in the same order give the same feelings.
    """

    def __init__(self, mood: Mood, reactions: Sequence[Reaction]) -> None:
        self.mood = mood
        self._reactions = reactions
        self._used = [0] * len(reactions)
        self._happened: set[When] = set()
        self._waiting: deque[Reaction] = deque()

    def has_happened(self, when: When) -> bool:
        return when in self._happened

    @property
    def has_words(self) -> bool:
        return bool(self._waiting)

    def next_words(self) -> Reaction:
        """Return the reaction that is to be spoken first, and forget it. Errors: IndexError."""
        return self._waiting.popleft()

    def feel(self, when: When, *, may_say: bool = True) -> list[MoodChange]:
        """Take in what happened; return each change of the mood.

        Every reaction that fits moves the mood; of those with words the first waits to be said.
        """
        before = self.mood
        fitting = [n for n, one in enumerate(self._reactions) if self._fits(n, one, when)]
        self._happened.add(when)
        has_spoken = not may_say
        for number in fitting:
            one = self._reactions[number]
            if one.say and has_spoken:
                continue
            self._used[number] += 1
            self.mood = self.mood.moved(one.mood)
            if one.say:
                has_spoken = True
                self._waiting.append(one)
        if self.mood is before:
            return []
        changes = [MoodChange(when, self.mood)]
        turned = _TURNED.get(self.mood)
        return changes + (self.feel(turned) if turned else [])

    def _fits(self, number: int, one: Reaction, when: When) -> bool:
        return (
            one.when is when
            and self._used[number] < one.times
            and (not one.if_mood or self.mood in one.if_mood)
            and self._happened.issuperset(one.after)
            and self._happened.isdisjoint(one.unless)
        )
