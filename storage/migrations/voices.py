"""Who spoke in a call, the recorded greeting that was played into it, and how a day felt."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m065_voices_and_moods(db: Database) -> None:
    # Seconds measured from audio levels. The mood is the agent's own: it leaves this file only
    # with the file itself.
    db.executescript("""
        alter table calls add column voice_agent_s real not null default 0;
        alter table calls add column voice_customer_s real not null default 0;
        alter table calls add column voice_both_s real not null default 0;
        alter table calls add column voice_neither_s real not null default 0;
        alter table calls add column voice_longest_silence_s real not null default 0;
        alter table calls add column voice_longest_agent_s real not null default 0;
        alter table calls add column voice_interruptions integer not null default 0;
        alter table calls add column greeting_started_at text;
        alter table calls add column greeting_started_tick real;
        alter table calls add column greeting_length_s real not null default 0;
        alter table calls add column greeting_ended_at text;
        alter table calls add column greeting_ended_tick real;
        alter table calls add column greeting_end text check (greeting_end in
            ('played', 'skipped', 'customer_spoke', 'held', 'over', 'failed'));
        create table recorded_greetings (
            account_id text primary key,
            file text not null,
            at text not null,
            length_s real not null,
            phrase_id text not null,
            words text not null,
            agent text not null,
            organisation text not null,
            line text not null,
            is_on integer not null
        ) strict;
        create table moods (
            day text primary key,
            at text not null,
            mood text not null check (mood in ('good', 'even', 'tired')),
            note text not null
        ) strict;
    """)


@SCHEMA()
def m069_sound_of_recorded_greetings(db: Database) -> None:
    # Beside the file that the phone plays, so that a backup has it and a lost file comes back.
    db.executescript("""
        alter table recorded_greetings add column sound blob not null default x'';
    """)
