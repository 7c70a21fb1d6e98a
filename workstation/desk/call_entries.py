"""What a call leaves on its ticket's timeline; pure."""

from dataclasses import dataclass
from datetime import datetime

from workstation import words
from workstation.calls import Call, Direction
from workstation.conversation import Conversation
from workstation.hold import HoldOutcome
from workstation.tickets import EntryKind


@dataclass(frozen=True, slots=True)
class CallEntry:
    """A timeline entry to be."""

    kind: EntryKind
    text: str
    detail: str = ""


def call_entries(
    before: Conversation | None, now: Conversation, owner: str, at: datetime
) -> tuple[CallEntry, ...]:
    """Return what to write for the change from ``before`` to ``now``, in order."""
    entries: list[CallEntry] = []
    was_held = before is not None and before.call.held_by_us
    if now.call.held_by_us and not was_held and now.holds:
        entries.append(_held(now))
    known = _check_ins(before)
    entries += _checked_in(now)[known:]
    if now.call.is_over and (before is None or not before.call.is_over):
        entries.append(_ended(now, owner, at))
    return tuple(entries)


def _check_ins(conversation: Conversation | None) -> int:
    return sum(len(spell.check_ins) for spell in conversation.holds) if conversation else 0


def _held(conversation: Conversation) -> CallEntry:
    spell = conversation.holds[-1]
    reason = f" to {spell.reason}" if spell.reason else ""
    agreed = ", agreed" if spell.asked_permission else ""
    wait = f"{words.span(spell.stated_wait_s)} stated" if spell.stated_wait_s else ""
    return CallEntry(EntryKind.HOLD, f"On hold{reason}{agreed}", wait)


def _checked_in(conversation: Conversation) -> list[CallEntry]:
    return [
        CallEntry(
            EntryKind.CHECK_IN, "Checked in on hold", f"after {words.hold_clock(check_in.gap_s)}"
        )
        for spell in conversation.holds
        for check_in in spell.check_ins
    ]


def _ended(conversation: Conversation, owner: str, at: datetime) -> CallEntry:
    call = conversation.call
    if call.answered is None:
        kind = EntryKind.MISSED_CALL if call.direction is Direction.INBOUND else EntryKind.CALL
        return CallEntry(kind, _unanswered_words(call), call.end.words if call.end else "")
    duration = words.talk_clock(call.talk_time(now=at).total_seconds())
    left = conversation.holds and conversation.holds[-1].outcome is HoldOutcome.CUSTOMER_LEFT
    text = _call_words(call) + (", left while on hold" if left else "")
    return CallEntry(EntryKind.CALL, text, f"with {owner}, {duration}" if owner else duration)


def _unanswered_words(call: Call) -> str:
    return "Missed call" if call.direction is Direction.INBOUND else "Called, not reached"


def _call_words(call: Call) -> str:
    line = f" on {call.line}" if call.line else ""
    return f"Call{line}" if call.direction is Direction.INBOUND else f"We called{line}"
