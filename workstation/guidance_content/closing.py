"""The file ``closing.toml``: the checklist before the end of a call (F1–F3)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from workstation.callers import CallerType
from workstation.closing import MOST_ITEMS, REQUIRED_ITEMS, ItemId, OwnItem
from workstation.guidance_content.table import (
    NO_FACT,
    FileContent,
    Gap,
    OwnId,
    PhraseContent,
    Table,
    Wordings,
    wordings_of,
)


class ItemVariantContent(Table, frozen=True):
    """How an item is asked of callers of some types (D1–D4); what is empty is as for all."""

    callers: tuple[CallerType, ...]
    hint: str = ""
    say: tuple[str, ...] = ()


class ClosingItemContent(Table, frozen=True):
    """One item of the closing checklist: ``done_label`` is the button that ticks it.

    Shape: ``item`` is one of the four that every checklist has, or the organisation's own name for
    an item of its own. Only such a one may be for some ``lines`` (their spoken names), ``callers``
    or ``topics`` (ids of questions.toml) alone; empty is all. One that is asked ``once`` comes
    back with no further concern of the call.
    """

    item: OwnId
    title: str
    done_label: str
    say: tuple[str, ...]
    rule: str = ""
    hint: str = ""
    lines: tuple[str, ...] = ()
    callers: tuple[CallerType, ...] = ()
    topics: tuple[str, ...] = ()
    once: bool = False
    variants: tuple[ItemVariantContent, ...] = ()

    @property
    def is_own(self) -> bool:
        return self.item not in REQUIRED_ITEMS

    @property
    def phrase_id(self) -> str:
        """Return the id that the item's words have among the phrases."""
        return f"closing-{self.item}"

    def variant_phrase_id(self, number: int) -> str:
        """Return the id of a variant's words, which are the item's where it has none."""
        return f"{self.phrase_id}-{number + 1}" if self.variants[number].say else self.phrase_id

    def variant_for(self, caller: CallerType | None) -> int | None:
        """Return the number of the variant for such a caller."""
        fitting = (n for n, each in enumerate(self.variants) if caller in each.callers)
        return next(fitting, None)

    def is_for(self, line: str, caller: CallerType | None, topics: Sequence[str]) -> bool:
        return (
            (not self.lines or line in self.lines)
            and (not self.callers or caller in self.callers)
            and (not self.topics or not set(topics).isdisjoint(self.topics))
        )


class ClosingContent(FileContent, frozen=True):
    """The whole file."""

    items: tuple[ClosingItemContent, ...]
    goodbye: tuple[PhraseContent, ...]

    def own_items(
        self, line: str, caller: CallerType | None, topics: Sequence[str]
    ) -> tuple[OwnItem, ...]:
        """Return the items beside the four for such a call, each to stand before one of them."""
        return tuple(
            OwnItem(item.item, item.title, item.rule, self._next_required(place), item.once)
            for place, item in enumerate(self.items)
            if item.is_own and item.is_for(line, caller, topics)
        )

    def wordings(self) -> Iterator[Wordings]:
        for number, item in enumerate(self.items):
            place = ("items", number)
            yield Wordings(item.phrase_id, item.say, place, item.rule, NO_FACT)
            for other, variant in enumerate(item.variants):
                if variant.say:
                    said_id = item.variant_phrase_id(other)
                    there = (*place, "variants", other)
                    yield Wordings(said_id, variant.say, there, item.rule, NO_FACT)
        yield from wordings_of(self.goodbye, ("goodbye",), NO_FACT)

    def gaps(self) -> Iterator[Gap]:
        counted = Counter(item.item for item in self.items)
        for needed in REQUIRED_ITEMS:
            if not counted[needed]:
                sentence = f'there is no item = "{needed}"; each of the four must be there once'
                yield Gap(("items",), sentence)
        seen: set[ItemId] = set()
        for number, item in enumerate(self.items):
            if item.item in seen:
                sentence = f'item = "{item.item}" is there twice; each must be there once'
                yield Gap(("items", number, "item"), sentence)
            seen.add(item.item)
            yield from _limited(item, number)
        yield from self._too_many()

    def _too_many(self) -> Iterator[Gap]:
        """Yield a gap for the first item that makes more meet in one call than can be shown."""
        lines = sorted({"", *(line for item in self.items for line in item.lines)})
        topics = sorted({"", *(topic for item in self.items for topic in item.topics)})
        worst: int | None = None
        for line, caller, topic in product(lines, (None, *CallerType), topics):
            meeting = [
                number
                for number, item in enumerate(self.items)
                if not item.is_own or item.is_for(line, caller, (topic,))
            ]
            if len(meeting) > MOST_ITEMS:
                last = [number for number in meeting if self.items[number].is_own][-1]
                worst = last if worst is None else min(worst, last)
        if worst is not None:
            name = self.items[worst].item
            sentence = f'"{name}" is one too many: at most {MOST_ITEMS} items may meet in one call'
            yield Gap(("items", worst, "item"), sentence)

    def _next_required(self, place: int) -> ItemId:
        return next((item.item for item in self.items[place:] if not item.is_own), "")


def _limited(item: ClosingItemContent, number: int) -> Iterator[Gap]:
    """Yield a gap where one of the four is kept for some calls only."""
    for key in ("lines", "callers", "topics"):
        if not item.is_own and getattr(item, key):
            sentence = f'"{item.item}" is asked in every call, so it may not have "{key}"'
            yield Gap(("items", number, key), sentence)
