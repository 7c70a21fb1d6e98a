"""What all guidance files have in common: strict tables, phrases to say, and their checks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final

import msgspec

from workstation.callers import CallerType
from workstation.toml_lines import Place

NO_FACT: Final[frozenset[str]] = frozenset()  # what may be needed where a phrase must never fail


OwnId = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z][a-z0-9_-]{0,39}$",
        description="id; use small letters, digits, - and _, at most 40",
    ),
]


class GuidanceError(Exception):
    """A guidance file cannot be used; the message names file, line and trouble."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """A phrase as the phrase book takes it, with the place of its table in the file.

    Shape: ``given`` are the facts that are always known where this phrase must never fail: its
    last wording may need no other; None for a phrase that may be left out.
    """

    id: str
    say: tuple[str, ...]
    place: Place
    rule: str = ""
    given: frozenset[str] | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What a file of the right shape lacks all the same, in one plain sentence."""

    place: Place
    sentence: str


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in a guidance file."""


class FileContent(Table, frozen=True):
    """A whole guidance file: tells its phrases, and what it lacks, to whoever checks it."""

    def wordings(self) -> Iterator[Wordings]:
        """Yield each phrase of the file, in order."""
        yield from ()

    def gaps(self) -> Iterator[Gap]:
        """Yield what must be there and is not, or is there too often."""
        yield from ()


class PhraseContent(Table, frozen=True):
    """Something to say.

    Shape: ``say`` are wordings, the best first; the first whose facts are all known is used, so
    the last should need none. ``rule`` is a number of the communication rules ("A2"). An empty
    ``callers`` suits every caller. A known fact named in ``unless`` leaves the phrase out (A4).
    ``offers_callback`` marks check-ins that satisfy E4 by themselves.
    """

    id: str
    say: tuple[str, ...]
    rule: str = ""
    callers: tuple[CallerType, ...] = ()
    unless: tuple[str, ...] = ()
    offers_callback: bool = False

    @property
    def suits_everybody(self) -> bool:
        return not (self.callers or self.unless)


def wordings_of(
    phrases: Iterable[PhraseContent], place: Place, given: frozenset[str] | None = None
) -> Iterator[Wordings]:
    """Yield the phrases of a list that stands at ``place``."""
    for number, phrase in enumerate(phrases):
        yield Wordings(phrase.id, phrase.say, (*place, number), phrase.rule, given, phrase.unless)


def each_once(name: str, wanted: type[Enum], given: Iterable[Enum], key: str) -> Iterator[Gap]:
    """Yield a gap for each of ``wanted`` that the list ``name`` does not have exactly once."""
    members = list(given)
    counted = Counter(members)
    for member in wanted:
        if not counted[member]:
            yield Gap((name,), f"there is no {key} = {_quoted(member)}; each must be there once")
        elif counted[member] > 1:
            second = [n for n, one in enumerate(members) if one is member][1]
            place = (name, second, key)
            yield Gap(place, f"{key} = {_quoted(member)} is there twice; each must be there once")


def _quoted(member: Enum) -> str:
    return f'"{member.value}"'
