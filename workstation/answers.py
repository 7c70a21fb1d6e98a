"""Whether an answer looks like what was asked for: a number, a date, a reference; pure.

A check never refuses for good. It says that an answer looks unusual, so that the agent reads it
back to the customer; what stands there is kept when they say so a second time.
"""

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workstation.customer_fields import BadField, email_of, number_of

LONGEST_ANSWER: Final = 400
_NUMBER: Final = re.compile(
    r"[+-]?\d[\d .,'’]*(?:\s?[^\W\d_]{1,5}[²³]?|\s?[%€$£])?|[€$£]\s?\d[\d .,]*"
)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?(\d{4}|\d{2})?)?")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WITH_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+([^\W\d_]{3,})\.?(?:\s+\d{4})?")
_DIGIT, _LETTER, _EITHER = "9", "A", "?"
_BETWEEN: Final = " -./"
_LONGEST_MONTH: Final = 31


class AnswerKind(enum.Enum):
    """What an answer should be."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    EMAIL = "e-mail"
    PHONE = "phone"
    FORMAT = "format"  # one of the question's own formats


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """How an answer should look.

    Shape: ``formats`` are for kind FORMAT: 9 stands for a digit, A for a letter, ? for either,
    any other character for itself; blanks, dots and dashes that the format has not may be there
    all the same. ``day_words`` are months and words such as "yesterday", for kind DATE.
    """

    kind: AnswerKind = AnswerKind.TEXT
    formats: tuple[str, ...] = ()
    day_words: tuple[str, ...] = ()
    region: str = ""


def tidy(typed: str) -> str:
    """Return an answer as it is kept: one line, no blanks around it."""
    return " ".join(typed.split())[:LONGEST_ANSWER]


def looks_right(answer: str, form: AnswerForm) -> bool:
    """Tell whether a tidied answer looks like what was asked for; any text does for TEXT."""
    if form.kind is AnswerKind.NUMBER:
        return _NUMBER.fullmatch(answer) is not None
    if form.kind is AnswerKind.DATE:
        return _is_date(answer, form.day_words)
    if form.kind is AnswerKind.EMAIL:
        return _is_email(answer)
    if form.kind is AnswerKind.PHONE:
        return _is_phone(answer, form.region)
    if form.kind is AnswerKind.FORMAT:
        return any(_fits(answer, each) for each in form.formats)
    return bool(answer)


def _is_date(answer: str, words: Iterable[str]) -> bool:
    if found := _DAY_FIRST.fullmatch(answer):
        return _is_day(found[1]) and _is_day(found[2]) and min(int(found[1]), int(found[2])) <= 12
    if found := _ISO.fullmatch(answer):
        return 1 <= int(found[2]) <= 12 and _is_day(found[3])
    known = {word.casefold() for word in words}
    if answer.casefold() in known:
        return True
    found = _WITH_MONTH.fullmatch(answer)
    if found is None or not _is_day(found[1]):
        return False
    return any(word.startswith(found[2].casefold()) for word in known)


def _is_day(digits: str) -> bool:
    return 1 <= int(digits) <= _LONGEST_MONTH


def _is_email(answer: str) -> bool:
    try:
        return bool(email_of(answer))
    except BadField:
        return False


def _is_phone(answer: str, region: str) -> bool:
    try:
        return bool(number_of(answer, region))
    except BadField:
        return False


def _fits(answer: str, wanted: str) -> bool:
    """Tell whether ``answer`` has the form ``wanted``, character by character."""
    dropped = "".join(mark for mark in _BETWEEN if mark not in wanted)
    given = answer.translate({ord(mark): None for mark in dropped})
    if len(given) != len(wanted):
        return False
    return all(_is_one(char, place) for char, place in zip(given, wanted, strict=True))


def _is_one(char: str, place: str) -> bool:
    if place == _DIGIT:
        return char.isdecimal()
    if place == _LETTER:
        return char.isalpha()
    if place == _EITHER:
        return char.isalnum()
    return char.casefold() == place.casefold()
