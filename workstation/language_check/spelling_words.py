"""Which words of a text are to be looked up, and which are names, codes and signs."""

import re
from collections.abc import Iterator
from typing import Final

from workstation.language_check.content import SpellingWords
from workstation.language_check.patterns import comparable
from workstation.language_check.sentences import Span, Spans, begins_sentence

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_JOINS_A_CODE: Final = frozenset("0123456789_@/\\#$%&")
_LONGEST_WORD: Final = 60
_LONGEST_ACRONYM: Final = 5


def words_to_look_up(
    text: str, words: SpellingWords, known: frozenset[str], untouchable: Spans
) -> Iterator[Span]:
    """Yield the place of each word that a dictionary should know."""
    known = frozenset(part for name in known for part in _parts(name))
    known |= frozenset(word.casefold() for word in words.right)
    titles = frozenset(title.casefold() for title in words.titles)
    before = Span(0, 0)
    for match in _WORD.finditer(text):
        span = Span(*match.span())
        between = text[before.end : span.start].strip(". \u00a0")
        has_title = text[before.start : before.end].casefold() in titles and not between
        is_after_title = has_title and text[span.start].isupper()
        before = span
        if is_after_title or untouchable.hold(span.start) or _is_code(text, span):
            continue
        word = comparable(match.group())
        if _is_known(word, known) or _is_a_name(text, span, words):
            continue
        yield span


def _parts(name: str) -> list[str]:
    return [comparable(match.group()).casefold() for match in _WORD.finditer(name)]


def _is_known(word: str, known: frozenset[str]) -> bool:
    folded = word.casefold()
    if folded in known or folded.rstrip("'") in known:
        return True
    stem = folded[:-2] if folded.endswith("'s") else folded[:-1] if folded.endswith("s") else folded
    return stem in known or all(part in known for part in re.split(r"['-]", folded))


def _is_code(text: str, span: Span) -> bool:
    """Tell whether the letters are part of a number, an address, a path or an abbreviation."""
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    if any(sign in _JOINS_A_CODE for sign in around):
        return True
    word = text[span.start : span.end]
    if len(word) == 1 or len(word) > _LONGEST_WORD:
        return True
    if text[span.end : span.end + 2][:1] == "." and text[span.end + 1 : span.end + 2].isalpha():
        return True  # "z.B.", "e.g.", "name.surname"
    if text[max(0, span.start - 2) : span.start][1:] == "." and span.start > 1:
        return text[span.start - 2].isalpha()
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return True
    inner = re.split(r"['’-]", word)
    return any(part != part.upper() and part[1:] != part[1:].lower() for part in inner)


def _is_a_name(text: str, span: Span, words: SpellingWords) -> bool:
    if not words.capitals_are_names or not text[span.start].isupper():
        return False
    if begins_sentence(text, span.start):
        return False
    word = text[span.start : span.end].casefold()
    return not any(_is_nearly(word, one.casefold()) for one in words.capitalised)


def _is_nearly(word: str, meant: str) -> bool:
    """Tell whether one slip of the fingers makes ``word`` of ``meant``."""
    if abs(len(word) - len(meant)) > 1 or word == meant:
        return word == meant
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    rest, other = word[start:], meant[start:]
    if rest[1:] == other or rest == other[1:] or rest[1:] == other[1:]:
        return True
    return rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
