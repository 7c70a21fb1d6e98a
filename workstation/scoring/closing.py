"""How the call was brought to its end (F1–F5)."""

from typing import Final

from workstation.callbacks import Callback, CallbackState
from workstation.closing import ClosingEntry, ClosingItem, ItemId, ItemResult
from workstation.promises import Promise
from workstation.scoring.findings import Finding, Judge, ScoredCall


def _f1_anything_else(case: ScoredCall) -> Finding | None:
    items = (ClosingItem.QUESTIONS_ANSWERED, ClosingItem.ANYTHING_ELSE)
    return _asked(case, "F1", items, "Asked for open questions and anything else")


def _f2_summed_up(case: ScoredCall) -> Finding | None:
    items = (ClosingItem.SUMMARY, ClosingItem.CONFIRMED)
    return _asked(case, "F2", items, "Summed up and confirmed")


def _asked(case: ScoredCall, rule: str, items: tuple[ItemId, ...], evidence: str) -> Finding | None:
    """Judge the items of every topic, the organisation's own for this rule among them.

    Those that a customer who left made impossible do not count.
    """
    call = case.conversation.call
    if call.answered is None or not call.is_over:
        return None
    topics = case.conversation.topics
    entries = [
        (topic.number, entry)
        for topic in topics
        for entry in topic.checklist.entries
        if entry.item in items or (entry.is_own and entry.rule == rule)
    ]
    for number, entry in entries:
        if entry.result in (ItemResult.SKIPPED, ItemResult.OPEN):
            of_topic = f" (topic {number})" if len(topics) > 1 else ""
            return Finding(rule, False, f"Skipped: {_name(entry)}{of_topic}", call.ended_at)
    if any(entry.result is not ItemResult.ASKED for _, entry in entries):
        return None
    last = max(entry.at.at for _, entry in entries if entry.at)
    return Finding(rule, True, evidence, last)


def _name(entry: ClosingEntry) -> str:
    return entry.title or entry.item.replace("_", " ")


def _f4_follows_up(case: ScoredCall) -> Finding | None:
    promises = case.own_promises
    if not promises:
        return None
    kept = [c for c in case.callbacks if c.state is not CallbackState.CANCELLED]
    for promise in promises:
        if not any(_reminds(callback, promise) for callback in kept):
            return Finding("F4", False, f"No callback for: {promise.what}", promise.due_at)
    return Finding("F4", True, "Every promise has its callback", promises[0].due_at)


def _reminds(callback: Callback, promise: Promise) -> bool:
    is_of_it = callback.ticket_id == promise.ticket_id or callback.call_id == promise.call_id
    return is_of_it and callback.due_at <= promise.due_at


def _f5_reviewed(case: ScoredCall) -> Finding | None:
    wrap_up = case.conversation.wrap_up
    if wrap_up.finished is None:
        return None
    if wrap_up.review is None:
        return Finding("F5", False, "The own review was left open", wrap_up.finished.at)
    return Finding("F5", True, "The call was reviewed", wrap_up.finished.at)


RULES: Final[tuple[Judge, ...]] = (
    _f1_anything_else,
    _f2_summed_up,
    _f4_follows_up,
    _f5_reviewed,
)
