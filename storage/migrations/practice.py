"""What practice calls came to, for progress over time, and what a trainer noticed in them."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m067_practice_results(db: Database) -> None:
    db.executescript("""
        create table practice_results (
            call_id text primary key,
            scenario text not null,
            caller_type text not null,
            language text not null,
            seed integer not null,
            at text not null,
            talked_s real not null check (talked_s >= 0),
            agent_share real,
            customer_share real,
            both_share real,
            silence_share real,
            trainer text not null
        ) strict;
        create index practice_results_by_time on practice_results(at, call_id);
        create table practice_rules (
            call_id text not null references practice_results(call_id) on delete cascade,
            position integer not null,
            rule text not null,
            is_kept integer not null check (is_kept in (0, 1)),
            primary key (call_id, position)
        ) strict, without rowid;
        create table practice_notes (
            call_id text not null references practice_results(call_id) on delete cascade,
            position integer not null,
            rule text not null,
            is_kept integer not null check (is_kept in (0, 1)),
            after_s real not null,
            note text not null,
            primary key (call_id, position)
        ) strict, without rowid;
    """)
