"""What to say and do at each moment of a call, filled with the facts of that call."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import ClosingItem
from workstation.guidance_content import (
    DayPart,
    GuidanceContent,
    HoldReason,
    Occasion,
    PhraseContent,
    read_guidance,
    read_text,
)
from workstation.guidance_content import GuidanceError as GuidanceError
from workstation.phrases import FACT_NAMES, GuidanceFacts, PhraseBook, PhraseRefused, SpokenPhrase
from workstation.wrap_up import Disposition, SelfReview

_NO_FACT: Final[frozenset[str]] = frozenset()
_GREETING_GIVEN: Final = frozenset({"good_day"})


@dataclass(frozen=True, slots=True)
class StageGuide:
    """One stage of the call: its card, and what to say in it now."""

    stage: Stage
    title: str
    subtitle: str
    do: tuple[str, ...]
    phrases: tuple[SpokenPhrase, ...]


@dataclass(frozen=True, slots=True)
class CallerGuide:
    """The card of a caller type (D1–D4), and what holds for every caller (D5)."""

    type: CallerType
    rule: str
    name: str
    recognise: tuple[str, ...]
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    for_all: tuple[str, ...]
    phrases: tuple[SpokenPhrase, ...]


@dataclass(frozen=True, slots=True)
class ClosingGuide:
    """One item of the closing checklist with this call's words (F1, F2)."""

    item: ClosingItem
    rule: str
    title: str
    hint: str
    done_label: str
    phrase: SpokenPhrase


class Guidance:
    """The guidance of one language.

    Shape: does not change; every method is a pure function of its arguments.
    Errors: GuidanceError at once, from the constructor, for content that cannot be used.
    """

    def __init__(self, content: GuidanceContent) -> None:
        self.content = content
        self.book = PhraseBook()
        _check_completeness(content)
        try:
            self._fill_book()
        except PhraseRefused as error:
            raise GuidanceError(str(error)) from error

    def _fill_book(self) -> None:
        content, hold = self.content, self.content.hold
        for greeting in content.greetings.greetings:
            given = _GREETING_GIVEN if greeting.holds_everywhere else None
            self.book.add(greeting.id, "A2", greeting.say, given)
        self._add(phrase for stage in content.stages.stages for phrase in stage.phrases)
        self._add(phrase for card in content.callers.callers for phrase in card.phrases)
        for group in (hold.permission, hold.check_ins, hold.late_check_ins, hold.callback_offers):
            self._add(group, _NO_FACT)
        self._add((*hold.back, *hold.callback_agreed, *content.closing.goodbye), _NO_FACT)
        self._add((hold.no_new_words,), frozenset({"check_in_number"}))
        for item in content.closing.items:
            self.book.add(_closing_id(item.item), item.rule, item.say, _NO_FACT)

    def _add(self, phrases: Iterable[PhraseContent], given: frozenset[str] | None = None) -> None:
        for phrase in phrases:
            if unknown := sorted(set(phrase.unless) - FACT_NAMES):
                raise PhraseRefused(phrase.id, f"there is no fact called {unknown[0]!r}")
            self.book.add(phrase.id, phrase.rule, phrase.say, given)

    # --- stages and callers -------------------------------------------------------------------

    def stage(
        self, stage: Stage, facts: GuidanceFacts, caller: CallerType | None = None
    ) -> StageGuide:
        """Return the card of ``stage``; phrases that suit the caller's type only come then."""
        content = next(c for c in self.content.stages.stages if c.stage is stage)
        phrases = self._spoken(content.phrases, facts, caller)
        if stage is Stage.CLOSING:
            phrases += self.goodbye(facts, caller)
        return StageGuide(stage, content.title, content.subtitle, content.do, phrases)

    def caller(self, caller: CallerType, facts: GuidanceFacts) -> CallerGuide:
        content = next(c for c in self.content.callers.callers if c.type is caller)
        return CallerGuide(
            caller,
            content.rule,
            content.name,
            content.recognise,
            content.do,
            content.avoid,
            self.content.callers.for_all,
            self._spoken(content.phrases, facts, caller),
        )

    # --- hold ---------------------------------------------------------------------------------

    @property
    def hold_reasons(self) -> tuple[HoldReason, ...]:
        return self.content.hold.reasons

    @property
    def hold_waits_s(self) -> tuple[int, ...]:
        """Return the waits to choose from, in seconds."""
        return self.content.hold.waits_s

    def hold_permission(
        self, facts: GuidanceFacts, caller: CallerType | None = None
    ) -> tuple[SpokenPhrase, ...]:
        """Return what asks for permission, with reason and wait where they are known (E1)."""
        return self._spoken(self.content.hold.permission, facts, caller)

    def next_check_in(
        self,
        used: tuple[str, ...],
        facts: GuidanceFacts,
        *,
        is_overdue: bool = False,
        offer_callback: bool = False,
        caller: CallerType | None = None,
    ) -> SpokenPhrase:
        """Return a check-in phrase that is not among ``used`` ids (E2).

        When overdue, those that say so come first; when a callback is to be offered, those
        that offer it (E4).
        When all are used, it is a numbered permission to call back instead, whose id and words
        are new each time.
        """
        hold = self.content.hold
        fresh = [*(hold.late_check_ins if is_overdue else ()), *hold.check_ins]
        if offer_callback:
            fresh.sort(key=lambda phrase: not phrase.offers_callback)
        for phrase in self._spoken(fresh, facts, caller):
            if phrase.id not in used:
                return phrase
        number = len(used) + 1
        numbered = replace(facts, check_in_number=str(number))
        phrase = self._certain(hold.no_new_words, numbered)
        return replace(phrase, id=f"{phrase.id}-{number}")

    def check_in_phrase(self, phrase_id: str, facts: GuidanceFacts) -> SpokenPhrase | None:
        """Return the check-in phrase with this id, a numbered one too; None for an unknown id."""
        if phrase_id in self.book:
            return self.book.spoken(phrase_id, facts)
        plain_id, _, number = phrase_id.rpartition("-")
        if plain_id != self.content.hold.no_new_words.id:
            return None
        phrase = self.book.spoken(plain_id, replace(facts, check_in_number=number))
        return replace(phrase, id=phrase_id) if phrase else None

    def offers_callback(self, phrase_id: str) -> bool:
        """Tell whether saying this phrase offers to call back (E4)."""
        hold = self.content.hold
        check_ins = (*hold.late_check_ins, *hold.check_ins)
        offers = {phrase.id for phrase in check_ins if phrase.offers_callback}
        offers.update(phrase.id for phrase in hold.callback_offers)
        return phrase_id in offers or phrase_id.startswith(f"{hold.no_new_words.id}-")

    def callback_offers(
        self, facts: GuidanceFacts, caller: CallerType | None = None
    ) -> tuple[SpokenPhrase, ...]:
        """Return what offers to call back instead of more hold (E4)."""
        return self._spoken(self.content.hold.callback_offers, facts, caller)

    def callback_agreed(self, facts: GuidanceFacts) -> tuple[SpokenPhrase, ...]:
        """Return what to say when the customer takes the callback."""
        return self._spoken(self.content.hold.callback_agreed, facts, None)

    def back_from_hold(self, facts: GuidanceFacts) -> tuple[SpokenPhrase, ...]:
        """Return what to say when the hold is over and the talk goes on."""
        return self._spoken(self.content.hold.back, facts, None)

    # --- closing ------------------------------------------------------------------------------

    def closing(self, facts: GuidanceFacts) -> tuple[ClosingGuide, ...]:
        """Return the checklist's items in order, each in this call's words (F1, F2)."""
        by_item = {content.item: content for content in self.content.closing.items}
        guides = []
        for item in ClosingItem:
            content = by_item[item]
            phrase = self.book.spoken(_closing_id(item), facts)
            assert phrase is not None  # its last wording needs no fact
            guides.append(
                ClosingGuide(
                    item, content.rule, content.title, content.hint, content.done_label, phrase
                )
            )
        return tuple(guides)

    def goodbye(
        self, facts: GuidanceFacts, caller: CallerType | None = None
    ) -> tuple[SpokenPhrase, ...]:
        """Return thanks and reference for the very end (F3)."""
        return self._spoken(self.content.closing.goodbye, facts, caller)

    # --- choosing -----------------------------------------------------------------------------

    def _spoken(
        self, phrases: Iterable[PhraseContent], facts: GuidanceFacts, caller: CallerType | None
    ) -> tuple[SpokenPhrase, ...]:
        known = facts.known().keys()
        suitable = (
            phrase
            for phrase in phrases
            if (not phrase.callers or caller in phrase.callers) and known.isdisjoint(phrase.unless)
        )
        spoken = (self.book.spoken(phrase.id, facts) for phrase in suitable)
        return tuple(phrase for phrase in spoken if phrase is not None)

    def _certain(self, phrase: PhraseContent, facts: GuidanceFacts) -> SpokenPhrase:
        spoken = self.book.spoken(phrase.id, facts)
        assert spoken is not None  # the content's check made sure of it
        return spoken


def load_guidance(folder: Path) -> Guidance:
    """Return the guidance in a language's folder.

    Errors: GuidanceError, naming file and line where that can be told.
    """
    content = read_guidance(folder)
    try:
        return Guidance(content)
    except GuidanceError as error:
        cause = error.__cause__
        place = _place_of(cause.phrase_id, folder) if isinstance(cause, PhraseRefused) else folder
        raise GuidanceError(f"{place}: {error}") from error


def _place_of(phrase_id: str, folder: Path) -> str:
    for file in sorted(folder.glob("*.toml")):
        for number, line in enumerate(read_text(file).splitlines(), start=1):
            if f'"{phrase_id}"' in line:
                return f"{file}, near line {number}"
    return str(folder)


def _closing_id(item: ClosingItem) -> str:
    return f"closing-{item.value}"


def _check_completeness(content: GuidanceContent) -> None:
    """Make sure that every stage, caller type, item and choice has its content, exactly once."""
    hold = content.hold
    lists: tuple[tuple[str, Iterable[object], Iterable[object]], ...] = (
        ("stages", Stage, (c.stage for c in content.stages.stages)),
        ("callers", CallerType, (c.type for c in content.callers.callers)),
        ("items", ClosingItem, (c.item for c in content.closing.items)),
        ("day_parts", DayPart, (c.part for c in content.greetings.day_parts)),
        ("dispositions", Disposition, (c.disposition for c in content.wrap_up.dispositions)),
        ("reviews", SelfReview, (c.review for c in content.wrap_up.reviews)),
    )
    for name, wanted, given in lists:
        if sorted(map(str, wanted)) != sorted(map(str, given)):
            raise GuidanceError(f"{name}: each must be there exactly once")
    for occasion in Occasion:
        greetings = content.greetings.greetings
        if not any(g.holds_everywhere and g.occasion is occasion for g in greetings):
            raise GuidanceError(f"greetings: {occasion.value} needs one without line and dates")
    if sum(not (phrase.callers or phrase.unless) for phrase in hold.check_ins) < 8:
        raise GuidanceError("check_ins: at least 8 that suit every caller are needed")
    for name in ("permission", "callback_offers", "back", "callback_agreed"):
        if not any(not (phrase.callers or phrase.unless) for phrase in getattr(hold, name)):
            raise GuidanceError(f"{name}: at least one that suits every caller is needed")
