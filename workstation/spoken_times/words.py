"""Cuts a typed time into words that mean something, by the words of one language."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeAlias

from workstation.guidance_content.times import TimesContent


class Kind(Enum):
    """What a word may mean; one word may mean several things."""

    NUMBER = "number"  # a whole number in figures; its text tells a leading zero
    AMOUNT = "amount"  # a number in words, or with a half
    ORDINAL = "ordinal"
    CLOCK = "clock"  # (hour, minute)
    DATE = "date"  # (day, month, year or None), or None for one that there is not
    NUMBERS = "numbers"  # two numbers with a dot: a date or a time
    DASH = "dash"
    NOTHING = "nothing"
    BEFORE_CLOCK = "before_clock"
    AFTER_CLOCK = "after_clock"
    AM = "am"
    PM = "pm"
    BY = "by"
    AFTER = "after"
    BETWEEN = "between"
    AND = "and"
    TO = "to"
    IN = "in"
    WITHIN = "within"
    PAST = "past"
    BEFORE = "before"
    THIS = "this"
    NEXT = "next"
    END_OF = "end_of"
    END_OF_DAY = "end_of_day"
    THEIR_TIME = "their_time"
    WEEKDAY = "weekday"
    MONTH = "month"
    UNIT = "unit"
    DURATION = "duration"
    MOVED_CLOCK = "moved_clock"
    HOUR_NAME = "hour_name"
    DAY = "day"
    PART = "part"


Meanings: TypeAlias = dict[Kind, Any]
_LITTLE_WORDS: Final = (
    Kind.NOTHING,
    Kind.BEFORE_CLOCK,
    Kind.AFTER_CLOCK,
    Kind.AM,
    Kind.PM,
    Kind.BY,
    Kind.AFTER,
    Kind.BETWEEN,
    Kind.AND,
    Kind.TO,
    Kind.IN,
    Kind.WITHIN,
    Kind.PAST,
    Kind.BEFORE,
    Kind.THIS,
    Kind.NEXT,
    Kind.END_OF,
    Kind.END_OF_DAY,
    Kind.THEIR_TIME,
)
_FIELDS: Final = {Kind.AND: "and_", Kind.IN: "in_"}  # Python has these words itself


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of what was typed.

    Shape: ``text`` is as it was typed; no ``meanings`` is a word that nobody knows.
    """

    text: str
    meanings: Mapping[Kind, Any]

    def means(self, kind: Kind) -> bool:
        return kind in self.meanings


_PLAIN: Final = {
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "’": "'",
    "\u00a0": " ",
}
_LEXEME: Final = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d)t?(?!\d\d\d)
      | (?P<dotted>\d\d?\.\s?\d\d?\.(?:\s?\d{4}|\d\d)?(?!\d))
      | (?P<slashed>\d\d?/\d\d?(?:/\d{4}|/\d\d)?(?![\d/]))
      | (?P<clock>\d\d?:\d\d(?::00)?(?![\d:]))
      | (?P<numbers>\d\d?\.\d\d(?![\d.]))
      | (?P<amount>\d+[.,]\d+)
      | (?P<number>\d+)
      | (?P<word>[^\W\d_]+(?:['.][^\W\d_]+)*)\.?
      | (?P<dash>-)
      | (?P<quiet>[\s,;()]+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_LONGEST: Final = 200  # of a text that anybody means as a time
_OWN_LETTERS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


class Lexicon:
    """The words of one language, found by their longest phrase."""

    def __init__(self, content: TimesContent) -> None:
        self.content = content
        self._phrases: dict[tuple[str, ...], Meanings] = {}
        for kind, say, value in _entries(content):
            for phrase in say:
                self._add(phrase, kind, value)
        self._longest = max(map(len, self._phrases))

    def _add(self, phrase: str, kind: Kind, value: object) -> None:
        for spelt in {plain(phrase), _without_own_letters(plain(phrase))}:
            key = tuple(re.findall(r"[^\s-]+", spelt.replace(".", "")))
            if key:
                self._phrases.setdefault(key, {}).setdefault(kind, value)

    def tokens(self, text: str) -> list[Token]:
        """Return the pieces of ``text`` in their order."""
        found: list[Token] = []
        run: list[tuple[str, str]] = []  # words side by side: as looked up, as typed
        for match in _LEXEME.finditer(plain(text[:_LONGEST])):
            kind = match.lastgroup or ""
            if kind == "word":
                run.append((match["word"].replace(".", ""), match[0]))
            elif kind != "quiet" and not (kind == "dash" and self._joins(run, match)):
                found += self._of_words(run)
                run = []
                found.append(self._of_figures(match, found))
        found += self._of_words(run)
        return _with_ordinals(found, self.content.ordinal_endings)

    @staticmethod
    def _joins(run: list[tuple[str, str]], match: re.Match[str]) -> bool:
        """Tell whether a dash joins two words ("twenty-five")."""
        text, at = match.string, match.end()
        return bool(run) and at < len(text) and text[at].isalpha() and text[at - 2].isalpha()

    def _of_words(self, run: list[tuple[str, str]]) -> Iterator[Token]:
        at = 0
        while at < len(run):
            size = next(
                n
                for n in range(min(self._longest, len(run) - at), -1, -1)
                if n == 0 or self._known(run, at, n)
            )
            if size:
                said = " ".join(typed for _, typed in run[at : at + size])
                yield Token(said, self._phrases[tuple(word for word, _ in run[at : at + size])])
                at += size
            else:
                yield from self._of_one(*run[at])
                at += 1

    def _known(self, run: list[tuple[str, str]], at: int, size: int) -> bool:
        return tuple(word for word, _ in run[at : at + size]) in self._phrases

    def _of_one(self, word: str, typed: str) -> Iterator[Token]:
        """Yield a word that is two known ones in one ("Dienstagvormittag"), else an unknown one."""
        for cut in range(2, len(word) - 1):
            day, part = self._phrases.get((word[:cut],), {}), self._phrases.get((word[cut:],), {})
            if Kind.WEEKDAY in day and Kind.PART in part:
                yield Token(word[:cut], day)
                yield Token(word[cut:], {Kind.PART: part[Kind.PART]})
                return
        yield Token(typed, {})

    def _of_figures(self, match: re.Match[str], before: list[Token]) -> Token:
        kind, text = match.lastgroup, match[0]
        if kind == "iso":
            year, month, day = (int(part) for part in match["iso"].split("-"))
            return Token(match["iso"], {Kind.DATE: _date(day, month, year)})
        if kind in ("dotted", "slashed"):
            return Token(text, {Kind.DATE: self._typed_date(text, kind == "dotted")})
        if kind in ("clock", "numbers"):
            hour, minute = (int(part) for part in re.split(r"[:.]", text)[:2])
            if kind == "numbers" and 24 <= hour <= 31 and 1 <= minute <= 12:
                return Token(text, {Kind.DATE: _date(hour, minute, None)})
            is_plain = kind == "clock" or minute > 12 or minute == 0
            return Token(text, {Kind.CLOCK if is_plain else Kind.NUMBERS: (hour, minute)})
        if kind == "amount":
            return Token(text, {Kind.AMOUNT: float(text.replace(",", "."))})
        if kind == "number":
            return Token(text, {Kind.NUMBER: int(text)})
        return Token(text, {Kind.DASH: None} if kind == "dash" else {})

    def _typed_date(self, text: str, is_dotted: bool) -> tuple[int, int, int | None] | None:
        first, second, *rest = (int(part) for part in re.findall(r"\d+", text))
        day, month = (first, second) if is_dotted or self.content.day_first else (second, first)
        year = rest[0] if rest else None
        return _date(day, month, year + 2000 if year is not None and year < 100 else year)


def _date(day: int, month: int, year: int | None) -> tuple[int, int, int | None] | None:
    try:
        date(2000 if year is None else year, month, day)  # 2000 has every day that there can be
    except ValueError:
        return None
    return day, month, year


def _with_ordinals(tokens: list[Token], endings: tuple[str, ...]) -> list[Token]:
    """Return the tokens with "24th" and "24." as one; a dot behind "um 4." ends the sentence."""
    found: list[Token] = []
    last = len(tokens) - 1
    for number, token in enumerate(tokens):
        before = found[-1] if found else None
        is_hour = number > 1 and tokens[number - 2].means(Kind.BEFORE_CLOCK)
        is_sentence_end = number == last and token.text == "." and is_hour
        is_ending = token.text in endings and not is_sentence_end
        if before is not None and before.means(Kind.NUMBER) and is_ending:
            value = before.meanings[Kind.NUMBER]
            found[-1] = Token(before.text + token.text, {Kind.ORDINAL: value, Kind.NUMBER: value})
        elif token.text != ".":
            found.append(token)
    return found


def _entries(content: TimesContent) -> Iterator[tuple[Kind, Iterable[str], object]]:
    """Yield every list of phrases with what it means."""
    for kind in _LITTLE_WORDS:
        yield kind, getattr(content, _FIELDS.get(kind, kind.value)), None
    for number, weekday in enumerate(content.weekdays):
        yield Kind.WEEKDAY, weekday.typed, number
    for number, month in enumerate(content.months, 1):
        yield Kind.MONTH, month.typed, number
    yield from ((Kind.AMOUNT, each.typed, each.number) for each in content.numbers)
    yield from ((Kind.UNIT, each.typed, each.unit) for each in content.units)
    yield from ((Kind.DURATION, each.typed, each.minutes) for each in content.durations)
    yield from ((Kind.MOVED_CLOCK, each.typed, each.minutes) for each in content.clocks)
    for hour in content.hours:
        at = time.fromisoformat(hour.at)
        yield Kind.HOUR_NAME, hour.typed, (at.hour, at.minute)
    yield from ((Kind.DAY, each.typed, each.days) for each in content.days)
    for part in content.parts:
        begin, end = time.fromisoformat(part.begins), time.fromisoformat(part.ends)
        yield Kind.PART, part.typed, (begin, end)


def plain(text: str) -> str:
    """Return ``text`` in small letters, with plain dashes and apostrophes."""
    small = unicodedata.normalize("NFC", text).casefold()
    return "".join(_PLAIN.get(letter, letter) for letter in small)


def _without_own_letters(text: str) -> str:
    return "".join(_OWN_LETTERS.get(letter, letter) for letter in text)


@lru_cache(maxsize=8)
def lexicon_of(content: TimesContent) -> Lexicon:
    """Return the lexicon of a language, made when it is first wanted."""
    return Lexicon(content)
