"""The word lists of one language, from which sentences are put together."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is said and written about the matters of an energy company.

    Shape: each list begins with what is most frequent; ``{name}`` in a pattern names a list of
    ``slots``, ``{Name}`` the same with a capital. ``mail`` is greeting, ending and reference.
    """

    slots: Mapping[str, tuple[str, ...]]
    subject: tuple[str, ...]
    words: tuple[str, ...]
    understood: tuple[str, ...]
    note: tuple[str, ...]
    entry: tuple[str, ...]
    step: tuple[str, ...]
    promised: tuple[str, ...]
    message: tuple[str, ...]
    mail: tuple[str, str, str]
    question: tuple[str, ...]
    streets: tuple[tuple[str, ...], tuple[str, ...]]
    compounds: tuple[tuple[str, ...], tuple[str, ...]]


def lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())
