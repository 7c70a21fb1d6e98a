"""Spelling by enchant: the computer's dictionaries, and a word list of this user's own."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from workstation.spelling import DictionaryMissing

# German joins words without a sign between; these letters may stand at the joint.
_JOINTS: Final[dict[str, tuple[str, ...]]] = {"de": ("", "s", "es", "n", "en", "er", "e")}
_SHORTEST_PART: Final = 4
_LONGEST_WORD: Final = 60
_MOST_SUGGESTIONS: Final = 6
_PACKAGES: Final = {"de": "hunspell-de-de", "en": "hunspell-en-gb", "en_US": "hunspell-en-us"}
_LIBRARY_PACKAGE: Final = "libenchant-2-2"


class EnchantSpelling:
    """The dictionaries of this computer, each opened when its language is first asked for.

    What a user teaches goes into ``words-en.txt`` and its like in ``folder``, never into the
    system's lists.

    Thread: one at a time, whichever it is; enchant itself holds no lock. Opening a dictionary
    takes a part of a second, so give the checking thread a spelling of its own.
    """

    def __init__(self, folder: Path, region: str = "") -> None:
        self._folder = folder
        self._region = region.upper()
        self._broker: Any = None
        self._dictionaries: dict[str, Any] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def languages(self) -> tuple[str, ...]:
        """Return the tags there are dictionaries for; none when enchant itself is missing."""
        try:
            return tuple(sorted(self._opened_broker().list_languages()))
        except DictionaryMissing:
            return ()

    def is_right(self, word: str, language: str) -> bool:
        """Errors: DictionaryMissing."""
        dictionary = self._dictionary(language)
        word = _plain(word)
        if not word or len(word) > _LONGEST_WORD:
            return True
        key = (language, word)
        if key not in self._known:
            self._known[key] = self._is_right(word, dictionary.check, _base(language))
        return self._known[key]

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """Errors: DictionaryMissing."""
        dictionary = self._dictionary(language)
        word = _plain(word)
        if not word or len(word) > _LONGEST_WORD:
            return ()
        found = dict.fromkeys(one for one in dictionary.suggest(word) if one != word)
        return tuple(found)[:_MOST_SUGGESTIONS]

    def learn(self, word: str, language: str) -> None:
        """Errors: DictionaryMissing; OSError when the list cannot be written."""
        word = _plain(word)
        if word and len(word) <= _LONGEST_WORD:
            self._dictionary(language).add(word)
            self._known.clear()

    def _is_right(self, word: str, check: Callable[[str], bool], base: str) -> bool:
        if check(word):
            return True
        parts = [part for part in re.split(r"-", word) if part]
        if len(parts) > 1:
            return all(len(part) == 1 or self._is_right(part, check, base) for part in parts)
        if "'" in word:
            stem, _, ending = word.rpartition("'")
            if ending.lower() in ("s", "") and stem and check(stem):
                return True
        return any(
            check(head) and check(tail) and not check(tail.lower())
            for head, tail in _compound(word, base)
        )

    def _dictionary(self, language: str) -> Any:
        if language not in self._dictionaries:
            self._dictionaries[language] = self._opened(language)
        return self._dictionaries[language]

    def _opened(self, language: str) -> Any:
        broker = self._opened_broker()
        tag = _best_tag(language, self._region, tuple(broker.list_languages()))
        if tag is None:
            raise DictionaryMissing(_missing_dictionary(language))
        import enchant

        words = self._folder / f"words-{_base(language)}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return enchant.DictWithPWL(tag, str(words), broker=broker)
        except enchant.errors.Error as error:
            raise DictionaryMissing(_missing_dictionary(language)) from error

    def _opened_broker(self) -> Any:
        """Errors: DictionaryMissing when the C library is not there; pyenchant then fails."""
        if self._broker is None:
            try:
                import enchant
            except (ImportError, OSError) as error:
                raise DictionaryMissing(_missing_library()) from error
            self._broker = enchant.Broker()
        return self._broker


def _plain(word: str) -> str:
    """Return ``word`` as dictionaries write it, empty for what enchant would choke on."""
    word = word.strip().replace("’", "'").strip("'")
    return word if word.isprintable() and "\0" not in word else ""


def _base(language: str) -> str:
    return re.split(r"[-_]", language.strip())[0].lower()


def _best_tag(language: str, region: str, tags: tuple[str, ...]) -> str | None:
    """Return the dictionary for a language and region, else that of the language's home."""
    base, wanted = _base(language), language.strip().replace("-", "_")
    fitting = sorted(tag for tag in tags if _base(tag) == base)
    first = (wanted, f"{base}_{region}", f"{base}_{base.upper()}", f"{base}_GB", base)
    return next((tag for tag in (*first, *fitting) if tag in fitting), None)


def _compound(word: str, base: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut a compound noun in two, perhaps with letters at the joint."""
    joints = _JOINTS.get(base)
    is_noun = word[0].isupper() and word.isalpha()
    if joints is None or not is_noun or len(word) < 2 * _SHORTEST_PART:
        return
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:cut], word[cut:]
        for joint in joints:
            stem = head.removesuffix(joint)
            if head.endswith(joint) and len(stem) >= _SHORTEST_PART:
                yield (stem.capitalize(), tail.capitalize())


def _missing_library() -> str:
    if sys.platform.startswith("linux"):
        how = f"install the package {_LIBRARY_PACKAGE} and start again"
    else:
        how = "install enchant 2 and start again"
    return f"Spelling is not checked because the library enchant is missing; {how}."


def _missing_dictionary(language: str) -> str:
    tag = language.strip().replace("-", "_")
    package = _PACKAGES.get(tag) or _PACKAGES.get(_base(language)) or f"hunspell-{_base(language)}"
    return (
        f"Spelling is not checked because there is no dictionary for “{language.strip()}”; "
        f"install the package {package} and start again."
    )
