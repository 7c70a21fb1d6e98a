"""The shape of resources/writing/<language>/language.toml and glossary.toml."""

from typing import Annotated, Final

import msgspec

from workstation.callers import CallerType
from workstation.wording_check import FindingKind

Text = Annotated[str, msgspec.Meta(min_length=1)]
Texts = Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in a file of written content."""


class PhraseRule(_Content, frozen=True, kw_only=True):
    """Wording to look at.

    Shape: ``find`` are patterns (``patterns.compile_pattern``), ``unless`` are patterns that make
    it right where they overlap; ``better`` are replacements, the best first, with ``{name}`` for a
    piece that every pattern keeps; an empty ``callers`` means every caller. ``hits`` are
    "before -> after", after taking the best wording; ``misses`` are texts without this finding.
    """

    kind: FindingKind
    rule: Annotated[str, msgspec.Meta(pattern=r"^[A-H]\d$")]
    find: Texts
    why: Text
    better: tuple[str, ...] = ()
    unless: tuple[Text, ...] = ()
    callers: tuple[CallerType, ...] = ()
    hits: Texts
    misses: Texts


class TermRule(_Content, frozen=True, kw_only=True):
    """A term that customers need not know: ``term`` is a pattern, ``plain`` fits in its place."""

    term: Text
    plain: Texts
    why: Text
    unless: tuple[Text, ...] = ()
    hits: Texts
    misses: tuple[Text, ...] = ()


class Notes(_Content, frozen=True, kw_only=True):
    """What is said of findings that no phrase rule makes; ``{…}`` names a fact of the finding."""

    spelling: Text
    placeholder: Text
    untouched: Text
    unanswered: Text  # {question}
    no_next_step: Text
    step_not_named: Text  # {what}, {when}
    outside_hours: Text  # {when}, {work_from}, {work_until}
    own_term: Text
    too_long: Text  # {limit}


class DateWords(_Content, frozen=True, kw_only=True):
    """How days and times are written.

    Shape: ``weekdays`` begin with Monday; ``when`` is made of {weekday}, {day}, {month}, {year}
    and {time}; ``named`` are patterns of a date or time to come; where a sentence also hits one
    of ``past``, it tells of the past; ``no_step`` says that nothing more is to come.
    """

    weekdays: Annotated[tuple[Text, ...], msgspec.Meta(min_length=7, max_length=7)]
    months: Annotated[tuple[Text, ...], msgspec.Meta(min_length=12, max_length=12)]
    when: Text
    named: Texts
    past: tuple[Text, ...]
    no_step: tuple[Text, ...]


class SpellingWords(_Content, frozen=True, kw_only=True):
    """What spelling must know beside the dictionary.

    Shape: after a word of ``titles`` stands a name; where ``capitals_are_names``, so is each
    word with a capital within a sentence, unless it is nearly one of ``capitalised``.
    ``right`` are words that dictionaries lack.
    """

    titles: tuple[Text, ...]
    capitals_are_names: bool
    capitalised: tuple[Text, ...] = ()
    right: tuple[Text, ...] = ()


class QuestionWords(_Content, frozen=True, kw_only=True):
    """How customers ask.

    Shape: ``openers`` are patterns that begin a question without its mark; ``indirect`` are
    patterns anywhere in a sentence; a sentence that hits one of ``never`` asks nothing, mark
    or not.
    """

    openers: Texts
    indirect: Texts
    never: tuple[Text, ...] = ()


class LanguageContent(_Content, frozen=True, kw_only=True):
    notes: Notes
    dates: DateWords
    spelling: SpellingWords
    questions: QuestionWords
    abbreviations: tuple[Text, ...]  # whose full stop ends no sentence
    phrases: tuple[PhraseRule, ...]


class GlossaryContent(_Content, frozen=True, kw_only=True):
    terms: tuple[TermRule, ...]


FACTS_OF_NOTES: Final[dict[str, frozenset[str]]] = {
    "unanswered": frozenset({"question"}),
    "step_not_named": frozenset({"what", "when"}),
    "outside_hours": frozenset({"when", "work_from", "work_until"}),
    "too_long": frozenset({"limit"}),
}
