"""The trainer's part in a practice call: what the agent did, what to say to it, what to note."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from workstation.practice import LineKind, Scenario, Wording
from workstation.practice_results import MOST_NOTES, TrainerNote
from workstation.trainer_notes import plain


class Seen(enum.Enum):
    """Something that the agent did, in the order in which it usually comes up in a call."""

    GREETED = "greeted"
    NO_GREETING = "no_greeting"
    LET_ME_FINISH = "let_me_finish"
    INTERRUPTED = "interrupted"
    SAID_IT_BACK = "said_it_back"
    WENT_STRAIGHT_ON = "went_straight_on"
    ASKED_TO_HOLD = "asked_to_hold"
    HELD_UNASKED = "held_unasked"
    CAME_BACK = "came_back"
    LEFT_WAITING = "left_waiting"
    OFFERED_CALLBACK = "offered_callback"
    NAMED_A_TIME = "named_a_time"
    USED_JARGON = "used_jargon"
    BLAMED = "blamed"
    STAYED_CALM = "stayed_calm"
    ASKED_ANYTHING_ELSE = "asked_anything_else"
    SUMMED_UP = "summed_up"
    JUST_ENDED = "just_ended"


@dataclass(frozen=True, slots=True)
class Cue:
    """What a mark says about the agent, and how the customer answers.

    Shape: ``line`` None when the customer says nothing to it.
    """

    rule: str
    is_kept: bool
    line: LineKind | None


CUES: Final[Mapping[Seen, Cue]] = {
    Seen.GREETED: Cue("A2", True, LineKind.OPENING),
    Seen.NO_GREETING: Cue("A2", False, LineKind.HELLO),
    Seen.LET_ME_FINISH: Cue("B1", True, None),
    Seen.INTERRUPTED: Cue("B1", False, LineKind.OPENING),
    Seen.SAID_IT_BACK: Cue("B2", True, LineKind.CONFIRMS),
    Seen.WENT_STRAIGHT_ON: Cue("B2", False, LineKind.OPENING),
    Seen.ASKED_TO_HOLD: Cue("E1", True, LineKind.AGREES_TO_WAIT),
    Seen.HELD_UNASKED: Cue("E1", False, LineKind.HELD_UNASKED),
    Seen.CAME_BACK: Cue("E2", True, LineKind.THANKS_FOR_CHECK_IN),
    Seen.LEFT_WAITING: Cue("E2", False, LineKind.LEFT_WAITING),
    Seen.OFFERED_CALLBACK: Cue("E4", True, LineKind.WANTS_CALLBACK),
    Seen.NAMED_A_TIME: Cue("C1", True, LineKind.ACKNOWLEDGES),
    Seen.USED_JARGON: Cue("B6", False, LineKind.QUESTION),
    Seen.BLAMED: Cue("C6", False, LineKind.QUESTION),
    Seen.STAYED_CALM: Cue("D5", True, None),
    Seen.ASKED_ANYTHING_ELSE: Cue("F1", True, LineKind.NOTHING_ELSE),
    Seen.SUMMED_UP: Cue("F2", True, LineKind.CONFIRMS_SUMMARY),
    Seen.JUST_ENDED: Cue("F1", False, LineKind.GOODBYE),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One call as the trainer plays it.

    Shape: ``notes`` in the order made; ``next_line`` is what the customer says next, None when
    that is nothing of the script's. Before the first mark the customer waits for a greeting.
    """

    scenario: Scenario
    notes: tuple[TrainerNote, ...] = ()
    next_line: LineKind | None = None
    last_seen: Seen | None = None

    @property
    def is_full(self) -> bool:
        return len(self.notes) >= MOST_NOTES

    def lines(self) -> tuple[Wording, ...]:
        """Return what the customer may say now, any one of them."""
        if self.next_line is None:
            return ()
        return tuple(self.scenario.lines.get(self.next_line.value, ()))


def saw(part: Part, seen: Seen, after_s: float) -> Part:
    """Return the part after the trainer marked something; no more than MOST_NOTES."""
    cue = CUES[seen]
    notes = part.notes
    if not part.is_full:
        notes = (*notes, TrainerNote(cue.rule, cue.is_kept, max(0.0, after_s)))
    return replace(part, notes=notes, next_line=cue.line, last_seen=seen)


def with_words(part: Part, words: str) -> Part:
    """Return the part with ``words`` written to the latest note; without a note nothing changes."""
    if not part.notes:
        return part
    last = replace(part.notes[-1], note=plain(words))
    return replace(part, notes=(*part.notes[:-1], last))


def without_last(part: Part) -> Part:
    """Return the part with the latest note taken back."""
    return replace(part, notes=part.notes[:-1])
