"""The promise ledger's indexes, and delays that are planned or wait until the customer knows."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m073_ledger_and_delays(db: Database) -> None:
    # The second index on kept promises holds all that the usual time of a kind is made from.
    db.executescript("""
        create index promises_of_owner on promises(owner, due_at, id) where state = 'open';
        create index promises_settled on promises(settled_at, id) where state <> 'open';
        create index promises_kept on promises(kind, settled_at, made_at, moved_from)
            where state = 'kept';
        create index promises_moved_from on promises(moved_from) where moved_from is not null;
        create index promises_call on promises(call_id) where call_id is not null;
        create table delays (
            id text primary key,
            batch_id text,
            callback_id text references callbacks(id) on delete cascade,
            promise_id text references promises(id) on delete cascade,
            ticket_id text references tickets(id) on delete cascade,
            from_at text not null,
            to_at text not null,
            until text,
            reason text not null,
            way text not null check (way in ('call', 'message')),
            state text not null check (state in ('planned', 'waiting', 'told', 'dropped')),
            owner text not null,
            made_at text not null,
            settled_at text,
            message_id text references messages(id) on delete set null,
            check ((callback_id is null) <> (promise_id is null))
        ) strict;
        create unique index delays_of_callback on delays(callback_id)
            where callback_id is not null and state in ('planned', 'waiting');
        create unique index delays_of_promise on delays(promise_id)
            where promise_id is not null and state in ('planned', 'waiting');
        create index delays_open on delays(state, to_at) where state in ('planned', 'waiting');
        create index delays_batch on delays(batch_id, state) where batch_id is not null;
        create index delays_ticket on delays(ticket_id) where ticket_id is not null;
        create index delays_message on delays(message_id) where message_id is not null;
        create index delays_callback on delays(callback_id) where callback_id is not null;
        create index delays_promise on delays(promise_id) where promise_id is not null;
    """)
