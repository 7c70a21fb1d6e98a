"""What was asked in a call and answered (A4, A5, B4), and reminders to check understanding (B6)."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m064_questions_and_checks(db: Database) -> None:
    db.executescript("""
        create table ticket_facts (
            ticket_id text not null references tickets(id),
            name text not null,
            label text not null,
            value text not null check (value <> ''),
            asked_at text not null,
            by text not null,
            call_id text,
            is_unusual integer not null check (is_unusual in (0, 1)),
            primary key (ticket_id, name)
        ) strict, without rowid;
        create table call_questions (
            call_id text not null references calls(id) on delete cascade,
            position integer not null,
            topic_id text not null,
            topic text not null,
            question_id text not null,
            result text not null check (result in ('answered', 'skipped', 'known')),
            at text not null,
            tick real not null,
            left_open integer not null,
            has_hint integer not null check (has_hint in (0, 1)),
            looks_right integer not null check (looks_right in (0, 1)),
            primary key (call_id, position)
        ) strict, without rowid;
        create table understanding_checks (
            call_id text not null references calls(id) on delete cascade,
            position integer not null,
            at text not null,
            tick real not null,
            asked_at text,
            asked_tick real,
            left_out_at text,
            left_out_tick real,
            primary key (call_id, position)
        ) strict, without rowid;
    """)
