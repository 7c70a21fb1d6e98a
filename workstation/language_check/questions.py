"""The questions in a customer's words, direct and indirect ones (G4)."""

import re
from typing import Final

from workstation.language_check.patterns import PhrasePattern, comparable, in_small
from workstation.language_check.rules import LanguageRules, WritingRules
from workstation.language_check.sentences import sentences

LONGEST_TEXT: Final = 200_000
_MOST: Final = 50
_QUOTED_LINE: Final = re.compile(r"^[ \t]{0,8}>", re.MULTILINE)
_ENDS_WITH_MARK: Final = re.compile(r"[?？؟][!?.…\"”“'’»)\]]{0,8}$")


def questions_in(text: str, language: str, rules: LanguageRules) -> tuple[str, ...]:
    """Return the customer's questions as they stand in ``text``, in order, each once.

    Shape: at most 50, out of the first 200 000 characters; quoted lines of a mail are left out.
    For a language without rules, a question is what ends in a question mark.
    """
    text = text[:LONGEST_TEXT]
    of_language = rules.of(language)
    abbreviations = of_language.abbreviations if of_language else ()
    found: dict[str, None] = {}
    for span in sentences(text, abbreviations):
        sentence = text[span.start : span.end].lstrip("-*•–— \t")
        if not _QUOTED_LINE.match(sentence) and _asks(sentence, of_language):
            found.setdefault(sentence)
            if len(found) == _MOST:
                break
    return tuple(found)


def _asks(sentence: str, rules: WritingRules | None) -> bool:
    if not any(sign.isalpha() for sign in sentence):
        return False
    has_mark = bool(_ENDS_WITH_MARK.search(sentence))
    if rules is None:
        return has_mark
    compared = comparable(sentence)
    lowered = in_small(compared)
    if _hits(rules.patterns.never, compared, lowered):
        return False
    return (
        has_mark
        or _begins_with(rules.patterns.openers, compared)
        or _hits(rules.patterns.indirect, compared, lowered)
    )


def _hits(patterns: tuple[PhrasePattern, ...], text: str, lowered: str) -> bool:
    return any(True for pattern in patterns for _ in pattern.matches(text, lowered))


def _begins_with(patterns: tuple[PhrasePattern, ...], sentence: str) -> bool:
    return any(pattern.expression.match(sentence) for pattern in patterns)
