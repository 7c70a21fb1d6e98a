"""Where sentences begin and end, and which pieces of a text are nobody's wording."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# Each is bounded: an unclosed quotation mark protects nothing beyond its paragraph.
_UNTOUCHABLE: Final = re.compile(
    r"^[ \t]{0,8}>[^\n]*"  # a quoted line of a mail
    r"|[“„«»\"][^\n“”„«»\"]{1,600}[”“»«\"]"
    r"|(?<!\w)['‘‚](?:[^\n'‘’‚]|(?<=\w)['’](?=\w)){1,300}['’‘](?!\w)"
    r"|(?:https?|ftp|file|mailto|tel|sips?):[^\s<>]{1,300}"
    r"|\bwww\.[^\s<>]{1,300}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}"
    r"|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|eu|de|at|ch|uk|io|info|test)\b"
    r"|(?<![\w./])(?:[A-Za-z]:)?[/\\][\w.-]{1,100}(?:[/\\][\w.-]{1,100}){1,20}"
    r"|\b(?=[\w/-]{0,40}\d)[A-Z0-9]{1,20}(?:[-/][A-Za-z0-9]{1,20}){1,6}\b",
    re.MULTILINE,
)
_END_OF_SENTENCE: Final = re.compile(
    r"[.!?…？؟]{1,20}[\"”“'’»)\]]{0,3}(?=\s|$)|\n[ \t]{0,20}(?=\n)|\n(?=[-*•>])"
)
_BEFORE_BEGIN: Final = re.compile(
    r"(?:^|[.!?…:][\"”“'’»)\]]{0,3}\s{1,8}|\n[ \t]{0,8}|[-*•][ \t]{1,4}|[(\"“„‚‘])$"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text."""

    start: int
    end: int


class Spans:
    """Pieces of one text, sorted and apart, asked by place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def hold(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._spans[index].end


def untouchable(text: str) -> Spans:
    """Return quotations, addresses, paths, numbers and references: nothing is said of them."""
    return Spans([Span(*match.span()) for match in _UNTOUCHABLE.finditer(text)])


def sentences(text: str, abbreviations: Sequence[str] = ()) -> Iterator[Span]:
    """Yield the sentences; a blank line and a bullet end one too.

    Shape: without blanks around; together they hold all that is not blank.
    """
    start = 0
    for match in _END_OF_SENTENCE.finditer(text):
        if match.group().startswith(".") and _is_abbreviated(text, match.start(), abbreviations):
            continue
        yield from _stripped(text, start, match.end())
        start = match.end()
    yield from _stripped(text, start, len(text))


def begins_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence, a line, a bullet or a quotation begins at ``at``."""
    return _BEFORE_BEGIN.search(text[max(0, at - 14) : at]) is not None


def _is_abbreviated(text: str, stop: int, abbreviations: Sequence[str]) -> bool:
    """Tell whether the full stop at ``stop`` belongs to a word ("Mr.") or a number ("3. März")."""
    word = re.search(r"[\w.]{1,20}$", text[max(0, stop - 20) : stop])
    if word is None:
        return False
    if word.group().lower() in abbreviations:
        return True
    is_number = word.group().isdigit() and len(word.group()) < 3
    return is_number and bool(re.match(r"\.[ \t]\w", text[stop : stop + 3]))


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
