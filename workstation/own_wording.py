"""An organisation's own templates, terms and plans: what makes one usable (A6, B6, C4)."""

import enum
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from workstation.glossary import GlossaryTerm
from workstation.messages import MessageTemplate
from workstation.plans import Plan, is_within

LONGEST_NAME: Final = 120
MOST_STAGES: Final = 40
OwnWording: TypeAlias = MessageTemplate | GlossaryTerm | Plan


class WordingKind(enum.Enum):
    """What an organisation words itself."""

    TEMPLATE = "template"
    TERM = "term"
    PLAN = "plan"


class Standing(enum.Enum):
    """Whether something is used today."""

    VALID = "valid"
    TO_COME = "to_come"
    EXPIRED = "expired"


class WordingUnusable(Exception):
    """What was typed cannot be used: one plain sentence, and the ``field`` that it is about."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Overlap:
    """Others of the same name and language that are valid on some of the same days.

    Shape: ``own`` counts the organisation's, ``shipped`` tells of one that comes with the program.
    """

    own: int = 0
    shipped: bool = False


def kind_of(wording: OwnWording) -> WordingKind:
    if isinstance(wording, MessageTemplate):
        return WordingKind.TEMPLATE
    return WordingKind.TERM if isinstance(wording, GlossaryTerm) else WordingKind.PLAN


def name_of(wording: OwnWording) -> str:
    """Return what a list calls it: a term is called by itself."""
    return wording.term if isinstance(wording, GlossaryTerm) else wording.name


def standing_on(wording: OwnWording, day: date) -> Standing:
    """Return whether ``wording`` is used on ``day``."""
    if is_within(day, wording.valid_from, wording.valid_to):
        return Standing.VALID
    is_past = wording.valid_to is not None and wording.valid_to < day
    return Standing.EXPIRED if is_past else Standing.TO_COME


def are_both_valid(one: OwnWording, other: OwnWording) -> bool:
    """Tell whether there is a day on which both are valid."""
    return _begins_by_the_end_of(one, other) and _begins_by_the_end_of(other, one)


def _begins_by_the_end_of(one: OwnWording, other: OwnWording) -> bool:
    return one.valid_from is None or other.valid_to is None or one.valid_from <= other.valid_to


def is_same_name(one: OwnWording, other: OwnWording) -> bool:
    """Tell whether two are called the same in the same language, capitals aside."""
    same = name_of(one).strip().casefold() == name_of(other).strip().casefold()
    return same and one.language == other.language and kind_of(one) is kind_of(other)


def check_plainly(wording: OwnWording) -> None:
    """Check what needs no template to be tried.

    Errors: WordingUnusable.
    """
    name = name_of(wording)
    if not name.strip():
        raise WordingUnusable("name", _NAMELESS[kind_of(wording)])
    if len(name) > LONGEST_NAME:
        raise WordingUnusable("name", f"This is longer than {LONGEST_NAME} characters: shorten it.")
    first, last = wording.valid_from, wording.valid_to
    if first is not None and last is not None and last < first:
        raise WordingUnusable("valid_to", "The last day is before the first: correct one of them.")
    if isinstance(wording, GlossaryTerm):
        _check_term(wording)
    elif isinstance(wording, Plan):
        _check_plan(wording)


def _check_term(term: GlossaryTerm) -> None:
    if not any(char.isalnum() for char in term.term):
        raise WordingUnusable("name", "A word to avoid needs a letter or a digit: enter one.")
    if len(term.plain) > LONGEST_NAME:
        sentence = f"Plain words have {LONGEST_NAME} characters at most: shorten them."
        raise WordingUnusable("plain", sentence)


def _check_plan(plan: Plan) -> None:
    if not plan.stages:
        raise WordingUnusable("stages", "A plan needs at least one stage: say what happens first.")
    if len(plan.stages) > MOST_STAGES:
        sentence = f"A plan has {MOST_STAGES} stages at most: join some, or make two plans of it."
        raise WordingUnusable("stages", sentence)
    for number, stage in enumerate(plan.stages, start=1):
        if not stage.what.strip():
            sentence = f"Stage {number} does not say what happens: fill it in, or remove it."
            raise WordingUnusable("stages", sentence)


_NAMELESS: Final = {
    WordingKind.TEMPLATE: "The template has no name; agents choose it by its name: enter one.",
    WordingKind.TERM: "There is no word to avoid yet: enter it as your people write it.",
    WordingKind.PLAN: "The plan has no name; agents choose it by its name: enter one.",
}
