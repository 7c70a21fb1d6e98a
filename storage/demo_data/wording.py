"""Sentences put together from word lists, frequent words far more often than rare ones."""

import re
from typing import Final

from storage.demo_data.dice import Dice
from storage.demo_data.english import ENGLISH
from storage.demo_data.german import GERMAN
from storage.demo_data.vocabulary import Vocabulary

_SLOT: Final = re.compile(r"\{(\w+)\}")
_MOST: Final = 6000
_PER_TICKET: Final = 4


class Wording:
    """The sentences of one language, made once and drawn from many times.

    Shape: a few thousand sentences of each kind, so memory does not grow with the data.
    """

    def __init__(self, words: Vocabulary, dice: Dice, tickets: int) -> None:
        self._words = words
        self._dice = dice
        count = min(_MOST, max(200, tickets * _PER_TICKET))
        self.subjects = self._sentences(words.subject, count)
        self.own_words = self._sentences(words.words, count)
        self.understood = self._sentences(words.understood, count)
        self.notes = self._sentences(words.note, count)
        self.entries = self._sentences(words.entry, count)
        self.steps = self._sentences(words.step, count)
        self.promises = self._sentences(words.promised, 200)
        self.messages = self._sentences(words.message, count)
        self.questions = self._sentences(words.question, 200)
        self.causes = words.slots["cause"]
        self.teams = [_capital(team) for team in words.slots["team"]]
        self.mail = words.mail
        self._rare = self._rare_words()

    def detail(self) -> str:
        """Return something that few tickets share: a street, a serial number, an amount."""
        dice, kind = self._dice, self._dice.below(4)
        if kind == 0:
            first, second = self._words.streets
            return f"{dice.one_of(first)}{dice.one_of(second)} {dice.between(1, 180)}."
        if kind == 1:
            return f"{dice.one_of(('ZH', '1EMH', '7LOG', 'SM', 'GT'))}-{dice.bits(26):08}."
        if kind == 2:
            return f"{dice.between(11, 990)},{dice.between(0, 99):02} €."
        return f"{dice.zipf(self._rare)}."

    def _rare_words(self) -> list[str]:
        """Return the long tail: compounds that hardly anybody says twice."""
        heads, tails = self._words.compounds
        pairs = [head + tail for head in heads for tail in tails]
        first, second = self._words.streets
        pairs += [one + two.split()[0] for one in first for two in second]
        keyed = sorted((self._dice.bits(32), pair) for pair in pairs)
        return [pair for _, pair in keyed]

    def _sentences(self, patterns: tuple[str, ...], count: int) -> list[str]:
        return [_capital(self._filled(self._dice.one_of(patterns))) for _ in range(count)]

    def _filled(self, pattern: str) -> str:
        return _SLOT.sub(self._word, pattern)

    def _word(self, found: re.Match[str]) -> str:
        name = found.group(1)
        word = self._filled(self._dice.zipf(self._words.slots[name.lower()]))
        return _capital(word) if name[0].isupper() else word


def wordings(dice: Dice, tickets: int) -> dict[str, Wording]:
    """Return the wording of each language that there is."""
    return {"en": Wording(ENGLISH, dice, tickets), "de": Wording(GERMAN, dice, tickets)}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
