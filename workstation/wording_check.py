"""What the check of a written text found: it warns and never blocks (B6, C6, G1–G5)."""

import enum
from dataclasses import dataclass


class FindingKind(enum.Enum):
    """What is the matter with a piece of text."""

    SPELLING = "spelling"  # G1
    NEGATIVE = "negative"  # G2
    BLAME = "blame"  # C6
    JARGON = "jargon"  # B6
    FAMILIAR = "familiar"  # G3
    OFFICIALESE = "officialese"  # G3
    PLACEHOLDER = "placeholder"  # G3, left unfilled
    UNTOUCHED = "untouched"  # C8, the template as it came
    UNANSWERED = "unanswered"  # G4, a question of the customer
    NO_NEXT_STEP = "no_next_step"  # G5, no next step with a date
    OUTSIDE_HOURS = "outside_hours"  # C2, a promise outside working hours
    STRAIN = "strain"  # D1–D4, wording to avoid with this type of caller
    TOO_LONG = "too_long"  # only its beginning was checked


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Shape: ``start`` and ``end`` are characters of the checked text, both 0 when the whole text is
    meant; ``better`` are replacements for exactly that piece, the best first, and may be
    empty; ``why`` is one short sentence for the agent; ``rule`` is "G2"; ``language`` is that of
    the text.
    """

    kind: FindingKind
    rule: str
    why: str
    start: int = 0
    end: int = 0
    better: tuple[str, ...] = ()
    language: str = ""

    @property
    def is_of_whole(self) -> bool:
        return self.end == 0
