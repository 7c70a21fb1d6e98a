"""The lists inside a conversation, each a table of its own: stages, holds, checklist, phrases."""

from collections import defaultdict
from dataclasses import dataclass, replace

from storage.asked_rows import asked_of, asked_row, check_of, check_row
from storage.database import Database
from storage.rows import (
    Row,
    marks,
    maybe_moment_of,
    moment_columns,
    moment_of,
    replace_parts,
    select,
)
from workstation.asked_questions import AskedQuestion
from workstation.call_flow import Stage, StageEntry
from workstation.closing import ClosingChecklist, ClosingEntry, FactTick, ItemResult
from workstation.conversation import Conversation
from workstation.hold import CheckIn, DeclinedHold, HoldDue, HoldOutcome, HoldSpell, Stretch
from workstation.topics import Topic
from workstation.understanding import UnderstandingCheck

_SAID, _CHECK_IN = "said", "check_in"
_ORDER = {
    "hold_stretches": "spell, position",
    "check_ins": "spell, position",
    "call_topics": "number",
}


@dataclass(frozen=True, slots=True)
class CallParts:
    """The lists of one conversation, as they were saved."""

    stages: tuple[StageEntry, ...]
    holds: tuple[HoldSpell, ...]
    declined_holds: tuple[DeclinedHold, ...]
    checklists: dict[int, ClosingChecklist]  # by topic
    topics: tuple[Topic, ...]  # empty for a call with one
    topic_in_front: int
    said: tuple[str, ...]
    used_phrases: tuple[str, ...]
    asked: tuple[AskedQuestion, ...]
    understanding_checks: tuple[UnderstandingCheck, ...]


def save_parts(db: Database, conversation: Conversation) -> None:
    """Write the lists of ``conversation`` in place of what is there; needs an open transaction."""
    for table, rows in part_rows(conversation).items():
        replace_parts(db, table, "call_id", conversation.id, rows)


def part_rows(conversation: Conversation) -> dict[str, list[Row]]:
    """Return the lists of ``conversation`` as rows without their call, by table."""
    return {
        "call_stages": _stage_rows(conversation),
        "hold_spells": [_spell_row(n, spell) for n, spell in enumerate(conversation.holds)],
        "hold_declines": _decline_rows(conversation),
        "hold_stretches": _stretch_rows(conversation),
        "check_ins": _check_in_rows(conversation),
        "closing_items": _closing_rows(conversation),
        "closing_facts": _fact_rows(conversation),
        "call_topics": _topic_rows(conversation),
        "call_phrases": _phrase_rows(conversation),
        "call_questions": [asked_row(n, each) for n, each in enumerate(conversation.asked)],
        "understanding_checks": [
            check_row(n, each) for n, each in enumerate(conversation.understanding_checks)
        ],
    }


def load_parts(db: Database, ids: list[str]) -> dict[str, CallParts]:
    """Return the lists of the calls ``ids``, by call."""
    stages = _rows_by_call(db, "call_stages", ids)
    spells = _rows_by_call(db, "hold_spells", ids)
    declines = _rows_by_call(db, "hold_declines", ids)
    stretches = _rows_by_call(db, "hold_stretches", ids)
    check_ins = _rows_by_call(db, "check_ins", ids)
    closing = _rows_by_call(db, "closing_items", ids)
    facts = _rows_by_call(db, "closing_facts", ids)
    topics = _rows_by_call(db, "call_topics", ids)
    phrases = _rows_by_call(db, "call_phrases", ids)
    asked = _rows_by_call(db, "call_questions", ids)
    checks = _rows_by_call(db, "understanding_checks", ids)
    loaded = {}
    for call_id in ids:
        checklists = _checklists_of(closing[call_id], facts[call_id])
        loaded[call_id] = CallParts(
            stages=tuple(
                StageEntry(Stage(row["stage"]), moment_of(row)) for row in stages[call_id]
            ),
            holds=tuple(
                _spell_of(row, stretches[call_id], check_ins[call_id]) for row in spells[call_id]
            ),
            declined_holds=tuple(_decline_of(row) for row in declines[call_id]),
            checklists=checklists,
            topics=tuple(_topic_of(row, checklists) for row in topics[call_id]),
            topic_in_front=next((r["number"] for r in topics[call_id] if r["is_in_front"]), 1),
            said=_phrases_of(phrases[call_id], _SAID),
            used_phrases=_phrases_of(phrases[call_id], _CHECK_IN),
            asked=tuple(asked_of(row) for row in asked[call_id]),
            understanding_checks=tuple(check_of(row) for row in checks[call_id]),
        )
    return loaded


def _rows_by_call(db: Database, table: str, ids: list[str]) -> dict[str, list[Row]]:
    """Return the rows of ``table`` by call, in their order."""
    found: dict[str, list[Row]] = defaultdict(list)
    order = _ORDER.get(table, "position")
    sql = f"select * from {table} where call_id in ({marks(len(ids))}) order by {order}"
    for row in select(db, sql, ids):
        found[row["call_id"]].append(row)
    return found


def _stage_rows(conversation: Conversation) -> list[Row]:
    return [
        {"position": n, "stage": entry.stage.value, **moment_columns(entry.at, "at", "tick")}
        for n, entry in enumerate(conversation.flow.entries)
    ]


def _spell_row(position: int, spell: HoldSpell) -> Row:
    return {
        "position": position,
        "asked_permission": spell.asked_permission,
        "stated_wait_s": spell.stated_wait_s,
        "reason": spell.reason,
        **moment_columns(spell.ended, "ended_at", "ended_tick"),
        "outcome": spell.outcome.value if spell.outcome else None,
        "reason_id": spell.reason_id,
        "agreed": spell.agreed,
        "back_phrase_id": spell.back_phrase_id,
        "held_s": spell.held_s(spell.ended) if spell.ended else None,
    }


def _decline_rows(conversation: Conversation) -> list[Row]:
    return [
        {
            "position": n,
            **moment_columns(declined.at, "at", "tick"),
            "stated_wait_s": declined.stated_wait_s,
            "reason": declined.reason,
            "reason_id": declined.reason_id,
        }
        for n, declined in enumerate(conversation.declined_holds)
    ]


def _decline_of(row: Row) -> DeclinedHold:
    return DeclinedHold(moment_of(row), row["stated_wait_s"], row["reason"], row["reason_id"])


def _stretch_rows(conversation: Conversation) -> list[Row]:
    return [
        {
            "spell": n,
            "position": m,
            **moment_columns(stretch.started, "started_at", "started_tick"),
            **moment_columns(stretch.ended, "ended_at", "ended_tick"),
            "told": stretch.told.value,
        }
        for n, spell in enumerate(conversation.holds)
        for m, stretch in enumerate(spell.stretches)
    ]


def _check_in_rows(conversation: Conversation) -> list[Row]:
    return [
        {
            "spell": n,
            "position": m,
            **moment_columns(check_in.at, "at", "tick"),
            "phrase_id": check_in.phrase_id,
            "gap_s": check_in.gap_s,
        }
        for n, spell in enumerate(conversation.holds)
        for m, check_in in enumerate(spell.check_ins)
    ]


def _spell_of(row: Row, stretches: list[Row], check_ins: list[Row]) -> HoldSpell:
    spell = row["position"]
    return HoldSpell(
        stretches=tuple(_stretch_of(part) for part in stretches if part["spell"] == spell),
        asked_permission=bool(row["asked_permission"]),
        stated_wait_s=row["stated_wait_s"],
        reason=row["reason"],
        check_ins=tuple(
            CheckIn(moment_of(part), part["phrase_id"], part["gap_s"])
            for part in check_ins
            if part["spell"] == spell
        ),
        ended=maybe_moment_of(row, "ended_at", "ended_tick"),
        outcome=None if row["outcome"] is None else HoldOutcome(row["outcome"]),
        reason_id=row["reason_id"],
        agreed=bool(row["agreed"]),
        back_phrase_id=row["back_phrase_id"],
    )


def _stretch_of(row: Row) -> Stretch:
    return Stretch(
        moment_of(row, "started_at", "started_tick"),
        maybe_moment_of(row, "ended_at", "ended_tick"),
        HoldDue(row["told"]),
    )


def _closing_rows(conversation: Conversation) -> list[Row]:
    entries = [(t.number, entry) for t in conversation.topics for entry in t.checklist.entries]
    return [
        {
            "position": n,
            "topic": topic,
            "item": entry.item,
            "result": entry.result.value,
            **moment_columns(entry.at, "at", "tick"),
            "title": entry.title,
            "rule": entry.rule,
        }
        for n, (topic, entry) in enumerate(entries)
    ]


def _fact_rows(conversation: Conversation) -> list[Row]:
    ticks = [(t.number, tick) for t in conversation.topics for tick in t.checklist.ticks]
    return [
        {
            "position": n,
            "topic": topic,
            "item": tick.item,
            "fact": tick.fact,
            **moment_columns(tick.at, "at", "tick"),
        }
        for n, (topic, tick) in enumerate(ticks)
    ]


def _topic_rows(conversation: Conversation) -> list[Row]:
    if not conversation.other_topics:
        return []
    return [
        {
            "number": topic.number,
            "ticket_id": topic.ticket_id,
            "note": topic.note,
            "is_in_front": topic.number == conversation.topic,
            **moment_columns(topic.started, "started_at", "started_tick"),
            **moment_columns(topic.checklist.opened, "opened_at", "opened_tick"),
        }
        for topic in conversation.topics
    ]


def _checklists_of(items: list[Row], facts: list[Row]) -> dict[int, ClosingChecklist]:
    entries: dict[int, list[ClosingEntry]] = defaultdict(list)
    ticks: dict[int, list[FactTick]] = defaultdict(list)
    for row in items:
        at = maybe_moment_of(row, "at", "tick")
        result = ItemResult(row["result"])
        entry = ClosingEntry(row["item"], result, at, row["title"], row["rule"])
        entries[row["topic"]].append(entry)
    for row in facts:
        ticks[row["topic"]].append(FactTick(row["item"], row["fact"], moment_of(row)))
    return {
        topic: ClosingChecklist(tuple(those), ticks=tuple(ticks[topic]))
        for topic, those in entries.items()
    }


def _topic_of(row: Row, checklists: dict[int, ClosingChecklist]) -> Topic:
    opened = maybe_moment_of(row, "opened_at", "opened_tick")
    return Topic(
        row["number"],
        row["ticket_id"],
        replace(checklists.get(row["number"], ClosingChecklist(())), opened=opened),
        row["note"],
        maybe_moment_of(row, "started_at", "started_tick"),
    )


def _phrase_rows(conversation: Conversation) -> list[Row]:
    return [
        {"use": use, "position": n, "phrase_id": phrase}
        for use, phrases in ((_SAID, conversation.said), (_CHECK_IN, conversation.used_phrases))
        for n, phrase in enumerate(phrases)
    ]


def _phrases_of(rows: list[Row], use: str) -> tuple[str, ...]:
    return tuple(row["phrase_id"] for row in rows if row["use"] == use)
