"""What is true of all promises and callbacks, whatever was done and wherever it broke off.

Used by the crash proof and by the state machine: ``troubles`` is empty, or it names what is wrong.
"""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from storage.database import Database
from storage.rows import select

State: TypeAlias = dict[str, list[tuple[Any, ...]]]

# Each query gives the rows that break the rule of its name.
_BROKEN_BY: Final = {
    "a call made two callbacks for one reason": """
        select call_id, reason from (
            select call_id, reason from callbacks
            union all select call_id, reason from callback_reasons)
        where call_id is not null and reason in ('dropped_on_hold', 'missed_call',
            'abandoned_call') group by call_id, reason having count(*) > 1""",
    "a window ends before it begins": "select id from callbacks where until < due_at",
    "an open callback has reached its customer": """
        select c.id from callbacks c join callback_attempts a on a.callback_id = c.id
        where c.state = 'open' and a.outcome = 'reached'
        and a.at = (select max(at) from callback_attempts b where b.callback_id = c.id)""",
    "a move has no reason": "select callback_id from callback_moves where trim(reason) = ''",
    "a move goes nowhere": "select callback_id from callback_moves where from_at = to_at",
    "an open promise is settled, or a settled one has no time": """
        select id from promises where (state = 'open') <> (settled_at is null)""",
    "a kept promise was late": """
        select id from promises where state = 'kept' and settled_at > due_at""",
    "a promise was renegotiated when it was late already": """
        select id from promises where state = 'renegotiated' and settled_at > due_at""",
    "a promise was moved and nothing stands in its place": """
        select id from promises p where state = 'renegotiated'
        and not exists (select 1 from promises s where s.moved_from = p.id)""",
    "a promise was moved to two": """
        select moved_from from promises where moved_from is not null
        group by moved_from having count(*) > 1""",
    "a moved promise is open still": """
        select p.id from promises p join promises s on s.moved_from = p.id
        where p.state = 'open' or p.settled_at <> s.made_at""",
    "a promise moved without a reason or a customer who knows": """
        select id from promises where moved_from is not null
        and (trim(move_reason) = '' or told_by is null)""",
    "a series owes two callbacks at once": """
        select series_id from callbacks where series_id is not null and state = 'open'
        group by series_id having count(*) > 1""",
    "a series has a callback that is on none of its days": """
        select id from callbacks where series_id is not null and state <> 'cancelled'
        and id not in (
            select callback_id from series_occurrences)""",
    "a callback on a ticket is not on its timeline": """
        select c.id from callbacks c where ticket_id is not null
        and not exists (select 1 from timeline_entries e
            where e.ticket_id = c.ticket_id and e.kind = 'callback')""",
    "two delays wait for one thing": """
        select coalesce(callback_id, promise_id) from delays
        where state in ('planned', 'waiting')
        group by coalesce(callback_id, promise_id) having count(*) > 1""",
}
_PARTS: Final = ("callback_attempts", "callback_reasons", "callback_moves")


def troubles(db: Database) -> list[str]:
    """Return a sentence for each rule that the database breaks."""
    return list(_troubles(db))


def _troubles(db: Database) -> Iterator[str]:
    for row in select(db, "pragma integrity_check"):
        if row["integrity_check"] != "ok":
            yield f"the file is damaged: {row['integrity_check']}"
    for row in select(db, "pragma foreign_key_check"):
        yield f"a row refers to nothing: {row}"
    for words, sql in _BROKEN_BY.items():
        for row in select(db, sql):
            yield f"{words}: {row}"
    for table in _PARTS:
        gaps = select(
            db,
            f"select callback_id from {table} group by callback_id"
            " having min(position) <> 0 or max(position) <> count(*) - 1",
        )
        for row in gaps:
            yield f"a part of a callback is missing in {table}: {row}"


def state_of(db: Database) -> State:
    """Return all that was promised and what became of it, without the ids drawn by lot.

    Shape: the same acts at the same times give the same state, on whichever desk.
    """
    found = {name: _rows(db, sql) for name, sql in _TOLD.items()}
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


_TOLD: Final = {
    "callbacks": """
        select number, name, subject, due_at, until, made_at, reason, priority, owner, state,
        (select count(*) from callback_attempts where callback_id = c.id),
        (select group_concat(outcome || at || note, ' ') from callback_attempts
            where callback_id = c.id),
        (select group_concat(reason || at || subject, ' ') from callback_reasons
            where callback_id = c.id),
        (select group_concat(from_at || to_at || reason || coalesce(told_by, ''), ' ')
            from callback_moves where callback_id = c.id)
        from callbacks c""",
    "promises": """
        select p.what, p.due_at, p.begins_at, p.made_at, p.owner, p.state, p.settled_at, p.kind,
        p.move_reason, p.told_by, o.what, o.due_at from promises p
        left join promises o on o.id = p.moved_from""",
    "timeline": "select kind, text, detail, at from timeline_entries",
    "next updates": "select number, subject, status, next_update_at, owner from tickets",
    "series": """
        select rule, starts_on, last_on, at_time, zone, owner, ended_at, ended_by
        from callback_series""",
    "series days": "select day from series_occurrences",
    "messages": "select subject, state, recipient from messages",
    "mailboxes": "select * from mailboxes",
    "delays": "select from_at, to_at, until, reason, way, state, owner, settled_at from delays",
}


def _rows(db: Database, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.conn.execute(sql)]
