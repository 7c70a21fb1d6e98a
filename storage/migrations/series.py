"""Updates that come back, and which callback stands for which of their days."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m071_series(db: Database) -> None:
    # look_at is when somebody has to look whether the next callback is to be made: the time of
    # the occurrence after the last one, or '' for at once. The triggers set it in the very
    # transaction that settles a callback or solves a ticket, so a crash in between loses nothing.
    db.executescript("""
        create table callback_series (
            id text primary key, number text not null, name text not null,
            rule text not null, starts_on text not null, last_on text,
            at_time text not null, zone text not null, lasts_s integer not null,
            made_at text not null, subject text not null,
            customer_id text references customers(id), ticket_id text references tickets(id),
            owner text not null, priority integer not null,
            ended_at text, ended_by text, look_at text not null default ''
        ) strict;
        create index callback_series_look on callback_series(look_at) where ended_at is null;
        create index callback_series_ticket on callback_series(ticket_id)
            where ticket_id is not null;
        create index callback_series_customer on callback_series(customer_id)
            where customer_id is not null;
        create table series_occurrences (
            series_id text not null references callback_series(id) on delete cascade,
            day text not null,
            callback_id text not null references callbacks(id),
            primary key (series_id, day)
        ) strict, without rowid;
        create index series_occurrences_callback on series_occurrences(callback_id);
        create trigger series_looks_after_callback after update of state on callbacks
            when old.state <> new.state begin
            update callback_series set look_at = '' where ended_at is null and id in (
                select series_id from series_occurrences where callback_id = new.id);
        end;
        create trigger series_looks_after_ticket after update of status on tickets
            when old.status <> new.status begin
            update callback_series set look_at = ''
                where ended_at is null and ticket_id = new.id;
        end;
    """)
