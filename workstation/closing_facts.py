"""The facts of a call that its closing items speak of: each question, each step, each promise."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from workstation.clock import Moment
from workstation.closing import (
    ClosingChecklist,
    ClosingItem,
    ItemId,
    ItemResult,
    ask,
    reopen,
    tick_fact,
)
from workstation.promises import Promise, PromiseState
from workstation.tickets import NextStep

_KEY_SIGNS: Final = 12


@dataclass(frozen=True, slots=True)
class ClosingFact:
    """One line under an item, ticked when it was spoken of.

    Shape: ``key`` is kept with the call and holds no words of the customer; ``who`` may be empty;
    ``due_at`` is aware UTC, None for what has no time.
    """

    key: str
    text: str
    who: str = ""
    due_at: datetime | None = None
    can_have_time: bool = True
    is_promise: bool = False


FactsByItem: TypeAlias = Mapping[ItemId, tuple[ClosingFact, ...]]


def closing_facts(
    questions: Iterable[str], steps: Iterable[NextStep], promises: Iterable[Promise]
) -> FactsByItem:
    """Return what has to be spoken of before a topic is closed (F1, F2, G4)."""
    asked = tuple(ClosingFact(_question_key(text), text, can_have_time=False) for text in questions)
    to_do = [
        ClosingFact(f"step:{step.id}", step.what, step.who, step.due_at)
        for step in steps
        if step.what.strip() and step.done_at is None
    ]
    promised = [
        ClosingFact(f"promise:{promise.id}", promise.what, "", promise.due_at, is_promise=True)
        for promise in promises
        if promise.state is PromiseState.OPEN
    ]
    return {ClosingItem.QUESTIONS_ANSWERED: asked, ClosingItem.SUMMARY: (*to_do, *promised)}


def ask_all(
    checklist: ClosingChecklist, item: ItemId, facts: Iterable[ClosingFact], now: Moment
) -> ClosingChecklist:
    """Return the checklist with an item asked, and every fact below it."""
    for fact in facts:
        checklist = tick_fact(checklist, item, fact.key, now)
    return ask(checklist, item, now)


def tick_one(
    checklist: ClosingChecklist,
    item: ItemId,
    fact: str,
    facts: Iterable[ClosingFact],
    now: Moment,
    *,
    on: bool,
) -> ClosingChecklist:
    """Return the checklist with one fact ticked or not; the last one settles its item."""
    ticked = tick_fact(checklist, item, fact, now, on=on)
    if on and all(ticked.is_ticked(item, each.key) for each in facts):
        return ask(ticked, item, now)
    if not on and ticked.result_of(item) is ItemResult.ASKED:
        return reopen(ticked, item)
    return ticked


def _question_key(text: str) -> str:
    return f"question:{hashlib.sha256(text.encode()).hexdigest()[:_KEY_SIGNS]}"
