"""Where callbacks come from: each source once, voicemail as it was told last, further reasons."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m077_sources_of_callbacks(db: Database) -> None:
    # callback_sources has a row for each thing that was looked at, whether or not a callback came
    # of it; calls that were missed before there was this table count as looked at.
    db.executescript("""
        alter table callbacks add column reason_at text;
        alter table callbacks add column rang_s integer;
        alter table callback_reasons add column rang_s integer;
        alter table callback_reasons add column due_at text;
        alter table callback_reasons add column until text;
        alter table callback_reasons add column priority integer not null default 1;
        alter table callback_reasons add column number text not null default '';
        alter table callback_reasons add column name text not null default '';
        alter table callback_reasons add column customer_id text references customers(id);
        alter table callback_reasons add column owner text not null default '';
        create index callback_reasons_customer on callback_reasons(customer_id)
            where customer_id is not null;
        create index callbacks_for_updates on callbacks(ticket_id)
            where state = 'open' and reason = 'next_update';
        create index callback_reasons_for_updates on callback_reasons(callback_id)
            where reason = 'next_update';
        create table callback_sources (
            source text primary key,
            callback_id text,
            at text not null
        ) strict, without rowid;
        insert into callback_sources
            select 'call:' || id, null, placed_at from calls
            where direction = 'inbound' and answered_at is null and state = 'disconnected';
        create table mailboxes (
            account_id text primary key,
            new integer not null,
            old integer not null,
            urgent_new integer not null,
            address text not null,
            changed_at text not null
        ) strict, without rowid;
        alter table imports add column kind text not null default 'customers';
    """)
