"""Windows, further reasons and moves of callbacks; whom a promise was made to, and of what kind."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m070_windows_reasons_and_moves(db: Database) -> None:
    db.executescript("""
        alter table callbacks add column until text;
        alter table callbacks add column series_id text;
        create index callbacks_series on callbacks(series_id) where series_id is not null;
        create table callback_reasons (
            callback_id text not null references callbacks(id) on delete cascade,
            position integer not null,
            reason text not null,
            at text not null,
            subject text not null,
            ticket_id text references tickets(id),
            call_id text,
            primary key (callback_id, position)
        ) strict;
        create index callback_reasons_ticket on callback_reasons(ticket_id)
            where ticket_id is not null;
        create index callback_reasons_call on callback_reasons(call_id) where call_id is not null;
        create table callback_moves (
            callback_id text not null references callbacks(id) on delete cascade,
            position integer not null,
            at text not null,
            from_at text not null,
            to_at text not null,
            reason text not null,
            told_by text check (told_by in ('call', 'message')),
            primary key (callback_id, position)
        ) strict;
        create index callback_moves_at on callback_moves(at);
        alter table promises add column to_whom text not null default '';
        alter table promises add column customer_id text references customers(id);
        alter table promises add column kind text not null default '';
        alter table promises add column begins_at text;
        alter table promises add column told_by text check (told_by in ('call', 'message'));
        create index promises_customer on promises(customer_id) where customer_id is not null;
        update promises set customer_id =
            (select customer_id from tickets where tickets.id = promises.ticket_id);
    """)
