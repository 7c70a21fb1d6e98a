"""Before a call ends: anything else, questions answered, summary, confirmation (F1–F2)."""

import enum
from dataclasses import dataclass, field, replace

from workstation.clock import Moment


class ClosingItem(enum.Enum):
    """What to settle before the call ends, in the order shown."""

    QUESTIONS_ANSWERED = "questions_answered"  # F1
    ANYTHING_ELSE = "anything_else"  # F1
    SUMMARY = "summary"  # F2
    CONFIRMED = "confirmed"  # F2


class ItemResult(enum.Enum):
    """What became of an item."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"
    NOT_ASKED_CUSTOMER_LEFT = "not_asked_customer_left"


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """One item with what became of it, and when."""

    item: ClosingItem
    result: ItemResult = ItemResult.OPEN
    at: Moment | None = None


def _all_open() -> tuple[ClosingEntry, ...]:
    return tuple(ClosingEntry(item) for item in ClosingItem)


@dataclass(frozen=True, slots=True)
class ClosingChecklist:
    """The items of one call, each exactly once.

    Shape: ``opened`` is when the agent pressed End or the customer left; None before, and again
    after a return to the call.
    """

    entries: tuple[ClosingEntry, ...] = field(default_factory=_all_open)
    opened: Moment | None = None

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
    def next_item(self) -> ClosingItem | None:
        """Return the first item that is still open."""
        return next((e.item for e in self.entries if e.result is ItemResult.OPEN), None)

    def result_of(self, item: ClosingItem) -> ItemResult:
        return next(entry.result for entry in self.entries if entry.item is item)


def open_checklist(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist as the first press of End opens it; open already, it stays as it is."""
    return checklist if checklist.is_open else replace(checklist, opened=now)


def back_to_call(checklist: ClosingChecklist) -> ClosingChecklist:
    """Return the checklist closed again with its ticks kept: the talk goes on."""
    return replace(checklist, opened=None)


def ask(checklist: ClosingChecklist, item: ClosingItem, now: Moment) -> ClosingChecklist:
    return _settled(checklist, item, ItemResult.ASKED, now)


def skip(checklist: ClosingChecklist, item: ClosingItem, now: Moment) -> ClosingChecklist:
    return _settled(checklist, item, ItemResult.SKIPPED, now)


def reopen(checklist: ClosingChecklist, item: ClosingItem) -> ClosingChecklist:
    """Return the checklist with ``item`` open again: a tick taken back, one more question."""
    return _settled(checklist, item, ItemResult.OPEN, None)


def finish(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist of a call that the agent ends: what is still open was skipped (F1)."""
    return _rest_settled(checklist, ItemResult.SKIPPED, now)


def customer_left(checklist: ClosingChecklist, now: Moment) -> ClosingChecklist:
    """Return the checklist of a call that ended without the agent: the rest was not asked (F1)."""
    rest = _rest_settled(checklist, ItemResult.NOT_ASKED_CUSTOMER_LEFT, now)
    return open_checklist(rest, now)


def _settled(
    checklist: ClosingChecklist, item: ClosingItem, result: ItemResult, at: Moment | None
) -> ClosingChecklist:
    entries = tuple(
        ClosingEntry(item, result, at) if entry.item is item else entry
        for entry in checklist.entries
    )
    return replace(checklist, entries=entries)


def _rest_settled(checklist: ClosingChecklist, result: ItemResult, now: Moment) -> ClosingChecklist:
    entries = tuple(
        ClosingEntry(entry.item, result, now) if entry.result is ItemResult.OPEN else entry
        for entry in checklist.entries
    )
    return replace(checklist, entries=entries)
