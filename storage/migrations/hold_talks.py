"""Hold as a conversation: the customer's answer, why by its id, and how long it took in the end."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m062_hold_answers(db: Database) -> None:
    """Keep a yes, a no, and the real wait.

    Before this step a hold on which permission was noted was one that the customer agreed to.
    """
    db.executescript("""
        alter table hold_spells add column reason_id text not null default '';
        alter table hold_spells add column agreed integer not null default 0;
        alter table hold_spells add column back_phrase_id text not null default '';
        alter table hold_spells add column held_s real;
        update hold_spells set agreed = asked_permission;
        update hold_spells set held_s = (
            select sum(max(0.0, ended_tick - started_tick)) from hold_stretches as s
            where s.call_id = hold_spells.call_id and s.spell = hold_spells.position
                and s.ended_tick is not null
        ) where ended_at is not null;
        create index hold_spells_reason on hold_spells(reason_id, ended_at)
            where outcome = 'resumed';
        create table hold_declines (
            call_id text not null references calls(id) on delete cascade,
            position integer not null, at text not null, tick real not null,
            stated_wait_s integer, reason text not null, reason_id text not null,
            primary key (call_id, position)
        ) strict;
    """)


@SCHEMA()
def m062_hold_prompts(db: Database) -> None:
    """Keep what the agent was prompted for in each stretch; of those before, nobody knows."""
    db.execute("alter table hold_stretches add column told text not null default 'nothing'")
