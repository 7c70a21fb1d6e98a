"""The language check: what to look at in a text before it goes to the customer."""

from collections.abc import Iterator, Sequence
from typing import Final

from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.language_check.questions import questions_in
from workstation.language_check.rules import LanguageRules, WordingRule, WritingRules
from workstation.language_check.sentences import Span, Spans, untouchable
from workstation.language_check.spelling_words import words_to_look_up
from workstation.language_check.whole_text import of_whole, placeholders
from workstation.language_check.wording import wording_findings, wording_rules
from workstation.spelling import DictionaryMissing, Spelling
from workstation.wording_check import Finding, FindingKind

LONGEST_TEXT: Final = 200_000
_FALLBACK: Final = "en"
_MOST: Final = 500


class LanguageCheck:
    """Finds what may be better said, in a text of any language there are rules for.

    A text in another language is checked for spelling and for what needs no words, and told
    of in English.

    Shape: ``own_terms`` are the organisation's terms that are valid today; they go before those of
    the content.
    Thread: none of its own; one caller at a time, since a dictionary is not for several.
    """

    def __init__(
        self,
        rules: LanguageRules,
        spelling: Spelling | None,
        own_terms: Sequence[GlossaryTerm] = (),
    ) -> None:
        self._rules = rules
        self._spelling = spelling
        self._wording: dict[str, tuple[WordingRule, ...]] = {
            language: wording_rules(of_language, own_terms)
            for language, of_language in rules.by_language.items()
        }

    def findings(self, text: str, context: CheckContext) -> tuple[Finding, ...]:
        """Return what to look at: what is said of the whole text first, then by place.

        Shape: at most 500.
        """
        rules = self._rules.of(context.language)
        told = rules or self._rules.of(_FALLBACK) or next(iter(self._rules.by_language.values()))
        found = list(_too_long(text, told))
        text = text[:LONGEST_TEXT]
        places = list(placeholders(text, told))
        filled_later = Spans([Span(one.start, one.end) for one in places])
        left_alone = untouchable(text)
        if rules is not None:
            found += of_whole(text, rules, context)
            rules_of_wording = self._wording[rules.language]
            wording = wording_findings(
                text, rules_of_wording, context.caller_type, left_alone, rules.language
            )
            places += [one for one in wording if not filled_later.hold(one.start)]
        places += self._misspelt(text, told, context, places, left_alone)
        found += places
        found.sort(key=lambda one: (not one.is_of_whole, one.start, one.end))
        return tuple(found[:_MOST])

    def better_for(self, finding: Finding, text: str) -> tuple[str, ...]:
        """Return replacements for the piece, the best first; spelling is asked only here."""
        is_misspelt = finding.kind is FindingKind.SPELLING and not finding.is_of_whole
        if not is_misspelt or self._spelling is None:
            return finding.better
        word = text[finding.start : finding.end]
        try:
            return self._spelling.suggestions(word.replace("’", "'"), finding.language)
        except DictionaryMissing:
            return ()

    def questions_in(self, text: str, language: str) -> tuple[str, ...]:
        """Return the customer's questions as they stand in ``text``."""
        return questions_in(text, language, self._rules)

    def _misspelt(
        self,
        text: str,
        rules: WritingRules,
        context: CheckContext,
        others: Sequence[Finding],
        left_alone: Spans,
    ) -> Iterator[Finding]:
        if self._spelling is None:
            return
        language = context.language
        taken = bytearray(len(text))
        for one in others:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
        try:
            for span in words_to_look_up(text, rules.spelling, context.known_words, left_alone):
                word = text[span.start : span.end].replace("’", "'")
                if taken[span.start] or self._spelling.is_right(word, language):
                    continue
                why = rules.notes.spelling
                yield Finding(FindingKind.SPELLING, "G1", why, span.start, span.end, (), language)
        except DictionaryMissing as error:
            yield Finding(FindingKind.SPELLING, "G1", str(error), language=language)


def taken(text: str, finding: Finding, better: str) -> str:
    """Return ``text`` with ``better`` in place of the piece that ``finding`` means."""
    if finding.is_of_whole:
        return text
    return text[: finding.start] + better + text[finding.end :]


def _too_long(text: str, rules: WritingRules) -> Iterator[Finding]:
    if len(text) > LONGEST_TEXT:
        why = rules.notes.too_long.format(limit=f"{LONGEST_TEXT:,}")
        yield Finding(FindingKind.TOO_LONG, "G1", why, language=rules.language)
