"""What to say and do at each moment of a call, filled with the facts of that call."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import ItemId
from workstation.guidance_content import (
    FILES,
    ClosingItemContent,
    GuidanceContent,
    HoldReason,
    PhraseContent,
    SpokenWords,
    TimesContent,
    TopicContent,
    content_troubles,
    read_language,
    read_text,
)
from workstation.guidance_content import GuidanceError as GuidanceError
from workstation.phrases import GuidanceFacts, PhraseBook, SpokenPhrase


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

    item: ItemId
    rule: str
    title: str
    hint: str
    done_label: str
    phrase: SpokenPhrase


class Guidance:
    """The guidance of one language.

    Shape: does not change; every method is a pure function of its arguments. ``book`` has the
    phrases of ``content`` already, where whoever read them checked them too.
    Errors: GuidanceError at once, from the constructor, for content that cannot be used.
    """

    def __init__(self, content: GuidanceContent, book: PhraseBook | None = None) -> None:
        self.content = content
        self.book = book or PhraseBook()
        if book is None:
            for trouble in content_troubles(content, self.book):
                raise GuidanceError(trouble)

    @property
    def language(self) -> str:
        return self.content.language

    @property
    def spoken(self) -> SpokenWords:
        """Return how times and waits are said."""
        return self.content.spoken

    @property
    def times(self) -> TimesContent:
        """Return the words in which times are typed."""
        return self.content.times

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

    # --- questions ----------------------------------------------------------------------------

    @property
    def topics(self) -> tuple[TopicContent, ...]:
        """Return the matters that there are question scripts for (A5, B4)."""
        return self.content.questions.topics

    def question(self, question_id: str, facts: GuidanceFacts) -> SpokenPhrase:
        """Return a scripted question, filled with this call's facts."""
        spoken = self.book.spoken(question_id, facts)
        assert spoken is not None  # its last wording needs no fact
        return spoken

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

    def next_permission(
        self, used: tuple[str, ...], facts: GuidanceFacts, caller: CallerType | None = None
    ) -> SpokenPhrase:
        """Return a question that was not asked yet; ``used`` are the ids that were (E1, E2).

        When all are used, it counts the holds of the call, and so is new each time.
        """
        hold = self.content.hold
        return self._unused(hold.permission, hold.no_new_permission, used, facts, caller)

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
        said = {phrase.id for phrase in (*hold.check_ins, *hold.late_check_ins)}
        numbered_id = f"{hold.no_new_words.id}-"
        number = sum(i in said or i.startswith(numbered_id) for i in used) + 1
        return self._numbered(hold.no_new_words, number, facts)

    def hold_phrase(self, phrase_id: str, facts: GuidanceFacts) -> SpokenPhrase | None:
        """Return the phrase with this id, a numbered one too; None for an unknown id."""
        if phrase_id in self.book:
            return self.book.spoken(phrase_id, facts)
        hold = self.content.hold
        plain_id, _, number = phrase_id.rpartition("-")
        for phrase in (hold.no_new_words, hold.no_new_permission, hold.no_new_back):
            if phrase.id == plain_id and number.isdecimal():
                return self._numbered(phrase, int(number), facts)
        return None

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

    def voicemail(self, facts: GuidanceFacts) -> tuple[SpokenPhrase, ...]:
        """Return what to say to a machine that answers a call which we promised (C1, F3)."""
        return self._spoken(self.content.callbacks.voicemail, facts, None)

    def back_from_hold(self, facts: GuidanceFacts) -> tuple[SpokenPhrase, ...]:
        """Return what to say when the hold is over and the talk goes on."""
        return self._spoken(self.content.hold.back, facts, None)

    def next_back(self, used: tuple[str, ...], facts: GuidanceFacts) -> SpokenPhrase:
        """Return what to say at the end of a hold that was not said yet in this call (E2)."""
        hold = self.content.hold
        return self._unused(hold.back, hold.no_new_back, used, facts, None)

    # --- closing ------------------------------------------------------------------------------

    def closing(
        self, facts: GuidanceFacts, caller: CallerType | None = None
    ) -> tuple[ClosingGuide, ...]:
        """Return every item of the content in the words for this call (F1, F2, D1–D4)."""
        return tuple(self._closing(item, facts, caller) for item in self.content.closing.items)

    def _closing(
        self, item: ClosingItemContent, facts: GuidanceFacts, caller: CallerType | None
    ) -> ClosingGuide:
        phrase_id, hint = item.phrase_id, item.hint
        number = item.variant_for(caller)
        if number is not None:
            phrase_id = item.variant_phrase_id(number)
            hint = item.variants[number].hint or hint
        phrase = self.book.spoken(phrase_id, facts)
        assert phrase is not None  # its last wording needs no fact
        return ClosingGuide(item.item, item.rule, item.title, hint, item.done_label, phrase)

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

    def _unused(
        self,
        phrases: Iterable[PhraseContent],
        last_resort: PhraseContent,
        used: tuple[str, ...],
        facts: GuidanceFacts,
        caller: CallerType | None,
    ) -> SpokenPhrase:
        for phrase in self._spoken(phrases, facts, caller):
            if phrase.id not in used:
                return phrase
        number = int(facts.hold_number) if facts.hold_number.isdecimal() else 1
        while f"{last_resort.id}-{number}" in used:
            number += 1
        return self._numbered(last_resort, number, facts)

    def _numbered(self, phrase: PhraseContent, number: int, facts: GuidanceFacts) -> SpokenPhrase:
        """Return a phrase that says its number, with an id of that number."""
        counted = replace(facts, check_in_number=str(number), hold_number=str(number))
        return replace(self._certain(phrase, counted), id=f"{phrase.id}-{number}")

    def _certain(self, phrase: PhraseContent, facts: GuidanceFacts) -> SpokenPhrase:
        spoken = self.book.spoken(phrase.id, facts)
        assert spoken is not None  # the content's check made sure of it
        return spoken


def load_guidance(folder: Path) -> Guidance:
    """Return the guidance in a language's folder; the folder's name is the language.

    Errors: GuidanceError, naming file and line of the first thing that is wrong.
    """
    texts = {name: read_text(folder / f"{name}.toml") for name in FILES}
    read = read_language(folder.name, texts)
    if read.content is None:
        raise GuidanceError(f"{folder}: {read.problems[0]}")
    return Guidance(read.content, read.book)
