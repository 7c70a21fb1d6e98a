"""What a call leaves on its ticket's timeline; pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workstation import words
from workstation.asked_questions import AskResult
from workstation.calls import Call, Direction, EndedBy
from workstation.conversation import Conversation
from workstation.hold import CheckIn, DeclinedHold, HoldOutcome, HoldSpell
from workstation.ids import CallId, TicketId
from workstation.tickets import EntryKind, TimelineEntry


@dataclass(frozen=True, slots=True)
class CallEntry:
    """A timeline entry to be."""

    at: datetime
    kind: EntryKind
    text: str
    detail: str = ""


def entries_of(
    conversation: Conversation, owner: str, ticket_id: TicketId | None = None
) -> tuple[CallEntry, ...]:
    """Return all that a call has to tell so far, the earliest first.

    With ``ticket_id`` what happened while the talk was about that ticket, and the call itself.
    """
    entries = [_held(spell) for spell in conversation.holds]
    entries += [_declined(declined) for declined in conversation.declined_holds]
    entries += [_checked_in(c) for spell in conversation.holds for c in spell.check_ins]
    if conversation.call.is_over:
        entries += _asked(conversation)
    entries = [entry for entry in entries if _concerns(conversation, entry.at, ticket_id)]
    entries.sort(key=lambda entry: entry.at)
    if conversation.call.ended_at is not None:
        entries.append(_ended(conversation, owner, conversation.call.ended_at))
    return tuple(entries)


def missing_entries(
    entries: Iterable[CallEntry], timeline: Iterable[TimelineEntry], call_id: CallId
) -> tuple[CallEntry, ...]:
    """Return those that ``timeline`` has not yet: so no crash and no replay writes one twice."""
    known = Counter(entry.kind for entry in timeline if entry.call_id == call_id)
    missing = []
    for entry in entries:
        if known[entry.kind] > 0:
            known[entry.kind] -= 1
        else:
            missing.append(entry)
    return tuple(missing)


def _concerns(conversation: Conversation, at: datetime, ticket_id: TicketId | None) -> bool:
    """Tell whether the talk was about this ticket at that time."""
    if ticket_id is None or len(conversation.ticket_ids) == 1:
        return True
    return conversation.topic_at(at).ticket_id == ticket_id


def _asked(conversation: Conversation) -> list[CallEntry]:
    """Tell of each matter that was asked out step by step (B4)."""
    entries = []
    for topic_id in dict.fromkeys(each.topic_id for each in conversation.asked):
        of_topic = [each for each in conversation.asked if each.topic_id == topic_id]
        told = [each for each in of_topic if each.result is not AskResult.KNOWN]
        if not told:
            continue
        answered = sum(each.result is AskResult.ANSWERED for each in told)
        count = len(of_topic) + told[-1].left
        text = f"Asked step by step: {told[-1].topic}"
        detail = f"{answered} of {count} answered"
        entries.append(CallEntry(told[-1].at.at, EntryKind.ASKED, text, detail))
    return entries


def _held(spell: HoldSpell) -> CallEntry:
    reason = spell.reason.removeprefix("to ")
    words_ = f"On hold to {reason}" if reason else "On hold"
    agreed = ", agreed" if spell.asked_permission else ""
    wait = f"{words.span(spell.stated_wait_s)} stated" if spell.stated_wait_s else ""
    return CallEntry(spell.started.at, EntryKind.HOLD, words_ + agreed, wait)


def _declined(declined: DeclinedHold) -> CallEntry:
    reason = declined.reason.removeprefix("to ")
    asked = f"Asked to hold to {reason}" if reason else "Asked to hold"
    wait = f"{words.span(declined.stated_wait_s)} stated" if declined.stated_wait_s else ""
    return CallEntry(declined.at.at, EntryKind.HOLD, f"{asked}: the customer said no", wait)


def _checked_in(check_in: CheckIn) -> CallEntry:
    after = f"after {words.hold_clock(check_in.gap_s)}"
    return CallEntry(check_in.at.at, EntryKind.CHECK_IN, "Checked in on hold", after)


def _ended(conversation: Conversation, owner: str, at: datetime) -> CallEntry:
    call = conversation.call
    if call.answered is None:
        # Either way they did not hear from us (H4).
        why = call.end.words if call.end else ""
        return CallEntry(at, EntryKind.MISSED_CALL, _unanswered_words(call), why)
    duration = words.talk_clock(call.talk_time(now=at).total_seconds())
    text = _call_words(call) + _end_words(conversation)
    details = [f"with {owner}"] if owner else []
    details += [duration, *_waits(conversation)]
    return CallEntry(at, EntryKind.CALL, text, ", ".join(details))


def _waits(conversation: Conversation) -> list[str]:
    """Return how long the customer was on hold in all, beside what was said (E1)."""
    spells = [spell for spell in conversation.holds if spell.ended is not None]
    if not spells:
        return []
    held = words.hold_clock(sum(s.held_s(s.ended) for s in spells if s.ended is not None))
    stated = [spell.stated_wait_s for spell in spells if spell.stated_wait_s is not None]
    said = f" ({words.span(sum(stated))} stated)" if len(stated) == len(spells) else ""
    return [f"on hold {held}{said}"]


def _unanswered_words(call: Call) -> str:
    return "Missed call" if call.direction is Direction.INBOUND else "Called, not reached"


def _call_words(call: Call) -> str:
    line = f" on {call.line}" if call.line else ""
    return f"Call{line}" if call.direction is Direction.INBOUND else f"We called{line}"


def _end_words(conversation: Conversation) -> str:
    """Say an end that nobody wished for."""
    end = conversation.call.end
    was_held = bool(conversation.holds) and (
        conversation.holds[-1].outcome is HoldOutcome.CUSTOMER_LEFT
    )
    if end is not None and end.by is EndedBy.FAILURE:
        why = f": {end.words}" if end.words else ""
        return f", cut off{' while on hold' if was_held else ''}{why}"
    return ", left while on hold" if was_held else ""
