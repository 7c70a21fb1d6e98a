"""The file ``promises.toml``: what is promised, why it may be late, and how a delay is told."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.table import (
    FileContent,
    Gap,
    OwnId,
    PhraseContent,
    Table,
    Wordings,
    wordings_of,
)

MOST_KINDS: Final = 12
MOST_REASONS: Final = 12
_ALWAYS_KNOWN: Final = frozenset({"promise_time"})
_LABEL: Final = "label; use 1 to 60 letters"
_HOURS: Final = "whole number of hours; use 0 (unknown) to 8760"
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=60, description=_LABEL)]


class PromiseKind(Table, frozen=True):
    """A sort of thing that we promise.

    Shape: ``kind`` is kept with each promise; ``what`` begins the text of a new one and may be
    empty; ``usual_h`` is a first guess of how long it takes, in hours, until enough promises of
    the kind were kept here; 0 is unknown. ``by_call`` is a promise that is kept as soon as the
    customer is reached on the phone.
    """

    kind: OwnId
    label: Label
    what: str = ""
    usual_h: Annotated[int, msgspec.Meta(ge=0, le=8760, description=_HOURS)] = 0

    by_call: bool = False

    @property
    def usual(self) -> timedelta | None:
        return timedelta(hours=self.usual_h) if self.usual_h else None


class DelayReason(Table, frozen=True):
    """Why something is late: ``words`` go on after a colon; they blame nobody (C6)."""

    id: OwnId
    label: Label
    words: str


class PromisesContent(FileContent, frozen=True):
    """Kinds of promises, reasons for a delay, and how it is told before it is noticed (C2, F4).

    Shape: ``their_time`` has the field {time}, and is used where the customer's clock differs.
    """

    their_time: str
    kinds: tuple[PromiseKind, ...]
    reasons: tuple[DelayReason, ...]
    delay: tuple[PhraseContent, ...]

    def kind(self, key: str) -> PromiseKind | None:
        """Return a kind by its id; None for one that there is not."""
        return next((each for each in self.kinds if each.kind == key), None)

    def spoken_reason(self, reason: str) -> str:
        """Return how a reason is said: the words of the one chosen, else what was typed."""
        found = (each.words for each in self.reasons if each.label == reason.strip())
        return next(found, reason.strip())

    def wordings(self) -> Iterator[Wordings]:
        yield from wordings_of(self.delay, ("delay",), _ALWAYS_KNOWN)

    def gaps(self) -> Iterator[Gap]:
        if re.findall(r"\{(\w*)\}", self.their_time) != ["time"]:
            yield Gap(("their_time",), "{time} must be there once, and nothing else in braces")
        if not any(phrase.suits_everybody for phrase in self.delay):
            yield Gap(("delay",), "delay: at least one that suits every caller is needed")
        for name, most in (("kinds", MOST_KINDS), ("reasons", MOST_REASONS)):
            given = getattr(self, name)
            if not given:
                yield Gap((name,), f"{name}: at least one is needed")
            if len(given) > most:
                yield Gap((name, most), f"{name}: at most {most} can be shown")
        yield from self._twice("kinds", "kind")
        yield from self._twice("reasons", "id")

    def _twice(self, name: str, key: str) -> Iterator[Gap]:
        given = [getattr(each, key) for each in getattr(self, name)]
        for number, value in enumerate(given):
            if value in given[:number]:
                sentence = f'{key} = "{value}" is there twice; each may be there once'
                yield Gap((name, number, key), sentence)
