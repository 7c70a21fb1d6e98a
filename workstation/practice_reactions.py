"""How a practice customer's mood moves: what the agent did, and what that does to the customer.

A scenario lists its reactions in the order in which they are looked at; ``resources/practice/
README.md`` explains them to whoever writes one.
"""

import enum
from typing import Final

import msgspec


class Mood(enum.Enum):
    """How the customer feels, from worst to best."""

    BITTER = "bitter"
    COOL = "cool"
    OPEN = "open"
    WARM = "warm"

    def moved(self, steps: int) -> "Mood":
        """Return the mood so many steps better, or worse below zero; the ends are the ends."""
        place = LADDER.index(self) + steps
        return LADDER[max(0, min(place, len(LADDER) - 1))]


LADDER: Final = tuple(Mood)


class When(enum.Enum):
    """What a customer reacts to."""

    GREETED = "greeted"  # a word within greeting_s
    GREETED_LATE = "greeted_late"  # a word only after that
    LET_FINISH = "let_finish"  # the concern was heard to its end
    INTERRUPTED = "interrupted"  # the agent spoke into a line
    ASKED = "asked"  # a question while listening
    RESTATED = "restated"  # said back in other words
    NOT_RESTATED = "not_restated"  # on to a solution without saying it back
    ASKED_TO_HOLD = "asked_to_hold"
    HELD_UNASKED = "held_unasked"
    CHECKED_IN = "checked_in"  # came back in time
    LEFT_WAITING = "left_waiting"  # came back too late
    PROMISED = "promised"  # a next step or a promise was agreed
    NOT_PROMISED = "not_promised"  # to the closing without one
    QUESTIONS_ANSWERED = "questions_answered"
    ANYTHING_ELSE = "anything_else"
    SUMMED_UP = "summed_up"
    SILENT = "silent"  # nobody spoke for too long
    TURNED_BITTER = "turned_bitter"
    TURNED_WARM = "turned_warm"


_WITHOUT_WORDS: Final = frozenset({When.GREETED, When.GREETED_LATE, When.SILENT})


class Reaction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the customer does when something happened.

    Shape: ``say`` and ``then`` name lines; ``then`` answers the agent's next words. ``mood`` moves
    so many steps. ``if_mood`` limits the reaction to these moods, ``after`` to calls in which all
    of these happened before, ``unless`` to calls in which none of these did. ``times`` is how
    often at most. With ``leaves`` the customer hangs up after ``say``.
    Errors: ValueError when nothing would follow, or what follows needs a ``say`` that is not there.
    """

    when: When
    say: str = ""
    then: str = ""
    mood: int = 0
    if_mood: tuple[Mood, ...] = ()
    after: tuple[When, ...] = ()
    unless: tuple[When, ...] = ()
    times: int = 1
    leaves: bool = False

    def __post_init__(self) -> None:
        if not self.say and not self.mood:
            raise ValueError("this reaction does nothing: give it a say or a mood")
        if not self.say and (self.then or self.leaves):
            raise ValueError("then and leaves follow a say: give this reaction one")
        if self.say and self.when in _WITHOUT_WORDS:
            raise ValueError(f"{self.when.value} can move the mood only, without a say")
        if not -3 <= self.mood <= 3:
            raise ValueError("mood is not between -3 and 3")
        if not 1 <= self.times <= 9:
            raise ValueError("times is not between 1 and 9")
