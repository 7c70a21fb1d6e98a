"""Spelling, as the language check needs it; the dictionaries are the computer's own."""

from typing import Protocol


class DictionaryMissing(LookupError):
    """There is no dictionary of a language; one plain sentence says how to get one."""


class Spelling(Protocol):
    """Dictionaries by language.

    Thread: one; asking may take some milliseconds the first time a language is used.
    """

    def languages(self) -> tuple[str, ...]:
        """Return the tags there are dictionaries for ("en_GB", "de_DE")."""
        ...

    def is_right(self, word: str, language: str) -> bool:
        """Errors: DictionaryMissing."""
        ...

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """Return what may have been meant, the likeliest first.

        Errors: DictionaryMissing.
        """
        ...

    def learn(self, word: str, language: str) -> None:
        """Take ``word`` as right from now on, for this user.

        Errors: DictionaryMissing.
        """
        ...
