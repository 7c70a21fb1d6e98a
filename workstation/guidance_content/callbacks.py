"""The file ``callbacks.toml``: what a try may come to, what is next, and words for it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Final

import msgspec

from workstation.callbacks import AttemptOutcome
from workstation.guidance_content.table import (
    NO_FACT,
    FileContent,
    Gap,
    PhraseContent,
    Table,
    Wordings,
    each_once,
    wordings_of,
)
from workstation.tries import RetryRule, RetryRules, WayOn

_LABEL: Final = "label; use 1 to 60 letters"
# The other letters lead somewhere else in the ticket and the wrap-up, which stand beside.
_KEY: Final = "key; use one of B D G H J V X Z"
_WAIT: Final = "whole number of minutes; use 1 to 40320 (four weeks)"
_TRIES: Final = "whole number of tries; use 1 to 50"


class OutcomeContent(Table, frozen=True):
    """What one outcome of a try is called, and what follows from it.

    Shape: ``key`` is the letter that chooses it together with Alt; ``next`` is what is next, empty
    for "reached" alone; ``wait_min`` belongs to "retry". Once ``most_tries`` came to this outcome,
    nothing is tried again by itself and ``afterwards`` is next. With ``at_best_hour`` a later hour
    of the same day goes before, where the customer is known to be reached then.
    """

    outcome: AttemptOutcome
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=60, description=_LABEL)]
    hint: str = ""
    key: Annotated[str, msgspec.Meta(pattern=r"^[BDGHJVXZ]?$", description=_KEY)] = ""
    next: WayOn | None = None
    wait_min: Annotated[int, msgspec.Meta(ge=1, le=40320, description=_WAIT)] | None = None
    most_tries: Annotated[int, msgspec.Meta(ge=1, le=50, description=_TRIES)] = 1
    afterwards: WayOn = WayOn.WRITE
    at_best_hour: bool = False

    @property
    def rule(self) -> RetryRule | None:
        """Return what follows; None after reaching somebody."""
        if self.next is None:
            return None
        return RetryRule(
            self.outcome,
            self.next,
            timedelta(minutes=self.wait_min) if self.wait_min is not None else None,
            self.most_tries,
            self.afterwards,
            self.at_best_hour,
        )


class WayContent(Table, frozen=True):
    """What one way on is called: ``label`` as on the button, ``words`` as a plain sentence."""

    way: WayOn
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=60, description=_LABEL)]
    words: str


class CallbacksContent(FileContent, frozen=True):
    """Outcomes of tries, ways on, and what to say to a voicemail (C1, F3)."""

    outcomes: tuple[OutcomeContent, ...]
    ways: tuple[WayContent, ...]
    voicemail: tuple[PhraseContent, ...]

    @property
    def rules(self) -> RetryRules:
        found = (each.rule for each in self.outcomes)
        return {rule.outcome: rule for rule in found if rule is not None}

    def outcome(self, outcome: AttemptOutcome) -> OutcomeContent:
        return next(each for each in self.outcomes if each.outcome is outcome)

    def way(self, way: WayOn) -> WayContent:
        return next(each for each in self.ways if each.way is way)

    def wordings(self) -> Iterator[Wordings]:
        yield from wordings_of(self.voicemail, ("voicemail",), NO_FACT)

    def gaps(self) -> Iterator[Gap]:
        given = (each.outcome for each in self.outcomes)
        yield from each_once("outcomes", AttemptOutcome, given, "outcome")
        yield from each_once("ways", WayOn, (each.way for each in self.ways), "way")
        if not any(phrase.suits_everybody for phrase in self.voicemail):
            yield Gap(("voicemail",), "voicemail: at least one that suits every caller is needed")
        for number, each in enumerate(self.outcomes):
            yield from _gaps_of(number, each)
            before = [other.key for other in self.outcomes[:number]]
            if each.key and each.key in before:
                sentence = f'key = "{each.key}" is there twice; each may be there once'
                yield Gap(("outcomes", number, "key"), sentence)


def _gaps_of(number: int, each: OutcomeContent) -> Iterator[Gap]:
    """Yield what does not fit together in one outcome."""
    place = ("outcomes", number)
    is_reached = each.outcome is AttemptOutcome.REACHED
    if is_reached and each.next is not None:
        yield Gap((*place, "next"), "nothing is next once somebody was reached: leave next out")
    if not is_reached and each.next is None:
        yield Gap(place, 'the key "next" is missing')
    if each.next is WayOn.RETRY and each.wait_min is None:
        yield Gap((*place, "next"), 'the key "wait_min" is missing: after how long to try again')
    if each.next is not WayOn.RETRY and each.wait_min is not None:
        yield Gap((*place, "wait_min"), 'wait_min is for next = "retry" alone')
    if each.afterwards is WayOn.RETRY:
        yield Gap((*place, "afterwards"), "after the most tries it cannot be tried again")
