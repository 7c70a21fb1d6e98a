"""Before a call ends: anything else, questions answered, summary, confirmation (F1–F2)."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from workstation.clock import Moment

ItemId: TypeAlias = str
MOST_ITEMS: Final = 8  # on the screen at once: more is a form, not a conversation


class ClosingItem:
    """The items that every checklist has, in the order shown; an organisation may add its own."""

    QUESTIONS_ANSWERED: Final = "questions_answered"  # F1
    ANYTHING_ELSE: Final = "anything_else"  # F1
    SUMMARY: Final = "summary"  # F2
    CONFIRMED: Final = "confirmed"  # F2


REQUIRED_ITEMS: Final[tuple[ItemId, ...]] = (
    ClosingItem.QUESTIONS_ANSWERED,
    ClosingItem.ANYTHING_ELSE,
    ClosingItem.SUMMARY,
    ClosingItem.CONFIRMED,
)


class ItemResult(enum.Enum):
    """What became of an item."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"
    NOT_ASKED_CUSTOMER_LEFT = "not_asked_customer_left"


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An item of the organisation's own that belongs into a checklist.

    Shape: ``before`` is the item that it stands before, empty for the end; ``rule`` may be empty;
    ``is_once`` is asked in the first topic alone.
    """

    id: ItemId
    title: str
    rule: str = ""
    before: ItemId = ""
    is_once: bool = False


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """One item with what became of it, and when.

    Shape: ``title`` and ``rule`` are those of an item of the organisation's own, so that it can
    be told when the content has it no longer; empty for the items that every checklist has.
    """

    item: ItemId
    result: ItemResult = ItemResult.OPEN
    at: Moment | None = None
    title: str = ""
    rule: str = ""

    @property
    def is_own(self) -> bool:
        return self.item not in REQUIRED_ITEMS


@dataclass(frozen=True, slots=True)
class FactTick:
    """A fact under an item that was spoken of: a question answered, a step read out."""

    item: ItemId
    fact: str
    at: Moment


_REQUIRED_ENTRIES: Final = tuple(ClosingEntry(item) for item in REQUIRED_ITEMS)


@dataclass(frozen=True, slots=True)
class ClosingChecklist:
    """The items of one topic, each exactly once.

    Shape: ``opened`` is when the agent pressed End or the customer left; None before, and again
    after a return to the call. ``ticks`` has each fact of an item once at most.
    """

    entries: tuple[ClosingEntry, ...] = _REQUIRED_ENTRIES
    opened: Moment | None = None
    ticks: tuple[FactTick, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.opened is not None

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is left to ask: each item was asked, skipped or settled."""
        return all(entry.result is not ItemResult.OPEN for entry in self.entries)

    @property
    def asked_count(self) -> int:
        return sum(entry.result is ItemResult.ASKED for entry in self.entries)

    @property
    def settled_count(self) -> int:
        return sum(entry.result is not ItemResult.OPEN for entry in self.entries)

    @property
    def next_item(self) -> ItemId | None:
        """Return the first item that is still open."""
        return next((e.item for e in self.entries if e.result is ItemResult.OPEN), None)

    def result_of(self, item: ItemId) -> ItemResult:
        """Return what became of ``item``; open for one that the checklist does not have."""
        found = (entry.result for entry in self.entries if entry.item == item)
        return next(found, ItemResult.OPEN)

    def is_ticked(self, item: ItemId, fact: str) -> bool:
        return any(tick.item == item and tick.fact == fact for tick in self.ticks)


def open_checklist(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist as the first press of End opens it; open already, it stays as it is."""
    return checklist if checklist.is_open else replace(checklist, opened=now)


def back_to_call(checklist: ClosingChecklist) -> ClosingChecklist:
    """Return the checklist closed again with its ticks kept: the talk goes on."""
    return replace(checklist, opened=None)


def ask(checklist: ClosingChecklist, item: ItemId, now: Moment) -> ClosingChecklist:
    return _settled(checklist, item, ItemResult.ASKED, now)


def skip(checklist: ClosingChecklist, item: ItemId, now: Moment) -> ClosingChecklist:
    return _settled(checklist, item, ItemResult.SKIPPED, now)


def reopen(checklist: ClosingChecklist, item: ItemId) -> ClosingChecklist:
    """Return the checklist with ``item`` open again: a tick taken back, one more question."""
    return _settled(checklist, item, ItemResult.OPEN, None)


def tick_fact(
    checklist: ClosingChecklist, item: ItemId, fact: str, now: Moment, *, on: bool = True
) -> ClosingChecklist:
    """Return the checklist with a fact of an item ticked as spoken of, or not."""
    if checklist.is_ticked(item, fact) == on:
        return checklist
    others = tuple(t for t in checklist.ticks if (t.item, t.fact) != (item, fact))
    return replace(checklist, ticks=(*others, FactTick(item, fact, now)) if on else others)


def fit_items(checklist: ClosingChecklist, own: Iterable[OwnItem]) -> ClosingChecklist:
    """Return the checklist with just these items of the organisation's own, each at its place.

    What was settled stays, also an item that would not be asked for any more.
    """
    known = {entry.item: entry for entry in checklist.entries}
    wanted = {each.id: each for each in own if each.id not in REQUIRED_ITEMS}
    kept = [e for e in checklist.entries if not e.is_own]
    gone = [
        e
        for e in checklist.entries
        if e.is_own and e.item not in wanted and e.result is not ItemResult.OPEN
    ]
    for each in wanted.values():
        old = known.get(each.id, ClosingEntry(each.id))
        entry = replace(old, title=each.title, rule=each.rule)
        places = (n for n, e in enumerate(kept) if e.item == each.before)
        kept.insert(next(places, len(kept)), entry)
    return replace(checklist, entries=(*kept, *gone))


def finish(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist of a call that the agent ends: what is still open was skipped (F1)."""
    return _rest_settled(checklist, ItemResult.SKIPPED, now)


def customer_left(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist of a call that ended without the agent: the rest was not asked (F1)."""
    rest = _rest_settled(checklist, ItemResult.NOT_ASKED_CUSTOMER_LEFT, now)
    return open_checklist(rest, now)


def _settled(
    checklist: ClosingChecklist, item: ItemId, result: ItemResult, at: Moment | None
) -> ClosingChecklist:
    entries = tuple(
        replace(entry, result=result, at=at) if entry.item == item else entry
        for entry in checklist.entries
    )
    return replace(checklist, entries=entries)


def _rest_settled(checklist: ClosingChecklist, result: ItemResult, now: Moment) -> ClosingChecklist:
    entries = tuple(
        replace(entry, result=result, at=now) if entry.result is ItemResult.OPEN else entry
        for entry in checklist.entries
    )
    return replace(checklist, entries=entries)
