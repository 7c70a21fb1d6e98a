"""What the agent did in a practice call that its customer cannot hear."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workstation.call_flow import Stage
from workstation.closing import ClosingItem, ItemResult
from workstation.conversation import Conversation
from workstation.practice_acts import Deed

_ITEMS: Final = {
    ClosingItem.QUESTIONS_ANSWERED: Deed.QUESTIONS_ANSWERED,
    ClosingItem.ANYTHING_ELSE: Deed.ANYTHING_ELSE,
    ClosingItem.SUMMARY: Deed.SUMMED_UP,
}
_TICKED: Final = {Stage.LISTENING: Deed.ASKED, Stage.CONFIRMING: Deed.RESTATED}
_SOLVING: Final = frozenset({Stage.RESOLVING, Stage.NEXT_STEPS, Stage.CLOSING})


@dataclass(frozen=True, slots=True)
class DeskSeen:
    """What the desk shows of a call at one moment.

    Shape: ``is_understood`` says that the customer's yes is written down, or that all was clear
    already; ``agreed`` counts next steps and promises.
    """

    conversation: Conversation
    is_understood: bool = False
    agreed: int = 0


def deeds_between(before: DeskSeen, now: DeskSeen) -> list[Deed]:
    """Return what the agent did between two moments of the same call, in a call's order."""
    if now.conversation.call.is_over:
        return []
    return list(_deeds(before, now))


def _deeds(before: DeskSeen, now: DeskSeen) -> Iterator[Deed]:
    then, call = before.conversation, now.conversation
    ticked = _TICKED.get(then.flow.stage) if then.flow.stage else None
    if ticked is not None and len(call.said) > len(then.said):
        yield ticked
    if now.is_understood and not before.is_understood:
        yield Deed.RESTATED
    stage = call.flow.stage
    if stage in _SOLVING and then.flow.stage not in _SOLVING:
        yield Deed.MOVED_ON
    if now.agreed > before.agreed:
        yield Deed.PROMISED
    if stage is Stage.CLOSING and then.flow.stage is not Stage.CLOSING:
        yield Deed.CLOSING
    for item, deed in _ITEMS.items():
        is_asked = call.checklist.result_of(item) is ItemResult.ASKED
        if is_asked and then.checklist.result_of(item) is not ItemResult.ASKED:
            yield deed
